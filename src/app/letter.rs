//! Texts made from a result, to be copied: the message to the family and the result in words.

use crate::app::Host;
use crate::domain::check::advice::Step;
use crate::domain::check::attempt::Finished;
use crate::domain::check::certainty::Certainty;
use crate::domain::check::scoring::verdict;
use crate::text::Text;

/// The message to a child or grandchild: three things to be shown, no score.
pub fn to_family(text: Text, steps: &[Step<'_>]) -> String {
    let mut lines = vec![text.family_opening().to_owned()];
    lines.extend(steps.iter().enumerate().map(|(index, step)| format!("{}. {}", index + 1, step.note.learn)));
    lines.push(text.family_closing().to_owned());
    lines.join("\n")
}

/// A result in words: what was reached, how sure that is, and what it is not. `date` is the day it was
/// taken, as the device's calendar writes it; `host` is whom to ask.
pub fn result(text: Text, attempt: &Finished, date: &str, steps: &[Step<'_>], host: &Host) -> String {
    let verdict = verdict(attempt);
    let mut lines = vec![
        text.result_title(text.check_name(&attempt.check)),
        text.taken_on(date),
        text.score(verdict.score),
        format!("{}.", text.verdict(&attempt.check, &verdict)),
        certainty(text, verdict.certainty).to_owned(),
        String::new(),
        format!("{}:", text.steps_title()),
    ];
    lines.extend(steps.iter().enumerate().map(|(index, step)| format!("{}. {}", index + 1, step.note.learn)));
    lines.push(String::new());
    lines.push(text.version(text.check_name(&attempt.check), attempt.version));
    lines.push(text.not_certificate().to_owned());
    lines.extend(host.line(text));
    lines.join("\n")
}

/// How sure a verdict is, as a sentence.
pub const fn certainty(text: Text, certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Clear => text.clear(),
        Certainty::Near => text.near(),
    }
}

/// The same in a word or two.
pub const fn in_short(text: Text, certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Clear => text.history_clear(),
        Certainty::Near => text.history_near(),
    }
}
