//! Sentences of the introduction, the questions, the ends of parts and the review.

use super::Text;
use crate::domain::check::rating::Rating;

sentences! {
    introduction_skills => "Bài này hỏi về những việc thường làm với điện thoại: tìm tin, liên lạc, giữ an toàn, làm giấy tờ trên mạng.",
        "This check asks about everyday things done with a phone: finding information, staying in touch, staying safe, doing paperwork online.";
    introduction_online => "Bài này hỏi về việc tự tìm thông tin Công dân học tập trên mạng: tìm ở đâu, tin trang nào, giữ giấy tờ gì.",
        "This check asks about finding information on the Learning Citizen title online: where to look, which page to trust, which papers to keep.";
    introduction_online_phrase => "Chương trình gọi phần này là “tự cập nhật thông tin về tiêu chí … trên môi trường số”.",
        "The programme's words for this: “updating oneself on the criteria … in the digital environment”.";
    introduction_audience => "Bài dành cho người dân nói chung. Cán bộ, công chức, học sinh, sinh viên và người làm trong doanh nghiệp có khung kỹ năng riêng.",
        "It is meant for citizens at large. Officials, pupils, students and company staff have skill frameworks of their own.";
    introduction_length(questions: &str, parts: usize, minutes: usize) => "{questions}, chia làm {parts} phần, khoảng {minutes} phút",
        "{questions} in {parts} parts, about {minutes} minutes";
    introduction_rest => "Mỗi lần một câu. Nghỉ lúc nào cũng được, mở lại là đúng chỗ đang làm.",
        "One question at a time. Stop whenever needed; opening it again leads to the same place.";
    introduction_dont_know => "Chưa biết thì chọn “Chưa biết”, không bị trừ điểm.", "Where the answer is not known, choose “Don't know”: no points are taken off.";
    introduction_private => "Câu trả lời chỉ lưu trên máy này, không gửi đi đâu.", "The answers are kept on this device only and sent nowhere.";
    introduction_not_certificate => "Làm để biết nên học thêm gì. Đây không phải bài thi và không cấp giấy chứng nhận.",
        "It shows what to learn next. It is no exam and gives no certificate.";
    start => "Bắt đầu làm", "Start";
    start_form(questions: &str, minutes: usize) => "Làm bản đầy đủ: {questions}, khoảng {minutes} phút", "Take the full form: {questions}, about {minutes} minutes";
    by_ear => "Tôi dùng trình đọc màn hình", "I use a screen reader";
    by_ear_hint => "Bật lên thì câu nào phải nhìn mới làm được sẽ đổi sang câu khác.", "When on, questions that need eyes give way to others.";
    earlier_result => "Xem kết quả lần trước", "See the earlier result";
    part(part: usize) => "Phần {part}", "Part {part}";
    part_of(part: usize, parts: usize) => "Phần {part}/{parts}", "Part {part} of {parts}";
    part_length(questions: &str, minutes: usize) => "{questions} · khoảng {minutes} phút", "{questions} · about {minutes} min";
    question_of(number: usize, total: usize) => "Câu {number}/{total}", "Question {number} of {total}";
    question_word => "Câu", "Question";
    aloud_start => "Nghe câu hỏi", "Listen to the question";
    aloud_stop => "Thôi đọc", "Stop reading";
    choose_one => "Chọn một câu trả lời.", "Choose one answer.";
    choose_several => "Bấm vào những câu cần chọn.", "Tap each answer to choose.";
    put_in_order => "Bấm Lên hoặc Xuống để xếp các việc, việc làm trước nằm trên.", "Press Up or Down to put the steps in order, the first one on top.";
    up => "Lên", "Up";
    down => "Xuống", "Down";
    step_place(place: usize, steps: usize) => "Đang ở vị trí {place} trong {steps}", "Now in place {place} of {steps}";
    find_for_each => "Mỗi dòng, bấm vào ô bên dưới rồi chọn một câu.", "For each line, press the box below it and choose one.";
    find_one => "Chọn…", "Choose…";
    pick_lines => "Bấm vào những dòng cần chọn.", "Press the lines to be chosen.";
    spell => "Đọc từng ký tự", "Read character by character";
    exhibit_label => "Ví dụ dựng lên", "Made-up example";
    dont_know => "Chưa biết", "Don't know";
    go_on => "Tiếp tục", "Continue";
    later => "Để câu này lại sau", "Leave this question for later";
    pause => "Nghỉ, hôm khác làm tiếp", "Rest and go on another day";
    nothing_chosen_title => "Chưa trả lời xong câu này", "This question is not answered yet";
    nothing_chosen => "Chọn câu trả lời, hoặc chọn “Chưa biết”", "Choose an answer, or “Don't know”";
    nothing_moved => "Bấm Lên hoặc Xuống để xếp, hoặc chọn “Chưa biết”", "Press Up or Down to put the steps in order, or choose “Don't know”";
    not_all_found => "Còn dòng chưa chọn: chọn cho đủ, hoặc chọn “Chưa biết”", "Some lines are still open: choose for each, or choose “Don't know”";
    nothing_picked => "Bấm vào dòng cần chọn, hoặc chọn “Chưa biết”", "Press the lines to choose, or choose “Don't know”";
    item_withdrawn => "Câu này không còn trong bộ câu hỏi nữa và không tính điểm. Bấm “Tiếp tục” để sang câu sau.",
        "This question is no longer part of the check and does not count. Press “Continue” for the next one.";
    part_done(part: usize, parts: usize) => "Xong phần {part}/{parts}", "Part {part} of {parts} is done";
    rating_question(can: &str) => "Tự thấy làm được đến đâu những việc sau: {can}?", "How well can you {can}?";
    rating_hint => "Tự nhận xét, không tính điểm. Không muốn thì bấm “Tiếp tục”.", "A view of one's own, it does not count. To leave it out, press “Continue”.";
    rating_not_yet => "chưa biết làm", "cannot do it yet";
    rating_with_help => "làm được nếu có người giúp", "can do it with help";
    rating_alone => "tự làm được", "can do it alone";
    rating_can_show => "hướng dẫn được người khác", "can show others how";
    tip_title => "Một điều nên nhớ", "One thing to remember";
    next_part => "Phần tiếp theo", "Next part";
    do_part(part: usize) => "Làm phần {part}", "Start part {part}";
    to_review => "Xem lại trước khi xem kết quả", "Review before the result";
    part_result_link => "Xem kết quả phần này", "See the result of this part";
    part_result_closes => "Xem rồi thì câu trả lời của phần này giữ nguyên, không sửa nữa.", "Once seen, the answers of this part stay as they are.";
    part_result_title(part: usize) => "Kết quả phần {part}", "Result of part {part}";
    part_closed => "Đã xem kết quả phần này.", "The result of this part has been seen.";
    part_correct(points: u32, maximum: u32) => "Đúng {points} trong {maximum} câu", "{points} of {maximum} right";
    review_title => "Xem lại", "Review";
    review_open(count: usize) => "Còn {count} câu để trống hoặc “Chưa biết”. Muốn thì trả lời thêm, không thì xem kết quả luôn.",
        "{count} still open or “Don't know”. Answer some more, or go straight to the result.";
    review_complete => "Câu nào cũng đã có câu trả lời.", "Every question has an answer.";
    review_all => "Xem lại tất cả", "Review all of them";
    review_left_open => "Để trống", "Open";
    review_final => "Xem kết quả rồi thì không sửa câu trả lời được nữa.", "Once the result is seen, the answers can no longer be changed.";
    change => "Sửa", "Change";
    answer_now => "Trả lời", "Answer";
    change_question(number: usize) => "câu {number}", "question {number}";
    progress(done: usize, total: usize) => "Đã qua {done} trong {total} câu", "{done} of {total} questions passed";
}

impl Text {
    /// A step of the self-rating, in lower case: the page writes its first letter large.
    pub const fn rating(self, rating: Rating) -> &'static str {
        match rating {
            Rating::NotYet => self.rating_not_yet(),
            Rating::WithHelp => self.rating_with_help(),
            Rating::Alone => self.rating_alone(),
            Rating::CanShow => self.rating_can_show(),
        }
    }
}
