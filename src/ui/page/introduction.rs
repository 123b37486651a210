//! What a check is, how long it takes, and that nothing leaves the device; one button starts it.

use crate::app::{Event, Model};
use crate::domain::check::definition::{Check, Draw};
use crate::domain::check::id::{CheckId, FormId, ONLINE, QUICK};
use crate::domain::check::quick::COVERAGE;
use crate::domain::route::Route;
use crate::domain::state::look::Choice;
use crate::text::Text;
use crate::text::number::minutes;
use crate::ui::app::App;
use crate::ui::markup::{Markup, tag};
use crate::ui::part::button::{back, go_on, quiet_link, second_button};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App, model: &Model, text: Text, id: &CheckId) -> Option<AnyView> {
    let check = model.check(id)?;
    let in_hall = matches!(model.route, Route::Hall(_));
    let mut forms = check.forms.iter().filter_map(|form| {
        let (is_fixed, parts) = match &form.draw {
            Draw::Counts(counts) => (false, counts.len()),
            Draw::Fixed(_) => (true, check.domains.len()),
        };
        (is_fixed == in_hall).then_some((form, parts))
    });
    let (form, parts) = forms.next()?;
    let length = form.length();
    let online = id.as_str() == ONLINE;
    let about = if online { text.introduction_online() } else { text.introduction_skills() };
    let taken = model.state.profile.latest(id).is_some();
    let result = Route::Result(id.clone());
    let length = text.introduction_length(&text.questions(length), parts, minutes(length));
    let facts = [
        text.introduction_rest(),
        text.introduction_dont_know(),
        text.introduction_private(),
        text.introduction_not_certificate(),
    ];
    let small = |sentence| tag("p").class("small").text(sentence);
    let started = Event::Started(id.clone(), form.id.clone());
    let start = go_on(text.start(), move || app.dispatch(started.clone()));
    let longer = forms.map(|(form, _)| {
        let (started, length) = (Event::Started(id.clone(), form.id.clone()), form.length());
        let label = text.start_form(&text.questions(length), minutes(length));
        tag("p").child(second_button(label, move || app.dispatch(started.clone())))
    });
    let page = tag("div")
        .child(back(text.back(), &Route::Home))
        .child(heading(&check.title))
        .child(tag("p").class("lead").text(about))
        .maybe(online.then(|| small(text.introduction_online_phrase())))
        .child(tag("p").child(tag("strong").text(length)))
        .child(start)
        .maybe(quick(app, text, check))
        .child(tag("ul").class("facts").children(facts.map(|fact| tag("li").text(fact))))
        .children(longer)
        .child(by_ear(app, text))
        .maybe(taken.then(|| quiet_link(text.earlier_result(), &result)))
        .maybe((!online).then(|| small(text.introduction_audience())));
    Some(page.into())
}

/// The way that asks only until the outcome is sure enough.
fn quick(app: App, text: Text, check: &Check) -> Option<Markup> {
    let form = check.form(&check.quick.as_ref()?.form)?;
    let started = Event::Started(check.id.clone(), FormId::new(QUICK));
    let label = text.start_quick(form.counts().len() * COVERAGE, form.length());
    let button = second_button(label, move || app.dispatch(started.clone()));
    Some(tag("p").child(button).child(tag("br")).child(tag("small").text(text.start_quick_hint())))
}

/// The switch for those whose phone reads the page to them.
fn by_ear(app: App, text: Text) -> Markup {
    let on = app.memo(|model| model.look.by_ear);
    let switched = move |_| app.dispatch(Event::Chose(Choice::ByEar(!app.read(|model| model.look.by_ear))));
    tag("label")
        .class("option")
        .class_when("chosen", on)
        .child(tag("input").set("type", "checkbox").set("name", "by-ear").checked(on).on("change", switched))
        .child(tag("span").text(text.by_ear()).child(tag("br")).child(tag("small").text(text.by_ear_hint())))
}
