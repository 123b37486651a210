//! Sentences of what is printed for a hall: slips, questions, key, cards, and the script.

use super::Text;
use crate::domain::session::answers::Letter;
use crate::domain::session::paper::{Paper, Step};

sentences! {
    print_title => "Giấy in cho buổi tập huấn", "Papers to print for a session";
    print_lead => "In từ trang này, hoặc đem tệp PDF ra tiệm phô-tô. Khổ A4, đen trắng.", "Print from this page, or take the PDF files to a copy shop. A4, black and white.";
    print_all => "Tất cả giấy in", "All papers";
    print_open => "Xem trước", "Preview";
    print_now => "In", "Print";
    print_file => "Tệp PDF", "PDF file";
    print_this(paper: &str) => "In: {paper}", "Print: {paper}";
    print_file_of(paper: &str) => "Tệp PDF: {paper}", "PDF file: {paper}";
    print_look(paper: &str) => "Xem trước: {paper}", "Preview: {paper}";
    print_preview => "Bản xem trước, đúng như khi in ra", "Preview, as it comes out of the printer";

    paper_slips => "Phiếu trả lời", "Answer slips";
    paper_questions => "Đề để đọc to", "Questions to read out";
    paper_key => "Đáp án", "Key";
    paper_cards => "Thẻ A, B, C, D", "Cards A, B, C, D";
    paper_script => "Kịch bản 90 phút", "90-minute script";
    paper_slips_how => "Một tờ A4 được 2 phiếu. In hai mặt, lật theo cạnh dài, rồi cắt đôi. Không in được hai mặt thì in riêng trang 2, cắt ra phát kèm.",
        "One sheet of A4 makes 2 slips. Print both sides, turned along the long edge, and cut in two. Where that cannot be done, print page 2 apart and hand it out beside.";
    paper_questions_how(sides: u32) => "Nhiều nhất {sides} tờ, cho người đọc. Cần khi không có máy chiếu.", "{sides} sheets at most, for the reader. Needed where there is no projector.";
    paper_key_how => "1 tờ, cán bộ giữ: chữ cái đúng và giải thích ngắn.", "1 sheet for the facilitator: the right letters and why.";
    paper_cards_how => "1 tờ cho mỗi người, dùng lại được. Không cần cắt: gấp tư, quay chữ đã chọn ra ngoài.", "1 sheet for each person, to be used again. No need to cut: fold it in four with the chosen letter outside.";
    paper_script_how => "1 tờ: từng bước, bao nhiêu phút, nói câu gì.", "1 sheet: each step, its minutes, what to say.";

    slip_part(number: usize, title: &str) => "Phần {number} · {title}", "Part {number} · {title}";
    slip_how => "Không ghi tên. Mỗi câu đánh dấu X vào một vòng. Chưa biết thì để trống.", "No name. One cross for each question. Leave it empty if not known.";
    slip_right => "Đúng:", "Right:";
    slip_right_of(part: usize) => "phần {part}", "part {part}";
    slip_holder => "Đã được công nhận Công dân học tập chưa?", "Recognised as a learning citizen?";
    slip_holder_yes => "Đã được", "Yes";
    slip_holder_no => "Chưa", "No";
    slip_holder_unknown => "Không rõ", "Not sure";
    slip_group => "Thuộc nhóm:", "Group:";
    slip_tear => "Xé ở đây, phần dưới mang về", "Tear here, the lower part is for taking home";
    slip_no_certificate => "Kết quả tự kiểm tra, không phải giấy chứng nhận", "Result of a self-check, not a certificate";
    slip_own(part: usize) => "Phần {part}: đúng", "Part {part}: right";
    slip_cut(needed: u32, cut: u8) => "từ {needed} câu đúng trở lên: đạt mức {cut}%", "{needed} right or more: at the cut of {cut}%";
    slip_learn => "Sai nhiều ở nhóm nào, tuần này tập việc của nhóm ấy", "Learn what was missed most, one thing this week";
    slip_front => "(tiếp mặt trước)", "(from the other side)";
    slip_lesson(part: usize, numbers: &str, domain: &str) => "Phần {part}, câu {numbers}: {domain}.", "Part {part}, {numbers}: {domain}.";
    slip_helper(helper: &str) => "Nhờ: {helper}.", "Ask: {helper}.";

    questions_how => "Đọc từng câu, rồi đọc bốn câu trả lời, hai lần, chậm. Mỗi câu chừng một phút. Không đọc đáp án.", "Read each question and its four answers twice, slowly. About a minute for each. Do not read the key.";
    questions_exhibit => "Tự đặt ra để hỏi, không phải thật", "Made up for the question";
    key_title => "Đáp án, cán bộ giữ", "Key, for the facilitator";
    key_why => "Vì sao đúng", "Why they are right";
    key_cut(part: usize, needed: u32, length: usize, cut: u8) => "Phần {part}: từ {needed} trong {length} câu đúng trở lên là đạt mức {cut}%.", "Part {part}: {needed} of {length} right or more is at the cut of {cut}%.";
    key_question(number: usize) => "Câu {number}", "Question {number}";

    script_chest => "Giơ thẻ: úp thẻ trước ngực, đếm một, hai, ba rồi mới giơ, để không ai nhìn theo ai. Thẻ giơ ngang ngực, không giơ quá đầu.",
        "Cards: hold the card against the chest, and show it on the count of three, so that nobody copies. Keep it at the chest, not above the head.";
    script_cannot_read => "Ai không đọc được thì người ngồi cạnh đọc giúp, nhưng đánh vào phiếu của chính người ấy. Không làm hộ.",
        "Whoever cannot read is helped by the person beside them, on their own slip. Nobody answers for another.";
    script_minutes(minutes: u32) => "{minutes} phút", "{minutes} min";
    script_from_to(from: u32, to: u32) => "phút {from}–{to}", "minute {from}–{to}";
    script_do => "Làm", "Do";
    script_say => "Nói", "Say";
}

