//! Sentences of the board: what a session says, and the ways out of it.

use super::Text;
use crate::domain::programme::Plan;
use crate::domain::session::rate::{Rate, Standing};

sentences! {
    board_title => "Bảng kết quả", "The board";
    board_attended(count: u32) => "{count} người dự", "{count} people came";
    board_tested(count: u32) => "{count} người làm bài", "{count} took the check";
    board_sources(records: u32, hands: u32) => "{records} kết quả từng người, {hands} người đếm tay", "{records} single results, {hands} counted by hands";
    board_hands_blind => "Đếm tay không cho biết ai sát mức.", "Hands do not show who is near a cut.";
    board_near(count: u32) => "Sát mức, chưa chắc: {count} người", "Near a cut: {count} people";
    board_holders => "Trong số người đã được công nhận và có làm bài", "Among those recognised who took the check";
    board_all => "Trong tất cả người làm bài", "Among all who took the check";
    board_skills => "Đạt mức 70% bài Kỹ năng số", "At 70% of digital skills";
    board_proficient => "Trong số đó, đạt thêm mức 60% bài Tự tìm thông tin", "Of these, at 60% of finding information, too";
    board_proficient_of_all => "Đạt cả hai, tính trên tất cả", "At both, of all of them";
    board_small => "Dưới 10 người: không chiếu lên màn hình chung.", "Fewer than 10 people: not for a screen that all can see.";
    board_met(target: u8) => "đạt chỉ tiêu {target}%", "meets the target of {target}%";
    board_short(people: u32, target: u8) => "còn thiếu {people} người so với chỉ tiêu {target}%", "{people} people short of the target of {target}%";
    board_nobody => "chưa có ai", "nobody yet";
    board_plan_own => "Chỉ tiêu: do nơi tổ chức tự đặt", "Targets: set by the organisers";
    board_plan(name: &str) => "Chỉ tiêu: {name}", "Targets: {name}";
    board_register => "Theo sổ", "By the register";
    board_register_source(source: &str, day: &str) => "Nguồn: {source}, nhập {day}", "Source: {source}, entered {day}";
    board_trained => "Cán bộ, hội viên đã được tập huấn", "Officers and members trained";
    board_community => "Người lớn trong cộng đồng được công nhận", "Adults of the community recognised";
    board_units => "Cán bộ, người lao động được công nhận", "Staff recognised";
    board_text => "Đoạn văn để dán vào báo cáo hoặc Zalo", "Paragraph for a report or Zalo";
    board_tables => "Bảng để mở bằng Excel", "Tables for a spreadsheet";
    board_tables_why => "Mở bằng Excel hay LibreOffice. Nơi nào không lưu được tệp thì chép nội dung bên dưới.", "For Excel or LibreOffice. Where no file can be saved, copy the content below.";
    board_workbook => "Lưu tệp Excel (.xlsx)", "Save a workbook (.xlsx)";
    board_table_content(table: &str) => "{table}: xem nội dung để chép", "{table}: the content to copy";
    board_table_file => "Bảng tỷ lệ (CSV)", "Rates (CSV)";
    board_records_file => "Từng kết quả, không tên (CSV)", "Single results without names (CSV)";
    board_file => "Lưu tệp buổi này", "Save this session as a file";
    board_file_why => "Máy mượn không giữ hộ được. Lưu tệp vào USB hoặc chép gửi Zalo trước khi trả máy.", "A borrowed device keeps nothing. Save the file to a USB stick or send it by Zalo before giving it back.";
    board_filed => "Đã lưu hoặc chép bản mới nhất.", "The latest state was saved or copied.";
    session_remove => "Xoá buổi này khỏi máy", "Delete this session from the device";
    session_remove_sure => "Xoá hẳn số liệu buổi này? Nên lưu tệp trước.", "Delete the figures of this session? Save the file first.";
}

impl Text {
    /// By which targets rates are read. Targets of one's own have no name.
    pub fn plan(self, plan: &Plan) -> String {
        if plan.name.is_empty() { self.board_plan_own().to_owned() } else { self.board_plan(&plan.name) }
    }

    /// A rate with both of its numbers, such as “31/42 (73,8%)”.
    pub fn rate(self, rate: Rate) -> String {
        match rate.permille() {
            Some(permille) => format!("{}/{} ({})", rate.part(), rate.whole(), self.percent(permille)),
            None => self.board_nobody().to_owned(),
        }
    }

    /// A rate against a target; `None` where nobody is counted.
    pub fn standing(self, standing: Standing, target: u8) -> Option<String> {
        match standing {
            Standing::Nobody => None,
            Standing::Met => Some(self.board_met(target)),
            Standing::Short(people) => Some(self.board_short(people, target)),
        }
    }
}
