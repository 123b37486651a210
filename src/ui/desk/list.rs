//! The sets for heads of clans, communities and units, the sets typed in, and the way to take one up that
//! somebody handed on.

use super::section;
use crate::app::HandedIn;
use crate::app::desk::{Event, Model, Received};
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::cadre;
use crate::domain::route::desk::Route;
use crate::domain::state::envelope::Unreadable;
use crate::domain::title::criteria::{CriteriaSet, Readers};
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{back, link, quiet_link};
use crate::ui::part::heading::heading;
use crate::ui::part::receive::receive;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text) -> AnyView {
    let heads = model.titles.sets.iter().filter(|set| set.readers == Readers::Heads);
    let own = if model.entered.is_empty() {
        tag("p").text(text.titles_own_none())
    } else {
        tag("ul").class("ways-list").children(model.entered.iter().map(|set| row(text, set)))
    };
    let take_up = move |texts: Vec<HandedIn>| {
        let content = texts.into_iter().next().unwrap_or_default().content;
        app.dispatch(Event::Received(content));
    };
    pieces([
        back(text.back(), &Elsewhere::Home).into(),
        heading(text.home_heads()).into(),
        tag("p").class("lead").text(text.titles_lead()).into(),
        tag("ul").class("ways-list").children(heads.map(|set| row(text, set))).into(),
        quiet_link(text.cadre_link(), &cadre::Route::Sessions).into(),
        section("own", text.titles_own()).child(own).into(),
        receive(text, text.receive_title(), text.receive_text(), false, outcome(app, text), take_up).into(),
    ])
}

fn row(text: Text, set: &CriteriaSet) -> Markup {
    let status = if set.is_entered() {
        text.wording(&set.wording)
    } else if set.basis.is_whole() {
        String::new()
    } else {
        text.titles_partial().to_owned()
    };
    let document = text.document(set);
    let aside = if status.is_empty() { document } else { format!("{document} · {status}") };
    tag("li").child(link(&set.name, &Route::Set(set.id.clone()))).child(tag("p").class("aside").text(aside))
}

/// What became of the text handed in.
fn outcome(app: App<Model>, text: Text) -> AnyView {
    let told = app.memo(|model| model.told);
    dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        match app.read(|model| model.received) {
            Some(Received::New(count)) => markup::text(&text.received_new(count)),
            Some(Received::Known) => markup::text(text.received_known()),
            Some(Received::Refused(Unreadable::Foreign)) => markup::text(text.received_foreign()),
            Some(Received::Refused(Unreadable::Damaged)) => markup::text(text.received_damaged()),
            Some(Received::Refused(Unreadable::Newer(_))) => markup::text(text.received_newer()),
            None => nothing(),
        }
    })
}
