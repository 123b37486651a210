//! The four rules of titles, what is missing, and what is kept of it.

use proptest::prelude::*;
use thuoc_so::domain::quantity::{Day, Percent};
use thuoc_so::domain::title::assess::{Assessment, Attained, Decision, Failure, Known, assess};
use thuoc_so::domain::title::content;
use thuoc_so::domain::title::criteria::{
    Ask, Basis, CriteriaSet, Criterion, Document, Indicator, Readers, Wording,
};
use thuoc_so::domain::title::entered::{self, Edit, Problem, RuleKind};
use thuoc_so::domain::title::id::{CriterionId, IndicatorId, SetId, TitleId};
use thuoc_so::domain::title::missing::{Missing, missing};
use thuoc_so::domain::title::rules::points::Disadvantaged;
use thuoc_so::domain::title::rules::ranks::Rank;
use thuoc_so::domain::title::rules::targets::Level;
use thuoc_so::domain::title::rules::{Rule, points, ranks, share, targets};
use thuoc_so::domain::title::saved;
use thuoc_so::domain::title::work::{Answer, Work};

/// A set with these questions, called `i1`, `i2` and so on.
pub fn set(asks: &[Ask], basis: Basis) -> CriteriaSet {
    let indicators = asks.iter().enumerate().map(|(index, ask)| Indicator {
        id: id(index + 1),
        criterion: CriterionId::new("c"),
        text: format!("Line {}", index + 1),
        evidence: vec!["a photo".to_owned()],
        ask: ask.clone(),
        verified: true,
        beside: None,
    });
    CriteriaSet {
        id: SetId::new("s"),
        title: TitleId::new("cong-dan"),
        version: 1,
        name: "Title".to_owned(),
        readers: Readers::Citizens,
        document: Document { number: "1/QĐ".to_owned(), ..Document::default() },
        audiences: Vec::new(),
        wording: Wording::Paraphrase,
        known: vec!["known".to_owned()],
        unknown: Vec::new(),
        criteria: vec![Criterion { id: CriterionId::new("c"), name: "Criterion".to_owned() }],
        indicators: indicators.collect(),
        basis,
    }
}

fn id(number: usize) -> IndicatorId {
    IndicatorId::new(format!("i{number}"))
}

/// The rule of Công dân học tập: 80 of 100, none below 5, 70 in a disadvantaged area.
fn citizen() -> CriteriaSet {
    let disadvantaged = Some(Disadvantaged { cut: 70, verified: false });
    let rule = points::Rule { cut: 80, floor: 5, disadvantaged };
    set(&[(); 10].map(|()| Ask::Points(10)), Basis::Whole(Rule::Points(rule)))
}

/// TT 22/2020, superseded: 30 + 30 + 40.
fn ranked(floor: u8) -> CriteriaSet {
    let rank = |name: &str, from| Rank { name: name.to_owned(), from };
    let ranks = vec![rank("Tốt", 85), rank("Khá", 70), rank("Trung bình", 50)];
    let rule = Rule::Ranks(ranks::Rule { ranks, floor });
    set(&[Ask::Points(30), Ask::Points(30), Ask::Points(40)], Basis::Whole(rule))
}

/// Two levels: two targets, then one and a share of 90%.
fn levelled() -> CriteriaSet {
    let level = |name: &str, numbers: &[usize]| Level {
        name: name.to_owned(),
        indicators: numbers.iter().map(|number| id(*number)).collect(),
    };
    let levels = vec![level("Mức độ 1", &[1, 2]), level("Mức độ 2", &[3, 4])];
    let asks = [Ask::Target, Ask::Target, Ask::Target, counted(90, false)];
    set(&asks, Basis::Whole(Rule::Targets(targets::Rule { levels })))
}

fn counted(at_least: u8, adjustable: bool) -> Ask {
    let at_least = Percent::new(at_least).unwrap();
    Ask::Share(share::Asked { at_least, adjustable, members: String::new(), qualified: String::new() })
}

