//! How far the person is: a ruler of parts, the finished ones filled.

use super::dots::dots;
use crate::domain::check::attempt::Underway;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// A ruler with one stretch for each part, as long as the part, filled up to `passed` questions.
pub fn progress(text: Text, attempt: &Underway, passed: usize) -> Markup {
    let mut first = 0;
    let parts = attempt.parts.iter().map(|part| {
        let length = part.items.len();
        let filled = passed.saturating_sub(first).min(length);
        first += length;
        tag("span").style("flex-grow", length.to_string()).children(dots(filled, length))
    });
    let parts: Vec<_> = parts.collect();
    tag("div")
        .class("progress")
        .set("role", "img")
        .set("aria-label", text.progress(passed, attempt.length()))
        .children(parts)
}
