//! Two totals from each slip of paper. The keyboard is enough: a number, Enter, a number, Enter.

use super::back_to;
use super::records::records;
use crate::app::cadre::{Event, Model};
use crate::domain::session::Session;
use crate::domain::session::record::{Holder, Tally, Way};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::submit;
use crate::ui::part::field::number_field;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

/// Questions of the hall's form: the slip has as many rows.
const SKILLS: u16 = 24;
const ONLINE: u16 = 12;

const FIRST: &str = "slip-skills";
const SECOND: &str = "slip-online";

const HOLDERS: [(&str, Holder); 3] = [("yes", Holder::Yes), ("no", Holder::No), ("unknown", Holder::Unknown)];

pub fn page(app: App<Model>, text: Text, session: &Session) -> AnyView {
    let (wrong, asked) = (RwSignal::new(false), RwSignal::new(false));
    let id = session.id.clone();
    let added = move || {
        let [skills, online] = [FIRST, SECOND].map(|field| platform::page::value_in(field).trim().to_owned());
        // The first Enter leads on to the second total; a second one, or the button, adds what is there.
        if !skills.is_empty() && online.is_empty() && !asked.get_untracked() {
            asked.set(true);
            return platform::page::focus(SECOND);
        }
        asked.set(false);
        match totals(&skills, &online) {
            Some((skills, online)) => {
                app.dispatch(Event::Slip(id.clone(), skills, online));
                platform::page::focus_soon(FIRST);
            }
            None => {
                wrong.set(true);
                platform::page::focus(FIRST);
            }
        }
    };
    let said = dynamic(
        move || {
            if wrong.get() { markup::text(&text.slips_wrong(SKILLS, ONLINE)) } else { nothing() }
        },
    );
    let count = session.records().filter(|record| record.way == Way::Paper).count();
    let form = tag("form")
        .class("entering slip")
        .instead("submit", added)
        .child(holder(app, text))
        .child(number_field(text, FIRST, &text.slips_skills(SKILLS), None, |_: Option<u16>| {}))
        .child(number_field(text, SECOND, &text.slips_online(ONLINE), None, |_: Option<u16>| {}))
        .child(tag("p").class("field-error").set("role", "alert").child(said))
        .child(submit(text.slips_add()));
    pieces([
        back_to(text, session).into(),
        heading(text.slips_title()).into(),
        tag("p").class("lead").text(text.slips_lead()).into(),
        tag("p").class("small").text(text.slips_replace()).into(),
        tag("p").set("role", "status").child(tag("strong").text(text.slips_count(count))).into(),
        form.into(),
        records(app, text, session, Way::Paper).into(),
    ])
}

/// Whether the person is recognised: kept from slip to slip, because slips are sorted before they are typed.
fn holder(app: App<Model>, text: Text) -> Markup {
    let choices = HOLDERS.map(|(value, holder)| {
        let on = app.memo(move |model| model.slip_holder == holder);
        let input = tag("input")
            .set("type", "radio")
            .set("name", "holder")
            .set("value", value)
            .checked(on)
            .on("change", move |_| app.dispatch(Event::SlipHolder(holder)));
        tag("label")
            .class("option capital")
            .class_when("chosen", on)
            .child(input)
            .child(tag("span").text(text.holder(holder)))
    });
    tag("fieldset").class("choices").child(tag("legend").text(text.slips_holder())).children(choices)
}

/// What a slip says; `None` where a total is none, or more than there are questions.
fn totals(skills: &str, online: &str) -> Option<(Tally, Option<Tally>)> {
    let skills = Tally::new(skills.parse().ok()?, SKILLS)?;
    let online = if online.is_empty() { None } else { Some(Tally::new(online.parse().ok()?, ONLINE)?) };
    Some((skills, online))
}
