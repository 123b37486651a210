//! Figures about questions against those of an independent tool; `tests/fixtures/quality/make.py` made both the answers
//! and the expected values, with numpy.

use crate::bank;
use proptest::prelude::*;
use std::collections::BTreeMap;
use thuoc_so::app::cadre::quality::table;
use thuoc_so::domain::check::id::SKILLS;
use thuoc_so::domain::export::{Cell, csv};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::session::answers::{Answers, Letter, Mark, Marked};
use thuoc_so::domain::session::hall::Part;
use thuoc_so::domain::session::merge::Stamped;
use thuoc_so::domain::session::quality::{FEWEST, Flag, quality};
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Way};
use thuoc_so::domain::session::reliability::{Figure, Interval, Item, Reliability, reliability};
use thuoc_so::domain::session::{About, Session, SessionId};
use thuoc_so::text::Text;

fn people(answers: &str) -> Vec<Vec<bool>> {
    answers.lines().map(|line| line.chars().map(|mark| mark == '1').collect()).collect()
}

fn value(figure: Figure) -> f64 {
    figure.0 as f64 / 1e10
}

fn assert_close(found: Figure, expected: f64, within: f64, what: &str) {
    let found = value(found);
    assert!((found - expected).abs() <= within, "{what}: {found} and not {expected}");
}

/// Everything numpy found, to 1e-9; the ends of the intervals to what drawing by chance leaves open.
fn compare(answers: &str, expected: &str) {
    let people = people(answers);
    let found = reliability(&people, 677);
    assert_eq!(found.people as usize, people.len());
    let mut seen = 0;
    for line in expected.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let number = |place: usize| words[place].parse::<f64>().expect("a figure");
        let item = || &found.items[words[1].parse::<usize>().expect("a question")];
        // Ends of intervals differ by chance: a tenth of the interval's length is several times as much.
        let ends = |interval: Option<Interval>| {
            let Interval { low, high } = interval.expect("people differ");
            let within = (number(2) - number(1)) / 10.0;
            assert_close(low, number(1), within, line);
            assert_close(high, number(2), within, line);
        };
        match words[0] {
            "alpha" => assert_close(found.alpha.expect("people differ"), number(1), 1e-9, line),
            "error" => assert_close(found.error.expect("people differ"), number(1), 1e-9, line),
            "difficulty" => assert_close(item().difficulty, number(2), 1e-9, line),
            "discrimination" => assert_close(item().discrimination.expect("differs"), number(2), 1e-9, line),
            "alpha-interval" => ends(found.alpha_interval),
            "error-interval" => ends(found.error_interval),
            other => panic!("{other}"),
        }
        seen += 1;
    }
    assert_eq!(seen, 4 + 2 * found.items.len());
}

#[test]
fn a_hall_of_180_agrees_with_numpy() {
    compare(
        include_str!("../fixtures/quality/hall.answers"),
        include_str!("../fixtures/quality/hall.expected"),
    );
}

#[test]
fn thirty_people_agree_with_numpy() {
    compare(
        include_str!("../fixtures/quality/small.answers"),
        include_str!("../fixtures/quality/small.expected"),
    );
}

#[test]
fn three_thousand_people_agree_with_numpy() {
    compare(
        include_str!("../fixtures/quality/merged.answers"),
        include_str!("../fixtures/quality/merged.expected"),
    );
}

#[test]
fn what_has_no_value_is_not_invented() {
    let all_right = reliability(&vec![vec![true; 5]; 40], 1);
    assert_eq!((all_right.alpha, all_right.alpha_interval), (None, None));
    assert_eq!(all_right.items[0].difficulty, Figure(10_000_000_000));
    assert!(all_right.items.iter().all(|item| item.discrimination.is_none()));
    let nobody = Reliability {
        people: 0,
        items: Vec::new(),
        alpha: None,
        error: None,
        alpha_interval: None,
        error_interval: None,
    };
    assert_eq!(reliability(&[], 1), nobody);
}

#[test]
fn figures_are_rounded_to_the_nearest_thousandth() {
    for (figure, thousandths) in
        [(0, 0), (4_999_999, 0), (5_000_000, 1), (-5_000_000, -1), (10_000_000_000, 1_000)]
    {
        assert_eq!(Figure(figure).thousandths(), thousandths);
    }
}

proptest! {
    #[test]
    fn figures_stay_in_their_ranges_and_do_not_depend_on_the_order_of_people(rows in prop::collection::vec(prop::collection::vec(any::<bool>(), 6), 2..60), seed: u64) {
        let found = reliability(&rows, seed);
        for Item { difficulty, discrimination, .. } in &found.items {
            prop_assert!((0..=10_000_000_000).contains(&difficulty.0));
            prop_assert!(discrimination.is_none_or(|figure| figure.0.abs() <= 10_000_000_001));
        }
        prop_assert!(found.alpha.is_none_or(|alpha| alpha.0 <= 10_000_000_000));
        prop_assert!(found.error.is_none_or(|error| error.0 >= 0));
        let turned: Vec<_> = rows.iter().rev().cloned().collect();
        let other = reliability(&turned, seed);
        prop_assert_eq!((found.items, found.alpha, found.error), (other.items, other.alpha, other.error));
    }
}

