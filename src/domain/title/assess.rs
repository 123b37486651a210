//! What follows from a person's work by a criteria set.
//!
//! A set of which only a part is known yields [`Known`], which has no word for "met".

use super::criteria::{Basis, CriteriaSet};
use super::id::IndicatorId;
use super::rules::{Rule, points, ranks, share, targets};
use super::work::Work;
use crate::domain::quantity::Percent;

/// What follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assessment {
    /// From the whole rule.
    Whole(Decision),
    /// From the part of it that is known.
    Partial(Known),
}

/// What follows from a whole rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The title's conditions are met.
    Met(Attained),
    /// They are not, because of these.
    NotMet(Vec<Failure>),
    /// Something is not answered yet.
    NotAssessable,
}

/// What follows from a part of a rule: a known condition fails, or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Known {
    /// Known conditions fail.
    NotMet(Vec<Failure>),
    /// "Chưa đủ căn cứ để kết luận".
    NoBasis,
}

/// What was attained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attained {
    /// What the rule asks.
    All,
    /// A rank, by its name.
    Rank(String),
    /// A level, by its name.
    Level(String),
}

/// A condition that fails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The points do not reach the total, or the lowest rank.
    Total {
        /// Points given.
        points: u32,
        /// Points asked for.
        cut: u16,
    },
    /// An indicator stays below the floor.
    Floor {
        /// The indicator.
        indicator: IndicatorId,
        /// Its points.
        points: u8,
        /// The floor.
        floor: u8,
    },
    /// A target is not reached.
    Target(IndicatorId),
    /// A share is not reached.
    Share {
        /// The indicator.
        indicator: IndicatorId,
        /// The share asked for.
        at_least: Percent,
        /// Members missing.
        short: u32,
    },
}

impl Failure {
    /// The indicator that fails, where it is a single one.
    pub const fn indicator(&self) -> Option<&IndicatorId> {
        match self {
            Self::Total { .. } => None,
            Self::Floor { indicator, .. } | Self::Target(indicator) | Self::Share { indicator, .. } => {
                Some(indicator)
            }
        }
    }
}

/// Assesses a person's work.
pub fn assess(set: &CriteriaSet, work: &Work) -> Assessment {
    match &set.basis {
        Basis::Whole(rule) => Assessment::Whole(judge(rule, set, work)),
        Basis::Partial(rule) => Assessment::Partial(match judge(rule, set, work) {
            Decision::NotMet(failures) => known(set, failures),
            Decision::Met(_) | Decision::NotAssessable => Known::NoBasis,
        }),
    }
}

fn judge(rule: &Rule, set: &CriteriaSet, work: &Work) -> Decision {
    match rule {
        Rule::Points(rule) => points::judge(*rule, set, work),
        Rule::Ranks(rule) => ranks::judge(rule, set, work),
        Rule::Targets(rule) => targets::judge(rule, set, work),
        Rule::Share => share::judge(set, work),
    }
}

/// Keeps the failures of conditions that a source states as such. A total is none of them: lines that nobody
/// here has read may give the points that are missing.
fn known(set: &CriteriaSet, mut failures: Vec<Failure>) -> Known {
    failures.retain(|failure| {
        let indicator = failure.indicator().and_then(|id| set.indicator(id));
        indicator.is_some_and(|indicator| indicator.verified)
    });
    if failures.is_empty() { Known::NoBasis } else { Known::NotMet(failures) }
}

impl Assessment {
    /// A word for attributes: `met`, `not-met`, `not-assessable` or `no-basis`.
    pub const fn tag(&self) -> &'static str {
        match self {
            Self::Whole(Decision::Met(_)) => "met",
            Self::Whole(Decision::NotMet(_)) | Self::Partial(Known::NotMet(_)) => "not-met",
            Self::Whole(Decision::NotAssessable) => "not-assessable",
            Self::Partial(Known::NoBasis) => "no-basis",
        }
    }

    /// The conditions that fail.
    pub fn failures(&self) -> &[Failure] {
        match self {
            Self::Whole(Decision::NotMet(failures)) | Self::Partial(Known::NotMet(failures)) => failures,
            _ => &[],
        }
    }
}
