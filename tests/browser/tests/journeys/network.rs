//! A network that goes away while questions are answered: the result is a page of another program.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::browser::eventually;
use browser_tests::{Phone, Site, right_up_to};

/// What was fetched so far, in the order of the requests: the last part of each address.
fn fetched(phone: &Phone) -> Vec<String> {
    let script = "return performance.getEntriesByType('resource')
        .sort((one, other) => one.startTime - other.startTime)
        .map((entry) => entry.name.split('/').pop());";
    phone.script(script, Vec::new())
}

fn is_of_desk(file: &str) -> bool {
    file.starts_with("desk.")
}

/// Waits until the desk's script, style sheet and module are here.
#[track_caller]
fn desk_is_here(phone: &Phone) {
    let here = eventually(|| fetched(phone).iter().filter(|file| is_of_desk(file)).count() >= 3);
    assert!(here, "{:?}", fetched(phone));
}

#[test]
fn the_desk_comes_after_all_that_questions_need() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("#/check/ky-nang-so");
    assert!(!fetched(&phone).iter().any(|file| is_of_desk(file)), "{:?}", fetched(&phone));
    phone.to_first_question();
    desk_is_here(&phone);
    let files = fetched(&phone);
    let desk = files.iter().position(|file| is_of_desk(file));
    let content = files.iter().rposition(|file| file.starts_with(SKILLS));
    assert!(content < desk, "{files:?}");
}

#[test]
fn without_the_network_the_result_still_comes() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    desk_is_here(&phone);
    phone.refuse(&["*"]);
    let view = phone.hurry(right_up_to(8));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(8));
    assert!(view.text.contains(VI.steps_title()), "{}", view.text);
    assert_eq!(view.focus, "#page-heading");
}

#[test]
fn a_desk_that_cannot_be_fetched_loses_nothing() {
    let site = Site::new();
    let phone = Phone::new(&site);
    // Nothing is kept on the device, so that loading the page anew would lose all of it.
    phone.before_every_page(
        "Storage.prototype.setItem = () => { throw new DOMException('no', 'QuotaExceededError'); };",
    );
    phone.stop_by();
    phone.refuse(&["*desk.*"]);
    phone.start(ONLINE);
    phone.hurry_until(|view| view.address.ends_with("/review"), right_up_to(8));
    phone.press_on();
    let view = phone.wait("the page that says so", |view| view.cannot_fetch);
    assert!(!view.stopped);
    phone.tap_css("#cannot-fetch .button");
    phone.wait("the page that says so again", |view| view.cannot_fetch && view.focus == "h1");
    phone.refuse(&[]);
    phone.tap_css("#cannot-fetch .button");
    let view = phone.until("the result", |view| view.result.is_some());
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(8));
    assert!(!view.cannot_fetch);
    assert!(view.notices.iter().any(|notice| notice.contains(VI.notice_title())), "{:?}", view.notices);
}
