//! Nothing is lost when the page goes away in the middle, whichever way it goes.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Answer, Phone, Site, View, right_up_to};
use tempfile::TempDir;

/// Reloads the page and comes to the same question with the same choice.
#[track_caller]
fn reload(phone: &Phone) {
    let before = phone.view();
    let after = phone.reload_page();
    assert_eq!(after.address, before.address);
    assert_eq!(after.item, before.item);
    assert_eq!(after.chosen(), before.chosen());
}

#[test]
fn reloading_again_and_again_changes_nothing() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(SKILLS);
    for number in (3..=24).step_by(3) {
        phone.hurry_until(|view| view.question() == Some(number), right_up_to(15));
        reload(&phone);
        let touched = phone.answer(Answer::of(number <= 15));
        reload(&phone);
        assert_eq!(phone.view().chosen().len(), touched.len());
        phone.go_on();
        phone.reload_page();
    }
    let view = phone.hurry(right_up_to(15));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(15));
    let after = phone.reload_page();
    assert_eq!(after.outcome(), view.outcome());
    assert_eq!(after.text, view.text);
}

/// Answers four questions and touches an answer to the fifth.
#[track_caller]
fn as_far_as_question_five(phone: &Phone) -> View {
    phone.start(ONLINE);
    phone.hurry_until(|view| view.question() == Some(5), |_| Answer::Right);
    phone.answer(Answer::Wrong);
    phone.view()
}

#[track_caller]
fn assert_same_place(phone: &Phone, before: &View) {
    for route in ["#/check/tu-tim-thong-tin", "#/check/tu-tim-thong-tin/5"] {
        let view = phone.open(route);
        assert_eq!(view.address, "#/check/tu-tim-thong-tin/5");
        assert_eq!(view.item, before.item);
        assert_eq!(view.chosen(), before.chosen());
    }
    phone.open("");
    phone.tap_link("Làm tiếp, câu 5");
    let view = phone.until("question 5", |view| view.question() == Some(5));
    assert_eq!(view.item, before.item);
}

#[test]
fn a_closed_tab_is_taken_up_again() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let before = as_far_as_question_five(&phone);
    phone.change_tab();
    assert_same_place(&phone, &before);
    phone.go_on();
    let view = phone.hurry(|_| Answer::Right);
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(11));
}

#[test]
fn a_phone_switched_off_is_taken_up_again() {
    let Ok(profile) = TempDir::with_prefix("thuoc-so-profile-") else { panic!("no folder for a profile") };
    let site = Site::new();
    let phone = Phone::with_profile(&site, profile.path());
    let before = as_far_as_question_five(&phone);
    drop(phone);
    let phone = Phone::with_profile(&site, profile.path());
    assert_same_place(&phone, &before);
}

#[test]
fn a_rest_leads_home_and_back() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let before = as_far_as_question_five(&phone);
    phone.tap_link(VI.pause());
    let home = phone.until("the first page", |view| view.address == "#/");
    assert!(home.text.contains("Làm tiếp, câu 5"), "{}", home.text);
    assert_same_place(&phone, &before);
}
