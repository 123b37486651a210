//! Sentences of the entry grid.

use super::Text;
use crate::domain::session::hall::Part;
use crate::domain::session::record::{Group, Holder};
use crate::domain::session::row::Next;

sentences! {
    way_grid => "Nhập từng câu từ phiếu giấy", "Answers from slips, question by question";
    grid_title => "Nhập từng câu từ phiếu", "Answers from slips";
    grid_lead => "Mỗi phiếu một dòng, chỉ dùng các phím số. Gõ hết các câu rồi gõ tiếp: đã được công nhận chưa, thuộc nhóm nào; Enter là xong. Không gõ hai mục này thì lấy lựa chọn sẵn.",
        "One row for each slip, by the number keys alone. After the questions: recognised or not, which group; Enter finishes. Without these two the first choices count.";
    grid_keys => "1 là A, 2 là B, 3 là C, 4 là D, 0 là để trống. Dấu trừ (-) bỏ trống phần còn lại; gõ ngay đầu phần 2 nghĩa là chưa làm phần 2. Gõ nhầm thì lùi một phím.",
        "1 is A, 2 B, 3 C, 4 D, 0 empty. A minus (-) leaves the rest of a part empty; at the beginning of part 2 it means that part was not done. Backspace corrects.";
    grid_not_twice => "Phiếu nào đã gõ hai tổng ở trang “Phiếu giấy” thì không gõ lại ở đây, kẻo một người bị tính hai lần.",
        "Do not type a slip here whose totals were typed on the page “Slips of paper”: that person would count twice.";
    grid_field(number: usize) => "Phiếu thứ {number}", "Slip {number}";
    grid_field_again => "Sửa phiếu đã nhập", "Correct an earlier slip";
    grid_right(part: usize, right: u16, length: u16) => "Phần {part}: đúng {right}/{length}", "Part {part}: {right}/{length} right";
    grid_online_not_done => "Phần 2: chưa làm", "Part 2: not done";
    grid_next_question(part: usize, question: usize) => "Tiếp: phần {part}, câu {question}", "Next: part {part}, question {question}";
    grid_next_holder(first: &str) => "Tiếp: Công dân học tập? 1 đã được · 2 chưa · 3 không rõ (sẵn: {first}). Enter là xong.", "Next: recognised? 1 yes · 2 no · 3 not sure (first choice: {first}). Enter finishes.";
    grid_next_group(first: &str) => "Tiếp: nhóm? 1 khuyến học · 2 gia đình, dòng họ, cộng đồng · 3 cán bộ, người lao động · 0 không rõ (sẵn: {first}). Enter là xong.",
        "Next: group? 1 association · 2 families, clans, communities · 3 officials and staff · 0 not known (first choice: {first}). Enter finishes.";
    grid_next_end => "Đủ rồi. Enter là xong.", "Complete. Enter finishes.";
    grid_wrong(sign: char) => "“{sign}” không dùng được ở chỗ này. Lùi một phím rồi gõ lại.", "“{sign}” has no meaning here. Press Backspace and type again.";
    grid_unfinished => "Chưa gõ hết. Gõ tiếp, hoặc gõ dấu trừ (-) nếu phần còn lại để trống.", "Not complete. Go on, or type a minus (-) where the rest is empty.";
    grid_done => "Xong phiếu này", "Finish this slip";
    grid_close => "Thôi sửa", "Leave it as it was";
    grid_rows => "Các phiếu đã nhập, mới nhất ở trên", "Slips so far, the latest first";
    grid_row(skills: &str, online: &str, holder: &str, group: &str) => "Phần 1 {skills}, phần 2 {online} · {holder} · {group}", "Part 1 {skills}, part 2 {online} · {holder} · {group}";
    grid_correct => "Sửa", "Correct";
    grid_correct_row(row: &str) => "Sửa: {row}", "Correct: {row}";
    grid_earlier => "Xem các phiếu trước nữa", "Earlier slips";
}

impl Text {
    /// What comes next in a row; `holder` and `group` are the session's first choices.
    pub fn grid_next(self, next: Next, holder: Holder, group: Group) -> String {
        match next {
            Next::Question(part, number) => self.grid_next_question(self.part_number(part), number + 1),
            Next::Holder => self.grid_next_holder(self.holder(holder)),
            Next::Group => self.grid_next_group(self.group(group)),
            Next::End => self.grid_next_end().to_owned(),
        }
    }

    /// Right answers so far.
    pub fn grid_right_of(self, part: Part, right: u16, length: u16) -> String {
        self.grid_right(self.part_number(part), right, length)
    }
}
