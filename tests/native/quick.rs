//! The quick check: its test against tables, and what holds for any answers.

use crate::bank::{self, percent};
use proptest::prelude::*;
use thuoc_so::domain::check::attempt::{Place, Underway};
use thuoc_so::domain::check::blueprint::Drawing;
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::id::{DomainId, FormId, ItemId};
use thuoc_so::domain::check::kinds::Response;
use thuoc_so::domain::check::quick::{COVERAGE, Evidence, Quick, Standing, furthest_behind, order, settled};
use thuoc_so::domain::quantity::{Moment, Points, Score};
use thuoc_so::domain::state::{Profile, State, saved};

fn evidence(from: f64, to: f64, false_met: f64, false_not_met: f64) -> Evidence {
    let millionths = |ratio: f64| (ratio.ln() * 1e6).round() as u32;
    Evidence {
        right: millionths(to / from),
        wrong: millionths((1.0 - from) / (1.0 - to)),
        met: millionths((1.0 - false_not_met) / false_met),
        not_met: millionths((1.0 - false_met) / false_not_met),
    }
}

/// The sequential plan that the NIST/SEMATECH e-Handbook of Statistical Methods works out in 6.2.6 by Wald's
/// formulas, for lots with 1% or 10% of defective items and errors of 5% and 10%: accepted up to
/// −0.939 + 0.0397·n, rejected from 1.205 + 0.0397·n defective items on; so after 24 items 0 are accepted and 3
/// rejected. A wrong answer is a defective item, accepting the lot is meeting the cut.
#[test]
fn the_test_decides_as_the_plan_of_the_nist_handbook_does() {
    let test = evidence(0.90, 0.99, 0.10, 0.05);
    let per_item = f64::from(test.right + test.wrong);
    let rounded = |millionths: u32, digits: f64| (f64::from(millionths) / per_item * digits).round() / digits;
    assert_eq!((rounded(test.met, 1e3), rounded(test.not_met, 1e3)), (0.939, 1.205));
    assert_eq!(rounded(test.right, 1e4), 0.0397);
    for asked in 1..=26 {
        let wrong = |met| (0..=asked).filter(move |wrong| test.decides(asked - wrong, asked) == Some(met));
        let accepted = (asked >= 24).then_some(0);
        // The very first item cannot reject by itself; 1.2054 + 0.03975·20 lies just above 2.
        let rejected = match asked {
            1 => None,
            2..=19 => Some(2),
            _ => Some(3),
        };
        assert_eq!(wrong(true).next_back(), accepted, "accepted after {asked}");
        assert_eq!(wrong(false).next(), rejected, "rejected after {asked}");
    }
}

#[test]
fn the_outcome_of_all_questions_is_settled_exactly_when_no_answer_can_turn_it() {
    for longest in 1u32..=24 {
        for cut in [1, 50, 60, 70, 99, 100] {
            let met = |right| Score::new(Points(right), Points(longest)).meets(percent(cut)).unwrap();
            for asked in 0..=longest {
                for right in 0..=asked {
                    let outcomes: Vec<bool> = (right..=right + longest - asked).map(met).collect();
                    let all_same = outcomes.iter().all(|outcome| *outcome == outcomes[0]);
                    let expected = all_same.then_some(outcomes[0]);
                    assert_eq!(
                        settled(right, asked, longest, percent(cut)),
                        expected,
                        "{right}/{asked} of {longest}"
                    );
                }
            }
        }
    }
}

/// Domains as in the full forms of the two checks.
const BLUEPRINTS: [&[u32]; 3] = [&[6, 8, 9, 4, 11, 6, 4], &[5, 5, 5, 3, 2], &[2]];

#[test]
fn every_domain_comes_twice_and_then_what_is_asked_follows_the_blueprint() {
    for blueprint in BLUEPRINTS {
        let order = order(blueprint);
        let times = |part: &[usize], index| part.iter().filter(|domain| **domain == index).count();
        let first = &order[..COVERAGE * blueprint.len()];
        let whole: u32 = blueprint.iter().sum();
        for (index, count) in blueprint.iter().enumerate() {
            assert_eq!(times(first, index), COVERAGE);
            assert_eq!(times(&order, index), *count as usize);
            // From the length of the short form on, no domain is further than one question from its share.
            for asked in (whole as usize).div_ceil(2)..=whole as usize {
                let share = f64::from(*count) * asked as f64 / f64::from(whole);
                let so_far = times(&order[..asked], index) as f64;
                assert!(
                    (so_far - share).abs() < 1.0 + 1e-9,
                    "domain {index} after {asked}: {so_far} for {share}"
                );
            }
        }
    }
    assert_eq!(furthest_behind(&[1, 1], &[5, 3], &[0, 0]), None);
    assert_eq!(furthest_behind(&[1, 1], &[5, 3], &[1, 0]), Some(0));
}

