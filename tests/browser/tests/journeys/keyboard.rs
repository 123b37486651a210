//! Without touching or pointing: Tab, Enter, Space and the arrows.

use crate::VI;
use browser_tests::{Answer, Phone, Site, View, answers};
use serde_json::json;
use thirtyfour::Key;

/// Presses Tab until the focus is on what the selector finds.
#[track_caller]
fn tab_to(phone: &Phone, selector: &str) {
    let focused = "return document.activeElement !== null && document.activeElement.matches(arguments[0]);";
    for _ in 0..40 {
        phone.press(Key::Tab);
        if phone.script(focused, vec![json!(selector)]) {
            return;
        }
    }
    panic!("Tab does not lead to {selector}: {:#?}", phone.view());
}

/// Chooses one answer: Tab to the group, Space, and down to the answer.
fn choose_one(phone: &Phone, view: &View, option: &str) {
    tab_to(phone, "fieldset[data-item] input");
    phone.press(Key::Space);
    for _ in view.options.iter().take_while(|choice| choice.value != option) {
        phone.press(Key::Down);
    }
}

/// Chooses several answers: Tab to each of them, Space.
fn choose_several(phone: &Phone, view: &View, options: &[String]) {
    for choice in view.options.iter().filter(|choice| options.contains(&choice.value)) {
        tab_to(phone, &format!("fieldset[data-item] input[value='{}']", choice.value));
        phone.press(Key::Space);
    }
}

#[test]
fn the_whole_check_can_be_taken_with_the_keyboard() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    tab_to(&phone, "main a.button");
    phone.press(Key::Enter);
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so");
    let mut view = phone.view();
    while view.result.is_none() {
        if let Some(item) = &view.item {
            let options = Answer::Right.options(item);
            match (answers::item(item).kind.as_str(), options.as_slice()) {
                ("single", [option]) => choose_one(&phone, &view, option),
                _ => choose_several(&phone, &view, &options),
            }
            let chosen = phone.view().chosen().len();
            assert_eq!(chosen, options.len(), "{:#?}", phone.view());
        }
        tab_to(&phone, "main button[type=submit]");
        phone.press(if view.question().is_some_and(|number| number % 2 == 0) {
            Key::Space
        } else {
            Key::Enter
        });
        view = phone.until("another page", |after| after.address != view.address);
    }
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(24));
}

#[test]
fn the_focus_is_on_the_heading_of_a_new_page() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    phone.tap_link(VI.opens_new());
    phone.until("the introduction's heading", |view| view.item.is_none() && view.focus == "#page-heading");
    phone.to_first_question();
    phone.until("the question's heading", |view| view.focus == "#page-heading");
    phone.answer(Answer::Right);
    phone.press_on();
    let second = |view: &View| view.question() == Some(2) && view.focus == "#page-heading";
    phone.until("the second question's heading", second);
}

#[test]
fn the_first_tab_stop_skips_to_the_content() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let before = phone.open("#/data");
    phone.press(Key::Tab);
    let text: String = phone.script("return document.activeElement.textContent;", Vec::new());
    assert_eq!(text, VI.skip_to_content());
    phone.press(Key::Enter);
    let after = phone.until("the heading in focus", |view| view.focus == "#page-heading");
    assert_eq!(after.address, before.address);
}
