//! What guessing wins, simulated with the real keys, kinds and draws. The table that this prints stands in
//! quizzes/README.md: `cargo test -p xtask --test guessing -- --nocapture`.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use fastrand::Rng;
use std::collections::HashMap;
use thuoc_so::domain::check::blueprint::{Drawing, draw};
use thuoc_so::domain::check::definition::{Check, Draw, Form, Item};
use thuoc_so::domain::check::id::{ItemId, OptionId};
use thuoc_so::domain::check::kinds::{ITEM_MAXIMUM, Kind, Response};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::{Points, Score};
use xtask::{project, quizzes};

/// Attempts simulated for each form and strategy.
const ATTEMPTS: u64 = 100_000;

/// Of the simulated attempts at a form fewer than this may pass by guessing: a short form decides less
/// than a full one.
fn bound(check: &str, form: &str) -> usize {
    match (check, form) {
        ("ky-nang-so", "full") => 100,
        ("ky-nang-so", _) | (_, "full") => 1_000,
        _ => 2_000,
    }
}

/// Ways to answer without reading the question. Steps are left as shown, which is never right, except by
/// who is blind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strategy {
    /// By chance, but knowing how many are right: the most that blindness can win.
    Blind,
    /// The longest option, or as many of the longest as are right; the longest for the first row.
    Longest,
    /// The second option, or as many from the second on as are right; the first for the first row, the
    /// second for the second.
    Second,
}

impl Strategy {
    const ALL: [Self; 3] = [Self::Blind, Self::Longest, Self::Second];
}

/// The chance that a strategy answers an item rightly.
fn chance(item: &Item, strategy: Strategy) -> f64 {
    if strategy == Strategy::Blind {
        return 1.0 / ways(&item.kind) as f64;
    }
    let mut options: Vec<OptionId> = match &item.kind {
        Kind::Spot(kind) => kind.lines.clone(),
        kind => kind.options().iter().map(|option| option.id.clone()).collect(),
    };
    if strategy == Strategy::Longest {
        // Stable: of equal ones the first is taken.
        options.sort_by_key(|id| std::cmp::Reverse(item.wording(id).chars().count()));
    }
    let answered = match (&item.kind, item.kind.right()) {
        (Kind::Match(kind), _) => {
            let rows = kind.rows.iter().map(|row| row.id.clone());
            Response::Paired(rows.zip(options).collect())
        }
        (_, Response::Chosen(key)) => {
            let first = usize::from(strategy == Strategy::Second);
            let mut chosen: Vec<_> = options.iter().cycle().skip(first).take(key.len()).cloned().collect();
            chosen.sort();
            Response::Chosen(chosen)
        }
        _ => return 0.0,
    };
    f64::from(item.kind.grade(&answered).0)
}

/// The answers among which blindness chooses.
fn ways(kind: &Kind) -> usize {
    let falling = |from: usize, count: usize| (from + 1 - count..=from).product::<usize>();
    let sets = |from: usize, count: usize| falling(from, count) / falling(count, count);
    match kind {
        Kind::Single(kind) => kind.options.len(),
        Kind::Multiple(kind) => sets(kind.options.len(), kind.key.len()),
        Kind::Order(kind) => falling(kind.options.len(), kind.options.len()),
        Kind::Match(kind) => falling(kind.options.len(), kind.rows.len()),
        Kind::Spot(kind) => sets(kind.lines.len(), kind.key.len()),
    }
}

/// How many of the simulated attempts reach the cut, by strategy.
fn passes(check: &Check, form: &Form) -> [usize; 3] {
    let chances: HashMap<&ItemId, [f64; 3]> = check
        .items
        .iter()
        .map(|item| (&item.id, Strategy::ALL.map(|strategy| chance(item, strategy))))
        .collect();
    let mut random = Rng::with_seed(20_261_124);
    let mut passed = [0; 3];
    let mut parts = Vec::new();
    for seed in 0..ATTEMPTS {
        // A fixed form is the same every time.
        if seed == 0 || matches!(form.draw, Draw::Counts(_)) {
            parts = draw(check, form, Drawing { seed, ..Drawing::default() });
        }
        let mut scores = [Score::default(); 3];
        for id in parts.iter().flat_map(|part| &part.items) {
            let chances = chances.get(id).expect("a drawn item is known");
            let luck = random.f64();
            for (score, chance) in scores.iter_mut().zip(chances) {
                *score = score.and(Points(u32::from(luck < *chance)), ITEM_MAXIMUM);
            }
        }
        for (passed, score) in passed.iter_mut().zip(scores) {
            *passed += usize::from(score.meets(check.cut) == Some(true));
        }
    }
    passed
}

#[test]
fn guessing_does_not_pass() {
    let (quizzes, problems) = quizzes::load(&project::path("quizzes")).expect("the banks can be read");
    assert_eq!(problems, []);
    let mut checks =
        quizzes.checks.iter().filter_map(|file| quizzes::compile::check(file, Locale::Vi)).peekable();
    assert!(checks.peek().is_some(), "there is a check to guess at");
    println!(
        "check              form   items   blind  longest   second   (of {ATTEMPTS} attempts that pass)"
    );
    for check in checks {
        for form in &check.forms {
            let passed = passes(&check, form);
            let [blind, longest, second] = passed;
            let (id, name, length) = (check.id.as_str(), form.id.as_str(), form.length());
            println!("{id:18} {name:6} {length:>5} {blind:>7} {longest:>8} {second:>8}");
            let bound = bound(id, name);
            for (strategy, passed) in Strategy::ALL.into_iter().zip(passed) {
                assert!(
                    passed < bound,
                    "{strategy:?} passes {id}, {name}, in {passed} of {ATTEMPTS}: fewer than {bound} may"
                );
            }
        }
    }
}
