//! Without touching or pointing: Tab, Enter, Space and the arrows.

use crate::{SKILLS, VI};
use browser_tests::answers::{self, Item};
use browser_tests::work::Work;
use browser_tests::{Answer, Phone, Site, View};
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

/// Puts steps in order: Tab to the button of each, Enter, the focus staying with it.
fn put_in_order(phone: &Phone, view: &View, steps: &[String]) {
    for touched in view.touches(steps) {
        let focused = phone.view().focus;
        if focused != touched {
            tab_to(phone, &touched);
        }
        let before = phone.view().steps;
        phone.press(Key::Enter);
        phone.until("the step to move", |view| view.steps != before && view.focus == touched);
    }
}

/// Finds an option for each row: Tab to its list, down to the option.
fn find_for_each(phone: &Phone, item: &Item, pairs: &[String]) {
    for pair in pairs {
        let Some((row, option)) = pair.split_once(':') else { panic!("no pair: {pair}") };
        tab_to(phone, &format!("select[data-row='{row}']"));
        let place = item.options.iter().position(|known| known.id == option);
        for _ in 0..=place.unwrap_or_default() {
            phone.press(Key::Down);
        }
    }
}

/// Answers the question shown, rightly.
fn answer(phone: &Phone, view: &View, item: &str) {
    let (options, item) = (Answer::Right.options(item), answers::item(item));
    match (item.kind.as_str(), options.as_slice()) {
        ("single", [option]) => choose_one(phone, view, option),
        ("order", steps) => put_in_order(phone, view, steps),
        ("match", pairs) => find_for_each(phone, item, pairs),
        _ => choose_several(phone, view, &options),
    }
    phone.until("the answer to be given", |view| view.has_given(&options));
}

#[test]
fn every_kind_of_question_can_be_answered_with_the_keyboard() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let file = answers::check(SKILLS);
    for kind in ["single", "multiple", "order", "match", "spot"] {
        let Some(item) = file.items.iter().find(|item| item.kind == kind) else {
            panic!("no item of {kind}")
        };
        phone.bring(&Work::none().meeting(SKILLS, item));
        phone.open("#/check/ky-nang-so");
        let view = phone.first_question();
        assert_eq!(view.item.as_deref(), Some(item.id.as_str()));
        answer(&phone, &view, &item.id);
        tab_to(&phone, "main button[type=submit]");
        phone.press(Key::Enter);
        phone.until("another page", |after| after.address != view.address);
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
            answer(&phone, &view, item);
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
    phone.press_on();
    phone.until("the part's heading", |view| view.rating.is_some() && view.focus == "#page-heading");
    phone.press_on();
    phone.until("the question's heading", |view| view.item.is_some() && view.focus == "#page-heading");
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
