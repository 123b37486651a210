//! The programme behind the titles: its documents, and its targets with their denominators. Targets are
//! data (`quizzes/targets.toml`): each plan names its source, and a province or commune may have its own.

use super::check::id::identifier;
use super::quantity::Percent;

identifier!(
    /// A target, such as `ky-nang-so`.
    TargetId
);
identifier!(
    /// A plan that sets targets, such as `den-2025`.
    PlanId
);

/// The programme, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Programme {
    /// Its documents.
    pub documents: Vec<Document>,
    /// What is counted, in the order of the programme.
    pub targets: Vec<Target>,
    /// The plans that set how much of it is to be reached, the one in force first.
    pub plans: Vec<Plan>,
}

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its number, such as "677/QĐ-TTg".
    pub number: String,
    /// When it was issued.
    pub date: String,
    /// What it is about.
    pub about: String,
}

/// Something of which a share is to be reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Identifier.
    pub id: TargetId,
    /// What is to be reached.
    pub text: String,
    /// Of whom.
    pub denominator: String,
}

/// How much is to be reached by when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Identifier.
    pub id: PlanId,
    /// Its name, such as "Đến năm 2030".
    pub name: String,
    /// Where it was read, and how surely.
    pub source: String,
    /// The shares, for the targets that it sets.
    pub shares: Vec<(TargetId, Percent)>,
}
