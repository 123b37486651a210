//! The authors' format of criteria sets and targets, with the place of every value. A field is `None`
//! where it is missing or of the wrong type; [`super::read`] has noted that already.

use super::super::problem::Span;
use super::super::schema::{Located, Texts};

/// One file: one criteria set.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct SetFile {
    /// Number of the file.
    pub file: usize,
    /// Where it begins.
    pub span: Span,
    /// Identifier of the set.
    pub id: Option<Located<String>>,
    /// Grows with every change.
    pub version: Option<Located<i64>>,
    /// `title`.
    pub kind: Option<Located<String>>,
    /// The title to which it belongs.
    pub title: Option<Located<String>>,
    /// Name of the title.
    pub name: Option<Texts>,
    /// `citizens` or `heads`.
    pub readers: Option<Located<String>>,
    /// Who issued the document.
    pub issuer: Option<Texts>,
    /// Number of the document.
    pub number: Option<Located<String>>,
    /// When it was issued, as precisely as is known.
    pub date: Option<Located<String>>,
    /// First day on which it is valid.
    pub valid_from: Option<Located<String>>,
    /// Last day on which it is valid.
    pub valid_to: Option<Located<String>>,
    /// Where what is known was read, and how surely.
    pub source: Option<Texts>,
    /// `paraphrase` or `verbatim`.
    pub wording: Option<Located<String>>,
    /// Whether all of the rule is known.
    pub complete: Option<Located<bool>>,
    /// What is known.
    pub known: Option<Vec<Texts>>,
    /// What is not known.
    pub unknown: Option<Vec<Texts>>,
    /// Groups of people that the document names.
    pub audiences: Vec<Named>,
    /// Headings of the indicators.
    pub criteria: Vec<Named>,
    /// What is scored, ticked or counted.
    pub indicators: Vec<Indicator>,
    /// The rule.
    pub rule: Option<Rule>,
}

impl SetFile {
    /// Whether it says that all of the rule is known, or that not all of it is; `None` where it says
    /// nothing.
    pub fn is_complete(&self) -> Option<bool> {
        self.complete.as_ref().map(|complete| complete.value)
    }

    /// The kind of its rule, as far as it is there.
    pub fn rule_kind(&self) -> &str {
        self.rule.as_ref().and_then(|rule| rule.kind.as_ref()).map_or("", |kind| kind.value.as_str())
    }
}

/// Something with an identifier and a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Identifier.
    pub id: Option<Located<String>>,
    /// Name.
    pub name: Option<Texts>,
}

/// Something to be scored, ticked or counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Where it begins.
    pub span: Span,
    /// Identifier.
    pub id: Option<Located<String>>,
    /// Identifier of its criterion.
    pub criterion: Option<Located<String>>,
    /// What it says.
    pub text: Option<Texts>,
    /// Kinds of evidence that help.
    pub evidence: Option<Vec<Texts>>,
    /// `points`, `target` or `share`.
    pub ask: Option<Located<String>>,
    /// Most points.
    pub maximum: Option<Located<i64>>,
    /// Percent that have to qualify.
    pub at_least: Option<Located<i64>>,
    /// What is counted: all of them.
    pub members: Option<Texts>,
    /// What is counted: those who qualify.
    pub qualified: Option<Texts>,
    /// The person may put another share in its place.
    pub adjustable: Option<Located<bool>>,
    /// A source states it as a condition; `true` where nothing is said.
    pub verified: Option<Located<bool>>,
    /// A check whose last result is shown beside it.
    pub beside: Option<Located<String>>,
}

impl Indicator {
    /// How it is answered, as far as it is there.
    pub fn ask_name(&self) -> &str {
        self.ask.as_ref().map_or("", |ask| ask.value.as_str())
    }
}

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Where it begins.
    pub span: Span,
    /// `points`, `ranks`, `targets` or `share`.
    pub kind: Option<Located<String>>,
    /// Points in all that have to be reached.
    pub cut: Option<Located<i64>>,
    /// Points that every indicator has to reach.
    pub floor: Option<Located<i64>>,
    /// What is enough in a disadvantaged area.
    pub disadvantaged: Option<Disadvantaged>,
    /// Ranks, the highest first.
    pub ranks: Vec<Rank>,
    /// Levels, the lowest first.
    pub levels: Vec<Level>,
}

/// What is enough in a disadvantaged area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disadvantaged {
    /// Where it begins.
    pub span: Span,
    /// Points in all.
    pub cut: Option<Located<i64>>,
    /// Whether that was read in a sound source.
    pub verified: Option<Located<bool>>,
}

/// A rank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rank {
    /// Where it begins.
    pub span: Span,
    /// Name.
    pub name: Option<Texts>,
    /// Points in all from which it is given.
    pub from: Option<Located<i64>>,
}

/// A level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Where it begins.
    pub span: Span,
    /// Name.
    pub name: Option<Texts>,
    /// Identifiers of the indicators that it adds.
    pub indicators: Option<Located<Vec<Located<String>>>>,
}

/// The file with the programme's targets.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct ProgrammeFile {
    /// Number of the file.
    pub file: usize,
    /// `programme`.
    pub kind: Option<Located<String>>,
    /// Its documents.
    pub documents: Vec<Document>,
    /// What is counted.
    pub targets: Vec<Target>,
    /// How much of it is to be reached by when.
    pub plans: Vec<Plan>,
}

/// A document of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Number.
    pub number: Option<Located<String>>,
    /// When it was issued.
    pub date: Option<Located<String>>,
    /// What it is about.
    pub about: Option<Texts>,
}

/// Something of which a share is to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Identifier.
    pub id: Option<Located<String>>,
    /// What is to be reached.
    pub text: Option<Texts>,
    /// Of whom.
    pub denominator: Option<Texts>,
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Identifier.
    pub id: Option<Located<String>>,
    /// Name.
    pub name: Option<Texts>,
    /// Where it was read, and how surely.
    pub source: Option<Texts>,
    /// Percent by identifiers of targets.
    pub shares: Option<Vec<(Located<String>, Located<i64>)>>,
}
