//! What to do in a session.

use super::section;
use crate::app::cadre::{Kept, Model, report};
use crate::domain::route::cadre::Route;
use crate::domain::session::Session;
use crate::text::Text;
use crate::ui::markup::{page as pieces, tag};
use crate::ui::part::button::{back, link_button, quiet_link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text, session: &Session) -> AnyView {
    let id = || session.id.clone();
    let unfiled = model.kept(&session.id).is_some_and(Kept::is_unfiled);
    let code = format!("{:03}", session.code());
    pieces([
        back(text.sessions_here(), &Route::Sessions).into(),
        heading(report::name(text, session)).into(),
        tag("p").maybe(unfiled.then(|| tag("strong").class("warning").text(text.session_unfiled()))).into(),
        section("document", text.session_code(&code)).child(tag("p").text(text.session_code_how())).into(),
        section("ways-in", text.session_ways())
            .child(quiet_link(text.way_join(), &Route::Join(id())))
            .child(quiet_link(text.way_scan(), &Route::Scan(id())))
            .child(quiet_link(text.way_numbers(), &Route::Numbers(id())))
            .child(quiet_link(text.way_slips(), &Route::Slips(id())))
            .child(quiet_link(text.way_projector(), &Route::Projector(id())))
            .child(quiet_link(text.shared_way(), &Route::Shared(id())))
            .child(quiet_link(text.way_grid(), &Route::Grid(id())))
            .child(quiet_link(text.way_hands(), &Route::Hands(id())))
            .child(quiet_link(text.way_register(), &Route::Register(id())))
            .into(),
        tag("p").child(link_button(text.way_board(), &Route::Board(id()))).into(),
        quiet_link(text.way_prepare(), &Route::Prepare(id())).into(),
        quiet_link(text.print_title(), &Route::Print(None)).into(),
        quiet_link(text.way_about(), &Route::About(id())).into(),
        quiet_link(text.quality_title(), &Route::Quality(id())).into(),
    ])
}
