//! What is printed for a hall: a list of the papers, and each of them as it comes out of the printer.

mod cards;
mod key;
mod questions;
mod script;
mod slips;

use super::section;
use crate::app::cadre::{Event, Model};
use crate::domain::route::cadre::Route;
use crate::domain::session::paper::{FOLDER, Paper};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, link, second_button};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

/// The list of papers.
pub fn list(app: App<Model>, text: Text) -> AnyView {
    let papers = Paper::ALL.map(|paper| {
        let name = text.paper(paper);
        let print = move || app.dispatch(Event::Print(paper));
        section("document", name)
            .set("data-paper", paper.name())
            .child(tag("p").text(text.paper_how(paper)))
            .child(second_button(text.print_now(), print).set("aria-label", text.print_this(name)))
            .child(
                tag("p")
                    .class("quiet paper-links")
                    .child(
                        link(text.print_open(), &Route::Print(Some(paper)))
                            .set("aria-label", text.print_look(name)),
                    )
                    .maybe(file(text, paper)),
            )
    });
    pieces([
        back(text.sessions_here(), &Route::Sessions).into(),
        heading(text.print_title()).into(),
        tag("p").class("lead").text(text.print_lead()).into(),
        tag("div").children(papers).into(),
    ])
}

/// A paper with what is to be minded.
pub fn paper(model: &Model, text: Text, paper: Paper) -> AnyView {
    let sheets = model.hall.as_ref().map(|hall| match paper {
        Paper::Slips => slips::sheets(text, hall),
        Paper::Questions => questions::sheets(text, hall),
        Paper::Key => key::sheets(text, hall),
        Paper::Cards => cards::sheets(text),
        Paper::Script => script::sheets(text, hall),
    });
    let around = tag("div")
        .class("screen-only")
        .child(back(text.print_all(), &Route::Print(None)))
        .child(heading(text.paper(paper)))
        .child(tag("p").text(text.paper_how(paper)))
        .child(tag("p").class("print-button").child(second_button(text.print_now(), platform::page::print)))
        .maybe(file(text, paper).map(|file| tag("p").class("quiet").child(file)))
        .child(tag("p").class("small").text(text.print_preview()));
    let preview = tag("div").class("papers").set("data-paper", paper.name());
    pieces([around.into(), preview.children(sheets.unwrap_or_default()).into()])
}

/// The file for a copy shop, where the site has them.
fn file(text: Text, paper: Paper) -> Option<Markup> {
    platform::page::meta("thuoc-so:in-an")?;
    let address = [FOLDER, "/", paper.file()].concat();
    let name = text.print_file_of(text.paper(paper));
    Some(tag("a").set("href", address).set("aria-label", name).text(text.print_file()))
}

/// A sheet of A4 that fills a page.
fn whole() -> Markup {
    tag("div").class("a4 whole")
}
