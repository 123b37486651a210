//! Answering with the keyboard alone, kind by kind.

use browser_tests::answers::{self, Item};
use browser_tests::fingers::{input, list, up, up_until};
use browser_tests::{Phone, View};
use serde_json::json;
use thirtyfour::Key;

/// Whether the focus is on what the selector finds.
#[track_caller]
pub fn is_focused(phone: &Phone, selector: &str) -> bool {
    let focused = "return document.activeElement !== null && document.activeElement.matches(arguments[0]);";
    phone.script(focused, vec![json!(selector)])
}

/// Presses Tab until the focus is on what the selector finds.
#[track_caller]
pub fn tab_to(phone: &Phone, selector: &str) {
    for _ in 0..60 {
        phone.press(Key::Tab);
        if is_focused(phone, selector) {
            return;
        }
    }
    panic!("Tab does not lead to {selector}: {:#?}", phone.view());
}

/// Gives the right answer to the question shown.
#[track_caller]
pub fn answer_right(phone: &Phone, view: &View) {
    let Some(item) = view.item.as_deref().map(answers::item) else { panic!("no question: {view:#?}") };
    match (item.kind.as_str(), item.key.as_slice()) {
        ("single", [option]) => choose_one(phone, view, option),
        ("order", steps) => put_in_order(phone, view, steps),
        ("match", _) => find_for_each(phone, item),
        (_, options) => choose_several(phone, view, options),
    }
    phone.until("the right answer", |view| view.shows(&item.key));
}

/// Chooses one answer: Tab to the group, Space, and down to the answer.
fn choose_one(phone: &Phone, view: &View, option: &str) {
    tab_to(phone, "fieldset[data-item] input");
    phone.press(Key::Space);
    for _ in view.options.iter().take_while(|choice| choice.value != option) {
        phone.press(Key::Down);
    }
}

/// Chooses several answers or lines: Tab to each of them, Space.
fn choose_several(phone: &Phone, view: &View, options: &[String]) {
    for choice in view.options.iter().filter(|choice| options.contains(&choice.value)) {
        tab_to(phone, &input(&choice.value));
        phone.press(Key::Space);
    }
}

/// Moves each step up to its place; the focus stays on the button of the step that was moved.
fn put_in_order(phone: &Phone, view: &View, steps: &[String]) {
    let mut standing = view.standing();
    for (number, step) in up_until(standing.clone(), steps).into_iter().enumerate() {
        let button = up(&step);
        if !is_focused(phone, &button) {
            tab_to(phone, &button);
        }
        phone.press(if number % 2 == 0 { Key::Enter } else { Key::Space });
        let moved = |view: &View| view.standing() != standing && view.focus == button;
        standing = phone.until("the step moved, and the focus still on it", moved).standing();
    }
}

/// Opens no list: Tab to each of them, and down to its option.
fn find_for_each(phone: &Phone, item: &Item) {
    for (row, option) in item.key.iter().filter_map(|pair| pair.split_once(':')) {
        tab_to(phone, &list(row));
        let position = item.options.iter().position(|choice| choice.id == option);
        // The first entry of a list is no option.
        for _ in 0..=position.unwrap_or_default() {
            phone.press(Key::Down);
        }
    }
}
