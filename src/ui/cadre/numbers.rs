//! Numbers from phones: typed one by one, or a whole conversation pasted.

use super::{back_to, section};
use crate::app::cadre::{Event, Model, Taken};
use crate::domain::session::Session;
use crate::domain::session::record::{Record, Tally};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{second_button, submit};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const FIELD: &str = "numbers";

pub fn page(app: App<Model>, text: Text, session: &Session) -> AnyView {
    let id = session.id.clone();
    let take = move || {
        app.dispatch(Event::Handed(id.clone(), platform::page::value_in(FIELD)));
        platform::page::focus_soon(FIELD);
    };
    let form = tag("form")
        .instead("submit", take)
        .child(
            tag("p")
                .class("field")
                .child(tag("label").set("for", FIELD).text(text.numbers_field()))
                .child(tag("textarea").set("id", FIELD).set("rows", "5").set("autocomplete", "off")),
        )
        .child(submit(text.numbers_take()));
    pieces([
        back_to(text, session).into(),
        heading(text.numbers_title()).into(),
        tag("p").class("lead").text(text.numbers_lead()).into(),
        form.into(),
        tag("div").set("role", "alert").child(outcome(app, text)).into(),
        taken(app, text, session).into(),
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

fn sentences(text: Text, taken: &Taken) -> Vec<Markup> {
    let mut sentences = Vec::new();
    if taken.new > 0 {
        sentences.push(text.numbers_new(taken.new));
    }
    if taken.known > 0 {
        sentences.push(text.numbers_known(taken.known));
    }
    sentences.extend(taken.foreign.iter().map(|code| text.numbers_foreign(&format!("{code:03}"))));
    let refused = taken.refused.iter().map(|(number, why)| text.numbers_refused(number, &text.refused(*why)));
    sentences.extend(refused);
    if sentences.is_empty() {
        sentences.push(text.numbers_none().to_owned());
    }
    sentences.into_iter().map(|sentence| tag("li").text(sentence)).collect()
}

/// The records, each of which can be taken back.
fn taken(app: App<Model>, text: Text, session: &Session) -> Markup {
    let rows = session.records.iter().filter_map(|(id, entry)| {
        let (id, of, record) = (*id, session.id.clone(), entry.value.as_ref()?);
        let back = move || app.dispatch(Event::TookBack(of.clone(), id));
        let row = tag("li")
            .child(tag("p").text(line(text, record)))
            .child(second_button(text.record_take_back(), back));
        Some(row)
    });
    let rows: Vec<Markup> = rows.collect();
    if rows.is_empty() {
        return tag("div");
    }
    let count = rows.len();
    section("records", text.numbers_list())
        .child(fold(text.numbers_count(count)).child(tag("ol").class("ways-list").children(rows)))
}

fn line(text: Text, record: &Record) -> String {
    let tally = |tally: Option<Tally>| {
        tally.map_or_else(
            || text.record_untaken().to_owned(),
            |tally| format!("{}/{}", tally.points, tally.maximum),
        )
    };
    text.record_line(
        text.record_way(record.way),
        text.holder(record.holder),
        &tally(record.skills),
        &tally(record.online),
    )
}
