//! Sentences that stand on every page, and those of the home page.

use super::Text;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::route::desk::Way;

sentences! {
    app_title => "Tự kiểm tra kỹ năng số", "Check your own digital skills";
    app_name => "Thước Số", "Thước Số";
    skip_to_content => "Đến nội dung chính", "Skip to the content";
    larger => "A+, chữ to hơn", "A+, larger type";
    smaller => "A−, chữ nhỏ hơn", "A−, smaller type";
    size_group => "Cỡ chữ", "Size of type";
    other_language => "English", "Tiếng Việt";
    back => "Quay lại", "Back";
    home => "Về trang đầu", "Back to the start page";
    loading => "Đang mở…", "Opening…";
    cannot_load_title => "Chưa mở được câu hỏi", "The questions could not be opened";
    cannot_load => "Chưa tải được câu hỏi. Xem lại mạng rồi thử lại; câu đã trả lời vẫn còn nguyên.",
        "The questions could not be loaded. Look at the network and try again; the answers given are still here.";
    retry => "Thử lại", "Try again";
    cannot_fetch_title => "Chưa mở được trang này", "This page could not be opened";
    cannot_fetch => "Mạng đang chậm hoặc bị ngắt. Câu đã trả lời vẫn còn nguyên: giữ trang này mở, xem lại mạng rồi thử lại.",
        "The network is slow or gone. The answers given are still here: keep this page open, look at the network and try again.";
    opens_new => "Bắt đầu", "Begin";
    resume(number: usize) => "Làm tiếp, câu {number}", "Go on, question {number}";
    resume_before(number: usize) => "Làm tiếp, phần {number}", "Go on, part {number}";
    resume_review => "Làm tiếp, xem lại rồi xem kết quả", "Go on: review, then see the result";
    resume_part(number: usize) => "Làm tiếp, vừa xong phần {number}", "Go on: part {number} is done";
    next_check(check: &str) => "Làm bài tiếp theo: {check}", "Take the next one: {check}";
    see_result => "Xem kết quả", "See the result";
    home_lead => "Trả lời từng câu trên điện thoại, nghỉ lúc nào cũng được. Làm xong biết phần nào đã vững, phần nào nên học thêm.",
        "One question at a time on the phone, with a rest whenever needed. At the end it is plain what is solid and what is worth learning.";
    home_length(minutes: usize) => "Khoảng {minutes} phút, chia thành từng phần ngắn.", "About {minutes} minutes, in short parts.";
    home_free => "Miễn phí. Không hỏi tên, số căn cước, mật khẩu, mã OTP.",
        "Free. Asks for no name, ID number, password or one-time code.";
    home_private => "Câu trả lời chỉ nằm trên máy này, không gửi đi đâu.", "The answers stay on this device and are sent nowhere.";
    home_titles => "Tự chấm theo tiêu chí danh hiệu", "Score yourself for a title";
    home_citizen => "Công dân học tập", "Learning citizen";
    home_family => "Gia đình học tập", "Learning family";
    home_heads => "Dành cho trưởng họ, trưởng khu phố, thủ trưởng đơn vị", "For heads of clans, communities and units";
    home_profiles => "Nhiều người dùng chung máy này", "Several people share this device";
    home_programme => "Về chương trình", "About the programme";
    hand_over_title => "Đưa kết quả cho cán bộ", "Hand the result to the facilitator";
    home_who(name: &str) => "Đang làm: {name}", "In use by: {name}";
    offered_by => "Đơn vị phụ trách", "Offered by";
    offered_by_nobody => "Bản dùng thử, chưa có đơn vị phụ trách", "Trial version, no unit is in charge of it yet";
    offered_contact => "Cần hỏi, gặp", "Person to ask";
    offered_phone => "Điện thoại", "Telephone";
    more => "Xem thêm", "More";
    history_link => "Các lần đã làm", "Earlier attempts";
    data_link => "Dữ liệu trên máy này", "What is kept on this device";
    not_found_title => "Không có trang này", "There is no such page";
    not_found => "Đường dẫn có thể đã bị gõ thiếu hoặc bị cắt bớt khi gửi. Câu đã trả lời vẫn còn nguyên trên máy.",
        "The link may be mistyped or was cut when it was sent. The answers given are still on this device.";
    cannot_start_title => "Máy này chưa mở được bài tự kiểm tra", "This device cannot open the check";
    cannot_start => "Trình duyệt quá cũ hoặc đang chặn một phần của trang. Thử mở đường dẫn này bằng trình duyệt khác, hoặc trên máy khác. Chưa có câu trả lời nào bị mất.",
        "The browser is too old or blocks a part of the page. Try this link in another browser or on another device. No answer has been lost.";
    stopped_title => "Trang vừa gặp trục trặc", "The page ran into trouble";
    stopped => "Các câu đã trả lời vẫn được lưu trên máy này. Bấm nút dưới đây để mở lại và làm tiếp.",
        "The answers given are saved on this device. Press the button below to open it again and go on.";
    reopen => "Mở lại và làm tiếp", "Open again and go on";
    no_script => "Trang này cần JavaScript. Hãy bật JavaScript hoặc mở bằng trình duyệt khác.",
        "This page needs JavaScript. Please switch it on or use another browser.";
    page_title(page: &str) => "{page} · Thước Số", "{page} · Thước Số";
}

impl Text {
    /// What a way from the first page is called.
    pub const fn way(self, way: Way) -> &'static str {
        match way {
            Way::Citizen => self.home_citizen(),
            Way::Family => self.home_family(),
            Way::Heads => self.home_heads(),
            Way::History => self.history_link(),
            Way::Data => self.data_link(),
            Way::Profiles => self.home_profiles(),
            Way::Programme => self.home_programme(),
            Way::HandOver => self.hand_over_title(),
            Way::Help => self.help_title(),
        }
    }

    /// The name of a check, known before its content has been fetched.
    pub fn check_name(self, check: &CheckId) -> &'static str {
        match check.as_str() {
            SKILLS => self.skills_name(),
            ONLINE => self.online_name(),
            _ => "",
        }
    }
}

sentences! {
    skills_name => "Kỹ năng số", "Digital skills";
    online_name => "Tự tìm thông tin về Công dân học tập trên mạng", "Finding information about the Learning Citizen online";
    online_short => "Tự tìm thông tin", "Finding information";
}
