//! What a check is, how long it takes, and that nothing leaves the device; one button starts it.

use crate::app::{Event, Model};
use crate::domain::check::id::{CheckId, ONLINE};
use crate::domain::route::Route;
use crate::text::Text;
use crate::text::number::minutes;
use crate::ui::app::App;
use crate::ui::markup::tag;
use crate::ui::part::button::{back, go_on, quiet_link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App, model: &Model, text: Text, id: &CheckId) -> Option<AnyView> {
    let check = model.check(id)?;
    let length = check.forms.first().map_or(0, |form| form.length() as usize);
    let parts = check.forms.first().map_or(0, |form| form.counts.len());
    let online = id.as_str() == ONLINE;
    let about = if online { text.introduction_online() } else { text.introduction_skills() };
    let taken = model.state.profile.latest(id).is_some();
    let result = Route::Result(id.clone(), None);
    let facts = [
        text.introduction_length(&text.questions(length), parts, minutes(length)),
        text.introduction_rest().to_owned(),
        text.introduction_dont_know().to_owned(),
        text.introduction_private().to_owned(),
        text.introduction_not_certificate().to_owned(),
    ];
    let small = |sentence| tag("p").class("small").text(sentence);
    let started = Event::Started(id.clone());
    let start = go_on(text.start(), move || app.dispatch(started.clone()));
    let page = tag("div")
        .child(back(text.back(), &Route::Home))
        .child(heading(&check.title))
        .child(tag("p").class("lead").text(about))
        .maybe(online.then(|| small(text.introduction_online_phrase())))
        .child(tag("ul").class("facts").children(facts.map(|fact| tag("li").text(fact))))
        .child(start)
        .maybe(taken.then(|| quiet_link(text.earlier_result(), &result)))
        .maybe((!online).then(|| small(text.introduction_audience())));
    Some(page.into())
}
