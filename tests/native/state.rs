//! What is saved, and what happens to saved work that is damaged, foreign or newer.

use crate::bank;
use proptest::prelude::*;
use thuoc_so::domain::check::attempt::{Part, Place, Underway};
use thuoc_so::domain::check::blueprint::Drawing;
use thuoc_so::domain::check::id::{DomainId, ItemId, OptionId};
use thuoc_so::domain::check::kinds::Deed;
use thuoc_so::domain::check::rating::Rating;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::{Moment, Points};
use thuoc_so::domain::state::envelope::{Kind, Unreadable, open, seal};
use thuoc_so::domain::state::look::{Look, Size};
use thuoc_so::domain::state::{Profile, State, saved};

/// A guest with an attempt under way and two finished ones.
fn state() -> State {
    let check = bank::check("ky-nang-so", 70, &[(6, 4), (5, 3)]);
    let attempt = |seed| {
        let mut attempt =
            Underway::begin(&check, &check.forms[0], Drawing { seed, ..Drawing::default() }, Moment(seed));
        // Not as drawn, so that another way of drawing leaves this state as it is.
        attempt.parts = [("d0", 0..4), ("d1", 1..4)]
            .map(|(domain, numbers)| Part {
                domain: DomainId::new(domain),
                items: numbers.map(|number| ItemId::new(format!("{domain}-{number}"))).collect(),
                closed: false,
            })
            .into();
        for number in 0..5 {
            let item = attempt.question(number).unwrap().item.clone();
            attempt = match number {
                3 => attempt.dont_know(&item, Moment(number as u64)),
                _ => attempt.answer(&check, &item, &Deed::Touch(OptionId::new("b")), Moment(number as u64)),
            };
        }
        attempt.close(0)
    };
    let finished = vec![attempt(1).finish(&check, Moment(50)), attempt(2).finish(&check, Moment(60))];
    State { profile: Profile { underway: vec![attempt(3)], finished } }
}

#[test]
fn work_comes_back_as_it_was_saved() {
    assert_eq!(saved::from_text(&saved::to_text(&state())), Ok(state()));
    assert_eq!(saved::from_text(&saved::to_text(&State::new())), Ok(State::new()));
}

/// A state of schema version 1 as a release wrote it. It must open for ever.
#[test]
fn a_state_of_schema_1_opens() {
    let text = include_str!("../fixtures/state/v1.txt").trim_end();
    assert_eq!(saved::from_text(text), Ok(state()));
}

/// The same with what schema version 2 added: a self-rating, an order, pairs, an attempt that goes on with a
/// shorter one, the place before a part.
fn state_2() -> State {
    let mut state = state();
    let mut check = bank::check("ky-nang-so", 70, &[(6, 4), (5, 3)]);
    check.self_rating = true;
    for finished in &mut state.profile.finished {
        finished.ratings.set(DomainId::new("d1"), Rating::CanShow);
    }
    let drawing = Drawing { seed: 9, ..Drawing::default() };
    let mut longer =
        Underway::extend(&state.profile.finished[0], &check, &check.forms[1], drawing, Moment(70));
    // Not as drawn, like the others.
    longer.parts = vec![Part {
        domain: DomainId::new("d0"),
        items: ["d0-4", "d0-5"].map(ItemId::new).into(),
        closed: false,
    }];
    let pair = Deed::Pair { row: OptionId::new("r2"), option: Some(OptionId::new("d")) };
    let longer = longer.answer(&check, &ItemId::new("d0-4"), &pair, Moment(80));
    let mut fresh = state.profile.underway.remove(0);
    fresh.self_rating = true;
    let fresh = fresh.answer(&check, &ItemId::new("d1-3"), &Deed::Up(OptionId::new("c")), Moment(90));
    let fresh = fresh.at(Place::PartStart(1)).rate(1, Rating::NotYet);
    state.profile.underway = vec![fresh, longer];
    state
}

/// A state of schema version 2 as a release wrote it. It must open for ever.
#[test]
fn a_state_of_schema_2_opens() {
    let text = include_str!("../fixtures/state/v2.txt").trim_end();
    assert_eq!(saved::from_text(text), Ok(state_2()));
    assert_eq!(saved::to_text(&state_2()), text, "what is written");
}

