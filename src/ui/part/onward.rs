//! The way from a part to what comes after it: the next part, or the review.

use super::button::go_on;
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::definition::Check;
use crate::text::Text;
use crate::text::number::minutes;
use crate::ui::markup::{Markup, tag};

/// What comes next, and the button that leads there.
pub fn onward(
    text: Text,
    check: &Check,
    attempt: &Underway,
    part: usize,
    press: impl Fn() + 'static,
) -> Markup {
    let next = match attempt.after(Place::PartEnd(part)) {
        Place::Question(number) => attempt.question(number),
        Place::PartStart(part) => attempt.question(attempt.first_of(part)),
        Place::PartEnd(_) | Place::Review => None,
    };
    let Some(next) = next else { return go_on(text.to_review(), press) };
    let title = check.domain(&next.part.domain).map(|domain| domain.title.as_str()).unwrap_or_default();
    let length = next.part.items.len();
    let number = text.part_of(next.part_number + 1, attempt.parts.len());
    let length = text.part_length(&text.questions(length), minutes(length));
    tag("div")
        .child(
            tag("p")
                .class("next")
                .text(format!("{}: ", text.next_part()))
                .child(tag("strong").text(title))
                .child(tag("br"))
                .text(format!("{number} · {length}")),
        )
        .child(go_on(text.do_part(next.part_number + 1), press))
}
