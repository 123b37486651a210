//! Properties of attempts over random banks and random behaviour.

use crate::bank;
use proptest::prelude::*;
use thuoc_so::domain::check::advice;
use thuoc_so::domain::check::attempt::{Place, Underway};
use thuoc_so::domain::check::blueprint::Drawing;
use thuoc_so::domain::check::changes::{self, Changes};
use thuoc_so::domain::check::definition::{Check, Draw};
use thuoc_so::domain::check::id::{ItemId, OptionId};
use thuoc_so::domain::check::kinds::{Deed, Kind};
use thuoc_so::domain::check::rating::{Leaning, Rating};
use thuoc_so::domain::quantity::{Moment, Points, Score};
use thuoc_so::domain::state::{Profile, State, saved};

/// Something a person does to a question, by its number; `None` is "Chưa biết".
type Act = (usize, Option<Deed>);

fn any_check() -> impl Strategy<Value = Check> {
    prop::collection::vec((1usize..12, 0u16..8), 1..7).prop_map(|domains| {
        let domains: Vec<_> =
            domains.into_iter().map(|(size, count)| (size, count.min(size as u16))).collect();
        bank::check("ky-nang-so", 70, &domains)
    })
}

fn any_deed() -> impl Strategy<Value = Deed> {
    let option = || (0usize..4).prop_map(|option| OptionId::new(bank::OPTIONS[option]));
    let row = (1usize..4).prop_map(|row| OptionId::new(format!("r{row}")));
    prop_oneof![
        4 => option().prop_map(Deed::Touch),
        2 => option().prop_map(Deed::Up),
        1 => option().prop_map(Deed::Down),
        3 => (row, prop::option::weighted(0.8, option())).prop_map(|(row, option)| Deed::Pair { row, option }),
    ]
}

fn any_deeds() -> impl Strategy<Value = Vec<Act>> {
    prop::collection::vec((0usize..40, prop::option::weighted(0.9, any_deed())), 0..240)
}

fn begin(check: &Check, seed: u64) -> Underway {
    Underway::begin(check, &check.forms[0], Drawing { seed, ..Drawing::default() }, Moment(0))
}

