//! Every question of both banks is shown as its authors wrote it, answered right and answered wrong, and
//! explained with its rationale. What is right is read from the authors' files.

use crate::{ONLINE, SKILLS};
use browser_tests::answers::{self, Choice, Item, Words};
use browser_tests::view::Labelled;
use browser_tests::work::{LOOK, Work};
use browser_tests::{Answer, Phone, Site, View};
use serde::Deserialize;
use std::collections::BTreeMap;
use thuoc_so::domain::check::attempt::Place;

/// An explained question, as a part's result shows it.
#[derive(Deserialize)]
struct Explained {
    item: String,
    text: String,
    better: bool,
}

const EXPLAINED: &str = "return [...document.querySelectorAll('[data-reviewed]')].map((article) => ({
  item: article.dataset.reviewed,
  text: article.innerText,
  better: article.querySelector('.better') !== null,
}));";

fn say<'words>(words: &'words Words, language: &str) -> &'words str {
    if language == "en" { &words.en } else { &words.vi }
}

/// Answers every item of a check, and sees each of them explained. Right answers win all points and are
/// not corrected, wrong ones win none and are.
#[track_caller]
fn every_item_of(check: &str, language: &str, answer: Answer) {
    let site = Site::new();
    let phone = Phone::new(&site);
    let file = answers::check(check);
    let of_domain = |domain| file.items.iter().filter(move |item| item.domain == domain);
    let items: Vec<&Item> = file.domains.iter().flat_map(|domain| of_domain(domain.id.as_str())).collect();
    phone.bring(&Work::none().asking(check, &items, Place::Question(0)));
    phone.store(LOOK, &format!("{language} 0"));
    phone.open(&format!("#/check/{check}"));

    phone.hurry_until(
        |view| {
            if let Some(item) = &view.item {
                assert_shown(view, answers::item(item), language);
            }
            view.address.ends_with("/review")
        },
        |_| answer,
    );
    let mut seen = BTreeMap::new();
    for part in 1..=file.domains.len() {
        phone.open(&format!("#/check/{check}/part/{part}/result"));
        let explained: Vec<Explained> = phone.script(EXPLAINED, Vec::new());
        seen.extend(explained.into_iter().map(|one| (one.item.clone(), one)));
    }
    for item in &items {
        let Some(explained) = seen.get(&item.id) else { panic!("{} is not explained", item.id) };
        let rationale = say(&item.rationale, language);
        assert!(explained.text.contains(rationale), "{}: {}", item.id, explained.text);
        assert_eq!(explained.better, answer == Answer::Wrong, "{} is judged the other way", item.id);
    }
    phone.open(&format!("#/check/{check}/review"));
    let view = phone.go_on();
    let points = if answer == Answer::Right { items.len() } else { 0 };
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some((points, items.len())));
}

/// What is shown is what the authors wrote, in their order, before anything is answered.
#[track_caller]
fn assert_shown(view: &View, item: &Item, language: &str) {
    assert_eq!(view.heading, say(&item.stem, language), "{}", item.id);
    let said = |choices: &[Choice]| -> Vec<Labelled> {
        let said = choices.iter().map(|one| labelled(&one.id, say(&one.text, language)));
        said.collect()
    };
    let mut shown: Vec<Labelled> =
        view.options.iter().map(|option| labelled(&option.value, &option.text)).collect();
    assert_eq!(shown.pop().map(|last| last.id).as_deref(), Some("chua-biet"), "{}", item.id);
    let (mut touched, mut steps, mut rows) = (Vec::new(), Vec::new(), Vec::new());
    match item.kind.as_str() {
        "order" => steps = said(&item.options),
        "match" => rows = said(&item.rows),
        "spot" => touched = item.lines().map(|(id, text)| labelled(&id, say(text, language))).collect(),
        _ => touched = said(&item.options),
    }
    assert_eq!(shown, touched, "{}", item.id);
    assert_eq!(view.steps, steps, "{}", item.id);
    assert_eq!(view.rows.iter().map(|row| labelled(&row.id, &row.text)).collect::<Vec<_>>(), rows);
    for row in &view.rows {
        // The first entry of a list is no option.
        assert_eq!(row.options[1..], said(&item.options), "{}, {}", item.id, row.id);
    }
    assert!(view.chosen().is_empty(), "{}: {:?}", item.id, view.chosen());
    let kind = if item.kind == "single" { "radio" } else { "checkbox" };
    assert!(view.options.iter().all(|option| option.kind == kind), "{}", item.id);
    let exhibit = item.exhibit.as_ref().map(|exhibit| format!("exhibit exhibit-{}", exhibit.kind));
    assert_eq!(view.exhibit, exhibit, "{}", item.id);
}

fn labelled(id: &str, text: &str) -> Labelled {
    Labelled { id: id.to_owned(), text: text.to_owned() }
}

#[test]
fn every_item_of_the_first_check() {
    every_item_of(SKILLS, "vi", Answer::Right);
}

#[test]
fn every_item_of_the_first_check_answered_wrong() {
    every_item_of(SKILLS, "vi", Answer::Wrong);
}

#[test]
fn every_item_of_the_first_check_in_english() {
    every_item_of(SKILLS, "en", Answer::Right);
}

#[test]
fn every_item_of_the_second_check() {
    every_item_of(ONLINE, "vi", Answer::Right);
}

#[test]
fn every_item_of_the_second_check_answered_wrong() {
    every_item_of(ONLINE, "vi", Answer::Wrong);
}

#[test]
fn every_item_of_the_second_check_in_english() {
    every_item_of(ONLINE, "en", Answer::Right);
}
