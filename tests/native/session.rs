//! Rates, the board and the questions against a slow recount, and merging.

use crate::bank;
use proptest::prelude::*;
use thuoc_so::domain::check::id::ItemId;
use thuoc_so::domain::quantity::{Moment, Percent};
use thuoc_so::domain::session::answers::{Answers, Mark, Marked};
use thuoc_so::domain::session::board::{Coverage, Cuts, FEWEST, Source, board};
use thuoc_so::domain::session::difference::{Difference, Verdict};
use thuoc_so::domain::session::hall::Part;
use thuoc_so::domain::session::hands::{Hands, Impossible, Nest};
use thuoc_so::domain::session::merge::{Stamped, merge};
use thuoc_so::domain::session::projection::{Projection, Raised};
use thuoc_so::domain::session::questions::{Origin, Question, statistics};
use thuoc_so::domain::session::rate::{Rate, Standing};
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Tally, Way};
use thuoc_so::domain::session::register::{Register, Share};
use thuoc_so::domain::session::{About, Session, SessionId, saved};

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

fn answers() -> impl Strategy<Value = Answers> {
    let mark = (0..Mark::KINDS).prop_map(|number| Mark::from_number(number).unwrap());
    let marked = |length: usize| {
        let marks = prop::collection::vec(mark.clone(), 0..=length);
        prop::option::of((1..3_u32, marks).prop_map(|(version, marks)| Marked { version, marks }))
    };
    (marked(24), marked(12)).prop_map(|(skills, online)| Answers { skills, online })
}

/// Answers, hands raised, and what the projector shows.
type More =
    (Vec<(u64, u64, Answers)>, Vec<(usize, u64, Option<[u32; 4]>)>, (u64, Option<(bool, usize, bool)>));

fn more() -> impl Strategy<Value = More> {
    let answers = prop::collection::vec((0..6_u64, 0..4_u64, answers()), 0..8);
    let raised = (0..24_usize, 0..4_u64, prop::option::of(prop::array::uniform4(0..50_u32)));
    let projection = (0..4_u64, prop::option::of((any::<bool>(), 0..12_usize, any::<bool>())));
    (answers, prop::collection::vec(raised, 0..8), projection)
}

/// The question of the hall of tests with this number of the first part.
fn item(number: usize) -> ItemId {
    bank::hall().items(Part::Skills)[number].id.clone()
}

fn session() -> impl Strategy<Value = Session> {
    // Few identifiers and moments, so that copies of a session often differ in the same entry.
    let entry = (0..6_u64, 0..4_u64, prop::option::of(record()));
    let records = prop::collection::vec(entry, 0..12);
    let hands = (0..3_u64, prop::option::of(hands()));
    let about = (0..3_u64, prop::option::of(0..100_u32));
    (records, hands, about, more()).prop_map(|(records, (hands_at, hands), (about_at, attended), more)| {
        let about = About { place: "Khu phố 3".to_owned(), attended, ..About::default() };
        let mut session = Session::new(SessionId::new("s"), about, Moment(about_at));
        session.hands = Stamped { at: Moment(hands_at), value: hands };
        for (id, at, value) in records {
            session.records.insert(RecordId(id), Stamped { at: Moment(at), value });
        }
        let (answers, raised, (shown_at, shown)) = more;
        for (id, at, value) in answers {
            session.answers.insert(RecordId(id), Stamped { at: Moment(at), value });
        }
        for (number, at, value) in raised {
            session.raised.insert(item(number), Stamped { at: Moment(at), value: value.map(Raised::new) });
        }
        let shown = shown.map(|(second, number, revealed)| {
            let part = if second { Part::Online } else { Part::Skills };
            Projection { part, number, revealed }
        });
        session.projection = Stamped { at: Moment(shown_at), value: shown };
        session
    })
}

