//! Going on with a finished attempt ("Làm thêm cho chắc hơn"): what was answered stands, and only what was not
//! asked yet is asked.

use super::attempt::{Finished, Given, Underway};
use super::blueprint::{self, Drawing};
use super::definition::{Check, Form};
use super::id::{FormId, MORE};
use crate::domain::quantity::Moment;

/// How many questions a result near its cut can be gone on with.
pub const MORE_ITEMS: usize = 10;

impl Underway {
    /// Goes on with a finished attempt in a longer form: asks only what was not asked yet.
    pub fn extend(
        finished: &Finished,
        check: &Check,
        form: &Form,
        drawing: Drawing<'_>,
        now: Moment,
    ) -> Self {
        let parts = blueprint::draw_beside(check, form, drawing, &finished.asked());
        Self::with_parts(parts, check, form.id.clone(), drawing.seed, now).after_finished(finished)
    }

    /// Goes on with a finished attempt near the cut by a few questions from the reserve ("Làm thêm cho chắc
    /// hơn").
    pub fn more(finished: &Finished, check: &Check, drawing: Drawing<'_>, now: Moment) -> Self {
        let parts = blueprint::draw_more(check, drawing, &finished.asked(), MORE_ITEMS);
        Self::with_parts(parts, check, FormId::new(MORE), drawing.seed, now).after_finished(finished)
    }

    /// The same with all that was answered before.
    fn after_finished(self, finished: &Finished) -> Self {
        let given = finished.responses.iter().map(|(item, response)| {
            (item.clone(), Given { response: Some(response.clone()), at: finished.finished })
        });
        Self {
            carried: finished.parts.clone(),
            given: given.collect(),
            ratings: finished.ratings.clone(),
            ..self
        }
    }
}
