//! What a result says beyond its number: what the person can already do, and three things to do next.

use super::attempt::Finished;
use super::definition::{Check, Domain, Head, Item};
use super::id::ItemId;
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
    let missed: Vec<_> = attempt.missed().filter_map(|id| known(check, id)).collect();
    let won =
        attempt.outcomes.iter().filter(|(_, points)| points.0 > 0).filter_map(|(id, _)| known(check, id));
    // (round, rank of the domain): the first missed item of every domain comes before any second one.
    let mut ranked = Vec::new();
    for (rank, (domain, _)) in domains.iter().enumerate() {
        let mut items: Vec<_> = missed.iter().filter(|(head, _)| head.domain == domain.id).collect();
        items.sort_by_key(|(head, _)| head.level);
        ranked.extend(
            items.into_iter().enumerate().map(|(round, (_, item))| ((round, rank), Step { item, domain })),
        );
    }
    ranked.sort_by_key(|(order, _)| *order);
    let mut steps: Vec<_> = ranked.into_iter().map(|(_, step)| step).take(STEPS).collect();
    if steps.len() < STEPS {
        let mut won: Vec<_> = won.collect();
        won.sort_by_key(|(head, _)| Reverse(head.level));
        let won = won
            .into_iter()
            .filter_map(|(head, item)| Some(Step { item, domain: check.domain(&head.domain)? }));
        steps.extend(won.take(STEPS - steps.len()));
    }
    steps
}

fn known<'check>(check: &'check Check, id: &ItemId) -> Option<(&'check Head, &'check Item)> {
    Some((check.head(id)?, check.item(id)?))
}

fn domains_with_score<'check>(check: &'check Check, attempt: &Finished) -> Vec<(&'check Domain, Score)> {
    attempt.by_part().filter_map(|(id, score)| Some((check.domain(id)?, score))).collect()
}