fn partial(set: CriteriaSet) -> CriteriaSet {
    CriteriaSet { basis: Basis::Partial(set.basis.rule().clone()), ..set }
}

fn answered(set: &CriteriaSet, answers: &[Answer]) -> Work {
    let mut work = Work::new(set);
    for (index, answer) in answers.iter().enumerate() {
        work.entry_mut(&id(index + 1)).answer = Some(*answer);
    }
    work
}

fn scored(set: &CriteriaSet, points: &[u8]) -> Work {
    let answers: Vec<Answer> = points.iter().map(|points| Answer::Points(*points)).collect();
    answered(set, &answers)
}

const fn counts(members: u32, qualified: u32) -> Answer {
    Answer::Counts { members: Some(members), qualified: Some(qualified) }
}

fn met(set: &CriteriaSet, work: &Work) -> bool {
    assess(set, work).tag() == "met"
}

#[test]
fn total_and_floor_decide_together() {
    let set = citizen();
    let floor = |number, points| Failure::Floor { indicator: id(number), points, floor: 5 };
    let total = |points, cut| Failure::Total { points, cut };
    let fails = |failures| Assessment::Whole(Decision::NotMet(failures));
    let met = Assessment::Whole(Decision::Met(Attained::All));
    let cases: [(&str, [u8; 10], bool, Assessment); 8] = [
        ("80 with a 4", [4, 8, 8, 8, 8, 8, 9, 9, 9, 9], false, fails(vec![floor(1, 4)])),
        ("79, all ≥ 5", [7, 8, 8, 8, 8, 8, 8, 8, 8, 8], false, fails(vec![total(79, 80)])),
        ("80 with a 5", [5, 8, 8, 8, 8, 8, 8, 9, 9, 9], false, met.clone()),
        ("70, usual area", [7; 10], false, fails(vec![total(70, 80)])),
        ("70, disadvantaged", [7; 10], true, met.clone()),
        ("69, disadvantaged", [7, 7, 7, 7, 7, 7, 7, 7, 7, 6], true, fails(vec![total(69, 70)])),
        ("nine 9s and a 4", [9, 9, 9, 9, 9, 9, 9, 9, 9, 4], false, fails(vec![floor(10, 4)])),
        ("both", [0, 8, 8, 8, 8, 8, 8, 8, 8, 8], false, fails(vec![total(72, 80), floor(1, 0)])),
    ];
    for (name, points, disadvantaged, expected) in cases {
        let work = Work { disadvantaged, ..scored(&set, &points) };
        assert_eq!(assess(&set, &work), expected, "{name}");
    }
}

#[test]
fn one_indicator_not_scored_leaves_everything_open() {
    let set = citizen();
    let mut work = scored(&set, &[9; 10]);
    work.entry_mut(&id(3)).answer = None;
    assert_eq!(assess(&set, &work), Assessment::Whole(Decision::NotAssessable));
    let Some((None, missing)) = missing(&set, &work) else { panic!("nothing is missing") };
    assert_eq!(missing.open, [id(3)]);
    // Points that the indicator cannot have are no answer either.
    work.entry_mut(&id(3)).answer = Some(Answer::Points(11));
    assert_eq!(assess(&set, &work), Assessment::Whole(Decision::NotAssessable));
}

#[test]
fn ranks_begin_exactly_at_their_points() {
    let set = ranked(0);
    let cases: [([u8; 3], Option<&str>); 6] = [
        ([30, 25, 30], Some("Tốt")),
        ([30, 24, 30], Some("Khá")),
        ([20, 20, 30], Some("Khá")),
        ([20, 19, 30], Some("Trung bình")),
        ([20, 10, 20], Some("Trung bình")),
        ([20, 9, 20], None),
    ];
    for (points, rank) in cases {
        let assessed = assess(&set, &scored(&set, &points));
        let expected = match rank {
            Some(rank) => Assessment::Whole(Decision::Met(Attained::Rank(rank.to_owned()))),
            None => Assessment::Whole(Decision::NotMet(vec![Failure::Total { points: 49, cut: 50 }])),
        };
        assert_eq!(assessed, expected, "{points:?}");
    }
}

