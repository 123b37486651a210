//! Without touching or pointing: Tab, Enter, Space and the arrows.

use crate::keys::{answer_right, is_focused, tab_to};
use crate::{SKILLS, VI};
use browser_tests::answers::{self, Item};
use browser_tests::fingers::{down, input};
use browser_tests::pages::KINDS;
use browser_tests::{Answer, Phone, Site, View, Work};
use thirtyfour::Key;
use thuoc_so::domain::check::attempt::Place;

/// Goes on to the result, answering everything right, and one's own view where it is asked for.
#[track_caller]
fn to_the_result(phone: &Phone) -> View {
    let mut view = phone.view();
    while view.result.is_none() {
        if view.item.is_some() {
            answer_right(phone, &view);
        } else if view.rating.is_some() {
            tab_to(phone, "fieldset[data-rating] input");
            phone.press(Key::Space);
            phone.press(Key::Down);
            phone.until("the view one below the first", |view| view.rated.as_deref() == Some("1"));
        }
        tab_to(phone, "main button[type=submit]");
        phone.press(if view.question().is_some_and(|number| number % 2 == 0) {
            Key::Space
        } else {
            Key::Enter
        });
        view = phone.until("another page", |after| after.address != view.address);
    }
    view
}

#[test]
fn the_whole_check_can_be_taken_with_the_keyboard() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    tab_to(&phone, "main a.button");
    phone.press(Key::Enter);
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so");
    let view = to_the_result(&phone);
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(24));
}

#[test]
fn every_kind_can_be_answered_with_the_keyboard() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let check = answers::check(SKILLS);
    let items: Vec<&Item> = KINDS.iter().flat_map(|kind| check.of_kind(kind).take(2)).collect();
    phone.bring(&Work::none().asking(SKILLS, &items, Place::Question(0)));
    phone.open("#/check/ky-nang-so");
    let view = to_the_result(&phone);
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(items.len()));
}

#[test]
fn a_step_moved_down_keeps_the_focus() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let (view, item) = phone.meet_kind(SKILLS, "order");
    let step = item.standing()[0].clone();
    let button = down(&step);
    tab_to(&phone, &button);
    // Once more than there are places: at the end the step and the focus stay where they are.
    for place in 1..=view.steps.len() {
        phone.press(Key::Enter);
        let place = place.min(view.steps.len() - 1);
        let there = |view: &View| view.standing()[place] == step && view.focus == button;
        phone.until("the step one place further down", there);
    }
}

#[test]
fn dont_know_keeps_the_focus_and_the_arrows_lead_away_from_it() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for kind in KINDS {
        phone.meet_kind(SKILLS, kind);
        if kind == "order" {
            // With steps that go back when nothing is known.
            phone.answer(Answer::Wrong);
        }
        let dont_know = input("chua-biet");
        if kind == "single" {
            tab_to(&phone, "fieldset[data-item] input");
            phone.press(Key::Up);
        } else {
            tab_to(&phone, &dont_know);
            phone.press(Key::Space);
        }
        phone.until("“Chưa biết”", |view| view.chosen() == ["chua-biet"]);
        // The focus comes back with the next picture.
        phone.until("the focus on it", |_| is_focused(&phone, &dont_know));
        if kind == "single" {
            phone.press(Key::Up);
            phone.until("the answer above", |view| !view.chosen().contains(&"chua-biet".to_owned()));
        } else {
            phone.press(Key::Space);
            phone.until("nothing", |view| view.chosen().is_empty());
        }
    }
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
