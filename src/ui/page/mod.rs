//! One module per page of the checks.

mod home;
mod introduction;
pub mod not_found;
mod part_end;
mod part_start;
mod question;
mod review;

use super::app::{App, Shown};
use super::markup::{dynamic, nothing, tag};
use super::part::shell::{around, cannot_load, follow_focus};
use crate::app::{Event, Model, Readiness};
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::definition::Check;
use crate::domain::check::id::CheckId;
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use leptos::prelude::*;

/// The whole application.
pub fn shell(app: App) -> AnyView {
    let shown = app.shown();
    follow_focus(shown, |now: &Shown, before: &Shown| {
        now.route != before.route || now.content != before.content
    });
    let content = dynamic(move || {
        let Shown { route, locale, content, .. } = shown.get();
        let text = Text(locale);
        if !matches!(route, Route::Walk(_, Place::Question(_))) {
            platform::speech::stop();
        }
        if route == Route::Elsewhere {
            // The other program has the screen.
            return nothing();
        }
        platform::page::set_title(&title(text, &route));
        match content {
            Readiness::Ready => app.read(|model| page(app, model, text, &route)),
            Readiness::Waiting => tag("p").class("loading").text(text.loading()).into(),
            Readiness::Failed => failed(app, text, route.check().cloned()),
        }
    });
    around(app, content)
}

/// The page of an address. Where the model has not what the page is about, there is nothing to show: the
/// address is about to be replaced.
fn page(app: App, model: &Model, text: Text, route: &Route) -> AnyView {
    let page = match route {
        Route::Home => Some(home::page(model, text)),
        Route::Check(id) | Route::Hall(id) => introduction::page(app, model, text, id),
        Route::Walk(id, place) => walk(app, model, text, id, *place),
        Route::PartResult(..) | Route::Result(_) | Route::Elsewhere => None,
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
        Route::Check(id) | Route::Hall(id) => text.check_name(id).to_owned(),
        Route::Walk(id, Place::Question(number)) => {
            format!("{} {} · {}", text.question_word(), number + 1, text.check_name(id))
        }
        Route::Walk(id, Place::PartStart(part)) => {
            format!("{} · {}", text.part(part + 1), text.check_name(id))
        }
        Route::Walk(id, Place::PartEnd(part)) => {
            format!("{} · {}", text.part_result_title(part + 1), text.check_name(id))
        }
        Route::Walk(id, Place::Review) => format!("{} · {}", text.review_title(), text.check_name(id)),
        _ => text.not_found_title().to_owned(),
    };
    text.page_title(&page)
}

fn failed(app: App, text: Text, id: Option<CheckId>) -> AnyView {
    cannot_load(text, move || {
        if let Some(id) = id.clone() {
            app.dispatch(Event::Retry(id));
        }
    })
}
