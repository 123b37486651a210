//! A made-up message, page, document or table that a question is about, drawn without anybody's brand.

use crate::domain::check::definition::{Exhibit, Look};
use crate::text::Text;
use leptos::prelude::*;

/// Draws an exhibit, labelled as made up.
pub fn exhibit(text: Text, exhibit: &Exhibit) -> AnyView {
    let body = match exhibit.look {
        Look::Table => table(&exhibit.lines),
        _ => lines(&exhibit.lines),
    };
    let class = format!("exhibit exhibit-{}", class(exhibit.look));
    view! {
        <figure class=class>
            <figcaption>{text.exhibit_label()}</figcaption>
            <div class="exhibit-body">
                <p class="exhibit-from">{exhibit.from.clone()}</p>
                {body}
            </div>
        </figure>
    }
    .into_any()
}

fn lines(lines: &[Vec<String>]) -> AnyView {
    lines.iter().map(|line| view! { <p>{line.join(" ")}</p> }).collect_view().into_any()
}

fn table(rows: &[Vec<String>]) -> AnyView {
    let Some((header, rows)) = rows.split_first() else { return ().into_any() };
    let header = header.iter().map(|cell| view! { <th scope="col">{cell.clone()}</th> }).collect_view();
    let rows = rows
        .iter()
        .map(|row| {
            let cells = row.iter().map(|cell| view! { <td>{cell.clone()}</td> }).collect_view();
            view! { <tr>{cells}</tr> }
        })
        .collect_view();
    view! { <table><thead><tr>{header}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

const fn class(look: Look) -> &'static str {
    match look {
        Look::Sms => "sms",
        Look::Chat => "chat",
        Look::Address => "address",
        Look::Page => "page",
        Look::Document => "document",
        Look::Table => "table",
        Look::Settings => "settings",
        Look::Payment => "payment",
    }
}
