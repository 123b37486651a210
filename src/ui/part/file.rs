//! Choosing files, by a button in the page's own words: the browser's own speaks the language of the browser.

use crate::ui::markup::{Markup, tag};
use leptos::ev::Event;

/// A button that opens the choice of files; of which one is taken, or `many` at once, those of a `kind` (a MIME type)
/// first where one is named.
pub fn file(
    id: &str,
    label: &str,
    many: bool,
    kind: Option<&str>,
    chosen: impl Fn(Event) + 'static,
) -> Markup {
    let input = tag("input").set("id", id).set("type", "file").on("change", chosen);
    let input = if many { input.set("multiple", "") } else { input };
    let input = match kind {
        Some(kind) => input.set("accept", kind),
        None => input,
    };
    tag("label").class("button-second file").child(input).child(tag("span").text(label))
}