#[test]
fn ranks_tell_what_the_next_one_takes() {
    let set = ranked(0);
    let next = |points: &[u8]| missing(&set, &scored(&set, points)).map(|(rank, next)| (rank, next.points));
    assert_eq!(next(&[20, 20, 20]), Some((Some("Khá".to_owned()), 10)));
    assert_eq!(next(&[20, 9, 20]), Some((Some("Trung bình".to_owned()), 1)));
    assert_eq!(next(&[30, 30, 40]), None);
    let floored = ranked(10);
    let work = scored(&floored, &[30, 9, 40]);
    assert_eq!(assess(&floored, &work).failures().len(), 1);
    let Some((Some(rank), next)) = missing(&floored, &work) else { panic!("nothing is missing") };
    assert_eq!((rank.as_str(), next.floors, next.least), ("Khá", vec![(id(2), 10)], 1));
}

#[test]
fn a_level_asks_for_all_its_targets_and_those_below() {
    use Answer::{NotYet, ToLookInto, Yes};
    let set = levelled();
    let level = |name: &str| Assessment::Whole(Decision::Met(Attained::Level(name.to_owned())));
    let open = Assessment::Whole(Decision::NotAssessable);
    let fails = |numbers: &[usize]| {
        let failures = numbers.iter().map(|number| Failure::Target(id(*number))).collect();
        Assessment::Whole(Decision::NotMet(failures))
    };
    let cases: [(&[Answer], Assessment); 8] = [
        (&[Yes, Yes], level("Mức độ 1")),
        (&[Yes, Yes, Yes, counts(10, 9)], level("Mức độ 2")),
        (&[Yes, Yes, Yes, counts(10, 8)], level("Mức độ 1")),
        (&[Yes, Yes, ToLookInto, counts(10, 9)], level("Mức độ 1")),
        (&[Yes, ToLookInto], open.clone()),
        (&[Yes], open),
        (&[NotYet, ToLookInto], fails(&[1])),
        (&[NotYet, NotYet, Yes, counts(10, 10)], fails(&[1, 2])),
    ];
    for (answers, expected) in cases {
        assert_eq!(assess(&set, &answered(&set, answers)), expected, "{answers:?}");
    }
    let Some((Some(aim), next)) = missing(&set, &answered(&set, &[Yes, Yes, NotYet, counts(10, 7)])) else {
        panic!("nothing is missing")
    };
    assert_eq!((aim.as_str(), next.targets, next.members), ("Mức độ 2", vec![id(3)], vec![(id(4), 2)]));
}

#[test]
fn a_share_counts_members() {
    let set = set(&[counted(60, true)], Basis::Whole(Rule::Share));
    let tag = |answer| assess(&set, &answered(&set, &[answer])).tag();
    assert_eq!(tag(counts(5, 3)), "met");
    assert_eq!(tag(counts(5, 2)), "not-met");
    assert_eq!(tag(counts(0, 0)), "not-assessable");
    assert_eq!(tag(counts(2, 3)), "not-assessable", "more qualify than there are");
    assert_eq!(tag(Answer::Counts { members: Some(5), qualified: None }), "not-assessable");
    let mut work = answered(&set, &[counts(5, 3)]);
    work.entry_mut(&id(1)).at_least = Percent::new(100);
    assert_eq!(
        assess(&set, &work).failures(),
        [Failure::Share { indicator: id(1), at_least: Percent::WHOLE, short: 2 }]
    );
}

