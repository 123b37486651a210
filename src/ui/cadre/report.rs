//! The report of one page: a sample that people print, complete by hand and sign. It bears no motto and no
//! emblem, since it is nobody's official paper.

use super::{back_to, section};
use crate::app::cadre::Model;
use crate::app::cadre::report::printed::{Printed, printed};
use crate::domain::export::Cell;
use crate::domain::route::cadre::Route;
use crate::domain::session::Session;
use crate::platform;
use crate::text::Text;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{quiet_link, second_button};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

/// Lines to write on by hand.
const LINES: usize = 2;

pub fn page(model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(findings) = model.findings(session) else { return ().into_any() };
    let Printed { facts, rates, remarks, hardest } = printed(text, &findings);
    let facts = facts.into_iter().map(|(label, value)| {
        tag("tr").child(tag("th").set("scope", "row").text(label)).child(cell(text, &value))
    });
    // On a phone the words of a column stand beside each of its figures.
    let line = |words: &[&'static str], row: &[Cell]| {
        let cells = row.iter().zip(words).map(|(value, words)| cell(text, value).set("data-label", *words));
        tag("tr").children(cells)
    };
    let mut lines = Vec::new();
    for (among, rows) in rates {
        lines.push(tag("tr").child(tag("th").set("colspan", "6").set("scope", "rowgroup").text(among)));
        lines.extend(rows.iter().map(|row| line(&text.table_rates(), row)));
    }
    let hardest: Vec<Markup> = hardest.iter().map(|row| line(&text.table_hardest(), row)).collect();
    let hardest = (!hardest.is_empty())
        .then(|| section("", text.board_hardest()).child(table(&text.table_hardest(), hardest)));
    let blank = |title: &str| {
        let lines = (0..LINES).map(|_| tag("p").class("to-fill"));
        section("", title).children(lines)
    };
    let sign = |title: &str| {
        tag("div").child(tag("strong").text(title)).child(tag("p").class("small").text(text.report_sign()))
    };
    let remarks = remarks.into_iter().map(|remark| tag("li").text(remark));
    let report = tag("article")
        .class("report")
        .set("tabindex", "0")
        .set("aria-label", text.report_title())
        .child(tag("p").class("sample").text(text.report_sample()))
        .child(heading(text.report_title()))
        .child(tag("p").class("lead").text(text.report_subject()))
        .child(tag("table").class("figures about").child(tag("tbody").children(facts)))
        .child(section("", text.report_rates()).child(table(&text.table_rates(), lines)))
        .child(tag("ul").class("remarks").children(remarks))
        .maybe(hardest)
        .child(blank(text.report_difficulties()))
        .child(blank(text.report_proposals()))
        .child(
            tag("div").class("signatures").child(sign(text.report_by())).child(sign(text.report_confirmed())),
        )
        .child(tag("p").class("small made").text(text.report_made(text.app_name())));
    let print = second_button(text.report_print(), platform::page::print);
    pieces([
        back_to(text, session).into(),
        tag("p").class("quiet").text(text.report_fill()).into(),
        quiet_link(text.way_about(), &Route::About(session.id.clone())).into(),
        tag("p").class("print-button").child(print).into(),
        report.into(),
    ])
}

fn table(head: &[&'static str], rows: Vec<Markup>) -> Markup {
    let head = head.iter().map(|label| tag("th").set("scope", "col").text(label));
    let head = tag("thead").child(tag("tr").children(head));
    tag("table").class("figures").child(head).child(tag("tbody").children(rows))
}

fn cell(text: Text, cell: &Cell) -> Markup {
    match cell {
        Cell::Heading(words) | Cell::Text(words) => tag("td").text(words),
        Cell::Number(number) => tag("td").class("number").text(number.to_string()),
        Cell::Permille(permille) => tag("td").class("number").text(text.percent(*permille)),
        Cell::Thousandths(value) => tag("td").class("number").text(text.thousandths(*value)),
        Cell::Empty => tag("td").class("empty"),
    }
}
