//! One module per page, and the shell around them: header, notices, the page, footer.

mod data;
mod history;
mod home;
mod introduction;
mod not_found;
mod part_end;
mod part_result;
mod part_start;
mod question;
mod result;
mod review;

use super::app::{App, Shown};
use super::markup::{Markup, dynamic, nothing, page as pieces, tag};
use super::part::button::{link, quiet_link};
use super::part::heading::{PAGE_HEADING, heading};
use super::part::notices::notices;
use crate::app::{Event, Model, Readiness};
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::definition::Check;
use crate::domain::check::id::CheckId;
use crate::domain::locale::Locale;
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use leptos::prelude::*;

/// The whole application.
pub fn shell(app: App) -> AnyView {
    let shown = app.shown();
    follow_focus(shown);
    let english = app.english();
    let content = dynamic(move || {
        let Shown { route, locale, content, .. } = shown.get();
        let text = Text(locale);
        platform::page::set_title(&title(text, &route));
        match content {
            Readiness::Ready => app.read(|model| page(app, model, text, &route)),
            Readiness::Waiting => tag("p").class("loading").text(text.loading()).into(),
            Readiness::Failed => failed(app, text, route.check().cloned()),
        }
    });
    pieces([
        dynamic(move || header(app, Text::from_english(english.get())).into()),
        tag("main").set("id", "main").child(notices(app)).child(content).into(),
        dynamic(move || footer(Text::from_english(english.get())).into()),
    ])
}

/// The page of an address. Where the model has not what the page is about, there is nothing to show: the
/// address is about to be replaced.
fn page(app: App, model: &Model, text: Text, route: &Route) -> AnyView {
    let page = match route {
        Route::Home => Some(home::page(model, text)),
        Route::Check(id) => introduction::page(app, model, text, id),
        Route::Walk(id, place) => walk(app, model, text, id, *place),
        Route::PartResult(id, part) => part_result::page(app, model, text, id, *part),
        Route::Result(id, _) => result::page(app, model, text, id),
        Route::History => Some(history::page(model, text)),
        Route::Data => Some(data::page(app, text)),
        Route::Unknown => Some(not_found::page(text)),
    };
    page.unwrap_or_else(nothing)
}

fn walk(app: App, model: &Model, text: Text, id: &CheckId, place: Place) -> Option<AnyView> {
    let walk = Walk { check: model.check(id)?, attempt: model.state.profile.underway(id)?, place };
    match place {
        Place::PartStart(part) => part_start::page(app, text, &walk, part),
        Place::Question(number) => question::page(app, text, &walk, number),
        Place::PartEnd(part) => part_end::page(app, text, &walk, part),
        Place::Review => Some(review::page(app, text, &walk)),
    }
}

/// A page of an attempt under way.
struct Walk<'model> {
    check: &'model Check,
    attempt: &'model Underway,
    place: Place,
}

impl Walk<'_> {
    /// Where "Quay lại" leads.
    fn before(&self) -> Route {
        let before = self.attempt.before(self.place);
        before.map_or(Route::Home, |place| Route::Walk(self.attempt.check.clone(), place))
    }
}

fn title(text: Text, route: &Route) -> String {
    let page = match route {
        Route::Home => return text.page_title(text.app_title()),
        Route::Check(id) => text.check_name(id).to_owned(),
        Route::Walk(id, Place::Question(number)) => {
            format!("{} {} · {}", text.question_word(), number + 1, text.check_name(id))
        }
        Route::Walk(id, Place::PartStart(part)) => {
            format!("{} · {}", text.part(part + 1), text.check_name(id))
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

fn header(app: App, text: Text) -> Markup {
    let other = match text.0 {
        Locale::Vi => Locale::En,
        Locale::En => Locale::Vi,
    };
    let skip = tag("a")
        .class("skip")
        .set("href", "#main")
        .instead("click", || platform::page::focus(PAGE_HEADING))
        .text(text.skip_to_content());
    let button = |label: &'static str, event: Event| {
        let press = move |_| app.dispatch(event.clone());
        tag("button").set("type", "button").on("click", press).text(label)
    };
    let sizes = tag("div")
        .set("role", "group")
        .set("aria-label", text.size_group())
        .child(button("A−", Event::ChoseSmaller).set("aria-label", text.smaller()))
        .child(button("A+", Event::ChoseLarger).set("aria-label", text.larger()));
    let language = button(text.other_language(), Event::ChoseLocale(other)).set("lang", other.tag());
    tag("header")
        .child(skip)
        .child(link(text.app_name(), &Route::Home).class("brand"))
        .child(tag("div").class("look").child(sizes).child(language))
}

fn footer(text: Text) -> Markup {
    tag("footer").child(tag("p").text(text.home_private()))
}

fn failed(app: App, text: Text, id: Option<CheckId>) -> AnyView {
    let retry = move |_| {
        if let Some(id) = id.clone() {
            app.dispatch(Event::Retry(id));
        }
    };
    pieces([
        heading(text.cannot_load_title()).into(),
        tag("p").set("role", "alert").text(text.cannot_load()).into(),
        tag("button").set("type", "button").class("button").on("click", retry).text(text.retry()).into(),
        quiet_link(text.home(), &Route::Home).into(),
    ])
}
