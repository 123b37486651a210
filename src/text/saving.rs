//! Sentences about what is kept on the device.

sentences! {
    notice_title => "Cần biết về việc lưu", "About saving";
    notice_blocked => "Trình duyệt này không cho lưu. Câu trả lời chỉ còn khi trang này còn mở: đừng đóng trang trước khi xem kết quả.",
        "This browser does not allow saving. The answers last only while this page is open: do not close it before the result.";
    notice_full => "Bộ nhớ của trình duyệt đã đầy. Câu trả lời từ lúc này chỉ còn khi trang này còn mở.",
        "The browser's storage is full. Answers from now on last only while this page is open.";
    notice_set_aside => "Dữ liệu cũ trên máy không đọc được nên đã được cất riêng, không bị xoá. Bài làm bắt đầu lại từ đầu.",
        "The earlier data on this device could not be read. They were put aside, not deleted. The check begins afresh.";
    notice_newer => "Dữ liệu trên máy do bản mới hơn của ứng dụng ghi. Dữ liệu ấy được giữ nguyên; câu trả lời lúc này không được lưu. Tải lại trang để dùng bản mới.",
        "The data on this device were written by a newer version. They stay untouched, and answers given now are not saved. Reload the page for the new version.";
    data_title => "Dữ liệu trên máy này", "What is kept on this device";
    data_where => "Câu trả lời và kết quả chỉ nằm trong trình duyệt này. Không có tài khoản, không có máy chủ, không ai khác xem được, trừ khi chính người dùng đưa ra.",
        "Answers and results are only in this browser. There is no account and no server; nobody else sees them unless their owner shows them.";
    data_nothing => "Chưa có gì được lưu.", "Nothing has been saved yet.";
    data_underway(count: usize) => "Bài đang làm dở: {count}", "Checks under way: {count}";
    data_finished(count: usize) => "Lần làm đã xong: {count}", "Finished attempts: {count}";
    data_scores(count: usize) => "Bộ tiêu chí đã tự chấm: {count}", "Criteria sets scored by: {count}";
    data_sets(count: usize) => "Bộ tiêu chí nhập từ bản giấy: {count}", "Criteria sets typed in from paper: {count}";
    data_people(count: usize) => "Người dùng chung máy này, ngoài khách: {count}", "People who share this device, beside the guest: {count}";
    data_sessions(count: usize) => "Buổi tập huấn: {count}", "Group sessions: {count}";
    data_set_aside(count: usize) => "Dữ liệu cất riêng vì không đọc được: {count}", "Data put aside as unreadable: {count}";
    data_clearing => "Xoá lịch sử duyệt web hoặc gỡ ứng dụng có thể làm mất dữ liệu này.", "Clearing the browsing history or removing the app can delete these data.";
    erase => "Xoá hết trên máy này", "Erase everything on this device";
    erase_sure => "Xoá hết câu trả lời, kết quả, điểm tự chấm của mọi người dùng máy này, cả các buổi tập huấn? Nên sao lưu trước.",
        "Erase all answers, results and scores of everybody who uses this device, and all group sessions? A backup first is wise.";
    erase_yes => "Vâng, xoá hết", "Yes, erase everything";
}