#[test]
fn what_is_half_known_is_never_met() {
    let known = |set: &CriteriaSet, work: &Work| match assess(set, work) {
        Assessment::Partial(known) => known,
        Assessment::Whole(_) => panic!("a part of a rule was taken for all of it"),
    };
    let set = partial(levelled());
    let all = answered(&set, &[Answer::Yes, Answer::Yes, Answer::Yes, counts(10, 10)]);
    assert_eq!(known(&set, &all), Known::NoBasis);
    assert_eq!(known(&set, &Work::new(&set)), Known::NoBasis);
    let one = answered(&set, &[Answer::NotYet]);
    assert_eq!(known(&set, &one), Known::NotMet(vec![Failure::Target(id(1))]));
    // A condition that no source states decides nothing.
    let mut doubtful = set;
    doubtful.indicators[0].verified = false;
    assert_eq!(known(&doubtful, &one), Known::NoBasis);
    assert_eq!(known(&partial(citizen()), &scored(&citizen(), &[10; 10])), Known::NoBasis);
}

/// Every way to raise scores that passes raises at least as many points as the one named.
fn cheapest(set: &CriteriaSet, scores: &[u8], maximum: u8) -> u32 {
    let mut cheapest = u32::MAX;
    let mut raised = scores.to_vec();
    loop {
        if met(set, &scored(set, &raised)) {
            let cost = raised.iter().zip(scores).map(|(to, from)| u32::from(to - from)).sum();
            cheapest = cheapest.min(cost);
        }
        let Some(place) = (0..raised.len()).find(|place| raised[*place] < maximum) else { return cheapest };
        raised[place] += 1;
        raised[..place].copy_from_slice(&scores[..place]);
    }
}

/// What is named as missing, done: the floors first, then the points where there is room.
fn applied(scores: &[u8], missing: &Missing) -> Vec<u8> {
    let mut raised = scores.to_vec();
    let place = |id: &IndicatorId| id.as_str()[1..].parse::<usize>().unwrap() - 1;
    let mut left = missing.least;
    for (indicator, floor) in &missing.floors {
        let score = &mut raised[place(indicator)];
        left -= u32::from(floor - *score);
        *score = *floor;
    }
    for (indicator, room) in &missing.room {
        let more = left.min(u32::from(*room));
        raised[place(indicator)] += u8::try_from(more).unwrap();
        left -= more;
    }
    assert_eq!(left, 0, "the room named is too small: {missing:?}");
    raised
}

