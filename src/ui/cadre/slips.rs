//! Two totals from each slip of paper. The keyboard is enough: a number, Enter, a number, Enter, and one key for whether
//! the person is recognised.

use super::back_to;
use super::records::records;
use crate::app::cadre::grid::rows;
use crate::app::cadre::{Event, Model, Slip};
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::record::{Group, Holder, Tally, Way};
use crate::domain::session::{Checks, Session};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::submit;
use crate::ui::part::choices::{GROUPS, choice, choices};
use crate::ui::part::field::{field, number_field};
use crate::ui::part::heading::heading;
use leptos::prelude::*;
use std::rc::Rc;

const FIRST: &str = "slip-skills";
const SECOND: &str = "slip-online";
const THIRD: &str = "slip-holder";

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(hall) = &model.hall else { return ().into_any() };
    let about = &session.about.value;
    let lengths = lengths(hall);
    let fields: &'static [&'static str] =
        if about.checks == Checks::Both { &[FIRST, SECOND, THIRD] } else { &[FIRST, THIRD] };
    let wrong = RwSignal::new(false);
    let id = session.id.clone();
    let add = move || match typed(lengths) {
        Some(slip) => {
            app.dispatch(Event::Slip(id.clone(), slip));
            platform::page::focus_soon(FIRST);
        }
        None => {
            wrong.set(true);
            platform::page::focus(FIRST);
        }
    };
    let add = Rc::new(add);
    let by_key = Rc::clone(&add);
    // Enter leads from field to field; after the last one, or by the button, the slip is added.
    let entered = move || {
        let focused = platform::page::focused();
        let next = fields.iter().skip_while(|name| **name != focused).nth(1);
        match next {
            Some(next) if !platform::page::value_in(FIRST).trim().is_empty() => platform::page::focus(next),
            _ => add(),
        }
    };
    let said = dynamic(move || {
        let [skills, online] = lengths;
        if wrong.get() { markup::text(&text.slips_wrong(skills, online)) } else { nothing() }
    });
    let count = session.records().filter(|record| record.way == Way::Paper).count();
    let by_question = rows(session).len();
    let by_question = (by_question > 0).then(|| text.slips_typed_elsewhere(by_question));
    let [skills, online] = lengths;
    let second = (about.checks == Checks::Both)
        .then(|| number_field(text, SECOND, &text.slips_online(online), None, |_: Option<u16>| {}));
    let holder_typed = move |key: String| {
        if holder(&key).is_some() {
            by_key();
        }
    };
    let form = tag("form")
        .class("entering")
        .instead("submit", entered)
        .child(number_field(text, FIRST, &text.slips_skills(skills), None, |_: Option<u16>| {}))
        .maybe(second)
        .child(tag("div").class("number").child(field(
            THIRD,
            &text.slips_holder(text.holder(about.holder)),
            "",
            holder_typed,
        )))
        .child(tag("p").class("field-error").set("role", "alert").child(said))
        .child(submit(text.slips_add()))
        .child(group(app, text, about.group));
    pieces([
        back_to(text, session).into(),
        heading(text.slips_title()).into(),
        tag("p").class("lead").text(text.slips_lead()).into(),
        tag("p").class("small").text(text.slips_replace()).into(),
        tag("p").set("role", "status").child(tag("strong").text(text.slips_count(count))).into(),
        tag("div").maybe(by_question.map(|said| tag("p").class("warning").text(said))).into(),
        form.into(),
        records(app, text, session, Way::Paper).into(),
    ])
}

/// To which group the people belong: kept from slip to slip, because slips are sorted before they are typed.
fn group(app: App<Model>, text: Text, first: Group) -> Markup {
    let rows = GROUPS.map(|(value, group)| {
        let holds = move |model: &Model| model.slip_group.unwrap_or(first) == group;
        let chosen = move || app.dispatch(Event::SlipGroup(group));
        choice(app, ("group", value), text.group(group), holds, chosen)
    });
    choices(text.slips_group(), rows)
}

/// The slip as it stands in the fields; `None` where a total is none, or more than there are questions, or where the key
/// for the third line means nothing.
fn typed([skills_length, online_length]: [u16; 2]) -> Option<Slip> {
    let [skills, online, key] =
        [FIRST, SECOND, THIRD].map(|name| platform::page::value_in(name).trim().to_owned());
    let skills = Tally::new(skills.parse().ok()?, skills_length)?;
    let online =
        if online.is_empty() { None } else { Some(Tally::new(online.parse().ok()?, online_length)?) };
    let holder = if key.is_empty() { None } else { Some(holder(&key)?) };
    Some(Slip { skills, online, holder })
}

fn holder(key: &str) -> Option<Holder> {
    match key.trim() {
        "1" => Some(Holder::Yes),
        "2" => Some(Holder::No),
        "3" => Some(Holder::Unknown),
        _ => None,
    }
}

fn lengths(hall: &Hall) -> [u16; 2] {
    Part::ALL.map(|part| u16::try_from(hall.length(part)).unwrap_or(u16::MAX))
}
