//! Sentences of what is taken home: the paragraph, the report of one page, the workbook, the message with which a
//! session is handed on.

use super::Text;
use crate::domain::locale::Locale;

sentences! {
    report_where(day: &str, place: &str) => "Ngày {day}, tại {place}", "On {day}, at {place}";
    report_attended(attended: u32, tested: u32) => "{attended} người dự, {tested} người làm bài.", "{attended} people came, {tested} took the check.";
    report_tested(tested: u32) => "{tested} người làm bài.", "{tested} took the check.";
    report_holders(people: u32, skills: u32, share: &str) => "Trong {people} người đã được công nhận Công dân học tập và có làm bài, có {skills} người ({share}) đạt mức 70% bài Kỹ năng số",
        "Among {people} people recognised as learning citizens who took the check, {skills} ({share}) are at 70% of digital skills";
    report_both(skills: u32, both: u32, share: &str) => "trong {skills} người đó có {both} người ({share}) đạt mức 60% bài Tự tìm thông tin",
        "of these {skills}, {both} ({share}) are at 60% of finding information";
    report_all(people: u32, skills: u32, both: u32) => "Trong tất cả {people} người làm bài, có {skills} người đạt mức 70% bài Kỹ năng số, {both} người đạt cả hai bài.",
        "Among all {people} who took the check, {skills} are at 70% of digital skills, {both} at both.";
    report_all_skills(people: u32, skills: u32) => "Trong tất cả {people} người làm bài, có {skills} người đạt mức 70% bài Kỹ năng số.",
        "Among all {people} who took the check, {skills} are at 70% of digital skills.";
    message_session(name: &str) => "Số liệu buổi tập huấn {name}, mở bằng trang cán bộ của Thước Số:", "Figures of the session {name}, to be opened with the facilitator's page of Thước Số:";

    report_link => "Báo cáo kết quả một trang, để in", "Report of one page, to print";
    report_title => "Báo cáo kết quả", "Report of results";
    report_subject => "Tự kiểm tra kỹ năng số tại buổi tập huấn", "Self-check of digital skills in a group session";
    report_sample => "Mẫu tham khảo", "Sample form";
    report_issuer => "Đơn vị tổ chức", "Held by";
    report_attended_label => "Số người dự", "People who came";
    report_tested_label => "Số người làm bài", "People who took the check";
    report_way => "Cách đếm", "Way of counting";
    report_targets => "Chỉ tiêu đối chiếu", "Compared with";
    report_rates => "Tỷ lệ", "Rates";
    report_difficulties => "Khó khăn, vướng mắc", "Difficulties";
    report_proposals => "Đề xuất", "Proposals";
    report_by => "Người lập", "Drawn up by";
    report_confirmed => "Xác nhận của đơn vị", "Confirmed by";
    report_sign => "(ký, ghi rõ họ tên)", "(signature and name)";
    report_print => "In báo cáo", "Print the report";
    report_fill => "Chỗ để trống thì sửa ở trang “Nơi, ngày và chỉ tiêu”, hoặc viết tay sau khi in.", "What is empty can be filled in on the page “Place, day and targets”, or by hand after printing.";
    report_made(name: &str) => "Tính bằng {name} từ số liệu không tên của buổi. Mức 70% và 60% là quy ước của bài tự kiểm tra, dựa theo con số của chương trình; không phải xếp loại của cơ quan nào. Phần trăm lấy một chữ số lẻ, phần sau bỏ đi, không làm tròn.",
        "Counted by {name} from figures without names. The cuts of 70% and 60% are those of the self-check, after the programme's figures; they are no office's grading. Percentages are cut after one decimal, not rounded.";

    sheet_board => "Kết quả", "Results";
    sheet_people => "Từng người", "People";
    sheet_items => "Từng câu", "Questions";
    sheet_about_name => "Cách tính", "About";
    sheet_about_title => "Bảng này là gì, tính thế nào", "What this is and how it is counted";
    sheet_about_code => "Mã buổi", "Code of the session";
    sheet_about_version => "phiên bản câu hỏi", "version of the questions";
    sheet_about_cut => "mức đạt (%)", "cut (%)";
}

impl Text {
    /// The columns of the table of rates.
    pub const fn table_rates(self) -> [&'static str; 6] {
        match self.0 {
            Locale::Vi => {
                ["Nội dung", "Số người", "Trong số", "Phần trăm", "Chỉ tiêu (%)", "Còn thiếu (người)"]
            }
            Locale::En => ["Figure", "People", "Of", "Percent", "Target (%)", "People short"],
        }
    }