fn act(attempt: Underway, check: &Check, (number, deed): &Act, now: u64) -> Underway {
    let Some(item) = attempt.question(*number).map(|question| question.item.clone()) else { return attempt };
    match deed {
        Some(deed) => attempt.answer(check, &item, deed, Moment(now)),
        None => attempt.dont_know(&item, Moment(now)),
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
        prop_assert_eq!(attempt.length(), check.forms[0].length());
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
        let second = Underway::begin(&check, &check.forms[0], Drawing { seed: again, avoid: &avoid, by_ear: false }, Moment(0));
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
            response.is_some_and(|response| *response == check.item(item).unwrap().kind.right())
        };
        let recount = attempt.parts.iter().flat_map(|part| &part.items).filter(|item| right(item)).count();
        prop_assert_eq!(recount as u32, score.points().0);
    }

    #[test]
    fn the_order_in_which_questions_are_answered_does_not_matter(
        check in any_check(), seed: u64, choices in prop::collection::vec(0usize..5, 40), order in Just((0usize..40).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let deed = |number: usize| {
            let option = bank::OPTIONS.get(choices[number]).map(|option| OptionId::new(*option));
            (number, option.map(|option| if number.is_multiple_of(2) { Deed::Touch(option) } else { Deed::Up(option) }))
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
        let mut open = changed.left_open(&check);
        open.extend(changed.answered(&check));
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
        let from_missed = steps.iter().filter(|step| missed.contains(&&step.note.item)).count();
        prop_assert_eq!(from_missed, steps.len().min(missed.len()));
        let ids: std::collections::BTreeSet<_> = steps.iter().map(|step| &step.note.item).collect();
        prop_assert_eq!(ids.len(), steps.len());
    }
}

proptest! {
    #[test]
    fn whatever_was_done_before_the_right_deeds_win_the_point(check in any_check(), seed: u64, deeds in any_deeds()) {
        let mut attempt = deeds.iter().fold(begin(&check, seed), |attempt, deed| act(attempt, &check, deed, 1));
        let items: Vec<_> = attempt.parts.iter().flat_map(|part| part.items.clone()).collect();
        for item in &items {
            let definition = check.item(item).unwrap();
            // Taking everything back leads to the same beginning as a fresh question.
            attempt = attempt.dont_know(item, Moment(2));
            if attempt.response(item).is_none() {
                attempt = attempt.dont_know(item, Moment(2));
            }
            for deed in bank::deeds(definition, attempt.response(item), true) {
                attempt = attempt.answer(&check, item, &deed, Moment(3));
            }
            prop_assert_eq!(attempt.response(item), Some(&definition.kind.right()));
        }
        prop_assert_eq!(attempt.finish(&check, Moment(4)).missed().count(), 0);
    }

    #[test]
    fn deeds_that_belong_to_other_kinds_change_nothing(check in any_check(), seed: u64, deeds in any_deeds()) {
        let mut attempt = begin(&check, seed);
        for (number, deed) in &deeds {
            let before = attempt.clone();
            attempt = act(attempt, &check, &(*number, deed.clone()), 1);
            let (Some(question), Some(deed)) = (before.question(*number), deed) else { continue };
            let belongs = matches!(
                (&check.item(question.item).unwrap().kind, deed),
                (Kind::Order(_), Deed::Up(_) | Deed::Down(_))
                    | (Kind::Match(_), Deed::Pair { .. })
                    | (Kind::Single(_) | Kind::Multiple(_) | Kind::Spot(_), Deed::Touch(_))
            );
            if !belongs {
                prop_assert_eq!(before.response(question.item), attempt.response(question.item));
            }
        }
    }

    #[test]
    fn a_longer_form_asks_the_rest_and_nothing_twice(check in any_check(), seed: u64, deeds in any_deeds()) {
        let short = deeds.iter().fold(begin(&check, seed), |attempt, deed| act(attempt, &check, deed, 1));
        let finished = short.finish(&check, Moment(2));
        let Some(form) = check.longer_form(finished.outcomes.len()) else { return Ok(()) };
        let drawing = Drawing { seed: seed ^ 1, ..Drawing::default() };
        let longer = Underway::extend(&finished, &check, form, drawing, Moment(3));
        let asked: Vec<_> = finished.parts.iter().flat_map(|part| &part.items).collect();
        let new: Vec<_> = longer.parts.iter().flat_map(|part| &part.items).collect();
        prop_assert!(new.iter().all(|item| !asked.contains(item)));
        prop_assert_eq!(asked.len() + new.len(), form.length());
        // What was answered stands, and cannot be changed any more.
        let touched = deeds.iter().fold(reopen(longer), |attempt, deed| act(attempt, &check, deed, 4));
        let both = touched.finish(&check, Moment(5));
        prop_assert_eq!(both.score().maximum().0 as usize, form.length());
        for item in asked {
            prop_assert_eq!(both.outcomes.get(item), finished.outcomes.get(item));
        }
        let domains: Vec<_> = both.parts.iter().map(|part| &part.domain).collect();
        let mut once = domains.clone();
        once.dedup();
        prop_assert_eq!(domains, once);
    }

    #[test]
    fn by_ear_nothing_is_drawn_that_has_a_partner(mut check in any_check(), seed: u64, every in 2usize..5) {
        for number in 0..check.heads.len() {
            let partner = check.heads[number - number % every].clone();
            if number % every != 0 && partner.domain == check.heads[number].domain {
                check.heads[number].by_ear = Some(partner.id);
            }
        }
        let drawing = Drawing { seed, by_ear: true, ..Drawing::default() };
        let heard = Underway::begin(&check, &check.forms[0], drawing, Moment(0));
        for part in &heard.parts {
            let fair = check.heads.iter().filter(|head| head.domain == part.domain && head.by_ear.is_none());
            let asked = begin(&check, seed).parts.iter().find(|seen| seen.domain == part.domain).map(|seen| seen.items.len());
            prop_assert_eq!(Some(part.items.len()), asked.map(|asked| asked.min(fair.count())));
            prop_assert!(part.items.iter().all(|item| check.head(item).unwrap().by_ear.is_none()));
        }
    }

    #[test]
    fn with_self_rating_every_part_has_a_page_before_its_first_question(mut check in any_check(), seed: u64) {
        check.self_rating = true;
        let attempt = begin(&check, seed);
        let mut place = attempt.place;
        let mut started = Vec::new();
        for _ in 0..300 {
            if let Place::PartStart(part) = place {
                started.push(part);
                prop_assert_eq!(attempt.after(place), Place::Question(attempt.first_of(part)));
            }
            if place == Place::Review {
                break;
            }
            let next = attempt.after(place);
            prop_assert_eq!(attempt.before(next), Some(place));
            place = next;
        }
        prop_assert_eq!(started, (0..attempt.parts.len()).collect::<Vec<_>>());
    }
}

#[test]
fn a_self_rating_is_kept_beside_the_score() {
    let mut check = bank::check("ky-nang-so", 70, &[(2, 2), (2, 2)]);
    check.self_rating = true;
    let rated = begin(&check, 1).rate(1, Rating::WithHelp).rate(1, Rating::Alone).rate(9, Rating::NotYet);
    let finished = reopen(rated.clone()).finish(&check, Moment(1));
    assert_eq!(finished.ratings.iter().count(), 1);
    assert_eq!(finished.ratings.get(&rated.parts[1].domain), Some(Rating::Alone));
    assert_eq!(finished.outcomes, begin(&check, 1).finish(&check, Moment(1)).outcomes);
}

#[test]
fn a_view_and_a_score_differ_only_on_different_sides() {
    let score = |points| Score::new(Points(points), Points(4));
    for (rating, points, leaning) in [
        (Rating::CanShow, 1, Leaning::ThoughtBetter),
        (Rating::Alone, 2, Leaning::Close),
        (Rating::WithHelp, 2, Leaning::Close),
        (Rating::WithHelp, 3, Leaning::DidBetter),
        (Rating::NotYet, 4, Leaning::DidBetter),
        (Rating::NotYet, 0, Leaning::Close),
    ] {
        assert_eq!(Leaning::of(rating, score(points)), leaning, "{rating:?} with {points} of 4");
    }
    assert_eq!(Leaning::of(Rating::CanShow, Score::default()), Leaning::Close);
}

#[test]
fn a_fixed_form_asks_the_same_in_its_own_order() {
    let mut check = bank::check("ky-nang-so", 70, &[(6, 2), (6, 2)]);
    let items: Vec<_> = ["d0-3", "d0-1", "d1-4"].map(ItemId::new).into();
    check.forms[0].draw = Draw::Fixed(items.clone());
    for seed in 0..5 {
        let drawn: Vec<_> = begin(&check, seed).parts.into_iter().flat_map(|part| part.items).collect();
        assert_eq!(drawn, items);
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
    let touch = |option| Deed::Touch(OptionId::new(option));
    let attempt = attempt.answer(&check, &item, &touch("a"), Moment(1_000));
    let attempt = attempt.answer(&check, &item, &touch("b"), Moment(10));
    assert!(attempt.given.get(&item).is_some_and(|given| given.at > Moment(1_000)));
}

#[test]
fn strengths_are_the_best_domains_with_at_least_half_of_their_points() {
    let check = bank::check("ky-nang-so", 70, &[(2, 2), (2, 2), (2, 2)]);
    let mut attempt = begin(&check, 1);
    let questions = [(0, true), (1, true), (2, true), (3, false), (4, false), (5, false)];
    for (number, right) in questions {
        let item = attempt.question(number).unwrap().item.clone();
        for deed in bank::deeds(check.item(&item).unwrap(), attempt.response(&item), right) {
            attempt = attempt.answer(&check, &item, &deed, Moment(1));
        }
    }
    let strengths = advice::strengths(&check, &attempt.finish(&check, Moment(2)));
    let names: Vec<_> = strengths.iter().map(|domain| domain.id.as_str()).collect();
    assert_eq!(names, ["d0", "d1"]);
}

/// The key of one item is mended, another one is retired, a third is new: the result stays, and what would be judged
/// otherwise is named.
#[test]
fn what_has_changed_since_an_attempt_was_judged_is_named() {
    let check = bank::check("ky-nang-so", 70, &[(6, 6)]);
    let mut attempt = Underway::begin(&check, &check.forms[0], Drawing::default(), Moment(1));
    for item in &check.items {
        for deed in bank::deeds(item, attempt.response(&item.id), true) {
            attempt = attempt.answer(&check, &item.id, &deed, Moment(2));
        }
    }
    let finished = attempt.finish(&check, Moment(3));
    assert_eq!(finished.score().points(), Points(6));
    assert_eq!(changes::since(&check, &finished), None, "the same version");

    let mut next = bank::check("ky-nang-so", 70, &[(7, 6)]);
    next.version = 2;
    let unchanged = Changes { judged: 1, present: 2, retired: Vec::new(), mended: Vec::new() };
    assert_eq!(changes::since(&next, &finished), Some(unchanged), "an item more changes nothing");
    let Kind::Single(single) = &mut next.items[1].kind else { panic!("the second is one of one answer") };
    single.key = OptionId::new("c");
    next.heads[3].retired = true;
    let Some(changes) = changes::since(&next, &finished) else { panic!("another version") };
    assert_eq!(changes.mended, [ItemId::new("d0-1")]);
    assert_eq!(changes.retired, [ItemId::new("d0-3")]);
    assert_eq!(finished.score().points(), Points(6), "judged as it was");
    // An item of which nothing is left but its identifier.
    next.heads.retain(|head| head.id.as_str() != "d0-4");
    next.items.retain(|item| item.id.as_str() != "d0-4");
    let retired = changes::since(&next, &finished).map(|changes| changes.retired.len());
    assert_eq!(retired, Some(2));
}
