//! A question after its answer can no longer be changed: what was chosen, what would be better, and why.

use super::exhibit::exhibit;
use crate::domain::check::definition::{Check, Item};
use crate::domain::check::kinds::Response;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// Shows an item with its explanation.
pub fn reviewed_item(text: Text, check: &Check, item: &Item, response: Option<&Response>) -> Markup {
    let given = in_words(text, item, response);
    let right = response.is_some_and(|response| item.kind.grade(response).0 > 0);
    let rationale = check.note(&item.id).map_or("", |note| note.rationale.as_str());
    let term = |term: &str| tag("dt").text(term);
    // Told apart by word and shape.
    let judged = match (right, response) {
        (true, _) => Some(tag("strong").class("is-right").text(text.answered_right())),
        (false, Some(Response::DontKnow) | None) => None,
        (false, Some(_)) => Some(tag("strong").class("is-wrong").text(text.answered_wrong())),
    };
    let mut answers = tag("dl").child(term(text.given_answer()).maybe(judged)).child(tag("dd").text(given));
    if !right {
        let better = tag("dd").class("better").text(in_words(text, item, Some(&item.kind.right())));
        answers = answers.child(term(text.right_answer())).child(better);
    }
    tag("article")
        .class("reviewed")
        .set("data-reviewed", item.id.as_str())
        .child(tag("h2").text(&item.stem))
        .maybe(item.exhibit.as_ref().map(|shown| exhibit(text, shown)))
        .child(answers.child(term(text.why())).child(tag("dd").text(rationale)))
}

/// What was answered, or what would be right, in words: each of several pieces on a line with a sign of its own, since
/// lines may be longer than the screen is wide.
pub fn in_words(text: Text, item: &Item, response: Option<&Response>) -> String {
    match response {
        None => text.given_nothing().to_owned(),
        Some(Response::DontKnow) => text.dont_know().to_owned(),
        Some(Response::Chosen(chosen)) => {
            let sign = if chosen.len() > 1 { "• " } else { "" };
            let words: Vec<_> = chosen.iter().map(|id| format!("{sign}{}", item.wording(id))).collect();
            words.join("\n")
        }
        Some(Response::Ordered(steps)) => {
            let words = steps.iter().enumerate();
            let words: Vec<_> =
                words.map(|(index, id)| format!("{}. {}", index + 1, item.wording(id))).collect();
            words.join("\n")
        }
        Some(Response::Paired(pairs)) => {
            let words = pairs.iter();
            let words: Vec<_> = words
                .map(|(row, option)| format!("• {} → {}", item.wording(row), item.wording(option)))
                .collect();
            words.join("\n")
        }
    }
}
