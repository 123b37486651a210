//! Rates, the board against a slow recount, and merging.

use proptest::prelude::*;
use thuoc_so::domain::quantity::{Moment, Percent};
use thuoc_so::domain::session::board::{Cuts, board};
use thuoc_so::domain::session::hands::{Hands, Impossible, Nest};
use thuoc_so::domain::session::merge::{Stamped, merge};
use thuoc_so::domain::session::rate::{Rate, Standing};
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Tally, Way};
use thuoc_so::domain::session::register::{Register, Share};
use thuoc_so::domain::session::{About, Session, SessionId};

fn cuts() -> Cuts {
    Cuts { skills: Percent::new(70).unwrap(), online: Percent::new(60).unwrap() }
}

fn record() -> impl Strategy<Value = Record> {
    let way = prop::sample::select(vec![Way::Phone, Way::Shared, Way::Paper]);
    let holder = prop::sample::select(vec![Holder::Yes, Holder::No, Holder::Unknown]);
    let tally =
        |maximum: u16| prop::option::of((0..=maximum).prop_map(move |points| Tally { points, maximum }));
    (way, holder, tally(24), tally(12)).prop_map(|(way, holder, skills, online)| Record {
        way,
        holder,
        group: Group::Unknown,
        skills,
        online,
    })
}

fn nest() -> impl Strategy<Value = Nest> {
    (0..60_u32, 0..60_u32, 0..60_u32).prop_map(|(people, skills, both)| {
        let skills = skills.min(people);
        Nest { people, skills, both: both.min(skills) }
    })
}

fn hands() -> impl Strategy<Value = Hands> {
    (nest(), nest()).prop_map(|(holders, others)| Hands::new(holders, holders.and(others)).unwrap())
}

fn session() -> impl Strategy<Value = Session> {
    // Few identifiers and moments, so that copies of a session often differ in the same entry.
    let entry = (0..6_u64, 0..4_u64, prop::option::of(record()));
    let records = prop::collection::vec(entry, 0..12);
    let hands = (0..3_u64, prop::option::of(hands()));
    let about = (0..3_u64, prop::option::of(0..100_u32));
    (records, hands, about).prop_map(|(records, (hands_at, hands), (about_at, attended))| {
        let about = About { place: "Khu phố 3".to_owned(), attended, ..About::default() };
        let mut session = Session::new(SessionId::new("s"), about, Moment(about_at));
        session.hands = Stamped { at: Moment(hands_at), value: hands };
        for (id, at, value) in records {
            session.records.insert(RecordId(id), Stamped { at: Moment(at), value });
        }
        session
    })
}

fn merged(sessions: &[&Session]) -> Session {
    let mut whole = sessions[0].clone();
    for session in &sessions[1..] {
        assert!(merge(&mut whole, session));
    }
    whole
}

proptest! {
    #[test]
    fn copies_meet_in_any_order_and_any_number_of_times(a in session(), b in session(), c in session()) {
        let once = merged(&[&a, &b, &c]);
        prop_assert_eq!(&merged(&[&c, &a, &b]), &once);
        prop_assert_eq!(&merged(&[&b, &a]), &merged(&[&a, &b]));
        prop_assert_eq!(&merged(&[&a, &merged(&[&b, &c])]), &merged(&[&merged(&[&a, &b]), &c]));
        prop_assert_eq!(&merged(&[&once, &a, &once, &b]), &once);
        prop_assert_eq!(board(&merged(&[&c, &b, &a]), cuts()), board(&once, cuts()));
    }

    #[test]
    fn the_board_is_an_obvious_recount(session in session()) {
        let board = board(&session, cuts());
        let everybody: Vec<&Record> = session.records.values().filter_map(|entry| entry.value.as_ref()).collect();
        let recount = |only_holders: bool| {
            let row = everybody.iter().filter(|record| !only_holders || record.holder == Holder::Yes);
            let took: Vec<_> = row.filter(|record| record.skills.is_some()).collect();
            let reached = |tally: Option<Tally>, cut: u32| tally.is_some_and(|tally| u32::from(tally.points) * 100 >= cut * u32::from(tally.maximum));
            let skilled: Vec<_> = took.iter().filter(|record| reached(record.skills, 70)).collect();
            let both = skilled.iter().filter(|record| reached(record.online, 60)).count();
            Nest { people: took.len() as u32, skills: skilled.len() as u32, both: both as u32 }
        };
        prop_assert_eq!(board.all.from_records, recount(false));
        prop_assert_eq!(board.holders.from_records, recount(true));
        let counted: u32 = board.records.iter().map(|(_, count)| count).sum();
        prop_assert_eq!(counted as usize, everybody.len());
        prop_assert!(board.holders.sum().is_within(board.all.sum()));
        let slips = everybody.iter().any(|record| record.way == Way::Paper);
        prop_assert_eq!(board.hands_replaced, slips && session.hands.value.is_some());
        prop_assert!(board.all.near <= board.all.from_records.people);
        prop_assert_eq!(board.all.from_hands, session.hands.value.filter(|_| !slips).map(Hands::all).unwrap_or_default());
    }

    #[test]
    fn as_many_more_as_are_named_meet_a_target(part in 0..200_u32, whole in 0..200_u32, target in 1..=100_u8) {
        let part = part.min(whole);
        let target = Percent::new(target).unwrap();
        match Rate::new(part, whole).against(target) {
            Standing::Nobody => prop_assert_eq!(whole, 0),
            Standing::Met => prop_assert!(part * 100 >= u32::from(target.value()) * whole),
            Standing::Short(short) => {
                prop_assert!(short > 0 && part + short <= whole);
                prop_assert_eq!(Rate::new(part + short, whole).against(target), Standing::Met);
                prop_assert_ne!(Rate::new(part + short - 1, whole).against(target), Standing::Met);
            }
        }
    }
}

