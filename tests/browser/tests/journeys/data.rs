//! What is kept on the device, and erasing it.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::work::LOOK;
use browser_tests::{Answer, Phone, Site, Work, desk};

const FOREIGN: &str = "another-site-in-this-folder";

#[test]
fn erasing_leaves_nothing_of_ours() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 17));
    phone.store(LOOK, "vi 1");
    phone.store("thuoc-so/aside/1", "unreadable");
    phone.store(FOREIGN, "stays");
    phone.store(desk::SESSION, &desk::session());
    phone.start(ONLINE);
    phone.answer(Answer::Right);

    let view = phone.open("#/data");
    for line in [VI.data_underway(1), VI.data_finished(1), VI.data_sessions(1), VI.data_set_aside(1)] {
        assert!(view.text.contains(&line), "{line:?} is not in {}", view.text);
    }
    phone.tap_fold(VI.erase());
    phone.until("the question whether to erase", |view| view.text.contains(VI.erase_sure()));
    assert!(phone.stored(LOOK).is_some(), "erased without being sure");
    phone.tap_button(VI.erase_yes());
    let view = phone.until("that all is erased", |view| view.text.contains(VI.erased()));
    assert!(view.text.contains(VI.data_nothing()), "{}", view.text);
    assert_eq!(phone.keys(), [FOREIGN]);

    phone.tap_link(VI.back());
    let view = phone.until("the first page", |view| view.address == "#/");
    assert!(view.text.contains(VI.opens_new()), "{}", view.text);
    assert!(phone.reload_page().text.contains(VI.opens_new()));
    assert_eq!(phone.open("#/check/tu-tim-thong-tin/result").address, "#/check/tu-tim-thong-tin");
}

#[test]
fn nothing_is_written_before_anything_is_done() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for page in ["", "#/check/ky-nang-so", "#/data", "#/history", "#/nowhere"] {
        phone.open(page);
        assert!(phone.keys().is_empty(), "{page}: {:?}", phone.keys());
    }
}
