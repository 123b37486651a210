//! What a result says beyond its number: what the person can already do, and three things to do next.

use super::attempt::Finished;
use super::definition::{Check, Domain, Item};
use crate::domain::quantity::Score;
use std::cmp::Reverse;

/// How many next steps a result gives.
pub const STEPS: usize = 3;
/// How many strengths a result names.
const STRENGTHS: usize = 2;

/// The best domains of an attempt, at most two, each with at least half of its points, best first.
pub fn strengths<'check>(check: &'check Check, attempt: &Finished) -> Vec<&'check Domain> {
    let mut domains = domains_with_score(check, attempt);
    domains.retain(|(_, score)| score.permille() >= Some(500));
    domains.sort_by_key(|(_, score)| Reverse(score.permille()));
    domains.into_iter().take(STRENGTHS).map(|(domain, _)| domain).collect()
}

/// A thing to do next, and who can sit beside the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'check> {
    /// The item that teaches it.
    pub item: &'check Item,
    /// Its domain.
    pub domain: &'check Domain,
}

/// Three next steps: from the weakest domains first, one each before a second of the same, the easiest
/// missed item of each. Where fewer than three items were missed, the hardest of the others fill up, as
/// things worth showing to somebody else.
pub fn steps<'check>(check: &'check Check, attempt: &Finished) -> Vec<Step<'check>> {
    let mut domains = domains_with_score(check, attempt);
    domains.sort_by_key(|(_, score)| score.permille());
    let missed: Vec<&Item> = attempt.missed().filter_map(|id| check.item(id)).collect();
    // (round, rank of the domain): the first missed item of every domain comes before any second one.
    let mut ranked = Vec::new();
    for (rank, (domain, _)) in domains.iter().enumerate() {
        let mut items: Vec<_> = missed.iter().filter(|item| item.domain == domain.id).collect();
        items.sort_by_key(|item| item.level);
        ranked.extend(items.into_iter().enumerate().map(|(round, item)| ((round, rank), Step { item, domain })));
    }
    ranked.sort_by_key(|(order, _)| *order);
    let mut steps: Vec<_> = ranked.into_iter().map(|(_, step)| step).take(STEPS).collect();
    if steps.len() < STEPS {
        let mut known: Vec<_> = attempt
            .outcomes
            .iter()
            .filter(|(_, points)| points.0 > 0)
            .filter_map(|(id, _)| check.item(id))
            .filter_map(|item| Some(Step { item, domain: check.domain(&item.domain)? }))
            .collect();
        known.sort_by_key(|step| Reverse(step.item.level));
        steps.extend(known.into_iter().take(STEPS - steps.len()));
    }
    steps
}

fn domains_with_score<'check>(check: &'check Check, attempt: &Finished) -> Vec<(&'check Domain, Score)> {
    attempt.by_part().filter_map(|(id, score)| Some((check.domain(id)?, score))).collect()
}
