//! How far the person is: a ruler of parts, the finished ones filled.

use super::dots::dots;
use crate::domain::check::attempt::Underway;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// A ruler with one stretch for each part, as long as the part, filled up to `passed` questions.
/// A quick check has two: as far as it asks everybody, and as far as it can go.
pub fn progress(text: Text, attempt: &Underway, passed: usize) -> Markup {
    let mut first = 0;
    let lengths = if attempt.is_quick() {
        let always = attempt.always_asked();
        vec![always, attempt.length() - always]
    } else {
        attempt.parts.iter().map(|part| part.items.len()).collect()
    };
    let parts = lengths.into_iter().map(|length| {
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
