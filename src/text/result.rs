//! Sentences of the result, of the messages made from it, and of the history.

use super::Text;
use crate::domain::check::id::{CheckId, ONLINE};
use crate::domain::check::nested::Nested;
use crate::domain::check::rating::{Leaning, Rating};
use crate::domain::check::scoring::Verdict;
use crate::domain::locale::Locale;

sentences! {
    result_title(check: &str) => "Kết quả bài {check}", "Result: {check}";
    strengths_title => "Đã làm được", "What you can already do";
    strengths(first: &str) => "Đã biết {first}.", "Can already {first}.";
    strengths_none => "Đã làm hết bài và biết rõ nên học gì tiếp: đó là bước đầu quan trọng nhất.",
        "The whole check is done and it is plain what to learn next: that is the most important first step.";
    score_title => "So với mức cần đạt", "Against the cut";
    met(cut: u8, check: &str) => "Đạt mức {cut}% của bài tự kiểm tra {check}", "Reaches the {cut}% cut of the check “{check}”";
    not_met(cut: u8, check: &str) => "Chưa tới mức {cut}% của bài tự kiểm tra {check}", "Below the {cut}% cut of the check “{check}”";
    not_judged => "Chưa đủ thông tin để so với mức cần đạt", "Not enough to compare with the cut";
    clear => "Khá chắc chắn: kết quả nằm ngoài vùng chưa chắc quanh mức cần đạt.", "Fairly sure: the result lies outside the zone of doubt around the cut.";
    near => "Sát mức, chưa chắc: làm lại với câu hỏi khác có thể ra kết quả khác.", "Near the cut, not sure: other questions could give another outcome.";
    zone => "vùng chưa chắc", "zone of doubt";
    cut_mark(cut: u8) => "mức {cut}%", "cut {cut}%";
    your_mark(share: &str) => "kết quả {share}", "result {share}";
    ruler_alternative(share: &str, cut: u8, low: &str, high: &str) => "Thước từ 0 đến 100%: kết quả ở {share}, mức cần đạt {cut}%, vùng chưa chắc từ {low} đến {high}.",
        "A ruler from 0 to 100%: the result stands at {share}, the cut at {cut}%, the zone of doubt from {low} to {high}.";
    own_rule(cut: u8) => "Mức {cut}% là quy ước riêng của ứng dụng này, suy ra từ con số trong chương trình. Không có quy định nào của Nhà nước đặt mức này cho từng người.",
        "The {cut}% cut is this application's own rule, derived from a figure of the programme. No State rule sets it for a single person.";
    not_certificate => "Kết quả tự kiểm tra, không phải giấy chứng nhận, không thay cho xác nhận kỹ năng số trên VNeID.",
        "The outcome of a self-check. It is no certificate and does not replace the confirmation of digital skills on VNeID.";
    surer(more: &str) => "Làm thêm cho chắc hơn: {more} nữa", "Be more certain: {more} more";
    surer_why => "Chỉ hỏi câu chưa hỏi; câu đã làm vẫn tính.", "Asks only what has not been asked; what was answered still counts.";
    self_rating_beside(rating: &str) => "Tự nhận xét: {rating}.", "Own view: {rating}.";
    self_rating_did_better => "Làm bài tốt hơn tự nhận xét.", "Did better than thought.";
    self_rating_thought_better => "Tự nhận xét cao hơn kết quả làm bài.", "The own view is above what was done.";
    nested_title => "Hai bài đọc chung", "The two read together";
    nested_programme => "Chương trình đặt hai chỉ tiêu lồng nhau: 70% người có danh hiệu “có kỹ năng số”, và trong số đó 60% “thành thạo”. Đó là chỉ tiêu của cả nhóm, không phải điểm của một người.",
        "The programme nests two targets: 70% of title holders “have digital skills”, and 60% of these are “proficient”. These are targets for a group, not marks for one person.";
    nested_why => "Vì sao đọc chung hai bài", "Why they are read together";
    nested_both => "Cả hai bài đều đạt mức riêng của từng bài.", "Both checks reach their cut.";
    nested_skills_only => "Bài Kỹ năng số đạt mức 70%. Bài Tự tìm thông tin chưa tới mức 60%, nên học thêm phần đó.",
        "The digital-skills check reaches 70%. Finding information is below 60%, so that is what to learn next.";
    nested_online_only => "Phần tự tìm thông tin đạt mức 60%. Chương trình chỉ tính phần này trong số người đã đạt phần Kỹ năng số, nên phần đó cần học thêm.",
        "Finding information reaches 60%. The programme counts it only among those who reach the digital-skills part, so that part needs more learning.";
    nested_neither => "Cả hai bài chưa tới mức của mình. Bắt đầu từ bài Kỹ năng số.", "Neither check reaches its cut yet. Begin with digital skills.";
    skills_missing => "Chưa làm bài Kỹ năng số.", "The digital-skills check has not been taken.";
    online_missing => "Chưa làm bài Tự tìm thông tin.", "The check on finding information has not been taken.";
    take_next(check: &str) => "Làm bài {check}", "Take the check “{check}”";
    take_next_why => "Bài thứ hai ngắn hơn: tự tìm thông tin về Công dân học tập trên mạng.", "The second one is shorter: finding information about the Learning Citizen title online.";
    steps_title => "Ba việc nên làm tuần này", "Three things to do this week";
    step_helper(helper: &str) => "Có thể nhờ: {helper}.", "Who can help: {helper}.";
    family_title => "Nhờ con cháu chỉ giúp", "Ask the family to show how";
    family_explanation => "Tin nhắn này không có điểm số. Sao chép rồi dán vào Zalo.", "This message holds no score. Copy it and paste it into a chat.";
    family_opening => "Con ơi, rảnh chỉ giúp 3 việc:", "When you have a moment, please show me 3 things:";
    family_closing => "Làm chậm thôi, để tự tay bấm nhé.", "Slowly please, and let me press the buttons.";
    copy => "Sao chép", "Copy";
    copied => "Đã sao chép. Mở Zalo, bấm giữ vào ô nhắn tin rồi chọn “Dán”.", "Copied. Open the chat, press and hold the message box and choose “Paste”.";
    copy_by_hand => "Máy này không cho sao chép tự động. Chữ đã được chọn sẵn: bấm giữ vào chữ rồi chọn “Sao chép”.",
        "This device does not allow copying by button. The text is selected: press and hold it, then choose “Copy”.";
    domains_title => "Từng nhóm kỹ năng", "Each group of skills";
    domains_explanation => "Mỗi nhóm chỉ có vài câu, đủ để biết nên học gì, chưa đủ để nói đạt hay chưa.", "Each group has only a few questions: enough to see what to learn, not enough to say met or not.";
    missed_title(questions: &str) => "{questions} nên xem lại", "{questions} to look at again";
    missed_none => "Không có câu nào phải xem lại.", "There is nothing to look at again.";
    answered_right => "Đúng", "Right";
    answered_wrong => "Chưa đúng", "Not right";
    right_answer => "Nên chọn", "Better";
    given_answer => "Đã chọn", "Chosen";
    given_nothing => "Để trống", "Left open";
    why => "Vì sao", "Why";
    text_title => "Kết quả dạng chữ", "The result as text";
    print => "In kết quả", "Print the result";
    rule_title => "Tính như thế nào", "How this is worked out";
    rule(questions: &str, cut: u8) => "{questions}, mỗi câu 1 điểm, phải đúng trọn câu. Đạt khi điểm × 100 ≥ {cut} × điểm tối đa, không làm tròn. “Chưa biết” và để trống được 0 điểm.",
        "{questions}, one point each for the whole right answer. Met when points × 100 ≥ {cut} × maximum, without rounding. “Don't know” and open questions win 0 points.";
    rule_zone(low: &str, high: &str) => "Vùng chưa chắc từ {low} đến {high}: kết quả rơi vào đây thì sai số do ít câu hỏi đủ lớn để đổi chiều kết luận (khoảng tin cậy Wilson 90%).",
        "Zone of doubt from {low} to {high}: within it, the error that comes from so few questions is large enough to turn the outcome around (90% Wilson interval).";
    version(check: &str, version: u32) => "Bộ câu hỏi {check}, phiên bản {version}.", "Question bank {check}, version {version}.";
    changes_title => "Bộ câu hỏi đã đổi từ lần làm này", "The questions have changed since";
    changes_versions(judged: u32, present: u32) => "Kết quả này tính theo phiên bản {judged}, nay là phiên bản {present}. Kết quả giữ nguyên như lúc làm.", "This result was worked out by version {judged}; today it is version {present}. The result stays as it was.";
    changes_retired(count: usize) => "{count} câu đã hỏi nay không dùng nữa.", "{count} of the questions asked are no longer in use.";
    changes_mended(count: usize) => "{count} câu đã sửa đáp án: trả lời như vậy mà làm hôm nay thì điểm câu ấy khác đi.", "{count} have another key now: the same answer would win other points today.";
    changes_none => "Các câu đã hỏi vẫn còn, đáp án không đổi.", "The questions asked are all still there, with the same keys.";
    again => "Làm lại bài này", "Take this check again";
    taken_on(date: &str) => "Làm lúc {date}", "Taken {date}";
    history_title => "Các lần đã làm", "Earlier attempts";
    history_empty => "Chưa có lần làm nào xong trên máy này.", "No attempt has been finished on this device yet.";
    history_clear => "khá chắc chắn", "fairly sure";
    history_near => "sát mức, chưa chắc", "near the cut, not sure";
    dots(points: u32, maximum: u32) => "đúng {points} trong {maximum} câu", "{points} of {maximum} right";
}

