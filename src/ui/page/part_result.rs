//! The outcome of one part. Coming here closes the part, so that nobody changes answers until the count
//! rises.

use super::part_end::onward;
use crate::domain::check::id::CheckId;
use crate::domain::check::scoring;
use crate::domain::route::Route;
use crate::ui::app::App;
use crate::ui::markup::{nothing, tag};
use crate::ui::part::button::quiet_link;
use crate::ui::part::heading::heading;
use crate::ui::part::reviewed_item::reviewed_item;
use leptos::prelude::*;

pub fn page(app: App, id: CheckId, part: usize) -> AnyView {
    let text = app.text();
    let Some(check) = app.check(&id) else { return nothing() };
    let Some(attempt) = app.read(|model| model.state.profile.underway(&id).cloned()) else {
        return nothing();
    };
    let Some(shown) = attempt.parts.get(part) else { return nothing() };
    let outcomes = scoring::outcomes(&check, shown.items.iter(), |item| attempt.response(item));
    let score = scoring::total(outcomes.values());
    let items = shown.items.iter().filter_map(|item| check.item(item));
    let items = items.map(|item| reviewed_item(text, item, attempt.response(&item.id)));
    let title = check.domain(&shown.domain).map(|domain| domain.title.as_str()).unwrap_or_default();
    tag("div")
        .child(tag("p").class("caption").text(title))
        .child(heading(text.part_result_title(part + 1)))
        .child(tag("p").class("lead").text(text.part_correct(score.points().0, score.maximum().0)))
        .children(items)
        .child(onward(app, text, &check, &attempt, part))
        .child(quiet_link(text.pause(), &Route::Home))
        .into()
}