fn names(blueprint: &[u32]) -> Vec<DomainId> {
    order(blueprint).into_iter().map(|index| DomainId::new(format!("d{index}"))).collect()
}

/// Follows a person's answers to where the rule stops: how many were asked, and how it stands.
fn run(rule: &Quick, answers: &[bool], names: &[DomainId], cut: u8) -> (usize, Standing) {
    let domains: Vec<&DomainId> = names.iter().collect();
    for asked in 1..=names.len() {
        let standing = rule.follow(&answers[..asked], &domains, percent(cut));
        if standing != Standing::Open {
            return (asked, standing);
        }
    }
    panic!("all questions asked, and nothing decided");
}

fn any_run() -> impl Strategy<Value = (&'static [u32], Quick, Vec<bool>, u8)> {
    let blueprint = prop::sample::select(&BLUEPRINTS[..2]);
    let cut = prop::sample::select(vec![60u8, 70]);
    let errors = (1u8..30, 1u8..30);
    (blueprint, cut, errors, 0.2f64..1.0).prop_flat_map(
        |(blueprint, cut, (false_met, false_not_met), share)| {
            let share_of = |percent: u8| f64::from(percent) / 100.0;
            let evidence = evidence(
                share_of(cut - 10),
                share_of(cut + 10),
                share_of(false_met),
                share_of(false_not_met),
            );
            let rule = Quick { evidence, ..bank::quick(cut) };
            let answers =
                prop::collection::vec(prop::bool::weighted(share), blueprint.iter().sum::<u32>() as usize);
            (Just(blueprint), Just(rule), answers, Just(cut))
        },
    )
}

proptest! {
    #[test]
    fn more_right_answers_never_lower_the_outcome((blueprint, rule, answers, cut) in any_run(), better in prop::collection::vec(any::<bool>(), 48)) {
        let names = names(blueprint);
        let more: Vec<bool> = answers.iter().zip(&better).map(|(right, better)| *right || *better).collect();
        let (_, before) = run(&rule, &answers, &names, cut);
        let (_, after) = run(&rule, &more, &names, cut);
        prop_assert!(after.met() >= before.met(), "{before:?} became {after:?}");
    }

    #[test]
    fn stopping_never_contradicts_what_is_certain((blueprint, rule, answers, cut) in any_run()) {
        let names = names(blueprint);
        let (asked, standing) = run(&rule, &answers, &names, cut);
        let right = answers[..asked].iter().filter(|right| **right).count() as u32;
        let longest = names.len() as u32;
        // What no further answer can turn is what the check says; and it is what all questions would have said.
        if let Some(certain) = settled(right, asked as u32, longest, percent(cut)) {
            prop_assert_eq!(standing, Standing::Settled { met: certain });
            let all = answers.iter().filter(|right| **right).count() as u32;
            prop_assert_eq!(Score::new(Points(all), Points(longest)).meets(percent(cut)), Some(certain));
        }
        // No earlier answer had settled it, once every domain was covered.
        let covered = COVERAGE * blueprint.len();
        for earlier in covered..asked {
            let right = answers[..earlier].iter().filter(|right| **right).count() as u32;
            prop_assert_eq!(settled(right, earlier as u32, longest, percent(cut)), None);
        }
        prop_assert!(asked >= covered && asked <= names.len());
    }

    #[test]
    fn every_domain_is_covered_before_it_stops((blueprint, rule, answers, cut) in any_run()) {
        let names = names(blueprint);
        let (asked, _) = run(&rule, &answers, &names, cut);
        for name in &names {
            prop_assert!(names[..asked].iter().filter(|other| *other == name).count() >= COVERAGE);
        }
    }
}

