//! Rows of the entry grid: what keys mean, and what becomes of them on a device.

use crate::bank;
use crate::cadre::Device;
use proptest::prelude::*;
use std::collections::BTreeMap;
use thuoc_so::app::cadre::Event;
use thuoc_so::app::cadre::grid::{self, rows};
use thuoc_so::domain::route::cadre::Route;
use thuoc_so::domain::session::answers::{Letter, Mark};
use thuoc_so::domain::session::hall::Part;
use thuoc_so::domain::session::record::{Group, Holder, RecordId, Tally, Way};
use thuoc_so::domain::session::row::{self, Next, Reading, Row};
use thuoc_so::domain::session::{About, Checks, SessionId};

/// All right: the keys of the bank's hall are A, B, C, D in turn.
const SKILLS: &str = "123412341234123412341234";
const ONLINE: &str = "123412341234";

fn read(typed: &str) -> Reading {
    Reading::of(typed, &bank::hall(), Checks::Both)
}

fn about() -> About {
    About { holder: Holder::Yes, group: Group::Community, ..About::default() }
}

fn points(typed: &str) -> Option<(Tally, Option<Tally>, Holder, Group)> {
    let (record, _) = read(typed).finished(&bank::hall(), &about())?;
    Some((record.skills?, record.online, record.holder, record.group))
}

fn tally(points: u16, maximum: u16) -> Tally {
    Tally::new(points, maximum).unwrap()
}

#[test]
fn keys_are_answers_then_two_facts() {
    let all = [SKILLS, ONLINE].concat();
    let (first, whole) = ((Holder::Yes, Group::Community), (tally(24, 24), Some(tally(12, 12))));
    assert_eq!(points(&all), Some((whole.0, whole.1, first.0, first.1)));
    assert_eq!(points(&format!("{all}2")), Some((whole.0, whole.1, Holder::No, first.1)));
    assert_eq!(points(&format!("{all}33")), Some((whole.0, whole.1, Holder::Unknown, Group::Unit)));
    assert_eq!(points(&format!("{all}10")), Some((whole.0, whole.1, Holder::Yes, Group::Unknown)));
    for unfinished in ["", "1", SKILLS, &all[..35]] {
        assert_eq!(points(unfinished), None, "{unfinished:?}");
    }
    // Letters do as well, and 0 is a question without a mark.
    let letters = format!("ABCDabcd{}0{}", &SKILLS[8..23], ONLINE);
    assert_eq!(points(&letters).map(|read| read.0), Some(tally(23, 24)));
}

#[test]
fn a_minus_leaves_the_rest_of_a_part_empty() {
    assert_eq!(
        points(&format!("{}-{ONLINE}", &SKILLS[..17])).map(|read| (read.0, read.1)),
        Some((tally(17, 24), Some(tally(12, 12))))
    );
    assert_eq!(
        points(&format!("{SKILLS}-2")),
        Some((tally(24, 24), None, Holder::No, Group::Community)),
        "part 2 was not done"
    );
    assert_eq!(points(&format!("{SKILLS}12-")).map(|read| read.1), Some(Some(tally(2, 12))), "it was begun");
    let only = Reading::of(&format!("{SKILLS}2"), &bank::hall(), Checks::SkillsOnly);
    assert_eq!((only.next, only.holder, only.online), (Next::Group, Some(Holder::No), None));
}

#[test]
fn what_means_nothing_is_named_and_hides_nothing_before_it() {
    let reading = read("12x4");
    assert_eq!((reading.wrong, reading.skills.len()), (Some('x'), 2));
    assert_eq!(read("5").wrong, Some('5'));
    assert_eq!(read(&format!("{SKILLS}{ONLINE}4")).wrong, Some('4'), "there is no fourth answer to that");
    assert_eq!(read(&format!("{SKILLS}{ONLINE}111")).wrong, Some('1'), "one key too many");
    assert_eq!(points(&format!("{SKILLS}{ONLINE}111")), None);
}

/// Comes to the grid of a new session.
fn begin() -> (Device, SessionId) {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let id = device.begin();
    device.happen(Event::Described(id.clone(), about()));
    device.happen(Event::Arrived(Route::Grid(id.clone())));
    (device, id)
}

fn type_into(device: &mut Device, id: &SessionId, keys: &str) {
    let before = device.model.grid.as_ref().map(|grid| grid.row.typed.clone()).unwrap_or_default();
    for end in 1..=keys.len() {
        let typed = [&before, &keys[..end]].concat();
        device.happen(Event::Grid(id.clone(), grid::Event::Typed(typed)));
    }
}

fn finish(device: &mut Device, id: &SessionId) {
    device.happen(Event::Grid(id.clone(), grid::Event::Finished));
}

