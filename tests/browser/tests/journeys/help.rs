//! Help: one link at the foot of each page, a question to practise on, and the page passed on.

use crate::VI;
use browser_tests::{Phone, Screen, Site, eventually};
use thuoc_so::domain::handover::qr::Qr;

#[test]
fn somebody_new_practises_before_the_first_question() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    phone.tap_link(VI.help_title());
    let view = phone.until("help", |view| view.address == "#/help");
    assert_eq!(view.heading, VI.help_title());
    phone.press_on();
    phone.until("what to do first", |view| view.text.contains(VI.practice_none()));
    for (value, said) in
        [("back", VI.practice_other()), ("chua-biet", VI.practice_dont_know()), ("size", VI.practice_right())]
    {
        phone.tap_css(&format!("input[name=practice][value={value}]"));
        phone.press_on();
        phone.until("what it says", |view| view.text.contains(said));
    }
    assert!(phone.keys().is_empty(), "practice is kept nowhere: {:?}", phone.keys());

    let message: String = phone.script("return document.getElementById('pass-on').value;", Vec::new());
    assert_eq!(message, VI.pass_on_message(&phone.script::<String>(SITE, Vec::new())));
    let picture = "return document.querySelector('.qr img').complete;";
    assert!(phone.script::<bool>(picture, Vec::new()));
}

/// The address of the page without what follows it.
const SITE: &str = "return location.href.split('#')[0];";

#[test]
fn help_stands_at_the_foot_of_a_question() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let question = phone.start("ky-nang-so").address;
    phone.tap_link(VI.help_title());
    phone.until("help", |view| view.address == "#/help");
    phone.back();
    phone.until("the same page of the check", |view| view.address == question);
}

#[test]
fn on_a_wide_screen_the_first_page_offers_itself_to_a_phone() {
    let site = Site::new();
    let offered = "const code = document.querySelector('#on-phone img'); return code && code.src;";
    let computer = Phone::with_screen(&site, Screen::DESK);
    computer.open("");
    let code = Qr::new(&site.page("")).map(|code| code.data_address());
    let seen = || -> Option<String> { computer.script(offered, Vec::new()) };
    assert!(eventually(|| seen().is_some()), "no code is offered");
    assert_eq!(seen(), code);
    computer.tap_link(VI.help_title());
    computer.until("the help", |view| view.address == "#/help");
    assert!(eventually(|| seen().is_none()), "the code stands on other pages, too");
    // A phone does not even fetch what draws it.
    let phone = Phone::new(&site);
    phone.open("");
    let kept = "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true));";
    assert!(phone.script_later::<bool>(kept, Vec::new()));
    let fetched = "return performance.getEntriesByType('resource').map((one) => one.name);";
    let fetched: Vec<String> = phone.script(fetched, Vec::new());
    assert!(fetched.iter().any(|name| name.contains("/after.")), "{fetched:?}");
    assert!(!fetched.iter().any(|name| name.contains("/drawer.")), "{fetched:?}");
}
