//! The sessions on this device, a new one, and the way to take up one that somebody handed on.

use super::section;
use crate::app::cadre::{Event, Model, Received, report};
use crate::domain::route::cadre::Route;
use crate::domain::state::envelope::Unreadable;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{go_on, link};
use crate::ui::part::field::today;
use crate::ui::part::heading::heading;
use crate::ui::part::receive::receive;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text) -> AnyView {
    let rows = model.sessions.iter().map(|kept| {
        let session = &kept.session;
        let unfiled = kept.is_unfiled().then(|| tag("p").class("aside").text(text.session_unfiled()));
        tag("li").child(link(report::name(text, session), &Route::Session(session.id.clone()))).maybe(unfiled)
    });
    let rows: Vec<Markup> = rows.collect();
    let list = if rows.is_empty() {
        tag("p").text(text.sessions_none())
    } else {
        tag("ul").class("ways-list").children(rows)
    };
    let take_up = move |texts| app.dispatch(Event::Received(texts));
    pieces([
        heading(text.cadre_title()).into(),
        tag("p").class("lead").text(text.cadre_lead()).into(),
        go_on(text.session_new(), move || app.dispatch(Event::Began(today(), platform::host::read().unit)))
            .into(),
        section("sessions", text.sessions_here()).child(list).into(),
        receive(text, text.receive_session(), text.receive_session_text(), true, outcome(app, text), take_up)
            .into(),
    ])
}

fn outcome(app: App<Model>, text: Text) -> AnyView {
    let told = app.memo(|model| model.told);
    dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        match app.read(|model| model.received.clone()) {
            None => nothing(),
            Some(received) => tag("ul").class("taken").children(sentences(text, &received)).into(),
        }
    })
}

fn sentences(text: Text, received: &Received) -> Vec<Markup> {
    let mut sentences = Vec::new();
    if received.new > 0 {
        sentences.push(text.received_sessions_new(received.new));
    }
    if received.merged > 0 {
        sentences.push(text.received_sessions_merged(received.merged));
    }
    sentences.extend(received.refused.iter().map(|(name, why)| {
        let why = match why {
            Unreadable::Foreign => text.received_session_foreign(),
            Unreadable::Damaged => text.received_session_damaged(),
            Unreadable::Newer(_) => text.received_session_newer(),
        };
        if name.is_empty() { why.to_owned() } else { format!("{name}: {why}") }
    }));
    sentences.into_iter().map(|sentence| tag("li").text(sentence)).collect()
}