proptest! {
    #[test]
    fn raising_a_score_never_loses_a_title(
        scores in prop::collection::vec(0..=10_u8, 10), place in 0..10_usize, disadvantaged: bool,
    ) {
        let set = citizen();
        let before = Work { disadvantaged, ..scored(&set, &scores) };
        let mut raised = scores;
        raised[place] = (raised[place] + 1).min(10);
        let after = Work { disadvantaged, ..scored(&set, &raised) };
        prop_assert!(!met(&set, &before) || met(&set, &after));
    }

    #[test]
    fn raising_a_score_never_loses_a_rank(
        scores in prop::collection::vec(0..=30_u8, 3), place in 0..3_usize, floor in 0..20_u8,
    ) {
        let set = ranked(floor);
        let rank = |scores: &[u8]| match assess(&set, &scored(&set, scores)) {
            Assessment::Whole(Decision::Met(Attained::Rank(name))) => ["Trung bình", "Khá", "Tốt"].iter().position(|own| *own == name),
            _ => None,
        };
        let mut raised = scores.clone();
        raised[place] = (raised[place] + 1).min(30);
        prop_assert!(rank(&raised) >= rank(&scores));
    }

    #[test]
    fn one_more_member_never_loses_a_share(at_least in 1..=100_u8, members in 1..50_u32, qualified in 0..50_u32) {
        let set = set(&[counted(at_least, false)], Basis::Whole(Rule::Share));
        let judged = |qualified: u32| met(&set, &answered(&set, &[counts(members, qualified)]));
        let qualified = qualified.min(members);
        prop_assert!(!judged(qualified) || judged((qualified + 1).min(members)));
        // As many as are named suffice, and one fewer does not.
        let needed = Percent::new(at_least).unwrap().short(members, qualified);
        prop_assert!(judged(qualified + needed));
        prop_assert!(needed == 0 || !judged(qualified + needed - 1));
    }

    #[test]
    fn the_way_named_passes_and_none_is_shorter(scores in prop::collection::vec(0..=6_u8, 4), cut in 1..=24_u16, floor in 0..=4_u8) {
        let rule = points::Rule { cut, floor, disadvantaged: None };
        let set = set(&[Ask::Points(6), Ask::Points(6), Ask::Points(6), Ask::Points(6)], Basis::Whole(Rule::Points(rule)));
        let work = scored(&set, &scores);
        match missing(&set, &work) {
            None => prop_assert!(met(&set, &work)),
            Some((_, missing)) => {
                prop_assert!(!met(&set, &work));
                prop_assert!(met(&set, &scored(&set, &applied(&scores, &missing))), "{missing:?}");
                prop_assert_eq!(missing.least, cheapest(&set, &scores, 6));
            }
        }
    }

    #[test]
    fn targets_named_are_enough_and_all_needed(answers in prop::collection::vec(0..2_u8, 5)) {
        let asks = [Ask::Target, Ask::Target, Ask::Target, Ask::Target, Ask::Target];
        let levels = vec![Level { name: "1".to_owned(), indicators: (1..=5).map(id).collect() }];
        let set = set(&asks, Basis::Whole(Rule::Targets(targets::Rule { levels })));
        let given: Vec<Answer> = answers.iter().map(|yes| if *yes == 1 { Answer::Yes } else { Answer::NotYet }).collect();
        let mut work = answered(&set, &given);
        let named = missing(&set, &work).map(|(_, missing)| missing.targets).unwrap_or_default();
        for (done, target) in named.iter().enumerate() {
            prop_assert!(!met(&set, &work), "{done} of {named:?} were enough");
            work.entry_mut(target).answer = Some(Answer::Yes);
        }
        prop_assert!(met(&set, &work));
    }

    #[test]
    fn no_text_is_too_strange(text in ".{0,200}", bytes: Vec<u8>) {
        let _ = saved::scores_from_text(&text);
        let _ = saved::sets_from_message(&text);
        let _ = content::from_bytes(&bytes);
        use thuoc_so::domain::state::envelope::{Kind, seal};
        let _ = saved::scores_from_text(&seal(Kind::Scores, 1, &bytes));
        let _ = saved::sets_from_text(&seal(Kind::Sets, 1, &bytes));
    }
}

/// Work with everything that can be entered.
fn work() -> Vec<Work> {
    let set = levelled();
    let mut work = answered(&set, &[Answer::Yes, Answer::NotYet, Answer::ToLookInto, counts(10, 9)]);
    work.entry_mut(&id(4)).at_least = Percent::new(95);
    work.entry_mut(&id(5)).answer = Some(Answer::Counts { members: None, qualified: Some(0) });
    let entry = work.entry_mut(&id(6));
    entry.evidence = "Sổ ghi chi hội\nảnh".to_owned();
    entry.day = "2026-11-24".to_owned();
    work.disadvantaged = true;
    work.audience = Some(thuoc_so::domain::title::id::AudienceId::new("nong-dan"));
    vec![work, scored(&citizen(), &[0, 5, 10])]
}

#[test]
fn scores_come_back_as_they_were_saved() {
    assert_eq!(saved::scores_from_text(&saved::scores_to_text(&work())), Ok(work()));
}

#[test]
fn scores_of_version_1_open() {
    let text = include_str!("../fixtures/state/scores-v1.txt").trim_end();
    assert_eq!(saved::scores_from_text(text), Ok(work()));
    assert_eq!(saved::scores_to_text(&work()), text, "what is written");
}

