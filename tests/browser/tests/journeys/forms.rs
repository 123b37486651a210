//! Longer forms, going on from the shorter one, and what a screen reader is asked.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::work::{LOOK, STATE, Work, read};
use browser_tests::{Answer, Phone, Site, answers};
use std::cell::RefCell;
use std::collections::BTreeSet;
use thuoc_so::text::number::minutes;

#[test]
fn the_full_form_is_offered_beside_the_usual_one() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for check in [SKILLS, ONLINE] {
        let length = answers::check(check).length_of("full");
        phone.open(&format!("#/check/{check}"));
        phone.tap_button(&VI.start_form(&VI.questions(length), minutes(length)));
        phone.first_question();
        let state = read(&phone.stored(STATE).unwrap_or_default());
        let attempt = state.profile.underway.iter().find(|attempt| attempt.check.as_str() == check);
        assert_eq!(attempt.map(|attempt| attempt.length()), Some(length));
    }
}

#[test]
fn a_result_near_the_cut_first_offers_to_make_it_surer() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 17));
    let view = phone.open(&format!("#/check/{SKILLS}/result"));
    assert!(view.text.contains(&VI.surer(&VI.questions(24))), "{}", view.text);
    let state = read(&phone.stored(STATE).unwrap_or_default());
    let asked = state.profile.finished[0].parts.iter().flat_map(|part| part.items.clone());
    let asked: BTreeSet<_> = asked.map(|item| item.as_str().to_owned()).collect();
    phone.press_on();
    let new = RefCell::new(BTreeSet::new());
    phone.until("the first of the new questions", |view| view.question() == Some(1));
    let view = phone.hurry_until(
        |view| {
            new.borrow_mut().extend(view.item.clone());
            view.result.is_some()
        },
        |_| Answer::Right,
    );
    let new = new.into_inner();
    assert_eq!((asked.len(), new.len()), (24, 24));
    assert!(asked.is_disjoint(&new));
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some((17 + 24, 48)));
    assert!(!view.text.contains("Làm thêm cho chắc hơn"), "{}", view.text);
}

#[test]
fn a_clear_result_offers_it_more_quietly() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 24));
    phone.open(&format!("#/check/{SKILLS}/result"));
    let quiet = "return document.querySelector('main .button-second').textContent;";
    let label: String = phone.script(quiet, Vec::new());
    assert!(label.contains("Làm thêm cho chắc hơn"), "{label}");
    phone.tap_button(&label);
    phone.until("the first of the new questions", |view| view.question() == Some(1));
}

#[test]
fn by_ear_no_question_is_asked_that_needs_eyes() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let needs_eyes: Vec<&str> = answers::check(SKILLS)
        .items
        .iter()
        .filter(|item| item.by_ear.is_some())
        .map(|item| &*item.id)
        .collect();
    assert!(!needs_eyes.is_empty());
    phone.open(&format!("#/check/{SKILLS}"));
    phone.tap_css("input[name='by-ear']");
    phone.reload_page();
    let on = "return document.querySelector(\"input[name='by-ear']\").checked;";
    assert!(phone.script::<bool>(on, Vec::new()));
    assert_eq!(phone.stored(LOOK).as_deref(), Some("vi 0 ear"));
    let length = answers::check(SKILLS).length_of("full");
    phone.tap_button(&VI.start_form(&VI.questions(length), minutes(length)));
    phone.first_question();
    let state = read(&phone.stored(STATE).unwrap_or_default());
    let items = state.profile.underway[0].parts.iter().flat_map(|part| &part.items);
    let asked: Vec<&str> = items.map(|item| item.as_str()).collect();
    assert_eq!(asked.len(), length);
    assert!(asked.iter().all(|item| !needs_eyes.contains(item)), "{asked:?}");
}

#[test]
fn how_an_address_is_written_can_be_heard() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let spells = |item: &&answers::Item| {
        item.exhibit.as_ref().is_some_and(|exhibit| {
            exhibit.lines.iter().any(|line| line.spell && line.text.vi.contains(".gov.vn."))
        })
    };
    let checks = [SKILLS, ONLINE].map(|check| (check, answers::check(check).items.iter().find(spells)));
    let Some((check, item)) = checks.into_iter().find_map(|(check, item)| Some((check, item?))) else {
        panic!("no item with a false address to be spelled")
    };
    phone.bring(&Work::none().meeting(check, item));
    phone.open(&format!("#/check/{check}"));
    phone.first_question();
    let summaries = "document.querySelectorAll('.spelling summary').forEach((one) => one.click());";
    phone.run(summaries, Vec::new());
    phone.until("the address character by character", |view| view.text.contains("gov, chấm, vn, chấm"));
}