impl Text {
    /// A check's short name, for sentences about its outcome.
    pub fn short_name(self, check: &CheckId) -> &'static str {
        if check.as_str() == ONLINE { self.online_short() } else { self.check_name(check) }
    }

    /// Whether the cut is reached, in one sentence without its full stop.
    pub fn verdict(self, check: &CheckId, verdict: &Verdict) -> String {
        let (cut, name) = (verdict.cut.value(), self.short_name(check));
        match verdict.met {
            Some(true) => self.met(cut, name),
            Some(false) => self.not_met(cut, name),
            None => self.not_judged().to_owned(),
        }
    }

    /// The two checks read together; `skills_taken` tells which one is missing.
    pub const fn nested(self, nested: Nested, skills_taken: bool) -> &'static str {
        match nested {
            Nested::Both => self.nested_both(),
            Nested::SkillsOnly => self.nested_skills_only(),
            Nested::OnlineOnly => self.nested_online_only(),
            Nested::Neither => self.nested_neither(),
            Nested::OneMissing if skills_taken => self.online_missing(),
            Nested::OneMissing => self.skills_missing(),
        }
    }

    /// A self-rating beside what was done, in neutral words.
    pub fn beside(self, rating: Rating, leaning: Leaning) -> String {
        let said = self.self_rating_beside(self.rating(rating));
        match leaning {
            Leaning::Close => said,
            Leaning::DidBetter => format!("{said} {}", self.self_rating_did_better()),
            Leaning::ThoughtBetter => format!("{said} {}", self.self_rating_thought_better()),
        }
    }

    /// Several phrases joined as a list within a sentence.
    pub fn join(self, phrases: &[&str]) -> String {
        let last_separator = match self.0 {
            Locale::Vi => "; ",
            Locale::En => "; and ",
        };
        phrases.join(last_separator)
    }
}
