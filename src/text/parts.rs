//! Sentences of the overview of all parts, for whoever builds the pages.

sentences! {
    parts_title => "Các phần của trang", "The parts of the pages";
    parts_lead => "Mỗi phần do chính tệp của nó vẽ ra. Đổi cỡ chữ, ngôn ngữ ở trên, hay màu của máy, để xem thêm.",
        "Each part is drawn by its own file. Change the size of type, the language or the system's colours to see it so.";
}
