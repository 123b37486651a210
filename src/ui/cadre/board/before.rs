//! An earlier session beside this one: which, and whether the people are the same. A difference is called one only
//! where so many people bear it out.

use super::section as part;
use crate::app::cadre::findings::{Among, Earlier};
use crate::app::cadre::{Event, Model, report};
use crate::domain::session::{Before, People, Session, SessionId};
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, nothing, tag};
use crate::ui::part::choices::{choice, choices};
use crate::ui::part::fold::fold;
use leptos::prelude::*;

const PEOPLE: [(&str, People); 3] =
    [("same", People::Same), ("some", People::Some), ("others", People::Others)];

/// The section; nothing where the device has no other session.
pub fn section(app: App<Model>, model: &Model, text: Text, session: &Session) -> Option<Markup> {
    let others: Vec<&Session> =
        model.sessions.iter().map(|kept| &kept.session).filter(|other| other.id != session.id).collect();
    if others.is_empty() {
        return None;
    }
    let none = {
        let (id, own) = (session.id.clone(), session.id.clone());
        let holds = move |model: &Model| before(model, &own).is_none();
        let chosen = move || app.dispatch(Event::Compared(id.clone(), None));
        choice(app, ("before", ""), text.before_none(), holds, chosen)
    };
    let rows = others.into_iter().map(|other| {
        let (id, own) = (session.id.clone(), session.id.clone());
        let (that, chosen_one) = (other.id.clone(), other.id.clone());
        let holds = move |model: &Model| before(model, &own).is_some_and(|before| before.session == that);
        let chosen = move || {
            let people = app.read(|model| before(model, &id).map(|before| before.people));
            // Until it is said otherwise they are taken for others, so that nothing is called anybody's change.
            let people = people.unwrap_or(People::Others);
            let before = Before { session: chosen_one.clone(), people };
            app.dispatch(Event::Compared(id.clone(), Some(before)));
        };
        choice(app, ("before", other.id.as_str()), &report::name(text, other), holds, chosen)
    });
    let which = choices(text.before_which(), [none].into_iter().chain(rows));
    Some(part("before", text.before_title()).child(fold(text.before_choose()).child(which)).child(beside(
        app,
        text,
        &session.id,
    )))
}

fn before<'model>(model: &'model Model, id: &SessionId) -> Option<&'model Before> {
    model.session(id)?.about.value.before.as_ref()
}

/// The rates of both, drawn anew with every choice.
fn beside(app: App<Model>, text: Text, id: &SessionId) -> AnyView {
    let told = app.memo(|model| model.told);
    let id = id.clone();
    dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        app.read(|model| differences(app, model, text, &id).map_or_else(nothing, Into::into))
    })
}

fn differences(app: App<Model>, model: &Model, text: Text, id: &SessionId) -> Option<Markup> {
    let findings = model.findings(model.session(id)?)?;
    let Earlier { session: earlier, people, .. } = findings.before.as_ref()?;
    let rows = PEOPLE.map(|(value, people)| {
        let (own, id) = (id.clone(), id.clone());
        let holds = move |model: &Model| before(model, &own).is_some_and(|before| before.people == people);
        let chosen = move || {
            let known = app.read(|model| before(model, &id).cloned());
            let before = known.map(|before| Before { people, ..before });
            app.dispatch(Event::Compared(id.clone(), before));
        };
        choice(app, ("people", value), text.people(people), holds, chosen)
    });
    let lines = [Among::Holders, Among::All].into_iter().flat_map(|among| {
        let differences = findings.differences(among).into_iter();
        differences.map(move |(figure, difference)| {
            let line = text.before_line(&text.rate(difference.before), &text.rate(difference.after));
            let said = text.difference(difference).map(|said| format!("{said}, ")).unwrap_or_default();
            let sure = text.how_sure(difference.verdict());
            tag("li")
                .set("data-difference", format!("{}-{}", among.name(), figure.name()))
                .child(tag("p").text(format!("{}: {}", text.among(among), text.figure(figure))))
                .child(tag("p").child(tag("strong").text(line)))
                .child(tag("p").class("small").text(format!("{said}{sure}.")))
        })
    });
    let title = text.before_beside(&report::name(text, earlier), text.people(*people));
    Some(
        tag("div")
            .child(choices(text.before_people(), rows))
            .child(tag("p").child(tag("strong").text(title)))
            .child(tag("p").text(text.people_meaning(*people)))
            .child(tag("ul").class("hard").children(lines)),
    )
}
