//! What a check is, how long it takes, and that nothing leaves the device; one button starts it.

use crate::app::Event;
use crate::domain::check::id::{CheckId, ONLINE};
use crate::domain::route::Route;
use crate::text::number::minutes;
use crate::ui::app::App;
use crate::ui::part::button::{back, go_on, quiet_link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App, id: CheckId) -> AnyView {
    let text = app.text();
    let Some(check) = app.check(&id) else { return ().into_any() };
    let length = check.forms.first().map_or(0, |form| form.length() as usize);
    let parts = check.forms.first().map_or(0, |form| form.counts.len());
    let online = id.as_str() == ONLINE;
    let about = if online { text.introduction_online() } else { text.introduction_skills() };
    let taken = app.read(|model| model.state.profile.latest(&id).is_some());
    let result = Route::Result(id.clone(), None);
    view! {
        {back(text.back(), &Route::Home)}
        {heading(check.title.clone())}
        <p class="lead">{about}</p>
        {online.then(|| view! { <p class="small">{text.introduction_online_phrase()}</p> })}
        <ul class="facts">
            <li>{text.introduction_length(&text.questions(length), parts, minutes(length))}</li>
            <li>{text.introduction_rest()}</li>
            <li>{text.introduction_dont_know()}</li>
            <li>{text.introduction_private()}</li>
            <li>{text.introduction_not_certificate()}</li>
        </ul>
        {go_on(text.start().to_owned(), move || app.dispatch(Event::Started(id.clone())))}
        {taken.then(|| quiet_link(text.earlier_result(), &result))}
        {(!online).then(|| view! { <p class="small">{text.introduction_audience()}</p> })}
    }
    .into_any()
}
