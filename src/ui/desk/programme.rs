//! About the programme: what it wants to reach, of whom each share is taken, and its documents.

use super::section;
use crate::app::desk::Model;
use crate::domain::programme::{Plan, Programme, Target};
use crate::domain::route::Route as Elsewhere;
use crate::text::Text;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::back;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text) -> AnyView {
    let programme = &model.titles.programme;
    pieces([
        back(text.back(), &Elsewhere::Home).into(),
        heading(text.home_programme()).into(),
        tag("p").class("lead").text(text.programme_lead()).into(),
        tag("ol")
            .class("targets")
            .children(programme.targets.iter().map(|one| target(text, programme, one)))
            .into(),
        tag("p").text(text.programme_two_uses()).into(),
        plans(text, &programme.plans).into(),
        documents(text, programme).into(),
    ])
}

/// A target with what each plan asks of it.
fn target(text: Text, programme: &Programme, target: &Target) -> Markup {
    let shares = programme.plans.iter().map(|plan| {
        let share = plan.shares.iter().find(|(id, _)| *id == target.id);
        let share = share.map_or_else(
            || text.programme_none().to_owned(),
            |(_, share)| text.percent(u16::from(share.value()) * 10),
        );
        tag("li").child(tag("span").text(format!("{}: ", plan.name))).child(tag("strong").text(share))
    });
    tag("li")
        .child(tag("p").child(tag("strong").text(&target.text)))
        .child(tag("p").class("aside").text(text.programme_of(&target.denominator)))
        .child(tag("ul").class("shares").children(shares))
}

fn plans(text: Text, plans: &[Plan]) -> Markup {
    let rows = plans.iter().map(|plan| {
        tag("li")
            .child(tag("strong").text(&plan.name))
            .child(tag("p").class("aside").text(text.criteria_source(&plan.source)))
    });
    section("plans", text.programme_plans()).child(tag("ul").children(rows))
}

fn documents(text: Text, programme: &Programme) -> Markup {
    let rows = programme.documents.iter().map(|document| {
        tag("li")
            .child(tag("strong").text(text.programme_document(&document.number, &document.date)))
            .child(tag("p").class("aside").text(&document.about))
    });
    section("documents", text.programme_documents()).child(tag("ul").children(rows))
}
