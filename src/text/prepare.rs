//! Sentences of preparing a session: the four questions, the way recommended, the day before.

use super::Text;
use crate::domain::session::preparation::Means;
use crate::domain::session::{Checks, People};

sentences! {
    prepare_title => "Chuẩn bị buổi tập huấn", "Prepare the session";
    prepare_lead => "Trả lời bốn câu, trang này chỉ ra cách làm hợp nhất với hội trường. Chưa biết chắc thì ước chừng.",
        "Answer four questions, and this page names the way that fits the hall best. A guess will do.";
    prepare_people => "Dự kiến bao nhiêu người đến?", "How many people are expected?";
    prepare_phones => "Trong đó bao nhiêu người mang điện thoại có mạng 4G?", "How many of them bring a phone with data of its own?";
    prepare_projector => "Có máy chiếu hoặc ti-vi lớn không?", "Is there a projector or a large television?";
    prepare_printer => "Có máy in, hoặc gần tiệm phô-tô không?", "Is there a printer, or a copy shop nearby?";
    yes => "Có", "Yes";
    no => "Không", "No";
    prepare_wait => "Ghi số người thì cách làm hiện ra ở đây.", "The way appears here once the number of people is typed.";
    prepare_recommended => "Nên làm cách này", "Recommended";
    prepare_others => "Cách khác", "Other ways";
    prepare_done => "Tiếp: nơi, ngày, chỉ tiêu", "Next: place, day, targets";
    prepare_before => "Việc làm từ hôm trước", "The day before";
    prepare_sheets(sheets: u32) => "Cần in {sheets} tờ A4", "{sheets} sheets of A4 to print";
    prepare_slips(sheets: u32) => "Phiếu trả lời: {sheets} tờ, mỗi tờ hai phiếu, đã tính dư", "Answer slips: {sheets} sheets of two, spare ones included";
    prepare_key => "Đáp án: 1 tờ, cán bộ giữ", "Key: 1 sheet, for the facilitator";
    prepare_questions(sheets: u32) => "Đáp án và đề để đọc to: nhiều nhất {sheets} tờ, cán bộ giữ", "Key and questions to read out: {sheets} sheets at most, for the facilitator";
    prepare_script => "Kịch bản 90 phút: 1 tờ", "The script of 90 minutes: 1 sheet";
    prepare_no_sheets => "Không phải in gì.", "Nothing has to be printed.";
    prepare_open_once => "Mở trang này một lần khi còn mạng, rồi tắt mạng mở lại thử. Hoặc chép sẵn tệp thuoc-so.html vào USB.",
        "Open this page once while there is network, then try it without. Or carry the file thuoc-so.html on a USB stick.";
    prepare_try_projector => "Cắm thử máy chiếu, mở cửa sổ chiếu, đứng cuối hội trường xem chữ có đọc được không.",
        "Try the projector, open its window, and look from the last row whether it can be read.";
    prepare_pens => "Đem bút cho người không có. Người không đọc được thì nhờ người ngồi cạnh đọc giúp, đánh vào phiếu của chính mình.",
        "Bring pens for those without. Who cannot read is helped by the person beside them, on their own slip.";
    prepare_charge => "Sạc đầy máy, đem theo sạc.", "Charge the device and bring the charger.";
    prepare_data => "Dặn trước: mang điện thoại còn dung lượng 4G, vì mỗi máy phải tải trang một lần.", "Tell people beforehand: bring a phone with data left, since each has to load the page once.";
    prepare_stick => "Đem USB để lưu tệp của buổi trước khi trả máy.", "Bring a USB stick for the session's file, before the device is given back.";

    way_phones => "Mỗi người làm trên điện thoại của mình", "Everybody on their own phone";
    way_phones_how => "Quét mã tham gia, làm bài, đưa kết quả bằng mã hoặc dãy số. Người không có điện thoại thì đánh phiếu giấy hoặc dùng máy chung.",
        "Scan the code, take the check, hand the result over as a code or a number. Those without a phone use a slip or the shared device.";
    way_paper => "Phiếu giấy, đếm tay cuối buổi", "Slips of paper, hands counted at the end";
    way_paper_how => "Chiếu hoặc đọc từng câu, mỗi người khoanh vào phiếu của mình, chấm khi chiếu đáp án, rồi giơ tay theo mức đạt. Còn thời gian thì thu phiếu, gõ hai tổng.",
        "Questions are shown or read out, everybody marks their own slip, checks it against the key, and raises a hand by the cut reached. With time left, slips are collected and two totals typed in.";
    way_raised => "Giơ tay hoặc giơ thẻ từng câu", "Hands or cards, question by question";
    way_raised_how => "Chiếu hoặc đọc từng câu, đếm tay cho A, B, C, D, rồi hiện đáp án. Biết câu nào cả hội trường còn vướng; không biết ai đạt mức.",
        "Questions are shown or read out, hands counted for A, B, C, D, then the answer revealed. It shows where the hall is stuck, not who reaches the cut.";
    way_shared => "Lần lượt làm trên một máy chung", "Taking turns at one device";
    way_shared_how => "Mỗi người khoảng nửa tiếng, nên chỉ hợp với nhiều nhất mười người, hoặc người đến muộn.",
        "About half an hour each, so for ten people at most, or for latecomers.";

    about_issuer => "Đơn vị tổ chức (ghi ở đầu báo cáo)", "Who holds it (at the head of the report)";
    about_checks => "Làm những bài nào?", "Which checks?";
    checks_both => "Cả hai: Kỹ năng số (24 câu), rồi Tự tìm thông tin (12 câu)", "Both: digital skills (24 questions), then finding information (12)";
    checks_skills => "Chỉ Kỹ năng số (24 câu), khi ít thời gian", "Digital skills only (24 questions), where time is short";
    about_holder => "Phần đông đã được công nhận Công dân học tập chưa?", "Are most of them recognised as learning citizens?";
    about_group => "Phần đông thuộc nhóm nào?", "Which group do most of them belong to?";
    about_first_choice => "Chỉ là lựa chọn sẵn; từng người vẫn chọn lại được.", "Only the first choice; each person can choose otherwise.";
    about_people => "Người dự", "The people";
    about_own_targets => "Chỉ tiêu riêng của nơi tổ chức", "Targets of one's own";
    about_own_skills => "Đạt mức 70% bài Kỹ năng số, trong số người đã được công nhận (%)", "At 70% of digital skills, of those recognised (%)";
    about_own_proficient => "Trong số đó, đạt thêm mức 60% bài Tự tìm thông tin (%)", "Of these, at 60% of finding information, too (%)";
    about_own_missing => "Ghi hai số từ 1 đến 100", "Two numbers from 1 to 100";
}

impl Text {
    /// What a way to bring results in is called.
    pub const fn means(self, means: Means) -> &'static str {
        match means {
            Means::Phones => self.way_phones(),
            Means::Slips => self.way_paper(),
            Means::Hands => self.way_raised(),
            Means::Shared => self.way_shared(),
        }
    }

    /// How it goes.
    pub const fn means_how(self, means: Means) -> &'static str {
        match means {
            Means::Phones => self.way_phones_how(),
            Means::Slips => self.way_paper_how(),
            Means::Hands => self.way_raised_how(),
            Means::Shared => self.way_shared_how(),
        }
    }

    /// Which checks are taken.
    pub const fn checks(self, checks: Checks) -> &'static str {
        match checks {
            Checks::Both => self.checks_both(),
            Checks::SkillsOnly => self.checks_skills(),
        }
    }

    /// Whether two sessions were attended by the same people.
    pub const fn people(self, people: People) -> &'static str {
        match people {
            People::Same => self.people_same(),
            People::Some => self.people_some(),
            People::Others => self.people_others(),
        }
    }
}

sentences! {
    people_same => "Cùng những người ấy", "The same people";
    people_some => "Một phần người cũ", "Some of the same people";
    people_others => "Người khác", "Other people";
}
