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
fn what_was_erased_comes_back_once() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 17));
    phone.store(LOOK, "vi 1");
    phone.store(desk::SESSION, &desk::session());
    phone.start(ONLINE);
    phone.answer(Answer::Right);
    let kept = || -> Vec<_> { phone.keys().into_iter().map(|key| (phone.stored(&key), key)).collect() };
    let before = kept();
    phone.open("#/data");
    phone.tap_fold(VI.erase());
    phone.tap_button(VI.erase_yes());
    phone.until("that all is erased", |view| view.text.contains(VI.erased()));
    assert!(phone.keys().is_empty(), "{:?}", phone.keys());
    phone.tap_button(VI.erase_undo());
    let view = phone.until("that it is back", |view| view.text.contains(VI.erase_undone()));
    assert!(view.text.contains(&VI.data_finished(1)), "{}", view.text);
    assert!(!view.text.contains(VI.erase_undo()), "{}", view.text);
    assert_eq!(kept(), before);
    phone.tap_link(VI.back());
    phone.until("the first page", |view| view.address == "#/" && !view.text.contains(VI.opens_new()));
    let view = phone.open("#/check/tu-tim-thong-tin");
    assert_eq!((view.question(), view.chosen().is_empty()), (Some(1), false));
}

#[test]
fn what_was_erased_in_one_tab_is_not_written_again_by_another() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    phone.answer(Answer::Right);
    // Until the page is loaded anew the one before goes on, and something can still happen in it.
    let touch = "addEventListener('storage', ({ key }) => {
        const touch = () => document.querySelector('main input:not(:checked)').click();
        if (key === 'thuoc-so/state') setTimeout(touch);
    }, true);";
    phone.run(touch, Vec::new());
    phone.open_second_tab("#/data");
    phone.tap_fold(VI.erase());
    phone.tap_button(VI.erase_yes());
    phone.until("that all is erased", |view| view.text.contains(VI.erased()));
    phone.to_first_tab();
    phone.until("the introduction", |view| view.address == "#/check/tu-tim-thong-tin" && view.item.is_none());
    assert!(phone.keys().is_empty(), "{:?}", phone.keys());
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
