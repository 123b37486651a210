//! The person's own view before each part: given or left out, and shown beside what was done.

use crate::{EN, SKILLS, VI};
use browser_tests::{Answer, Phone, Site, View, Work, answers};
use thuoc_so::domain::check::rating::Rating;

/// What the result says about each group of skills.
#[track_caller]
fn groups(phone: &Phone) -> Vec<String> {
    let script = "return [...document.querySelectorAll('ul.domains > li')].map((row) => row.innerText);";
    phone.script(script, Vec::new())
}

fn at_start_of(part: usize) -> impl Fn(&View) -> bool {
    move |view| view.rating.is_some() && view.address.ends_with(&format!("/part/{part}/start"))
}

#[test]
fn a_view_given_stands_beside_the_result_and_one_left_out_does_not() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let domains = &answers::check(SKILLS).domains;
    phone.open("#/check/ky-nang-so");
    phone.press_on();
    let view = phone.until("the first part", at_start_of(1));
    assert_eq!(view.rating.as_ref(), Some(&domains[0].id));
    assert!(view.text.contains(&VI.rating_question(&domains[0].can.vi)), "{}", view.text);
    assert_eq!(view.rated, None);
    phone.rate(0);
    phone.rate(2);
    let view = phone.reload_page();
    assert_eq!((view.rating.as_ref(), view.rated.as_deref()), (Some(&domains[0].id), Some("2")));
    phone.go_on();
    phone.tap_link(VI.back());
    let view = phone.until("the view given, coming back", at_start_of(1));
    assert_eq!(view.rated.as_deref(), Some("2"));

    let view = phone.hurry_until(at_start_of(2), |_| Answer::Right);
    assert_eq!(view.rated, None, "the view of one part is taken for that of the next");
    phone.hurry_until(at_start_of(3), |_| Answer::Right);
    phone.rate(0);
    phone.hurry_until(at_start_of(4), |_| Answer::Right);
    phone.rate(3);
    let view = phone.hurry(|number| Answer::of(!(12..=13).contains(&number)));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(22), "the views have counted");

    let groups = groups(&phone);
    let beside = |rating| VI.self_rating_beside(VI.rating(rating));
    assert!(groups[0].contains(&beside(Rating::Alone)), "{groups:#?}");
    assert!(!groups[0].contains(VI.self_rating_did_better()), "{groups:#?}");
    assert!(groups[2].contains(&beside(Rating::NotYet)), "{groups:#?}");
    assert!(groups[2].contains(VI.self_rating_did_better()), "{groups:#?}");
    assert!(groups[3].contains(&beside(Rating::CanShow)), "{groups:#?}");
    assert!(groups[3].contains(VI.self_rating_thought_better()), "{groups:#?}");
    for left_out in [1, 4, 5, 6] {
        assert!(!groups[left_out].contains("Tự nhận xét"), "{groups:#?}");
    }
    assert_eq!(phone.reload_page().text, view.text);
}

#[test]
fn nothing_is_said_where_no_view_was_given() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 17));
    let view = phone.open("#/check/ky-nang-so/result");
    assert!(!view.text.contains("Tự nhận xét"), "{}", view.text);
    phone.bring(&Work::none().finished(SKILLS, 17).rated(Rating::WithHelp));
    let view = phone.open("#/check/ky-nang-so/result");
    assert_eq!(view.text.matches("Tự nhận xét: làm được nếu có người giúp.").count(), 7, "{}", view.text);
}

#[test]
fn a_view_is_kept_when_the_language_changes() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("#/check/ky-nang-so");
    phone.go_on();
    phone.rate(1);
    phone.tap_button("English");
    let asks = EN.rating_question(&answers::check(SKILLS).domains[0].can.en);
    let view = phone.until("the question in English", |view| view.text.contains(&asks));
    assert_eq!(view.rated.as_deref(), Some("1"));
}

#[test]
fn the_second_check_asks_for_no_view() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("#/check/tu-tim-thong-tin");
    phone.press_on();
    phone.until("the first question at once", |view| view.question() == Some(1));
}
