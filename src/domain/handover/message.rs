//! Many results at once: a whole conversation pasted into one box, with numbers and codes. Whatever stands between
//! them is passed over; what looks like one and is none is listed with the reason.

use super::Handed;
use super::code::{self, Code};
use super::number::{self, DIGITS, Refused};

/// What a pasted text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The results, each once, in the order of the text. A number and a code of the same person are one.
    pub handed: Vec<Code>,
    /// How many stood there more than once in the same shape.
    pub repeated: usize,
    /// What was refused, as it stands in the text, and why.
    pub refused: Vec<(String, Refused)>,
}

/// The fewest digits in a run that are taken for somebody's number: fewer are times, days, telephone numbers
/// (at most twelve with the country's own).
const SUSPECTED: usize = DIGITS - 2;

/// How a code begins; its version follows.
const CODE: &str = "TK";

/// A result in the shape in which it stands in a text.
#[derive(PartialEq, Eq)]
enum Sent {
    Number(Handed),
    Code(Code),
}

/// What is picked out, in the order of the text.
#[derive(Default)]
struct Picked {
    sent: Vec<Sent>,
    repeated: usize,
    refused: Vec<(String, Refused)>,
}

/// Picks the results out of a text.
pub fn read(text: &str) -> Found {
    let mut picked = Picked::default();
    for line in text.lines() {
        let mut rest = line;
        // Codes are cut out, so that no digits in them are taken for a number.
        while let Some((before, word, after)) = next_code(rest) {
            picked.pick_digits(before);
            match code::read(word) {
                Ok(code) => picked.add(Sent::Code(code)),
                Err(unreadable) => picked.refused.push((word.to_owned(), Refused::Code(unreadable))),
            }
            rest = after;
        }
        picked.pick_digits(rest);
    }
    let mut handed: Vec<Code> = Vec::new();
    for sent in picked.sent {
        match sent {
            Sent::Number(number) if handed.iter().any(|known| known.handed == number) => {}
            Sent::Number(number) => handed.push(number.into()),
            Sent::Code(code) => match handed.iter_mut().find(|known| known.handed == code.handed) {
                Some(known) => *known = code,
                None => handed.push(code),
            },
        }
    }
    Found { handed, repeated: picked.repeated, refused: picked.refused }
}

/// The first word of a line that looks like a code, with what stands before and after it.
fn next_code(line: &str) -> Option<(&str, &str, &str)> {
    let begins = |start: &usize| {
        let version = line[start + CODE.len()..].trim_start_matches(|symbol: char| symbol.is_ascii_digit());
        version.starts_with('.') && !line[start + CODE.len()..].starts_with('.')
    };
    let start = line.match_indices(CODE).map(|(start, _)| start).find(begins)?;
    let belongs = |symbol: char| symbol.is_ascii_alphanumeric() || matches!(symbol, '.' | '-' | '_');
    let end = line[start..].find(|symbol| !belongs(symbol)).map_or(line.len(), |end| start + end);
    // The full stop of a sentence is none of its own.
    let word = line[start..end].trim_end_matches('.');
    Some((&line[..start], word, &line[end..]))
}

impl Picked {
    fn add(&mut self, sent: Sent) {
        if self.sent.contains(&sent) {
            self.repeated += 1;
        } else {
            self.sent.push(sent);
        }
    }

    fn pick_digits(&mut self, text: &str) {
        for run in runs(text) {
            self.pick_run(&run);
        }
    }

    /// The numbers in a run of groups of digits. A time or a day may stand right before one, so every place in
    /// the run is tried where a number can begin: groups of three, or one group of all digits. Where none is
    /// found, the run as a whole may be one, written in other groups.
    fn pick_run(&mut self, run: &[&str]) {
        let mut rest = run;
        let mut any = false;
        while !rest.is_empty() {
            let groups = if rest[0].len() == DIGITS { 1 } else { DIGITS / 3 };
            let candidate =
                rest.get(..groups).filter(|groups| groups.iter().all(|group| group.len() == rest[0].len()));
            match candidate.map(|groups| number::read(&groups.concat())) {
                Some(Ok(handed)) => {
                    self.add(Sent::Number(handed));
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
            Ok(handed) => self.add(Sent::Number(handed)),
            Err(refused) if whole.len() >= SUSPECTED => self.refused.push((run.join(" "), refused)),
            Err(_) => {}
        }
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
