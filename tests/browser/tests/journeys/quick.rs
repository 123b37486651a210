//! The quick check: it asks over all groups of skills, stops when it is sure, rests like any attempt, tells why it
//! stopped, and goes on to the full form.

use crate::{SKILLS, VI};
use browser_tests::work::{STATE, read};
use browser_tests::{Answer, Phone, Site, Work, answers};
use std::cell::RefCell;
use thuoc_so::domain::check::attempt::Place;
use thuoc_so::domain::check::quick::COVERAGE;

/// Questions that everybody is asked.
fn fewest() -> usize {
    answers::check(SKILLS).domains.len() * COVERAGE
}

#[track_caller]
fn starts(phone: &Phone) {
    phone.open("#/check/ky-nang-so");
    phone.tap_button(&VI.start_quick(fewest(), 48));
    let view = phone.until("the first question", |view| view.item.is_some());
    assert!(view.text.contains(&VI.question_at_most(1, 48)), "{}", view.text);
    assert!(!view.text.contains(VI.later()), "no question is passed over: {}", view.text);
}

#[test]
fn all_right_stops_as_soon_as_every_group_was_asked_twice() {
    let site = Site::new();
    let phone = Phone::new(&site);
    starts(&phone);
    let asked = RefCell::new(Vec::new());
    let view = phone.hurry_until(
        |view| {
            let fresh = view.item.clone().filter(|item| !asked.borrow().contains(item));
            asked.borrow_mut().extend(fresh);
            view.address.ends_with("/review")
        },
        |_| Answer::Right,
    );
    assert!(view.text.contains(VI.quick_sure_title()), "{}", view.text);
    let asked = asked.into_inner();
    assert_eq!(asked.len(), fewest());
    for domain in &answers::check(SKILLS).domains {
        let times = asked.iter().filter(|item| answers::item(item).domain == domain.id).count();
        assert_eq!(times, COVERAGE, "{}", domain.id);
    }
    phone.press_on();
    let view = phone.until("the result", |view| view.result.is_some());
    let outcome = view.outcome().map(|outcome| (outcome.points, outcome.maximum, outcome.certainty));
    assert_eq!(outcome, Some((fewest(), fewest(), "clear".to_owned())));
    // How it came about, and what it is in figures.
    phone.tap_link(VI.why_title());
    let view = phone.until("how it came about", |view| view.address == "#/check/ky-nang-so/result/1/why");
    assert!(view.text.contains(VI.why_stopped_decided()), "{}", view.text);
    assert_eq!(view.text.matches(VI.why_point()).count(), fewest());
    phone.tap_link(VI.figures_link());
    let view = phone.until("the figures", |view| view.address == "#/check/ky-nang-so/result/1/figures");
    assert!(view.text.contains("1400 ≥ 980"), "{}", view.text);
    assert!(view.text.contains(VI.figures_quick_title()), "{}", view.text);
    // On to the full form, which asks the other questions.
    phone.open("#/check/ky-nang-so/result");
    phone.tap_button(&VI.to_full(&VI.questions(48 - fewest())));
    phone.until("a question", |view| view.item.is_some());
    let view = phone.hurry(|_| Answer::Wrong);
    let outcome = view.outcome().map(|outcome| (outcome.points, outcome.maximum));
    assert_eq!(outcome, Some((fewest(), 48)));
}

#[test]
fn resting_at_any_question_leads_to_the_same_result() {
    let site = Site::new();
    let phone = Phone::new(&site);
    // The same questions, with the same answers: once without a rest, once with a new page after every question.
    let work = Work::none().quick(SKILLS, Place::Question(0), |_| None);
    let right = |number: usize| Answer::of(number % 2 == 1);
    phone.bring(&work);
    phone.open("#/check/ky-nang-so");
    let straight = phone.hurry(right).outcome();
    let stored = |phone: &Phone| read(&phone.stored(STATE).unwrap_or_default()).profile.finished;
    let finished = stored(&phone);
    phone.bring(&work);
    phone.open("#/check/ky-nang-so");
    for number in 1..=48 {
        let view = phone.view();
        let Some(shown) = view.question() else { break };
        assert_eq!(shown, number);
        phone.answer(right(number));
        phone.reload_page();
        phone.go_on();
        phone.reload_page();
    }
    let view = phone.until("the end", |view| view.address.ends_with("/review"));
    assert!(!view.text.contains(VI.quick_open()), "{}", view.text);
    phone.press_on();
    let view = phone.until("the result", |view| view.result.is_some());
    assert_eq!(view.outcome(), straight);
    let again = stored(&phone);
    assert_eq!((&again[0].outcomes, &again[0].parts), (&finished[0].outcomes, &finished[0].parts));
    assert!(again[0].length() < 48, "it stopped early");
}

#[test]
fn an_address_ahead_leads_to_the_open_question() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(
        &Work::none().quick(SKILLS, Place::Question(3), |number| (number < 4).then_some(Answer::Right)),
    );
    for address in ["40", "part/9", "part/2/result"] {
        phone.open(&format!("#/check/ky-nang-so/{address}"));
        phone.until("question 4", |view| view.question() == Some(4));
    }
    let view = phone.open("#/check/ky-nang-so/review");
    assert!(view.text.contains(VI.quick_open()), "{}", view.text);
    phone.press_on();
    phone.until("question 4", |view| view.question() == Some(4));
}
