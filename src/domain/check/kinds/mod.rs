//! The kinds of items: one file each, with the same function names. `answer` turns what was done on
//! screen into a response, `grade` turns a response into points.

pub mod matching;
pub mod multiple;
pub mod order;
pub mod single;
pub mod spot;

use super::definition::Choice;
use super::id::OptionId;
use crate::domain::quantity::Points;
use matching::Matching;
use multiple::Multiple;
use order::Order;
use serde::{Deserialize, Serialize};
use single::Single;
use spot::Spot;

/// How an item is answered, with its options and its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// One right answer among several.
    Single(Single),
    /// Two or more right answers among several.
    Multiple(Multiple),
    /// Steps to be put in order.
    Order(Order),
    /// An option to be found for each row.
    Match(Matching),
    /// Lines of what is shown, to be picked out.
    Spot(Spot),
}

/// What a person answered. A person who has not answered has no response at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Response {
    /// "Chưa biết": an honest answer, no point and no harm.
    DontKnow,
    /// The options or lines chosen, sorted, each once, at least one.
    Chosen(Vec<OptionId>),
    /// Every step, in the person's order.
    Ordered(Vec<OptionId>),
    /// Rows and the options found for them, in the order of the rows; at least one, perhaps not all.
    Paired(Vec<(OptionId, OptionId)>),
}

/// Something done to an item on screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// An option or a line was touched.
    Touch(OptionId),
    /// A step was moved one place up.
    Up(OptionId),
    /// A step was moved one place down.
    Down(OptionId),
    /// An option was found for a row, or taken away from it.
    Pair {
        /// The row.
        row: OptionId,
        /// The option.
        option: Option<OptionId>,
    },
}

impl Kind {
    /// The options, in the order in which they are shown; none where lines are picked out.
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Single(kind) => &kind.options,
            Self::Multiple(kind) => &kind.options,
            Self::Order(kind) => &kind.options,
            Self::Match(kind) => &kind.options,
            Self::Spot(_) => &[],
        }
    }

    /// The response that is the right answer.
    pub fn right(&self) -> Response {
        match self {
            Self::Single(kind) => Response::Chosen(vec![kind.key.clone()]),
            Self::Multiple(kind) => Response::Chosen(kind.key.clone()),
            Self::Order(kind) => Response::Ordered(kind.key.clone()),
            Self::Match(kind) => Response::Paired(kind.key.clone()),
            Self::Spot(kind) => Response::Chosen(kind.key.clone()),
        }
    }

    /// The response after something was done, given the response so far; `None` where nothing is
    /// answered any longer. A deed that does not belong to this item changes nothing.
    pub fn answer(&self, before: Option<&Response>, deed: &Deed) -> Option<Response> {
        match self {
            Self::Single(kind) => kind.answer(before, deed),
            Self::Multiple(kind) => kind.answer(before, deed),
            Self::Order(kind) => kind.answer(before, deed),
            Self::Match(kind) => kind.answer(before, deed),
            Self::Spot(kind) => kind.answer(before, deed),
        }
    }

    /// Whether a response answers the whole item: one that pairs some rows only does not.
    pub fn is_complete(&self, response: &Response) -> bool {
        match (self, response) {
            (Self::Match(kind), Response::Paired(pairs)) => pairs.len() == kind.rows.len(),
            _ => true,
        }
    }

    /// Points of a response: one for the whole right answer, none otherwise.
    pub fn grade(&self, response: &Response) -> Points {
        let right = match (self, response) {
            (Self::Single(kind), Response::Chosen(chosen)) => kind.grade(chosen),
            (Self::Multiple(kind), Response::Chosen(chosen)) => kind.grade(chosen),
            (Self::Order(kind), Response::Ordered(steps)) => kind.grade(steps),
            (Self::Match(kind), Response::Paired(pairs)) => kind.grade(pairs),
            (Self::Spot(kind), Response::Chosen(chosen)) => kind.grade(chosen),
            // "Chưa biết", and what was answered when the item was of another kind.
            _ => false,
        };
        if right { ITEM_MAXIMUM } else { Points(0) }
    }
}

/// The response after `touched` was added to those chosen before, or taken away from them.
fn toggled(before: Option<&Response>, touched: &OptionId) -> Option<Response> {
    let mut chosen = match before {
        Some(Response::Chosen(chosen)) => chosen.clone(),
        _ => Vec::new(),
    };
    match chosen.binary_search(touched) {
        Ok(position) => drop(chosen.remove(position)),
        Err(position) => chosen.insert(position, touched.clone()),
    }
    (!chosen.is_empty()).then_some(Response::Chosen(chosen))
}

/// Whether an option is one of these.
fn is_among(options: &[Choice], id: &OptionId) -> bool {
    options.iter().any(|option| option.id == *id)
}

/// What one item is worth.
pub const ITEM_MAXIMUM: Points = Points(1);
