//! The person's own view before each part, kept apart from the score and shown beside it.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Answer, Phone, Site};
use thuoc_so::domain::check::rating::Rating;

#[test]
fn a_view_that_was_given_stands_beside_the_result_and_one_left_out_does_not() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open(&format!("#/check/{SKILLS}"));
    phone.press_on();
    let view = phone.until("the page before the first part", |view| view.rating.is_some());
    assert_eq!(view.address, "#/check/ky-nang-so/part/1/start");
    phone.tap_css("input[name=rating][value='3']");
    let view = phone.reload_page();
    assert_eq!(view.address, "#/check/ky-nang-so/part/1/start");
    let kept = "return document.querySelector('input[name=rating]:checked')?.value ?? '';";
    assert_eq!(phone.script::<String>(kept, Vec::new()), "3");

    let view = phone.hurry(|_| Answer::Wrong);
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(0));
    let said = VI.self_rating_beside(VI.rating(Rating::CanShow));
    assert_eq!(view.text.matches("Tự nhận xét:").count(), 1, "{}", view.text);
    assert!(view.text.contains(&said), "{}", view.text);
    assert!(view.text.contains(VI.self_rating_thought_better()), "{}", view.text);
}

#[test]
fn the_second_check_asks_for_no_view() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open(&format!("#/check/{ONLINE}"));
    phone.press_on();
    phone.until("the first question at once", |view| view.question() == Some(1));
}
