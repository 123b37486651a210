//! Sentences about backups, moving to another device, and the way back after erasing.

use super::Text;
use crate::domain::backup::What;
use crate::domain::backup::plan::Refusal;

sentences! {
    backup_title => "Sao lưu, hoặc chuyển sang máy khác", "Back up, or move to another device";
    backup_lead => "Bản sao lưu chứa mọi thứ trên máy này: bài làm, kết quả, điểm tự chấm của từng người, bộ tiêu chí nhập tay, các buổi tập huấn. Ai có bản này đều xem được, nên chỉ gửi cho máy của mình.",
        "The backup holds everything on this device: attempts, results and scores of each person, criteria sets typed in, group sessions. Whoever has it can read it, so send it only to a device of your own.";
    backup_nothing => "Chưa có gì để sao lưu.", "There is nothing to back up yet.";
    backup_save => "Lưu bản sao lưu thành tệp", "Save the backup as a file";
    backup_text => "Hoặc chép bản sao lưu dưới dạng chữ", "Or copy the backup as text";
    backup_qr => "Hoặc quét bằng máy kia", "Or scan it with the other device";
    backup_qr_picture => "Mã QR chứa bản sao lưu", "QR code with the backup";
    backup_how => "Trên máy kia: mở trang này, vào “Dữ liệu trên máy này”, rồi dán hoặc chọn tệp ở mục “Lấy bản sao lưu vào máy này”.",
        "On the other device: open this page, go to “What is kept on this device”, and paste it or choose the file under “Restore a backup”.";
    take_in_title => "Lấy bản sao lưu vào máy này", "Restore a backup";
    take_in_text => "Dán bản sao lưu vào đây", "Paste the backup here";
    take_in_made(date: &str) => "Bản sao lưu làm lúc {date}.", "The backup was made on {date}.";
    take_in_new_person => "thêm người này vào máy", "this person is added to the device";
    take_in_finished(count: usize) => "lần làm đã xong chưa có trên máy: {count}", "finished attempts not here yet: {count}";
    take_in_underway(count: usize) => "bài làm dở mới hơn: {count}", "checks under way, newer: {count}";
    take_in_scores(count: usize) => "bộ tiêu chí có điểm mới hơn: {count}", "criteria sets with newer scores: {count}";
    take_in_latest(date: &str) => "lần gần nhất: {date}", "latest: {date}";
    take_in_known => "đã có đủ trên máy", "all of it is here already";
    take_in_sets(count: usize) => "Bộ tiêu chí nhập tay, mới: {count}", "Criteria sets typed in, new: {count}";
    take_in_session(place: &str, date: &str) => "Buổi tập huấn mới: {place}, {date}", "A new session: {place}, {date}";
    take_in_session_more(place: &str, date: &str) => "Buổi tập huấn đã có, gộp thêm: {place}, {date}", "A session that is here, merged: {place}, {date}";
    take_in_no_place => "chưa ghi nơi", "no place given";
    take_in_nothing => "Mọi thứ trong bản này đã có trên máy. Không cần lấy vào.", "Everything in it is on this device already. There is nothing to take in.";
    take_in_keeps => "Những gì đang có trên máy vẫn giữ nguyên; chỉ thêm phần mới hơn.", "What is on this device stays; only what is newer is added.";
    take_in_yes => "Lấy vào máy này", "Take it in";
    take_in_done => "Đã lấy vào máy này.", "It has been taken in.";
    take_in_full => "Bộ nhớ của trình duyệt không đủ chỗ. Chưa lấy gì vào; máy vẫn nguyên như trước.",
        "The browser's storage has no room. Nothing was taken in; everything is as it was.";
    take_in_foreign => "Trong đó không có bản sao lưu nào. Dán cả đoạn, từ đầu đến cuối.", "There is no backup in it. Paste all of it, from beginning to end.";
    take_in_damaged => "Phần đầu của bản sao lưu (danh sách các phần) bị hỏng, nên không biết trong đó có gì. Chưa lấy gì vào. Sao lưu lại từ máy kia.",
        "The beginning of the backup (the list of its parts) is damaged, so what is in it is not known. Nothing was taken in. Make the backup again on the other device.";
    take_in_newer => "Bản sao lưu do bản mới hơn của trang này ghi. Tải lại trang rồi lấy lại.", "The backup comes from a newer version of this page. Reload the page and try again.";
    take_in_refused => "Phần không lấy được:", "Parts that cannot be taken in:";
    part_attempts(name: &str) => "Bài làm của {name}", "Attempts of {name}";
    part_scores(name: &str) => "Điểm tự chấm của {name}", "Scores of {name}";
    part_sets => "Bộ tiêu chí nhập tay", "Criteria sets typed in";
    part_session => "Một buổi tập huấn", "A session";
    refusal_missing => "bị thiếu, bản sao lưu đã bị cắt bớt", "missing, the backup was cut";
    refusal_changed => "bị hỏng trên đường gửi", "damaged on the way";
    refusal_newer => "do bản mới hơn của trang này ghi", "written by a newer version of this page";
    refusal_here => "phần đang có trên máy không đọc được, nên không gộp vào", "what is on this device cannot be read, so nothing is added to it";
    erased => "Đã xoá hết.", "Everything is erased.";
    erase_undo => "Lấy lại như trước khi xoá", "Bring it all back";
    erase_undo_until => "Chỉ lấy lại được trước khi rời sang trang làm bài hoặc đóng trang này.", "This works only until the pages of the checks are opened or this page is closed.";
    erase_undone => "Đã lấy lại như trước.", "Everything is back.";
}

impl Text {
    /// What a part of a backup is called; the guest's name is given.
    pub fn backup_part(self, what: &What, guest: &str) -> String {
        let name = |name: &str| if name.is_empty() { guest.to_owned() } else { name.to_owned() };
        match what {
            What::Attempts(whose) => self.part_attempts(&name(whose)),
            What::Scores(whose) => self.part_scores(&name(whose)),
            What::Sets => self.part_sets().to_owned(),
            What::Session => self.part_session().to_owned(),
        }
    }

    /// Why a part is not taken in.
    pub const fn refusal(self, refusal: Refusal) -> &'static str {
        match refusal {
            Refusal::Missing => self.refusal_missing(),
            Refusal::Changed => self.refusal_changed(),
            Refusal::Newer => self.refusal_newer(),
            Refusal::Here => self.refusal_here(),
        }
    }
}
