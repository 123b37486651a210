//! One question. A touched answer is saved at once; going on asks for an answer, and the question can
//! also be left for later.

use super::Walk;
use crate::app::Event;
use crate::domain::check::attempt::Underway;
use crate::domain::check::definition::Item;
use crate::domain::check::id::CheckId;
use crate::domain::check::kinds::Kind;
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::aloud::aloud;
use crate::ui::part::answers::Answers;
use crate::ui::part::button::{back, go_on, link, quiet_link, submit};
use crate::ui::part::heading::heading;
use crate::ui::part::progress::progress;
use leptos::prelude::*;

pub fn page(app: App, text: Text, walk: &Walk<'_>, number: usize) -> Option<AnyView> {
    let Walk { check, attempt, .. } = walk;
    let id = &attempt.check;
    let question = attempt.question(number)?;
    let domain = check.domain(&question.part.domain).map(|domain| domain.title.as_str()).unwrap_or_default();
    let (part, place) = if attempt.is_quick() {
        (text.quick_name().to_owned(), text.question_at_most(number + 1, attempt.length()))
    } else {
        let part = text.part_of(question.part_number + 1, attempt.parts.len());
        (part, text.question_of(number + 1, attempt.length()))
    };
    let caption = tag("p")
        .class("caption")
        .child(tag("span").text(format!("{part} · {domain} ")))
        .child(tag("span").text(place));
    let item = check.item(question.item);
    let body = match item {
        Some(item) => form(app, text, id, item, attempt),
        None => withdrawn(app, text, id),
    };
    let missing = match item.map(|item| &item.kind) {
        Some(Kind::Order(_)) => text.nothing_moved(),
        Some(Kind::Match(_)) => text.not_all_found(),
        Some(Kind::Spot(_)) => text.nothing_picked(),
        Some(Kind::Single(_) | Kind::Multiple(_)) | None => text.nothing_chosen(),
    };
    let page = pieces([
        back(text.back(), &walk.before()).into(),
        progress(text, attempt, number).into(),
        caption.into(),
        error(app, text, missing),
        body.into(),
        quiet_link(text.pause(), &Route::Home).into(),
    ]);
    platform::page::prepare_desk();
    Some(page)
}

fn form(app: App, text: Text, id: &CheckId, item: &Item, attempt: &Underway) -> Markup {
    let legend = tag("legend").child(heading(&item.stem));
    let answers = Answers { app, text, check: id, item };
    let fields = tag("fieldset")
        .set("data-item", item.id.as_str())
        .child(legend)
        .maybe(aloud(app, text, item.id.as_str()))
        .children(answers.draw(attempt.response(&item.id)));
    let went_on = {
        let id = id.clone();
        move || {
            app.dispatch(Event::WentOn(id.clone()));
            if app.read(|model| model.unanswered) {
                platform::page::focus_soon(ERROR);
            }
        }
    };
    let skipped = Event::Skipped(id.clone());
    let later = link(text.later(), &Route::Walk(id.clone(), attempt.after(attempt.place)))
        .instead("click", move || app.dispatch(skipped.clone()));
    tag("div")
        .child(
            tag("form")
                .class("question")
                .instead("submit", went_on)
                .child(fields)
                .child(submit(text.go_on())),
        )
        // A quick check passes over no question.
        .maybe((!attempt.is_quick()).then(|| tag("p").class("quiet").child(later)))
}

const ERROR: &str = "error-summary";

/// The summary that says what is missing, with a link to the answers.
fn error(app: App, text: Text, missing: &'static str) -> AnyView {
    let unanswered = app.memo(|model| model.unanswered);
    let summary = dynamic(move || {
        if !unanswered.get() {
            return nothing();
        }
        let to_answers = link(missing, &app.route());
        tag("section")
            .class("error")
            .set("id", ERROR)
            .set("tabindex", "-1")
            .child(tag("h2").text(text.nothing_chosen_title()))
            .child(tag("p").child(to_answers.instead("click", platform::page::focus_first_field)))
            .into()
    });
    tag("div").set("role", "alert").child(summary).into()
}

/// An item that the content no longer knows: nothing to answer, only a way on.
fn withdrawn(app: App, text: Text, id: &CheckId) -> Markup {
    let skipped = Event::Skipped(id.clone());
    tag("div")
        .child(heading(text.item_withdrawn()))
        .child(go_on(text.go_on(), move || app.dispatch(skipped.clone())))
}
