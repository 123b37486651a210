//! The result: first what the person can already do, then the ruler, then what to learn.

use crate::app::desk::{Event, Extension, Model, reckoning};
use crate::app::letter;
use crate::domain::check::advice;
use crate::domain::check::attempt::Finished;
use crate::domain::check::certainty::{self, Certainty};
use crate::domain::check::changes::{self, Changes};
use crate::domain::check::definition::{Check, Form, Item};
use crate::domain::check::extension::MORE_ITEMS;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::check::nested::Nested;
use crate::domain::check::rating::Leaning;
use crate::domain::check::scoring::{Verdict, verdict};
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::desk::Route;
use crate::domain::session::hall::FORM;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, nothing, page as pieces, tag};
use crate::ui::part::button::{go_on, link_button, quiet_link, second_button};
use crate::ui::part::copyable::copyable;
use crate::ui::part::dots::dots;
use crate::ui::part::fold::{fold, fold_later, later};
use crate::ui::part::heading::{heading, section};
use crate::ui::part::reviewed_item::reviewed_item;
use crate::ui::part::ruler::ruler;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text, id: &CheckId) -> Option<AnyView> {
    let (check, finished) = (model.check(id)?, model.shown_result()?);
    let judged = verdict(finished);
    let date = text.date(platform::clock::calendar(finished.finished));
    let steps = advice::steps(check, finished);
    let print = tag("p").class("print-button").child(second_button(text.print(), platform::page::print));
    let surer = surer(app, model, text, check, finished, judged.certainty);
    // A page has one button to go on with: where the result is near the cut, that to a surer one.
    let is_first = surer.is_empty() || judged.certainty == Certainty::Clear;
    let page = pieces([
        heading(text.result_title(&check.title)).into(),
        strengths(text, check, finished).into(),
        score(text, id, &judged).children(surer).into(),
        of_session(model, text, finished).into(),
        changed(text, check, finished),
        extra(model, text, finished),
        quiet_link(text.why_title(), &Route::Why(id.clone(), model.shown_number()?)).into(),
        nested(model, text, id, finished, is_first).into(),
        learn(text, &steps).into(),
        family(app, text, id).into(),
        domains(text, check, finished).into(),
        missed(app, text, id, check, finished).into(),
        as_text(app, text, id).into(),
        rule(text, check, finished, &judged).into(),
        tag("p").class("small").text(text.taken_on(&date)).into(),
        tag("p").class("disclaimer").text(text.not_certificate()).into(),
        print.into(),
        quiet_link(text.hand_over_title(), &Route::HandOver(None)).into(),
        quiet_link(text.again(), &Elsewhere::Check(id.clone())).into(),
        quiet_link(text.home(), &Elsewhere::Home).into(),
    ]);
    Some(page)
}

fn strengths(text: Text, check: &Check, finished: &Finished) -> Markup {
    let strengths = advice::strengths(check, finished);
    let phrases: Vec<&str> = strengths.iter().map(|domain| domain.can.as_str()).collect();
    let sentence = if phrases.is_empty() {
        text.strengths_none().to_owned()
    } else {
        text.strengths(&text.join(&phrases))
    };
    section("strengths", text.strengths_title()).child(tag("p").class("lead").text(sentence))
}

fn score(text: Text, id: &CheckId, verdict: &Verdict) -> Markup {
    let met = match verdict.met {
        Some(true) => "true",
        Some(false) => "false",
        None => "unknown",
    };
    let statement = tag("strong").text(format!("{}.", text.verdict(id, verdict)));
    section("score", text.score_title())
        .set("data-result", id.as_str())
        .set("data-points", verdict.score.points().0.to_string())
        .set("data-maximum", verdict.score.maximum().0.to_string())
        .set("data-cut", verdict.cut.value().to_string())
        .set("data-met", met)
        .set("data-certainty", verdict.certainty.tag())
        .child(tag("p").class("points").text(text.score(verdict.score)))
        .child(ruler(text, verdict))
        .child(tag("p").class("verdict").child(statement))
        .child(tag("p").text(letter::certainty(text, verdict.certainty)))
        .child(tag("p").class("small").text(text.own_rule(verdict.cut.value())))
}

