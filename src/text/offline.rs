//! Sentences about being used without a network, about new releases, and about the page of another site around
//! this one. `public/after.js` says them; the programs have none of them.

sentences! {
    offline_ready => "Sẵn sàng dùng khi không có mạng.", "Ready to be used without a network.";
    new_release => "Có bản mới của trang này. Câu đã trả lời vẫn còn nguyên.", "There is a new release of this page. The answers given stay.";
    take_new_release => "Dùng bản mới", "Use the new release";
    framed => "Trang này đang nằm trong một trang khác, câu trả lời lưu ở đây có thể bị xoá.", "This page stands within another site; answers kept here may vanish.";
    whole_page => "Mở toàn trang", "Open the whole page";
}
