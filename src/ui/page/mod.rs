//! One module per page, and the shell around them: header, notices, the page, footer.

mod data;
mod history;
mod home;
mod introduction;
mod not_found;
mod part_end;
mod part_result;
mod question;
mod result;
mod review;

use super::app::App;
use super::part::heading::{PAGE_HEADING, heading};
use super::part::notices::notices;
use crate::app::{Content, Event, Model};
use crate::domain::check::attempt::Place;
use crate::domain::check::id::CheckId;
use crate::domain::locale::Locale;
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use leptos::prelude::*;

/// What decides that a page is drawn anew: its address, its language, and whether its content is here.
#[derive(Clone, PartialEq)]
struct Shown {
    route: Route,
    locale: Locale,
    content: Readiness,
}

#[derive(Clone, Copy, PartialEq)]
enum Readiness {
    Ready,
    Waiting,
    Failed,
}

/// The whole application.
pub fn shell(app: App) -> AnyView {
    let shown = app.memo(|model| Shown {
        route: model.route.clone(),
        locale: model.look.locale,
        content: readiness(model),
    });
    follow_focus(shown);
    let locale = app.memo(|model| model.look.locale);
    view! {
        {move || header(app, Text(locale.get()))}
        <main id="main">
            {notices(app)}
            {move || {
                let Shown { route, locale, content } = shown.get();
                platform::page::set_title(&title(Text(locale), &route));
                match content {
                    Readiness::Ready => page(app, route),
                    Readiness::Waiting => view! { <p class="loading">{Text(locale).loading()}</p> }.into_any(),
                    Readiness::Failed => failed(app, Text(locale), route.check().cloned()),
                }
            }}
        </main>
        {move || footer(Text(locale.get()))}
    }
    .into_any()
}

fn readiness(model: &Model) -> Readiness {
    match model.route.check().map(|check| model.content.get(check)) {
        None | Some(Some(Content::Ready(_))) => Readiness::Ready,
        Some(Some(Content::Failed)) => Readiness::Failed,
        Some(Some(Content::Waiting) | None) => Readiness::Waiting,
    }
}

fn page(app: App, route: Route) -> AnyView {
    match route {
        Route::Home => home::page(app),
        Route::Check(id) => introduction::page(app, id),
        Route::Walk(id, Place::Question(number)) => question::page(app, id, number),
        Route::Walk(id, Place::PartEnd(part)) => part_end::page(app, id, part),
        Route::Walk(id, Place::Review) => review::page(app, id),
        Route::PartResult(id, part) => part_result::page(app, id, part),
        Route::Result(id, number) => result::page(app, id, number),
        Route::History => history::page(app),
        Route::Data => data::page(app),
        Route::Unknown => not_found::page(app),
    }
}

fn title(text: Text, route: &Route) -> String {
    let page = match route {
        Route::Home => return text.page_title(text.app_title()),
        Route::Check(id) => text.check_name(id).to_owned(),
        Route::Walk(id, Place::Question(number)) => {
            format!("{} {} · {}", text.question_word(), number + 1, text.check_name(id))
        }
        Route::Walk(id, Place::PartEnd(part)) | Route::PartResult(id, part) => {
            format!("{} · {}", text.part_result_title(part + 1), text.check_name(id))
        }
        Route::Walk(id, Place::Review) => format!("{} · {}", text.review_title(), text.check_name(id)),
        Route::Result(id, _) => text.result_title(text.check_name(id)),
        Route::History => text.history_title().to_owned(),
        Route::Data => text.data_title().to_owned(),
        Route::Unknown => text.not_found_title().to_owned(),
    };
    text.page_title(&page)
}

/// After every change of page the focus goes to its heading, so that a screen reader reads it and the
/// keyboard goes on from there. The first page is left as the browser opened it.
fn follow_focus(shown: Memo<Shown>) {
    Effect::new(move |before: Option<Shown>| {
        let now = shown.get();
        if before.is_some_and(|before| before.route != now.route || before.content != now.content) {
            platform::page::scroll_to_top();
            platform::page::focus_soon(PAGE_HEADING);
        }
        now
    });
}

fn header(app: App, text: Text) -> AnyView {
    let other = match text.0 {
        Locale::Vi => Locale::En,
        Locale::En => Locale::Vi,
    };
    let name = match other {
        Locale::Vi => "Tiếng Việt",
        Locale::En => "English",
    };
    view! {
        <header>
            <a class="skip" href="#main" on:click=|event| {
                event.prevent_default();
                platform::page::focus(PAGE_HEADING);
            }>{text.skip_to_content()}</a>
            <a class="brand" href=Route::Home.href()>{text.app_name()}</a>
            <div class="look">
                <div role="group" aria-label=text.size_group()>
                    <button type="button" aria-label=text.smaller() on:click=move |_| app.dispatch(Event::ChoseSmaller)>
                        "A−"
                    </button>
                    <button type="button" aria-label=text.larger() on:click=move |_| app.dispatch(Event::ChoseLarger)>
                        "A+"
                    </button>
                </div>
                <button type="button" lang=other.tag() on:click=move |_| app.dispatch(Event::ChoseLocale(other))>
                    {name}
                </button>
            </div>
        </header>
    }
    .into_any()
}

fn footer(text: Text) -> AnyView {
    view! { <footer><p>{text.home_private()}</p></footer> }.into_any()
}

fn failed(app: App, text: Text, id: Option<CheckId>) -> AnyView {
    view! {
        {heading(text.cannot_start_title())}
        <p role="alert">{text.cannot_load()}</p>
        <button type="button" class="button" on:click=move |_| {
            if let Some(id) = id.clone() {
                app.dispatch(Event::Retry(id));
            }
        }>{text.retry()}</button>
        <p class="quiet"><a href=Route::Home.href()>{text.home()}</a></p>
    }
    .into_any()
}
