//! Sentences about being used without a network, about new releases, about the page of another site or the application
//! around this one, and about going on with a phone. `public/after.js` says them; the programs have none of them.

sentences! {
    offline_ready => "Sẵn sàng dùng khi không có mạng.", "Ready to be used without a network.";
    new_release => "Có bản mới của trang này. Câu đã trả lời vẫn còn nguyên.", "There is a new release of this page. The answers given stay.";
    take_new_release => "Dùng bản mới", "Use the new release";
    framed => "Trang này đang nằm trong một trang khác, câu trả lời lưu ở đây có thể bị xoá.", "This page stands within another site; answers kept here may vanish.";
    whole_page => "Mở toàn trang", "Open the whole page";
    on_phone => "Quét mã này để làm trên điện thoại", "Scan this code to answer on a phone";
    on_phone_code => "Mã QR mang địa chỉ của trang này", "QR code with the address of this page";
    way_out => "Mở bằng trình duyệt để in hoặc lưu tệp", "Open it in a browser to print or to save a file";
    way_out_why => "Ứng dụng đang mở trang này không in và không lưu tệp được. Trình duyệt giữ dữ liệu riêng, nên mang bài theo bằng cách chép rồi dán.",
        "The application that shows this page can neither print nor save files. A browser keeps data of its own, so take the work along by copying and pasting.";
    way_out_copy => "Mở “Dữ liệu trên máy này”, chép dòng mang dữ liệu đi.", "Open “What is kept on this device” and copy the line that carries the data.";
    way_out_menu => "Bấm dấu ⋮ hoặc ⋯ ở góc trên, chọn “Mở bằng trình duyệt”.", "Press ⋮ or ⋯ in the upper corner and choose to open the page in a browser.";
    way_out_open => "Trong trình duyệt, cũng mở “Dữ liệu trên máy này”.", "In the browser open “What is kept on this device”, too.";
    way_out_paste => "Dán dòng đã chép vào ô nhận dữ liệu.", "Paste the line into the box that takes data in.";
}
