//! The result: first what the person can already do, then the ruler, then what to learn.

use crate::app::{Event, letter};
use crate::domain::check::attempt::Finished;
use crate::domain::check::certainty;
use crate::domain::check::definition::Check;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::check::nested::Nested;
use crate::domain::check::scoring::{Verdict, verdict};
use crate::domain::check::{advice, attempt};
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::part::button::{go_on, quiet_link};
use crate::ui::part::copyable::copyable;
use crate::ui::part::heading::heading;
use crate::ui::part::reviewed_item::reviewed_item;
use crate::ui::part::ruler::ruler;
use leptos::prelude::*;

pub fn page(app: App, id: CheckId, number: Option<usize>) -> AnyView {
    let text = app.text();
    let Some(check) = app.check(&id) else { return ().into_any() };
    let Some(finished) = app.read(|model| wanted(model, &id, number)) else { return ().into_any() };
    let judged = verdict(&finished);
    let date = text.date(platform::clock::calendar(finished.finished));
    let steps = advice::steps(&check, &finished);
    let written = letter::result(text, &finished, &date, &steps);
    let again = Route::Check(id.clone());
    view! {
        {heading(text.result_title(&check.title))}
        {strengths(text, &check, &finished)}
        {score(text, &id, &judged)}
        {nested(app, text, &id)}
        {learn(text, &steps)}
        {family(text, &steps)}
        {domains(text, &check, &finished)}
        {missed(text, &check, &finished)}
        <details>
            <summary>{text.text_title()}</summary>
            {copyable(text, text.text_title(), written)}
        </details>
        {rule(text, &check, &finished, &judged)}
        <p class="small">{text.taken_on(&date)}</p>
        <p class="disclaimer">{text.not_certificate()}</p>
        <p class="print-button">
            <button type="button" class="button-second" on:click=|_| platform::page::print()>{text.print()}</button>
        </p>
        {quiet_link(text.again(), &again)}
        {quiet_link(text.home(), &Route::Home)}
    }
    .into_any()
}

fn wanted(model: &crate::app::Model, id: &CheckId, number: Option<usize>) -> Option<Finished> {
    let profile = &model.state.profile;
    match number {
        None => profile.latest(id).cloned(),
        Some(number) => profile.finished(id).nth(number.checked_sub(1)?).cloned(),
    }
}

fn strengths(text: Text, check: &Check, finished: &attempt::Finished) -> AnyView {
    let strengths = advice::strengths(check, finished);
    let phrases: Vec<&str> = strengths.iter().map(|domain| domain.can.as_str()).collect();
    let sentence = if phrases.is_empty() {
        text.strengths_none().to_owned()
    } else {
        text.strengths(&text.join(&phrases))
    };
    view! {
        <section class="strengths">
            <h2>{text.strengths_title()}</h2>
            <p class="lead">{sentence}</p>
        </section>
    }
    .into_any()
}

fn score(text: Text, id: &CheckId, verdict: &Verdict) -> AnyView {
    let met = match verdict.met {
        Some(true) => "true",
        Some(false) => "false",
        None => "unknown",
    };
    view! {
        <section
            class="score"
            data-result=id.as_str().to_owned()
            data-points=verdict.score.points().0.to_string()
            data-maximum=verdict.score.maximum().0.to_string()
            data-cut=verdict.cut.value().to_string()
            data-met=met
            data-certainty=verdict.certainty.tag()
        >
            <h2>{text.score_title()}</h2>
            <p class="points">{text.score(verdict.score)}</p>
            {ruler(text, verdict)}
            <p class="verdict"><strong>{text.verdict(id, verdict)}"."</strong></p>
            <p>{letter::certainty(text, verdict.certainty)}</p>
            <p class="small">{text.own_rule(verdict.cut.value())}</p>
        </section>
    }
    .into_any()
}

