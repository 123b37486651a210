//! The quick check (Kiểm tra nhanh): questions one after the other over all domains, until asking on would
//! hardly change the outcome.
//!
//! After each answer a sequential probability ratio test (Wald 1945; for classifying people Reckase 1983)
//! weighs two suppositions, that the person can do so much as the lower end of the indifference zone, or the
//! upper. Between the two ends either outcome is acceptable. The test stops when the evidence for one of them
//! reaches what the error rates ask for, or when the outcome of all questions can no longer change
//! (curtailment); the longest is the form named. Logarithms are compiled into the content as millionths, so
//! that nothing here needs one.

use super::id::{DomainId, FormId};
use crate::domain::quantity::{Percent, Points, Score};
use serde::{Deserialize, Serialize};

/// Questions of each domain that are asked before the check may stop.
pub const COVERAGE: usize = 2;

/// How the quick check of a check goes, in numbers set by its authors.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quick {
    /// The form that is its blueprint, and as long as the check can become.
    pub form: FormId,
    /// Lower end of the indifference zone.
    pub from: Percent,
    /// Upper end of the indifference zone.
    pub to: Percent,
    /// How often, at most, the test may say "met" of somebody at the lower end.
    pub false_met: Percent,
    /// How often, at most, it may say "not met" of somebody at the upper end.
    pub false_not_met: Percent,
    /// What follows from these four numbers.
    pub evidence: Evidence,
}

/// The numbers of the test, natural logarithms in millionths, all of them positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What a right answer adds: ln(to / from).
    pub right: u32,
    /// What another answer takes away: ln((1 − from) / (1 − to)).
    pub wrong: u32,
    /// From here on the cut is met: ln((1 − false_not_met) / false_met).
    pub met: u32,
    /// As far below zero it is not met: ln((1 − false_met) / false_not_met).
    pub not_met: u32,
}

/// Where the test stands after some answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// More has to be asked.
    Open,
    /// The evidence is enough.
    Decided {
        /// Whether the cut is met.
        met: bool,
    },
    /// The outcome of all questions can no longer change.
    Settled {
        /// Whether the cut is met.
        met: bool,
    },
}

impl Standing {
    /// Whether the cut is met; `None` while that is open.
    pub const fn met(self) -> Option<bool> {
        match self {
            Self::Open => None,
            Self::Decided { met } | Self::Settled { met } => Some(met),
        }
    }
}

impl Evidence {
    /// The logarithm of the likelihood ratio after so many right answers of so many asked, in millionths.
    pub const fn ratio(self, right: u32, asked: u32) -> i64 {
        let wrong = asked.saturating_sub(right);
        right as i64 * self.right as i64 - wrong as i64 * self.wrong as i64
    }

    /// The test alone: whether the cut is met, as far as the evidence says.
    pub const fn decides(self, right: u32, asked: u32) -> Option<bool> {
        let ratio = self.ratio(right, asked);
        if ratio >= self.met as i64 {
            Some(true)
        } else if ratio <= -(self.not_met as i64) {
            Some(false)
        } else {
            None
        }
    }
}

/// The outcome of all `longest` questions after so many right answers of so many asked, where it can no longer
/// change.
pub fn settled(right: u32, asked: u32, longest: u32, cut: Percent) -> Option<bool> {
    let of_all = |right| Score::new(Points(right), Points(longest)).meets(cut);
    let best = right + longest.saturating_sub(asked);
    match (of_all(right), of_all(best)) {
        (Some(true), _) => Some(true),
        (_, Some(false)) => Some(false),
        _ => None,
    }
}

impl Quick {
    /// Where the test stands after so many right answers of so many asked, once every domain is covered.
    pub fn standing(&self, right: u32, asked: u32, longest: u32, cut: Percent) -> Standing {
        if let Some(met) = settled(right, asked, longest, cut) {
            return Standing::Settled { met };
        }
        match self.evidence.decides(right, asked) {
            Some(met) => Standing::Decided { met },
            None => Standing::Open,
        }
    }

    /// Where the check stands after these answers, right or not, in the order asked; the domains of all
    /// questions there could be are in `domains`. The questions asked are as many as the answers.
    pub fn follow(&self, answers: &[bool], domains: &[&DomainId], cut: Percent) -> Standing {
        if !covers(domains, answers.len()) {
            return Standing::Open;
        }
        let right = answers.iter().filter(|right| **right).count();
        self.standing(right as u32, answers.len() as u32, domains.len() as u32, cut)
    }
}

/// Whether the first so many questions, whose domains these are, cover every domain as often as the check may not
/// stop before.
pub fn covers(domains: &[&DomainId], asked: usize) -> bool {
    let asked = domains.get(..asked).unwrap_or(domains);
    let times = |all: &[&DomainId], one: &DomainId| all.iter().filter(|domain| **domain == one).count();
    domains.iter().all(|one| times(asked, one) >= times(domains, one).min(COVERAGE))
}

/// The next domain to ask of, so that what is asked stays close to the blueprint: the one furthest behind its
/// share, of equal ones the first. `blueprint` and `asked` count items by domain, `left` says how many a domain
/// still has. `None` where none has any.
pub fn furthest_behind(blueprint: &[u32], asked: &[u32], left: &[u32]) -> Option<usize> {
    let whole: i64 = blueprint.iter().map(|count| i64::from(*count)).sum();
    let next = asked.iter().map(|count| i64::from(*count)).sum::<i64>() + 1;
    let mut furthest: Option<(usize, i64)> = None;
    for (index, ((share, asked), left)) in blueprint.iter().zip(asked).zip(left).enumerate() {
        let behind = i64::from(*share) * next - i64::from(*asked) * whole;
        if *left > 0 && furthest.is_none_or(|(_, most)| behind > most) {
            furthest = Some((index, behind));
        }
    }
    furthest.map(|(index, _)| index)
}

/// The order in which the domains of a blueprint are asked: twice around all of them, then always the one
/// furthest behind its share.
pub fn order(blueprint: &[u32]) -> Vec<usize> {
    let rounds = (0..COVERAGE as u32).flat_map(|round| {
        let holds = move |(index, count): (usize, &u32)| (*count > round).then_some(index);
        blueprint.iter().enumerate().filter_map(holds)
    });
    let mut order: Vec<usize> = rounds.collect();
    loop {
        let times = |index| order.iter().filter(|domain| **domain == index).count() as u32;
        let asked: Vec<u32> = (0..blueprint.len()).map(times).collect();
        let left: Vec<u32> = blueprint.iter().zip(&asked).map(|(all, asked)| all - asked).collect();
        match furthest_behind(blueprint, &asked, &left) {
            Some(index) => order.push(index),
            None => return order,
        }
    }
}
