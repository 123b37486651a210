//! Lines to be picked out of what is shown: the suspicious ones, those to cover, those to mend. The
//! whole set has to be found.

use super::{Deed, Response, toggled};
use crate::domain::check::id::OptionId;
use serde::{Deserialize, Serialize};

/// An item whose answers are lines of its exhibit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The lines that can be picked out, in reading order.
    pub lines: Vec<OptionId>,
    /// The right ones, sorted.
    pub key: Vec<OptionId>,
}

impl Spot {
    /// Touching a line picks it out, or puts it back where it was picked.
    pub fn answer(&self, before: Option<&Response>, deed: &Deed) -> Option<Response> {
        match deed {
            Deed::Touch(touched) if self.lines.contains(touched) => toggled(before, touched),
            _ => before.cloned(),
        }
    }

    /// Right when exactly the right lines are picked out.
    pub fn grade(&self, chosen: &[OptionId]) -> bool {
        chosen == self.key
    }
}
