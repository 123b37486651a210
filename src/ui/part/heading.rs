//! The heading of a page, which takes the focus when the page is shown.

use leptos::prelude::*;

/// Identifier of the element that takes the focus when a page is shown.
pub const PAGE_HEADING: &str = "page-heading";

/// The page's heading.
pub fn heading(text: impl Into<String>) -> AnyView {
    let text: String = text.into();
    view! { <h1 id=PAGE_HEADING tabindex="-1">{text}</h1> }.into_any()
}
