//! How far the person is: a ruler of parts, the finished ones filled.

use crate::domain::check::attempt::Underway;
use crate::text::Text;
use leptos::prelude::*;

/// A ruler with one stretch for each part, as long as the part, filled up to `passed` questions.
pub fn progress(text: Text, attempt: &Underway, passed: usize) -> AnyView {
    let total = attempt.length();
    let mut first = 0;
    let parts: Vec<_> = attempt
        .parts
        .iter()
        .map(|part| {
            let length = part.items.len();
            let filled = passed.saturating_sub(first).min(length);
            first += length;
            let questions = (0..length).map(|index| view! { <i class:filled=index < filled></i> }).collect_view();
            view! { <span style:flex-grow=length.to_string()>{questions}</span> }
        })
        .collect();
    view! { <div class="progress" role="img" aria-label=text.progress(passed, total)>{parts}</div> }.into_any()
}
