//! The outcome of one part. Coming here closes the part, so that nobody changes answers until the count
//! rises.

use crate::app::desk::Model;
use crate::domain::check::attempt::Place;
use crate::domain::check::id::CheckId;
use crate::domain::check::scoring;
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use crate::ui::markup::tag;
use crate::ui::part::button::quiet_link;
use crate::ui::part::heading::heading;
use crate::ui::part::onward::onward;
use crate::ui::part::reviewed_item::reviewed_item;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text, id: &CheckId, part: usize) -> Option<AnyView> {
    let (check, attempt) = (model.check(id)?, model.attempts.underway(id)?);
    let shown = attempt.parts.get(part)?;
    let outcomes = scoring::outcomes(check, shown.items.iter(), |item| attempt.response(item));
    let score = scoring::total(outcomes.values());
    let items = shown.items.iter().filter_map(|item| check.item(item));
    let items = items.map(|item| reviewed_item(text, check, item, attempt.response(&item.id)));
    let title = check.domain(&shown.domain).map(|domain| domain.title.as_str()).unwrap_or_default();
    let next = Route::Walk(id.clone(), attempt.after(Place::PartEnd(part)));
    let page = tag("div")
        .child(tag("p").class("caption").text(title))
        .child(heading(text.part_result_title(part + 1)))
        .child(tag("p").class("lead").text(text.part_correct(score.points().0, score.maximum().0)))
        .children(items)
        .child(onward(text, check, attempt, part, move || platform::address::go(&next)))
        .child(quiet_link(text.pause(), &Route::Home));
    Some(page.into())
}
