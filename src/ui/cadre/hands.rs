//! Hands counted at the end, in a nest: holders first, then everybody.

use super::{back_to, section};
use crate::app::cadre::{Event, Model};
use crate::domain::session::Session;
use crate::domain::session::hall::Part;
use crate::domain::session::hands::{Hands, Nest};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{removal_button, submit};
use crate::ui::part::field::number_field;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const ERROR: &str = "error-summary";

/// The six fields, in the order in which the hall is asked.
const FIELDS: [&str; 6] =
    ["holders-people", "holders-skills", "holders-both", "all-people", "all-skills", "all-both"];

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(hall) = &model.hall else { return ().into_any() };
    let [(skills, of_skills), (online, of_online)] =
        Part::ALL.map(|part| (hall.needed(part), hall.length(part)));
    let hands = session.hands.value;
    let (holders, all) = (hands.map(Hands::holders), hands.map(Hands::all));
    let missing = RwSignal::new(false);
    let id = session.id.clone();
    let done = move || {
        let counts: Vec<u32> =
            FIELDS.iter().filter_map(|field| platform::page::value_in(field).trim().parse().ok()).collect();
        match counts[..] {
            [people, skills, both, all, all_skills, all_both] => {
                missing.set(false);
                let holders = Nest { people, skills, both };
                let all = Nest { people: all, skills: all_skills, both: all_both };
                app.dispatch(Event::Counted(id.clone(), Some((holders, all))));
            }
            _ => missing.set(true),
        }
        platform::page::focus_soon(ERROR);
    };
    let cleared = session.id.clone();
    let clear = hands.is_some().then(|| {
        removal_button(text.hands_clear(), move || app.dispatch(Event::Counted(cleared.clone(), None)))
    });
    let of_holders = [
        text.hands_holders_people().to_owned(),
        text.hands_holders_skills(skills),
        text.hands_holders_both(online),
    ];
    let of_all = [
        text.hands_all_people().to_owned(),
        text.hands_holders_skills(skills),
        text.hands_holders_both(online),
    ];
    let form = tag("form")
        .class("entering")
        .instead("submit", done)
        .child(nest(text, text.hands_holders(), &FIELDS[..3], &of_holders, holders))
        .child(nest(text, text.hands_all(), &FIELDS[3..], &of_all, all))
        .child(submit(text.hands_done()));
    pieces([
        back_to(text, session).into(),
        heading(text.hands_title()).into(),
        tag("p").class("lead").text(text.hands_lead(skills, of_skills, online, of_online)).into(),
        problems(app, text, missing),
        form.into(),
        tag("p").maybe(clear).into(),
    ])
}

fn nest(text: Text, title: &str, ids: &[&str], labels: &[String], counted: Option<Nest>) -> Markup {
    let counts =
        [counted.map(|nest| nest.people), counted.map(|nest| nest.skills), counted.map(|nest| nest.both)];
    let fields = ids.iter().zip(labels).zip(counts);
    section("document", title).children(
        fields.map(|((id, label), count)| number_field(text, id, label, count, |_: Option<u32>| {})),
    )
}

/// What is missing, or why the counts cannot be.
fn problems(app: App<Model>, text: Text, missing: RwSignal<bool>) -> AnyView {
    let told = app.memo(|model| model.told);
    let summary = dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        let mut list: Vec<String> = app.read(|model| {
            model.impossible.iter().map(|problem| text.impossible(*problem).to_owned()).collect()
        });
        if missing.get() {
            list = vec![text.hands_missing().to_owned()];
        }
        if list.is_empty() {
            return nothing();
        }
        let list = list.iter().map(|sentence| tag("li").child(markup::text(sentence)));
        tag("section")
            .class("error")
            .set("id", ERROR)
            .set("tabindex", "-1")
            .child(tag("h2").text(text.impossible_title()))
            .child(tag("ul").children(list))
            .into()
    });
    tag("div").set("role", "alert").child(summary).into()
}
