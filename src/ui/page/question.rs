//! One question. A touched answer is saved at once; going on asks for an answer, and the question can
//! also be left for later.

use super::Walk;
use crate::app::{Event, Model};
use crate::domain::check::attempt::Underway;
use crate::domain::check::definition::Item;
use crate::domain::check::id::{CheckId, ItemId};
use crate::domain::check::kinds::{Kind, Response};
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{back, go_on, link, quiet_link, submit};
use crate::ui::part::exhibit::exhibit;
use crate::ui::part::heading::heading;
use crate::ui::part::progress::progress;
use leptos::prelude::*;

/// The value of the answer "Chưa biết", which is no option of the item.
const DONT_KNOW: &str = "chua-biet";

pub fn page(app: App, text: Text, walk: &Walk<'_>, number: usize) -> Option<AnyView> {
    let Walk { check, attempt, .. } = walk;
    let id = &attempt.check;
    let question = attempt.question(number)?;
    let domain = check.domain(&question.part.domain).map(|domain| domain.title.as_str()).unwrap_or_default();
    let part = text.part_of(question.part_number + 1, attempt.parts.len());
    let caption = tag("p")
        .class("caption")
        .child(tag("span").text(format!("{part} · {domain} ")))
        .child(tag("span").text(text.question_of(number + 1, attempt.length())));
    let body = match check.item(question.item) {
        Some(item) => form(app, text, id, item, attempt),
        None => withdrawn(app, text, id),
    };
    let page = pieces([
        back(text.back(), &walk.before()).into(),
        progress(text, attempt, number).into(),
        caption.into(),
        error(app, text),
        body.into(),
        quiet_link(text.pause(), &Route::Home).into(),
    ]);
    Some(page)
}

fn form(app: App, text: Text, id: &CheckId, item: &Item, attempt: &Underway) -> Markup {
    let several = matches!(item.kind, Kind::Multiple(_));
    let answers = item.kind.options().iter().map(|choice| {
        let (id, item, option) = (id.clone(), item.id.clone(), choice.id.clone());
        let touched = Event::Touched(id.clone(), item.clone(), option.clone());
        let chosen = app.memo(move |model| match response(model, &id, &item) {
            Some(Response::Chosen(chosen)) => chosen.contains(&option),
            _ => false,
        });
        answer(app, several, choice.id.as_str(), &choice.text, touched, chosen)
    });
    let dont_know = {
        let (id, item) = (id.clone(), item.id.clone());
        let touched = Event::TouchedDontKnow(id.clone(), item.clone());
        let chosen = app.memo(move |model| response(model, &id, &item) == Some(&Response::DontKnow));
        answer(app, several, DONT_KNOW, text.dont_know(), touched, chosen)
    };
    let options = tag("div").class("options").children(answers).child(dont_know);
    let legend = tag("legend").child(heading(&item.stem));
    let hint = tag("p").class("hint").text(if several { text.choose_several() } else { text.choose_one() });
    let fields = tag("fieldset")
        .set("data-item", item.id.as_str())
        .child(legend)
        .maybe(item.exhibit.as_ref().map(|shown| exhibit(text, shown)))
        .child(hint)
        .child(options);
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
        .child(tag("p").class("quiet").child(later))
}

fn response<'model>(model: &'model Model, id: &CheckId, item: &ItemId) -> Option<&'model Response> {
    model.state.profile.underway(id)?.response(item)
}

/// One row to touch. The input stays the same element for as long as the page stands.
fn answer(app: App, several: bool, value: &str, label: &str, touched: Event, chosen: Memo<bool>) -> Markup {
    let input = tag("input")
        .set("type", if several { "checkbox" } else { "radio" })
        .set("name", "answer")
        .set("value", value)
        .checked(chosen)
        .on("change", move |_| app.dispatch(touched.clone()));
    tag("label")
        .set("class", "option")
        .class_when("chosen", chosen)
        .child(input)
        .child(tag("span").text(label))
}

const ERROR: &str = "error-summary";

/// The summary that says what is missing, with a link to the answers.
fn error(app: App, text: Text) -> AnyView {
    let unanswered = app.memo(|model| model.unanswered);
    let summary = dynamic(move || {
        if !unanswered.get() {
            return nothing();
        }
        let to_answers = link(text.nothing_chosen(), &app.route());
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
