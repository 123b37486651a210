//! Two or more right answers among several; the whole set has to be found.

use super::Response;
use crate::domain::check::definition::Choice;
use crate::domain::check::id::OptionId;
use crate::domain::quantity::Points;
use serde::{Deserialize, Serialize};

/// An item with several right options.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Multiple {
    /// The options in the order shown.
    pub options: Vec<Choice>,
    /// The right ones, sorted.
    pub key: Vec<OptionId>,
}

impl Multiple {
    /// Touching an option adds it, or takes it away where it was chosen.
    pub fn answer(&self, before: Option<&Response>, touched: &OptionId) -> Option<Response> {
        let mut chosen = match before {
            Some(Response::Chosen(chosen)) => chosen.clone(),
            Some(Response::DontKnow) | None => Vec::new(),
        };
        match chosen.binary_search(touched) {
            Ok(position) => drop(chosen.remove(position)),
            Err(position) => chosen.insert(position, touched.clone()),
        }
        (!chosen.is_empty()).then_some(Response::Chosen(chosen))
    }

    /// One point when exactly the right options are chosen.
    pub fn grade(&self, chosen: &[OptionId]) -> Points {
        Points(u32::from(chosen == self.key))
    }
}
