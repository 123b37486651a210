//! Every finished attempt on this device, newest first.

use crate::domain::check::attempt::Finished;
use crate::domain::check::certainty::Certainty;
use crate::domain::check::scoring::verdict;
use crate::domain::route::Route;
use crate::platform::clock;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::part::button::back;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App) -> AnyView {
    let text = app.text();
    let rows: Vec<AnyView> = app.read(|model| {
        let finished = &model.state.profile.finished;
        let numbered = finished.iter().enumerate().map(|(index, attempt)| {
            // The attempt's number among those of its own check, as its address counts it.
            let number = finished.iter().take(index + 1).filter(|other| other.check == attempt.check).count();
            row(text, attempt, number)
        });
        numbered.rev().collect()
    });
    let body = if rows.is_empty() {
        view! { <p>{text.history_empty()}</p> }.into_any()
    } else {
        view! { <ul class="history">{rows}</ul> }.into_any()
    };
    view! { {back(text.back(), &Route::Home)} {heading(text.history_title())} {body} }.into_any()
}

fn row(text: Text, attempt: &Finished, number: usize) -> AnyView {
    let verdict = verdict(attempt);
    let certainty = match verdict.certainty {
        Certainty::Clear => text.history_clear(),
        Certainty::Near => text.history_near(),
    };
    let route = Route::Result(attempt.check.clone(), Some(number));
    view! {
        <li>
            <a href=route.href()>{text.check_name(&attempt.check)}</a>
            <p>{text.score(verdict.score)}" · "{text.verdict(&attempt.check, &verdict)}", "{certainty}</p>
            <p class="aside">{text.taken_on(&text.date(clock::calendar(attempt.finished)))}</p>
        </li>
    }
    .into_any()
}
