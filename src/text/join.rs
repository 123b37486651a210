//! Sentences of joining a session with one's own phone: the link, and handing the result over.

sentences! {
    hand_over_what => "Sẽ đưa: điểm hai bài, đã được công nhận hay chưa, thuộc nhóm nào. Không có tên.",
        "Handed over: the points of both checks, whether recognised, which group. No name.";
    hand_over_answers => "Mã QR và dòng gửi Zalo mang theo cả câu trả lời từng câu, để cán bộ biết câu nào cả hội trường còn thấy khó. Dãy số thì không.",
        "The QR code and the line for Zalo carry every answer, too, so that the facilitator learns which questions the whole room found hard. The number does not.";
    hand_over_no_answers => "Không có câu trả lời từng câu.", "The single answers stay here.";
    hand_over_why => "Đưa cho: cán bộ của buổi tập huấn, để tính tỷ lệ chung của buổi. Chỉ đưa khi chính người làm muốn.", "To: the facilitator of the session, for the rates of the whole room. Only if one wants to.";
    hand_over_once => "Làm đủ các bài của buổi rồi hãy đưa, và chỉ đưa một lần.", "Finish all checks of the session first, and hand over once.";
    hand_over_trust => "Mã và dãy số phát hiện được khi đọc nhầm, gõ nhầm; không phát hiện được người cố ý gian dối.", "Code and number show when something was misread or mistyped; they cannot show fraud.";
    hand_over_nothing => "Chưa có kết quả nào để đưa. Làm bài Kỹ năng số trước.", "There is no result to hand over yet. Take the check of digital skills first.";
    hand_over_points(skills: &str, online: &str) => "Kỹ năng số: {skills}. Tự tìm thông tin: {online}.", "Digital skills: {skills}. Finding information: {online}.";
    hand_over_code => "Mã buổi (3 chữ số, cán bộ đọc cho)", "Code of the session (3 digits, from the facilitator)";
    hand_over_holder => "Đã được công nhận Công dân học tập chưa?", "Recognised as a learning citizen?";
    hand_over_group => "Thuộc nhóm nào?", "Which group?";
    hand_over_qr => "Cách 1: đưa mã này cho cán bộ quét", "1. Let the facilitator scan this code";
    hand_over_qr_picture => "Mã QR của kết quả. Không quét được thì dùng dãy số ở cách 2.", "QR code of the result. Where it cannot be scanned, use the number below.";
    hand_over_number => "Cách 2: đọc dãy số này cho cán bộ", "2. Read this number out to the facilitator";
    hand_over_line => "Cách 3: chép dòng này gửi qua Zalo", "3. Copy this line into Zalo";
    hand_over_message(number: &str) => "Kết quả tự kiểm tra: {number}", "Self-check result: {number}";
    hand_over_message_code(number: &str, code: &str) => "Kết quả tự kiểm tra: {number} · {code}", "Self-check result: {number} · {code}";
    hand_over_wait => "Gõ mã buổi thì mã QR và dãy số hiện ra ở đây.", "QR code and number appear here once the code of the session is typed.";
    hand_over_unfit => "Bài này có câu đã rút nên không ghép được thành dãy số. Đọc điểm cho cán bộ ghi vào phiếu.", "A question of this check was withdrawn, so it makes no number. Tell the facilitator the points for a slip.";
}
