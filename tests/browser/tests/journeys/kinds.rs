//! What is particular to the kinds of questions: steps, rows with their lists, lines to be picked out.

use crate::{SKILLS, VI};
use browser_tests::fingers::{down, list_option, up};
use browser_tests::pages::KINDS;
use browser_tests::{Answer, Phone, Site};

/// The kinds in which more is done than choosing an answer.
const DONE: [&str; 3] = ["order", "match", "spot"];

#[test]
fn dont_know_takes_everything_back() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for kind in DONE {
        let (_, item) = phone.meet_kind(SKILLS, kind);
        assert!(!phone.answer(Answer::Wrong).is_empty(), "{kind}");
        phone.touch("chua-biet");
        let view = phone.until("only “Chưa biết”", |view| view.chosen() == ["chua-biet"]);
        assert_eq!(view.standing(), if kind == "order" { item.standing() } else { Vec::new() });
        assert!(view.rows.iter().all(|row| row.found.is_empty()), "{:?}", view.rows);

        // And the other way round.
        let right = phone.answer(Answer::Right);
        assert!(!right.contains(&"chua-biet".to_owned()), "{right:?}");
        phone.touch("chua-biet");
        phone.until("only “Chưa biết” again", |view| view.chosen() == ["chua-biet"]);
        phone.touch("chua-biet");
        phone.until("nothing at all", |view| view.chosen().is_empty());
        phone.press_on();
        phone.until("the summary of what is missing", |view| view.focus == "#error-summary");
    }
}

#[test]
fn an_open_row_is_refused_and_nothing_is_lost() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let (before, item) = phone.meet_kind(SKILLS, "match");
    let pairs: Vec<_> = item.key.iter().filter_map(|pair| pair.split_once(':')).collect();
    let Some(((last_row, last_option), others)) = pairs.split_last() else { panic!("{item:?}") };
    for (row, option) in others {
        phone.tap_css(&list_option(row, option));
    }
    let found = phone.until("all rows but one", |view| view.chosen().len() == others.len()).chosen();
    phone.press_on();
    let view = phone.until("the summary of what is missing", |view| view.focus == "#error-summary");
    assert_eq!((&view.address, view.chosen()), (&before.address, found.clone()));
    assert!(view.text.contains(VI.not_all_found()), "{}", view.text);
    assert_eq!(phone.reload_page().chosen(), found);

    phone.tap_css(&list_option(last_row, last_option));
    phone.until("every row", |view| view.shows(&item.key));
    // The empty entry takes an option back.
    phone.tap_css(&list_option(last_row, ""));
    phone.until("one row less", |view| view.chosen() == found);
    phone.tap_css(&list_option(last_row, last_option));
    phone.until("every row again", |view| view.shows(&item.key));
    phone.go_on();
}

#[test]
fn a_row_that_was_left_open_is_listed_in_the_review() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let (_, item) = phone.meet_kind(SKILLS, "match");
    let Some((row, option)) = item.key[0].split_once(':') else { panic!("{item:?}") };
    phone.tap_css(&list_option(row, option));
    phone.until("one row", |view| view.chosen().len() == 1);
    phone.tap_link(VI.later());
    phone.until("the next question", |view| view.item.as_ref() != Some(&item.id));
    let view = phone.hurry_until(|view| view.address.ends_with("/review"), |_| Answer::Right);
    assert!(view.text.contains(&VI.review_open(1)), "{}", view.text);
    assert!(view.text.contains(&item.stem.vi), "{}", view.text);
}

#[test]
fn every_answer_is_kept_when_the_page_is_opened_again() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for kind in KINDS {
        let (_, item) = phone.meet_kind(SKILLS, kind);
        for answer in [Answer::Wrong, Answer::Right] {
            let chosen = phone.answer(answer);
            let view = phone.reload_page();
            assert_eq!((view.item.as_ref(), view.chosen()), (Some(&item.id), chosen), "{kind}");
        }
        phone.go_on();
        phone.back();
        phone.until("the answer after a way there and back", |view| view.shows(&item.key));
    }
}

#[test]
fn a_step_moved_away_and_back_is_an_answer_but_one_that_cannot_move_is_none() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let (before, item) = phone.meet_kind(SKILLS, "order");
    let steps = item.standing();
    phone.tap_css(&up(&steps[0]));
    phone.press_on();
    phone.until("the summary of what is missing", |view| view.focus == "#error-summary");
    phone.tap_css(&down(&steps[0]));
    phone.until("the first step in the second place", |view| view.standing()[1] == steps[0]);
    phone.tap_css(&up(&steps[0]));
    phone.until("the order of the beginning", |view| view.standing() == steps);
    assert_ne!(phone.go_on().address, before.address);
}

#[test]
fn a_step_says_to_a_screen_reader_what_moves_and_where_it_stands() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let (_, item) = phone.meet_kind(SKILLS, "order");
    let name = |place: usize| {
        let (wording, steps) = (&item.options[0].text.vi, item.options.len());
        format!("{}: {wording}. {}", VI.down(), VI.step_place(place, steps))
    };
    let said = || -> String {
        let button = down(&item.options[0].id);
        phone.script("return document.querySelector(arguments[0]).ariaLabel;", vec![button.into()])
    };
    assert_eq!(said(), name(1));
    phone.tap_css(&down(&item.options[0].id));
    phone.until("the step moved", |_| said() == name(2));
}

#[test]
fn another_tab_takes_over_what_was_done() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for kind in KINDS {
        phone.meet_kind(SKILLS, kind);
        phone.open_second_tab("#/check/ky-nang-so");
        let chosen = phone.answer(Answer::Right);
        phone.close_second_tab();
        phone.until("the answer given in the other tab", |view| view.chosen() == chosen);
    }
}
