//! Two or more right answers among several; the whole set has to be found.

use super::{Deed, Response, is_among, toggled};
use crate::domain::check::definition::Choice;
use crate::domain::check::id::OptionId;
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
    pub fn answer(&self, before: Option<&Response>, deed: &Deed) -> Option<Response> {
        match deed {
            Deed::Touch(touched) if is_among(&self.options, touched) => toggled(before, touched),
            _ => before.cloned(),
        }
    }

    /// Right when exactly the right options are chosen.
    pub fn grade(&self, chosen: &[OptionId]) -> bool {
        chosen == self.key
    }
}
