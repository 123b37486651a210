//! The heading of a page, which takes the focus when the page is shown.

use crate::ui::markup::{Markup, tag};

/// Identifier of the element that takes the focus when a page is shown.
pub const PAGE_HEADING: &str = "page-heading";

/// The page's heading.
pub fn heading(text: impl AsRef<str>) -> Markup {
    tag("h1").set("id", PAGE_HEADING).set("tabindex", "-1").text(text)
}

/// A section with a heading.
pub fn section(class: &'static str, title: impl AsRef<str>) -> Markup {
    tag("section").class(class).child(tag("h2").text(title))
}
