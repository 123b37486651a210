//! Going on without an answer.

use crate::{SKILLS, VI};
use browser_tests::pages::KINDS;
use browser_tests::{Answer, Phone, Site};

/// What is missing, in the words for each kind.
fn missing(kind: &str) -> &'static str {
    match kind {
        "order" => VI.nothing_moved(),
        "match" => VI.not_all_found(),
        "spot" => VI.nothing_picked(),
        _ => VI.nothing_chosen(),
    }
}

/// The first thing in which an answer can be given has the focus.
#[track_caller]
fn assert_first_has_focus(phone: &Phone) {
    let first = "return document.activeElement === document.querySelector(
      'fieldset[data-item] input, fieldset[data-item] select');";
    phone.until("the focus on the answers", |_| phone.script(first, Vec::new()));
}

#[test]
fn the_page_says_what_is_missing_and_leads_to_the_answers() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for kind in KINDS {
        let (before, item) = phone.meet_kind(SKILLS, kind);
        // A second try without an answer says it again.
        for _ in 0..2 {
            phone.press_on();
            let view = phone.until("the summary of what is missing", |view| view.focus == "#error-summary");
            assert_eq!((&view.address, view.item.as_ref()), (&before.address, Some(&item.id)));
            assert!(view.text.contains(VI.nothing_chosen_title()), "{}", view.text);
            phone.tap_link(missing(kind));
            assert_first_has_focus(&phone);
            assert_eq!(phone.view().address, before.address);
        }
        phone.answer(Answer::DontKnow);
        phone.until("no complaint any more", |view| !view.text.contains(VI.nothing_chosen_title()));
        phone.go_on();
        phone.until("another question", |view| view.question() == before.question().map(|number| number + 1));
    }
}

#[test]
fn a_choice_taken_back_is_no_answer() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for kind in ["multiple", "spot"] {
        let (view, item) = phone.meet_kind(SKILLS, kind);
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
        assert_eq!(after.item.as_ref(), Some(&item.id));
    }
}
