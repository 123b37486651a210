//! `cargo xtask simulate`: how often the full form, the quick check and ten more questions classify people
//! rightly, and how many questions they ask, by simulated people whose true ability is known.
//!
//! [`population`] makes banks of questions and people, [`examine`] lets them take the check by the rules of the
//! domain, [`tally`] counts, [`table`] and [`figure`] write it into `docs/`. The same seed gives the same figures,
//! on however many threads.

pub mod examine;
pub mod figure;
pub mod population;
pub mod table;
pub mod tally;

use crate::project;
use crate::quizzes::{self, compile};
use anyhow::{Context, Result, ensure};
use examine::Design;
use std::fs;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use tally::Tally;
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::quick::Quick;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::Percent;

/// The document whose marked part is written anew.
const DOCUMENT: &str = "docs/measurement.md";
/// The figure in it.
const FIGURE: &str = "docs/measurement.svg";
const BEGIN: &str = "<!-- written by `cargo xtask simulate`: begin -->";
const END: &str = "<!-- end -->";

/// How much is simulated.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// People of each true ability.
    pub people: usize,
    /// Where chance begins.
    pub seed: u64,
    /// Threads that work at it.
    pub threads: usize,
}

impl Default for Extent {
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Self { people: 20_000, seed: 677, threads }
    }
}

/// What was found for one check.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// Name of the check.
    pub title: String,
    /// The rule of its quick check.
    pub rule: Quick,
    /// Its cut.
    pub cut: Percent,
    /// Questions of the full form.
    pub longest: usize,
    /// Questions of the usual form.
    pub usual: usize,
    /// What was counted, by true ability.
    pub abilities: Vec<Tally>,
    /// The same people by other error rates: false met, false not met, what was counted.
    pub others: Vec<(Percent, Percent, Vec<Tally>)>,
}

/// Simulates, and writes the document and the figure.
pub fn run(extent: Extent) -> Result<()> {
    let loaded = quizzes::sound(quizzes::locale_of_terminal())?;
    let mut studies = Vec::new();
    for file in &loaded.checks {
        let check = compile::check(file, Locale::En).context("this tool missed a problem in quizzes/")?;
        println!("{}: {} people of each ability", check.title, extent.people);
        studies.push(study(&check, extent)?);
    }
    let written = table::all(&studies, extent);
    println!("\n{written}");
    let path = project::path(DOCUMENT);
    let document = fs::read_to_string(&path).with_context(|| format!("cannot read {DOCUMENT}"))?;
    fs::write(&path, between(&document, &written)?)?;
    fs::write(project::path(FIGURE), figure::draw(&studies))?;
    println!("written: {DOCUMENT}, {FIGURE}");
    Ok(())
}

/// The document with other words between its marks.
fn between(document: &str, words: &str) -> Result<String> {
    let (before, rest) = document.split_once(BEGIN).with_context(|| format!("{DOCUMENT} has no {BEGIN}"))?;
    let (_, after) = rest.split_once(END).with_context(|| format!("{DOCUMENT} has no {END}"))?;
    Ok(format!("{before}{BEGIN}\n\n{words}\n{END}{after}"))
}

/// Error rates beside the check's own, to see what they cost.
const OTHER_RATES: [(u8, u8); 6] = [(1, 1), (5, 5), (10, 5), (10, 10), (20, 15), (30, 15)];

/// Lets people of every true ability take a check.
pub fn study(check: &Check, extent: Extent) -> Result<Study> {
    let rule = check.quick.clone().with_context(|| format!("{} has no quick check", check.title))?;
    let design = Design::new(check, &rule).context("its form cannot be drawn")?;
    let mut rates: Vec<(Percent, Percent)> = vec![(rule.false_met, rule.false_not_met)];
    rates
        .extend(OTHER_RATES.iter().filter_map(|(met, not)| Some((Percent::new(*met)?, Percent::new(*not)?))));
    let mut rules = Vec::new();
    for (false_met, false_not_met) in &rates {
        let evidence = compile::evidence([rule.from, rule.to, *false_met, *false_not_met]);
        rules.push(evidence.context("rates out of range")?);
    }
    let abilities = abilities();
    let found = in_parallel(abilities.len(), extent.threads, |index| {
        examine::people_of(&design, &rules, abilities[index], extent.people, extent.seed)
    })?;
    let by_rule = |number: usize| found.iter().map(|tallies| tallies[number].clone()).collect();
    let others = rates.iter().enumerate().skip(1);
    Ok(Study {
        title: check.title.clone(),
        cut: check.cut,
        longest: design.longest(),
        usual: check.forms.first().map_or(0, |form| form.length()),
        abilities: by_rule(0),
        others: others.map(|(number, (met, not))| (*met, *not, by_rule(number))).collect(),
        rule,
    })
}

/// True abilities in percent: twentieths of the scale, as far as people are not all alike.
fn abilities() -> Vec<u8> {
    (20..=95).step_by(5).collect()
}

/// Does so many pieces of work on so many threads; what comes out is in the order of the pieces.
fn in_parallel<T: Send>(pieces: usize, threads: usize, work: impl Fn(usize) -> T + Sync) -> Result<Vec<T>> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads.max(1) {
            scope.spawn(|| {
                loop {
                    let piece = next.fetch_add(1, Ordering::Relaxed);
                    if piece >= pieces {
                        break;
                    }
                    let result = work(piece);
                    if let Ok(mut done) = done.lock() {
                        done.push((piece, result));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    ensure!(done.len() == pieces, "a thread gave up");
    done.sort_by_key(|(piece, _)| *piece);
    Ok(done.into_iter().map(|(_, result)| result).collect())
}
