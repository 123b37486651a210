//! Sentences of group sessions: the facilitator's pages, and handing a result over.

use super::Text;
use crate::domain::handover::number::Refused;
use crate::domain::locale::Locale;
use crate::domain::session::hands::Impossible;
use crate::domain::session::record::{Group, Holder, Way};
use crate::domain::state::envelope::Unreadable;

sentences! {
    cadre_link => "Dành cho cán bộ: chấm một buổi tập huấn", "For facilitators: run a group session";
    cadre_title => "Buổi tập huấn", "Group sessions";
    cadre_lead => "Chấm chung một buổi, không cần mạng, không cần tài khoản. Số liệu chỉ nằm trên máy này cho đến khi lưu tệp.",
        "Run a session without network or account. Its figures stay on this device until they are saved as a file.";
    session_new => "Mở buổi mới", "Begin a session";
    sessions_here => "Các buổi trên máy này", "Sessions on this device";
    sessions_none => "Chưa có buổi nào.", "None yet.";
    session_name(place: &str, day: &str) => "{place}, {day}", "{place}, {day}";
    session_nowhere => "Chưa ghi nơi tổ chức", "No place yet";
    session_unfiled => "Chưa lưu tệp", "Not saved as a file";
    session_unknown_title => "Không có buổi này", "There is no such session";
    session_unknown => "Buổi này có thể nằm trên máy khác. Nhận tệp của buổi ở trang các buổi.", "It may be on another device. Its file can be taken up on the page of sessions.";
    receive_session => "Nhận tệp của các buổi", "Receive files of sessions";
    receive_session_text => "Dán nội dung tệp hoặc tin nhắn vào đây, bao nhiêu cũng được", "Paste files or messages here, as many as there are";
    received_sessions_new(count: usize) => "Đã nhận {count} buổi mới.", "{count} taken up.";
    received_sessions_merged(count: usize) => "Đã gộp {count} bản của buổi có sẵn; không ai bị tính hai lần.", "{count} copies of sessions that were here are merged in; nobody counts twice.";
    received_session_damaged => "Tệp bị thiếu hoặc bị đổi trên đường gửi. Nhờ người gửi gửi lại.", "It was cut or changed on the way. Ask for it to be sent again.";
    received_session_newer => "Tệp do bản mới hơn của trang này ghi. Mở bản mới rồi nhận lại.", "It comes from a newer version of this page. Open the new version and try again.";
    received_session_foreign => "Trong đó không có buổi nào.", "There is no session in it.";

    about_title => "Nơi, ngày và chỉ tiêu", "Place, day and targets";
    about_place => "Nơi tổ chức", "Place";
    about_day => "Ngày", "Day";
    about_attended => "Số người dự (đếm ở cửa)", "People who came (counted at the door)";
    about_plan => "Đối chiếu với chỉ tiêu nào?", "Which targets to compare with?";
    about_plan_sources => "Ghi theo tin đã đăng, chưa đối chiếu với văn bản gốc: xem nguồn", "As published in the news, not compared with the originals: see the sources";
    about_done => "Xong", "Done";
    session_ways => "Lấy kết quả về", "Bring the results in";
    session_code(code: &str) => "Mã buổi: {code}", "Code of this session: {code}";
    way_numbers => "Nhập dãy số kết quả, hoặc dán cả đoạn Zalo", "Numbers from phones, or a whole Zalo conversation";
    way_slips => "Nhập hai tổng từ mỗi phiếu giấy", "Two totals from each slip of paper";
    way_hands => "Đếm tay cuối buổi", "Count hands at the end";
    way_register => "Nhập số liệu từ sổ", "Numbers from the register";
    way_board => "Xem bảng kết quả", "See the board";
    way_prepare => "Chuẩn bị: cách làm và giấy in", "Prepare: the way to go and the paper";
    way_about => "Sửa nơi, ngày, chỉ tiêu", "Change place, day, targets";

    numbers_title => "Dãy số kết quả từ điện thoại", "Numbers from phones";
    numbers_lead => "Dán cả cuộc trò chuyện Zalo, hoặc gõ từng dãy số. Chỗ nào không phải số kết quả thì bỏ qua.", "Paste the whole conversation, or type each number. Whatever is no result is passed over.";
    numbers_field => "Đoạn tin nhắn", "Messages";
    numbers_take => "Nhận", "Add";
    numbers_one => "Hoặc nghe đọc rồi gõ một dãy 15 chữ số", "Or one number of 15 digits, as it is read out";
    numbers_take_one => "Nhận dãy số này", "Add this number";
    numbers_new(count: usize) => "Nhận thêm {count} kết quả.", "{count} more results.";
    numbers_changed(count: usize) => "{count} người đã đưa từ trước nay đưa lại: lấy kết quả mới, vẫn tính một người.", "{count} who had handed in before did so again: the new result stands, counted once.";
    numbers_known(count: usize) => "{count} số đã có từ trước.", "{count} were here already.";
    numbers_none => "Không thấy số kết quả nào.", "There is no result in it.";
    numbers_foreign(code: &str) => "Một số thuộc buổi khác (mã {code}): không nhận.", "One belongs to another session (code {code}): not taken.";
    numbers_refused(number: &str, why: &str) => "{number}: {why}", "{number}: {why}";
    refused_length(digits: usize) => "có {digits} chữ số, cần 15", "{digits} digits, 15 are needed";
    refused_mistyped => "sai một chữ số, nhờ đọc lại", "a digit is wrong, ask for it again";
    refused_cut => "mã bị thiếu hoặc sai ký tự, nhờ gửi lại", "the code is cut short or changed, ask for it again";
    refused_newer => "mã do bản mới hơn viết, cần mở bản mới của trang này", "the code was written by a newer release, open the new one of this page";
    numbers_answered(count: usize) => "Thêm câu trả lời từng câu cho {count} kết quả đã có.", "{count} results that were here now have every answer.";
    numbers_count(count: usize) => "{count} kết quả", "{count} in all";
    numbers_list => "Kết quả đã nhận", "Results taken";
    record_untaken => "chưa làm", "not taken";
    record_line(way: &str, holder: &str, skills: &str, online: &str) => "{way} · {holder} · Kỹ năng số {skills} · Tự tìm thông tin {online}", "{way} · {holder} · digital skills {skills} · finding information {online}";
    records_older => "Xem thêm kết quả cũ hơn", "Show older ones";
    record_take_back => "Bỏ kết quả này", "Remove this result";
    record_take_back_short => "Bỏ", "Remove";

    slips_title => "Phiếu giấy", "Slips of paper";
    slips_lead => "Mỗi phiếu hai con số và một phím: số câu đúng phần 1, Enter, số câu đúng phần 2, Enter, rồi 1, 2 hoặc 3. Chưa làm phần 2 thì để trống, Enter.",
        "Two numbers and one key from each slip: right answers of part 1, Enter, of part 2, Enter, then 1, 2 or 3. Where part 2 was not done, leave it empty and press Enter.";
    slips_skills(maximum: u16) => "Phần 1, đúng mấy câu trong {maximum}", "Part 1, right answers of {maximum}";
    slips_online(maximum: u16) => "Phần 2, đúng mấy câu trong {maximum}", "Part 2, right answers of {maximum}";
    slips_holder(first: &str) => "Công dân học tập: 1 đã được, 2 chưa, 3 không rõ (Enter: {first})", "Learning citizen: 1 yes, 2 no, 3 not sure (Enter: {first})";
    slips_group => "Người của các phiếu này thuộc nhóm nào?", "To which group do the people of these slips belong?";
    slips_add => "Thêm phiếu này", "Add this slip";
    slips_wrong(skills: u16, online: u16) => "Phần 1 từ 0 đến {skills}, phần 2 từ 0 đến {online} hoặc để trống; mục thứ ba 1, 2, 3 hoặc để trống", "Part 1 from 0 to {skills}, part 2 from 0 to {online} or empty; the third line 1, 2, 3 or empty";
    slips_replace => "Đã nhập phiếu thì số đếm tay không tính nữa, để không ai bị tính hai lần.", "Once slips are typed in, counted hands no longer count, so that nobody counts twice.";
    slips_typed_elsewhere(count: usize) => "Trong đó {count} phiếu đã gõ từng câu: đừng nhập lại tổng của các phiếu ấy.", "{count} of them were typed question by question: do not type the totals of those again.";
    slips_none => "Chưa nhập phiếu nào", "No slips yet";
    slips_some(count: usize) => "Đã nhập {count} phiếu", "{count} slips so far";
    hands_title => "Đếm tay cuối buổi", "Hands at the end";
    hands_lead(skills: u32, of_skills: usize, online: u32, of_online: usize) => "Chỉ đếm người chưa gửi bằng điện thoại: “Ai đã gửi bằng điện thoại xin để tay xuống”. Đúng từ {skills} trong {of_skills} câu phần 1; thêm từ {online} trong {of_online} câu phần 2.",
        "Count only those who handed nothing in by phone: “Whoever has sent by phone, please leave the hand down”. At least {skills} of {of_skills} right in part 1; and at least {online} of {of_online} in part 2.";
    hands_holders => "Trước hết: người đã được công nhận Công dân học tập", "First: those recognised as learning citizens";
    hands_all => "Sau đó: tất cả người có đánh dấu phiếu", "Then: everybody who marked a paper";
    hands_holders_people => "Ai đã được công nhận, xin giơ tay", "Recognised: raise a hand";
    hands_holders_skills(cut: u32) => "Trong đó, ai đúng từ {cut} câu phần 1", "Of these, {cut} or more right in part 1";
    hands_holders_both(cut: u32) => "Trong đó, ai đúng thêm từ {cut} câu phần 2", "Of those, {cut} or more right in part 2, too";
    hands_all_people => "Ai có đánh dấu phiếu, xin giơ tay", "Marked a paper: raise a hand";
    hands_done => "Xem bảng kết quả", "See the board";
    hands_clear => "Xoá số đếm tay", "Clear the count of hands";
    hands_missing => "Ghi đủ sáu số, không ai thì ghi 0", "Fill in all six numbers, 0 where there is nobody";
    impossible_title => "Số đếm chưa khớp", "The counts do not fit";
    impossible_skills => "Số người đạt phần 1 nhiều hơn số người được hỏi", "More reach part 1 than were asked";
    impossible_both => "Số người đạt cả hai phần nhiều hơn số người đạt phần 1", "More reach both parts than reach part 1";
    impossible_holders => "Số người đã được công nhận nhiều hơn số tất cả, ở một trong ba câu", "More recognised than there are in all, in one of the three counts";

    register_title => "Số liệu từ sổ", "Numbers from the register";
    register_lead => "Chỉ tiêu tập huấn và danh hiệu tính từ sổ của Hội, không tính từ số người dự.", "The targets for training and for the title follow from the Association's register, not from who came.";
    register_association_whole => "Cán bộ, hội viên khuyến học", "Officers and members";
    register_association_part => "Trong đó đã được tập huấn", "Of these, trained";
    register_community_whole => "Người lớn trong gia đình, dòng họ, cộng đồng học tập", "Adults of learning families, clans, communities";
    register_community_part => "Trong đó đã được công nhận Công dân học tập", "Of these, recognised";
    register_units_whole => "Cán bộ, công chức, người lao động trong đơn vị học tập", "Staff of learning units";
    register_units_part => "Trong đó đã được công nhận", "Of these, recognised";
    register_source => "Lấy từ sổ nào", "Which register";
    register_done => "Lưu và xem bảng", "Save and see the board";
    register_problem => "Số “trong đó” không thể nhiều hơn số chung", "A part cannot be more than its whole";
}