/// The same schema with attempts of the quick check and with ten questions more, as the release wrote them that brought both.
#[test]
fn quick_checks_and_ten_more_of_schema_2_open() {
    let text = include_str!("../fixtures/state/v2-quick.txt").trim_end();
    let state = saved::from_text(text).unwrap();
    let finished: Vec<_> = state
        .profile
        .finished
        .iter()
        .map(|one| (one.check.as_str(), one.form.as_str(), one.score().points(), one.length()))
        .collect();
    assert_eq!(
        finished,
        [
            ("ky-nang-so", "short", Points(16), 24),
            ("ky-nang-so", "more", Points(25), 34),
            ("tu-tim-thong-tin", "quick", Points(10), 14),
        ]
    );
    let [underway] = &state.profile.underway[..] else { panic!("one attempt is under way") };
    assert_eq!((underway.form.as_str(), underway.place), ("quick", Place::Question(5)));
    assert_eq!(saved::to_text(&state), text, "what is written");
}

#[test]
fn any_changed_letter_is_noticed() {
    let text = saved::to_text(&state());
    for position in 0..text.len() {
        let mut letters: Vec<u8> = text.bytes().collect();
        letters[position] = if letters[position] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(letters).unwrap();
        assert!(saved::from_text(&changed).is_err(), "letter {position}");
    }
}

#[test]
fn work_cut_short_is_noticed() {
    let text = saved::to_text(&state());
    for length in 0..text.len() {
        assert!(saved::from_text(&text[..length]).is_err(), "{length} letters");
    }
}

#[test]
fn foreign_and_newer_texts_are_told_apart() {
    assert_eq!(saved::from_text(r#"{"answers":[1,2]}"#), Err(Unreadable::Foreign));
    assert_eq!(saved::from_text(&seal(Kind::Attempts, 99, b"whatever")), Err(Unreadable::Newer(99)));
    assert_eq!(
        saved::from_text(&seal(Kind::Attempts, saved::VERSION, b"\xff\xff\xff\xff\xff")),
        Err(Unreadable::Damaged)
    );
    assert_eq!(saved::from_text(&seal(Kind::Attempts, 0, b"")), Err(Unreadable::Damaged));
}

#[test]
fn a_cut_out_of_range_is_damage() {
    let text = saved::to_text(&State {
        profile: Profile { underway: Vec::new(), finished: state().profile.finished[..1].to_vec() },
    });
    let (version, mut bytes) = open(Kind::Attempts, &text).unwrap();
    // The cut is the last byte of a finished attempt, before the empty list of schema 2.
    assert_eq!(bytes.split_off(bytes.len() - 2), [70, 0]);
    bytes.extend([0, 0]);
    assert_eq!(saved::from_text(&seal(Kind::Attempts, version, &bytes)), Err(Unreadable::Damaged));
}

#[test]
fn the_look_is_kept_in_plain_words() {
    let look = Look { locale: Locale::En, size: Size::new(2), ..Look::default() };
    assert_eq!(look.to_text(), "en 2");
    assert_eq!(Look::from_text("en 2"), look);
    for (by_ear, aloud, text) in
        [(true, false, "en 2 ear"), (false, true, "en 2 aloud"), (true, true, "en 2 ear aloud")]
    {
        let look = Look { by_ear, aloud, ..look };
        assert_eq!(look.to_text(), text);
        assert_eq!(Look::from_text(text), look);
    }
    let heard = Look { size: Size::SMALLEST, by_ear: true, ..Look::default() };
    assert_eq!(heard.to_text(), "vi -1 ear");
    assert_eq!(Look::from_text("vi -1 ear"), heard);
    assert_eq!(Look::from_text("vi -1"), Look { by_ear: false, ..heard });
    for strange in ["", "xx", "vi", "vi x", "vi 99", "  "] {
        let look = Look::from_text(strange);
        assert!(look.size <= Size::LARGEST && look.locale == Locale::Vi, "{strange}");
    }
    assert_eq!(Size::LARGEST.larger(), Size::LARGEST);
    assert_eq!(Size::SMALLEST.smaller(), Size::SMALLEST);
}

proptest! {
    #[test]
    fn sealing_is_undone_by_opening(version: u32, bytes: Vec<u8>) {
        prop_assert_eq!(open(Kind::Attempts, &seal(Kind::Attempts, version, &bytes)), Ok((version, bytes)));
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,200}") {
        let _ = saved::from_text(&text);
    }

    #[test]
    fn no_sealed_bytes_are_too_strange(bytes: Vec<u8>) {
        let _ = saved::from_text(&seal(Kind::Attempts, saved::VERSION, &bytes));
    }
}
