//! Numbers from phones: typed one by one, or a whole conversation pasted.

use super::back_to;
use super::records::records;
use crate::app::cadre::{Event, Model, Taken};
use crate::domain::session::Session;
use crate::domain::session::record::Way;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::submit;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

/// A whole conversation, or a number among words.
const CONVERSATION: &str = "numbers";

/// One number, for which a phone shows digits to type.
const NUMBER: &str = "number";

pub fn page(app: App<Model>, text: Text, session: &Session) -> AnyView {
    let id = session.id.clone();
    let take = move |field: &'static str| {
        let id = id.clone();
        move || {
            app.dispatch(Event::Handed(id.clone(), platform::page::value_in(field)));
            platform::page::focus_soon(field);
        }
    };
    let conversation = tag("form")
        .instead("submit", take(CONVERSATION))
        .child(
            tag("p")
                .class("field")
                .child(tag("label").set("for", CONVERSATION).text(text.numbers_field()))
                .child(tag("textarea").set("id", CONVERSATION).set("rows", "5").set("autocomplete", "off")),
        )
        .child(submit(text.numbers_take()));
    let number = tag("form")
        .class("read-out")
        .instead("submit", take(NUMBER))
        .child(
            tag("p").class("field").child(tag("label").set("for", NUMBER).text(text.numbers_one())).child(
                tag("input")
                    .set("id", NUMBER)
                    .set("type", "text")
                    .set("inputmode", "numeric")
                    .set("autocomplete", "off"),
            ),
        )
        .child(tag("button").set("type", "submit").class("button-second").text(text.numbers_take_one()));
    pieces([
        back_to(text, session).into(),
        heading(text.numbers_title()).into(),
        tag("p").class("lead").text(text.numbers_lead()).into(),
        conversation.into(),
        number.into(),
        tag("div").set("role", "alert").child(outcome(app, text)).into(),
        records(app, text, session, Way::Phone).into(),
    ])
}

fn outcome(app: App<Model>, text: Text) -> AnyView {
    let told = app.memo(|model| model.told);
    dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        match app.read(|model| model.taken.clone()) {
            None => nothing(),
            Some(taken) => tag("ul").class("taken").children(sentences(text, &taken)).into(),
        }
    })
}

pub(super) fn sentences(text: Text, taken: &Taken) -> Vec<Markup> {
    let mut sentences = Vec::new();
    if taken.new > 0 {
        sentences.push(text.numbers_new(taken.new));
    }
    if taken.changed > 0 {
        sentences.push(text.numbers_changed(taken.changed));
    }
    if taken.known > 0 {
        sentences.push(text.numbers_known(taken.known));
    }
    if taken.answered > 0 {
        sentences.push(text.numbers_answered(taken.answered));
    }
    sentences.extend(taken.foreign.iter().map(|code| text.numbers_foreign(&format!("{code:03}"))));
    let refused = taken.refused.iter().map(|(number, why)| text.numbers_refused(number, &text.refused(*why)));
    sentences.extend(refused);
    if sentences.is_empty() {
        sentences.push(text.numbers_none().to_owned());
    }
    sentences.into_iter().map(|sentence| tag("li").text(sentence)).collect()
}
