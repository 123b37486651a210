//! Place, day, attendance and targets of a session.

use super::back_to;
use crate::app::cadre::{Event, Model};
use crate::domain::programme::Plan;
use crate::domain::quantity::Day;
use crate::domain::route::cadre::Route;
use crate::domain::session::{About, Session, SessionId, Targets};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::link_button;
use crate::ui::part::field::{field, number_field};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let about = &session.about.value;
    let id = &session.id;
    let place = changing(app, id, |about, place| about.place = place);
    let attended = changing(app, id, |about, attended| about.attended = attended);
    let day = changing(app, id, |about, day: String| about.day = Day::parse(&day).unwrap_or(about.day));
    let day = tag("input")
        .set("id", "day")
        .set("type", "date")
        .set("value", about.day.to_string())
        .on("input", move |event| day(platform::page::typed(&event)));
    pieces([
        back_to(text, session).into(),
        heading(text.about_title()).into(),
        field("place", text.about_place(), &about.place, place).into(),
        tag("p")
            .class("field")
            .child(tag("label").set("for", "day").text(text.about_day()))
            .child(day)
            .into(),
        number_field(text, "attended", text.about_attended(), about.attended, attended).into(),
        plans(app, model, text, session).into(),
        tag("p").child(link_button(text.about_done(), &Route::Session(id.clone()))).into(),
    ])
}

/// What is typed into a field, as a change of what stands in the model at that moment.
fn changing<T: 'static>(
    app: App<Model>,
    id: &SessionId,
    change: impl Fn(&mut About, T) + 'static,
) -> impl Fn(T) + 'static {
    let id = id.clone();
    move |value| {
        let about = app.read(|model| model.session(&id).map(|session| session.about.value.clone()));
        if let Some(mut about) = about {
            change(&mut about, value);
            app.dispatch(Event::Described(id.clone(), about));
        }
    }
}

fn plans(app: App<Model>, model: &Model, text: Text, session: &Session) -> Markup {
    let first = model.programme.plans.first().map(|plan| plan.id.clone());
    let choices = model.programme.plans.iter().map(|plan: &Plan| {
        let (id, own, is_first) = (session.id.clone(), plan.id.clone(), Some(&plan.id) == first.as_ref());
        let on = app.memo(move |model| {
            let targets = model.session(&id).map(|session| &session.about.value.targets);
            targets.is_some_and(|targets| match targets {
                Targets::InForce => is_first,
                Targets::Plan(chosen) => *chosen == own,
                Targets::Own { .. } => false,
            })
        });
        let chosen = plan.id.clone();
        let change =
            changing(app, &session.id, move |about, ()| about.targets = Targets::Plan(chosen.clone()));
        tag("label")
            .class("option")
            .class_when("chosen", on)
            .child(
                tag("input")
                    .set("type", "radio")
                    .set("name", "plan")
                    .set("value", plan.id.as_str())
                    .checked(on)
                    .on("change", move |_| change(())),
            )
            .child(tag("span").text(&plan.name).child(tag("br")).child(tag("small").text(&plan.source)))
    });
    tag("fieldset").class("choices").child(tag("legend").text(text.about_plan())).children(choices)
}
