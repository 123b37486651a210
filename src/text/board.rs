//! Sentences of the board: what a session says, and the ways out of it.

use super::Text;
use crate::app::cadre::findings::{Among, Figure, Line};
use crate::domain::locale::Locale;
use crate::domain::programme::Plan;
use crate::domain::session::People;
use crate::domain::session::board::Source;
use crate::domain::session::difference::{Difference, Verdict};
use crate::domain::session::hall::Part;
use crate::domain::session::questions::Origin;
use crate::domain::session::rate::{Rate, Standing};
use crate::domain::session::record::Way;

sentences! {
    board_title => "Bảng kết quả", "The board";
    board_attended(count: u32) => "{count} người dự", "{count} people came";
    board_tested(count: u32) => "{count} người làm bài", "{count} took the check";
    board_hands_blind => "Đếm tay không cho biết bao nhiêu người sát mức.", "Hands do not show how many are near a cut.";
    board_near(count: u32, records: u32) => "Sát mức, chưa chắc: {count} trong {records} người có kết quả riêng. Trong tỷ lệ, những người ấy vẫn tính theo đúng điểm đã làm.",
        "Near a cut, not sure: {count} of {records} people with results of their own. In the rates they count by the points they have.";
    board_holders => "Trong số người đã được công nhận và có làm bài", "Among those recognised who took the check";
    board_all => "Trong tất cả người làm bài", "Among all who took the check";
    board_skills => "Đạt mức 70% bài Kỹ năng số", "At 70% of digital skills";
    board_proficient => "Trong số đó, đạt thêm mức 60% bài Tự tìm thông tin", "Of these, at 60% of finding information, too";
    board_proficient_of_all => "Đạt cả hai, tính trên tất cả", "At both, of all of them";
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
    board_tables => "Mang về: bảng tính và báo cáo", "To take home: tables and report";
    board_tables_why => "Tệp Excel có bốn trang: kết quả, từng người (không tên), từng câu, cách tính. Nơi nào không lưu được tệp thì mở bảng bên dưới mà chép.",
        "The workbook has four sheets: results, people (without names), questions, how it is counted. Where no file can be saved, open a table below and copy it.";
    board_workbook => "Lưu tệp Excel (.xlsx)", "Save a workbook (.xlsx)";
    board_table_content(table: &str) => "{table} (CSV), để chép hoặc lưu", "{table} (CSV), to copy or save";
    board_table_save => "Lưu tệp CSV", "Save as CSV";
    board_file => "Lưu tệp buổi này", "Save this session as a file";
    board_file_why => "Máy mượn không giữ hộ được. Lưu tệp vào USB hoặc chép gửi Zalo trước khi trả máy.", "A borrowed device keeps nothing. Save the file to a USB stick or send it by Zalo before giving it back.";
    board_filed => "Đã lưu hoặc chép bản mới nhất.", "The latest state was saved or copied.";
    board_file_copy => "Chép cả buổi thành chữ, để gửi Zalo", "Copy the whole session as text, to be sent";
    text_long(kilobytes: usize) => "Dài {kilobytes} nghìn ký tự nên không hiện ra ở đây. Bấm nút để chép, hoặc lưu tệp.", "{kilobytes} thousand characters, not shown here. Press the button to copy them, or save the file.";
    text_long_refused => "Trình duyệt không cho chép. Lưu tệp thay cho chép.", "The browser does not allow copying. Save the file instead.";
    session_remove => "Xoá buổi này khỏi máy", "Delete this session from the device";
    source_phone(count: u32) => "{count} người gửi bằng điện thoại", "{count} by phone";
    source_shared(count: u32) => "{count} người làm trên máy chung", "{count} on a shared device";
    source_paper(count: u32) => "{count} phiếu giấy", "{count} slips of paper";
    source_hands(count: u32) => "{count} người đếm bằng giơ tay", "{count} counted by hands";
    board_where_from => "Số liệu từ đâu", "Where the figures come from";
    board_sum => "Cộng", "Together";
    board_once => "Không ai bị tính hai lần: phiếu và giơ tay chỉ đếm người chưa gửi bằng điện thoại.", "Nobody counts twice: slips and hands are only of those who sent nothing by phone.";
    coverage_unknown => "Tỷ lệ chỉ nói về người có làm bài trong buổi này, không phải của cả khu phố, cả xã.", "The rates speak of those who took the check in this session, not of the whole place.";
    coverage_part(tested: u32, known: u32) => "Trong sổ có {known} người đã được công nhận, {tested} người trong số đó có làm bài: tỷ lệ chỉ nói về {tested} người ấy.",
        "The register has {known} people recognised, of whom {tested} took the check: the rates speak of those {tested}.";
    coverage_whole(known: u32) => "Số người đã được công nhận làm bài bằng đúng số trong sổ ({known}). Nếu là chính những người ấy thì tỷ lệ này là của cả nơi đây.",
        "As many people recognised took the check as the register has ({known}). If they are the same people, the rates are those of the whole place.";
    coverage_beyond(tested: u32, known: u32) => "{tested} người đã được công nhận làm bài, mà trong sổ chỉ có {known}: xem lại sổ, hoặc có người nơi khác đến.",
        "{tested} people recognised took the check, but the register has only {known}: look at the register again, or some came from elsewhere.";
    holders_skills(n: u32, a: u32) => "Trong {n} người đã được công nhận và có làm bài, {a} người đạt mức 70% bài Kỹ năng số.", "Among {n} people recognised who took the check, {a} are at 70% of digital skills.";
    holders_proficient(a: u32, b: u32) => "Trong {a} người ấy, {b} người đạt thêm mức 60% bài Tự tìm thông tin. Chương trình tính theo cách này.", "Of these {a}, {b} are at 60% of finding information, too. This is how the programme counts.";
    holders_both(n: u32, b: u32) => "Cách đọc khác: tính trên cả {n} người đã được công nhận, {b} người đạt cả hai mức.", "Another reading: of all {n} people recognised, {b} are at both cuts.";
    all_skills(n: u32, a: u32) => "Trong tất cả {n} người làm bài, {a} người đạt mức 70% bài Kỹ năng số.", "Among all {n} who took the check, {a} are at 70% of digital skills.";
    all_proficient(a: u32, b: u32) => "Trong {a} người ấy, {b} người đạt thêm mức 60% bài Tự tìm thông tin.", "Of these {a}, {b} are at 60% of finding information, too.";
    all_both(n: u32, b: u32) => "Tính trên tất cả {n} người, {b} người đạt cả hai mức.", "Of all {n}, {b} are at both cuts.";
    register_of(part: u32, whole: u32) => "{part} trong {whole} người theo sổ.", "{part} of {whole} people by the register.";
    part_skills => "Phần 1", "Part 1";
    part_online => "Phần 2", "Part 2";
    question_number_in(part: &str, number: usize) => "{part}, câu {number}", "{part}, question {number}";
    board_hardest => "Năm câu khó nhất", "The five hardest questions";
    board_hardest_none => "Câu nào cũng đúng cả, hoặc chưa có câu trả lời từng câu. Phiếu hai tổng và đếm tay cuối buổi không cho biết câu nào khó.", "Everything was right, or there are no answers question by question. Totals of slips and hands at the end do not show which question is hard.";
    questions_stand_on(people: u32) => "Dựa trên {people} câu trả lời cho câu được trả lời nhiều nhất.", "On {people} answers to the question answered most.";
    questions_outdated(count: u32) => "{count} bài trả lời theo bộ câu hỏi cũ: không tính vào từng câu.", "{count} sheets of answers are to older questions: they count in no single question.";
    hardest_rate(part: u32, whole: u32, share: &str) => "{part} trong {whole} người trả lời đúng ({share})", "{part} of {whole} were right ({share})";
    hardest_by_records => "theo bài làm", "by answer sheets";
    hardest_by_hands => "theo giơ tay", "by hands";
    hardest_other(part: u32, whole: u32, how: &str) => "Còn {how}: {part}/{whole}. Có thể là cùng những người ấy, nên không cộng.", "And {how}: {part}/{whole}. These may be the same people, so they are not added.";
    hardest_key(letter: &str, wording: &str) => "Đáp án {letter}: {wording}", "Answer {letter}: {wording}";
    hardest_instead(letter: &str, wording: &str, count: u32) => "{count} người chọn {letter}: {wording}", "{count} chose {letter}: {wording}";
    board_domains => "Theo nhóm kỹ năng", "By group of skills";
    board_domains_why => "Mỗi nhóm chỉ có vài câu, nên chỉ xem nhóm nào còn yếu, không kết luận đạt hay chưa.", "Each group has a few questions only: it shows what is weak, not who is at a cut.";
    domain_rate(share: &str, questions: usize) => "{share} câu trả lời đúng, {questions} câu hỏi", "{share} of the answers right, {questions} questions";
    before_title => "So với một buổi trước", "Compare with an earlier session";
    before_choose => "Chọn buổi để so", "Choose a session to compare with";
    before_which => "Buổi nào?", "Which one?";
    before_none => "Không so", "None";
    before_people => "Người dự hai buổi có phải cùng những người ấy không?", "Are the people of both sessions the same?";
    before_beside(name: &str, people: &str) => "So với {name} ({people})", "Beside {name} ({people})";
    before_line(before: &str, after: &str) => "Trước {before}, nay {after}", "Before {before}, now {after}";
    before_more(points: &str) => "hơn {points} điểm phần trăm", "{points} percentage points more";
    before_less(points: &str) => "kém {points} điểm phần trăm", "{points} percentage points less";
    before_as_much => "bằng nhau", "the same";
    verdict_nobody => "chưa có ai để so", "nobody to compare";
    verdict_few => "dưới 10 người ở một buổi: hơn kém một người đã khác, chưa nói lên điều gì", "fewer than 10 people in one session: one person more or less makes the difference, so it says nothing yet";
    verdict_within => "chưa thể nói là hơn hay kém, với số người này có thể chỉ là ngẫu nhiên", "not clear: with this few people it may be chance";
    verdict_higher => "cao hơn rõ", "clearly higher";
    verdict_lower => "thấp hơn rõ", "clearly lower";
    before_same_people => "Cùng những người ấy, nên hơn kém rõ có thể gọi là thay đổi; vì sao thì số liệu này không nói.", "The same people, so a clear difference may be called a change; why it came about these figures do not say.";
    before_some_people => "Chỉ một phần là cùng người, nên hơn kém có thể do người dự khác nhau.", "Only some are the same, so a difference may come from who was there.";
    before_other_people => "Người khác nhau, nên đây là hai nhóm đặt cạnh nhau, không phải sự thay đổi của ai.", "Different people, so these are two groups side by side, nobody's change.";
    show_link => "Chiếu bảng này cho cả hội trường", "Show the board to the hall";
    show_back => "Về bảng của cán bộ", "Back to the facilitator's board";
    show_title => "Kết quả chung của buổi", "What the hall has reached";
    show_no_names => "Không có tên ai. Số dưới 10 người không chiếu.", "No names. Figures of fewer than 10 people are not shown.";
    show_few(count: u32) => "Mới có {count} người làm bài. Dưới 10 người thì không chiếu tỷ lệ, để không ai bị nhận ra.", "So far {count} took the check. With fewer than 10 no rates are shown, so that nobody is recognised.";
    show_few_line => "Dưới 10 người: không chiếu.", "Fewer than 10 people: not shown.";
    show_few_holders => "Tỷ lệ riêng của người đã được công nhận không chiếu, vì một trong hai nhóm (đã được, chưa được) dưới 10 người.", "The rates of those recognised are not shown, since one of the two groups has fewer than 10 people.";
    session_remove_sure => "Xoá hẳn số liệu buổi này? Nên lưu tệp trước.", "Delete the figures of this session? Save the file first.";
}

