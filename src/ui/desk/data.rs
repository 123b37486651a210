//! What is kept on this device, and how to erase it.

use super::backup::{take_away, take_in};
use crate::app::desk::moving::Move;
use crate::app::desk::{Event, Model};
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::desk::Route;
use crate::platform::storage;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, quiet_link, removal_button, second_button};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text) -> AnyView {
    let erase = move || app.dispatch(Event::Moved(Move::Erase));
    pieces([
        back(text.back(), &Elsewhere::Home).into(),
        heading(text.data_title()).into(),
        tag("p").text(text.data_where()).into(),
        tag("div").set("role", "status").maybe(erased(app, model, text)).into(),
        kept(model, text).into(),
        tag("p").class("small").text(text.data_clearing()).into(),
        quiet_link(text.history_link(), &Route::History).into(),
        quiet_link(text.home_profiles(), &Route::Profiles).into(),
        take_away(text).into(),
        take_in(app, model, text).into(),
        fold(text.erase())
            .child(tag("p").text(text.erase_sure()))
            .child(removal_button(text.erase_yes(), erase))
            .into(),
    ])
}

/// What was erased, with the way back.
fn erased(app: App<Model>, model: &Model, text: Text) -> Option<Markup> {
    if model.moving.is_back {
        return Some(tag("p").text(text.erase_undone()));
    }
    model.moving.erased.as_ref()?;
    let undo = move || app.dispatch(Event::Moved(Move::Undo));
    let notice = tag("section")
        .class("notice")
        .child(tag("p").text(text.erased()))
        .child(tag("p").child(second_button(text.erase_undo(), undo)))
        .child(tag("p").class("small").text(text.erase_undo_until()));
    Some(notice)
}

fn kept(model: &Model, text: Text) -> Markup {
    let (aside, sessions) = (storage::count_set_aside(), storage::sessions().map_or(0, |all| all.len()));
    let counts = [
        (model.attempts.underway.len(), text.data_underway(model.attempts.underway.len())),
        (model.attempts.finished.len(), text.data_finished(model.attempts.finished.len())),
        (model.works.len(), text.data_scores(model.works.len())),
        (model.entered.len(), text.data_sets(model.entered.len())),
        (model.profiles.people().len(), text.data_people(model.profiles.people().len())),
        (sessions, text.data_sessions(sessions)),
        (aside, text.data_set_aside(aside)),
    ];
    let lines: Vec<Markup> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, line)| tag("li").text(line)).collect();
    if lines.is_empty() {
        tag("p").text(text.data_nothing())
    } else {
        tag("ul").class("facts").children(lines)
    }
}
