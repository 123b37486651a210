//! The outcome of one part. Coming here closes the part, so that nobody changes answers until the count
//! rises.

use super::part_end::onward;
use crate::app::Model;
use crate::domain::check::id::CheckId;
use crate::domain::check::scoring;
use crate::domain::route::Route;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::tag;
use crate::ui::part::button::quiet_link;
use crate::ui::part::heading::heading;
use crate::ui::part::reviewed_item::reviewed_item;
use leptos::prelude::*;

pub fn page(app: App, model: &Model, text: Text, id: &CheckId, part: usize) -> Option<AnyView> {
    let (check, attempt) = (model.check(id)?, model.state.profile.underway(id)?);
    let shown = attempt.parts.get(part)?;
    let outcomes = scoring::outcomes(check, shown.items.iter(), |item| attempt.response(item));
    let score = scoring::total(outcomes.values());
    let items = shown.items.iter().filter_map(|item| check.item(item));
    let items = items.map(|item| reviewed_item(text, check, item, attempt.response(&item.id)));
    let title = check.domain(&shown.domain).map(|domain| domain.title.as_str()).unwrap_or_default();
    let page = tag("div")
        .child(tag("p").class("caption").text(title))
        .child(heading(text.part_result_title(part + 1)))
        .child(tag("p").class("lead").text(text.part_correct(score.points().0, score.maximum().0)))
        .children(items)
        .child(onward(app, text, check, attempt, part))
        .child(quiet_link(text.pause(), &Route::Home));
    Some(page.into())
}
