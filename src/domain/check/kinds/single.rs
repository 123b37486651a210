//! One right answer among several.

use super::Response;
use crate::domain::check::definition::Choice;
use crate::domain::check::id::OptionId;
use crate::domain::quantity::Points;
use serde::{Deserialize, Serialize};

/// An item with exactly one right option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Single {
    /// The options in the order shown.
    pub options: Vec<Choice>,
    /// The right one.
    pub key: OptionId,
}

impl Single {
    /// Touching an option chooses it instead of any other.
    pub fn answer(&self, touched: &OptionId) -> Option<Response> {
        Some(Response::Chosen(vec![touched.clone()]))
    }

    /// One point when the key alone is chosen.
    pub fn grade(&self, chosen: &[OptionId]) -> Points {
        Points(u32::from(*chosen == [self.key.clone()]))
    }
}