    /// The columns of the hardest questions.
    pub const fn table_hardest(self) -> [&'static str; 5] {
        match self.0 {
            Locale::Vi => ["Câu", "Hỏi gì", "Trả lời đúng", "Trong số", "Phần trăm"],
            Locale::En => ["Question", "What is asked", "Right", "Of", "Percent"],
        }
    }

    /// The columns of the groups of skills.
    pub const fn table_domains(self) -> [&'static str; 5] {
        match self.0 {
            Locale::Vi => ["Phần", "Nhóm kỹ năng", "Câu trả lời đúng", "Trong số", "Phần trăm"],
            Locale::En => ["Part", "Group of skills", "Answers right", "Of", "Percent"],
        }
    }

    /// The columns of two sessions side by side.
    pub const fn table_before(self) -> [&'static str; 8] {
        match self.0 {
            Locale::Vi => [
                "Nội dung",
                "Trước: số người",
                "Trong số",
                "Phần trăm",
                "Nay: số người",
                "Trong số",
                "Phần trăm",
                "Hơn kém",
            ],
            Locale::En => {
                ["Figure", "Before: people", "Of", "Percent", "Now: people", "Of", "Percent", "Difference"]
            }
        }
    }

    /// The columns of the people, before those of the questions.
    pub const fn table_people(self) -> [&'static str; 7] {
        match self.0 {
            Locale::Vi => [
                "Cách lấy",
                "Công dân học tập",
                "Nhóm",
                "Kỹ năng số: điểm",
                "trên",
                "Tự tìm thông tin: điểm",
                "trên",
            ],
            Locale::En => [
                "Way",
                "Learning citizen",
                "Group",
                "Digital skills: points",
                "of",
                "Finding information: points",
                "of",
            ],
        }
    }

    /// The columns of the questions.
    pub const fn table_items(self) -> [&'static str; 21] {
        match self.0 {
            Locale::Vi => [
                "Mã câu",
                "Câu",
                "Nhóm kỹ năng",
                "Hỏi gì",
                "Đáp án",
                "Bài làm: đúng",
                "trong số",
                "phần trăm",
                "A",
                "B",
                "C",
                "D",
                "Chưa biết",
                "Bỏ trống",
                "Giơ tay: đúng",
                "trong số",
                "phần trăm",
                "A",
                "B",
                "C",
                "D",
            ],
            Locale::En => [
                "Id",
                "Question",
                "Group of skills",
                "What is asked",
                "Key",
                "Sheets: right",
                "of",
                "percent",
                "A",
                "B",
                "C",
                "D",
                "Don't know",
                "Open",
                "Hands: right",
                "of",
                "percent",
                "A",
                "B",
                "C",
                "D",
            ],
        }
    }

    /// What has to be known about the numbers of the workbook.
    pub const fn sheet_about(self) -> [&'static str; 7] {
        match self.0 {
            Locale::Vi => [
                "Không có tên ai trong tệp này. Mỗi dòng ở trang “Từng người” là một người, không theo thứ tự gửi.",
                "Đạt mức khi điểm × 100 ≥ mức × điểm tối đa, tính bằng số nguyên: 69,99% chưa phải 70%.",
                "Mức 70% và 60% là quy ước của bài tự kiểm tra, dựa theo con số của chương trình; chưa có văn bản nào đặt mức này cho từng người.",
                "“Trong số đó” tính trên người đạt phần 1, như chương trình viết; “tính trên tất cả” là cách đọc khác.",
                "“Còn thiếu” là số người cần thêm để đạt chỉ tiêu, với cùng số người làm bài.",
                "Số bài làm và số giơ tay của một câu có thể là cùng những người ấy, nên để cạnh nhau, không cộng.",
                "Dấu ? là “Chưa biết”; ô trống là bỏ trống, hoặc kết quả không kèm từng câu.",
            ],
            Locale::En => [
                "There are no names in this file. Each row of the sheet “People” is one person, in no order of coming in.",
                "A cut is reached where points × 100 ≥ cut × maximum, in whole numbers: 69.99% is not 70%.",
                "The cuts of 70% and 60% are those of the self-check, after the programme's figures; no document sets them for a person.",
                "“Of these” is counted of those at part 1, as the programme words it; “of all of them” is the other reading.",
                "“People short” is how many more would meet the target, with as many people tested.",
                "Answer sheets and hands of a question may be of the same people, so they stand side by side and are not added.",
                "A ? is “don't know”; an empty cell was left open, or the result came without single answers.",
            ],
        }
    }
}
