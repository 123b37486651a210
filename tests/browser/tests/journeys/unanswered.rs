//! Going on without an answer.

use crate::{SKILLS, VI};
use browser_tests::{Answer, Phone, Site};

#[test]
fn the_page_says_that_nothing_is_chosen_and_leads_to_the_answers() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let before = phone.start(SKILLS);
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
    phone.until("the second question", |view| view.question() == Some(2));
}

#[test]
fn a_second_try_without_an_answer_says_it_again() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(SKILLS);
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
    let several = |view: &browser_tests::View| view.options.iter().any(|option| option.kind == "checkbox");
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