/// The ways to a surer result: near the cut a few more questions from the reserve, which is then the first thing to do;
/// the questions of the longer form that were not asked yet.
fn surer(
    app: App<Model>,
    model: &Model,
    text: Text,
    check: &Check,
    finished: &Finished,
    certainty: Certainty,
) -> Vec<Markup> {
    let press = |by| {
        let extended = Event::Extended(check.id.clone(), by);
        move || app.dispatch(extended.clone())
    };
    let longer = model.attempts.longer_form(check, finished);
    let rest = |form: &Form| form.length().saturating_sub(finished.length());
    let more = model.attempts.can_have_more(finished);
    // The full form is no second way where less is left of it than the few questions more.
    let longer = longer.filter(|form| !more || rest(form) > MORE_ITEMS);
    let first = more.then(|| go_on(text.surer(&text.questions(MORE_ITEMS)), press(Extension::More)));
    let form = longer.map(|form| {
        let questions = text.questions(rest(form));
        let label =
            if more || finished.is_quick() { text.to_full(&questions) } else { text.surer(&questions) };
        match certainty {
            Certainty::Near if !more => go_on(label, press(Extension::Form)),
            _ => tag("p").child(second_button(label, press(Extension::Form))),
        }
    });
    let ways: Vec<Markup> = first.into_iter().chain(form).collect();
    let why = (!ways.is_empty()).then(|| tag("p").child(tag("small").text(text.surer_why())));
    ways.into_iter().chain(why).collect()
}

/// What going on with an earlier attempt changed; nothing where this one stands alone.
fn extra(model: &Model, text: Text, finished: &Finished) -> AnyView {
    let Some(earlier) = model.attempts.earlier_of(finished) else { return nothing() };
    let (name, sentences) = reckoning::extra(text, earlier, finished);
    section("extra", text.extra_title())
        .set("data-extra", name)
        .children(sentences.into_iter().map(|said| tag("p").text(said)))
        .into()
}

/// The way back to the session for whose sake the check was taken.
fn of_session(model: &Model, text: Text, finished: &Finished) -> Markup {
    let invitation = model.invitation.filter(|_| finished.form.as_str() == FORM);
    tag("p").maybe(invitation.map(|invitation| link_button(text.join_back(), &Route::Join(Some(invitation)))))
}

/// The two checks read together, with the way to the other one where it is missing: the first thing to do on the page,
/// or beside that.
fn nested(model: &Model, text: Text, id: &CheckId, finished: &Finished, is_first: bool) -> Markup {
    let met = |id: &str| model.attempts.latest(&CheckId::new(id)).map(|attempt| verdict(attempt).met);
    let (skills, online) = (met(SKILLS), met(ONLINE));
    let nested = Nested::read(skills.flatten(), online.flatten());
    let other = CheckId::new(if id.as_str() == SKILLS { ONLINE } else { SKILLS });
    let missing = if other.as_str() == ONLINE { online.is_none() } else { skills.is_none() };
    let statement = tag("strong").text(text.nested(nested, skills.is_some()));
    let mut section = section("nested", text.nested_title())
        .set("data-nested", nested.tag())
        .child(tag("p").child(statement));
    if missing {
        if other.as_str() == ONLINE {
            section = section.child(tag("p").text(text.take_next_why()));
        }
        let label = text.take_next(text.short_name(&other));
        // Who has answered the questions of a hall goes on with them.
        let in_hall = finished.form.as_str() == FORM;
        let route = if in_hall { Elsewhere::Hall(other) } else { Elsewhere::Check(other) };
        let go = move || platform::address::go(&route);
        section =
            section.child(if is_first { go_on(label, go) } else { tag("p").child(second_button(label, go)) });
    } else {
        let label = text.result_title(text.short_name(&other));
        section = section.child(quiet_link(label, &Route::CheckResult(other, None)));
    }
    section.child(fold(text.nested_why()).child(tag("p").text(text.nested_programme())))
}

