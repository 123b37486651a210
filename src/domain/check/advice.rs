//! What a result says beyond its number: what the person can already do, and three things to do next.

use super::attempt::Finished;
use super::certainty::Certainty;
use super::definition::{Check, Domain, Head, Note};
use super::id::ItemId;
use super::scoring::Verdict;
use crate::domain::quantity::{Moment, Score};

/// How many next steps a result gives.
pub const STEPS: usize = 3;
/// How many strengths a result names.
const STRENGTHS: usize = 2;

/// The best domains of an attempt, at most two, each with at least half of its points, best first.
pub fn strengths<'check>(check: &'check Check, attempt: &Finished) -> Vec<&'check Domain> {
    let ranked = weakest_first(check, attempt);
    let strong = ranked.into_iter().rev().filter(|(_, score)| score.permille() >= Some(500));
    strong.map(|(domain, _)| domain).take(STRENGTHS).collect()
}

/// A thing to do next, and who can sit beside the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'check> {
    /// What the item teaches.
    pub note: &'check Note,
    /// Its domain.
    pub domain: &'check Domain,
}

/// Three next steps: from the weakest domains first, one each before a second of the same, the easiest
/// missed item of each. Where fewer than three items were missed, the hardest of the others fill up, as
/// things worth showing to somebody else.
pub fn steps<'check>(check: &'check Check, attempt: &Finished) -> Vec<Step<'check>> {
    let domains = weakest_first(check, attempt);
    let mut steps: Vec<Step<'check>> = Vec::new();
    // One round takes at most one item of each domain.
    for _ in 0..STEPS {
        for (domain, _) in &domains {
            let fresh = |id: &&ItemId| !steps.iter().any(|step| step.note.item == **id);
            let missed = attempt.missed().filter(fresh).filter_map(|id| known(check, id));
            let easiest =
                missed.filter(|(head, _)| head.domain == domain.id).min_by_key(|(head, _)| head.level);
            if let Some((_, note)) = easiest.filter(|_| steps.len() < STEPS) {
                steps.push(Step { note, domain });
            }
        }
    }
    while steps.len() < STEPS {
        let fresh = |id: &&ItemId| !steps.iter().any(|step| step.note.item == **id);
        let others =
            attempt.outcomes.iter().map(|(id, _)| id).filter(fresh).filter_map(|id| known(check, id));
        let hardest = others.max_by_key(|(head, _)| head.level);
        let Some((head, note)) = hardest else { break };
        let Some(domain) = check.domain(&head.domain) else { break };
        steps.push(Step { note, domain });
    }
    steps
}

/// From when on checking again makes sense: after a month of practice where the cut is not reached or near, after a
/// year where it is reached for sure, since phones and services change. The application's own rule.
pub fn check_again(verdict: &Verdict, finished: Moment) -> Moment {
    let sure = verdict.met == Some(true) && verdict.certainty == Certainty::Clear;
    Moment(finished.0 + if sure { 365 } else { 30 } * DAY)
}

/// Milliseconds of a day.
const DAY: u64 = 24 * 60 * 60 * 1000;

fn known<'check>(check: &'check Check, id: &ItemId) -> Option<(&'check Head, &'check Note)> {
    Some((check.head(id)?, check.note(id)?))
}

/// The domains of an attempt with their scores. Of equal ones the later counts as the weaker, so that
/// what is asked first is named first among the strengths.
fn weakest_first<'check>(check: &'check Check, attempt: &Finished) -> Vec<(&'check Domain, Score)> {
    let mut domains: Vec<_> =
        attempt.by_part().filter_map(|(id, score)| Some((check.domain(id)?, score))).collect();
    domains.reverse();
    domains.sort_by_key(|(_, score)| score.permille());
    domains
}
