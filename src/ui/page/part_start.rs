//! Before the first question of a part: what it is about, and the person's own view of how well they can
//! do it. The view can be left out; it is kept apart from the score.

use super::Walk;
use crate::app::Event;
use crate::domain::check::rating::Rating;
use crate::domain::route::Route;
use crate::text::Text;
use crate::text::number::minutes;
use crate::ui::app::App;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, quiet_link, submit};
use crate::ui::part::heading::heading;
use crate::ui::part::progress::progress;
use leptos::prelude::*;

pub fn page(app: App, text: Text, walk: &Walk<'_>, number: usize) -> Option<AnyView> {
    let Walk { check, attempt, .. } = walk;
    let part = attempt.parts.get(number)?;
    let domain = check.domain(&part.domain)?;
    let length = part.items.len();
    let caption = tag("p")
        .class("caption")
        .child(tag("span").text(format!("{} ", text.part_of(number + 1, attempt.parts.len()))))
        .child(tag("span").text(text.part_length(&text.questions(length), minutes(length))));
    let rows = Rating::ALL.map(|rating| row(app, text, walk, number, rating));
    let fields = tag("fieldset")
        .set("data-rating", part.domain.as_str())
        .child(tag("legend").child(tag("h2").text(text.rating_question(&domain.can))))
        .child(tag("p").class("hint").text(text.rating_hint()))
        .children(rows);
    let went_on = Event::WentOn(attempt.check.clone());
    let form = tag("form")
        .class("question")
        .instead("submit", move || app.dispatch(went_on.clone()))
        .child(fields)
        .child(submit(text.go_on()));
    let page = pieces([
        back(text.back(), &walk.before()).into(),
        progress(text, attempt, attempt.first_of(number)).into(),
        caption.into(),
        heading(&domain.title).into(),
        form.into(),
        quiet_link(text.pause(), &Route::Home).into(),
    ]);
    Some(page)
}

fn row(app: App, text: Text, walk: &Walk<'_>, part: usize, rating: Rating) -> Markup {
    let id = walk.attempt.check.clone();
    let rated = Event::Rated(id.clone(), part, rating);
    let chosen = app.memo(move |model| {
        let attempt = model.state.profile.underway(&id);
        let given = attempt.and_then(|attempt| attempt.ratings.get(&attempt.parts.get(part)?.domain));
        given == Some(rating)
    });
    let input = tag("input")
        .set("type", "radio")
        .set("name", "rating")
        .set("value", rating.number().to_string())
        .checked(chosen)
        .on("change", move |_| app.dispatch(rated.clone()));
    tag("label")
        .class("option capital")
        .class_when("chosen", chosen)
        .child(input)
        .child(tag("span").text(text.rating(rating)))
}
