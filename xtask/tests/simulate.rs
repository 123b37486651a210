//! The simulation repeats itself, follows the application's own course, and bears out what the document says.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use fastrand::Rng;
use thuoc_so::domain::check::attempt::{Place, Underway};
use thuoc_so::domain::check::blueprint::Drawing;
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::kinds::{Deed, Kind};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::Moment;
use xtask::project;
use xtask::quizzes::{self, compile};
use xtask::simulate::examine::Design;
use xtask::simulate::{Extent, Study, study};

fn checks() -> Vec<Check> {
    let (quizzes, _) = quizzes::load(&project::path("quizzes")).expect("readable");
    quizzes.checks.iter().map(|file| compile::check(file, Locale::Vi).expect("without a problem")).collect()
}

fn small(people: usize, threads: usize) -> Vec<Study> {
    let extent = Extent { people, threads, ..Extent::default() };
    checks().iter().map(|check| study(check, extent).expect("has a quick check")).collect()
}

#[test]
fn the_same_seed_gives_the_same_figures_on_any_number_of_threads() {
    let one = small(150, 1);
    assert_eq!(one, small(150, 3));
    let other = Extent { people: 150, seed: 1, ..Extent::default() };
    assert_ne!(one[0], study(&checks()[0], other).expect("has a quick check"));
}

#[test]
fn the_quick_check_is_as_good_as_the_full_form_and_shorter() {
    for study in small(4_000, 2) {
        let balance = study.balance(&study.abilities);
        assert!(balance.loss <= 2.0, "{}: {balance:?}", study.title);
        assert!(balance.length <= 60.0, "{}: {balance:?}", study.title);
    }
}

/// Answers one question as the application does: rightly, or with "Chưa biết".
fn answer(attempt: Underway, check: &Check, number: usize, right: bool) -> Underway {
    let item = attempt.question(number).expect("is asked").item.clone();
    let kind = &check.item(&item).expect("is there").kind;
    let touch = |options: &[_]| options.iter().cloned().map(Deed::Touch).collect();
    let deeds: Vec<Deed> = match kind {
        _ if !right => return attempt.dont_know(&item, Moment(1)),
        Kind::Single(kind) => touch(std::slice::from_ref(&kind.key)),
        Kind::Multiple(kind) => touch(&kind.key),
        Kind::Spot(kind) => touch(&kind.key),
        Kind::Match(kind) => {
            let pair = |(row, option): &(_, _)| Deed::Pair {
                row: Clone::clone(row),
                option: Some(Clone::clone(option)),
            };
            kind.key.iter().map(pair).collect()
        }
        Kind::Order(kind) => {
            // Each step, from the last to the first, goes up to the top.
            let up = |id| std::iter::repeat_n(Deed::Up(Clone::clone(id)), kind.key.len());
            kind.key.iter().rev().flat_map(up).collect()
        }
    };
    deeds.iter().fold(attempt, |attempt, deed| attempt.answer(check, &item, deed, Moment(1)))
}

#[test]
fn simulated_people_are_asked_what_the_application_asks() {
    for check in checks() {
        let rule = check.quick.clone().expect("has a quick check");
        let design = Design::new(&check, &rule).expect("has counts");
        let mut rng = Rng::with_seed(12);
        for seed in 0..60 {
            let share = 0.2 + 0.8 * rng.f64();
            let answers: Vec<bool> = (0..design.longest()).map(|_| rng.f64() < share).collect();
            let drawing = Drawing { seed, ..Drawing::default() };
            let mut attempt = Underway::begin_quick(&check, &rule, drawing, Moment(0));
            while let Place::Question(number) = attempt.place {
                attempt = answer(attempt, &check, number, answers[number]);
                let next = attempt.next_in_quick(&check, attempt.place).expect("a place");
                attempt = attempt.at(next);
            }
            let finished = attempt.finish(&check, Moment(2));
            let outcome = design.quick(rule.evidence, &answers);
            assert_eq!(finished.length(), outcome.asked as usize, "seed {seed}");
            assert_eq!(finished.score().meets(check.cut), Some(outcome.met), "seed {seed}");
        }
    }
}

#[test]
fn the_document_tells_of_the_rules_in_force() {
    let document = std::fs::read_to_string(project::path("docs/measurement.md")).expect("readable");
    for check in checks() {
        let check_in_english = quizzes::load(&project::path("quizzes")).expect("readable").0.checks;
        let titles: Vec<String> = check_in_english
            .iter()
            .filter_map(|file| compile::check(file, Locale::En))
            .filter(|english| english.id == check.id)
            .map(|english| english.title)
            .collect();
        let rule = check.quick.expect("has a quick check");
        let heading = format!(
            "### {}: cut {}%, indifference zone {}–{}%, error rates {}% and {}%",
            titles.concat(),
            check.cut.value(),
            rule.from.value(),
            rule.to.value(),
            rule.false_met.value(),
            rule.false_not_met.value(),
        );
        assert!(document.contains(&heading), "run `cargo xtask simulate`: no {heading:?}");
    }
    assert!(document.contains("20,000 people of each true ability"));
}
