//! Thirty sheets of paper typed by keys, a correction, and a page that is closed in the middle of a row.

use crate::sessions::{ENTRY, begin, rate};
use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Phone, Site, answers};
use thirtyfour::Key;

/// The keys of a sheet of which so many first answers of each part are right.
fn sheet(skills: usize, online: Option<usize>) -> String {
    let part = |check: &str, right: usize| -> String {
        let keys = answers::hall_keys(check);
        let keys = keys.iter().enumerate();
        keys.map(|(number, key)| if number < right { *key } else { key % 4 + 1 })
            .map(|key| key.to_string())
            .collect()
    };
    let second = online.map_or_else(|| "-".to_owned(), |right| part(ONLINE, right));
    [part(SKILLS, skills), second].concat()
}

#[track_caller]
fn come_to_the_grid(cadre: &Phone) -> String {
    let hub = begin(cadre).address;
    cadre.open(&format!("{ENTRY}{hub}/about"));
    cadre.tap_css("input[name=holder][value=no]");
    cadre.open(&format!("{ENTRY}{hub}"));
    cadre.tap_link(VI.way_grid());
    cadre.until("the grid", |view| view.address.ends_with("/grid"));
    cadre.tap_css("#row");
    hub
}

#[test]
fn thirty_people_are_typed_by_keys() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let hub = come_to_the_grid(&cadre);
    let mut presses = 0;
    for number in 0..30 {
        // Ten holders: five of them at both cuts. Of the others, who are the first choice, ten at the first cut.
        let (skills, online, holder) = match number {
            0..5 => (17, Some(8), "1"),
            5..10 => (16, Some(12), "1"),
            10..20 => (20, Some(7), ""),
            _ => (3, None, ""),
        };
        let keys = [&sheet(skills, online), holder].concat();
        presses += keys.len() + 1;
        cadre.press(keys.as_str());
        cadre.press(Key::Enter);
        let counted = VI.slips_count(number + 1);
        cadre.until("the next sheet", |view| view.text.contains(&counted) && view.focus == "#row");
    }
    println!("30 sheets of 36 questions: {presses} presses");
    assert!(presses <= 30 * 38, "36 keys, one for the holder, Enter");
    cadre.open(&format!("{ENTRY}{hub}/board"));
    assert_eq!(rate(&cadre, "holders", "skills"), (5, 10));
    assert_eq!(rate(&cadre, "holders", "proficient"), (5, 5));
    assert_eq!(rate(&cadre, "all", "skills"), (15, 30));
}

#[test]
fn a_row_says_how_it_stands_and_survives_the_page() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    come_to_the_grid(&cadre);
    cadre.press(&sheet(9, None)[..14]);
    let standing = VI.grid_right(1, 9, 24);
    cadre.until("what is right so far", |view| view.text.contains(&standing));
    cadre.press(Key::Enter);
    cadre.until("that it is not complete", |view| view.text.contains(VI.grid_unfinished()));
    cadre.press("x");
    cadre.until("what means nothing", |view| view.text.contains(&VI.grid_wrong('x')));
    cadre.press(Key::Backspace);
    cadre.until("that it is gone", |view| !view.text.contains(&VI.grid_wrong('x')));
    cadre.reload_page();
    let typed: String = cadre.script("return document.getElementById('row').value;", Vec::new());
    assert_eq!(typed, &sheet(9, None)[..14]);
    assert!(cadre.view().text.contains(&standing));
    let kept = |cadre: &Phone| cadre.keys().iter().filter(|key| key.starts_with("thuoc-so/rows/")).count();
    assert_eq!(kept(&cadre), 1);
    cadre.tap_css("#row");
    cadre.press(Key::End);
    cadre.press(&sheet(9, None)[14..]);
    cadre.press(Key::Enter);
    cadre.until("one sheet", |view| view.text.contains(&VI.slips_count(1)));
    assert_eq!(kept(&cadre), 0, "what is finished is no longer half-typed");
}

#[test]
fn an_earlier_sheet_is_corrected() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let hub = come_to_the_grid(&cadre);
    for number in 1..=2 {
        cadre.press([&sheet(24, Some(12)), "1"].concat().as_str());
        cadre.press(Key::Enter);
        cadre.until("the next sheet", |view| view.text.contains(&VI.slips_count(number)));
    }
    cadre.press("12");
    cadre.until("a row is begun", |view| view.text.contains(&VI.grid_next_question(1, 3)));
    cadre.tap_css(".typed-rows li:last-child button");
    cadre.until("the first sheet again", |view| {
        view.text.contains(VI.grid_field_again()) && view.focus == "#row"
    });
    // Two facts were typed, or taken for granted, behind the questions.
    cadre.press(Key::End);
    for _ in 0..3 {
        cadre.press(Key::Backspace);
    }
    cadre.press("0");
    cadre.press(Key::Enter);
    cadre.until("the row that waited", |view| view.text.contains(&VI.grid_field(3)));
    let typed: String = cadre.script("return document.getElementById('row').value;", Vec::new());
    assert_eq!(typed, "12");
    cadre.reload_page();
    let view = cadre.view();
    let (holder, group) = ("chưa được công nhận", "Không rõ");
    assert!(view.text.contains(&VI.grid_row("24/24", "11/12", holder, group)), "{}", view.text);
    cadre.open(&format!("{ENTRY}{hub}/board"));
    assert_eq!(rate(&cadre, "all", "skills"), (2, 2));
}
