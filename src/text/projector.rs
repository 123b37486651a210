//! Sentences of the projector and of the device that a hall shares.

use super::Text;
use crate::domain::session::hall::Part;

sentences! {
    projector_title => "Chiếu câu hỏi, đếm tay", "Questions on the projector, hands counted";
    projector_open => "Mở cửa sổ máy chiếu", "Open the projector's window";
    projector_open_again => "Kéo cửa sổ ấy sang màn hình máy chiếu, bấm F11 cho đầy màn hình. Lỡ đóng thì bấm lại nút này.",
        "Move that window to the projector and press F11 to fill the screen. Closed by mistake? Press this button again.";
    projector_refused => "Trình duyệt chặn cửa sổ mới. Cho phép trang này mở cửa sổ, rồi bấm lại.", "The browser blocked the window. Allow this page to open windows, then press again.";
    projector_keys => "Phím 1 2 3 4: thêm một tay cho A B C D; giữ Shift: bớt một tay. Enter: đi tiếp. Phím lùi: lùi một bước.",
        "Keys 1 2 3 4 add a hand for A B C D, with Shift they take one away. Enter goes on. Backspace takes the last step back.";
    projector_say => "Đọc câu hỏi và bốn câu trả lời, đợi bà con nghĩ. “Đếm đến ba, bà con giơ thẻ trước ngực.”",
        "Read the question and the four answers, and wait. “On the count of three, everybody holds the card at the chest.”";
    projector_hands(letter: &str) => "Số tay giơ {letter}", "Hands for {letter}";
    projector_more(letter: &str) => "Thêm một tay {letter}", "One hand more for {letter}";
    projector_fewer(letter: &str) => "Bớt một tay {letter}", "One hand less for {letter}";
    projector_counted(hands: u32) => "Đã đếm {hands} tay", "{hands} hands counted";
    projector_counted_of(hands: u32, people: u32) => "Đã đếm {hands} tay, {people} người dự", "{hands} hands counted, {people} people came";
    projector_too_many => "Nhiều tay hơn người dự: có ai giơ hai lần không?", "More hands than people: did somebody raise twice?";
    projector_reveal => "Hiện đáp án", "Show the right answer";
    projector_next => "Câu tiếp theo", "Next question";
    projector_undo => "Lùi một bước", "Take one step back";
    projector_before => "Câu trước", "Previous question";
    projector_jump => "Đến câu", "Go to question";
    projector_end => "Xong hai phần. Xem bảng kết quả", "Both parts are done. See the board";
    projector_question(part: usize, number: usize, length: usize) => "Phần {part} · Câu {number}/{length}", "Part {part} · Question {number}/{length}";
    projector_why => "Vì sao", "Why";
    screen_title => "Màn hình máy chiếu", "The projector's screen";
    screen_wait => "Bà con chờ một chút, sắp bắt đầu.", "One moment, it is about to begin.";
    screen_hands(hands: u32) => "{hands} tay", "{hands} hands";
    way_projector => "Chiếu câu hỏi, đếm tay từng câu", "Questions on the projector, hands counted for each";

    shared_title => "Máy dùng chung", "The shared device";
    shared_lead => "Mời một người ngồi vào máy. Làm xong, kết quả vào thẳng buổi này, không ghi tên; người sau không xem được bài của người trước.",
        "One person sits down. The result goes into this session without a name, and nobody sees another's answers.";
    shared_begin => "Bắt đầu làm bài", "Begin";
    shared_way => "Máy dùng chung, lần lượt từng người", "The shared device, one person after the other";
    shared_between_title => "Xong phần 1", "Part 1 is done";
    shared_between(questions: usize, minutes: usize) => "Còn phần 2: {questions} câu, khoảng {minutes} phút, về tự tìm thông tin trên mạng. Mệt thì nộp luôn cũng được.",
        "Part 2 is left: {questions} questions, about {minutes} minutes, on finding information online. It is fine to hand in now.";
    shared_second => "Làm phần 2", "Go on with part 2";
    shared_hand_in => "Nộp luôn, không làm phần 2", "Hand in without part 2";
    shared_result => "Kết quả", "The result";
    shared_kept => "Đã ghi vào buổi tập huấn, không có tên.", "It stands in the session now, without a name.";
    shared_learn => "Nên học thêm", "Worth learning";
    shared_next => "Người tiếp theo", "Next person";
    shared_next_sure => "Xoá màn hình này để người tiếp theo làm? Kết quả đã ghi vào buổi.", "Clear this screen for the next person? The result stands in the session.";
    shared_next_yes => "Đúng, mời người tiếp theo", "Yes, the next person";
    shared_stay => "Chưa, xem tiếp", "No, stay";
    shared_give_up => "Nghỉ, không nộp bài này", "Stop without handing in";
    shared_give_up_sure => "Bỏ bài đang làm dở? Các câu đã trả lời sẽ mất, không tính vào buổi.", "Give this up? The answers so far are gone and do not count.";
    shared_give_up_yes => "Đúng, bỏ bài này", "Yes, give it up";
    shared_covered_title => "Bài đang làm dở", "Somebody was in the middle of it";
    shared_covered => "Máy để yên một lúc nên câu hỏi được che lại. Ai đang làm dở thì bấm Làm tiếp; người mới thì báo cán bộ.",
        "The device stood still for a while, so the question is covered. Whoever was in the middle goes on; somebody new asks the facilitator.";
    shared_return => "Làm tiếp bài đang dở", "Go on";
    shared_leave => "Cán bộ: về trang của buổi", "Facilitator: back to the session";
    shared_elsewhere => "Một người đang làm dở ở buổi khác trên máy này.", "Somebody is in the middle of another session on this device.";
    shared_count(count: usize) => "Đã có {count} người làm trên máy này", "{count} people so far on this device";
}

impl Text {
    /// The number of a part as people say it: 1 or 2.
    pub const fn part_number(self, part: Part) -> usize {
        match part {
            Part::Skills => 1,
            Part::Online => 2,
        }
    }
}
