//! Sentences of the help page: a question to practise on, what to do when stuck, words explained, passing it on.

sentences! {
    help_title => "Cần giúp?", "Need help?";
    help_lead => "Không có gì ở đây làm hỏng máy. Bấm nhầm thì bấm lại.", "Nothing here can break the device. If something was tapped by mistake, tap again.";

    practice_title => "Tập một câu trước", "Practise with one question";
    practice_why => "Câu này chỉ để tập, không tính điểm.", "This one is only practice and gives no points.";
    practice_stem => "Muốn chữ trên trang này to hơn thì bấm vào đâu?", "Where do you tap to make the text on this page larger?";
    practice_size => "Chữ A+ ở trên cùng", "The A+ at the very top";
    practice_back => "Chữ “Quay lại”", "The word “Back”";
    practice_language => "Chữ “English”", "The word “Tiếng Việt”";
    practice_check => "Xem đúng chưa", "See whether it is right";
    practice_none => "Chạm vào một dòng ở trên trước đã.", "Touch one of the lines above first.";
    practice_right => "Đúng rồi. Bài thật cũng làm như vậy: chạm vào một dòng, rồi bấm nút xanh bên dưới.", "That is right. The real check goes the same way: touch a line, then the green button below.";
    practice_other => "Chưa phải. Thử bấm A+ ở trên cùng xem chữ đổi thế nào, rồi chọn lại.", "Not this one. Try the A+ at the very top and see what changes, then choose again.";
    practice_dont_know => "Không sao. Bấm thử A+ ở trên cùng là thấy. Trong bài thật, “Chưa biết” không bị trừ điểm.", "That is fine. Touch the A+ at the very top to see it. In the real check “Don't know” costs nothing.";

    stuck_title => "Khi bị kẹt", "When stuck";
    stuck_small => "Chữ nhỏ quá", "The text is too small";
    stuck_small_how => "Bấm A+ ở trên cùng, bấm nhiều lần cho to thêm. Máy nhớ cỡ chữ cho lần sau.", "Touch A+ at the very top, several times if need be. The device remembers it.";
    stuck_closed => "Lỡ tay đóng trang, hoặc hết pin", "The page was closed, or the battery died";
    stuck_closed_how => "Mở lại đường dẫn cũ, bấm “Làm tiếp”. Câu nào trả lời rồi vẫn còn nguyên.", "Open the same link and touch “Go on”. Every answer given is still there.";
    stuck_unknown => "Gặp câu không biết", "A question one does not know";
    stuck_unknown_how => "Chọn “Chưa biết”. Cuối bài còn được xem lại và sửa.", "Choose “Don't know”. At the end it can be looked at and changed.";
    stuck_tired => "Mệt, muốn nghỉ", "Tired, in need of a rest";
    stuck_tired_how => "Cứ đóng trang. Hôm khác mở lại, làm tiếp từ câu đang dở.", "Just close the page. Open it another day and go on where it was.";
    stuck_wrong => "Chọn nhầm", "A wrong choice";
    stuck_wrong_how => "Chạm vào dòng khác là đổi. Đã sang câu sau thì bấm “Quay lại”.", "Touch another line to change it. Already at the next question? Touch “Back”.";
    stuck_ask => "Vẫn chưa được", "Still stuck";
    stuck_ask_how => "Nhờ con cháu trong nhà, hoặc Tổ công nghệ số cộng đồng của thôn, khu phố. Trang này không bao giờ gọi điện, không xin mật khẩu hay mã OTP.",
        "Ask somebody in the family, or the community digital team of the village or neighbourhood. This page never calls, and never asks for a password or a one-time code.";

    words_title => "Mấy từ hay gặp", "Some words explained";
    word_link => "Đường dẫn", "Link";
    word_link_means => "Dòng chữ bấm vào thì mở ra một trang, thường có gạch chân.", "Words that open a page when touched, mostly underlined.";
    word_browser => "Trình duyệt", "Browser";
    word_browser_means => "Ứng dụng để xem trang mạng, như Chrome, Safari, Cốc Cốc. Zalo cũng có một cái nhỏ bên trong.", "The application that shows web pages, such as Chrome or Safari. Zalo has a small one inside.";
    word_otp => "Mã OTP", "One-time code (OTP)";
    word_otp_means => "Dãy số gửi về điện thoại để xác nhận một lần. Không đọc cho ai, kể cả người xưng là ngân hàng.", "Digits sent to the phone to confirm something once. Never read them to anybody, not even to someone who claims to be the bank.";
    word_account => "Tài khoản", "Account";
    word_account_means => "Tên và mật khẩu để vào một trang. Trang này không cần tài khoản.", "A name and a password for a page. This page needs none.";
    word_vneid => "VNeID", "VNeID";
    word_vneid_means => "Ứng dụng định danh của Nhà nước, có căn cước điện tử.", "The State's identity application, with the electronic ID card.";
    word_ai => "AI", "AI";
    word_ai_means => "Máy biết trả lời, viết, vẽ theo lời nhờ. Có lúc nói sai mà nghe như thật.", "Machines that answer, write and draw on request. At times they are wrong and sound sure.";

    pass_on_title => "Gửi cho người nhà", "Send it to the family";
    pass_on_why => "Chép câu này rồi dán vào Zalo.", "Copy this sentence and paste it into Zalo.";
    pass_on_message(link: &str) => "Trang này giúp tự xem mình dùng điện thoại tới đâu, miễn phí, không hỏi tên, không cần tài khoản: {link}",
        "This page shows how well one gets along with the phone, free, without a name or an account: {link}";
    pass_on_code => "Hoặc quét mã này để làm trên điện thoại.", "Or scan this code to take it on a phone.";
}
