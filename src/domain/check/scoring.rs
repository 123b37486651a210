//! From responses to points, and from points to the decision, in whole numbers only.

use super::attempt::Finished;
use super::by_item::ByItem;
use super::certainty::{self, Certainty};
use super::definition::Check;
use super::id::ItemId;
use super::kinds::{ITEM_MAXIMUM, Response};
use crate::domain::quantity::{Percent, Points, Score};

/// Points of every drawn item that the content knows. An open item wins no point; an item the content
/// does not know is left out.
pub fn outcomes<'item, 'response>(
    check: &Check,
    drawn: impl Iterator<Item = &'item ItemId>,
    response: impl Fn(&ItemId) -> Option<&'response Response>,
) -> ByItem<Points> {
    drawn
        .filter_map(|id| {
            let item = check.item(id)?;
            let points = response(id).map_or(Points(0), |response| item.kind.grade(response));
            Some((id.clone(), points))
        })
        .collect()
}

/// The score of these outcomes.
pub fn total<'points>(outcomes: impl Iterator<Item = &'points Points>) -> Score {
    outcomes.fold(Score::default(), |score, points| score.and(*points, ITEM_MAXIMUM))
}

/// What one finished attempt says about its check's own cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Points out of the maximum.
    pub score: Score,
    /// The cut.
    pub cut: Percent,
    /// Whether the cut is reached; `None` where nothing could be judged.
    pub met: Option<bool>,
    /// How sure that is.
    pub certainty: Certainty,
    /// Number of items judged.
    pub items: u32,
}

/// The verdict on a finished attempt.
pub fn verdict(attempt: &Finished) -> Verdict {
    let score = attempt.score();
    let items = u32::try_from(attempt.outcomes.len()).unwrap_or(u32::MAX);
    Verdict {
        score,
        cut: attempt.cut,
        met: score.meets(attempt.cut),
        certainty: certainty::certainty(score, attempt.cut, items),
        items,
    }
}
