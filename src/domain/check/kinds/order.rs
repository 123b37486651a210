//! Steps to be put in order.

use super::{Deed, Response};
use crate::domain::check::definition::Choice;
use crate::domain::check::id::OptionId;
use serde::{Deserialize, Serialize};

/// An item whose options are steps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The steps in the order shown at first, which is never the right one.
    pub options: Vec<Choice>,
    /// The steps in the right order.
    pub key: Vec<OptionId>,
}

impl Order {
    /// The order in which the steps stand: the person's own, or that shown at first.
    pub fn standing(&self, response: Option<&Response>) -> Vec<OptionId> {
        match response {
            Some(Response::Ordered(steps)) => steps.clone(),
            _ => self.options.iter().map(|option| option.id.clone()).collect(),
        }
    }

    /// Moving a step changes its place with that of its neighbour.
    pub fn answer(&self, before: Option<&Response>, deed: &Deed) -> Option<Response> {
        let mut steps = self.standing(before);
        let position = |moved| steps.iter().position(|step| step == moved);
        let upper = match deed {
            Deed::Up(moved) => position(moved).and_then(|position| position.checked_sub(1)),
            Deed::Down(moved) => position(moved).filter(|position| position + 1 < steps.len()),
            Deed::Touch(_) | Deed::Pair { .. } => None,
        };
        let Some(upper) = upper else { return before.cloned() };
        steps.swap(upper, upper + 1);
        Some(Response::Ordered(steps))
    }

    /// Right when every step stands where it belongs.
    pub fn grade(&self, steps: &[OptionId]) -> bool {
        steps == self.key
    }
}
