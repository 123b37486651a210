//! The tables of `docs/measurement.md`.

use super::tally::{FULL, FULL_MORE, QUICK, QUICK_MORE, Tally};
use super::{Extent, Study};
use std::fmt::Write;
use thuoc_so::domain::quantity::Percent;

/// What the quick check costs and saves of people outside the indifference zone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Balance {
    /// The largest loss of people classified rightly against the full form at one ability, in hundredths of all.
    pub loss: f64,
    /// Questions in percent of the full form's, mean over the abilities.
    pub length: f64,
    /// The same at the ability where it is longest.
    pub longest: f64,
}

impl Study {
    /// The balance of these counts.
    pub fn balance(&self, tallies: &[Tally]) -> Balance {
        let outside: Vec<&Tally> = tallies.iter().filter(|tally| self.is_outside(tally.ability)).collect();
        let percent = |tally: &&Tally| 100.0 * tally.mean(QUICK) / self.longest as f64;
        let loss = |tally: &&Tally| 100.0 * (tally.right(FULL) - tally.right(QUICK));
        Balance {
            loss: outside.iter().map(loss).fold(f64::MIN, f64::max),
            length: outside.iter().map(percent).sum::<f64>() / outside.len().max(1) as f64,
            longest: outside.iter().map(percent).fold(0.0, f64::max),
        }
    }

    /// Whether an ability in percent lies outside the indifference zone, or on its end.
    pub fn is_outside(&self, ability: u8) -> bool {
        ability <= self.rule.from.value() || ability >= self.rule.to.value()
    }
}

/// Everything between the marks of the document. Writing to a string cannot fail.
pub fn all(studies: &[Study], extent: Extent) -> String {
    let Extent { people, seed, .. } = extent;
    let mut text = format!(
        "{} people of each true ability, seed {seed}: `cargo xtask simulate --people {people} --seed {seed}`.\n\n\
         ![Share of people classified rightly, and questions asked, by true ability](measurement.svg)\n",
        thousands(people)
    );
    for study in studies {
        one(study, &mut text);
    }
    text
}

fn one(study: &Study, text: &mut String) {
    let Study { title, rule, cut, longest, usual, abilities, others } = study;
    let _ = write!(
        text,
        "\n### {title}: cut {}%, indifference zone {}–{}%, error rates {}% and {}%\n\n\
         The full form asks {longest} questions, the usual one {usual}.\n\n",
        cut.value(),
        rule.from.value(),
        rule.to.value(),
        rule.false_met.value(),
        rule.false_not_met.value(),
    );
    text.push_str(
        "| True ability | Full form: right | and ten more if near | asked | Quick: right | asked, mean | 95 of 100 at most | near the cut | clear, but wrong | and ten more if near: right | asked |\n\
         |---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for tally in abilities {
        let mark = if study.is_outside(tally.ability) { "" } else { " ·" };
        let _ = writeln!(
            text,
            "| {}%{mark} | {} | {} | {:.1} | {} | {:.1} | {} | {} | {} | {} | {:.1} |",
            tally.ability,
            share(tally.right(FULL)),
            share(tally.right(FULL_MORE)),
            tally.mean(FULL_MORE),
            share(tally.right(QUICK)),
            tally.mean(QUICK),
            tally.percentile_95(QUICK),
            share(tally.near(QUICK)),
            share(tally.clear_and_wrong(QUICK)),
            share(tally.right(QUICK_MORE)),
            tally.mean(QUICK_MORE),
        );
    }
    let Balance { loss, length, longest: most } = study.balance(abilities);
    let _ = write!(
        text,
        "\n· inside the indifference zone. **Outside it the quick check classifies at most {loss:.1} of 100 people \
         fewer rightly than the full form, and asks {length:.0}% of its questions on average** (mean over these \
         abilities; {most:.0}% where it asks most).\n\n\
         The same people by other error rates:\n\n\
         | False met, false not met | Largest loss outside the zone | Questions, mean | at most |\n|---|---:|---:|---:|\n"
    );
    let own = (&rule.false_met, &rule.false_not_met, abilities, "**");
    let others = others.iter().filter(|(met, not, _)| (met, not) != (own.0, own.1));
    let others = others.map(|(met, not, tallies)| (met, not, tallies, ""));
    let mut rows: Vec<(&Percent, &Percent, &Vec<Tally>, &str)> = others.chain([own]).collect();
    rows.sort_by_key(|(met, not, _, _)| (met.value(), not.value()));
    for (met, not, tallies, bold) in rows {
        let Balance { loss, length, longest } = study.balance(tallies);
        let _ = writeln!(
            text,
            "| {bold}{}%, {}%{bold} | {loss:.1} of 100 | {length:.0}% | {longest:.0}% |",
            met.value(),
            not.value()
        );
    }
}

fn share(share: f64) -> String {
    format!("{:.1}%", 100.0 * share)
}

fn thousands(number: usize) -> String {
    if number < 1_000 { number.to_string() } else { format!("{},{:03}", number / 1_000, number % 1_000) }
}
