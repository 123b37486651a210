//! Place, day, attendance, checks, people and targets of a session.

use super::{back_to, section};
use crate::app::cadre::{Event, Model};
use crate::domain::quantity::{Day, Percent};
use crate::domain::route::cadre::Route;
use crate::domain::session::{About, Checks, Session, SessionId, Targets};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::link_button;
use crate::ui::part::choices::{GROUPS, HOLDERS, choice, choices};
use crate::ui::part::field::{day_field, field, number_field};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const CHECKS: [(&str, Checks); 2] = [("both", Checks::Both), ("skills", Checks::SkillsOnly)];

const OWN_SKILLS: &str = "own-skills";
const OWN_PROFICIENT: &str = "own-proficient";

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let about = &session.about.value;
    let id = &session.id;
    let place = changing(app, id, |about, place| about.place = place);
    let issuer = changing(app, id, |about, issuer| about.issuer = issuer);
    let attended = changing(app, id, |about, attended| about.attended = attended);
    let day = changing(app, id, |about, day: String| about.day = Day::parse(&day).unwrap_or(about.day));
    pieces([
        back_to(text, session).into(),
        heading(text.about_title()).into(),
        field("place", text.about_place(), &about.place, place).into(),
        day_field(text, "day", text.about_day(), &about.day.to_string(), day).into(),
        field("issuer", text.about_issuer(), &about.issuer, issuer).into(),
        number_field(text, "attended", text.about_attended(), about.attended, attended).into(),
        rows(
            app,
            session,
            text.about_checks(),
            "checks",
            &CHECKS,
            |about| &mut about.checks,
            |checks| text.checks(checks),
        )
        .into(),
        plans(app, model, text, session).into(),
        people(app, text, session).into(),
        tag("p").child(link_button(text.about_done(), &Route::Session(id.clone()))).into(),
    ])
}

/// What is typed into a field, as a change of what stands in the model at that moment.
pub fn changing<T: 'static>(
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

/// Rows of which one is chosen, for something that a session is described by.
fn rows<T: Copy + PartialEq + Send + Sync + 'static>(
    app: App<Model>,
    session: &Session,
    legend: &str,
    name: &'static str,
    all: &[(&'static str, T)],
    of: fn(&mut About) -> &mut T,
    label: impl Fn(T) -> &'static str,
) -> Markup {
    let rows = all.iter().map(|(value, one)| {
        let (id, one) = (session.id.clone(), *one);
        let holds = move |model: &Model| {
            let about = model.session(&id).map(|session| session.about.value.clone());
            about.is_some_and(|mut about| *of(&mut about) == one)
        };
        let chosen = changing(app, &session.id, move |about, ()| *of(about) = one);
        choice(app, (name, *value), label(one), holds, move || chosen(()))
    });
    choices(legend, rows)
}

/// What most of the people say of themselves: the first choice for each of them.
fn people(app: App<Model>, text: Text, session: &Session) -> Markup {
    section("people-of-session", text.about_people())
        .child(tag("p").class("small").text(text.about_first_choice()))
        .child(rows(
            app,
            session,
            text.about_holder(),
            "holder",
            &HOLDERS,
            |about| &mut about.holder,
            |holder| text.holder(holder),
        ))
        .child(rows(
            app,
            session,
            text.about_group(),
            "group",
            &GROUPS,
            |about| &mut about.group,
            |group| text.group(group),
        ))
}

fn plans(app: App<Model>, model: &Model, text: Text, session: &Session) -> Markup {
    let first = model.programme.plans.first().map(|plan| plan.id.clone());
    let plans = model.programme.plans.iter().map(|plan| {
        let (own, is_first) = (plan.id.clone(), Some(&plan.id) == first.as_ref());
        let holds = move |targets: &Targets| match targets {
            Targets::InForce => is_first,
            Targets::Plan(chosen) => *chosen == own,
            Targets::Own { .. } => false,
        };
        let id = plan.id.clone();
        let chosen = changing(app, &session.id, move |about, ()| about.targets = Targets::Plan(id.clone()));
        plan_row(app, session, plan.id.as_str(), tag("span").text(&plan.name), holds, move || chosen(()))
    });
    let plans: Vec<Markup> = plans.collect();
    let sources = model
        .programme
        .plans
        .iter()
        .map(|plan| tag("p").child(tag("strong").text(&plan.name)).child(tag("br")).text(&plan.source));
    choices(text.about_plan(), plans)
        .child(own_targets(app, text, session))
        .child(fold(text.about_plan_sources()).children(sources))
}

fn plan_row(
    app: App<Model>,
    session: &Session,
    value: &str,
    label: Markup,
    holds: impl Fn(&Targets) -> bool + Send + Sync + 'static,
    chosen: impl Fn() + 'static,
) -> Markup {
    let id = session.id.clone();
    let on =
        app.memo(move |model| model.session(&id).is_some_and(|session| holds(&session.about.value.targets)));
    let input = tag("input")
        .set("type", "radio")
        .set("name", "plan")
        .set("value", value)
        .checked(on)
        .on("change", move |_| chosen());
    tag("label").class("option").class_when("chosen", on).child(input).child(label)
}

/// Two shares of one's own. They count as soon as both are there.
fn own_targets(app: App<Model>, text: Text, session: &Session) -> Markup {
    let missing = RwSignal::new(false);
    let (skills, proficient) = match session.about.value.targets {
        Targets::Own { skills, proficient } => (Some(skills.value()), Some(proficient.value())),
        Targets::InForce | Targets::Plan(_) => (None, None),
    };
    let change = changing(app, &session.id, |about, targets| about.targets = targets);
    let typed = move || {
        let [skills, proficient] = [OWN_SKILLS, OWN_PROFICIENT]
            .map(|field| platform::page::value_in(field).trim().parse().ok().and_then(Percent::new));
        missing.set(skills.is_none() || proficient.is_none());
        if let (Some(skills), Some(proficient)) = (skills, proficient) {
            change(Targets::Own { skills, proficient });
        }
    };
    let typed = std::rc::Rc::new(typed);
    let (first, second, chosen) = (std::rc::Rc::clone(&typed), std::rc::Rc::clone(&typed), typed);
    let label = tag("span").text(text.about_own_targets());
    let is_own = |targets: &Targets| matches!(targets, Targets::Own { .. });
    let said =
        dynamic(move || if missing.get() { markup::text(text.about_own_missing()) } else { nothing() });
    let fields = tag("div")
        .class("own-targets")
        .child(number_field(text, OWN_SKILLS, text.about_own_skills(), skills, move |_: Option<u8>| first()))
        .child(number_field(
            text,
            OWN_PROFICIENT,
            text.about_own_proficient(),
            proficient,
            move |_: Option<u8>| {
                second();
            },
        ))
        .child(tag("p").class("field-error").set("role", "alert").child(said));
    tag("div").child(plan_row(app, session, "own", label, is_own, move || chosen())).child(fields)
}