#[test]
fn rates_at_their_edges() {
    let seventy = Percent::new(70).unwrap();
    assert_eq!(Rate::new(0, 0).against(seventy), Standing::Nobody);
    assert_eq!(Rate::new(0, 0).permille(), None);
    assert_eq!(Rate::new(0, 1).against(seventy), Standing::Short(1));
    assert_eq!(Rate::new(1, 1).against(seventy), Standing::Met);
    assert_eq!(Rate::new(7, 10).against(seventy), Standing::Met);
    assert_eq!(Rate::new(69, 99).against(seventy), Standing::Short(1));
    assert_eq!(Rate::new(31, 42).permille(), Some(738));
}

/// The two readings of "60%": of those with digital skills, and of everybody.
#[test]
fn both_readings_are_told_apart() {
    let holders = Nest { people: 42, skills: 31, both: 17 };
    let mut session = Session::new(SessionId::new("s"), About::default(), Moment(0));
    session
        .hands
        .write(Some(Hands::new(holders, Nest { people: 58, skills: 40, both: 20 }).unwrap()), Moment(1));
    let row = board(&session, cuts()).holders;
    assert_eq!((row.skills().part(), row.skills().whole()), (31, 42));
    assert_eq!((row.proficient().part(), row.proficient().whole()), (17, 31));
    assert_eq!((row.proficient_of_all().part(), row.proficient_of_all().whole()), (17, 42));
    assert_eq!(row.proficient().against(Percent::new(60).unwrap()), Standing::Short(2));
    assert!(!row.is_small() && board(&session, cuts()).all.near == 0);
    session.hands.write(
        Some(
            Hands::new(Nest { people: 9, ..Nest::default() }, Nest { people: 9, ..Nest::default() }).unwrap(),
        ),
        Moment(2),
    );
    assert!(board(&session, cuts()).holders.is_small());
    session.hands.write(None, Moment(3));
    assert_eq!(
        board(&session, cuts()).holders.proficient().against(Percent::new(60).unwrap()),
        Standing::Nobody
    );
}

#[test]
fn hands_that_cannot_be_are_refused_with_every_reason() {
    let nest = |people, skills, both| Nest { people, skills, both };
    assert_eq!(Hands::new(nest(3, 4, 1), nest(10, 5, 2)), Err(vec![Impossible::MoreSkillsThanPeople]));
    assert_eq!(Hands::new(nest(3, 2, 1), nest(10, 2, 3)), Err(vec![Impossible::MoreBothThanSkills]));
    assert_eq!(Hands::new(nest(3, 2, 1), nest(2, 2, 1)), Err(vec![Impossible::MoreHoldersThanPeople]));
    let everything = Hands::new(nest(3, 4, 5), nest(2, 1, 1)).unwrap_err();
    assert_eq!(everything.len(), 3);
}

#[test]
fn a_clock_that_goes_back_loses_no_change() {
    let mut entry = Stamped::<u32>::default();
    entry.write(1, Moment(1000));
    let before = entry.clone();
    entry.write(2, Moment(10));
    let mut copy = before;
    copy.meet(&entry);
    assert_eq!(copy.value, 2);
}

#[test]
fn another_session_is_not_mixed_in() {
    let mut one = Session::new(SessionId::new("a"), About::default(), Moment(0));
    let other = Session::new(SessionId::new("b"), About { attended: Some(9), ..About::default() }, Moment(9));
    let before = one.clone();
    assert!(!merge(&mut one, &other));
    assert_eq!(one, before);
}

#[test]
fn totals_of_the_register_are_parts_of_wholes() {
    assert_eq!(Share::new(5, 4), None);
    let register = Register { community: Share::new(240, 600), ..Register::default() };
    let rate = register.community.unwrap().rate();
    assert_eq!(rate.against(Percent::new(40).unwrap()), Standing::Met);
    assert_eq!(rate.against(Percent::new(60).unwrap()), Standing::Short(120));
}
