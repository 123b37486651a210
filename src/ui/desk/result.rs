//! What follows from the scores: the outcome, which condition fails, what to do this year, and the sheet to
//! copy from.

use super::{section, sentences, sheet};
use crate::app::desk::sheet::{item, to_do};
use crate::app::desk::{Event, Model};
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::desk::Route;
use crate::domain::title::assess::{Assessment, Decision, Known, assess};
use crate::domain::title::criteria::{Ask, CriteriaSet};
use crate::domain::title::missing::{Missing, missing};
use crate::domain::title::rules::Rule;
use crate::domain::title::work::Work;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, link, link_button, quiet_link, removal_button};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use crate::ui::part::ruler::points_ruler;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text, set: &CriteriaSet) -> AnyView {
    let work = model.work(set);
    let assessment = assess(set, &work);
    let to_set = Route::Set(set.id.clone());
    let changed = (work.version != set.version && !work.is_empty())
        .then(|| tag("p").class("notice-line").text(text.set_changed(work.version, set.version)));
    let cleared = set.id.clone();
    let clear = fold(text.clear_scores())
        .child(tag("p").text(text.clear_sure()))
        .child(removal_button(text.clear_yes(), move || app.dispatch(Event::Cleared(cleared.clone()))));
    let page = tag("div")
        .class("scored")
        .child(heading(text.scores_title(&set.name)))
        .maybe(changed)
        .child(outcome(text, set, &work, &assessment))
        .child(what_to_do(text, set, &work, &assessment))
        .child(sheet::sheet(model, text, set, &work))
        .child(tag("p").class("disclaimer").text(text.title_not_recognition()))
        .child(clear)
        .child(quiet_link(text.to_set(), &to_set))
        .child(quiet_link(text.home(), &Elsewhere::Home));
    pieces([back(text.back(), &to_set).into(), page.into()])
}

fn outcome(text: Text, set: &CriteriaSet, work: &Work, assessment: &Assessment) -> Markup {
    let open = work.open(set).len();
    let mut section = section("score", text.outcome_title())
        .set("data-title", set.id.as_str())
        .set("data-outcome", assessment.tag());
    if set.maximum() > 0 {
        let points = work.points(set);
        section = section
            .set("data-points", points.to_string())
            .set("data-maximum", set.maximum().to_string())
            .child(tag("p").class("points").text(text.points_total(points, set.maximum())))
            .maybe(needed(set, work).and_then(|cut| points_ruler(text, points, set.maximum(), cut)));
    }
    let statement = format!("{}.", text.outcome(assessment, open));
    section = section.child(tag("p").class("verdict").child(tag("strong").text(statement)));
    let failures = assessment.failures();
    if !failures.is_empty() {
        let list = failures.iter().map(|failure| {
            let indicator = failure.indicator().and_then(|id| set.indicator(id));
            let name = indicator.map(|indicator| item(text, set, indicator)).unwrap_or_default();
            format!("{}.", text.failure(failure, &name))
        });
        let list: Vec<String> = list.collect();
        section = section
            .child(tag("p").class("fails").text(format!("{}:", text.fails_title())))
            .child(sentences(&list).class("failures"));
    }
    let notes = notes(text, set, work, assessment);
    section.children(notes.into_iter().map(|note| tag("p").class("small").text(note)))
}

/// The points that are needed in all, where the whole rule is known.
fn needed(set: &CriteriaSet, work: &Work) -> Option<u16> {
    match set.basis.rule() {
        Rule::Points(rule) if set.basis.is_whole() => Some(rule.cut_for(work)),
        _ => None,
    }
}

/// What the outcome rests on, and how surely.
fn notes(text: Text, set: &CriteriaSet, work: &Work, assessment: &Assessment) -> Vec<String> {
    let mut notes = Vec::new();
    if let Rule::Points(rule) = set.basis.rule()
        && set.basis.is_whole()
    {
        notes.push(format!("{} {}", text.needed_points(rule.cut_for(work)), text.needed_floor(rule.floor)));
        if let Some(lower) = rule.disadvantaged.filter(|_| work.disadvantaged) {
            let caveat = if lower.verified { "" } else { text.unverified() };
            notes.push(format!("{}. {caveat}", text.disadvantaged(lower.cut)));
        }
    }
    if matches!(assessment, Assessment::Partial(Known::NoBasis)) {
        notes.push(format!("{} {}", text.outcome_no_basis_why(), text.ask_for_paper()));
    }
    let own_share = set.indicators.iter().any(|indicator| {
        matches!(&indicator.ask, Ask::Share(asked) if asked.adjustable) || !indicator.verified
    });
    if own_share {
        notes.push(text.unverified().to_owned());
    }
    notes.push(text.wording(&set.wording));
    notes
}

/// What is left to do, worded as things to do, with the way to each indicator.
fn what_to_do(text: Text, set: &CriteriaSet, work: &Work, assessment: &Assessment) -> Markup {
    let section = section("steps", text.missing_title());
    let Some((aim, missing)) = missing(set, work) else {
        let nothing = match assessment {
            Assessment::Whole(Decision::Met(_)) => text.missing_nothing(),
            _ => text.outcome_no_basis(),
        };
        return section.child(tag("p").text(nothing));
    };
    let reach = aim.map(|aim| tag("p").child(tag("strong").text(text.missing_aim(&aim))));
    let sentences = sentences(&to_do(text, set, &missing)).class("to-do");
    if let Some(first) = missing.open.first().and_then(|id| set.number(id)) {
        // First of all the rest has to be answered.
        let route = Route::Indicator(set.id.clone(), first - 1);
        let resume = tag("p").child(link_button(text.resume_scoring(first), &route));
        return section.maybe(reach).child(sentences).child(resume);
    }
    let named = named(&missing);
    let rows = set.indicators.iter().enumerate().filter(|(_, indicator)| named.contains(&&indicator.id));
    let rows = rows.map(|(number, indicator)| {
        let route = Route::Indicator(set.id.clone(), number);
        tag("li")
            .child(link(item(text, set, indicator), &route))
            .child(tag("p").class("aside").text(&indicator.text))
    });
    let how = (missing.points > 0 || !missing.floors.is_empty()).then(|| tag("p").text(text.missing_how()));
    section.maybe(reach).child(sentences).maybe(how).child(tag("ul").class("ways-list").children(rows))
}

/// Every indicator in which something is left to do.
fn named(missing: &Missing) -> Vec<&crate::domain::title::id::IndicatorId> {
    let floors = missing.floors.iter().map(|(id, _)| id);
    let room = missing.room.iter().map(|(id, _)| id);
    let members = missing.members.iter().map(|(id, _)| id);
    floors.chain(room).chain(members).chain(&missing.targets).collect()
}
