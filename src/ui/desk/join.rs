//! What a session asks of somebody who has opened its link: the checks, how far they are with each, and the one
//! thing to do next.

use crate::app::desk::{Model, Stage};
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::handover::join::Invitation;
use crate::domain::route::desk::Route;
use crate::domain::route::{Address, Route as Elsewhere};
use crate::text::Text;
use crate::text::number::minutes;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, link_button, quiet_link};
use crate::ui::part::heading::{heading, section};
use leptos::prelude::*;

/// Questions of a hall: 24 and 12 (`quizzes/`, held by `tests/native/hall.rs`).
const LENGTHS: [(&str, usize); 2] = [(SKILLS, 24), (ONLINE, 12)];

pub fn page(model: &Model, text: Text, invitation: Option<&Invitation>) -> AnyView {
    let Some(invitation) = invitation else { return damaged(text) };
    let stages = model.stages(invitation);
    let next = stages.iter().find(|(_, stage)| !matches!(stage, Stage::Done(_)));
    let (label, route): (_, Box<dyn Address>) = match next {
        Some((check, Stage::Underway)) => (text.join_continue(text.short_name(check)), hall(check)),
        Some((check, _)) => (text.join_begin(text.short_name(check)), hall(check)),
        None => (text.hand_over_title().to_owned(), Box::new(Route::HandOver(None))),
    };
    let has_other_form = stages.iter().any(|(check, stage)| {
        let form = model.attempts.underway(check).map(|attempt| &attempt.form);
        *stage == Stage::Underway
            && form.is_some_and(|form| form.as_str() != crate::domain::session::hall::FORM)
    });
    let has_earlier = next.is_some() && model.tally(SKILLS).is_some();
    let facts = [text.join_same(), text.join_private(), text.join_later()];
    pieces([
        back(text.back(), &Elsewhere::Home).into(),
        heading(text.join_title()).into(),
        tag("p").class("lead").text(text.join_lead(&format!("{:03}", invitation.code))).into(),
        section("steps", text.join_steps())
            .child(
                tag("ol")
                    .children(stages.iter().map(|(check, stage)| step(text, check, *stage)))
                    .child(tag("li").text(text.join_step_hand_over())),
            )
            .into(),
        tag("p").maybe(has_other_form.then(|| tag("span").text(text.join_other_form()))).into(),
        tag("p").child(link_button(label, &*route)).into(),
        tag("ul").class("facts").children(facts.map(|fact| tag("li").text(fact))).into(),
        tag("div").maybe(has_earlier.then(|| quiet_link(text.join_earlier(), &Route::HandOver(None)))).into(),
    ])
}

fn hall(check: &CheckId) -> Box<dyn Address> {
    Box::new(Elsewhere::Hall(check.clone()))
}

fn step(text: Text, check: &CheckId, stage: Stage) -> Markup {
    let length = LENGTHS.iter().find(|(id, _)| *id == check.as_str()).map_or(0, |(_, length)| *length);
    let name = text.join_step(text.short_name(check), &text.questions(length), minutes(length));
    let stage = match stage {
        Stage::Open => None,
        Stage::Underway => Some(text.join_underway().to_owned()),
        Stage::Done(tally) => Some(text.join_done(&text.score(tally.score()))),
    };
    tag("li").text(name).maybe(stage.map(|stage| tag("p").class("aside").text(stage)))
}

/// The link came through cut short.
fn damaged(text: Text) -> AnyView {
    pieces([
        back(text.back(), &Elsewhere::Home).into(),
        heading(text.join_damaged_title()).into(),
        tag("p").text(text.join_damaged()).into(),
        tag("p").child(link_button(text.beside_take(), &*hall(&CheckId::new(SKILLS)))).into(),
        quiet_link(text.hand_over_title(), &Route::HandOver(None)).into(),
    ])
}
