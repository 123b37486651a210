//! What can be wrong in an author's file. Worded in [`super::words`], shown by [`super::report`].

use super::titles::problem::TitleTrouble;
use std::ops::Range;
use thuoc_so::domain::locale::Locale;

/// A stretch of a file, in bytes.
pub type Span = Range<usize>;

/// One author's file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its name as it is shown.
    pub name: String,
    /// What stands in it.
    pub text: String,
}

/// Something to mend, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Number of the file.
    pub file: usize,
    /// The place.
    pub span: Span,
    /// Another place in the same file that has to do with it.
    pub see: Option<Span>,
    /// What it is.
    pub trouble: Trouble,
}

/// Kinds of problems.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The file is not TOML; the words are those of the TOML reader.
    Syntax(String),
    /// A key that nobody reads.
    UnknownKey {
        /// The key.
        key: String,
        /// The keys that are read there.
        known: Vec<&'static str>,
    },
    /// A key that has to be there.
    MissingKey(&'static str),
    /// A text that is not there in one of the languages.
    MissingLanguage(Locale),
    /// A value of another type.
    WrongType(Wanted),
    /// A text with nothing in it.
    EmptyText,
    /// A list with nothing in it.
    EmptyList,
    /// An identifier with other characters than `a-z`, `0-9` and hyphens.
    BadId(String),
    /// An identifier that stands there twice.
    DuplicateId(String),
    /// An identifier that belonged to an item which is gone.
    RetiredId(String),
    /// Two files with the same check.
    SameCheck {
        /// Its identifier.
        id: String,
        /// The other file.
        other: String,
    },
    /// A word that is none of the words possible there.
    NotOneOf {
        /// The word.
        word: String,
        /// The possible ones.
        possible: Vec<String>,
    },
    /// A domain that the file does not define.
    UnknownDomain {
        /// The identifier.
        id: String,
        /// The ones it defines.
        known: Vec<String>,
    },
    /// A domain without any item.
    DomainWithoutItems(String),
    /// A form that asks for more items than there are.
    FormAsksTooMuch {
        /// The domain.
        domain: String,
        /// Items that the form asks for.
        asked: i64,
        /// Items that are not retired.
        there: usize,
    },
    /// A number that is too small or too great.
    OutOfRange {
        /// Smallest possible.
        from: i64,
        /// Greatest possible.
        to: i64,
    },
    /// Fewer options than three.
    TooFewOptions(usize),
    /// A key that is none of the options.
    KeyNotAmongOptions {
        /// The key.
        key: String,
        /// The options.
        options: Vec<String>,
    },
    /// An item with one right answer that has none or several.
    SingleNeedsOneKey(usize),
    /// An item with several right answers that has fewer than two.
    MultipleNeedsTwoKeys(usize),
    /// An item of which every option is right.
    EveryOptionIsKey,
    /// An order of which a step is missing from the key, or stands there already in the right place.
    OrderNeedsEveryStep,
    /// Steps that are shown in the right order.
    OrderShownSolved,
    /// A pair that is not `row:option`.
    NotAPair(String),
    /// Rows that have no pair in the key.
    RowsWithoutPair(Vec<String>),
    /// Something that this kind of item has no use for.
    NotOfThisKind {
        /// The key.
        key: &'static str,
        /// The kind.
        kind: String,
    },
    /// Something that this kind of item has to have.
    NeededByKind {
        /// The key.
        key: &'static str,
        /// The kind.
        kind: String,
    },
    /// An item whose lines are picked out with fewer than four of them.
    TooFewLines(usize),
    /// A form with counts and items, or with neither.
    FormNeedsOneDraw,
    /// An item of a fixed form that stands after one of a later domain.
    FormOutOfOrder(String),
    /// A form with a name that stands for another way of taking a check.
    ReservedForm(String),
    /// A quick check by a form that is not there, or whose items are the same every time.
    NoFormToDraw(String),
    /// A quick check by a form that asks too little of some domains.
    FormCoversTooLittle {
        /// The domains.
        domains: Vec<String>,
        /// The fewest items of each.
        needed: usize,
    },
    /// An indifference zone that does not hold the cut.
    ZoneWithoutCut(i64),
    /// A test that would say otherwise than the points of the questions asked.
    QuickAgainstPoints {
        /// Right answers.
        right: u32,
        /// Questions asked.
        asked: u32,
    },
    /// An item that a form or a partner names and that is not there, or no longer asked.
    NoSuchItem(String),
    /// A fixed form's item that is not of the kind `single`.
    FormItemNotSingle(String),
    /// A partner by ear of another competence, or that itself has a partner.
    BadPartner(String),
    /// A row of a table that has more or fewer cells than its header.
    RowOfOtherWidth {
        /// Cells of the row.
        cells: usize,
        /// Cells of the header.
        header: usize,
    },
    /// Something that only a criteria set or the programme's targets can have.
    OfTitles(TitleTrouble),
}

impl From<TitleTrouble> for Trouble {
    fn from(trouble: TitleTrouble) -> Self {
        Self::OfTitles(trouble)
    }
}

/// Types of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// `"…"`
    Text,
    /// `{ vi = "…", en = "…" }`
    Texts,
    /// `3`
    Number,
    /// `true`
    YesOrNo,
    /// `["…"]`
    List,
    /// `{ … }` or `[…]`
    Table,
    /// `[[…]]`
    Tables,
}