#[test]
fn a_row_becomes_a_record_with_its_answers() {
    let (mut device, id) = begin();
    type_into(&mut device, &id, &SKILLS[..10]);
    finish(&mut device, &id);
    assert!(device.model.grid.as_ref().is_some_and(|grid| grid.unfinished), "ten keys are no sheet");
    type_into(&mut device, &id, &format!("{}{ONLINE}2", &SKILLS[10..]));
    finish(&mut device, &id);
    assert!(device.rows.is_empty(), "nothing is half-typed any more");
    let saved = device.disk.clone();
    let again = Device::open(Route::Sessions, saved);
    let session = again.session(&id);
    let [(_, record, answers)] = rows(session)[..] else { panic!("one row") };
    assert_eq!((record.way, record.holder, record.group), (Way::Paper, Holder::No, Group::Community));
    assert_eq!(record.skills, Tally::new(24, 24));
    assert_eq!(answers.online.as_ref().map(|marked| marked.marks[3]), Some(Mark::Chosen(Letter::D)));
}

#[test]
fn a_half_typed_row_survives() {
    let (mut device, id) = begin();
    type_into(&mut device, &id, "1234");
    let (disk, rows) = (device.disk.clone(), device.rows.clone());
    let mut again = Device::open(Route::Sessions, disk);
    again.rows = rows;
    again.happen(Event::Arrived(Route::Grid(id.clone())));
    let grid = again.model.grid.as_ref().expect("a grid");
    assert_eq!(grid.row, Row { record: None, typed: "1234".to_owned() });
}

#[test]
fn an_earlier_row_is_corrected_while_the_present_one_waits() {
    let (mut device, id) = begin();
    type_into(&mut device, &id, &format!("{SKILLS}-1"));
    finish(&mut device, &id);
    type_into(&mut device, &id, "12");
    let (record, ..) = rows(device.session(&id))[0];
    device.happen(Event::Grid(id.clone(), grid::Event::Opened(record)));
    let opened = device.model.grid.as_ref().map(|grid| grid.row.clone());
    assert_eq!(opened, Some(Row { record: Some(record), typed: format!("{SKILLS}-12") }));
    // The page is closed in the middle of it.
    device.happen(Event::Arrived(Route::Session(id.clone())));
    device.happen(Event::Arrived(Route::Grid(id.clone())));
    device.happen(Event::Grid(id.clone(), grid::Event::Typed(format!("0{}{ONLINE}22", &SKILLS[1..]))));
    finish(&mut device, &id);
    let all = rows(device.session(&id));
    let [(same, changed, _)] = all[..] else { panic!("still one row") };
    assert_eq!(
        (same, changed.skills, changed.online, changed.holder),
        (record, Tally::new(23, 24), Tally::new(12, 12), Holder::No)
    );
    let waiting = device.model.grid.as_ref().map(|grid| grid.row.typed.as_str());
    assert_eq!(waiting, Some("12"), "the row that waited is back");
    device.happen(Event::Grid(id.clone(), grid::Event::Opened(record)));
    device.happen(Event::Grid(id.clone(), grid::Event::Closed));
    assert_eq!(device.model.grid.as_ref().map(|grid| grid.row.typed.as_str()), Some("12"));
}

fn mark() -> impl Strategy<Value = char> {
    prop::sample::select(vec!['0', '1', '2', '3', '4'])
}

proptest! {
    #[test]
    fn a_row_opened_again_says_the_same(
        skills in prop::collection::vec(mark(), 24),
        online in prop::option::of(prop::collection::vec(mark(), 12)),
        facts in prop::sample::select(vec!["", "1", "2", "3", "11", "22", "33", "10"]),
    ) {
        let hall = bank::hall();
        let mut typed: String = skills.into_iter().collect();
        match online {
            Some(online) => typed.extend(online),
            None => typed.push('-'),
        }
        typed += facts;
        let finished = read(&typed).finished(&hall, &about()).expect("complete");
        let row = Row::again(RecordId(7), &finished.0, &finished.1, &hall, Checks::Both);
        prop_assert_eq!(read(&row.typed).finished(&hall, &about()), Some(finished));
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,60}") {
        let _ = read(&text).finished(&bank::hall(), &about());
        for row in row::from_text(&text) {
            let _ = read(&row.typed);
        }
    }

    #[test]
    fn rows_come_back_as_they_were_kept(typed in "[0-4-]{0,38}", record in prop::option::of(any::<u64>())) {
        let row = Row { record: record.map(RecordId), typed };
        prop_assert_eq!(row::from_text(&row::to_text(std::slice::from_ref(&row))), vec![row]);
    }

    #[test]
    fn right_answers_are_counted_as_they_are_typed(length in 0..=24_usize) {
        let right = read(&SKILLS[..length]).right(Part::Skills, &bank::hall());
        prop_assert_eq!(right, Tally::new(length as u16, 24));
    }
}
