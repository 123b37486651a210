//! What the hall sees: the question, its answers, and how many hands each has; no name, and nothing to press.

use super::projector::{lettered, question, why};
use crate::app::cadre::Model;
use crate::domain::session::Session;
use crate::domain::session::board::FEWEST;
use crate::text::Text;
use crate::ui::markup::{nothing, tag};
use crate::ui::part::exhibit::exhibit;
use crate::ui::part::heading::heading;
use crate::ui::part::letter::letter;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(hall) = &model.hall else { return nothing() };
    let shown = session.projection.value;
    let item = shown.and_then(|shown| Some((shown, hall.item(shown.part, shown.number)?)));
    let Some((shown, item)) = item else {
        return tag("div").class("projected").child(heading(text.screen_wait())).into();
    };
    let raised = session.raised(&item.id).unwrap_or_default();
    // In a small group a single hand would be somebody's answer.
    let is_shown = raised.sum() >= FEWEST;
    let key = hall.key(shown.part, shown.number).filter(|_| shown.revealed);
    let rows = lettered(item).map(|(one, choice)| {
        let class = match key {
            Some(key) if key == one => "answer right",
            Some(_) => "answer wrong",
            None => "answer",
        };
        let right = key == Some(one);
        tag("li")
            .class(class)
            .child(letter(one))
            .child(
                tag("span")
                    .class("answer-text")
                    .text(format!("{} ", choice.text))
                    .maybe(right.then(|| tag("strong").class("is-right").text(text.answered_right()))),
            )
            .maybe(is_shown.then(|| tag("span").class("hands").text(text.screen_hands(raised.of(one)))))
    });
    let counted =
        (raised.sum() > 0).then(|| tag("p").class("counted").text(text.projector_counted(raised.sum())));
    tag("div")
        .class("projected")
        .child(heading(question(text, hall, shown)))
        .child(tag("p").class("stem").text(&item.stem))
        .child(
            tag("div")
                .class("projected-body")
                .maybe(item.exhibit.as_ref().map(|shown| exhibit(text, shown)))
                .child(tag("ol").class("answers").children(rows)),
        )
        .maybe(shown.revealed.then(|| why(text, hall, shown, item)))
        .maybe(counted)
        .into()
}
