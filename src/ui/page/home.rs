//! The first page: one plain thing to do, who offers this, and the quieter ways.

use crate::app::Model;
use crate::domain::check::attempt::Place;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::route::Route;
use crate::domain::route::desk::Way;
use crate::platform::host;
use crate::text::Text;
use crate::ui::markup::{Markup, nothing, page as pieces, tag};
use crate::ui::part::button::{link_button, quiet_link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text) -> AnyView {
    let (label, route) = first_action(model).label(text);
    let has_history = !model.state.profile.finished.is_empty();
    pieces([
        heading(text.app_title()).into(),
        who(model, text),
        tag("p").class("lead").text(text.home_lead()).into(),
        tag("p").class("first-action").child(link_button(label, &route)).into(),
        tag("p").class("assurance").text(text.home_free()).into(),
        offered_by(text).into(),
        tag("section")
            .class("titles")
            .child(tag("h2").text(text.home_titles()))
            .children(ways(&Way::TITLES, text))
            .into(),
        tag("nav")
            .class("ways")
            .set("aria-label", text.more())
            .maybe(has_history.then(|| quiet_link(text.way(Way::History), &Way::History)))
            .children(ways(&Way::MORE, text))
            .into(),
    ])
}

fn who(model: &Model, text: Text) -> AnyView {
    let name = &model.person.name;
    if name.is_empty() { nothing() } else { tag("p").class("who").text(text.home_who(name)).into() }
}

fn ways(ways: &'static [Way], text: Text) -> impl Iterator<Item = Markup> {
    ways.iter().map(move |way| quiet_link(text.way(*way), way))
}

/// The one thing to do next.
enum First {
    Begin,
    Resume(CheckId, Place),
    TakeOnline,
    SeeResult,
}

fn first_action(model: &Model) -> First {
    let profile = &model.state.profile;
    let (skills, online) = (CheckId::new(SKILLS), CheckId::new(ONLINE));
    let underway = [&skills, &online].into_iter().find_map(|id| profile.underway(id));
    match underway {
        Some(attempt) => First::Resume(attempt.check.clone(), attempt.nearest(attempt.place)),
        None if profile.latest(&skills).is_none() => First::Begin,
        None if profile.latest(&online).is_none() => First::TakeOnline,
        None => First::SeeResult,
    }
}

impl First {
    fn label(self, text: Text) -> (String, Route) {
        match self {
            Self::Begin => (text.opens_new().to_owned(), Route::Check(CheckId::new(SKILLS))),
            Self::Resume(id, place) => {
                let label = match place {
                    Place::PartStart(part) => text.resume_before(part + 1),
                    Place::Question(number) => text.resume(number + 1),
                    Place::PartEnd(part) => text.resume_part(part + 1),
                    Place::Review => text.resume_review().to_owned(),
                };
                (label, Route::Check(id))
            }
            Self::TakeOnline => (text.next_check(text.online_short()), Route::Check(CheckId::new(ONLINE))),
            Self::SeeResult => (text.see_result().to_owned(), Route::Result(CheckId::new(SKILLS))),
        }
    }
}

fn offered_by(text: Text) -> Markup {
    let host = host::read();
    let line = tag("p").class("offered");
    let Some(unit) = host.unit else { return line.text(text.offered_by_nobody()) };
    let mut line = line.text(format!("{}: ", text.offered_by())).child(tag("strong").text(unit));
    if let Some(person) = host.person {
        line = line.child(tag("br")).text(format!("{}: {person}", text.offered_contact()));
    }
    if let Some(phone) = host.phone {
        let address = format!("tel:{}", phone.chars().filter(|symbol| *symbol != ' ').collect::<String>());
        line = line
            .child(tag("br"))
            .text(format!("{}: ", text.offered_phone()))
            .child(tag("a").set("href", address).text(phone));
    }
    line
}
