//! One right answer among several.

use super::{Deed, Response, is_among};
use crate::domain::check::definition::Choice;
use crate::domain::check::id::OptionId;
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
    pub fn answer(&self, before: Option<&Response>, deed: &Deed) -> Option<Response> {
        match deed {
            Deed::Touch(touched) if is_among(&self.options, touched) => {
                Some(Response::Chosen(vec![touched.clone()]))
            }
            _ => before.cloned(),
        }
    }

    /// Right when the key alone is chosen.
    pub fn grade(&self, chosen: &[OptionId]) -> bool {
        *chosen == [self.key.clone()]
    }
}
