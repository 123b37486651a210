//! An option to be found for each row.

use super::{Deed, Response, is_among};
use crate::domain::check::definition::Choice;
use crate::domain::check::id::OptionId;
use serde::{Deserialize, Serialize};

/// An item with rows, each of which has one right option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Matching {
    /// The rows in the order shown.
    pub rows: Vec<Choice>,
    /// The options in the order shown; some may belong to no row.
    pub options: Vec<Choice>,
    /// The right option of each row, in the order of the rows.
    pub key: Vec<(OptionId, OptionId)>,
}

impl Matching {
    /// Pairing a row gives it this option instead of another, or none. Other rows keep theirs: which
    /// of two equal answers is the wrong one is for the person to see.
    pub fn answer(&self, before: Option<&Response>, deed: &Deed) -> Option<Response> {
        let Deed::Pair { row: changed, option } = deed else { return before.cloned() };
        if option.as_ref().is_some_and(|option| !is_among(&self.options, option)) {
            return before.cloned();
        }
        let pairs: Vec<_> = self
            .rows
            .iter()
            .filter_map(|row| {
                let found = if row.id == *changed { option.as_ref() } else { of_row(before, &row.id) };
                Some((row.id.clone(), found?.clone()))
            })
            .collect();
        (!pairs.is_empty()).then_some(Response::Paired(pairs))
    }

    /// Right when every row has its option.
    pub fn grade(&self, pairs: &[(OptionId, OptionId)]) -> bool {
        pairs == self.key
    }
}

/// The option that a response has found for a row.
pub fn of_row<'response>(
    response: Option<&'response Response>,
    row: &OptionId,
) -> Option<&'response OptionId> {
    match response {
        Some(Response::Paired(pairs)) => {
            pairs.iter().find(|(paired, _)| paired == row).map(|(_, option)| option)
        }
        _ => None,
    }
}