/// A session of so many people, each with the marks of one sheet of part 1.
fn session(marks: impl Iterator<Item = Marked>) -> Session {
    let mut session = Session::new(SessionId::new("s"), About::default(), Moment(0));
    let record =
        Record { way: Way::Paper, holder: Holder::Yes, group: Group::Community, skills: None, online: None };
    for (number, marked) in (1..).zip(marks) {
        let answers = Answers { skills: Some(marked), online: None };
        session.records.insert(RecordId(number), Stamped { at: Moment(1), value: Some(record.clone()) });
        session.answers.insert(RecordId(number), Stamped { at: Moment(1), value: answers });
    }
    session
}

/// A sheet on which the first so many questions are right.
fn sheet(right: usize) -> Marked {
    let hall = bank::hall();
    let mark = |number| {
        let key = hall.key(Part::Skills, number).expect("has a key");
        let wrong = Letter::ALL[(key.place() + 1) % 4];
        Mark::Chosen(if number < right { key } else { wrong })
    };
    Marked { version: hall.check(Part::Skills).version, marks: (0..24).map(mark).collect() }
}

#[test]
fn nothing_is_said_of_fewer_than_thirty() {
    let hall = bank::hall();
    let few = session((0..FEWEST - 1).map(|person| sheet(person % 24)));
    assert_eq!(quality(&few, &hall, Part::Skills, 1), Err(29));
    assert_eq!(quality(&few, &hall, Part::Online, 1), Err(0));
    // Sheets that nobody filled in, and those of other questions, make no thirty.
    let open = Marked { marks: vec![Mark::Open; 24], ..sheet(0) };
    let older = Marked { version: 99, ..sheet(3) };
    let others = session((0..29).map(|person| sheet(person % 24)).chain([open, older]));
    assert_eq!(quality(&others, &hall, Part::Skills, 1), Err(29));
    assert_eq!(hall.check(Part::Skills).id.as_str(), SKILLS);
}

#[test]
fn questions_that_misbehave_are_named() {
    let hall = bank::hall();
    // People differ from 4 to 23 right; the last question only the weakest have right.
    let sheets = (0..40).map(|person| {
        let right = 4 + person % 20;
        let mut marked = sheet(right);
        if right < 8 {
            marked.marks[23] = Mark::Chosen(hall.key(Part::Skills, 23).expect("has a key"));
        } else {
            marked.marks[23] = Mark::DontKnow;
        }
        marked
    });
    let quality = quality(&session(sheets), &hall, Part::Skills, 1).expect("forty people");
    let items = &quality.figures.items;
    assert_eq!(items.len(), 24);
    assert_eq!(items.iter().map(|item| item.right).collect::<Vec<_>>()[..5], [40, 40, 40, 40, 38]);
    let flags: BTreeMap<usize, Vec<Flag>> = items
        .iter()
        .map(|item| quality.flags(item))
        .enumerate()
        .filter(|(_, flags)| !flags.is_empty())
        .collect();
    assert_eq!(flags[&0], [Flag::Easy]);
    assert_eq!(flags[&23], [Flag::Contrary, Flag::Hard]);
    assert!(!flags.contains_key(&12));
}

#[test]
fn the_table_of_questions_begins_with_thirty_people() {
    let hall = bank::hall();
    let text = Text(Locale::Vi);
    let few = session((0..29).map(|person| sheet(person % 24)));
    assert_eq!(table(text, &few, &hall), None);
    let enough = session((0..30).map(|person| sheet(person % 24)));
    let rows = table(text, &enough, &hall).expect("thirty people").rows;
    // Two lines about all of them, the header, 24 questions, an empty line.
    assert_eq!(rows.len(), 2 + 1 + 24 + 1);
    let Cell::Text(first) = &rows[0][1] else { panic!("no words") };
    assert!(first.starts_with("Độ tin cậy (α của Cronbach): 0,"), "{first}");
    let quality = quality(&enough, &hall, Part::Skills, u64::from(enough.code())).expect("thirty people");
    let discrimination = quality.figures.items[12].discrimination.expect("differs").thousandths();
    assert_eq!([&rows[15][1], &rows[15][5]], [&Cell::Number(13), &Cell::Number(30)]);
    assert_eq!(rows[15][6], Cell::Thousandths(discrimination));
    let written = csv::write(&rows[15..16]);
    assert!(
        written.contains(&format!(";30;{},{:03};", discrimination / 1000, discrimination % 1000)),
        "{written}"
    );
}