impl Text {
    /// By which targets rates are read.
    pub fn plan(self, plan: &Plan) -> String {
        self.board_plan(&self.plan_name(plan))
    }

    /// The name of a plan. Targets of one's own have none.
    pub fn plan_name(self, plan: &Plan) -> String {
        if plan.name.is_empty() { self.board_plan_own().to_owned() } else { plan.name.clone() }
    }

    /// The columns of the sources.
    pub const fn table_sources(self) -> [&'static str; 4] {
        match self.0 {
            Locale::Vi => ["Nguồn", "Làm bài", "Đạt phần 1", "Đạt cả hai"],
            Locale::En => ["Source", "Took it", "At part 1", "At both"],
        }
    }

    /// Of whom rates are.
    pub const fn among(self, among: Among) -> &'static str {
        match among {
            Among::Holders => self.board_holders(),
            Among::All => self.board_all(),
            Among::Register => self.board_register(),
        }
    }

    /// What is counted.
    pub const fn figure(self, figure: Figure) -> &'static str {
        match figure {
            Figure::Skills => self.board_skills(),
            Figure::Proficient => self.board_proficient(),
            Figure::ProficientOfAll => self.board_proficient_of_all(),
            Figure::Trained => self.board_trained(),
            Figure::Community => self.board_community(),
            Figure::Units => self.board_units(),
        }
    }

    /// A rate in a sentence of its own, with those of whom it is.
    pub fn rate_sentence(self, line: &Line) -> String {
        let (part, whole) = (line.rate.part(), line.rate.whole());
        match (line.among, line.figure) {
            (Among::Holders, Figure::Skills) => self.holders_skills(whole, part),
            (Among::Holders, Figure::Proficient) => self.holders_proficient(whole, part),
            (Among::Holders, _) => self.holders_both(whole, part),
            (Among::All, Figure::Skills) => self.all_skills(whole, part),
            (Among::All, Figure::Proficient) => self.all_proficient(whole, part),
            (Among::All, _) => self.all_both(whole, part),
            (Among::Register, _) => self.register_of(part, whole),
        }
    }

    /// Where people come from, and how many.
    pub fn source(self, source: Source, count: u32) -> String {
        match source {
            Source::Records(Way::Phone) => self.source_phone(count),
            Source::Records(Way::Shared) => self.source_shared(count),
            Source::Records(Way::Paper) => self.source_paper(count),
            Source::Hands => self.source_hands(count),
        }
    }

    /// A part of a session.
    pub const fn part_name(self, part: Part) -> &'static str {
        match part {
            Part::Skills => self.part_skills(),
            Part::Online => self.part_online(),
        }
    }

    /// A question by its part and its number, which is counted from 0.
    pub fn question_number(self, part: Part, number: usize) -> String {
        self.question_number_in(self.part_name(part), number + 1)
    }

    /// Where answers come from.
    pub const fn origin(self, origin: Origin) -> &'static str {
        match origin {
            Origin::Records => self.hardest_by_records(),
            Origin::Hands => self.hardest_by_hands(),
        }
    }

    /// What that means for a difference.
    pub const fn people_meaning(self, people: People) -> &'static str {
        match people {
            People::Same => self.before_same_people(),
            People::Some => self.before_some_people(),
            People::Others => self.before_other_people(),
        }
    }

    /// How sure a difference is.
    pub const fn how_sure(self, verdict: Verdict) -> &'static str {
        match verdict {
            Verdict::Nobody => self.verdict_nobody(),
            Verdict::TooFew => self.verdict_few(),
            Verdict::Within => self.verdict_within(),
            Verdict::Higher => self.verdict_higher(),
            Verdict::Lower => self.verdict_lower(),
        }
    }

    /// A difference of two rates in percentage points; `None` where one of them is none.
    pub fn difference(self, difference: Difference) -> Option<String> {
        let permille = difference.permille()?;
        let (whole, tenth) = (permille.unsigned_abs() / 10, permille.unsigned_abs() % 10);
        let mark = match self.0 {
            Locale::Vi => ',',
            Locale::En => '.',
        };
        let points = if tenth == 0 { whole.to_string() } else { format!("{whole}{mark}{tenth}") };
        Some(match permille.signum() {
            1 => self.before_more(&points),
            -1 => self.before_less(&points),
            _ => self.before_as_much().to_owned(),
        })
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
