//! The board: every rate with its own sentence, both of its numbers, and how far it is from its target.

use super::{back_to, section};
use crate::app::cadre::{Event, Model, report};
use crate::domain::programme::Plan;
use crate::domain::quantity::Percent;
use crate::domain::session::Session;
use crate::domain::session::board::{Board, Row, board};
use crate::domain::session::rate::{Rate, Standing};
use crate::domain::session::register::{Register, Share};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, page as pieces, tag};
use crate::ui::part::button::second_button;
use crate::ui::part::copyable::{copyable, copyable_by};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

/// The type of a workbook.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(cuts) = crate::domain::session::board::Cuts::of_the_checks() else { return ().into_any() };
    let board = board(session, cuts);
    let plan = model.plan(session);
    let plan = plan.as_ref();
    let paragraph = report::paragraph(text, session, &board, plan);
    let register = session.register.value.as_ref().map(|register| of_register(text, register, plan));
    let page = tag("div")
        .class("board")
        .child(heading(text.board_title()))
        .child(tag("p").class("lead").text(report::name(text, session)))
        .child(sources(text, &board))
        .maybe(plan.map(|plan| tag("p").class("small").text(text.plan(plan))))
        .child(row(text, "holders", text.board_holders(), board.holders, plan))
        .child(row(text, "all", text.board_all(), board.all, None))
        .maybe(register)
        .child(section("paragraph", text.board_text()).child(copyable(
            text,
            "paragraph-text",
            text.board_text(),
            paragraph,
        )))
        .child(tables(text, session, &board, plan))
        .child(file(app, text, session));
    pieces([back_to(text, session).into(), page.into()])
}

fn sources(text: Text, board: &Board) -> Markup {
    let all = board.all;
    let mut lines = Vec::new();
    lines.extend(board.attended.map(|attended| text.board_attended(attended)));
    lines.push(text.board_tested(all.sum().people));
    lines.push(text.board_sources(all.from_records().people, all.hands.people));
    if all.hands.people > 0 {
        lines.push(text.board_hands_blind().to_owned());
    }
    if board.hands_replaced {
        lines.push(text.slips_replace().to_owned());
    }
    if all.near > 0 {
        lines.push(text.board_near(all.near));
    }
    tag("ul").class("facts").children(lines.into_iter().map(|line| tag("li").text(line)))
}

fn row(text: Text, name: &'static str, title: &'static str, row: Row, plan: Option<&Plan>) -> Markup {
    let target = |id: &str| report::target(plan, id);
    let lines = [
        ("skills", text.board_skills(), row.skills(), target(report::SKILLS)),
        ("proficient", text.board_proficient(), row.proficient(), target(report::PROFICIENT)),
        ("proficient-of-all", text.board_proficient_of_all(), row.proficient_of_all(), None),
    ];
    let small = row.is_small() && row.sum().people > 0;
    section("score", title)
        .set("data-row", name)
        .children(lines.map(|(id, label, value, target)| rate(text, id, label, value, target)))
        .maybe(small.then(|| tag("p").class("small").text(text.board_small())))
}

/// A rate with both numbers, for eyes and for programs.
fn rate(text: Text, id: &'static str, label: &str, rate: Rate, target: Option<Percent>) -> Markup {
    let standing = target.map(|target| (rate.against(target), target));
    let class = if matches!(standing, Some((Standing::Met, _))) { "against reached" } else { "against" };
    let said = standing.and_then(|(standing, target)| text.standing(standing, target.value()));
    tag("p")
        .class("rate")
        .set("data-rate", id)
        .set("data-part", rate.part().to_string())
        .set("data-whole", rate.whole().to_string())
        .child(tag("span").text(format!("{label}: ")))
        .child(tag("strong").text(text.rate(rate)))
        .maybe(said.map(|said| tag("span").class(class).text(format!(", {said}"))))
}

fn of_register(text: Text, register: &Register, plan: Option<&Plan>) -> Markup {
    let lines = [
        ("trained", text.board_trained(), register.association, report::TRAINED),
        ("community", text.board_community(), register.community, report::COMMUNITY),
        ("units", text.board_units(), register.units, report::UNITS),
    ];
    let known = lines.into_iter().filter_map(|(id, label, share, target)| {
        Some(rate(text, id, label, share.map(Share::rate)?, report::target(plan, target)))
    });
    let source = text.board_register_source(&register.source, &text.day(register.day));
    section("score", text.board_register())
        .set("data-row", "register")
        .children(known)
        .maybe((!register.source.is_empty()).then(|| tag("p").class("small").text(source)))
}

/// The board and the records for a spreadsheet.
fn tables(text: Text, session: &Session, board: &Board, plan: Option<&Plan>) -> Markup {
    let day = session.about.value.day.to_string();
    let workbook = report::workbook(text, session, board, plan);
    let file = ["buoi-", &day, ".xlsx"].concat();
    let save = platform::files::can_save().then(|| {
        tag("p").child(second_button(text.board_workbook(), move || {
            // Where the browser refuses, the texts below stay to be copied.
            let _ = platform::files::save_bytes(&file, WORKBOOK, &workbook);
        }))
    });
    let tables = [
        (
            "board-table",
            text.board_table_file(),
            report::board_csv(text, session, board, plan),
            "bang-ty-le-",
        ),
        ("records-table", text.board_records_file(), report::records_csv(text, session), "tung-ket-qua-"),
    ];
    let tables = tables.map(|(id, label, content, name)| {
        let file = [name, &day, ".csv"].concat();
        let saved = content.clone();
        let save = platform::files::can_save().then(|| {
            tag("p").child(second_button(label, move || {
                let _ = platform::files::save(&file, &saved);
            }))
        });
        let copied = copyable(text, id, label, content);
        fold(text.board_table_content(label)).child(copied).maybe(save)
    });
    section("tables", text.board_tables())
        .child(tag("p").text(text.board_tables_why()))
        .maybe(save)
        .children(tables)
}

/// The way of the session to another device, and out of this one.
fn file(app: App<Model>, text: Text, session: &Session) -> Markup {
    let own = session.id.clone();
    let is_filed = app.memo(move |model| model.kept(&own).is_some_and(|kept| !kept.is_unfiled()));
    let said = dynamic(move || {
        markup::text(if is_filed.get() { text.board_filed() } else { text.board_file_why() })
    });
    let message = report::message(text, session);
    let name = ["buoi-", &session.about.value.day.to_string(), "-", session.id.as_str(), ".txt"].concat();
    let (content, id) = (message.clone(), session.id.clone());
    let filed = move || app.dispatch(Event::Filed(id.clone()));
    let save = platform::files::can_save().then(|| {
        let filed = filed.clone();
        tag("p").child(second_button(text.save_file(), move || {
            if platform::files::save(&name, &content).is_some() {
                filed();
            }
        }))
    });
    let removed = session.id.clone();
    section("hand-on", text.board_file())
        .child(tag("p").set("role", "status").child(said))
        .child(copyable_by(text, "session-text", text.board_file(), text.copy(), message, filed))
        .maybe(save)
        .child(
            fold(text.session_remove()).child(tag("p").text(text.session_remove_sure())).child(
                second_button(text.clear_yes(), move || app.dispatch(Event::Removed(removed.clone()))),
            ),
        )
}
