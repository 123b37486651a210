//! Points with ranks: TT 22/2020 (superseded) ranked units Tốt, Khá, Trung bình from 85, 70 and 50 points.

use super::points::below_floor;
use crate::domain::title::assess::{Attained, Decision, Failure};
use crate::domain::title::criteria::CriteriaSet;
use crate::domain::title::missing::Missing;
use crate::domain::title::work::Work;

/// The rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The ranks, the highest first. Below the last one there is none.
    pub ranks: Vec<Rank>,
    /// Points that every indicator has to reach; 0 where none has to.
    pub floor: u8,
}

/// A rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Its name.
    pub name: String,
    /// Points in all from which it is given.
    pub from: u16,
}

/// Decides. One indicator that is not scored leaves everything open.
pub fn judge(rule: &Rule, set: &CriteriaSet, work: &Work) -> Decision {
    if !work.open(set).is_empty() {
        return Decision::NotAssessable;
    }
    let points = work.points(set);
    let mut failures: Vec<Failure> = below_floor(rule.floor, set, work).collect();
    let rank = rule.ranks.iter().find(|rank| points >= u32::from(rank.from));
    match (rank, failures.is_empty()) {
        (Some(rank), true) => Decision::Met(Attained::Rank(rank.name.clone())),
        (Some(_), false) => Decision::NotMet(failures),
        (None, _) => {
            let cut = rule.ranks.last().map_or(0, |rank| rank.from);
            failures.insert(0, Failure::Total { points, cut });
            Decision::NotMet(failures)
        }
    }
}

/// What is left to do for the next rank: the lowest one that the points do not reach yet, or, where an
/// indicator stays below the floor, the one they do reach. `None` at the highest.
pub fn missing(rule: &Rule, set: &CriteriaSet, work: &Work) -> Option<(String, Missing)> {
    let points = work.points(set);
    let is_floored = below_floor(rule.floor, set, work).next().is_some();
    let reached = rule.ranks.iter().find(|rank| points >= u32::from(rank.from));
    let above = rule.ranks.iter().rev().find(|rank| points < u32::from(rank.from));
    let next = if is_floored { reached.or(above) } else { above }?;
    Some((next.name.clone(), Missing::in_points(next.from, rule.floor, set, work)))
}
