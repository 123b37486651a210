//! The full form, and going on from a shorter one until the result is surer.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::work::{STATE, read};
use browser_tests::{Answer, Phone, Site, View, Work, answers, right_up_to};
use std::collections::BTreeSet;
use thuoc_so::domain::check::attempt::Part;
use thuoc_so::domain::check::quick::COVERAGE;
use thuoc_so::domain::state::State;
use thuoc_so::text::number::minutes;

/// What the buttons of the page say, the first one first.
#[track_caller]
fn buttons(phone: &Phone) -> Vec<String> {
    let script = "return [...document.querySelectorAll('main button')].map((button) => button.innerText);";
    phone.script(script, Vec::new())
}

#[track_caller]
fn stored(phone: &Phone) -> State {
    read(&phone.stored(STATE).unwrap_or_default())
}

fn items(parts: &[Part]) -> BTreeSet<&str> {
    parts.iter().flat_map(|part| &part.items).map(|item| item.as_str()).collect()
}

#[track_caller]
fn full_form(check: &str, length: usize) {
    assert_eq!(answers::check(check).length_of("full"), length);
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open(&format!("#/check/{check}"));
    let full = VI.start_form(&VI.questions(length), minutes(length));
    // The fixed form for whole villages is not offered.
    let quick = VI.start_quick(answers::check(check).domains.len() * COVERAGE, length);
    assert_eq!(buttons(&phone), [VI.start(), &quick, &full]);
    phone.tap_button(&full);
    let view = phone.past_rating();
    assert!(view.text.contains(&VI.question_of(1, length)), "{}", view.text);
    let right = length * 9 / 10;
    let view = phone.hurry(right_up_to(right));
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some((right, length)));
    assert!(!view.text.contains("Làm thêm"), "there is nothing longer: {}", view.text);
    assert_eq!(items(&stored(&phone).profile.finished[0].parts).len(), length);
}

#[test]
fn the_full_form_of_the_first_check() {
    full_form(SKILLS, 48);
}

#[test]
fn the_full_form_of_the_second_check() {
    full_form(ONLINE, 20);
}

/// Goes on from the result shown by so many questions, all of which are answered rightly.
#[track_caller]
fn goes_on(phone: &Phone, label: &str, more: usize) -> View {
    let before = stored(phone);
    let Some(shorter) = before.profile.finished.last() else { panic!("there is no result to go on from") };
    let (asked, points) = (items(&shorter.parts), shorter.score().points().0 as usize);
    let full = asked.len() + more;
    phone.tap_button(label);
    // Straight to a question: nobody is asked for their own view a second time.
    let view = phone.until("a question", |view| view.item.is_some() || view.rating.is_some());
    assert_eq!(view.rating, None);
    assert!(view.text.contains(&VI.question_of(1, more)), "{}", view.text);
    let mut met = BTreeSet::new();
    let seen = std::cell::RefCell::new(&mut met);
    let view = phone.hurry_until(
        |view| {
            if let Some(item) = view.item.as_deref() {
                assert!(!asked.contains(item), "{item} is asked again");
                seen.borrow_mut().insert(item.to_owned());
            }
            view.result.is_some()
        },
        |_| Answer::Right,
    );
    assert_eq!(met.len(), more);
    let outcome = (points + met.len(), full);
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some(outcome));
    let after = stored(phone);
    assert_eq!(after.profile.finished.last().map(|longer| longer.outcomes.len()), Some(full));
    // The shorter result stays in the history.
    assert_eq!(after.profile.finished.first(), before.profile.finished.first());
    view
}

#[test]
fn near_the_cut_going_on_is_the_first_button() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(SKILLS);
    let view = phone.hurry(right_up_to(17));
    assert_eq!(view.outcome().map(|outcome| outcome.certainty).as_deref(), Some("near"));
    let (ten, full) = (VI.surer(&VI.questions(10)), VI.to_full(&VI.questions(24)));
    assert_eq!(buttons(&phone)[..2], [ten.clone(), full]);
    // 27 of 34: still near, and the same outcome.
    let view = goes_on(&phone, &ten, 10);
    assert_eq!(view.outcome().map(|outcome| outcome.certainty).as_deref(), Some("near"));
    assert!(view.text.contains("Làm thêm 10 câu, đúng 10."), "{}", view.text);
    assert!(view.text.contains(VI.extra_same()), "{}", view.text);
    // Not ten more until the points please, but the rest of the full form: 41 of 48.
    assert_eq!(buttons(&phone)[0], VI.surer(&VI.questions(14)));
    let view = goes_on(&phone, &VI.surer(&VI.questions(14)), 14);
    assert_eq!(view.outcome().map(|outcome| outcome.certainty).as_deref(), Some("clear"));
    assert!(view.text.contains(VI.extra_surer()), "{}", view.text);
    assert!(!view.text.contains(VI.surer_why()), "{}", view.text);
    assert!(phone.open("#/history").text.contains("17/24"));
}

#[test]
fn near_the_cut_of_the_second_check() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(ONLINE, 7));
    phone.open("#/check/tu-tim-thong-tin/result");
    assert_eq!(buttons(&phone)[0], VI.surer(&VI.questions(10)));
    // 8 of the full form are left, which would be another way to less.
    assert!(!buttons(&phone).contains(&VI.to_full(&VI.questions(8))), "{:?}", buttons(&phone));
    // 17 of 22, where the full form has 20.
    let view = goes_on(&phone, &VI.surer(&VI.questions(10)), 10);
    assert!(view.text.contains(VI.extra_turned()), "{}", view.text);
    assert!(!view.text.contains(VI.surer_why()), "{}", view.text);
}

#[test]
fn a_clear_result_offers_it_more_quietly() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 24));
    let view = phone.open("#/check/ky-nang-so/result");
    assert_eq!(view.outcome().map(|outcome| outcome.certainty).as_deref(), Some("clear"));
    let surer = VI.surer(&VI.questions(24));
    assert!(buttons(&phone).contains(&surer), "{:?}", buttons(&phone));
    let first = phone
        .script::<String>("return document.querySelector('main button[type=submit]').innerText;", Vec::new());
    assert_ne!(first, surer);
    let view = goes_on(&phone, &surer, 24);
    assert!(!view.text.contains(VI.surer_why()), "{}", view.text);
}

#[test]
fn only_the_latest_result_can_be_gone_on_with() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 17).finished(SKILLS, 16));
    for (address, offered) in [("result", true), ("result/2", true), ("result/1", false)] {
        let view = phone.open(&format!("#/check/ky-nang-so/{address}"));
        assert_eq!(view.text.contains("Làm thêm"), offered, "{address}: {}", view.text);
    }
}

#[test]
fn going_on_can_rest_and_keeps_what_was_answered() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 17));
    phone.open("#/check/ky-nang-so/result");
    phone.press_on();
    phone.until("a question", |view| view.item.is_some());
    phone.hurry_until(|view| view.question() == Some(3), |_| Answer::Right);
    let chosen = phone.answer(Answer::Wrong);
    assert_eq!(phone.reload_page().chosen(), chosen);
    phone.tap_link(VI.pause());
    let view = phone.until("the first page", |view| view.address == "#/");
    assert!(view.text.contains("Làm tiếp, câu 3"), "{}", view.text);
    phone.tap_link("Làm tiếp, câu 3");
    phone.until("question 3", |view| view.question() == Some(3) && view.chosen() == chosen);
    let view = phone.hurry(|number| Answer::of(number != 3));
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some((26, 34)));
}