impl Text {
    /// How many slips have been typed.
    pub fn slips_count(self, count: usize) -> String {
        if count == 0 { self.slips_none().to_owned() } else { self.slips_some(count) }
    }

    /// Whether somebody is recognised.
    pub const fn holder(self, holder: Holder) -> &'static str {
        match (self.0, holder) {
            (Locale::Vi, Holder::Yes) => "đã được công nhận",
            (Locale::Vi, Holder::No) => "chưa được công nhận",
            (Locale::Vi, Holder::Unknown) => "không rõ",
            (Locale::En, Holder::Yes) => "recognised",
            (Locale::En, Holder::No) => "not recognised",
            (Locale::En, Holder::Unknown) => "not known",
        }
    }

    /// A group of the programme.
    pub const fn group(self, group: Group) -> &'static str {
        match (self.0, group) {
            (Locale::Vi, Group::Association) => "Cán bộ, hội viên khuyến học",
            (Locale::Vi, Group::Community) => "Người lớn trong gia đình, dòng họ, cộng đồng",
            (Locale::Vi, Group::Unit) => "Cán bộ, công chức, viên chức, người lao động trong đơn vị",
            (Locale::Vi, Group::Unknown) => "Không rõ",
            (Locale::En, Group::Association) => "Officers and members of the association",
            (Locale::En, Group::Community) => "Adults of families, clans, communities",
            (Locale::En, Group::Unit) => "Officials and staff of units",
            (Locale::En, Group::Unknown) => "Not known",
        }
    }

    /// How a record came in.
    pub const fn record_way(self, way: Way) -> &'static str {
        match (self.0, way) {
            (Locale::Vi, Way::Phone) => "Điện thoại",
            (Locale::Vi, Way::Shared) => "Máy chung",
            (Locale::Vi, Way::Paper) => "Phiếu giấy",
            (Locale::En, Way::Phone) => "Phone",
            (Locale::En, Way::Shared) => "Shared device",
            (Locale::En, Way::Paper) => "Paper",
        }
    }

    /// Why a number is refused.
    pub fn refused(self, refused: Refused) -> String {
        match refused {
            Refused::Length(digits) => self.refused_length(digits),
            Refused::Mistyped => self.refused_mistyped().to_owned(),
            Refused::Code(Unreadable::Newer(_)) => self.refused_newer().to_owned(),
            Refused::Code(_) => self.refused_cut().to_owned(),
        }
    }

    /// Why counted hands cannot be.
    pub const fn impossible(self, impossible: Impossible) -> &'static str {
        match impossible {
            Impossible::MoreSkillsThanPeople => self.impossible_skills(),
            Impossible::MoreBothThanSkills => self.impossible_both(),
            Impossible::MoreHoldersThanPeople => self.impossible_holders(),
        }
    }
}
