//! A made-up message, page, document or table that a question is about, drawn without anybody's brand.

use crate::domain::check::definition::{Exhibit, Line, Look};
use crate::text::Text;
use crate::ui::markup::{Markup, tag};
use crate::ui::part::fold::fold;

/// Draws an exhibit, labelled as made up.
pub fn exhibit(text: Text, exhibit: &Exhibit) -> Markup {
    let body = match exhibit.look {
        Look::Table => vec![table(&exhibit.lines)],
        _ => {
            exhibit.lines.iter().flat_map(|line| [Some(said(line)), spelling(text, line)]).flatten().collect()
        }
    };
    framed(text, exhibit, body)
}

/// Draws an exhibit whose lines can be picked out: `pick` turns such a line into what is touched.
pub fn exhibit_to_pick(text: Text, exhibit: &Exhibit, pick: impl Fn(&Line) -> Option<Markup>) -> Markup {
    let lines = exhibit.lines.iter().flat_map(|line| {
        let shown = pick(line).unwrap_or_else(|| said(line));
        [Some(shown), spelling(text, line)]
    });
    framed(text, exhibit, lines.flatten().collect())
}

fn framed(text: Text, exhibit: &Exhibit, lines: Vec<Markup>) -> Markup {
    let from = tag("p").class("exhibit-from").text(&exhibit.from);
    let body = tag("div").class("exhibit-body").child(from).children(lines);
    tag("figure").class(class(exhibit.look)).child(tag("figcaption").text(text.exhibit_label())).child(body)
}

fn said(line: &Line) -> Markup {
    let words = line.cells.join(" ");
    if !line.spell {
        return tag("p").text(words);
    }
    // An address that does not fit a line goes on after a dot or a slash, not within a name.
    let pieces = words.split_inclusive(['.', '/']);
    pieces.fold(tag("p"), |line, piece| line.text(piece).child(tag("wbr")))
}

/// How a line is written, where that matters: by ear a false address sounds right.
fn spelling(text: Text, line: &Line) -> Option<Markup> {
    line.spell.then(|| {
        fold(text.spell()).class("spelling").child(tag("p").text(text.spelled(&line.cells.join(" "))))
    })
}

/// The first row is the header.
fn table(rows: &[Line]) -> Markup {
    let rows = rows.iter().enumerate().map(|(number, row)| {
        let cells = row.cells.iter().map(|cell| match number {
            0 => tag("th").set("scope", "col").text(cell),
            _ => tag("td").text(cell),
        });
        tag("tr").children(cells)
    });
    tag("table").child(tag("tbody").children(rows))
}

const fn class(look: Look) -> &'static str {
    match look {
        Look::Sms => "exhibit exhibit-sms",
        Look::Chat => "exhibit exhibit-chat",
        Look::Address => "exhibit exhibit-address",
        Look::Page => "exhibit exhibit-page",
        Look::Document => "exhibit exhibit-document",
        Look::Table => "exhibit exhibit-table",
        Look::Settings => "exhibit exhibit-settings",
        Look::Payment => "exhibit exhibit-payment",
    }
}
