//! The pages of the desk, one module each.

mod backup;
mod check_result;
mod data;
mod enter;
mod hand_over;
mod help;
mod history;
mod indicator;
mod join;
mod list;
mod part_result;
mod profiles;
mod programme;
mod result;
mod set;
mod sheet;
mod why;

use super::app::{App, Program};
use super::markup::{Markup, dynamic, nothing, page as pieces, tag};
use super::page::not_found;
use super::part::button::quiet_link;
use super::part::heading::{heading, section};
use super::part::shell::{around, cannot_load, follow_focus};
use crate::app::desk::{Effect, Event, Model, keeping};
use crate::app::{Circumstances, Notice, Readiness};
use crate::domain::locale::Locale;
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::desk::Route;
use crate::domain::state::look::{Choice, Look};
use crate::domain::title::criteria::CriteriaSet;
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
        crate::app::desk::update::update(self, event, circumstances)
    }

    fn happen(&mut self, event: Event, circumstances: Circumstances) -> Vec<Effect> {
        keeping::happen(self, event, platform::desk_effects::stored, circumstances)
    }

    fn carry_out(effect: Effect, later: impl FnOnce(Event) + 'static) -> Option<Event> {
        platform::desk_effects::carry_out(effect, later)
    }

    fn shown(&self) -> Shown {
        Shown {
            route: self.route.clone(),
            locale: self.look.locale,
            content: self.readiness(),
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
    follow_focus(shown, |now: &Shown, before: &Shown| {
        now.route != before.route || now.content != before.content
    });
    let content = dynamic(move || {
        let Shown { route, locale, content, .. } = shown.get();
        let text = Text(locale);
        if route == Route::Elsewhere {
            // The other program has the screen.
            return nothing();
        }
        platform::page::set_title(&app.read(|model| title(text, model, &route)));
        match content {
            Readiness::Ready => app.read(|model| page(app, model, text, &route)),
            Readiness::Waiting => tag("p").class("loading").text(text.loading()).into(),
            Readiness::Failed => cannot_load(text, move || app.dispatch(Event::Retry)),
        }
    });
    around(app, content)
}

fn page(app: App<Model>, model: &Model, text: Text, route: &Route) -> AnyView {
    let set = route.set().and_then(|id| model.set(id));
    match (route, set) {
        (Route::Set(_), Some(set)) => set::page(app, model, text, set),
        (Route::Indicator(_, number), Some(set)) => indicator::page(app, model, text, set, *number),
        (Route::Result(_), Some(set)) => result::page(app, model, text, set),
        (Route::Enter(_), Some(set)) if set.is_entered() => enter::page(app, text, set),
        (Route::Enter(_), Some(set)) => set::page(app, model, text, set),
        (Route::Titles, _) => list::page(app, model, text),
        (Route::History, _) => history::page(model, text),
        (Route::Data, _) => data::page(app, model, text),
        (Route::HandOver(_), _) => hand_over::page(app, model, text),
        (Route::Join(invitation), _) => join::page(model, text, invitation.as_ref()),
        (Route::Profiles, _) => profiles::page(app, model, text),
        (Route::Programme, _) => programme::page(model, text),
        (Route::Help, _) => help::page(app, text),
        (Route::CheckResult(id, _), _) => check_result::page(app, model, text, id).unwrap_or_else(nothing),
        (Route::PartResult(id, part), _) => part_result::page(model, text, id, *part).unwrap_or_else(nothing),
        (Route::Why(id, number), _) => why::page(model, text, id, *number).unwrap_or_else(nothing),
        (Route::Figures(id, number), _) => why::figures(model, text, id, *number).unwrap_or_else(nothing),
        (Route::Unknown, _) => not_found::page(text),
        (_, None) | (Route::Elsewhere, _) => unknown(text),
    }
}

fn title(text: Text, model: &Model, route: &Route) -> String {
    let name = route.set().and_then(|id| model.set(id)).map_or("", |set| set.name.as_str());
    let page = match route {
        Route::Set(_) => name.to_owned(),
        Route::Indicator(_, number) => {
            format!("{} · {name}", text.indicator_number(text.indicator_word(), number + 1))
        }
        Route::Result(_) => text.scores_title(name),
        Route::Enter(_) => text.entering_title(name),
        Route::Titles => text.home_heads().to_owned(),
        Route::History => text.history_title().to_owned(),
        Route::Data => text.data_title().to_owned(),
        Route::HandOver(_) => text.hand_over_title().to_owned(),
        Route::Join(_) => text.join_title().to_owned(),
        Route::Profiles => text.profiles_title().to_owned(),
        Route::Programme => text.home_programme().to_owned(),
        Route::Help => text.help_title().to_owned(),
        Route::CheckResult(id, _) => text.result_title(text.check_name(id)),
        Route::PartResult(id, part) => {
            format!("{} · {}", text.part_result_title(part + 1), text.check_name(id))
        }
        Route::Why(id, _) => format!("{} · {}", text.why_title(), text.check_name(id)),
        Route::Figures(id, _) => format!("{} · {}", text.figures_title(), text.check_name(id)),
        Route::Unknown => text.not_found_title().to_owned(),
        Route::Elsewhere => String::new(),
    };
    text.page_title(&page)
}

/// A set that this device does not have.
fn unknown(text: Text) -> AnyView {
    pieces([
        heading(text.set_unknown_title()).into(),
        tag("p").text(text.set_unknown()).into(),
        quiet_link(text.home_heads(), &Route::Titles).into(),
        quiet_link(text.home(), &Elsewhere::Home).into(),
    ])
}

/// A list of sentences.
fn sentences(list: &[String]) -> Markup {
    tag("ul").children(list.iter().map(|sentence| tag("li").text(sentence)))
}

/// Where "Quay lại" leads from a set.
fn above(set: &CriteriaSet) -> Box<dyn crate::domain::route::Address> {
    use crate::domain::title::criteria::Readers;
    match set.readers {
        Readers::Citizens if !set.is_entered() => Box::new(Elsewhere::Home),
        _ => Box::new(Route::Titles),
    }
}