fn merged(sessions: &[&Session]) -> Session {
    let mut whole = sessions[0].clone();
    for session in &sessions[1..] {
        assert!(merge(&mut whole, vec![(*session).clone()]));
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
        let hall = bank::hall();
        prop_assert_eq!(statistics(&merged(&[&c, &b, &a]), &hall), statistics(&once, &hall));
        prop_assert_eq!(saved::from_text(&saved::to_text(&once)), Ok(once));
    }

    #[test]
    fn questions_are_counted_as_an_obvious_recount_does(session in session()) {
        let hall = bank::hall();
        let statistics = statistics(&session, &hall);
        prop_assert_eq!(statistics.questions.len(), 36);
        for question in &statistics.questions {
            let mut all = [0_u32; 6];
            for (id, answers) in &session.answers {
                let counts = session.records.get(id).is_some_and(|entry| entry.value.is_some());
                let marked = match question.part {
                    Part::Skills => &answers.value.skills,
                    Part::Online => &answers.value.online,
                };
                let at_hand = marked.as_ref().filter(|marked| counts && marked.version == 1);
                if let Some(marked) = at_hand {
                    let mark = marked.marks.get(question.number).copied().unwrap_or(Mark::Open);
                    all[usize::from(mark.number())] += 1;
                }
            }
            let records = question.records;
            prop_assert_eq!([records.open, records.dont_know], [all[0], all[1]]);
            prop_assert_eq!(&records.chosen[..], &all[2..]);
            prop_assert_eq!(records.right, all[2 + question.number % 4], "A, B, C and D are right in turn");
            let raised = session.raised.get(&question.item).and_then(|raised| raised.value);
            prop_assert_eq!(question.hands.answered(), raised.map_or(0, Raised::sum));
            let (larger, other) = (question.larger().1.answered(), question.other());
            prop_assert!(other.is_none_or(|(_, other)| other.answered() <= larger && other.answered() > 0));
        }
        let hardest = statistics.hardest(5);
        prop_assert!(hardest.len() <= 5);
        let share = |question: &Question| question.larger().1.rate();
        for pair in hardest.windows(2) {
            let [one, two] = [share(pair[0]), share(pair[1])];
            prop_assert!(one.part() * two.whole() <= two.part() * one.whole());
        }
        let domains = statistics.domains(&hall);
        let of_records: u32 = statistics.questions.iter().map(|question| question.records.answered()).sum();
        let of_hands: u32 = statistics.questions.iter().map(|question| question.hands.answered()).sum();
        let by_domain: u32 = domains.iter().map(|domain| domain.rate.whole()).sum();
        prop_assert!(by_domain <= of_records + of_hands && by_domain >= of_records.max(of_hands));
        prop_assert_eq!(domains.is_empty(), statistics.is_empty());
    }

    #[test]
    fn a_difference_is_the_same_seen_from_the_other_side(a in 0..80_u32, n in 0..80_u32, b in 0..80_u32, m in 0..80_u32) {
        let (before, after) = (Rate::new(a, n), Rate::new(b, m));
        let other = match (Difference { before: after, after: before }).verdict() {
            Verdict::Higher => Verdict::Lower,
            Verdict::Lower => Verdict::Higher,
            same => same,
        };
        prop_assert_eq!((Difference { before, after }).verdict(), other);
        // The same with floating point, away from the line itself.
        if n >= FEWEST && m >= FEWEST {
            let [a, n, b, m] = [before.part(), n, after.part(), m].map(f64::from);
            let pooled = (a + b) / (n + m);
            let error = (pooled * (1.0 - pooled) * (1.0 / n + 1.0 / m)).sqrt();
            let distance = (b / m - a / n).abs();
            if (distance - 1.645 * error).abs() > 1e-3 {
                let is_clear = matches!(other, Verdict::Higher | Verdict::Lower);
                prop_assert_eq!(is_clear, distance > 1.645 * error);
            }
        }
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
        prop_assert_eq!(board.all.from_records(), recount(false));
        prop_assert_eq!(board.holders.from_records(), recount(true));
        for (source, nest) in board.all.sources() {
            let Source::Records(way) = source else { continue };
            let came = everybody.iter().filter(|record| record.way == way && record.skills.is_some());
            prop_assert_eq!(nest.people as usize, came.count());
        }
        let sources = board.all.sources().fold(Nest::default(), |sum, (_, nest)| sum.and(nest));
        prop_assert_eq!(sources, board.all.sum());
        let counted: u32 = board.records.iter().map(|(_, count)| count).sum();
        prop_assert_eq!(counted as usize, everybody.len());
        prop_assert!(board.holders.sum().is_within(board.all.sum()));
        let slips = everybody.iter().any(|record| record.way == Way::Paper);
        prop_assert_eq!(board.hands_replaced, slips && session.hands.value.is_some());
        prop_assert!(board.all.near <= board.all.from_records().people);
        prop_assert_eq!(board.all.hands, session.hands.value.filter(|_| !slips).map(Hands::all).unwrap_or_default());
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
fn two_rates_are_called_different_with_care() {
    let verdict = |a, n, b, m| Difference { before: Rate::new(a, n), after: Rate::new(b, m) }.verdict();
    assert_eq!(verdict(0, 0, 7, 10), Verdict::Nobody);
    assert_eq!(verdict(1, 9, 30, 40), Verdict::TooFew);
    assert_eq!(verdict(20, 40, 24, 40), Verdict::Within);
    assert_eq!(verdict(12, 40, 26, 40), Verdict::Higher);
    assert_eq!(verdict(26, 40, 12, 40), Verdict::Lower);
    assert_eq!(verdict(10, 10, 10, 10), Verdict::Within, "the same share is no change");
    let difference = Difference { before: Rate::new(12, 40), after: Rate::new(26, 40) };
    assert_eq!(difference.permille(), Some(350));
    assert_eq!(Difference { before: Rate::default(), ..difference }.permille(), None);
}

#[test]
fn a_rate_is_the_places_own_only_where_all_its_holders_were_there() {
    let mut session = Session::new(SessionId::new("s"), About::default(), Moment(0));
    let coverage = |session: &Session| board(session, cuts()).coverage;
    let tested = Nest { people: 42, skills: 31, both: 17 };
    session.hands.write(Some(Hands::new(tested, tested).unwrap()), Moment(1));
    assert_eq!(coverage(&session), Coverage::Unknown);
    for (community, units, expected) in [
        (30, 12, Coverage::Whole(42)),
        (30, 100, Coverage::Part(130)),
        (30, 0, Coverage::Beyond(30)),
        (0, 0, Coverage::Unknown),
    ] {
        let register = Register {
            community: Share::new(community, 300),
            units: Share::new(units, 300),
            ..Register::default()
        };
        session.register.write(Some(register), Moment(2));
        assert_eq!(coverage(&session), expected);
    }
    session.hands.write(None, Moment(3));
    assert_eq!(coverage(&session), Coverage::Unknown, "nobody was tested");
}

/// Phones, and slips of the others: two rows and their sum. Exactly 70% and 60% count as reached.
#[test]
fn a_hall_with_phones_and_slips_has_two_rows_and_their_sum() {
    let mut session = Session::new(SessionId::new("s"), About::default(), Moment(0));
    let mut add = |id: u64, way, points, online| {
        let record = Record {
            way,
            holder: Holder::Yes,
            group: Group::Unknown,
            skills: Tally::new(points, 20),
            online: Tally::new(online, 20),
        };
        session.records.insert(RecordId(id), Stamped { at: Moment(1), value: Some(record) });
    };
    for id in 0..40 {
        add(id, Way::Phone, 14, if id < 10 { 12 } else { 11 });
    }
    for id in 40..60 {
        add(id, Way::Paper, 13, 12);
    }
    let row = board(&session, cuts()).holders;
    let nest = |people, skills, both| Nest { people, skills, both };
    let sources: Vec<_> = row.sources().collect();
    assert_eq!(
        sources,
        [(Source::Records(Way::Phone), nest(40, 40, 10)), (Source::Records(Way::Paper), nest(20, 0, 0))]
    );
    assert_eq!(row.sum(), nest(60, 40, 10));
}

#[test]
fn the_hardest_questions_are_those_enough_people_answered() {
    let hall = bank::hall();
    let mut session = Session::new(SessionId::new("s"), About::default(), Moment(0));
    // A, B, C and D are right in turn.
    let hands =
        [(0, [2, 8, 0, 0]), (1, [0, 10, 0, 0]), (2, [1, 1, 6, 2]), (3, [1, 0, 0, 0]), (4, [2, 3, 15, 0])];
    for (number, hands) in hands {
        session.raised.insert(item(number), Stamped { at: Moment(1), value: Some(Raised::new(hands)) });
    }
    let statistics = statistics(&session, &hall);
    let hardest: Vec<usize> = statistics.hardest(5).iter().map(|question| question.number).collect();
    // The fourth was answered by one person, the second by everybody rightly.
    assert_eq!(hardest, [4, 0, 2]);
    assert_eq!(statistics.hardest(2).len(), 2);
    let domains = statistics.domains(&hall);
    assert_eq!(domains.len(), 1, "only the first group was asked");
    assert_eq!(
        (domains[0].rate, domains[0].questions, domains[0].origin),
        (Rate::new(20, 51), 6, Origin::Hands)
    );
    assert_eq!(domains[0].part, Part::Skills);
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
    copy.meet(entry);
    assert_eq!(copy.value, 2);
}

#[test]
fn another_session_is_not_mixed_in() {
    let mut one = Session::new(SessionId::new("a"), About::default(), Moment(0));
    let other = Session::new(SessionId::new("b"), About { attended: Some(9), ..About::default() }, Moment(9));
    let before = one.clone();
    assert!(!merge(&mut one, vec![other]));
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
