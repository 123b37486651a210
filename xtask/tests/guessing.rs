//! What guessing wins, simulated with the real keys, kinds and draws. The table that this prints stands in
//! quizzes/README.md: `cargo test -p xtask --test guessing -- --nocapture`.

#![expect(clippy::expect_used, reason = "a test says what it expects")]

use fastrand::Rng;
use std::collections::HashMap;
use thuoc_so::domain::check::blueprint::{Drawing, draw};
use thuoc_so::domain::check::definition::{Check, Draw, Form, Item};
use thuoc_so::domain::check::id::ItemId;
use thuoc_so::domain::check::kinds::{Kind, Response};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::{Points, Score};
use xtask::{project, quizzes};

/// Attempts simulated for each form and strategy.
const ATTEMPTS: u64 = 100_000;

/// Of so many attempts at a form at most this share may pass by guessing, in attempts out of 100,000.
const BOUNDS: [(&str, &str, usize); 6] = [
    ("ky-nang-so", "short", 1_000),
    ("ky-nang-so", "full", 100),
    ("ky-nang-so", "hall", 1_000),
    ("tu-tim-thong-tin", "short", 2_000),
    ("tu-tim-thong-tin", "full", 1_000),
    ("tu-tim-thong-tin", "hall", 2_000),
];

/// Ways to answer without reading the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strategy {
    /// By chance, but knowing how many are right: the most that blindness can win.
    Blind,
    /// The longest option, or as many of the longest as are right.
    Longest,
    /// The second option, or as many from the second on as are right.
    Second,
}

/// The chance that a strategy answers an item rightly.
fn chance(item: &Item, strategy: Strategy) -> f64 {
    let (options, right) = match (&item.kind, item.kind.right()) {
        (Kind::Spot(kind), Response::Chosen(key)) => (kind.lines.clone(), key),
        (kind, Response::Chosen(key)) => {
            (kind.options().iter().map(|option| option.id.clone()).collect(), key)
        }
        (Kind::Order(kind), _) if strategy == Strategy::Blind => {
            return 1.0 / (1..=kind.options.len()).product::<usize>() as f64;
        }
        (Kind::Match(kind), _) if strategy == Strategy::Blind => {
            let (rows, options) = (kind.rows.len(), kind.options.len());
            return 1.0 / (options - rows + 1..=options).product::<usize>() as f64;
        }
        // As shown, which is never right; or row by row, the longest option or the second for each.
        _ => return 0.0,
    };
    match strategy {
        Strategy::Blind => {
            let ways = (0..right.len()).map(|taken| (options.len() - taken) as f64 / (taken + 1) as f64);
            1.0 / ways.product::<f64>()
        }
        Strategy::Longest => {
            let mut by_length = options;
            // Stable: of equal ones the first is taken.
            by_length.sort_by_key(|id| std::cmp::Reverse(item.wording(id).chars().count()));
            let mut chosen: Vec<_> = by_length.into_iter().take(right.len()).collect();
            chosen.sort();
            f64::from(u8::from(chosen == right))
        }
        Strategy::Second => {
            let mut chosen: Vec<_> = options.iter().cycle().skip(1).take(right.len()).cloned().collect();
            chosen.sort();
            f64::from(u8::from(chosen == right))
        }
    }
}

/// How many of the simulated attempts reach the cut.
fn passes(check: &Check, form: &Form, strategy: Strategy) -> usize {
    let chances: HashMap<&ItemId, f64> =
        check.items.iter().map(|item| (&item.id, chance(item, strategy))).collect();
    let mut random = Rng::with_seed(20_261_124);
    let mut passed = 0;
    let mut parts = Vec::new();
    for seed in 0..ATTEMPTS {
        // A fixed form is the same every time.
        if seed == 0 || matches!(form.draw, Draw::Counts(_)) {
            parts = draw(check, form, Drawing { seed, ..Drawing::default() });
        }
        let mut score = Score::default();
        for id in parts.iter().flat_map(|part| &part.items) {
            let chance = chances.get(id).expect("a drawn item is known");
            score = score.and(Points(u32::from(random.f64() < *chance)), Points(1));
        }
        passed += usize::from(score.meets(check.cut) == Some(true));
    }
    passed
}

#[test]
fn guessing_does_not_pass() {
    let (quizzes, problems) = quizzes::load(&project::path("quizzes")).expect("the banks can be read");
    assert_eq!(problems, []);
    let checks: Vec<Check> =
        quizzes.checks.iter().filter_map(|file| quizzes::compile::check(file, Locale::Vi)).collect();
    println!(
        "check              form   items   blind  longest   second   (of {ATTEMPTS} attempts that pass)"
    );
    for (check, form, bound) in BOUNDS {
        let check = checks.iter().find(|known| known.id.as_str() == check).expect("the check is there");
        let form = check.forms.iter().find(|known| known.id.as_str() == form).expect("the form is there");
        let [blind, longest, second] = [Strategy::Blind, Strategy::Longest, Strategy::Second]
            .map(|strategy| passes(check, form, strategy));
        let (name, length) = (form.id.as_str(), form.length());
        println!("{:18} {name:6} {length:>5} {blind:>7} {longest:>8} {second:>8}", check.id.as_str());
        for (strategy, passed) in [("blind", blind), ("longest", longest), ("second", second)] {
            assert!(passed < bound, "{strategy} passes {name} in {passed} of {ATTEMPTS}, {bound} allowed");
        }
    }
}
