//! A made-up message, page, document or table that a question is about, drawn without anybody's brand.

use crate::domain::check::definition::{Exhibit, Look};
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// Draws an exhibit, labelled as made up.
pub fn exhibit(text: Text, exhibit: &Exhibit) -> Markup {
    let body = tag("div").class("exhibit-body").child(tag("p").class("exhibit-from").text(&exhibit.from));
    let body = match exhibit.look {
        Look::Table => body.child(table(&exhibit.lines)),
        _ => body.children(exhibit.lines.iter().map(|line| tag("p").text(line.join(" ")))),
    };
    tag("figure").class(class(exhibit.look)).child(tag("figcaption").text(text.exhibit_label())).child(body)
}

/// The first row is the header.
fn table(rows: &[Vec<String>]) -> Markup {
    let rows = rows.iter().enumerate().map(|(number, row)| {
        let cells = row.iter().map(|cell| match number {
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
