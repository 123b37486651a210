//! The end of a part: one tip, the way to the next part, a rest, and the outcome of this part for those
//! who want it now.

use super::Walk;
use crate::app::Event;
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::definition::Check;
use crate::domain::route::Route;
use crate::text::Text;
use crate::text::number::minutes;
use crate::ui::app::App;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, go_on, quiet_link};
use crate::ui::part::heading::heading;
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
    let page = pieces([
        back(text.back(), &walk.before()).into(),
        progress(text, attempt, passed).into(),
        tag("p").class("caption").text(&domain.title).into(),
        heading(text.part_done(part + 1, attempt.parts.len())).into(),
        tip.into(),
        onward(app, text, check, attempt, part).into(),
        quiet_link(text.pause(), &Route::Home).into(),
        quiet_link(text.part_result_link(), &outcome)
            .child(tag("br"))
            .child(tag("small").text(closes))
            .into(),
    ]);
    Some(page)
}

/// What comes next, and the button that leads there.
pub fn onward(app: App, text: Text, check: &Check, attempt: &Underway, part: usize) -> Markup {
    let id = attempt.check.clone();
    let press = move || app.dispatch(Event::WentOn(id.clone()));
    let next = match attempt.after(Place::PartEnd(part)) {
        Place::Question(number) => attempt.question(number),
        Place::PartStart(part) => attempt.question(attempt.first_of(part)),
        Place::PartEnd(_) | Place::Review => None,
    };
    let Some(next) = next else { return go_on(text.to_review(), press) };
    let title = check.domain(&next.part.domain).map(|domain| domain.title.as_str()).unwrap_or_default();
    let length = next.part.items.len();
    let number = text.part_of(next.part_number + 1, attempt.parts.len());
    let length = text.part_length(&text.questions(length), minutes(length));
    tag("div")
        .child(
            tag("p")
                .class("next")
                .text(format!("{}: ", text.next_part()))
                .child(tag("strong").text(title))
                .child(tag("br"))
                .text(format!("{number} · {length}")),
        )
        .child(go_on(text.do_part(next.part_number + 1), press))
}