impl Text {
    /// What a paper is called.
    pub const fn paper(self, paper: Paper) -> &'static str {
        match paper {
            Paper::Slips => self.paper_slips(),
            Paper::Questions => self.paper_questions(),
            Paper::Key => self.paper_key(),
            Paper::Cards => self.paper_cards(),
            Paper::Script => self.paper_script(),
        }
    }

    /// How many sheets it takes, and what to mind.
    pub fn paper_how(self, paper: Paper) -> String {
        match paper {
            Paper::Slips => self.paper_slips_how().to_owned(),
            Paper::Questions => self.paper_questions_how(paper.sides()),
            Paper::Key => self.paper_key_how().to_owned(),
            Paper::Cards => self.paper_cards_how().to_owned(),
            Paper::Script => self.paper_script_how().to_owned(),
        }
    }

    /// The shape on a card, told apart in grey and from afar.
    pub const fn shape(self, letter: Letter) -> &'static str {
        match letter {
            Letter::A => self.shape_a(),
            Letter::B => self.shape_b(),
            Letter::C => self.shape_c(),
            Letter::D => self.shape_d(),
        }
    }

    /// The name of a step of the script.
    pub const fn step(self, step: Step) -> &'static str {
        match step {
            Step::Welcome => self.step_welcome(),
            Step::Answer => self.step_answer(),
            Step::Mark => self.step_mark(),
            Step::Count => self.step_count(),
            Step::Explain => self.step_explain(),
            Step::Close => self.step_close(),
            Step::Spare => self.step_spare(),
        }
    }

    /// What to do in a step.
    pub const fn step_do(self, step: Step) -> &'static str {
        match step {
            Step::Welcome => self.welcome_do(),
            Step::Answer => self.answer_do(),
            Step::Mark => self.mark_do(),
            Step::Count => self.count_do(),
            Step::Explain => self.explain_do(),
            Step::Close => self.close_do(),
            Step::Spare => self.spare_do(),
        }
    }

    /// What to say in a step, sentence by sentence. `needed`: the right answers with which the cuts of the two parts
    /// are reached.
    pub fn step_say(self, step: Step, needed: [u32; 2]) -> Vec<String> {
        let [skills, online] = needed;
        match step {
            Step::Welcome => vec![self.welcome_say().to_owned(), self.welcome_say_slip().to_owned()],
            Step::Answer => vec![self.answer_say().to_owned(), self.answer_say_unknown().to_owned()],
            Step::Mark => vec![self.mark_say().to_owned()],
            Step::Count => vec![
                self.count_say_phones().to_owned(),
                self.count_say_holders().to_owned(),
                self.count_say_skills(skills),
                self.count_say_online(online),
                self.count_say_all().to_owned(),
            ],
            Step::Explain => vec![self.explain_say().to_owned()],
            Step::Close => vec![self.close_say().to_owned(), self.close_say_later().to_owned()],
            Step::Spare => Vec::new(),
        }
    }
}

