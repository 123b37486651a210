//! The first page: one plain thing to do, who offers this, and the quieter ways.

use crate::app::Model;
use crate::domain::check::attempt::Place;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::route::Route;
use crate::platform::host;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::part::button::{link_button, quiet_link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App) -> AnyView {
    let text = app.text();
    let first = app.memo(first_action);
    let has_history = app.memo(|model| !model.state.profile.finished.is_empty());
    view! {
        {heading(text.app_title())}
        <p class="lead">{text.home_lead()}</p>
        <p class="first-action">
            {move || {
                let (label, route) = first.get().label(text);
                link_button(label, &route)
            }}
        </p>
        <p class="assurance">{text.home_free()}</p>
        {offered_by(text)}
        <nav class="ways" aria-label=text.more()>
            {move || has_history.get().then(|| quiet_link(text.history_link(), &Route::History))}
            {quiet_link(text.data_link(), &Route::Data)}
        </nav>
    }
    .into_any()
}

/// The one thing to do next.
#[derive(Clone, PartialEq)]
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
                    Place::Question(number) => text.resume(number + 1),
                    Place::PartEnd(part) => text.resume_part(part + 1),
                    Place::Review => text.resume_review().to_owned(),
                };
                (label, Route::Check(id))
            }
            Self::TakeOnline => (text.next_check(text.online_short()), Route::Check(CheckId::new(ONLINE))),
            Self::SeeResult => (text.see_result().to_owned(), Route::Result(CheckId::new(SKILLS), None)),
        }
    }
}

fn offered_by(text: Text) -> AnyView {
    let host = host::read();
    let Some(unit) = host.unit else {
        return view! { <p class="offered">{text.offered_by_nobody()}</p> }.into_any();
    };
    let person = host.person.map(|person| view! { <br/>{text.offered_contact()}": "{person} });
    let phone = host.phone.map(|phone| {
        let address = format!("tel:{}", phone.replace(' ', ""));
        view! { <br/>{text.offered_phone()}": "<a href=address>{phone}</a> }
    });
    view! { <p class="offered">{text.offered_by()}": "<strong>{unit}</strong>{person}{phone}</p> }.into_any()
}
