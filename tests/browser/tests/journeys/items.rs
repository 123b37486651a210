//! Every question of both banks is shown with all of its options, and explained with its rationale.

use crate::{ONLINE, SKILLS};
use browser_tests::answers::{self, Choice, Item, Words};
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

    let mut seen = Vec::new();
    phone.hurry_until(
        |view| {
            if let Some(item) = &view.item {
                assert_shown(view, answers::item(item), language);
            }
            view.address.ends_with("/review")
        },
        |_| answer,
    );
    for part in 1..=file.domains.len() {
        phone.open(&format!("#/check/{check}/part/{part}/result"));
        seen.extend(phone.script::<Vec<Explained>>(EXPLAINED, Vec::new()));
    }
    let seen: BTreeMap<String, Explained> = seen.into_iter().map(|one| (one.item.clone(), one)).collect();
    for item in &items {
        let Some(explained) = seen.get(&item.id) else { panic!("{} is not explained", item.id) };
        let rationale = say(&item.rationale, language);
        assert!(explained.text.contains(rationale), "{}: {}", item.id, explained.text);
        assert_eq!(explained.better, answer != Answer::Right, "{}: {}", item.id, explained.text);
    }
    let view = phone.open(&format!("#/check/{check}/review"));
    assert!(view.ready);
    let view = phone.go_on();
    let points = if answer == Answer::Right { items.len() } else { 0 };
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some((points, items.len())));
}

#[track_caller]
fn assert_shown(view: &View, item: &Item, language: &str) {
    assert_eq!(view.heading, say(&item.stem, language), "{}", item.id);
    let shown = view.options.iter().map(|option| (option.value.as_str(), option.text.as_str()));
    let shown: Vec<_> = shown.collect();
    assert_eq!(shown[shown.len() - 1].0, "chua-biet", "{}", item.id);
    let texts = |choices: &[Choice]| -> Vec<String> {
        choices.iter().map(|choice| say(&choice.text, language).to_owned()).collect()
    };
    match item.kind.as_str() {
        "order" => {
            let steps: Vec<&String> = item.options.iter().map(|option| &option.id).collect();
            assert_eq!(view.steps.iter().collect::<Vec<_>>(), steps, "{}", item.id);
            assert!(texts(&item.options).iter().all(|text| view.text.contains(text)), "{}", item.id);
        }
        "match" => {
            let rows: Vec<String> = item.rows.iter().map(|row| format!("{}:", row.id)).collect();
            assert_eq!(view.pairs, rows, "{}", item.id);
            assert!(texts(&item.rows).iter().all(|text| view.text.contains(text)), "{}", item.id);
        }
        "spot" => {
            let lines: Vec<&str> = item.lines().map(String::as_str).collect();
            let picked: Vec<&str> = shown[..shown.len() - 1].iter().map(|(value, _)| *value).collect();
            assert_eq!(picked, lines, "{}", item.id);
        }
        _ => {
            let expected =
                item.options.iter().map(|option| (option.id.as_str(), say(&option.text, language)));
            assert_eq!(shown[..shown.len() - 1], expected.collect::<Vec<_>>(), "{}", item.id);
        }
    }
    let kind = if item.kind == "single" { "radio" } else { "checkbox" };
    assert!(view.options.iter().all(|option| option.kind == kind), "{}", item.id);
    let exhibit = item.exhibit.as_ref().map(|exhibit| format!("exhibit exhibit-{}", exhibit.kind));
    assert_eq!(view.exhibit, exhibit, "{}", item.id);
}

#[test]
fn every_item_of_the_first_check() {
    every_item_of(SKILLS, "vi", Answer::Right);
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
fn every_item_of_the_second_check_in_english() {
    every_item_of(ONLINE, "en", Answer::Right);
}

#[test]
fn every_item_of_the_first_check_answered_wrongly() {
    every_item_of(SKILLS, "vi", Answer::Wrong);
}

#[test]
fn every_item_of_the_second_check_answered_wrongly() {
    every_item_of(ONLINE, "vi", Answer::Wrong);
}
