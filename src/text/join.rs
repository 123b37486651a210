//! Sentences of joining a session with one's own phone: the link, and handing the result over.

sentences! {
    join_title => "Tham gia buổi tập huấn", "Joining a session";
    join_lead(code: &str) => "Buổi có mã {code}. Làm bài ngay trên máy này, rồi đưa kết quả cho cán bộ.", "The session with code {code}. Take the checks on this device, then hand the result over.";
    join_steps => "Các bước", "Steps";
    join_step(name: &str, length: &str, minutes: usize) => "{name}: {length}, khoảng {minutes} phút", "{name}: {length}, about {minutes} minutes";
    join_step_hand_over => "Đưa kết quả: cho quét mã, đọc dãy số hoặc gửi Zalo", "Hand the result over: a code to scan, a number to read out or a line for Zalo";
    join_underway => "đang làm dở", "begun";
    join_done(score: &str) => "đã làm: {score}", "done: {score}";
    join_begin(name: &str) => "Làm bài {name}", "Take the check “{name}”";
    join_continue(name: &str) => "Làm tiếp bài {name}", "Go on with {name}";
    join_back => "Về trang của buổi tập huấn", "Back to the session";
    join_same => "Cả hội trường cùng trả lời những câu này, trên điện thoại cũng như trên giấy.", "Everybody in the hall answers these questions, on phones as well as on paper.";
    join_private => "Không hỏi tên. Câu trả lời nằm trên máy này; cán bộ chỉ có kết quả khi chính người làm đưa.", "No name is asked. Answers stay on this device; the facilitator gets a result only if one hands it over.";
    join_later => "Chưa kịp làm tại hội trường thì về nhà mở lại đường dẫn này, làm xong gửi dòng kết quả qua Zalo.", "Whoever has no time in the hall opens this link again at home and sends the line through Zalo.";
    join_other_form => "Bài đang làm dở có những câu khác: cứ làm tiếp, điểm vẫn được tính cho buổi, chỉ không kèm từng câu trả lời.", "The check begun has other questions: going on is fine, its points count for the session, only without the single answers.";
    join_earlier => "Đưa kết quả đã làm trước đây", "Hand over an earlier result";
    join_damaged_title => "Đường dẫn bị thiếu", "The link is cut short";
    join_damaged => "Đường dẫn bị cắt hoặc đổi trên đường gửi. Nhờ cán bộ gửi lại hoặc quét lại mã. Vẫn làm bài được ngay: làm xong thì mở “Đưa kết quả cho cán bộ” và gõ mã buổi.",
        "The link was cut or changed on its way. Ask for it again or scan the code once more. The checks can be taken all the same: afterwards open “Hand the result to the facilitator” and type the code of the session.";
    cadre_join_title => "Điện thoại của bà con: quét để vào", "Join on your own phone: scan";
    cadre_join_steps => "Mở máy ảnh hoặc Zalo, quét mã này, làm bài ngay trên máy của mình.", "Open the camera or Zalo, scan this code, and take the checks on one's own phone.";
    cadre_join_picture => "Mã QR dẫn tới buổi này. Không quét được thì mở đường dẫn bên dưới.", "QR code that leads to this session. Where it cannot be scanned, open the link below.";
    cadre_join_link => "Đường dẫn dưới đây để gửi qua Zalo. Về nhà mở sau vẫn được.", "The link below can be sent by Zalo. It works later from home, too.";
    cadre_join_link_name => "Đường dẫn vào buổi", "Link to the session";
    cadre_join_data => "Mỗi máy cần mạng của chính mình một lần (dưới 2 MB) để mở trang. Máy đã mở từ trước thì làm được cả khi mất mạng.",
        "Each phone needs its own data once (less than 2 MB) to open the page. One that opened it before works without network.";
    cadre_join_else => "Người không có điện thoại hoặc không có mạng", "Those without a phone or without network";
    cadre_join_site => "Địa chỉ trang Thước Số trên mạng", "Address of this site on the web";
    cadre_join_site_why => "Trang này đang mở từ một tệp trên máy nên điện thoại không tìm tới được. Gõ địa chỉ trang của xã, ví dụ https://xa.example.vn/thuoc-so/",
        "This page was opened from a file, which phones cannot reach. Type the address of the commune's page, such as https://xa.example.vn/thuoc-so/";
    cadre_join_site_wrong => "Địa chỉ bắt đầu bằng http:// hoặc https://, không có dấu cách.", "An address begins with http:// or https:// and has no spaces.";
    way_join => "Cho bà con quét mã vào buổi", "Let people join with their phones";
    hand_over_what => "Sẽ đưa: điểm hai bài, đã được công nhận hay chưa, thuộc nhóm nào. Không có tên.",
        "Handed over: the points of both checks, whether recognised, which group. No name.";
    hand_over_answers => "Mã QR và dòng gửi Zalo mang theo cả câu trả lời từng câu, để cán bộ biết câu nào cả hội trường còn thấy khó. Dãy số thì không.",
        "The QR code and the line for Zalo carry every answer, too, so that the facilitator learns which questions the whole room found hard. The number does not.";
    hand_over_no_answers => "Không có câu trả lời từng câu.", "The single answers stay here.";
    hand_over_why => "Đưa cho: cán bộ của buổi tập huấn, để tính tỷ lệ chung của buổi. Chỉ đưa khi chính người làm muốn.", "To: the facilitator of the session, for the rates of the whole room. Only if one wants to.";
    hand_over_once => "Nên làm đủ các bài của buổi rồi đưa một lần. Lỡ đưa sớm thì làm xong bài thứ hai cứ đưa lại: vẫn tính một người.", "Best finish all checks of the session and hand over once. Handed over too early? Do so again after the second check: it still counts as one person.";
    hand_over_trust => "Mã và dãy số phát hiện được khi đọc nhầm, gõ nhầm; không phát hiện được người cố ý gian dối.", "Code and number show when something was misread or mistyped; they cannot show fraud.";
    hand_over_other_length => "Kết quả Kiểm tra nhanh, hoặc đã làm thêm câu, chưa đưa cho cán bộ được. Làm bài Kỹ năng số theo cách thường rồi đưa kết quả ấy.", "A result of the quick check, or with more questions, cannot be handed over. Take the check of digital skills the usual way and hand that one over.";
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
