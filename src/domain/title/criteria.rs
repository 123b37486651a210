//! A criteria set: the document it stands in, its indicators, and its rule as far as that is known.
//!
//! Rules of titles are data and differ from place to place (see `quizzes/titles/`). What nobody here has
//! read on paper is not filled in: such a set is a [`Basis::Partial`] one, and no assessment of it can say
//! that a title is met.

use super::id::{AudienceId, CriterionId, IndicatorId, SetId, TitleId};
use super::rules::{Rule, points, share};
use crate::domain::check::id::CheckId;
use crate::domain::quantity::Day;

/// The criteria of a title, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriteriaSet {
    /// Identifier.
    pub id: SetId,
    /// The title.
    pub title: TitleId,
    /// Grows with every change of the file.
    pub version: u32,
    /// Name of the title, such as "Công dân học tập".
    pub name: String,
    /// Who scores by it.
    pub readers: Readers,
    /// The document.
    pub document: Document,
    /// The groups of people that the document names; none where it names none.
    pub audiences: Vec<Audience>,
    /// Where the words come from.
    pub wording: Wording,
    /// What is known of it, a sentence each.
    pub known: Vec<String>,
    /// What is not known of it, a sentence each.
    pub unknown: Vec<String>,
    /// The headings of the indicators, in their order.
    pub criteria: Vec<Criterion>,
    /// The indicators, in their order.
    pub indicators: Vec<Indicator>,
    /// The rule.
    pub basis: Basis,
}

/// Who scores by a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readers {
    /// Any citizen, for themselves or their household.
    Citizens,
    /// Heads of clans, communities and units.
    Heads,
}

/// The document in which a criteria set stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Who issued it.
    pub issuer: String,
    /// Its number, such as "324/QĐ-KHVN".
    pub number: String,
    /// When it was issued, as precisely as is known: "25/10/2023", "7/2022".
    pub date: String,
    /// From when it is valid, where that is known.
    pub valid_from: Option<Day>,
    /// Until when it was valid.
    pub valid_to: Option<Day>,
    /// Where what is known of it was read.
    pub source: String,
}

/// A group of people that a document names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audience {
    /// Identifier.
    pub id: AudienceId,
    /// Its name.
    pub name: String,
}

/// Where the words of a set come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wording {
    /// Told in own words after published summaries.
    Paraphrase,
    /// The document's own words.
    Verbatim,
    /// Typed in from a copy on paper.
    Entered {
        /// On this day.
        on: Day,
        /// By this person, as they call themselves.
        by: String,
    },
}

/// A heading under which indicators stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Identifier.
    pub id: CriterionId,
    /// What it says.
    pub name: String,
}

/// Something to be scored, ticked or counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Identifier.
    pub id: IndicatorId,
    /// The criterion under which it stands.
    pub criterion: CriterionId,
    /// What it says.
    pub text: String,
    /// Kinds of evidence that help.
    pub evidence: Vec<String>,
    /// How it is answered.
    pub ask: Ask,
    /// Whether it was read in a source that states it as a condition. Failing one that was not decides
    /// nothing.
    pub verified: bool,
    /// A check whose last result helps to score it.
    pub beside: Option<CheckId>,
}

/// How an indicator is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// By points from 0 to this many.
    Points(u8),
    /// By "yes", "not yet" or "to be looked into".
    Target,
    /// By two counts.
    Share(share::Asked),
}

/// A rule, with whether it is all of the rule. Two types, so that only the whole rule can be met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// All of the rule is known.
    Whole(Rule),
    /// Only a part of it is known.
    Partial(Rule),
}

impl Basis {
    /// The rule as far as it is known.
    pub const fn rule(&self) -> &Rule {
        match self {
            Self::Whole(rule) | Self::Partial(rule) => rule,
        }
    }

    /// Whether all of the rule is known.
    pub const fn is_whole(&self) -> bool {
        matches!(self, Self::Whole(_))
    }
}

impl CriteriaSet {
    /// An indicator by its identifier.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.id == *id)
    }

    /// The number under which people speak of an indicator, counted from 1 in the order of the set.
    pub fn number(&self, id: &IndicatorId) -> Option<usize> {
        self.indicators.iter().position(|indicator| indicator.id == *id).map(|index| index + 1)
    }

    /// The criterion under which an indicator stands.
    pub fn criterion(&self, indicator: &Indicator) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == indicator.criterion)
    }

    /// The most points there are.
    pub fn maximum(&self) -> u32 {
        self.indicators.iter().map(|indicator| u32::from(indicator.maximum().unwrap_or(0))).sum()
    }

    /// Whether points are given, with a lower total in disadvantaged areas.
    pub const fn disadvantaged(&self) -> Option<points::Disadvantaged> {
        match self.basis.rule() {
            Rule::Points(rule) => rule.disadvantaged,
            _ => None,
        }
    }

    /// Whether it was typed in on a device.
    pub const fn is_entered(&self) -> bool {
        matches!(self.wording, Wording::Entered { .. })
    }

    /// Whether its document has run out by a day.
    pub fn has_run_out(&self, today: Day) -> bool {
        self.document.valid_to.is_some_and(|last| last < today)
    }
}

impl Indicator {
    /// The most points it can have, where it has any.
    pub const fn maximum(&self) -> Option<u8> {
        match self.ask {
            Ask::Points(maximum) => Some(maximum),
            _ => None,
        }
    }
}
