//! The end of a part: one tip, the way to the next part, a rest, and the outcome of this part for those
//! who want it now.

use crate::app::Event;
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::definition::Check;
use crate::domain::check::id::CheckId;
use crate::domain::route::Route;
use crate::text::Text;
use crate::text::number::minutes;
use crate::ui::app::App;
use crate::ui::part::button::{back, go_on, quiet_link};
use crate::ui::part::heading::heading;
use crate::ui::part::progress::progress;
use leptos::prelude::*;

pub fn page(app: App, id: CheckId, part: usize) -> AnyView {
    let text = app.text();
    let Some(check) = app.check(&id) else { return ().into_any() };
    let Some(attempt) = app.read(|model| model.state.profile.underway(&id).cloned()) else {
        return ().into_any();
    };
    let Some(domain) = attempt.parts.get(part).and_then(|part| check.domain(&part.domain)) else {
        return ().into_any();
    };
    let closed = attempt.parts.get(part).is_some_and(|part| part.closed);
    let before = attempt.before(Place::PartEnd(part));
    let before = before.map_or(Route::Home, |place| Route::Walk(id.clone(), place));
    let passed = attempt.first_of(part + 1);
    let outcome = Route::PartResult(id.clone(), part);
    view! {
        {back(text.back(), &before)}
        {progress(text, &attempt, passed)}
        <p class="caption">{domain.title.clone()}</p>
        {heading(text.part_done(part + 1, attempt.parts.len()))}
        <section class="tip">
            <h2>{text.tip_title()}</h2>
            <p>{domain.tip.clone()}</p>
        </section>
        {onward(app, text, &check, &attempt, part)}
        {quiet_link(text.pause(), &Route::Home)}
        <p class="quiet">
            <a href=outcome.href()>{text.part_result_link()}</a>
            <br/>
            <small>{if closed { text.part_closed() } else { text.part_result_closes() }}</small>
        </p>
    }
    .into_any()
}

/// What comes next, and the button that leads there.
pub fn onward(app: App, text: Text, check: &Check, attempt: &Underway, part: usize) -> AnyView {
    let id = attempt.check.clone();
    let press = move || app.dispatch(Event::WentOn(id.clone()));
    let next = match attempt.after(Place::PartEnd(part)) {
        Place::Question(number) => attempt.question(number),
        Place::PartEnd(_) | Place::Review => None,
    };
    let Some(next) = next else { return go_on(text.to_review().to_owned(), press) };
    let title = check.domain(&next.part.domain).map(|domain| domain.title.clone()).unwrap_or_default();
    let length = next.part.items.len();
    view! {
        <p class="next">
            {text.next_part()}": "<strong>{title}</strong>
            <br/>
            {text.part_of(next.part_number + 1, attempt.parts.len())}
            " · "
            {text.part_length(&text.questions(length), minutes(length))}
        </p>
        {go_on(text.do_part(next.part_number + 1), press)}
    }
    .into_any()
}
