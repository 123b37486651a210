//! The board: every rate with its own sentence and both of its numbers, the hardest questions, an earlier session
//! beside this one, and the ways out. Nothing long is made before somebody asks for it, so that a table of ten
//! thousand people is drawn as quickly as one of ten.

mod before;
mod questions;
mod rates;
mod take_home;

pub use rates::bar;

use super::{back_to, section};
use crate::app::cadre::findings::{Among, Findings};
use crate::app::cadre::report::printed;
use crate::app::cadre::{Model, report};
use crate::domain::session::Session;
use crate::domain::session::board::Row;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::copyable::copyable;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(findings) = model.findings(session) else { return ().into_any() };
    let paragraph = report::paragraph(text, &findings);
    let page = tag("div")
        .class("board")
        .child(heading(text.board_title()))
        .child(tag("p").class("lead").text(report::name(text, session)))
        .child(facts(text, &findings))
        .maybe(sources(text, findings.board.all))
        .maybe(findings.plan.as_ref().map(|plan| tag("p").class("small").text(text.plan(plan))))
        .children(Among::ALL.into_iter().filter_map(|among| rates::of(text, &findings, among)))
        .child(questions::hardest(text, &findings))
        .maybe(questions::domains(text, &findings))
        .maybe(before::section(app, model, text, session))
        .child(section("paragraph", text.board_text()).child(copyable(
            text,
            "paragraph-text",
            text.board_text(),
            paragraph,
        )))
        .child(take_home::tables(app, text, session))
        .child(take_home::file(app, text, session));
    pieces([back_to(text, session).into(), page.into()])
}

/// Who came, who took the check, and what has to be known beside the rates.
fn facts(text: Text, findings: &Findings<'_>) -> Markup {
    let all = findings.board.all;
    let mut lines = Vec::new();
    lines.extend(findings.board.attended.map(|attended| text.board_attended(attended)));
    lines.push(text.board_tested(all.sum().people));
    lines.extend(all.sources().map(|(source, nest)| text.source(source, nest.people)));
    lines.extend(printed::remarks(text, findings));
    tag("ul").class("facts").children(lines.into_iter().map(|line| tag("li").text(line)))
}

/// Where people come from, with a sum: only where they come from more than one source.
fn sources(text: Text, all: Row) -> Option<Markup> {
    let mut rows: Vec<_> =
        all.sources().map(|(source, nest)| (text.source(source, nest.people), nest)).collect();
    if rows.len() < 2 {
        return None;
    }
    rows.push((text.board_sum().to_owned(), all.sum()));
    let rows = rows.into_iter().map(|(label, nest)| {
        let counts = [nest.people, nest.skills, nest.both];
        tag("tr")
            .child(tag("th").set("scope", "row").text(label))
            .children(counts.map(|count| tag("td").text(count.to_string())))
    });
    let head = text.table_sources().map(|label| tag("th").set("scope", "col").text(label));
    let table = tag("table")
        .class("figures")
        .child(tag("thead").child(tag("tr").children(head)))
        .child(tag("tbody").children(rows));
    let part = section("sources", text.board_where_from());
    Some(part.child(table).child(tag("p").class("small").text(text.board_once())))
}
