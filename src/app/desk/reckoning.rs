//! How a result came about, step by step in words: for a citizen, and with all figures for a statistician.

use crate::app::letter;
use crate::domain::check::attempt::Finished;
use crate::domain::check::certainty::{self, Certainty};
use crate::domain::check::definition::{Check, Form};
use crate::domain::check::quick::{Quick, Standing};
use crate::domain::check::scoring::{Verdict, verdict};
use crate::text::Text;

/// A step with what is said of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its heading.
    pub title: &'static str,
    /// What is said.
    pub sentences: Vec<String>,
}

/// The sum, the cut, how sure, and why a quick check stopped: after the list of answers.
pub fn for_a_citizen(text: Text, check: &Check, finished: &Finished) -> Vec<Step> {
    let verdict = verdict(finished);
    let (score, cut) = (verdict.score, verdict.cut.value());
    let (points, maximum) = (score.points().0, score.maximum().0);
    let share = text.percent(score.permille().unwrap_or(0));
    let (low, high) = certainty::band(verdict.cut, verdict.items);
    let sure = match verdict.certainty {
        Certainty::Near => text.why_inside(&share),
        Certainty::Clear => text.why_outside(&share),
    };
    let mut steps = vec![
        Step {
            title: text.why_cut_title(),
            sentences: vec![
                text.why_sum(points, maximum),
                text.why_needed(cut, maximum, verdict.cut.short(maximum, 0)),
                format!("{}.", text.verdict(&finished.check, &verdict)),
            ],
        },
        Step {
            title: text.why_sure_title(),
            sentences: vec![
                text.why_luck().to_owned(),
                text.why_zone(
                    &text.questions(verdict.items as usize),
                    &text.percent(low),
                    &text.percent(high),
                ),
                sure,
            ],
        },
    ];
    let stopped = quick_of(check, finished).and_then(|(rule, form)| match standing(rule, form, &verdict) {
        Standing::Open => None,
        Standing::Decided { .. } => Some(text.why_stopped_decided()),
        Standing::Settled { .. } => Some(text.why_stopped_settled()),
    });
    steps.extend(
        stopped.map(|said| Step { title: text.why_stopped_title(), sentences: vec![said.to_owned()] }),
    );
    steps
}

/// Formulas with their figures, and references.
pub fn for_a_statistician(text: Text, check: &Check, finished: &Finished) -> Vec<Step> {
    let verdict = verdict(finished);
    let (score, cut) = (verdict.score, verdict.cut.value());
    let (points, maximum) = (score.points().0, score.maximum().0);
    let (left, right) = (100 * u64::from(points), u64::from(cut) * u64::from(maximum));
    let sign = |holds: bool, yes: &'static str, no: &'static str| if holds { yes } else { no };
    let mut steps = vec![Step {
        title: text.figures_met_title(),
        sentences: vec![text.figures_met(points, maximum, cut, left, right, sign(left >= right, "≥", "<"))],
    }];
    let mut sure = Vec::new();
    if let (Some((low, high)), Some(share)) = (certainty::interval(score), score.permille()) {
        sure.push(text.figures_interval(&text.percent(share), &text.percent(low), &text.percent(high)));
    }
    let [near, far] = certainty::sides(score, verdict.cut, verdict.items);
    sure.push(text.figures_near(&text.grouped(near), &text.grouped(far), sign(near < far, "<", "≥")));
    let (low, high) = certainty::band(verdict.cut, verdict.items);
    sure.push(text.figures_band(&text.percent(low), &text.percent(high)));
    sure.push(text.figures_model().to_owned());
    steps.push(Step { title: text.figures_sure_title(), sentences: sure });
    if let Some((rule, _)) = quick_of(check, finished) {
        let Quick { from, to, false_met, false_not_met, evidence, .. } = rule;
        let number = |millionths: u32| text.millionths(i64::from(millionths));
        let ratio = text.millionths(evidence.ratio(points, maximum));
        steps.push(Step {
            title: text.figures_quick_title(),
            sentences: vec![
                text.figures_zone(from.value(), to.value(), false_met.value(), false_not_met.value()),
                text.figures_ratio(&number(evidence.right), &number(evidence.wrong), &ratio),
                text.figures_bounds(&number(evidence.met), &number(evidence.not_met)),
            ],
        });
    }
    steps
        .push(Step { title: text.figures_change_title(), sentences: vec![text.figures_change().to_owned()] });
    steps.push(Step {
        title: text.figures_sources_title(),
        sentences: vec![text.figures_sources().to_owned(), text.version(&check.title, finished.version)],
    });
    steps
}

/// What going on with an earlier attempt changed: in words, and as a word for `data-extra`.
pub fn extra(text: Text, earlier: &Finished, finished: &Finished) -> (&'static str, Vec<String>) {
    let (before, after) = (verdict(earlier), verdict(finished));
    let (asked, right) = (
        after.items.saturating_sub(before.items),
        after.score.points().0.saturating_sub(before.score.points().0),
    );
    let (tag, said) = match (before.met == after.met, before.certainty, after.certainty) {
        (false, ..) => ("turned", text.extra_turned()),
        (true, Certainty::Near, Certainty::Near) => ("same", text.extra_same()),
        (true, Certainty::Clear, Certainty::Near) => ("less-sure", text.extra_less_sure()),
        (true, ..) => ("surer", text.extra_surer()),
    };
    let met = text.verdict(&finished.check, &before);
    let sentences = vec![
        text.extra_asked(&text.questions(asked as usize), right),
        text.extra_before(&text.score(before.score), &met, letter::in_short(text, before.certainty)),
        said.to_owned(),
    ];
    (tag, sentences)
}

/// The rule of a quick check that has not been gone on with, and the form it would at most have been.
fn quick_of<'check>(check: &'check Check, finished: &Finished) -> Option<(&'check Quick, &'check Form)> {
    let rule = check.quick.as_ref().filter(|_| finished.is_quick())?;
    Some((rule, check.form(&rule.form)?))
}

fn standing(rule: &Quick, form: &Form, verdict: &Verdict) -> Standing {
    let (right, asked) = (verdict.score.points().0, verdict.score.maximum().0);
    rule.standing(right, asked, form.length() as u32, verdict.cut)
}
