//! What to do in a session.

use super::section;
use crate::app::cadre::{Kept, Model, report};
use crate::domain::route::cadre::Route;
use crate::domain::session::Session;
use crate::domain::session::preparation::{Means, Preparation};
use crate::text::Text;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, link_button, quiet_link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text, session: &Session) -> AnyView {
    let id = || session.id.clone();
    let unfiled = model.kept(&session.id).is_some_and(Kept::is_unfiled);
    let preparation = session.about.value.preparation.filter(|preparation| preparation.people > 0);
    let first = preparation.map_or(Means::Slips, Preparation::recommended);
    let others = Means::ALL.into_iter().filter(|means| *means != first);
    let heading_of_first =
        if preparation.is_some() { text.prepare_recommended() } else { text.session_ways() };
    pieces([
        back(text.sessions_here(), &Route::Sessions).into(),
        heading(report::name(text, session)).into(),
        tag("p").maybe(unfiled.then(|| tag("strong").class("warning").text(text.session_unfiled()))).into(),
        section("ways-in score", heading_of_first).child(way(text, session, first)).into(),
        section("ways-in", text.prepare_others())
            .children(others.map(|means| way(text, session, means)))
            .child(quiet_link(text.way_register(), &Route::Register(id())))
            .into(),
        tag("p").child(link_button(text.way_board(), &Route::Board(id()))).into(),
        quiet_link(text.way_prepare(), &Route::Prepare(id())).into(),
        quiet_link(text.print_title(), &Route::Print(None)).into(),
        quiet_link(text.way_about(), &Route::About(id())).into(),
        quiet_link(text.quality_title(), &Route::Quality(id())).into(),
    ])
}

/// A way to bring results in, with the pages that belong to it.
fn way(text: Text, session: &Session, means: Means) -> Markup {
    let id = || session.id.clone();
    let way = tag("div").class("way").child(tag("h3").text(text.means(means)));
    match means {
        Means::Phones => way
            .child(quiet_link(text.way_join(), &Route::Join(id())))
            .child(quiet_link(text.way_scan(), &Route::Scan(id())))
            .child(quiet_link(text.way_numbers(), &Route::Numbers(id())))
            .child(tag("p").class("small").text(text.session_code(&format!("{:03}", session.code())))),
        Means::Slips => way
            .child(quiet_link(text.way_hands(), &Route::Hands(id())))
            .child(quiet_link(text.way_slips(), &Route::Slips(id())))
            .child(quiet_link(text.way_grid(), &Route::Grid(id()))),
        Means::Hands => way.child(quiet_link(text.way_projector(), &Route::Projector(id()))),
        Means::Shared => way.child(quiet_link(text.shared_way(), &Route::Shared(id()))),
    }
}