fn learn(text: Text, steps: &[advice::Step<'_>]) -> Markup {
    let rows = steps.iter().map(|step| {
        tag("li")
            .child(tag("p").text(&step.note.learn))
            .child(tag("p").class("aside").text(text.step_helper(&step.domain.helper)))
    });
    section("steps", text.steps_title()).child(tag("ol").children(rows))
}

fn family(app: App<Model>, text: Text, id: &CheckId) -> Markup {
    let message = with_result(app, id, move |check, finished| {
        let message = letter::to_family(text, &advice::steps(check, finished));
        pieces([
            tag("p").text(text.family_explanation()).into(),
            copyable(text, "family-message", text.family_title(), message).into(),
        ])
    });
    later(tag("summary").class("button-second").text(text.family_title()), message).class("family")
}

/// The result as a text to be handed on.
fn as_text(app: App<Model>, text: Text, id: &CheckId) -> Markup {
    let written = with_result(app, id, move |check, finished| {
        let date = text.date(platform::clock::calendar(finished.finished));
        let steps = advice::steps(check, finished);
        let written = letter::result(text, finished, &date, &steps, &platform::host::read());
        copyable(text, "result-text", text.text_title(), written).into()
    });
    fold_later(text.text_title(), written)
}

/// What is drawn of the result once it is asked for.
fn with_result(
    app: App<Model>,
    id: &CheckId,
    draw: impl Fn(&Check, &Finished) -> AnyView + Send + 'static,
) -> impl Fn() -> AnyView + Send + 'static {
    let id = id.clone();
    move || {
        app.read(|model| match (model.check(&id), model.shown_result()) {
            (Some(check), Some(finished)) => draw(check, finished),
            _ => nothing(),
        })
    }
}

fn domains(text: Text, check: &Check, finished: &Finished) -> Markup {
    let known = finished.by_part().filter_map(|(id, score)| Some((check.domain(id)?, score)));
    let rows = known.map(|(domain, score)| {
        let (points, maximum) = (score.points().0, score.maximum().0);
        let picture = tag("span")
            .class("dots")
            .set("role", "img")
            .set("aria-label", text.dots(points, maximum))
            .children(dots(points as usize, maximum as usize));
        let rated = finished.ratings.get(&domain.id).map(|rating| {
            let beside = text.beside(rating, Leaning::of(rating, score));
            tag("p").class("aside").text(beside)
        });
        tag("li").child(tag("span").text(&domain.title)).child(picture).maybe(rated)
    });
    section("groups", text.domains_title())
        .child(tag("p").class("small").text(text.domains_explanation()))
        .child(tag("ul").class("domains").children(rows))
}

/// The questions answered wrongly or not at all; up to the whole check, so they are drawn when they are asked for.
fn missed(app: App<Model>, text: Text, id: &CheckId, check: &Check, finished: &Finished) -> Markup {
    let count = finished.missed().filter(|id| check.item(id).is_some()).count();
    if count == 0 {
        return tag("p").text(text.missed_none());
    }
    let rows = with_result(app, id, move |check, finished| {
        let items = finished.missed().filter_map(|id| check.item(id));
        let draw = |item: &Item| reviewed_item(text, check, item, finished.responses.get(&item.id)).into();
        pieces(items.map(draw).collect::<Vec<AnyView>>())
    });
    fold_later(text.missed_title(&text.questions(count)), rows).class("missed")
}

/// What has changed in the questions since; nothing where nothing has.
fn changed(text: Text, check: &Check, finished: &Finished) -> AnyView {
    let Some(changes) = changes::since(check, finished) else { return nothing() };
    let Changes { judged, present, retired, mended } = changes;
    let more = match (retired.len(), mended.len()) {
        (0, 0) => vec![text.changes_none().to_owned()],
        (retired, 0) => vec![text.changes_retired(retired)],
        (0, mended) => vec![text.changes_mended(mended)],
        (retired, mended) => vec![text.changes_retired(retired), text.changes_mended(mended)],
    };
    section("changes", text.changes_title())
        .set("data-changes", format!("{} {}", retired.len(), mended.len()))
        .child(tag("p").text(text.changes_versions(judged, present)))
        .children(more.into_iter().map(|said| tag("p").text(said)))
        .into()
}

fn rule(text: Text, check: &Check, finished: &Finished, verdict: &Verdict) -> Markup {
    let (low, high) = certainty::band(verdict.cut, verdict.items);
    let questions = text.questions(verdict.items as usize);
    let sentences = [
        text.rule(&questions, verdict.cut.value()),
        text.rule_zone(&text.percent(low), &text.percent(high)),
        text.version(&check.title, finished.version),
    ];
    fold(text.rule_title()).children(sentences.map(|sentence| tag("p").text(sentence)))
}
