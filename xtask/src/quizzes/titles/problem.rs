//! What can be wrong in a criteria set or in the targets, and nowhere else. Worded in [`super::words`].

/// Kinds of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TitleTrouble {
    /// Two files with the same criteria set.
    SameSet {
        /// Its identifier.
        id: String,
        /// The other file.
        other: String,
    },
    /// An identifier of the sort that sets typed in on a device have.
    EnteredId(String),
    /// A text that is no day of the calendar.
    NotADay(String),
    /// A last day before the first.
    DaysOutOfOrder,
    /// Something named that is not there.
    Unknown {
        /// What was named.
        what: Reference,
        /// The identifier.
        id: String,
        /// What is there.
        known: Vec<String>,
    },
    /// A key that is needed beside a value of another key.
    NeededWith {
        /// The key that is needed.
        key: &'static str,
        /// The other key.
        other: &'static str,
        /// Its value.
        value: String,
    },
    /// A key that has no place beside a value of another key.
    NotWith {
        /// The key that has no place.
        key: &'static str,
        /// The other key.
        other: &'static str,
        /// Its value.
        value: String,
    },
    /// An indicator answered in a way with which the rule can do nothing.
    AskOfOtherRule {
        /// How it is answered.
        ask: String,
        /// The kind of rule.
        kind: String,
        /// The ways with which that rule can do something.
        possible: Vec<String>,
    },
    /// A rank that is not below the one before.
    RankNotLower,
    /// A level that asks for nothing.
    EmptyLevel,
    /// An indicator that stands in a level already.
    InTwoLevels(String),
    /// An indicator that stands in no level.
    InNoLevel(String),
    /// A whole rule by shares in which nothing is counted.
    NoShare,
}

/// Something that is named by its identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// A criterion of the set.
    Criterion,
    /// An indicator of the set.
    Indicator,
    /// A check.
    Check,
    /// A target of the programme.
    Target,
}
