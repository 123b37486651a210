//! Many numbers at once: a whole conversation pasted into one box. Whatever stands between the numbers is
//! passed over; what looks like one and is none is listed with the reason.

use super::Handed;
use super::number::{self, DIGITS, Refused};

/// What a pasted text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The results, each once, in the order of the text.
    pub handed: Vec<Handed>,
    /// How many numbers stood there more than once.
    pub repeated: usize,
    /// What was refused, as it stands in the text, and why.
    pub refused: Vec<(String, Refused)>,
}

/// The fewest digits in a run that are taken for somebody's number: fewer are times, days, telephone numbers
/// (at most twelve with the country's own).
const SUSPECTED: usize = DIGITS - 2;

/// Picks the numbers out of a text.
pub fn read(text: &str) -> Found {
    let mut found = Found::default();
    for line in text.lines() {
        for run in runs(line) {
            from_run(&run, &mut found);
        }
    }
    found
}

/// The numbers in a run of groups of digits. A time or a day may stand right before one, so every place in
/// the run is tried where a number can begin: groups of three, or one group of all digits. Where none is found,
/// the run as a whole may be one, written in other groups.
fn from_run(run: &[&str], found: &mut Found) {
    let mut rest = run;
    let mut any = false;
    while !rest.is_empty() {
        let groups = if rest[0].len() == DIGITS { 1 } else { DIGITS / 3 };
        let candidate =
            rest.get(..groups).filter(|groups| groups.iter().all(|group| group.len() == rest[0].len()));
        match candidate.map(|groups| number::read(&groups.concat())) {
            Some(Ok(handed)) => {
                add(found, handed);
                any = true;
                rest = &rest[groups..];
            }
            _ => rest = &rest[1..],
        }
    }
    if any {
        return;
    }
    let whole = run.concat();
    match number::read(&whole) {
        Ok(handed) => add(found, handed),
        Err(refused) if whole.len() >= SUSPECTED => found.refused.push((run.join(" "), refused)),
        Err(_) => {}
    }
}

fn add(found: &mut Found, handed: Handed) {
    if found.handed.contains(&handed) {
        found.repeated += 1;
    } else {
        found.handed.push(handed);
    }
}

/// The runs of digits in a line, as groups: what stands between the groups of one run is a single space,
/// point or dash.
fn runs(line: &str) -> Vec<Vec<&str>> {
    let mut runs: Vec<Vec<&str>> = Vec::new();
    let mut end_of_last = None;
    let mut start = None;
    for (place, symbol) in line.char_indices().chain([(line.len(), '\n')]) {
        match (symbol.is_ascii_digit(), start) {
            (true, None) => start = Some(place),
            (false, Some(first)) => {
                let group = &line[first..place];
                let between = end_of_last.map(|end: usize| &line[end..first]);
                match (between, runs.last_mut()) {
                    (Some(" " | "\u{a0}" | "\u{202f}" | "." | "-"), Some(run)) => run.push(group),
                    _ => runs.push(vec![group]),
                }
                end_of_last = Some(place);
                start = None;
            }
            _ => {}
        }
    }
    runs
}
