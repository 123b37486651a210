//! Points with a total and a floor: QĐ 244/QĐ-KHVN and QĐ 324/QĐ-KHVN give Công dân học tập from 80 of 100
//! points with no indicator below 5.

use crate::domain::title::assess::{Attained, Decision, Failure};
use crate::domain::title::criteria::CriteriaSet;
use crate::domain::title::missing::Missing;
use crate::domain::title::work::{Standing, Work};

/// The rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Points in all that have to be reached.
    pub cut: u16,
    /// Points that every indicator has to reach.
    pub floor: u8,
    /// What is enough in a disadvantaged area, where that is told apart.
    pub disadvantaged: Option<Disadvantaged>,
}

/// What is enough in a disadvantaged area.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disadvantaged {
    /// Points in all that have to be reached there.
    pub cut: u16,
    /// Whether that was read in a sound source.
    pub verified: bool,
}

/// Decides. One indicator that is not scored leaves everything open.
pub fn judge(rule: Rule, set: &CriteriaSet, work: &Work) -> Decision {
    if !work.open(set).is_empty() {
        return Decision::NotAssessable;
    }
    let (points, cut) = (work.points(set), rule.cut_for(work));
    let mut failures = Vec::new();
    if points < u32::from(cut) {
        failures.push(Failure::Total { points, cut });
    }
    failures.extend(below_floor(rule.floor, set, work));
    if failures.is_empty() { Decision::Met(Attained::All) } else { Decision::NotMet(failures) }
}

/// What is left to do.
pub fn missing(rule: Rule, set: &CriteriaSet, work: &Work) -> Missing {
    Missing::in_points(rule.cut_for(work), rule.floor, set, work)
}

/// The indicators that stay below a floor.
pub fn below_floor<'a>(
    floor: u8,
    set: &'a CriteriaSet,
    work: &'a Work,
) -> impl Iterator<Item = Failure> + 'a {
    set.indicators.iter().filter_map(move |indicator| match work.standing(indicator) {
        Standing::Scored(points) if points < floor => {
            Some(Failure::Floor { indicator: indicator.id.clone(), points, floor })
        }
        _ => None,
    })
}

impl Rule {
    /// The total asked of this person.
    pub fn cut_for(self, work: &Work) -> u16 {
        match self.disadvantaged {
            Some(lower) if work.disadvantaged => lower.cut,
            _ => self.cut,
        }
    }
}
