//! Before the result: what was left open or answered with "Chưa biết"; everything else folded.

use crate::app::Event;
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::definition::Check;
use crate::domain::check::id::CheckId;
use crate::domain::check::kinds::Response;
use crate::domain::route::Route;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::part::button::{back, go_on, quiet_link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App, id: CheckId) -> AnyView {
    let text = app.text();
    let Some(check) = app.check(&id) else { return ().into_any() };
    let Some(attempt) = app.read(|model| model.state.profile.underway(&id).cloned()) else {
        return ().into_any();
    };
    let open = attempt.left_open();
    let answered = attempt.answered();
    let before = attempt.before(Place::Review);
    let before = before.map_or(Route::Home, |place| Route::Walk(id.clone(), place));
    let summary = if open.is_empty() { text.review_complete().to_owned() } else { text.review_open(open.len()) };
    let all = (!answered.is_empty()).then(|| {
        let rows = rows(text, &check, &attempt, &answered);
        view! { <details><summary>{text.review_all()}</summary>{rows}</details> }
    });
    view! {
        {back(text.back(), &before)}
        {heading(text.review_title())}
        <p class="lead">{summary}</p>
        {rows(text, &check, &attempt, &open)}
        {all}
        {go_on(text.see_result().to_owned(), move || app.dispatch(Event::WentOn(id.clone())))}
        <p class="small">{text.review_final()}</p>
        {quiet_link(text.pause(), &Route::Home)}
    }
    .into_any()
}

fn rows(text: Text, check: &Check, attempt: &Underway, numbers: &[usize]) -> AnyView {
    let rows = numbers.iter().filter_map(|number| row(text, check, attempt, *number)).collect_view();
    view! { <ol class="review">{rows}</ol> }.into_any()
}

fn row(text: Text, check: &Check, attempt: &Underway, number: usize) -> Option<AnyView> {
    let item = check.item(attempt.question(number)?.item)?;
    let (answer, action) = match attempt.response(&item.id) {
        None => (text.review_left_open().to_owned(), text.answer_now()),
        Some(Response::DontKnow) => (text.dont_know().to_owned(), text.answer_now()),
        Some(Response::Chosen(chosen)) => {
            let options = item.kind.options().iter().filter(|option| chosen.contains(&option.id));
            let texts: Vec<&str> = options.map(|option| option.text.as_str()).collect();
            (texts.join(" · "), text.change())
        }
    };
    let route = Route::Walk(attempt.check.clone(), Place::Question(number));
    let row = view! {
        <li value=(number + 1).to_string()>
            <p>{item.stem.clone()}</p>
            <p class="answer">{answer}</p>
            <a href=route.href()>{action}" "<span class="aside">{text.change_question(number + 1)}</span></a>
        </li>
    };
    Some(row.into_any())
}
