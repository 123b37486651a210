//! Sentences about titles, their criteria sets, and scoring oneself by them.

use super::Text;
use crate::domain::locale::Locale;
use crate::domain::quantity::{Day, Percent};
use crate::domain::title::assess::{Assessment, Attained, Decision, Failure, Known};
use crate::domain::title::criteria::{CriteriaSet, Wording};
use crate::domain::title::entered::Problem;

sentences! {
    title_lead => "Tự chấm trước để biết còn thiếu gì và chuẩn bị minh chứng.", "Score first in private: see what is missing and get the evidence ready.";
    title_not_recognition => "Đây là tự chấm để chuẩn bị. Việc xét và công nhận là của cấp có thẩm quyền; trang này không công nhận và không cấp giấy nào.",
        "This is self-scoring to prepare. Recognition is decided by those in charge of it; this page recognises nothing and issues nothing.";
    criteria_set => "Bộ tiêu chí", "Criteria set";
    criteria_number(number: &str, date: &str) => "{number} ({date})", "{number} ({date})";
    criteria_issuer(issuer: &str) => "Nơi ban hành: {issuer}", "Issued by {issuer}";
    criteria_source(source: &str) => "Nguồn: {source}", "Source: {source}";
    criteria_version(version: u32) => "Bản {version} của tệp tiêu chí", "Version {version} of the criteria file";
    criteria_valid(from: &str) => "Có hiệu lực từ {from}", "In force from {from}";
    criteria_valid_to(to: &str) => "Hiệu lực đến {to}", "In force until {to}";
    criteria_run_out => "Văn bản này đã hết hiệu lực.", "This document is no longer in force.";
    wording_paraphrase => "Lời ở đây là diễn giải, chưa phải nguyên văn.", "The words here are a paraphrase, not the document's own.";
    wording_verbatim => "Lời ở đây là nguyên văn.", "The words here are the document's own.";
    wording_entered(day: &str, by: &str) => "Nhập từ bản giấy, ngày {day}, người nhập: {by}", "Typed in from paper on {day} by {by}";
    wording_being_entered => "Đang nhập từ bản giấy, chưa xong.", "Being typed in from paper, not finished.";
    other_sets => "Bộ tiêu chí khác của danh hiệu này", "Other criteria sets of this title";
    known_title => "Điều đã biết", "What is known";
    unknown_title => "Điều chưa rõ", "What is not known";
    partial_lead => "Mới biết một phần cách xét, nên ở đây chưa thể kết luận là đạt.", "Only a part of the rule is known, so nothing here can say that it is met.";
    ask_for_paper => "Muốn biết đủ, xin bản giấy ở Hội Khuyến học xã.", "For all of it, ask for the paper copy at the commune's Learning Promotion Association.";
    scoring_options => "Chọn nhóm, vùng khó khăn (nếu có)", "Choose a group, a disadvantaged area (if any)";
    sheet_group(name: &str) => "Nhóm: {name}", "Group: {name}";
    audience_question => "Chấm theo nhóm nào?", "Which group applies?";
    disadvantaged(cut: u16) => "Ở vùng khó khăn: cần {cut} điểm", "In a disadvantaged area: {cut} points are needed";
    disadvantaged_what => "Xã hoặc tỉnh xác định nơi nào là vùng khó khăn. Không chắc thì hỏi Hội Khuyến học xã.", "The commune or province says which areas these are. When in doubt, ask the commune's Learning Promotion Association.";
    unverified => "Chưa đối chiếu với văn bản gốc.", "Not compared with the original document yet.";
    begin_scoring => "Bắt đầu tự chấm", "Begin scoring";
    resume_scoring(number: usize) => "Tự chấm tiếp, mục {number}", "Go on scoring, item {number}";
    see_scores => "Xem kết quả tự chấm", "See the self-scored result";
    enter_paper => "Nhập từ bản giấy", "Type in from paper";
    enter_paper_more => "Có bản giấy? Nhập các dòng còn thiếu một lần, rồi gửi cho người khác cùng dùng.", "Is there a paper copy? Type in the missing lines once and hand them on for others to use.";
    enter_again => "Sửa bộ tiêu chí này", "Change this criteria set";

    indicator_word => "Chỉ số", "Indicator";
    target_word => "Tiêu chí", "Target";
    indicator_of(word: &str, number: usize, total: usize) => "{word} {number}/{total}", "{word} {number} of {total}";
    indicator_number(word: &str, number: usize) => "{word} {number}", "{word} {number}";
    score_hint(maximum: u8) => "Tự chấm từ 0 đến {maximum} điểm. Làm đến đâu thì được mấy điểm: xem bản giấy.", "Score from 0 to {maximum}. The paper copy says how points are given.";
    not_scored => "Chưa chấm", "Not scored";
    target_hint => "Chọn theo việc đã làm được và có minh chứng.", "Choose by what has been done and can be shown.";
    answer_yes => "Đạt", "Reached";
    answer_not_yet => "Chưa đạt", "Not yet";
    answer_look_into => "Cần xem lại", "To be looked into";
    not_answered => "Chưa trả lời", "Not answered";
    counts_hint => "Chỉ cần con số, không cần tên ai.", "Numbers only, nobody's name.";
    counts_members => "Tổng số người", "People in all";
    counts_qualified => "Trong đó, số người đạt", "Of these, people who qualify";
    counts_share(percent: u8) => "Cần ít nhất {percent}%", "At least {percent}% are needed";
    counts_share_own => "Tỷ lệ cần đạt (%), sửa theo nơi mình", "Share needed (%), changed to the local rule";
    counts_impossible => "Số người đạt không thể nhiều hơn tổng số người.", "More cannot qualify than there are.";
    counts_none => "Tổng số người phải từ 1 trở lên.", "There has to be at least one person.";
    counts_unreadable => "Viết bằng chữ số, ví dụ 12.", "Write digits, such as 12.";
    evidence_kinds => "Minh chứng có thể dùng (gợi ý)", "Evidence that may help (suggestions)";
    evidence_note => "Ghi minh chứng đang có (chỉ lưu trên máy này)", "Evidence at hand (kept on this device only)";
    evidence_day => "Ngày của minh chứng", "Day of the evidence";
    beside_title => "Để tham khảo khi tự chấm", "For reference when scoring";
    beside_result(score: &str, date: &str) => "Lần tự kiểm tra Kỹ năng số gần nhất: {score}, {date}. Kết quả này không phải minh chứng.",
        "Latest check of digital skills: {score}, {date}. It is not evidence.";
    beside_none => "Chưa làm bài tự kiểm tra Kỹ năng số.", "The check of digital skills has not been taken yet.";
    beside_take => "Làm bài Kỹ năng số", "Take the check of digital skills";
    rest_scoring => "Nghỉ, hôm khác chấm tiếp", "Rest and go on another day";

    scores_title(name: &str) => "Kết quả tự chấm: {name}", "Self-scored: {name}";
    outcome_title => "Kết quả", "Outcome";
    outcome_met => "Theo điểm tự chấm: đạt", "As scored: met";
    outcome_met_rank(name: &str) => "Theo điểm tự chấm: xếp loại {name}", "As scored: rank {name}";
    outcome_met_level(name: &str) => "Theo phần tự trả lời: đạt {name}", "As answered: {name} reached";
    outcome_not_met => "Theo phần tự chấm: chưa đạt", "As scored: not met";
    outcome_open(count: usize) => "Chưa đủ thông tin: còn {count} mục để ngỏ", "Not enough information: {count} still open";
    outcome_no_basis => "Chưa đủ căn cứ để kết luận", "Not enough grounds for a conclusion";
    outcome_no_basis_why => "Mới biết một phần cách xét của danh hiệu này.", "Only a part of this title's rule is known.";
    points_total(points: u32, maximum: u32) => "{points}/{maximum} điểm", "{points}/{maximum} points";
    needed_points(cut: u16) => "Cần tổng từ {cut} điểm.", "{cut} points in all are needed.";
    points_mark(points: u32) => "{points} điểm", "{points} points";
    points_cut(cut: u16) => "cần {cut} điểm", "{cut} points needed";
    points_alternative(points: u32, maximum: u32, cut: u16) => "Thước từ 0 đến {maximum} điểm: đang có {points} điểm, cần từ {cut} điểm.", "A ruler from 0 to {maximum} points: {points} so far, {cut} are needed.";
    needed_floor(floor: u8) => "Không mục nào dưới {floor} điểm.", "No item below {floor}.";
    fails_title => "Điều kiện chưa đạt", "Conditions not met";
    fails_total(points: u32, cut: u16) => "Tổng {points} điểm, cần từ {cut} điểm", "{points} points in all, {cut} are needed";
    fails_floor(item: &str, points: u8, floor: u8) => "{item} được {points} điểm, cần ít nhất {floor}", "{item} has {points} points, at least {floor} are needed";
    fails_target(item: &str) => "{item} chưa đạt", "{item} is not reached";
    fails_share(item: &str, percent: u8, short: u32) => "{item}: cần ít nhất {percent}%, còn thiếu {short} người", "{item}: at least {percent}% are needed, {short} more people";
    missing_title => "Việc nên làm trong năm nay", "What to do this year";
    missing_aim(name: &str) => "Để tới {name}:", "To reach {name}:";
    missing_points(points: u32, items: &str) => "Còn thiếu {points} điểm; còn có thể phấn đấu ở {items}.", "{points} points are missing; there is room in {items}.";
    missing_floor(item: &str, floor: u8) => "{item} cần ít nhất {floor}.", "{item} needs at least {floor}.";
    missing_members(item: &str, members: u32) => "{item}: còn {members} người nữa.", "{item}: {members} more people.";
    missing_target(item: &str) => "{item}: làm cho xong trong năm.", "{item}: to be finished this year.";
    missing_open(items: &str) => "Còn để ngỏ: {items}.", "Still open: {items}.";
    missing_how => "Điểm chỉ tăng khi việc làm thật tăng. Với mỗi mục, chọn một việc vừa sức, làm xong thì giữ lại minh chứng:",
        "Points follow from what is really done. For each item choose one thing within reach, do it, and keep the evidence:";
    missing_nothing => "Không còn điều kiện nào thiếu. Giữ minh chứng để khi xét có sẵn.", "No condition is missing. Keep the evidence at hand for the review.";
    set_changed(before: u32, now: u32) => "Tệp tiêu chí đã đổi từ bản {before} sang bản {now} sau lần tự chấm này: xem lại các mục.",
        "The criteria file has changed from version {before} to {now} since this scoring: look through the items again.";
    sheet_title => "Phiếu để chép", "Sheet to copy from";
    sheet_explanation => "Khi điền phiếu giấy hay phần mềm, chép từng mục từ đây.", "To fill in the paper form or the software, copy item by item from here.";
    sheet_copy => "Chép điểm và minh chứng", "Copy score and evidence";
    sheet_text => "Cả phiếu bằng chữ", "The whole sheet in words";
    sheet_print => "In phiếu", "Print the sheet";
    sheet_item => "Nội dung", "Item";
    sheet_maximum => "Điểm tối đa", "Maximum";
    sheet_score => "Tự chấm", "Own score";
    sheet_evidence => "Minh chứng", "Evidence";
    sheet_sum => "Tổng", "Sum";
    sheet_points(points: u8) => "{points} điểm", "{points} points";
    sheet_day(day: &str) => "ngày {day}", "{day}";
    sheet_counts(qualified: u32, members: u32) => "{qualified}/{members} người", "{qualified} of {members} people";
    sheet_no_evidence => "chưa ghi", "none noted";
    sheet_for(name: &str) => "Người tự chấm: {name}", "Scored by: {name}";
    clear_scores => "Xoá phần tự chấm này", "Erase these scores";
    clear_sure => "Xoá hết điểm và ghi chú của bộ tiêu chí này? Xoá rồi không lấy lại được.", "Erase all scores and notes by this criteria set? This cannot be undone.";
    clear_yes => "Vâng, xoá", "Yes, erase";
    to_set => "Về bộ tiêu chí", "To the criteria set";

    titles_lead => "Xem tiêu chí của danh hiệu mình phụ trách, trong phần đã biết được.", "The criteria of the title one is in charge of, as far as they are known.";
    titles_partial => "Mới biết một phần", "Known in part";
    titles_own => "Bộ tiêu chí nhập trên máy này", "Criteria sets typed in on this device";
    titles_own_none => "Chưa có bộ nào.", "None yet.";
    receive_title => "Nhận bộ tiêu chí người khác gửi", "Receive a criteria set from somebody else";
    receive_text => "Dán tin nhắn hoặc nội dung tệp vào đây", "Paste the message or the file's content here";
    receive_file => "Hoặc chọn tệp", "Or choose a file";
    receive_button => "Nhận", "Receive";
    received_new(count: usize) => "Đã nhận {count} bộ tiêu chí.", "{count} taken up.";
    received_known => "Bộ này đã có sẵn trên máy, không đổi gì.", "It is on this device already; nothing has changed.";
    received_foreign => "Trong đó không có bộ tiêu chí nào. Dán cả tin nhắn, từ đầu đến cuối.", "There is no criteria set in it. Paste the whole message, from beginning to end.";
    received_damaged => "Bộ tiêu chí bị thiếu hoặc bị đổi trên đường gửi. Nhờ người gửi chép lại.", "The criteria set was cut or changed on the way. Ask for it to be copied again.";
    received_newer => "Bộ tiêu chí do bản mới hơn của trang này ghi. Tải lại trang rồi nhận lại.", "The criteria set comes from a newer version of this page. Reload the page and try again.";
    set_unknown_title => "Chưa có bộ tiêu chí này", "There is no such criteria set";
    set_unknown => "Đường dẫn có thể bị gõ thiếu, hoặc bộ tiêu chí này nhập trên máy khác.", "The link may be mistyped, or the set was typed in on another device.";
    remove_set => "Xoá bộ tiêu chí này", "Delete this criteria set";
    remove_set_sure => "Xoá bộ tiêu chí đã nhập? Nên chép hoặc lưu tệp trước.", "Delete what was typed in? Copy it or save the file first.";
    hand_on_title => "Gửi bộ tiêu chí này cho người khác", "Hand this criteria set on";
    hand_on => "Chép đoạn dưới đây gửi qua Zalo, hoặc lưu thành tệp. Người nhận mở mục “Nhận bộ tiêu chí người khác gửi”.",
        "Copy the text below into Zalo, or save it as a file. The receiver opens “Receive a criteria set from somebody else”.";
    save_file => "Lưu thành tệp", "Save as a file";
    message_about(name: &str, number: &str) => "Bộ tiêu chí {name} ({number}) của trang Tự kiểm tra kỹ năng số:", "Criteria set {name} ({number}) of the page Check your own digital skills:";

    entering_title(name: &str) => "Nhập từ bản giấy: {name}", "Typing in from paper: {name}";
    entering_lead => "Gõ đến đâu lưu đến đó. Xong thì bấm nút ở cuối trang.", "What is typed is saved at once. Press the button at the end when done.";
    entering_problems => "Chưa xong", "Not finished";
    entering_by => "Người nhập", "Typed in by";
    entering_name => "Tên danh hiệu", "Name of the title";
    entering_issuer => "Nơi ban hành", "Issued by";
    entering_number => "Số văn bản", "Number of the document";
    entering_date => "Ngày ban hành", "Date of the document";
    entering_rule => "Cách xét theo bản giấy", "The rule on paper";
    rule_points => "Chấm điểm, có tổng điểm cần đạt", "Points with a total to be reached";
    rule_ranks => "Chấm điểm rồi xếp loại", "Points that give a rank";
    rule_targets => "Phải đạt đủ mọi tiêu chí", "Every target has to be reached";
    rule_share => "Tỷ lệ người đạt", "A share of people who qualify";
    entering_cut => "Tổng điểm cần đạt", "Points needed in all";
    entering_floor => "Mỗi mục ít nhất mấy điểm (không có thì để trống)", "Fewest points of each item (empty where there is none)";
    entering_disadvantaged => "Tổng điểm ở vùng khó khăn (không có thì để trống)", "Points needed in a disadvantaged area (empty where there is none)";
    entering_rank(number: usize) => "Loại thứ {number}, cao nhất trước", "Rank {number}, the highest first";
    entering_rank_from(number: usize) => "Loại thứ {number} từ mấy điểm", "Rank {number} from how many points";
    entering_lines => "Các dòng của bản giấy", "The lines on paper";
    entering_line(number: usize) => "Dòng {number}", "Line {number}";
    entering_maximum(number: usize) => "Dòng {number}: điểm tối đa", "Line {number}: most points";
    entering_counts(number: usize) => "Dòng {number} đếm số người", "Line {number} counts people";
    entering_at_least(number: usize) => "Dòng {number}: ít nhất mấy phần trăm", "Line {number}: at least how many percent";
    entering_add => "Thêm một dòng", "Add a line";
    entering_remove(number: usize) => "Bỏ dòng {number}", "Remove line {number}";
    entering_done => "Đã nhập đủ theo bản giấy", "All of the paper is typed in";
    entering_later => "Để dở, hôm khác nhập tiếp", "Leave it and go on another day";
    problem_no_typist => "Ghi tên người nhập", "Say who types it in";
    problem_no_number => "Ghi số văn bản", "Give the document's number";
    problem_no_line => "Nhập ít nhất một dòng", "Type in at least one line";
    problem_empty_line(number: usize) => "Dòng {number} còn trống", "Line {number} is empty";
    problem_no_maximum(number: usize) => "Dòng {number} chưa có điểm tối đa", "Line {number} has no maximum";
    problem_total(maximum: u32) => "Tổng điểm cần đạt phải từ 1 đến {maximum} (cộng điểm tối đa các dòng)", "The total has to be from 1 to {maximum} (what the lines give together)";
    problem_floor(number: usize) => "Mức ít nhất của mỗi mục cao hơn điểm tối đa của dòng {number}", "The fewest points of each item are more than line {number} can give";
    problem_disadvantaged => "Tổng điểm ở vùng khó khăn phải thấp hơn tổng điểm thường", "The total in a disadvantaged area has to be below the usual one";
    problem_no_rank => "Nhập ít nhất một loại", "Type in at least one rank";
    problem_rank_name(number: usize) => "Loại thứ {number} chưa có tên", "Rank {number} has no name";
    problem_rank_from(number: usize) => "Điểm của loại thứ {number} phải thấp hơn loại trên nó và không quá tổng điểm", "The points of rank {number} have to be below the rank before and no more than all lines give";
    problem_no_share => "Cần ít nhất một dòng đếm số người", "At least one line has to count people";

    profiles_title => "Người dùng chung máy này", "People who share this device";
    profiles_lead => "Mỗi người có bài làm và điểm tự chấm riêng. Đặt tên gì cũng được, tên chỉ lưu trên máy này.", "Each has attempts and scores of their own. Any name will do; it stays on this device.";
    profiles_guest => "Khách", "Guest";
    profiles_now => "Đang dùng", "In use";
    profiles_use => "Dùng tên này", "Use this name";
    profiles_add => "Thêm người", "Add somebody";
    profiles_name => "Tên", "Name";
    profiles_add_button => "Thêm và dùng tên này", "Add and use this name";
    profiles_rename => "Đổi tên", "Rename";
    profiles_rename_button => "Lưu tên mới", "Save the new name";
    profiles_new_name(name: &str) => "Tên mới cho {name}", "New name for {name}";
    profiles_change(name: &str) => "Đổi tên hoặc xoá: {name}", "Rename or delete: {name}";
    profiles_remove(name: &str) => "Xoá {name} cùng bài làm và điểm", "Delete {name} with attempts and scores";
    profiles_removed(name: &str) => "Đã xoá {name}.", "{name} is deleted.";
    profiles_put_back => "Lấy lại", "Bring back";
    profiles_put_back_until => "Lấy lại được cho tới khi rời trang này.", "This is possible until this page is left.";
    profiles_name_missing => "Chưa ghi tên.", "There is no name yet.";
    profiles_cannot => "Trình duyệt này không cho lưu, nên không chia được cho nhiều người.", "This browser does not allow saving, so it cannot keep people apart.";

    programme_lead => "Chỉ tiêu của chương trình học tập suốt đời, mỗi tỷ lệ tính trên ai.", "The targets of the lifelong-learning programme, and of whom each share is taken.";
    programme_of(whom: &str) => "Tính trên: {whom}", "Of: {whom}";
    programme_plans => "Chỉ tiêu theo kế hoạch", "Targets by plan";
    programme_none => "chưa rõ", "not known";
    programme_documents => "Văn bản", "Documents";
    programme_document(number: &str, date: &str) => "{number} ({date})", "{number} ({date})";
    programme_two_uses => "Hai tỷ lệ 70% và 60% ở đây nói về một nhóm người. Mức 70% và 60% của bài tự kiểm tra là cách tính riêng của trang này cho một người.",
        "Here 70% and 60% are shares of a group of people. The 70% and 60% of the checks are this page's own rule for one person.";
}

