//! What a person has scored, ticked, counted and noted by a criteria set. "Not scored" is no answer, not a
//! zero.

use super::criteria::{Ask, CriteriaSet, Indicator};
use super::id::{AudienceId, IndicatorId, SetId};
use crate::domain::quantity::{Moment, Percent};

/// A person's work by one set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// The set.
    pub set: SetId,
    /// Its version when the work was last changed.
    pub version: u32,
    /// The group of people chosen.
    pub audience: Option<AudienceId>,
    /// The lower total of disadvantaged areas is asked for.
    pub disadvantaged: bool,
    /// What was entered, in no particular order.
    pub entries: Vec<Entry>,
    /// When it was last changed.
    pub changed: Moment,
}

/// What was entered for an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The indicator.
    pub indicator: IndicatorId,
    /// The answer; `None` for "not scored".
    pub answer: Option<Answer>,
    /// The share that the person put in place of the set's own.
    pub at_least: Option<Percent>,
    /// A note on evidence.
    pub evidence: String,
    /// The day of the evidence, as it was typed.
    pub day: String,
}

/// An answer to an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Points, as the person scores themselves.
    Points(u8),
    /// Reached.
    Yes,
    /// Not reached yet.
    NotYet,
    /// Has to be looked into.
    ToLookInto,
    /// Two counts, each `None` until it is typed.
    Counts {
        /// All members.
        members: Option<u32>,
        /// Members who qualify.
        qualified: Option<u32>,
    },
}

/// How an indicator stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not answered, to be looked into, or with counts that cannot be.
    Open,
    /// Answered with points.
    Scored(u8),
    /// Reached.
    Reached,
    /// Not reached; so many more members have to qualify where members are counted, otherwise 0.
    Short(u32),
}

impl Work {
    /// Nothing entered yet.
    pub fn new(set: &CriteriaSet) -> Self {
        Self {
            set: set.id.clone(),
            version: set.version,
            audience: None,
            disadvantaged: false,
            entries: Vec::new(),
            changed: Moment(0),
        }
    }

    /// What was entered for an indicator.
    pub fn entry(&self, indicator: &IndicatorId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.indicator == *indicator)
    }

    /// What was entered for an indicator, to be changed.
    pub fn entry_mut(&mut self, indicator: &IndicatorId) -> &mut Entry {
        let index = match self.entries.iter().position(|entry| entry.indicator == *indicator) {
            Some(index) => index,
            None => {
                self.entries.push(Entry {
                    indicator: indicator.clone(),
                    answer: None,
                    at_least: None,
                    evidence: String::new(),
                    day: String::new(),
                });
                self.entries.len() - 1
            }
        };
        &mut self.entries[index]
    }

    /// The answer to an indicator.
    pub fn answer(&self, indicator: &IndicatorId) -> Option<Answer> {
        self.entry(indicator)?.answer
    }

    /// The share that has to be reached in an indicator answered by counts.
    pub fn share(&self, indicator: &Indicator) -> Option<Percent> {
        let Ask::Share(asked) = &indicator.ask else { return None };
        let own = self.entry(&indicator.id).and_then(|entry| entry.at_least).filter(|_| asked.adjustable);
        Some(own.unwrap_or(asked.at_least))
    }

    /// How an indicator stands. An answer that is none to what the indicator asks counts as none.
    pub fn standing(&self, indicator: &Indicator) -> Standing {
        match (&indicator.ask, self.answer(&indicator.id)) {
            (Ask::Points(maximum), Some(Answer::Points(points))) if points <= *maximum => {
                Standing::Scored(points)
            }
            (Ask::Target, Some(Answer::Yes)) => Standing::Reached,
            (Ask::Target, Some(Answer::NotYet)) => Standing::Short(0),
            (
                Ask::Share(_),
                Some(Answer::Counts { members: Some(members @ 1..), qualified: Some(qualified) }),
            ) if qualified <= members => match self.share(indicator) {
                Some(share) => match share.short(members, qualified) {
                    0 => Standing::Reached,
                    short => Standing::Short(short),
                },
                None => Standing::Open,
            },
            _ => Standing::Open,
        }
    }

    /// Points given so far.
    pub fn points(&self, set: &CriteriaSet) -> u32 {
        let scored = set.indicators.iter().map(|indicator| match self.standing(indicator) {
            Standing::Scored(points) => u32::from(points),
            _ => 0,
        });
        scored.sum()
    }

    /// The indicators that are still open, in the order of the set.
    pub fn open<'set>(&self, set: &'set CriteriaSet) -> Vec<&'set Indicator> {
        set.indicators.iter().filter(|indicator| self.standing(indicator) == Standing::Open).collect()
    }

    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.entries.iter().all(|entry| entry.answer.is_none() && entry.evidence.is_empty())
    }
}
