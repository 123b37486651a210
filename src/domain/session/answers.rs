//! What one person answered to the questions of a hall, question by question.

use super::hall::FORM;
use crate::domain::check::attempt::Finished;
use crate::domain::check::id::OptionId;
use crate::domain::check::kinds::Response;

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

    /// The letter of an option: those of a hall's questions are called by it (`xtask/tests/quizzes.rs`).
    pub fn of(option: &OptionId) -> Option<Self> {
        ["a", "b", "c", "d"].iter().position(|name| *name == option.as_str()).map(|place| Self::ALL[place])
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

    /// The mark that says the same as a response on a screen.
    pub fn of(response: Option<&Response>) -> Self {
        match response {
            Some(Response::DontKnow) => Self::DontKnow,
            Some(Response::Chosen(chosen)) => match &chosen[..] {
                [one] => Letter::of(one).map_or(Self::Open, Self::Chosen),
                _ => Self::Open,
            },
            Some(Response::Ordered(_) | Response::Paired(_)) | None => Self::Open,
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

impl Marked {
    /// The marks of an attempt on a screen; `None` where it was not taken in the form of a hall.
    pub fn of(attempt: &Finished) -> Option<Self> {
        if attempt.form.as_str() != FORM {
            return None;
        }
        let items = attempt.parts.iter().flat_map(|part| &part.items);
        let marks = items.map(|item| Mark::of(attempt.responses.get(item))).collect();
        Some(Self { version: attempt.version, marks })
    }
}

/// The answers of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answers {
    /// To the check of digital skills.
    pub skills: Option<Marked>,
    /// To the check of finding information.
    pub online: Option<Marked>,
}
