//! Properties of attempts over random banks and random behaviour.

use crate::bank;
use proptest::prelude::*;
use thuoc_so::domain::check::advice;
use thuoc_so::domain::check::attempt::{Place, Underway};
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::id::OptionId;
use thuoc_so::domain::check::kinds::Response;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::state::{Profile, State, saved};

/// Something a person does to a question.
#[derive(Clone, Debug)]
enum Deed {
    Touch(usize, usize),
    DontKnow(usize),
}

fn any_check() -> impl Strategy<Value = Check> {
    prop::collection::vec((1usize..12, 0u16..8), 1..7).prop_map(|domains| {
        let domains: Vec<_> =
            domains.into_iter().map(|(size, count)| (size, count.min(size as u16))).collect();
        bank::check("ky-nang-so", 70, &domains)
    })
}

fn any_deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        4 => (0usize..40, 0usize..4).prop_map(|(question, option)| Deed::Touch(question, option)),
        1 => (0usize..40).prop_map(Deed::DontKnow),
    ];
    prop::collection::vec(deed, 0..120)
}

fn begin(check: &Check, seed: u64) -> Underway {
    Underway::begin(check, &check.forms[0], seed, &[], Moment(0))
}

fn act(attempt: Underway, check: &Check, deed: &Deed, now: u64) -> Underway {
    let (number, option) = match deed {
        Deed::Touch(number, option) => (*number, Some(["a", "b", "c", "d"][*option])),
        Deed::DontKnow(number) => (*number, None),
    };
    let Some(item) = attempt.question(number).map(|question| question.item.clone()) else { return attempt };
    match option {
        Some(option) => attempt.touch(check, &item, &OptionId::new(option), Moment(now)),
        None => attempt.touch_dont_know(&item, Moment(now)),
    }
}

/// Writes the work down and reads it back, as closing and opening the page does.
fn reopen(attempt: Underway) -> Underway {
    let state = State { profile: Profile { underway: vec![attempt], finished: Vec::new() } };
    let read = saved::from_text(&saved::to_text(&state)).expect("what was written can be read");
    assert_eq!(read, state);
    read.profile.underway.into_iter().next().expect("the attempt is still there")
}

