//! A share of members who qualify. Every other indicator of the set has to be reached as well.

use crate::domain::quantity::Percent;
use crate::domain::title::assess::{Attained, Decision, Failure};
use crate::domain::title::criteria::{CriteriaSet, Indicator};
use crate::domain::title::missing::Missing;
use crate::domain::title::work::{Standing, Work};

/// What an indicator answered by counts asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The share that has to be reached.
    pub at_least: Percent,
    /// The person may put another share in its place, because nobody here has read it.
    pub adjustable: bool,
    /// What is counted: all of them.
    pub members: String,
    /// What is counted: those who qualify.
    pub qualified: String,
}

/// Decides. Something that fails decides even where something else is open.
pub fn judge(set: &CriteriaSet, work: &Work) -> Decision {
    let failures: Vec<Failure> =
        set.indicators.iter().filter_map(|indicator| failure(indicator, work)).collect();
    if !failures.is_empty() {
        Decision::NotMet(failures)
    } else if set.indicators.is_empty() || !work.open(set).is_empty() {
        Decision::NotAssessable
    } else {
        Decision::Met(Attained::All)
    }
}

/// What is left to do.
pub fn missing(set: &CriteriaSet, work: &Work) -> Missing {
    Missing::in_conditions(set.indicators.iter(), work)
}

/// How an indicator without points fails, if it does.
pub fn failure(indicator: &Indicator, work: &Work) -> Option<Failure> {
    match (work.standing(indicator), work.share(indicator)) {
        (Standing::Short(short), Some(at_least)) => {
            Some(Failure::Share { indicator: indicator.id.clone(), at_least, short })
        }
        (Standing::Short(_), None) => Some(Failure::Target(indicator.id.clone())),
        _ => None,
    }
}
