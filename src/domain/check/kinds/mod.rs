//! The kinds of items: one file each, with the same function names. `answer` turns what was touched
//! on screen into a response, `grade` turns a response into points.

pub mod multiple;
pub mod single;

use super::definition::Choice;
use super::id::OptionId;
use crate::domain::quantity::Points;
use multiple::Multiple;
use serde::{Deserialize, Serialize};
use single::Single;

/// How an item is answered, with its options and its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One right answer among several.
    Single(Single),
    /// Two or more right answers among several.
    Multiple(Multiple),
}

/// What a person answered. A person who has not answered has no response at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// "Chưa biết": an honest answer, no point and no harm.
    DontKnow,
    /// The options chosen, sorted, each once, at least one.
    Chosen(Vec<OptionId>),
}

impl Kind {
    /// The options, in the order in which they are shown.
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Single(kind) => &kind.options,
            Self::Multiple(kind) => &kind.options,
        }
    }

    /// The options that together are the right answer.
    pub fn key(&self) -> &[OptionId] {
        match self {
            Self::Single(kind) => std::slice::from_ref(&kind.key),
            Self::Multiple(kind) => &kind.key,
        }
    }

    /// The response after `touched` was touched, given the response so far; `None` where nothing is
    /// chosen any longer or the option is not one of this item's.
    pub fn answer(&self, before: Option<&Response>, touched: &OptionId) -> Option<Response> {
        if !self.options().iter().any(|option| option.id == *touched) {
            return before.cloned();
        }
        match self {
            Self::Single(kind) => kind.answer(touched),
            Self::Multiple(kind) => kind.answer(before, touched),
        }
    }

    /// Points of a response: one for the whole right answer, none otherwise.
    pub fn grade(&self, response: &Response) -> Points {
        match (self, response) {
            (_, Response::DontKnow) => Points(0),
            (Self::Single(kind), Response::Chosen(chosen)) => kind.grade(chosen),
            (Self::Multiple(kind), Response::Chosen(chosen)) => kind.grade(chosen),
        }
    }
}

/// What one item is worth.
pub const ITEM_MAXIMUM: Points = Points(1);
