//! All targets of a level: TT 24/2023/TT-BGDĐT and TT 25/2023/TT-BGDĐT give levels 1 and 2.

use super::share::failure;
use crate::domain::title::assess::{Attained, Decision};
use crate::domain::title::criteria::{CriteriaSet, Indicator};
use crate::domain::title::id::IndicatorId;
use crate::domain::title::missing::Missing;
use crate::domain::title::work::{Standing, Work};

/// The rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The levels, the lowest first. A level asks for everything that the ones below it ask for, too.
    pub levels: Vec<Level>,
}

/// A level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its name.
    pub name: String,
    /// The indicators that it adds.
    pub indicators: Vec<IndicatorId>,
}

/// How a level stands.
enum Reached {
    Yes,
    No,
    Open,
}

/// Decides: the highest level all of whose targets, and those of the levels below it, are reached. What is
/// to be looked into leaves the lowest level open, unless something else fails there anyway.
pub fn judge(rule: &Rule, set: &CriteriaSet, work: &Work) -> Decision {
    let mut attained = None;
    for level in &rule.levels {
        match reached(level, set, work) {
            Reached::Yes => attained = Some(level),
            Reached::No if attained.is_none() => {
                let failures = of(level, set).filter_map(|indicator| failure(indicator, work));
                return Decision::NotMet(failures.collect());
            }
            Reached::Open if attained.is_none() => return Decision::NotAssessable,
            Reached::No | Reached::Open => break,
        }
    }
    match attained {
        Some(level) => Decision::Met(Attained::Level(level.name.clone())),
        // A rule without levels asks nothing that could be answered.
        None => Decision::NotAssessable,
    }
}

/// What is left to do for the lowest level that is not attained yet. `None` at the highest.
pub fn missing(rule: &Rule, set: &CriteriaSet, work: &Work) -> Option<(String, Missing)> {
    let next = rule.levels.iter().find(|level| !matches!(reached(level, set, work), Reached::Yes))?;
    Some((next.name.clone(), Missing::in_conditions(of(next, set), work)))
}

fn reached(level: &Level, set: &CriteriaSet, work: &Work) -> Reached {
    let mut open = false;
    for indicator in of(level, set) {
        match work.standing(indicator) {
            Standing::Short(_) => return Reached::No,
            Standing::Open => open = true,
            Standing::Reached | Standing::Scored(_) => {}
        }
    }
    if open { Reached::Open } else { Reached::Yes }
}

fn of<'a>(level: &'a Level, set: &'a CriteriaSet) -> impl Iterator<Item = &'a Indicator> {
    level.indicators.iter().filter_map(|id| set.indicator(id))
}