fn check() -> Check {
    bank::check("ky-nang-so", 70, &[(9, 4), (8, 3), (7, 3), (4, 2)])
}

fn begin(check: &Check, seed: u64, by_ear: bool) -> Underway {
    let rule = check.quick.as_ref().unwrap();
    Underway::begin_quick(check, rule, Drawing { seed, by_ear, ..Drawing::default() }, Moment(0))
}

fn answer(attempt: Underway, check: &Check, number: usize, right: bool) -> Underway {
    let item = attempt.question(number).unwrap().item.clone();
    let definition = check.item(&item).unwrap();
    // Whatever was answered before, the deeds begin at "Chưa biết"; of a wrong order that is the answer, too.
    let known = attempt.response(&item) != Some(&Response::DontKnow);
    let attempt = if known { attempt.dont_know(&item, Moment(1)) } else { attempt };
    let deeds = bank::deeds(definition, attempt.response(&item), right);
    deeds.iter().fold(attempt, |attempt, deed| attempt.answer(check, &item, deed, Moment(1)))
}

fn reopen(attempt: Underway) -> Underway {
    let state = State { profile: Profile { underway: vec![attempt], finished: Vec::new() } };
    let mut read = saved::from_text(&saved::to_text(&state)).expect("what was written can be read");
    assert_eq!(read, state);
    read.profile.underway.remove(0)
}

/// Walks as a person does, going on after each answer, until the review.
fn walk(mut attempt: Underway, check: &Check, answers: &[bool], reopens: impl Fn(usize) -> bool) -> Underway {
    for _ in 0..100 {
        let place = attempt.place;
        let Place::Question(number) = place else { break };
        attempt = answer(attempt, check, number, answers[number]);
        if reopens(number) {
            attempt = reopen(attempt);
        }
        let next = attempt.next_in_quick(check, place).unwrap();
        attempt = attempt.at(next);
    }
    assert_eq!(attempt.place, Place::Review);
    assert_eq!(attempt.next_in_quick(check, Place::Review), None, "only the result is left");
    attempt
}

proptest! {
    #[test]
    fn pausing_at_any_step_leads_to_the_same_result(seed: u64, answers in prop::collection::vec(prop::bool::weighted(0.7), 28), every in 1usize..9) {
        let check = check();
        let straight = walk(begin(&check, seed, false), &check, &answers, |_| false);
        let paused = walk(begin(&check, seed, false), &check, &answers, |number| number % every == 0);
        prop_assert_eq!(&straight, &paused);
        let finished = straight.finish(&check, Moment(9));
        prop_assert_eq!(&finished, &paused.finish(&check, Moment(9)));
        // The points say what the test said, and nobody is judged by questions that were not asked.
        let rule = check.quick.as_ref().unwrap();
        let drawn = begin(&check, seed, false);
        let names: Vec<DomainId> = drawn.parts.iter().map(|part| part.domain.clone()).collect();
        let (asked, standing) = run(rule, &answers, &names, 70);
        prop_assert_eq!(finished.length(), asked);
        prop_assert_eq!(finished.outcomes.len(), asked);
        prop_assert_eq!(finished.score().meets(check.cut), standing.met());
        let right = answers[..asked].iter().filter(|right| **right).count() as u32;
        prop_assert_eq!(finished.score().points(), Points(right));
        // What is saved comes back.
        let state = State { profile: Profile { underway: Vec::new(), finished: vec![finished] } };
        prop_assert_eq!(saved::from_text(&saved::to_text(&state)), Ok(state));
    }

    #[test]
    fn a_changed_answer_is_as_if_it_had_been_given_at_once(seed: u64, answers in prop::collection::vec(prop::bool::weighted(0.7), 28), changed in 0usize..28) {
        let check = check();
        let mut other = answers.clone();
        other[changed] = !other[changed];
        let ended = walk(begin(&check, seed, false), &check, &answers, |_| false);
        let asked = ended.course(&check).asked;
        let changed_there = if changed < asked { answer(ended, &check, changed, other[changed]) } else { ended };
        // From the review the walk goes on where more has to be asked.
        let mut attempt = changed_there.at(Place::Review);
        for _ in 0..100 {
            let Some(next) = attempt.next_in_quick(&check, attempt.place) else { break };
            attempt = attempt.at(next);
            if let Place::Question(number) = attempt.place {
                attempt = answer(attempt, &check, number, other[number]);
            }
        }
        let at_once = walk(begin(&check, seed, false), &check, &other, |_| false);
        let (one, two) = (attempt.finish(&check, Moment(9)), at_once.finish(&check, Moment(9)));
        prop_assert_eq!(one.outcomes, two.outcomes);
        prop_assert_eq!(one.parts, two.parts);
    }

    #[test]
    fn the_first_two_of_a_domain_come_the_easier_first_and_none_twice(seed: u64, by_ear: bool) {
        let check = check();
        let attempt = begin(&check, seed, by_ear);
        let items: Vec<ItemId> = attempt.parts.iter().flat_map(|part| part.items.clone()).collect();
        let level = |item: &ItemId| check.head(item).unwrap().level;
        for index in 0..4 {
            prop_assert!(level(&items[index]) <= level(&items[index + 4]));
        }
        let once: std::collections::BTreeSet<_> = items.iter().collect();
        prop_assert_eq!(once.len(), items.len());
    }
}