sentences! {
    shape_a => "tròn, để trắng", "circle, white";
    shape_b => "vuông, kẻ sọc", "square, stripes";
    shape_c => "tam giác, chấm", "triangle, dots";
    shape_d => "thoi, đen", "diamond, black";

    step_welcome => "Đón tiếp", "Welcome";
    step_answer => "Làm bài", "The questions";
    step_mark => "Chấm", "Marking";
    step_count => "Đếm", "Counting";
    step_explain => "Chữa năm câu khó nhất", "The five hardest questions";
    step_close => "Dặn dò, phát phiếu mang về", "What next, and the part to take home";
    step_spare => "Dự phòng", "To spare";

    welcome_do => "Phát phiếu và bút, đếm người ở cửa.", "Hand out slips and pens, count people at the door.";
    welcome_say => "“Kính chào bà con. Hôm nay bà con cùng tự kiểm tra xem dùng điện thoại đến đâu rồi, chỗ nào còn vướng thì học thêm. Không chấm điểm thi, không ghi tên, không ai bị chê.”",
        "“Welcome. Today we find out together how far we have come with the phone, and what to learn next. It is no exam, there are no names, nobody is blamed.”";
    welcome_say_slip => "“Trước hết xin bà con đánh dấu hai dòng ở giữa phiếu: đã được công nhận Công dân học tập chưa, và thuộc nhóm nào. Chưa rõ đã được công nhận chưa thì đánh Không rõ, chưa rõ nhóm thì để trống.”",
        "“First, please tick the two lines in the middle of the slip: recognised as a learning citizen or not, and which group. If not sure of the first, tick Not sure; if not sure of the group, leave it empty.”";
    answer_do => "Chiếu hoặc đọc từng câu hai lần, mỗi câu một phút: 24 câu phần 1, rồi 12 câu phần 2.", "Show or read each question twice, a minute each: part 1, then part 2.";
    answer_say => "“Mỗi câu bà con đánh dấu X vào một vòng. Nhầm thì tô kín vòng ấy rồi đánh vòng khác.”", "“One cross for each question. To correct it, fill that ring and cross another.”";
    answer_say_unknown => "“Câu nào chưa biết cứ để trống, đừng đoán. Để trống để còn biết mà học.”", "“Leave empty what is not known, do not guess. That shows what to learn.”";
    mark_do => "Chiếu hoặc đọc đáp án, chậm, từng năm câu một.", "Show or read the key slowly, five at a time.";
    mark_say => "“Bà con tự chấm phiếu của mình: câu đúng khoanh số câu. Đếm số câu đúng phần 1, phần 2, ghi vào cả hai chỗ: giữa phiếu và phần mang về.”",
        "“Mark your own slip: circle the number of each right answer. Count part 1 and part 2, and write them twice: in the middle and on the part to take home.”";
    count_do => "Đếm từng vòng, đọc to số đếm, gõ vào trang “Đếm tay cuối buổi”. Hỏi người đã được công nhận trước.", "Count each round, say the number aloud, type it on the page “Hands at the end”. Ask those recognised first.";
    count_say_phones => "“Ai đã gửi bằng điện thoại xin để tay xuống.”", "“Whoever has sent by phone, please leave the hand down.”";
    count_say_holders => "“Ai đã được công nhận Công dân học tập, xin giơ tay.”", "“Recognised as a learning citizen: raise a hand.”";
    count_say_skills(skills: u32) => "“Trong số đó, ai đúng từ {skills} câu phần 1?”", "“Of these, {skills} or more right in part 1?”";
    count_say_online(online: u32) => "“Trong số đó, ai đúng thêm từ {online} câu phần 2?”", "“Of those, {online} or more right in part 2, too?”";
    count_say_all => "“Bây giờ hỏi tất cả bà con có đánh phiếu”, rồi hỏi lại ba câu như trên: có đánh phiếu; phần 1; thêm phần 2.", "“Now everybody who marked a slip”, and the same three questions once more: marked a slip; part 1; part 2, too.";
    explain_do => "Chọn năm câu nhiều người sai nhất (hỏi tay, hoặc xem trên màn hình), mỗi câu bốn phút. Làm mẫu trên điện thoại.", "Take the five that most people missed (ask for hands, or see the screen), four minutes each. Show it on a phone.";
    explain_say => "“Câu này ai chọn khác? Vì sao? Bà con nghe thử lời giải, rồi cùng làm ngay trên máy.”", "“Who chose otherwise, and why? Here is the answer, and now we do it on the phone.”";
    close_do => "Xé phiếu: phần trên thu lại, phần dưới bà con giữ. Còn thời gian thì nhập hai tổng của mỗi phiếu.", "Tear the slips: collect the upper part, the lower one is theirs. With time left, type two totals from each slip.";
    close_say => "“Phần dưới bà con mang về: sai nhiều ở nhóm nào, tuần này tập một việc của nhóm ấy. Dưới mỗi việc có ghi nhờ ai giúp.”",
        "“Take the lower part home: for what was missed most there is one thing to try this week, and who can help.”";
    close_say_later => "“Đây là kết quả tự kiểm tra, không phải giấy chứng nhận. Có điện thoại thì làm lại bất cứ lúc nào, không ai khác biết.”",
        "“It is a self-check, not a certificate. On a phone it can be taken again at any time, and nobody else will know.”";
    spare_do => "Cho người đến muộn, cho câu hỏi, cho lúc mất điện. Dùng không hết thì nghỉ sớm. Lưu tệp của buổi trước khi tắt máy.", "For latecomers, questions, a power cut. What is left ends the session early. Save the session's file before switching off.";
}
