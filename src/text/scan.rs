//! Sentences of scanning codes with the camera.

sentences! {
    way_scan => "Quét mã trên điện thoại của bà con", "Scan the codes on people's phones";
    scan_title => "Quét mã kết quả", "Scanning results";
    scan_lead => "Đưa máy ảnh tới mã QR trên từng điện thoại. Nghe một tiếng bíp là đã nhận, rồi sang người tiếp theo.",
        "Hold the camera to the QR code on each phone. A beep says that it is taken; go on to the next person.";
    scan_start => "Mở máy ảnh", "Open the camera";
    scan_stop => "Tắt máy ảnh", "Close the camera";
    scan_opening => "Đang mở máy ảnh…", "Opening the camera…";
    scan_picture => "Hình từ máy ảnh", "Picture of the camera";
    scan_count(count: usize) => "Buổi này đã có {count} kết quả từ điện thoại", "{count} results from phones in this session";
    scan_refused => "Không mở được máy ảnh: trình duyệt không cho phép, hoặc máy không có. Dùng ảnh chụp hoặc dãy số ở ngay dưới đây.",
        "The camera cannot be opened: the browser does not allow it, or there is none. Use a photo or the number right below.";
    scan_no_reader => "Không tải được phần đọc mã. Thử lại khi có mạng, hoặc dùng dãy số ở ngay dưới đây.",
        "What reads codes could not be loaded. Try again with network, or use the number right below.";
    scan_photo => "Chọn ảnh chụp mã QR", "Choose a photo of a QR code";
    scan_photo_none => "Không đọc được mã nào trong ảnh. Chụp lại gần hơn và thẳng hơn, hoặc dùng dãy số.", "No code could be read in the photo. Take it closer and straighter, or use the number.";
    scan_other => "QR này không phải kết quả.", "This QR code is no result.";
    scan_twins => "Không quét được?", "Cannot scan?";
}
