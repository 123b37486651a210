//! What one person answered to the questions of a hall, question by question.

/// One of the four answers of a question in a hall, as it is called on paper and on cards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Letter {
    /// The first one.
    A,
    /// The second one.
    B,
    /// The third one.
    C,
    /// The fourth one.
    D,
}

impl Letter {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::A, Self::B, Self::C, Self::D];

    /// Its place among the four, 0 to 3.
    pub const fn place(self) -> usize {
        match self {
            Self::A => 0,
            Self::B => 1,
            Self::C => 2,
            Self::D => 3,
        }
    }

    /// As it is written.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

/// What stands beside a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// Nothing, or more than one answer.
    #[default]
    Open,
    /// "Chưa biết".
    DontKnow,
    /// An answer.
    Chosen(Letter),
}

impl Mark {
    /// The number of different marks.
    pub const KINDS: u8 = 6;

    /// Its number, 0 to 5, in saved sessions and in codes handed over.
    pub const fn number(self) -> u8 {
        match self {
            Self::Open => 0,
            Self::DontKnow => 1,
            Self::Chosen(letter) => 2 + letter.place() as u8,
        }
    }

    /// The mark with this number.
    pub fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Open),
            1 => Some(Self::DontKnow),
            _ => Letter::ALL.get(usize::from(number) - 2).copied().map(Self::Chosen),
        }
    }
}

/// Marks of one check, in the order in which its hall form asks.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Marked {
    /// Version of the check's content that was asked. Marks of another version than the one at hand are kept,
    /// but count in no statistics of questions.
    pub version: u32,
    /// The marks.
    pub marks: Vec<Mark>,
}

/// The answers of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers {
    /// To the check of digital skills.
    pub skills: Option<Marked>,
    /// To the check of finding information.
    pub online: Option<Marked>,
}
