//! The facilitator's pages, one module each.

mod about;
mod board;
mod grid;
mod hands;
mod hub;
mod join;
mod list;
mod numbers;
mod paper;
mod prepare;
mod projector;
mod quality;
mod records;
mod register;
mod report;
mod scan;
mod screen;
mod shared;
mod show;
mod slips;

use super::app::{App, Program};
use super::markup::{Markup, dynamic, nothing, page as pieces, tag};
use super::part::button::quiet_link;
use super::part::heading::{heading, section};
use super::part::shell::{around, cannot_load, follow_focus};
use crate::app::cadre::{Effect, Event, Model, report as taken_home};
use crate::app::{Circumstances, Notice, Readiness};
use crate::domain::locale::Locale;
use crate::domain::route::cadre::Route;
use crate::domain::session::Session;
use crate::domain::state::look::{Choice, Look};
use crate::platform;
use crate::text::Text;
use leptos::prelude::*;

/// What decides that a page is drawn anew.
#[derive(Clone, PartialEq)]
pub struct Shown {
    route: Route,
    locale: Locale,
    content: Readiness,
    redraws: u32,
}

impl Program for Model {
    type Event = Event;
    type Effect = Effect;
    type Shown = Shown;

    fn update(&mut self, event: Event, circumstances: Circumstances) -> Vec<Effect> {
        crate::app::cadre::update::update(self, event, circumstances)
    }

    fn carry_out(effect: Effect, later: impl FnOnce(Event) + 'static) -> Option<Event> {
        platform::cadre_effects::carry_out(effect, later)
    }

    fn shown(&self) -> Shown {
        Shown {
            route: self.route.clone(),
            locale: self.look.locale,
            content: self.content,
            redraws: self.redraws,
        }
    }

    fn look(&self) -> Look {
        self.look
    }

    fn notices(&self) -> &[Notice] {
        &self.notices
    }

    fn chose(choice: Choice) -> Event {
        Event::Chose(choice)
    }
}

/// The whole program.
pub fn shell(app: App<Model>) -> AnyView {
    let shown = app.shown();
    follow_focus(shown, |now: &Shown, before: &Shown| now.route != before.route);
    // The hall sees the question alone, without anything to press.
    let is_bare = app.memo(|model| matches!(model.route, Route::Screen(_)));
    dynamic(move || {
        let content = content(app, shown);
        if is_bare.get() { tag("main").set("id", "main").child(content).into() } else { around(app, content) }
    })
}

fn content(app: App<Model>, shown: Memo<Shown>) -> AnyView {
    dynamic(move || {
        let Shown { route, locale, content, .. } = shown.get();
        let text = Text(locale);
        if route == Route::Elsewhere {
            // Another program has the screen.
            return nothing();
        }
        platform::page::set_title(&app.read(|model| title(text, model, &route)));
        match content {
            Readiness::Ready => app.read(|model| page(app, model, text, &route)),
            Readiness::Waiting => tag("p").class("loading").text(text.loading()).into(),
            Readiness::Failed => cannot_load(text, move || app.dispatch(Event::Retry)),
        }
    })
}

fn page(app: App<Model>, model: &Model, text: Text, route: &Route) -> AnyView {
    let session = route.session().and_then(|id| model.session(id));
    match (route, session) {
        (Route::Sessions, _) => list::page(app, model, text),
        (Route::Session(_), Some(session)) => hub::page(model, text, session),
        (Route::About(_), Some(session)) => about::page(app, model, text, session),
        (Route::Numbers(_), Some(session)) => numbers::page(app, text, session),
        (Route::Join(_), Some(session)) => join::page(text, session),
        (Route::Scan(_), Some(session)) => scan::page(app, text, session),
        (Route::Slips(_), Some(session)) => slips::page(app, model, text, session),
        (Route::Hands(_), Some(session)) => hands::page(app, model, text, session),
        (Route::Register(_), Some(session)) => register::page(app, text, session),
        (Route::Board(_), Some(session)) => board::page(app, model, text, session),
        (Route::Prepare(_), Some(session)) => prepare::page(app, text, session),
        (Route::Projector(_), Some(session)) => projector::page(app, model, text, session),
        (Route::Screen(_), Some(session)) => screen::page(model, text, session),
        (Route::Shared(_), Some(session)) => shared::page(app, model, text, session),
        (Route::Show(_), Some(session)) => show::page(model, text, session),
        (Route::Report(_), Some(session)) => report::page(model, text, session),
        (Route::Grid(_), Some(session)) => grid::page(app, model, text, session),
        (Route::Print(None), _) => paper::list(app, text),
        (Route::Print(Some(paper)), _) => paper::paper(model, text, *paper),
        (Route::Quality(_), Some(session)) => quality::page(model, text, session),
        (_, None) | (Route::Unknown | Route::Elsewhere, _) => pieces([
            heading(text.session_unknown_title()).into(),
            tag("p").text(text.session_unknown()).into(),
            quiet_link(text.sessions_here(), &Route::Sessions).into(),
        ]),
    }
}

fn title(text: Text, model: &Model, route: &Route) -> String {
    let page = match route {
        Route::Sessions => return text.page_title(text.cadre_title()),
        Route::About(_) => text.about_title(),
        Route::Numbers(_) => text.numbers_title(),
        Route::Join(_) => text.cadre_join_title(),
        Route::Scan(_) => text.scan_title(),
        Route::Slips(_) => text.slips_title(),
        Route::Hands(_) => text.hands_title(),
        Route::Register(_) => text.register_title(),
        Route::Board(_) => text.board_title(),
        Route::Show(_) => text.show_title(),
        Route::Report(_) => text.report_title(),
        Route::Prepare(_) => text.prepare_title(),
        Route::Projector(_) => text.projector_title(),
        Route::Screen(_) => text.screen_title(),
        Route::Shared(_) => text.shared_title(),
        Route::Grid(_) => text.grid_title(),
        Route::Print(None) => text.print_title(),
        Route::Print(Some(paper)) => text.paper(*paper),
        Route::Quality(_) => text.quality_title(),
        Route::Session(_) | Route::Unknown | Route::Elsewhere => text.cadre_title(),
    };
    let session = route.session().and_then(|id| model.session(id));
    let name = session.map(|session| format!(" · {}", taken_home::name(text, session))).unwrap_or_default();
    text.page_title(&format!("{page}{name}"))
}

/// The link back to what to do in a session.
fn back_to(text: Text, session: &Session) -> Markup {
    super::part::button::back(text.back(), &Route::Session(session.id.clone()))
}
