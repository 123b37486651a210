//! One question. A touched answer is saved at once; going on asks for an answer, and the question can
//! also be left for later.

use crate::app::Event;
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::definition::Item;
use crate::domain::check::id::CheckId;
use crate::domain::check::kinds::{Kind, Response};
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::part::button::{back, go_on, quiet_link};
use crate::ui::part::exhibit::exhibit;
use crate::ui::part::heading::{PAGE_HEADING, heading};
use crate::ui::part::progress::progress;
use leptos::prelude::*;

/// The value of the answer "Chưa biết", which is no option of the item.
const DONT_KNOW: &str = "chua-biet";

pub fn page(app: App, id: CheckId, number: usize) -> AnyView {
    let text = app.text();
    let Some(check) = app.check(&id) else { return ().into_any() };
    let Some(attempt) = app.read(|model| model.state.profile.underway(&id).cloned()) else {
        return ().into_any();
    };
    let Some(question) = attempt.question(number) else { return ().into_any() };
    let domain = check.domain(&question.part.domain).map(|domain| domain.title.clone()).unwrap_or_default();
    let before = attempt.before(Place::Question(number));
    let before = before.map_or(Route::Home, |place| Route::Walk(id.clone(), place));
    let top = view! {
        {back(text.back(), &before)}
        {progress(text, &attempt, number)}
        <p class="caption">
            <span>{text.part_of(question.part_number + 1, attempt.parts.len())}" · "{domain}</span>
            " "
            <span>{text.question_of(number + 1, attempt.length())}</span>
        </p>
    };
    let body = match check.item(question.item) {
        Some(item) => form(app, text, &id, item, &attempt),
        None => withdrawn(app, text, &id),
    };
    view! { {top} {body} }.into_any()
}

fn form(app: App, text: Text, id: &CheckId, item: &Item, attempt: &Underway) -> AnyView {
    let several = matches!(item.kind, Kind::Multiple(_));
    let response = {
        let (id, item) = (id.clone(), item.id.clone());
        app.memo(move |model| model.state.profile.underway(&id)?.response(&item).cloned())
    };
    let options = item
        .kind
        .options()
        .iter()
        .map(|choice| {
            let option = choice.id.clone();
            let chosen = move |response: &Response| matches!(response, Response::Chosen(chosen) if chosen.contains(&option));
            let (id, item, option) = (id.clone(), item.id.clone(), choice.id.clone());
            let touch = move || app.dispatch(Event::Touched(id.clone(), item.clone(), option.clone()));
            answer_row(Row { value: choice.id.as_str().to_owned(), label: choice.text.clone(), several }, response, chosen, touch)
        })
        .collect_view();
    let dont_know = {
        let (id, item) = (id.clone(), item.id.clone());
        let touch = move || app.dispatch(Event::TouchedDontKnow(id.clone(), item.clone()));
        let row = Row { value: DONT_KNOW.to_owned(), label: text.dont_know().to_owned(), several };
        answer_row(row, response, |response| *response == Response::DontKnow, touch)
    };
    let submit = {
        let id = id.clone();
        move || {
            app.dispatch(Event::WentOn(id.clone()));
            if app.read(|model| model.unanswered) {
                platform::page::focus_soon(ERROR);
            }
        }
    };
    let skip = {
        let id = id.clone();
        move || app.dispatch(Event::Skipped(id.clone()))
    };
    let next = attempt.after(attempt.place);
    view! {
        {error(app, text)}
        <form class="question" novalidate on:submit=move |event| {
            event.prevent_default();
            submit();
        }>
            <fieldset data-item=item.id.as_str().to_owned()>
                <legend><h1 id=PAGE_HEADING tabindex="-1">{item.stem.clone()}</h1></legend>
                {item.exhibit.as_ref().map(|shown| exhibit(text, shown))}
                <p class="hint">{if several { text.choose_several() } else { text.choose_one() }}</p>
                <div class="options">{options}{dont_know}</div>
            </fieldset>
            <button type="submit" class="button">{text.go_on()}</button>
        </form>
        <p class="quiet">
            <a href=Route::Walk(id.clone(), next).href() on:click=move |event| {
                event.prevent_default();
                skip();
            }>{text.later()}</a>
        </p>
        {quiet_link(text.pause(), &Route::Home)}
    }
    .into_any()
}

struct Row {
    value: String,
    label: String,
    several: bool,
}

/// One row to touch. The input stays the same element for as long as the page stands.
fn answer_row(
    row: Row,
    response: Memo<Option<Response>>,
    chosen: impl Fn(&Response) -> bool + Send + Sync + 'static,
    touch: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    let checked = Memo::new(move |_| response.with(|response| response.as_ref().is_some_and(&chosen)));
    let kind = if row.several { "checkbox" } else { "radio" };
    view! {
        <label class="option" class:chosen=checked>
            <input type=kind name="answer" value=row.value prop:checked=checked on:change=move |_| touch()/>
            <span>{row.label}</span>
        </label>
    }
    .into_any()
}

const ERROR: &str = "error-summary";

/// The summary that says what is missing, with a link to the answers.
fn error(app: App, text: Text) -> AnyView {
    let unanswered = app.memo(|model| model.unanswered);
    view! {
        <div role="alert">
            {move || unanswered.get().then(|| view! {
                <section class="error" id=ERROR tabindex="-1">
                    <h2>{text.nothing_chosen_title()}</h2>
                    <p>
                        <a href=app.route().href() on:click=|event| {
                            event.prevent_default();
                            platform::page::focus_first_field();
                        }>{text.nothing_chosen()}</a>
                    </p>
                </section>
            })}
        </div>
    }
    .into_any()
}

/// An item that the content no longer knows: nothing to answer, only a way on.
fn withdrawn(app: App, text: Text, id: &CheckId) -> AnyView {
    let id = id.clone();
    view! {
        {heading(text.item_withdrawn())}
        {go_on(text.go_on().to_owned(), move || app.dispatch(Event::Skipped(id.clone())))}
    }
    .into_any()
}

