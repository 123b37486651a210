//! Browsers that do not let the page store anything, and stored work that cannot be read.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::work::STATE;
use browser_tests::{Answer, Phone, Site, View, Work, right_up_to};
use thuoc_so::domain::check::attempt::Place;
use thuoc_so::domain::state::envelope::{self, Kind};

/// From the n-th write on, `setItem` throws.
fn full_after(writes: usize) -> String {
    format!(
        "let left = {writes};
         const write = Storage.prototype.setItem;
         Storage.prototype.setItem = function (...entry) {{
           if (left-- > 0) return write.apply(this, entry);
           throw new DOMException('no room', 'QuotaExceededError');
         }};"
    )
}

const FORBIDDEN: &str = "
  Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); },
  });
";

/// Takes the second check on a phone prepared by a script, and sees a notice on the way and at the end.
#[track_caller]
fn goes_on_to_the_result(script: &str, notice: &str) {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page(script);
    phone.start(ONLINE);
    let noticed = |view: &View| view.notices.iter().any(|text| text.contains(notice));
    let view = phone.hurry_until(|view| view.question() == Some(10), right_up_to(8));
    assert!(noticed(&view), "{:?}", view.notices);
    let view = phone.hurry(right_up_to(8));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(8));
    assert!(noticed(&view), "{:?}", view.notices);
    // The way to other pages keeps what is only in memory.
    phone.tap_css("header .brand");
    phone.until("the first page", |view| view.address == "#/" && noticed(view));
    phone.tap_link(VI.history_link());
    phone.until("the result in the list", |view| {
        view.address == "#/history" && view.text.contains("8/12 điểm")
    });
}

#[test]
fn a_browser_that_stores_nothing() {
    goes_on_to_the_result(&full_after(0), VI.notice_blocked());
}

#[test]
fn a_storage_that_fills_up_on_the_way() {
    goes_on_to_the_result(&full_after(5), VI.notice_full());
}

#[test]
fn a_browser_that_forbids_storage() {
    goes_on_to_the_result(FORBIDDEN, VI.notice_blocked());
}

#[test]
fn a_notice_goes_when_saving_works_again() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page(&full_after(3).replace("left-- > 0", "left-- > 0 || window.roomAgain"));
    phone.start(ONLINE);
    phone.hurry_until(|view| view.question() == Some(3), |_| Answer::Right);
    phone.until("a notice", |view| !view.notices.is_empty());
    phone.run("window.roomAgain = true;", Vec::new());
    phone.answer(Answer::Right);
    phone.until("no notice", |view| view.notices.is_empty());
    let before = phone.view();
    let after = phone.reload_page();
    assert_eq!((after.item.as_ref(), after.chosen()), (before.item.as_ref(), before.chosen()));
}

#[test]
fn unreadable_work_is_put_aside() {
    let whole = Work::none().finished(SKILLS, 17).to_text();
    let middle = whole.len() / 2;
    let other = if whole[middle..].starts_with('A') { "B" } else { "A" };
    let changed = format!("{}{other}{}", &whole[..middle], &whole[middle + 1..]);
    let empty = envelope::seal(Kind::Attempts, 1, b"");
    let site = Site::new();
    let phone = Phone::new(&site);
    for damaged in ["hello", "", &whole[..whole.len() - 9], &whole[..middle], &changed, &empty] {
        phone.stop_by();
        phone.run("localStorage.clear();", Vec::new());
        phone.store(STATE, damaged);
        let view = phone.open("");
        assert_eq!(view.notices.len(), 1, "{damaged:?}: {:?}", view.notices);
        assert!(view.notices[0].contains(VI.notice_set_aside()), "{:?}", view.notices);
        assert_aside(&phone, damaged);

        phone.start(ONLINE);
        phone.answer(Answer::Right);
        phone.go_on();
        let view = phone.reload_page();
        assert_eq!(view.question(), Some(2));
        assert!(view.notices.is_empty(), "the notice has been read: {:?}", view.notices);
        assert_aside(&phone, damaged);
        assert!(phone.open("#/data").text.contains(&VI.data_set_aside(1)));
    }
}

#[track_caller]
fn assert_aside(phone: &Phone, text: &str) {
    let aside: Vec<String> =
        phone.keys().into_iter().filter(|key| key.starts_with("thuoc-so/aside/")).collect();
    assert_eq!(aside.len(), 1, "{text:?}: {aside:?}");
    assert_eq!(phone.stored(&aside[0]).as_deref(), Some(text));
}

#[test]
fn work_of_a_newer_release_is_left_alone() {
    let newer = envelope::seal(Kind::Attempts, 99, b"what only a later release understands");
    assert!(newer.starts_with("TS99."));
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.stop_by();
    phone.store(STATE, &newer);
    let view = phone.open("");
    assert!(view.notices.iter().any(|notice| notice.contains(VI.notice_newer())), "{:?}", view.notices);
    phone.start(ONLINE);
    let view = phone.hurry(right_up_to(8));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(8));
    assert!(view.notices.iter().any(|notice| notice.contains(VI.notice_newer())), "{:?}", view.notices);
    assert_eq!(phone.stored(STATE), Some(newer));
    assert!(!phone.keys().iter().any(|key| key.starts_with("thuoc-so/aside/")), "{:?}", phone.keys());
}

/// The tab hears of no other: its events come too late.
const DEAF: &str = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true);";

#[test]
fn answers_given_in_two_tabs_at_once_both_stay() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page(DEAF);
    phone.bring(&Work::none().underway(ONLINE, Place::Question(0), |_| None));
    phone.open("#/check/tu-tim-thong-tin/1");
    phone.open_second_tab("#/check/tu-tim-thong-tin/2");
    // In the second tab the second question, in the first one the first, each without having heard of the other.
    let second = phone.answer(Answer::Right);
    phone.to_first_tab();
    let first = phone.answer(Answer::Right);
    let view = phone.open("#/check/tu-tim-thong-tin/2");
    assert_eq!(view.chosen(), second);
    let view = phone.open("#/check/tu-tim-thong-tin/1");
    assert_eq!(view.chosen(), first);
}

#[test]
fn another_tab_takes_over_what_was_answered() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    phone.open_second_tab("#/check/tu-tim-thong-tin");
    let chosen = phone.answer(Answer::Right);
    phone.to_first_tab();
    let view = phone.until("the answer given in the other tab", |view| !view.chosen().is_empty());
    assert_eq!(view.chosen(), chosen);
    phone.go_on();
    phone.until("the second question", |view| view.question() == Some(2));
}