fn typed_in() -> CriteriaSet {
    let day = Day::parse("2026-11-24").unwrap();
    let mut set = entered::begin(&partial(levelled()), 0xabc, day);
    for edit in [
        Edit::By("Bà Sáu".to_owned()),
        Edit::Rule(RuleKind::Points),
        Edit::AddLine,
        Edit::LineText(IndicatorId::new("nhap-3"), "Dòng mới".to_owned()),
        Edit::Cut(Some(40)),
        Edit::Floor(Some(4)),
        Edit::Disadvantaged(Some(30)),
        Edit::RemoveLine(id(4)),
    ] {
        entered::change(&mut set, edit, day);
    }
    set
}

#[test]
fn sets_of_version_1_open() {
    let sets = vec![typed_in(), citizen(), ranked(3), levelled()];
    let text = include_str!("../fixtures/state/sets-v1.txt").trim_end();
    assert_eq!(saved::sets_from_text(text), Ok(sets.clone()));
    assert_eq!(saved::sets_to_text(&sets), text, "what is written");
}

#[test]
fn a_set_is_found_in_a_message() {
    let text = saved::sets_to_text(&[citizen()]);
    let message = format!("Bộ tiêu chí đây bà con ơi 👇\r\n{text}\nMở trang ra nhé");
    assert_eq!(saved::sets_from_message(&message), Ok(vec![citizen()]));
    assert!(saved::sets_from_message("Không có gì").is_err());
    let cut = &text[..text.len() - 3];
    assert_eq!(saved::sets_from_message(cut), Err(thuoc_so::domain::state::envelope::Unreadable::Damaged));
}

#[test]
fn what_is_typed_in_counts_when_it_is_said_to_be_all() {
    let mut set = typed_in();
    assert!(!set.basis.is_whole());
    assert_eq!(entered::conclude(&mut set), Ok(()));
    assert!(set.basis.is_whole());
    let work = scored(&set, &[10, 10, 10]);
    assert_eq!(assess(&set, &work).tag(), "not-assessable");
    let mut all = work;
    all.entry_mut(&IndicatorId::new("nhap-3")).answer = Some(Answer::Points(10));
    assert_eq!(assess(&set, &all).tag(), "met");
    // Another change, and it has to be said again.
    entered::change(&mut set, Edit::Cut(Some(41)), Day::default());
    assert_eq!(assess(&set, &all).tag(), "no-basis");
    assert_eq!(entered::conclude(&mut set), Err(vec![Problem::Total { maximum: 40 }]));
}

#[test]
fn everything_that_contradicts_is_named_at_once() {
    let day = Day::default();
    let mut set = entered::begin(&partial(set(&[], Basis::Whole(Rule::Share))), 1, day);
    set.document.number.clear();
    assert_eq!(
        entered::conclude(&mut set),
        Err(vec![Problem::NoTypist, Problem::NoNumber, Problem::NoLine, Problem::NoShare])
    );
    entered::change(&mut set, Edit::Rule(RuleKind::Ranks), day);
    entered::change(&mut set, Edit::AddLine, day);
    entered::change(&mut set, Edit::By("A".to_owned()), day);
    entered::change(&mut set, Edit::Number("1".to_owned()), day);
    entered::change(&mut set, Edit::RankFrom(1, Some(11)), day);
    entered::change(&mut set, Edit::Floor(Some(11)), day);
    assert_eq!(
        entered::conclude(&mut set),
        Err(vec![Problem::EmptyLine(1), Problem::RankName(1), Problem::RankFrom(1), Problem::Floor(1)])
    );
}

#[test]
fn a_day_is_one_of_the_calendar() {
    for day in ["2026-11-24", "2024-02-29", "2000-02-29"] {
        assert_eq!(Day::parse(day).map(|day| day.to_string()).as_deref(), Some(day));
    }
    for strange in ["2026-02-29", "1900-02-29", "2026-13-01", "2026-04-31", "2026-1-1", "24/11/2026", ""] {
        assert_eq!(Day::parse(strange), None, "{strange}");
    }
}
