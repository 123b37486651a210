//! Sentences of what is taken home: the paragraph, the workbook, the message with which a session is handed on.

use super::Text;
use crate::domain::locale::Locale;

sentences! {
    sheet_board => "Bảng tỷ lệ", "Rates";
    sheet_records => "Từng kết quả", "Single results";
    report_where(day: &str, place: &str) => "Ngày {day}, tại {place}", "On {day}, at {place}";
    report_attended(attended: u32, tested: u32) => "{attended} người dự, {tested} người làm bài.", "{attended} people came, {tested} took the check.";
    report_tested(tested: u32) => "{tested} người làm bài.", "{tested} took the check.";
    report_holders(people: u32, skills: u32, share: &str) => "Trong {people} người đã được công nhận Công dân học tập và có làm bài, {skills} người ({share}) đạt mức 70% bài Kỹ năng số",
        "Among {people} people recognised as learning citizens who took the check, {skills} ({share}) are at 70% of digital skills";
    report_both(skills: u32, both: u32, share: &str) => "trong {skills} người đó, {both} người ({share}) đạt mức 60% bài Tự tìm thông tin",
        "of these {skills}, {both} ({share}) are at 60% of finding information";
    report_all(people: u32, skills: u32, both: u32) => "Trong tất cả {people} người làm bài, {skills} người đạt mức 70% bài Kỹ năng số, {both} người đạt cả hai bài.",
        "Among all {people} who took the check, {skills} are at 70% of digital skills, {both} at both.";
    message_session(name: &str) => "Số liệu buổi tập huấn {name}, mở bằng trang cán bộ của Thước Số:", "Figures of the session {name}, to be opened with the facilitator's page of Thước Số:";
}

impl Text {
    /// The columns of the table of rates.
    pub const fn table_board(self) -> [&'static str; 7] {
        match self.0 {
            Locale::Vi => [
                "Tính trên",
                "Chỉ số",
                "Số người",
                "Trong số",
                "Phần trăm",
                "Chỉ tiêu (%)",
                "Còn thiếu (người)",
            ],
            Locale::En => ["Among", "Figure", "People", "Of", "Percent", "Target (%)", "People short"],
        }
    }

    /// The columns of the table of records.
    pub const fn table_records(self) -> [&'static str; 7] {
        match self.0 {
            Locale::Vi => {
                ["Cách lấy", "Công dân học tập", "Nhóm", "Kỹ năng số", "trên", "Tự tìm thông tin", "trên"]
            }
            Locale::En => {
                ["Way", "Learning citizen", "Group", "Digital skills", "of", "Finding information", "of"]
            }
        }
    }
}
