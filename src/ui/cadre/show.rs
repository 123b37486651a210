//! The board for everybody in the hall: large, without a name, and without figures of fewer than ten people.

use super::board::bar;
use crate::app::cadre::findings::{Among, Findings, HARDEST, Line};
use crate::app::cadre::{Model, report};
use crate::domain::route::cadre::Route;
use crate::domain::session::Session;
use crate::domain::session::rate::Standing;
use crate::text::Text;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::back;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(findings) = model.findings(session) else { return ().into_any() };
    let board = &findings.board;
    let tested = board.all.sum().people;
    let page = tag("div")
        .class("show")
        .child(heading(text.show_title()))
        .child(tag("p").class("lead").text(report::name(text, session)));
    let page = if board.may_show_all() {
        let holders = if board.may_show_holders() {
            part(text, &findings, Among::Holders)
        } else if board.holders.sum().people > 0 {
            tag("p").class("small").text(text.show_few_holders())
        } else {
            tag("div")
        };
        page.child(tag("p").text(text.board_tested(tested)))
            .child(holders)
            .child(part(text, &findings, Among::All))
            .maybe(hardest(text, &findings))
    } else {
        page.child(tag("p").text(text.show_few(tested)))
    };
    let page = page.child(tag("p").class("small").text(text.show_no_names()));
    pieces([back(text.show_back(), &Route::Board(session.id.clone())).into(), page.into()])
}

fn part(text: Text, findings: &Findings<'_>, among: Among) -> Markup {
    let lines = findings.lines(among);
    super::section("score", text.among(among))
        .set("data-row", among.name())
        .children(lines.iter().map(|line| rate(text, line)))
}

/// A rate. One of fewer than ten people is suppressed, and says so.
fn rate(text: Text, line: &Line) -> Markup {
    let Line { figure, rate, target, .. } = line;
    let row = tag("div").class("rate").set("data-rate", figure.name());
    let label = tag("span").text(text.figure(*figure));
    if rate.is_small() {
        let why = tag("span").class("small").text(text.show_few_line());
        return row.set("data-suppressed", "").child(tag("p").child(label)).child(tag("p").child(why));
    }
    let standing = target.map(|target| (rate.against(target), target));
    let class = if matches!(standing, Some((Standing::Met, _))) { "against reached" } else { "against" };
    let said = standing.and_then(|(standing, target)| text.standing(standing, target.value()));
    row.child(tag("p").child(label).child(tag("strong").text(text.rate(*rate))))
        .maybe(bar(*rate, *target))
        .maybe(said.map(|said| tag("p").class(class).text(said)))
}

/// The hardest questions that ten people or more have answered.
fn hardest(text: Text, findings: &Findings<'_>) -> Option<Markup> {
    let (hall, statistics) = findings.questions.as_ref()?;
    let rows = statistics.hardest(HARDEST).into_iter().filter_map(|question| {
        let rate = question.larger().1.rate();
        let item = hall.item(question.part, question.number).filter(|_| !rate.is_small())?;
        let share = rate.permille().map(|permille| text.percent(permille))?;
        let said = text.hardest_rate(rate.part(), rate.whole(), &share);
        Some(
            tag("li")
                .child(tag("p").text(&item.stem))
                .child(tag("p").child(tag("strong").text(said)))
                .maybe(bar(rate, None)),
        )
    });
    let rows: Vec<Markup> = rows.collect();
    let part = super::section("hardest", text.board_hardest());
    (!rows.is_empty()).then(|| part.child(tag("ol").class("hard").children(rows)))
}