proptest! {
    #[test]
    fn a_draw_follows_the_form_and_repeats_with_its_seed(check in any_check(), seed: u64) {
        let attempt = begin(&check, seed);
        prop_assert_eq!(&attempt.parts, &begin(&check, seed).parts);
        prop_assert_eq!(attempt.length() as u32, check.forms[0].length());
        let mut seen = std::collections::BTreeSet::new();
        for part in &attempt.parts {
            let levels: Vec<u8> = part.items.iter().map(|item| check.head(item).unwrap().level).collect();
            prop_assert!(levels.is_sorted());
            for item in &part.items {
                prop_assert_eq!(&check.head(item).unwrap().domain, &part.domain);
                prop_assert!(seen.insert(item.clone()), "drawn twice");
            }
        }
    }

    #[test]
    fn a_second_draw_shares_as_few_items_as_the_bank_allows(check in any_check(), seed: u64, again: u64) {
        let first = begin(&check, seed);
        let avoid: Vec<_> = first.parts.iter().flat_map(|part| part.items.clone()).collect();
        let second = Underway::begin(&check, &check.forms[0], again, &avoid, Moment(0));
        for part in &second.parts {
            let stock = check.heads.iter().filter(|head| head.domain == part.domain).count();
            let shared = part.items.iter().filter(|item| avoid.contains(item)).count();
            prop_assert_eq!(shared, (2 * part.items.len()).saturating_sub(stock));
        }
    }

    #[test]
    fn retired_items_are_never_drawn(mut check in any_check(), seed: u64, retired in 0usize..40) {
        let retired = retired % check.heads.len();
        check.heads[retired].retired = true;
        let id = check.heads[retired].id.clone();
        prop_assert!(begin(&check, seed).parts.iter().all(|part| !part.items.contains(&id)));
    }

    #[test]
    fn scores_stay_in_range_whatever_is_touched(check in any_check(), seed: u64, deeds in any_deeds()) {
        let attempt = deeds.iter().fold(begin(&check, seed), |attempt, deed| act(attempt, &check, deed, 1));
        let finished = attempt.clone().finish(&check, Moment(2));
        let score = finished.score();
        prop_assert_eq!(score.maximum().0 as usize, attempt.length());
        prop_assert!(score.points() <= score.maximum());
        let sum: u32 = finished.by_part().map(|(_, score)| score.points().0).sum();
        prop_assert_eq!(sum, score.points().0);
        prop_assert_eq!(finished.missed().count() as u32, score.maximum().0 - score.points().0);
        let right = |item: &_| {
            let response = attempt.response(item);
            response.is_some_and(|response| *response == Response::Chosen(check.item(item).unwrap().kind.key().to_vec()))
        };
        let recount = attempt.parts.iter().flat_map(|part| &part.items).filter(|item| right(item)).count();
        prop_assert_eq!(recount as u32, score.points().0);
    }

    #[test]
    fn the_order_in_which_questions_are_answered_does_not_matter(
        check in any_check(), seed: u64, choices in prop::collection::vec(0usize..5, 40), order in Just((0usize..40).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let deed = |number: usize| match choices[number] {
            4 => Deed::DontKnow(number),
            option => Deed::Touch(number, option),
        };
        let straight = (0..40).fold(begin(&check, seed), |attempt, number| act(attempt, &check, &deed(number), 1));
        let shuffled = order.iter().fold(begin(&check, seed), |attempt, number| act(attempt, &check, &deed(*number), 1));
        prop_assert_eq!(straight.finish(&check, Moment(2)), shuffled.finish(&check, Moment(2)));
    }

    #[test]
    fn reopening_at_any_step_changes_nothing(check in any_check(), seed: u64, deeds in any_deeds(), at in 0usize..120) {
        let mut straight = begin(&check, seed);
        let mut interrupted = begin(&check, seed);
        for (step, deed) in deeds.iter().enumerate() {
            straight = act(straight, &check, deed, step as u64);
            interrupted = act(interrupted, &check, deed, step as u64);
            if step % 7 == at % 7 {
                interrupted = reopen(interrupted);
            }
            prop_assert_eq!(&straight, &interrupted);
        }
        prop_assert_eq!(straight.finish(&check, Moment(9)), interrupted.finish(&check, Moment(9)));
    }

    #[test]
    fn going_on_reaches_every_question_once_and_ends_at_the_review(check in any_check(), seed: u64) {
        let attempt = begin(&check, seed);
        let mut place = attempt.nearest(Place::Question(0));
        let mut visited = Vec::new();
        for _ in 0..200 {
            if let Place::Question(number) = place {
                visited.push(number);
            }
            if place == Place::Review {
                break;
            }
            let next = attempt.after(place);
            prop_assert_eq!(attempt.before(next), Some(place));
            place = next;
        }
        prop_assert_eq!(place, Place::Review);
        prop_assert_eq!(visited, (0..attempt.length()).collect::<Vec<_>>());
    }

    #[test]
    fn a_closed_part_keeps_its_answers(check in any_check(), seed: u64, before in any_deeds(), after in any_deeds(), part in 0usize..7) {
        let attempt = before.iter().fold(begin(&check, seed), |attempt, deed| act(attempt, &check, deed, 1)).close(part);
        let changed = after.iter().fold(attempt.clone(), |attempt, deed| act(attempt, &check, deed, 2));
        if let Some(part) = attempt.parts.get(part) {
            for item in &part.items {
                prop_assert_eq!(attempt.response(item), changed.response(item));
            }
        }
        let mut open = changed.left_open();
        open.extend(changed.answered());
        let closed: usize = changed.parts.iter().filter(|part| part.closed).map(|part| part.items.len()).sum();
        prop_assert_eq!(open.len() + closed, changed.length());
    }

    #[test]
    fn three_different_steps_wherever_there_are_three_questions(check in any_check(), seed: u64, deeds in any_deeds()) {
        let attempt = deeds.iter().fold(begin(&check, seed), |attempt, deed| act(attempt, &check, deed, 1));
        let finished = attempt.finish(&check, Moment(2));
        let steps = advice::steps(&check, &finished);
        prop_assert_eq!(steps.len(), advice::STEPS.min(finished.outcomes.len()));
        let missed: Vec<_> = finished.missed().collect();
        let from_missed = steps.iter().filter(|step| missed.contains(&&step.item.id)).count();
        prop_assert_eq!(from_missed, steps.len().min(missed.len()));
        let ids: std::collections::BTreeSet<_> = steps.iter().map(|step| &step.item.id).collect();
        prop_assert_eq!(ids.len(), steps.len());
    }
}

#[test]
fn an_item_the_content_no_longer_knows_counts_neither_way() {
    let mut check = bank::check("ky-nang-so", 70, &[(4, 4)]);
    let attempt = begin(&check, 7);
    let gone = attempt.parts[0].items[1].clone();
    check.items.retain(|item| item.id != gone);
    let finished = attempt.finish(&check, Moment(1));
    assert_eq!(finished.score().maximum().0, 3);
    assert_eq!(finished.outcomes.get(&gone), None);
}

#[test]
fn a_clock_that_jumps_back_keeps_the_newer_answer_newer() {
    let check = bank::check("ky-nang-so", 70, &[(2, 2)]);
    let attempt = begin(&check, 7);
    let item = attempt.parts[0].items[0].clone();
    let attempt = attempt.touch(&check, &item, &OptionId::new("a"), Moment(1_000));
    let attempt = attempt.touch(&check, &item, &OptionId::new("b"), Moment(10));
    assert!(attempt.given.get(&item).is_some_and(|given| given.at > Moment(1_000)));
}

#[test]
fn strengths_are_the_best_domains_with_at_least_half_of_their_points() {
    let check = bank::check("ky-nang-so", 70, &[(2, 2), (2, 2), (2, 2)]);
    let mut attempt = begin(&check, 1);
    let questions = [(0, true), (1, true), (2, true), (3, false), (4, false), (5, false)];
    for (number, right) in questions {
        let item = attempt.question(number).unwrap().item.clone();
        let options =
            if right { check.item(&item).unwrap().kind.key().to_vec() } else { vec![OptionId::new("d")] };
        for option in options {
            attempt = attempt.touch(&check, &item, &option, Moment(1));
        }
    }
    let strengths = advice::strengths(&check, &attempt.finish(&check, Moment(2)));
    let names: Vec<_> = strengths.iter().map(|domain| domain.id.as_str()).collect();
    assert_eq!(names, ["d0", "d1"]);
}
