//! Going on without an answer.

use crate::{SKILLS, VI};
use browser_tests::answers::{self, Item};
use browser_tests::work::Work;
use browser_tests::{Answer, Phone, Site};

#[test]
fn the_page_says_that_nothing_is_chosen_and_leads_to_the_answers() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&at(item_of("single")));
    let before = phone.open("#/check/ky-nang-so");
    phone.press_on();
    let view = phone.until("the summary of what is missing", |view| view.focus == "#error-summary");
    assert_eq!(view.address, before.address);
    assert_eq!(view.item, before.item);
    assert!(view.text.contains(VI.nothing_chosen_title()), "{}", view.text);

    phone.tap_link(VI.nothing_chosen());
    phone.until("the focus on the answers", |view| view.focus == "input");
    let first: bool = phone.script(
        "return document.activeElement === document.querySelector('fieldset[data-item] input');",
        Vec::new(),
    );
    assert!(first, "the link leads to another answer than the first");
    assert_eq!(phone.view().address, before.address);

    phone.answer(Answer::DontKnow);
    let view = phone.until("no complaint any more", |view| !view.text.contains(VI.nothing_chosen_title()));
    assert_eq!(view.chosen(), ["chua-biet"]);
    phone.go_on();
    phone.until("another question", |view| view.item != before.item);
}

/// The first item of a kind.
#[track_caller]
fn item_of(kind: &str) -> &'static Item {
    let items = &answers::check(SKILLS).items;
    items.iter().find(|item| item.kind == kind).unwrap_or_else(|| panic!("no item of {kind}"))
}

fn at(item: &Item) -> Work {
    Work::none().meeting(SKILLS, item)
}

#[test]
fn each_kind_says_what_is_missing_and_loses_nothing() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for (kind, missing) in
        [("order", VI.nothing_moved()), ("match", VI.not_all_found()), ("spot", VI.nothing_picked())]
    {
        let item = item_of(kind);
        phone.bring(&at(item));
        phone.open("#/check/ky-nang-so");
        phone.press_on();
        let view = phone.until("the summary of what is missing", |view| view.focus == "#error-summary");
        assert!(view.text.contains(missing), "{kind}: {}", view.text);
        if kind != "match" {
            continue;
        }
        let row = &item.rows[0].id;
        phone.tap_css(&format!("select[data-row='{row}'] option[value='{}']", item.options[0].id));
        let pair = format!("{row}:{}", item.options[0].id);
        phone.until("the pair", |view| view.given() == [pair.as_str()]);
        phone.press_on();
        let view = phone.until("the summary again", |view| view.focus == "#error-summary");
        assert_eq!(view.given(), [pair.as_str()]);
        assert_eq!(phone.reload_page().given(), [pair.as_str()]);
    }
}

#[test]
fn dont_know_takes_back_what_was_ordered_matched_and_picked() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for kind in ["order", "match", "spot"] {
        let item = item_of(kind);
        phone.bring(&at(item));
        let before = phone.open("#/check/ky-nang-so");
        let given = phone.answer(Answer::Right);
        let view = phone.reload_page();
        assert!(view.has_given(&given), "{kind}: {view:#?}");
        phone.touch("chua-biet");
        let view = phone.until("only “Chưa biết”", |view| {
            view.chosen() == ["chua-biet"] && view.focus == "#chua-biet"
        });
        assert_eq!((&view.steps, &view.pairs), (&before.steps, &before.pairs), "{kind}");
        phone.answer(Answer::Wrong);
    }
}

#[test]
fn a_second_try_without_an_answer_says_it_again() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&at(item_of("single")));
    phone.open("#/check/ky-nang-so");
    for _ in 0..2 {
        phone.press_on();
        phone.until("the summary of what is missing", |view| view.focus == "#error-summary");
        phone.tap_link(VI.nothing_chosen());
        phone.until("the focus on the answers", |view| view.focus == "input");
    }
}

#[test]
fn a_choice_taken_back_is_no_answer() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(SKILLS);
    // Rows to choose from beside “Chưa biết”, more than one at a time.
    let several = |view: &browser_tests::View| {
        view.options.iter().filter(|option| option.kind == "checkbox").count() > 1
    };
    let view = phone.hurry_until(several, |_| Answer::Right);
    let Some(option) = view.options.first() else { panic!("a question without options") };
    phone.touch(&option.value);
    phone.until("the choice", |view| view.chosen() == [option.value.as_str()]);
    phone.touch("chua-biet");
    phone.until("only “Chưa biết”", |view| view.chosen() == ["chua-biet"]);
    phone.touch(&option.value);
    phone.until("only the choice", |view| view.chosen() == [option.value.as_str()]);
    phone.touch(&option.value);
    phone.until("no choice", |view| view.chosen().is_empty());
    phone.press_on();
    let after = phone.until("the summary of what is missing", |view| view.focus == "#error-summary");
    assert_eq!(after.item, view.item);
}