/// The two checks read together, with the way to the other one where it is missing.
fn nested(app: App, text: Text, id: &CheckId) -> AnyView {
    let (skills, online) = app.read(|model| {
        let met = |id: &str| model.state.profile.latest(&CheckId::new(id)).map(|attempt| verdict(attempt).met);
        (met(SKILLS), met(ONLINE))
    });
    let nested = Nested::read(skills.flatten(), online.flatten());
    let other = CheckId::new(if id.as_str() == SKILLS { ONLINE } else { SKILLS });
    let missing = if other.as_str() == ONLINE { online.is_none() } else { skills.is_none() };
    let onward = if missing {
        let name = text.short_name(&other);
        let why = (other.as_str() == ONLINE).then(|| view! { <p>{text.take_next_why()}</p> });
        let press = move || app.dispatch(Event::Opened(Route::Check(other.clone())));
        view! { {why} {go_on(text.take_next(name), press)} }.into_any()
    } else {
        quiet_link(text.result_title(text.short_name(&other)), &Route::Result(other, None))
    };
    view! {
        <section class="nested" data-nested=nested.tag()>
            <h2>{text.nested_title()}</h2>
            <p><strong>{text.nested(nested, skills.is_some())}</strong></p>
            {onward}
            <details>
                <summary>{text.nested_why()}</summary>
                <p>{text.nested_programme()}</p>
            </details>
        </section>
    }
    .into_any()
}

fn learn(text: Text, steps: &[advice::Step<'_>]) -> AnyView {
    let rows = steps
        .iter()
        .map(|step| view! {
            <li>
                <p>{step.item.learn.clone()}</p>
                <p class="aside">{text.step_helper(&step.domain.helper)}</p>
            </li>
        })
        .collect_view();
    view! { <section class="steps"><h2>{text.steps_title()}</h2><ol>{rows}</ol></section> }.into_any()
}

fn family(text: Text, steps: &[advice::Step<'_>]) -> AnyView {
    let message = letter::to_family(text, steps);
    view! {
        <details class="family">
            <summary class="button-second">{text.family_title()}</summary>
            <p>{text.family_explanation()}</p>
            {copyable(text, text.family_title(), message)}
        </details>
    }
    .into_any()
}

fn domains(text: Text, check: &Check, finished: &Finished) -> AnyView {
    let rows = finished
        .by_part()
        .filter_map(|(id, score)| Some((check.domain(id)?, score)))
        .map(|(domain, score)| {
            let (points, maximum) = (score.points().0, score.maximum().0);
            let dots = (0..maximum).map(|index| view! { <i class:filled=index < points></i> }).collect_view();
            view! {
                <li>
                    <span>{domain.title.clone()}</span>
                    <span class="dots" role="img" aria-label=text.dots(points, maximum)>{dots}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{text.domains_title()}</h2>
            <p class="small">{text.domains_explanation()}</p>
            <ul class="domains">{rows}</ul>
        </section>
    }
    .into_any()
}

fn missed(text: Text, check: &Check, finished: &Finished) -> AnyView {
    let items: Vec<_> = finished.missed().filter_map(|id| check.item(id)).collect();
    if items.is_empty() {
        return view! { <p>{text.missed_none()}</p> }.into_any();
    }
    let count = items.len();
    let rows = items.into_iter().map(|item| reviewed_item(text, item, finished.responses.get(&item.id))).collect_view();
    view! { <details class="missed"><summary>{text.missed_title(count)}</summary>{rows}</details> }.into_any()
}

fn rule(text: Text, check: &Check, finished: &Finished, verdict: &Verdict) -> AnyView {
    let (low, high) = certainty::band(verdict.cut, verdict.items);
    let questions = text.questions(verdict.items as usize);
    view! {
        <details>
            <summary>{text.rule_title()}</summary>
            <p>{text.rule(&questions, verdict.cut.value())}</p>
            <p>{text.rule_zone(&text.percent(low), &text.percent(high))}</p>
            <p>{text.version(&check.title, finished.version)}</p>
        </details>
    }
    .into_any()
}
