//! Sentences of the page that runs no script: the checks on paper, for devices on which the program cannot start.

sentences! {
    no_script_offer => "Làm bài trên giấy", "Take the check on paper";
    no_script_title => "Tự kiểm tra kỹ năng số trên giấy", "Check your own digital skills on paper";
    no_script_lead => "In ra hoặc chép số câu vào giấy. Mỗi câu chọn một chữ A, B, C hoặc D; chưa biết thì bỏ trống. Làm xong mới mở đáp án ở cuối trang, đếm số câu đúng của từng phần.",
        "Print it, or write the numbers on paper. Choose one of A, B, C and D for each question, or leave it empty. Then count the right answers of each part with the key at the end.";
    no_script_print => "Muốn in: mở mục in của trình duyệt.", "To print it, use the browser's own command.";
    no_script_part(number: usize, name: &str, questions: usize) => "Phần {number}. {name} ({questions} câu)", "Part {number}. {name} ({questions} questions)";
    no_script_key => "Đáp án và việc nên học", "Key, and what is worth learning";
    no_script_needed(number: usize, needed: u32, questions: usize) => "Phần {number}: đúng từ {needed} trong {questions} câu là đạt mức. Sát mức thì chưa chắc, nên làm lại sau khi học.",
        "Part {number}: the cut is reached with {needed} of {questions} right. Close to it nothing is sure; take it again after learning.";
    no_script_free => "Miễn phí. Không ghi tên, số căn cước, mật khẩu hay mã OTP lên giấy này.", "Free. Write no name, ID number, password or one-time code on this paper.";
}
