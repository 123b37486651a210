//! Preparing a session: four questions lead to one way, and to what is done the day before.

use super::about::changing;
use super::section;
use crate::app::cadre::Model;
use crate::domain::route::cadre::Route;
use crate::domain::session::preparation::{Means, Preparation, Sheets};
use crate::domain::session::{About, Session};
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, page as pieces, tag};
use crate::ui::part::button::{back, link_button};
use crate::ui::part::choices::{choice, choices};
use crate::ui::part::field::number_field;
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App<Model>, text: Text, session: &Session) -> AnyView {
    let known = session.about.value.preparation;
    let answered = RwSignal::new(true);
    let people = changing(app, &session.id, move |about, people: Option<u32>| {
        answer(about, |now| Preparation::new(people.unwrap_or(0), now.phones(), now.projector, now.printer));
    });
    let phones = changing(app, &session.id, move |about, phones: Option<u32>| {
        answer(about, |now| Preparation::new(now.people, phones.unwrap_or(0), now.projector, now.printer));
    });
    let projector = changing(app, &session.id, move |about, projector| {
        answer(about, |now| Preparation::new(now.people, now.phones(), projector, now.printer));
    });
    let printer = changing(app, &session.id, move |about, printer| {
        answer(about, |now| Preparation::new(now.people, now.phones(), now.projector, printer));
    });
    let people_field = number_field(
        text,
        "people",
        text.prepare_people(),
        known.map(|known| known.people),
        then(answered, people),
    );
    let phones_field = number_field(
        text,
        "phones",
        text.prepare_phones(),
        known.map(Preparation::phones),
        then(answered, phones),
    );
    let id = session.id.clone();
    let advice = dynamic(move || {
        answered.get();
        let about = app.read(|model| model.session(&id).map(|session| session.about.value.clone()));
        match about.and_then(|about| about.preparation).filter(|preparation| preparation.people > 0) {
            None => tag("p").class("lead").text(text.prepare_wait()).into(),
            Some(preparation) => advice(text, preparation),
        }
    });
    pieces([
        back(text.back(), &Route::Session(session.id.clone())).into(),
        heading(text.prepare_title()).into(),
        tag("p").class("lead").text(text.prepare_lead()).into(),
        people_field.into(),
        phones_field.into(),
        yes_or_no(
            app,
            text,
            session,
            "projector",
            text.prepare_projector(),
            then(answered, projector),
            |now| now.projector,
        )
        .into(),
        yes_or_no(app, text, session, "printer", text.prepare_printer(), then(answered, printer), |now| {
            now.printer
        })
        .into(),
        tag("div").set("aria-live", "polite").child(advice).into(),
        tag("p").child(link_button(text.prepare_done(), &Route::About(session.id.clone()))).into(),
    ])
}

/// Changes one of the four answers.
fn answer(about: &mut About, change: impl FnOnce(Preparation) -> Preparation) {
    about.preparation = Some(change(about.preparation.unwrap_or_default()));
}

/// Lets something happen, and tells the page that it has.
fn then<T>(told: RwSignal<bool>, happen: impl Fn(T) + 'static) -> impl Fn(T) + 'static {
    move |value| {
        happen(value);
        told.set(true);
    }
}

fn yes_or_no(
    app: App<Model>,
    text: Text,
    session: &Session,
    name: &'static str,
    legend: &str,
    chosen: impl Fn(bool) + 'static,
    holds: fn(Preparation) -> bool,
) -> Markup {
    let chosen = std::rc::Rc::new(chosen);
    let rows = [("yes", text.yes(), true), ("no", text.no(), false)].map(|(value, label, answer)| {
        let (id, chosen) = (session.id.clone(), std::rc::Rc::clone(&chosen));
        let is_answer = move |model: &Model| {
            let about = model.session(&id).map(|session| &session.about.value);
            about.and_then(|about| about.preparation).is_some_and(|known| holds(known) == answer)
        };
        choice(app, (name, value), label, is_answer, move || chosen(answer))
    });
    choices(legend, rows)
}

/// The way recommended, the others, and what is done the day before.
fn advice(text: Text, preparation: Preparation) -> AnyView {
    let means = preparation.recommended();
    let others = preparation.others().map(|means| way(text, means));
    pieces([
        section("score recommended", text.prepare_recommended())
            .set("data-means", name(means))
            .child(way(text, means))
            .into(),
        fold(text.prepare_others()).children(others).into(),
        section("document", text.prepare_before())
            .child(tag("ul").class("facts").children(day_before(text, preparation, means)))
            .into(),
    ])
}

fn way(text: Text, means: Means) -> Markup {
    tag("div")
        .child(tag("p").child(tag("strong").text(text.means(means))))
        .child(tag("p").text(text.means_how(means)))
}

/// The name of a way for programs.
const fn name(means: Means) -> &'static str {
    match means {
        Means::Phones => "phones",
        Means::Slips => "slips",
        Means::Hands => "hands",
        Means::Shared => "shared",
    }
}

fn day_before(text: Text, preparation: Preparation, means: Means) -> Vec<Markup> {
    let sheets = preparation.sheets(means);
    let mut lines = vec![tag("li").child(paper(text, sheets))];
    let mut line = |sentence: &str| lines.push(tag("li").text(sentence));
    line(text.prepare_open_once());
    if preparation.projector {
        line(text.prepare_try_projector());
    }
    if means == Means::Phones {
        line(text.prepare_data());
    }
    if sheets.slips > 0 {
        line(text.prepare_pens());
    }
    line(text.prepare_charge());
    line(text.prepare_stick());
    lines
}

fn paper(text: Text, sheets: Sheets) -> Markup {
    if sheets.sum() == 0 {
        return tag("p").text(text.prepare_no_sheets());
    }
    let slips = (sheets.slips > 0).then(|| text.prepare_slips(sheets.slips));
    let key = match sheets.questions {
        1 => text.prepare_key().to_owned(),
        more => text.prepare_questions(more),
    };
    let rows = slips.into_iter().chain([key, text.prepare_script().to_owned()]);
    tag("div")
        .set("data-sheets", sheets.sum().to_string())
        .child(tag("strong").text(text.prepare_sheets(sheets.sum())))
        .child(tag("ul").children(rows.map(|row| tag("li").text(row))))
}
