//! How a result came about: each answer with its point, the cut, how sure; and a page with all figures.

use crate::app::desk::reckoning::Step;
use crate::app::desk::{Model, reckoning};
use crate::domain::check::attempt::Finished;
use crate::domain::check::definition::Check;
use crate::domain::check::id::{CheckId, ItemId};
use crate::domain::check::scoring::verdict;
use crate::domain::quantity::Points;
use crate::domain::route::desk::Route;
use crate::text::Text;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, quiet_link};
use crate::ui::part::heading::{heading, section};
use crate::ui::part::reviewed_item::in_words;
use crate::ui::part::ruler::ruler;
use leptos::prelude::*;

/// For a citizen.
pub fn page(model: &Model, text: Text, id: &CheckId, number: usize) -> Option<AnyView> {
    let (check, finished) = (model.check(id)?, model.shown_result()?);
    let steps = reckoning::for_a_citizen(text, check, finished);
    let rows =
        finished.parts.iter().flat_map(|part| &part.items).map(|item| row(text, check, finished, item));
    let answers = section("why", text.why_points_title()).child(tag("ol").class("review").children(rows));
    let mut page = vec![
        back(text.back(), &Route::CheckResult(id.clone(), Some(number))).into(),
        heading(text.why_title()).into(),
        tag("p").class("lead").text(text.score(finished.score())).into(),
        answers.into(),
    ];
    let mut steps = steps.into_iter().map(|step| shown(step).into());
    page.extend(steps.next());
    // Below what it is a picture of: the score beside the cut.
    page.push(ruler(text, &verdict(finished)).into());
    page.extend(steps);
    page.push(quiet_link(text.figures_link(), &Route::Figures(id.clone(), number)).into());
    Some(pieces(page))
}

/// For a statistician.
pub fn figures(model: &Model, text: Text, id: &CheckId, number: usize) -> Option<AnyView> {
    let (check, finished) = (model.check(id)?, model.shown_result()?);
    let steps = reckoning::for_a_statistician(text, check, finished);
    let mut page = vec![
        back(text.back(), &Route::Why(id.clone(), number)).into(),
        heading(text.figures_title()).into(),
        tag("p").class("lead").text(&check.title).into(),
    ];
    page.extend(steps.into_iter().map(|step| shown(step).into()));
    Some(pieces(page))
}

fn shown(step: Step) -> Markup {
    section("why", step.title).children(step.sentences.into_iter().map(|said| tag("p").text(said)))
}

fn row(text: Text, check: &Check, finished: &Finished, id: &ItemId) -> Markup {
    let point = match finished.outcomes.get(id) {
        None => text.why_not_judged(),
        Some(Points(0)) => text.why_no_point(),
        Some(_) => text.why_point(),
    };
    let row = tag("li");
    let row = match check.item(id) {
        Some(item) => row.child(tag("p").text(&item.stem)).child(tag("p").class("given").text(in_words(
            text,
            item,
            finished.responses.get(id),
        ))),
        None => row,
    };
    row.child(tag("p").class("aside").child(tag("strong").text(point)))
}