impl Text {
    /// A day, such as 24/11/2026.
    pub fn day(self, day: Day) -> String {
        match self.0 {
            Locale::Vi => format!("{}/{}/{}", day.day(), day.month(), day.year()),
            Locale::En => self.day_in_words(day),
        }
    }

    /// Where the words of a set come from.
    pub fn wording(self, wording: &Wording) -> String {
        match wording {
            Wording::Paraphrase => self.wording_paraphrase().to_owned(),
            Wording::Verbatim => self.wording_verbatim().to_owned(),
            Wording::Entered { by, .. } if by.is_empty() => self.wording_being_entered().to_owned(),
            Wording::Entered { on, by } => self.wording_entered(&self.day(*on), by),
        }
    }

    /// What is called an indicator where points are given, and a target elsewhere.
    pub const fn item_word(self, in_points: bool) -> &'static str {
        if in_points { self.indicator_word() } else { self.target_word() }
    }

    /// What follows from the scores, in one sentence; `open` indicators are not answered.
    pub fn outcome(self, assessment: &Assessment, open: usize) -> String {
        match assessment {
            Assessment::Whole(Decision::Met(Attained::All)) => self.outcome_met().to_owned(),
            Assessment::Whole(Decision::Met(Attained::Rank(name))) => self.outcome_met_rank(name),
            Assessment::Whole(Decision::Met(Attained::Level(name))) => self.outcome_met_level(name),
            Assessment::Whole(Decision::NotMet(_)) | Assessment::Partial(Known::NotMet(_)) => {
                self.outcome_not_met().to_owned()
            }
            Assessment::Whole(Decision::NotAssessable) => self.outcome_open(open),
            Assessment::Partial(Known::NoBasis) => self.outcome_no_basis().to_owned(),
        }
    }

    /// A condition that fails. `item` says "Chỉ số 5".
    pub fn failure(self, failure: &Failure, item: &str) -> String {
        match failure {
            Failure::Total { points, cut } => self.fails_total(*points, *cut),
            Failure::Floor { points, floor, .. } => self.fails_floor(item, *points, *floor),
            Failure::Target(_) => self.fails_target(item),
            Failure::Share { at_least, short, .. } => self.fails_share(item, at_least.value(), *short),
        }
    }

    /// What contradicts that a set typed in is all of the paper.
    pub fn problem(self, problem: &Problem) -> String {
        match problem {
            Problem::NoTypist => self.problem_no_typist().to_owned(),
            Problem::NoNumber => self.problem_no_number().to_owned(),
            Problem::NoLine => self.problem_no_line().to_owned(),
            Problem::EmptyLine(number) => self.problem_empty_line(*number),
            Problem::NoMaximum(number) => self.problem_no_maximum(*number),
            Problem::Total { maximum } => self.problem_total(*maximum),
            Problem::Floor(number) => self.problem_floor(*number),
            Problem::Disadvantaged => self.problem_disadvantaged().to_owned(),
            Problem::NoRank => self.problem_no_rank().to_owned(),
            Problem::RankName(number) => self.problem_rank_name(*number),
            Problem::RankFrom(number) => self.problem_rank_from(*number),
            Problem::NoShare => self.problem_no_share().to_owned(),
        }
    }

    /// Indicators by their numbers: "chỉ số 3, 6, 7".
    pub fn item_list(self, in_points: bool, numbers: &[usize]) -> String {
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let word = match (self.0, in_points, numbers.len()) {
            (Locale::Vi, true, _) => "chỉ số",
            (Locale::Vi, false, _) => "tiêu chí",
            (Locale::En, true, 1) => "indicator",
            (Locale::En, true, _) => "indicators",
            (Locale::En, false, 1) => "target",
            (Locale::En, false, _) => "targets",
        };
        format!("{word} {}", numbers.join(", "))
    }

    /// The share that an indicator answered by counts asks for.
    pub fn share(self, share: Percent) -> String {
        self.counts_share(share.value())
    }

    /// A set by its document: "324/QĐ-KHVN, ngày 25/10/2023".
    pub fn document(self, set: &CriteriaSet) -> String {
        self.criteria_number(&set.document.number, &set.document.date)
    }
}
