//! Every finished attempt on this device, newest first.

use crate::app::desk::Model;
use crate::domain::check::attempt::Finished;
use crate::domain::check::certainty::Certainty;
use crate::domain::check::scoring::verdict;
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::desk::Route;
use crate::platform::clock;
use crate::text::Text;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text) -> AnyView {
    let finished = &model.attempts.finished;
    let rows = finished.iter().enumerate().rev().map(|(index, attempt)| {
        // The attempt's number among those of its own check, as its address counts it.
        let number = finished.iter().take(index + 1).filter(|other| other.check == attempt.check).count();
        row(text, attempt, number)
    });
    let list = if finished.is_empty() {
        tag("p").text(text.history_empty())
    } else {
        tag("ul").class("history").children(rows)
    };
    pieces([back(text.back(), &Elsewhere::Home).into(), heading(text.history_title()).into(), list.into()])
}

fn row(text: Text, attempt: &Finished, number: usize) -> Markup {
    let verdict = verdict(attempt);
    let certainty = match verdict.certainty {
        Certainty::Clear => text.history_clear(),
        Certainty::Near => text.history_near(),
    };
    let (score, met) = (text.score(verdict.score), text.verdict(&attempt.check, &verdict));
    let date = text.date(clock::calendar(attempt.finished));
    tag("li")
        .child(link(
            text.check_name(&attempt.check),
            &Route::CheckResult(attempt.check.clone(), Some(number)),
        ))
        .child(tag("p").text(format!("{score} · {met}, {certainty}")))
        .child(tag("p").class("aside").text(text.taken_on(&date)))
}
