//! Awkward servers, awkward links, awkward browsers.

use crate::{SKILLS, VI};
use browser_tests::{Answer, Phone, Site};
use xtask::serve::{Endings, Options};

/// Answers two questions with a reload between them.
#[track_caller]
fn begin(phone: &Phone) {
    phone.start(SKILLS);
    phone.answer(Answer::Right);
    phone.go_on();
    phone.answer(Answer::Wrong);
    let before = phone.view();
    let after = phone.reload_page();
    assert_eq!((after.item.as_ref(), after.chosen()), (before.item.as_ref(), before.chosen()));
    phone.go_on();
}

#[track_caller]
fn works_on(options: Options) {
    let site = Site::served(options);
    begin(&Phone::new(&site));
}

#[test]
fn a_folder_of_a_larger_site() {
    works_on(Options { prefix: Some("/a/b/".to_owned()), ..Options::default() });
}

#[test]
fn a_server_that_knows_only_the_oldest_endings() {
    works_on(Options { endings: Endings::Iis, prefix: Some("/a/b/".to_owned()), ..Options::default() });
}

#[test]
fn a_server_that_takes_wasm_for_something_else() {
    works_on(Options { wasm_type: "application/octet-stream", ..Options::default() });
    works_on(Options { wasm_type: "text/plain", ..Options::default() });
}

#[test]
fn a_server_that_refuses_the_program_altogether() {
    let site = Site::served(Options {
        endings: Endings::Except(vec!["wasm".to_owned(), "bin".to_owned()]),
        ..Options::default()
    });
    assert_cannot_start(&Phone::new(&site));
}

#[test]
fn a_browser_without_webassembly() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page("delete window.WebAssembly;");
    assert_cannot_start(&phone);
}

/// The page says in plain words that it cannot start here.
#[track_caller]
fn assert_cannot_start(phone: &Phone) {
    for route in ["", "#/check/ky-nang-so"] {
        phone.stop_by();
        phone.visit(route);
        phone.wait("the page that says it cannot start", |view| view.cannot_start && !view.stopped);
        let text: String = phone.script("return document.body.innerText;", Vec::new());
        assert!(text.contains(VI.cannot_start_title()), "{text}");
        assert!(text.contains(VI.cannot_start()), "{text}");
    }
}

#[test]
fn a_link_that_lost_what_follows_the_hash() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for link in ["?to=check/ky-nang-so", "?fbclid=x1&to=check%2Fky-nang-so", "?to=check/ky-nang-so&utm=y"] {
        let view = phone.open(link);
        assert!(view.text.contains(VI.introduction_skills()), "{link}: {}", view.text);
    }
    phone.to_first_question();
    phone.hurry_until(|view| view.question() == Some(3), |_| Answer::Right);
    let view = phone.reload_page();
    assert_eq!(view.question(), Some(3), "after going on, the link no longer decides where the person is");
    phone.tap_link(VI.pause());
    let view = phone.until("the first page", |view| view.heading == VI.app_title());
    assert!(view.text.contains("Làm tiếp, câu 3"), "{}", view.text);
}

#[test]
fn a_tap_before_the_program_has_arrived() {
    let site = Site::new();
    let phone = Phone::new(&site);
    // The first screen's links are addresses, so nothing but the address is needed.
    phone.before_every_page("delete window.WebAssembly;");
    phone.visit("");
    let links =
        "return [...document.querySelectorAll('#app main a')].map((link) => link.getAttribute('href'));";
    let links: Vec<String> = phone.script(links, Vec::new());
    assert!(links.contains(&"#/check/ky-nang-so".to_owned()), "{links:?}");
}
