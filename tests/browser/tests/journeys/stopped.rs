//! A mistake in the program itself.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Answer, Phone, Site};

/// Ways in which a page learns of a trap, and of mistakes that are not the program's.
const REJECTED: &str = "
  const reason = new WebAssembly.RuntimeError('unreachable');
  dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason }));
";
const FOREIGN: &str = "
  const error = new TypeError('an extension of the browser');
  dispatchEvent(new ErrorEvent('error', { error, message: String(error) }));
  dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }));
  dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: error }));
";

/// Stops the program at question 5 with a touched answer, and opens it again.
#[track_caller]
fn stop_and_open_again(stop: impl Fn(&Phone)) {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    phone.hurry_until(|view| view.question() == Some(5), |_| Answer::Right);
    phone.answer(Answer::Right);
    let before = phone.view();
    stop(&phone);
    let view = phone.wait("the page that says the program has stopped", |view| view.stopped);
    assert!(!view.cannot_start);
    let text: String = phone.script("return document.body.innerText;", Vec::new());
    assert!(text.contains(VI.stopped_title()), "{text}");
    assert!(!text.contains(VI.go_on()), "the frozen page is still there: {text}");

    phone.tap_link(VI.reopen());
    let view = phone.until("the same place again", |view| view.question() == Some(5));
    assert_eq!((view.item.as_ref(), view.chosen()), (before.item.as_ref(), before.chosen()));
    assert!(!view.stopped);
    phone.go_on();
    let view = phone.hurry(|_| Answer::Right);
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(12));
}

#[test]
fn a_trap_in_an_event_is_admitted_and_the_work_goes_on() {
    stop_and_open_again(|phone| phone.trap());
}

#[test]
fn a_trap_in_a_promise_is_admitted_and_the_work_goes_on() {
    stop_and_open_again(|phone| phone.run(REJECTED, Vec::new()));
}

#[test]
fn mistakes_of_others_stop_nothing() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(SKILLS);
    phone.run(FOREIGN, Vec::new());
    phone.answer(Answer::Right);
    let view = phone.go_on();
    assert!(!view.stopped && !view.cannot_start);
    assert_eq!(view.question(), Some(2));
}