#[test]
fn no_address_leads_past_an_open_question() {
    let check = check();
    let attempt = answer(begin(&check, 3, false), &check, 0, true);
    for place in [Place::Question(20), Place::Question(1), Place::PartEnd(7), Place::PartStart(9)] {
        assert_eq!(attempt.nearest(place), Place::Question(1));
    }
    assert_eq!(attempt.nearest(Place::Question(0)), Place::Question(0));
    assert_eq!(attempt.before(Place::Question(0)), None);
    assert_eq!(attempt.before(Place::Question(1)), Some(Place::Question(0)));
    // Looking at a part's outcome has no place here.
    assert_eq!(attempt.clone().close(0), attempt);
    // The review of a check that is not at its end goes on with the open question.
    let early = attempt.at(Place::Review);
    assert_eq!(early.next_in_quick(&check, Place::Review), Some(Place::Question(1)));
}

#[test]
fn a_withdrawn_question_counts_neither_way() {
    let mut check = check();
    let drawn = begin(&check, 5, false);
    let gone = drawn.question(3).unwrap().item.clone();
    let mut attempt = drawn;
    for number in 0..3 {
        attempt = answer(attempt, &check, number, true);
    }
    check.heads.retain(|head| head.id != gone);
    check.items.retain(|item| item.id != gone);
    attempt = attempt.dont_know(&gone, Moment(1)).at(Place::Question(4));
    for _ in 0..40 {
        let Place::Question(number) = attempt.place else { break };
        attempt = answer(attempt, &check, number, true);
        let next = attempt.next_in_quick(&check, attempt.place).unwrap();
        attempt = attempt.at(next);
    }
    let finished = attempt.finish(&check, Moment(2));
    assert_eq!(finished.score().points(), finished.score().maximum());
    assert_eq!(finished.outcomes.len() + 1, finished.length());
    assert!(finished.outcomes.get(&gone).is_none());
}

#[test]
fn ten_more_come_from_the_reserve_and_follow_the_blueprint() {
    let check = bank::check("ky-nang-so", 70, &[(9, 4), (8, 3), (7, 3), (4, 2)]);
    let short = check.form(&FormId::new("short")).unwrap();
    let mut attempt = Underway::begin(&check, short, Drawing { seed: 8, ..Drawing::default() }, Moment(0));
    for number in 0..12 {
        attempt = answer(attempt, &check, number, number % 3 > 0);
    }
    let finished = attempt.finish(&check, Moment(1));
    let more = Underway::more(&finished, &check, Drawing { seed: 9, ..Drawing::default() }, Moment(2));
    assert_eq!(more.length(), 10);
    assert_eq!(more.form.as_str(), "more");
    let asked = finished.asked();
    assert!(more.parts.iter().flat_map(|part| &part.items).all(|item| !asked.contains(item)));
    // 22 of 28 in all: 9, 8, 7 and 4 of each domain make 7, 6, 6 and 3.
    let both = more.finish(&check, Moment(3));
    let lengths: Vec<usize> = both.parts.iter().map(|part| part.items.len()).collect();
    assert_eq!(lengths, [7, 6, 6, 3]);
    // The reserve can run out.
    let rest = Underway::more(&both, &check, Drawing::default(), Moment(4));
    assert_eq!(rest.length(), 6);
}
