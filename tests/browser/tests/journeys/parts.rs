//! Parts, leaving questions for later, and the review before the result.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Answer, Phone, Site, View};

/// Takes the first part of the second check: the first question right, the others wrong.
#[track_caller]
fn first_part(phone: &Phone) -> View {
    phone.start(ONLINE);
    phone.hurry_until(|view| view.address.ends_with("/part/1"), |number| Answer::of(number == 1))
}

#[test]
fn a_part_whose_result_was_seen_stays_as_it_is() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let view = first_part(&phone);
    assert!(view.text.contains(VI.part_result_closes()), "{}", view.text);
    phone.tap_css("main a[href='#/check/tu-tim-thong-tin/part/1/result']");
    let view = phone.until("the part's result", |view| view.address.ends_with("/part/1/result"));
    assert!(view.text.contains("Đúng 1 trong 3 câu"), "{}", view.text);
    assert_eq!(
        phone.script::<usize>("return document.querySelectorAll('[data-reviewed]').length;", vec![]),
        3
    );

    for number in 1..=3 {
        let view = phone.open(&format!("#/check/tu-tim-thong-tin/{number}"));
        assert_eq!(view.address, "#/check/tu-tim-thong-tin/part/1", "question {number} is still open");
        assert!(view.item.is_none());
        assert!(view.text.contains(VI.part_closed()), "{}", view.text);
    }
    phone.back();
    phone.ready();

    // The rest is right, and the closed part counts as it was.
    phone.open("#/check/tu-tim-thong-tin");
    let review = phone.hurry_until(|view| view.address.ends_with("/review"), |_| Answer::Right);
    phone.tap_fold(VI.review_all());
    let opened = phone.until("everything that can be changed", |view| view.text.len() > review.text.len());
    assert!(!opened.text.contains("câu 1\n") && !opened.text.contains("câu 3\n"), "{}", opened.text);
    let view = phone.go_on();
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(10));
}

#[test]
fn a_part_whose_result_was_not_seen_can_be_changed() {
    let site = Site::new();
    let phone = Phone::new(&site);
    first_part(&phone);
    phone.tap_link(VI.back());
    phone.until("question 3", |view| view.question() == Some(3));
    let view = phone.open("#/check/tu-tim-thong-tin/2");
    assert_eq!(view.question(), Some(2));
    assert!(!view.chosen().is_empty());
}

/// The links of the review's rows that are visible, as their addresses' last segments.
#[track_caller]
fn rows(phone: &Phone) -> Vec<String> {
    let script = "return [...document.querySelectorAll('ol.review a')]
        .filter((link) => link.checkVisibility())
        .map((link) => link.getAttribute('href').split('/').pop());";
    phone.script(script, Vec::new())
}

#[test]
fn the_review_lists_what_is_open_and_folds_the_rest() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(SKILLS);
    phone.hurry_until(|view| view.question() == Some(2), |_| Answer::Right);
    phone.tap_link(VI.later());
    phone.until("question 3", |view| view.question() == Some(3));
    let dont_know = |number| if number == 5 { Answer::DontKnow } else { Answer::Right };
    let review = phone.hurry_until(|view| view.address.ends_with("/review"), dont_know);
    assert!(review.text.contains("Còn 2 câu"), "{}", review.text);
    assert_eq!(rows(&phone), ["2", "5"]);
    phone.tap_fold(VI.review_all());
    phone.until("the answered questions", |view| view.text.len() > review.text.len());
    assert_eq!(rows(&phone).len(), 24);

    // An answer given now leads back to the review, which then lists one less.
    phone.tap_css("ol.review a[href='#/check/ky-nang-so/2']");
    let view = phone.until("question 2", |view| view.question() == Some(2));
    assert!(view.chosen().is_empty());
    phone.answer(Answer::Right);
    let view = phone.go_on();
    assert_eq!(view.address, "#/check/ky-nang-so/review");
    assert_eq!(rows(&phone), ["5"]);
    assert!(view.text.contains("Còn 1 câu"), "{}", view.text);

    // A changed answer too.
    phone.tap_fold(VI.review_all());
    phone.tap_css("ol.review a[href='#/check/ky-nang-so/9']");
    let view = phone.until("question 9", |view| view.question() == Some(9));
    assert!(!view.chosen().is_empty());
    phone.answer(Answer::DontKnow);
    assert_eq!(phone.go_on().address, "#/check/ky-nang-so/review");
    assert_eq!(rows(&phone), ["5", "9"]);
    let result = phone.go_on();
    assert_eq!(result.outcome().map(|outcome| outcome.points), Some(22));
}

#[test]
fn questions_left_open_win_nothing_and_the_result_says_so() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    for number in 2..=4 {
        phone.tap_link(VI.later());
        if number == 4 {
            phone.until("the end of the part", |view| view.address.ends_with("/part/1"));
        } else {
            phone.until("the next question", |view| view.question() == Some(number));
        }
    }
    let view = phone.hurry(|_| Answer::Right);
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some((9, 12)));
    phone.tap_fold("3 câu nên xem lại");
    phone.until("what was left open", |view| view.text.contains(VI.given_nothing()));
}
