//! Before the result: what was left open or answered with "Chưa biết"; everything else folded.

use super::Walk;
use crate::app::Event;
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::certainty::{Certainty, certainty};
use crate::domain::check::course::Course;
use crate::domain::check::definition::Check;
use crate::domain::check::quick::Standing;
use crate::domain::quantity::{Points, Score};
use crate::domain::route::Route;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, tag};
use crate::ui::part::button::{back, go_on, link, quiet_link};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use crate::ui::part::reviewed_item::in_words;
use leptos::prelude::*;

pub fn page(app: App, text: Text, walk: &Walk<'_>) -> AnyView {
    let Walk { check, attempt, .. } = walk;
    let open = attempt.left_open(check);
    let answered = attempt.answered(check);
    let quick = attempt.is_quick().then(|| stopped(text, check, attempt));
    let (title, summary, onward) = quick.unwrap_or_else(|| {
        let summary =
            if open.is_empty() { text.review_complete().to_owned() } else { text.review_open(open.len()) };
        (text.review_title(), summary, text.see_result())
    });
    let leads_to_result = onward == text.see_result();
    let went_on = Event::WentOn(attempt.check.clone());
    let all = fold(text.review_all()).child(rows(text, check, attempt, &answered));
    tag("div")
        .child(back(text.back(), &walk.before()))
        .child(heading(title))
        .child(tag("p").class("lead").text(summary))
        .child(rows(text, check, attempt, &open))
        .maybe((!answered.is_empty()).then_some(all))
        .child(go_on(onward, move || app.dispatch(went_on.clone())))
        .maybe(leads_to_result.then(|| tag("p").class("small").text(text.review_final())))
        .child(quiet_link(text.pause(), &Route::Home))
        .into()
}

/// Why a quick check stops here, or that it goes on: title, sentence, and what the button says.
fn stopped(text: Text, check: &Check, attempt: &Underway) -> (&'static str, String, &'static str) {
    let Course { asked, standing, right } = attempt.course(check);
    let score = Score::new(Points(right), Points(asked as u32));
    let certainty = certainty(score, check.cut, asked as u32);
    let questions = text.questions(asked);
    match (standing, certainty) {
        (Standing::Open, _) => (text.quick_open_title(), text.quick_open().to_owned(), text.go_on()),
        (_, Certainty::Clear) => (text.quick_sure_title(), text.quick_sure(&questions), text.see_result()),
        (Standing::Settled { .. }, _) => {
            (text.quick_enough_title(), text.quick_settled(&questions), text.see_result())
        }
        (Standing::Decided { .. }, _) => {
            (text.quick_enough_title(), text.quick_decided(&questions), text.see_result())
        }
    }
}

fn rows(text: Text, check: &Check, attempt: &Underway, numbers: &[usize]) -> Markup {
    tag("ol").class("review").children(numbers.iter().filter_map(|number| row(text, check, attempt, *number)))
}

fn row(text: Text, check: &Check, attempt: &Underway, number: usize) -> Option<Markup> {
    let item = check.item(attempt.question(number)?.item)?;
    let response = attempt.response(&item.id);
    let action = if attempt.is_answered(check, &item.id) { text.change() } else { text.answer_now() };
    let route = Route::Walk(attempt.check.clone(), Place::Question(number));
    let which = text.change_question(number + 1);
    let row = tag("li")
        .child(tag("p").text(&item.stem))
        .child(tag("p").class("given").text(in_words(text, item, response)))
        .child(link(format!("{action} {which}"), &route));
    Some(row)
}
