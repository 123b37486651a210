//! The end of a part: one tip, the way to the next part, a rest, and the outcome of this part for those
//! who want it now.

use super::Walk;
use crate::app::Event;
use crate::domain::route::Route;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{page as pieces, tag};
use crate::ui::part::button::{back, quiet_link};
use crate::ui::part::heading::heading;
use crate::ui::part::onward::onward;
use crate::ui::part::progress::progress;
use leptos::prelude::*;

pub fn page(app: App, text: Text, walk: &Walk<'_>, part: usize) -> Option<AnyView> {
    let Walk { check, attempt, .. } = walk;
    let ended = attempt.parts.get(part)?;
    let domain = check.domain(&ended.domain)?;
    let passed = attempt.first_of(part + 1);
    let outcome = Route::PartResult(attempt.check.clone(), part);
    let tip =
        tag("section").class("tip").child(tag("h2").text(text.tip_title())).child(tag("p").text(&domain.tip));
    let closes = if ended.closed { text.part_closed() } else { text.part_result_closes() };
    let went_on = Event::WentOn(attempt.check.clone());
    let page = pieces([
        back(text.back(), &walk.before()).into(),
        progress(text, attempt, passed).into(),
        tag("p").class("caption").text(&domain.title).into(),
        heading(text.part_done(part + 1, attempt.parts.len())).into(),
        tip.into(),
        onward(text, check, attempt, part, move || app.dispatch(went_on.clone())).into(),
        quiet_link(text.pause(), &Route::Home).into(),
        quiet_link(text.part_result_link(), &outcome)
            .child(tag("br"))
            .child(tag("small").text(closes))
            .into(),
    ]);
    Some(page)
}
