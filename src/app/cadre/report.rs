//! The texts of a report: the paragraph to be pasted, tables for a spreadsheet, and the message with which a session
//! is handed on.

use crate::domain::export::{Cell, Table, csv, xlsx};
use crate::domain::programme::{Plan, TargetId};
use crate::domain::quantity::Percent;
use crate::domain::session::board::Board;
use crate::domain::session::rate::{Rate, Standing};
use crate::domain::session::record::Tally;
use crate::domain::session::{Session, saved};
use crate::text::Text;

/// The target of a plan for a share, by the target's identifier in `quizzes/targets.toml`.
pub fn target(plan: Option<&Plan>, id: &str) -> Option<Percent> {
    let id = TargetId::new(id);
    plan?.shares.iter().find(|(target, _)| *target == id).map(|(_, share)| *share)
}

/// The target for digital skills among holders.
pub const SKILLS: &str = "ky-nang-so";
/// The target for the proficient among those.
pub const PROFICIENT: &str = "thanh-thao";
/// The target for training.
pub const TRAINED: &str = "tap-huan";
/// The target for adults who hold the title.
pub const COMMUNITY: &str = "nguoi-lon";
/// The target for staff who hold it.
pub const UNITS: &str = "can-bo";

/// What a session is called: its place and day.
pub fn name(text: Text, session: &Session) -> String {
    let about = &session.about.value;
    let place = if about.place.trim().is_empty() { text.session_nowhere() } else { about.place.trim() };
    text.session_name(place, &text.day(about.day))
}

/// The paragraph: three sentences with every number and its denominator.
pub fn paragraph(text: Text, session: &Session, board: &Board, plan: Option<&Plan>) -> String {
    let about = &session.about.value;
    let place = if about.place.trim().is_empty() { "…" } else { about.place.trim() };
    let tested = board.all.sum().people;
    let came = match board.attended {
        Some(attended) => text.report_attended(attended, tested),
        None => text.report_tested(tested),
    };
    let mut sentences = vec![format!("{}, {came}", text.report_where(&text.day(about.day), place))];
    let holders = board.holders;
    let share = |rate: Rate| rate.permille().map(|permille| text.percent(permille)).unwrap_or_default();
    if holders.sum().people > 0 {
        let skills = holders.skills();
        let mut sentence = text.report_holders(skills.whole(), skills.part(), &share(skills));
        sentence += &short(text, skills, target(plan, SKILLS));
        let both = holders.proficient();
        if both.whole() > 0 {
            sentence += &format!("; {}", text.report_both(both.whole(), both.part(), &share(both)));
            sentence += &short(text, both, target(plan, PROFICIENT));
        }
        sentences.push(format!("{sentence}."));
    }
    if tested > 0 {
        let all = board.all.sum();
        sentences.push(text.report_all(all.people, all.skills, all.both));
    }
    sentences.join(" ")
}

/// How far a rate is from a target, after a comma; empty where there is no target.
fn short(text: Text, rate: Rate, target: Option<Percent>) -> String {
    let said = target.and_then(|target| text.standing(rate.against(target), target.value()));
    said.map(|said| format!(", {said}")).unwrap_or_default()
}

/// The board and the records as a workbook.
pub fn workbook(text: Text, session: &Session, board: &Board, plan: Option<&Plan>) -> Vec<u8> {
    xlsx::write(&[board_table(text, session, board, plan), records_table(text, session)])
}

/// The board as CSV.
pub fn board_csv(text: Text, session: &Session, board: &Board, plan: Option<&Plan>) -> String {
    csv::write(&board_table(text, session, board, plan).rows)
}

/// The records as CSV.
pub fn records_csv(text: Text, session: &Session) -> String {
    csv::write(&records_table(text, session).rows)
}

/// The board as a table: what is counted, both numbers, the share, the target, people short of it.
fn board_table(text: Text, session: &Session, board: &Board, plan: Option<&Plan>) -> Table {
    let words = |words: &str| Cell::Text(words.to_owned());
    let mut rows = vec![
        vec![words(text.about_place()), words(&session.about.value.place)],
        vec![words(text.about_day()), words(&text.day(session.about.value.day))],
        vec![words(text.about_attended()), count(board.attended)],
        Vec::new(),
        text.table_board().map(words).into(),
    ];
    for (title, row, plan) in
        [(text.board_holders(), board.holders, plan), (text.board_all(), board.all, None)]
    {
        for (label, rate, id) in [
            (text.board_skills(), row.skills(), Some(SKILLS)),
            (text.board_proficient(), row.proficient(), Some(PROFICIENT)),
            (text.board_proficient_of_all(), row.proficient_of_all(), None),
        ] {
            rows.push(rate_row(title, label, rate, id.and_then(|id| target(plan, id))));
        }
    }
    if let Some(register) = &session.register.value {
        for (label, share, id) in [
            (text.board_trained(), register.association, TRAINED),
            (text.board_community(), register.community, COMMUNITY),
            (text.board_units(), register.units, UNITS),
        ] {
            rows.extend(
                share.map(|share| rate_row(text.board_register(), label, share.rate(), target(plan, id))),
            );
        }
    }
    Table { name: text.sheet_board(), rows }
}

fn rate_row(title: &str, label: &str, rate: Rate, target: Option<Percent>) -> Vec<Cell> {
    let short = target.map(|target| match rate.against(target) {
        Standing::Nobody => Cell::Empty,
        Standing::Met => Cell::Number(0),
        Standing::Short(people) => Cell::Number(u64::from(people)),
    });
    vec![
        Cell::Text(title.to_owned()),
        Cell::Text(label.to_owned()),
        Cell::Number(u64::from(rate.part())),
        Cell::Number(u64::from(rate.whole())),
        rate.permille().map_or(Cell::Empty, Cell::Permille),
        target.map_or(Cell::Empty, |target| Cell::Number(u64::from(target.value()))),
        short.unwrap_or(Cell::Empty),
    ]
}

/// The records as a table, one row each, in no order that tells who came when.
fn records_table(text: Text, session: &Session) -> Table {
    let words = |words: &str| Cell::Text(words.to_owned());
    let mut rows: Vec<Vec<Cell>> = vec![text.table_records().map(words).into()];
    for record in session.records() {
        let tally = |tally: Option<Tally>| {
            [
                count(tally.map(|tally| u32::from(tally.points))),
                count(tally.map(|tally| u32::from(tally.maximum))),
            ]
        };
        let mut row = vec![
            words(text.record_way(record.way)),
            words(text.holder(record.holder)),
            words(text.group(record.group)),
        ];
        row.extend(tally(record.skills));
        row.extend(tally(record.online));
        rows.push(row);
    }
    Table { name: text.sheet_records(), rows }
}

fn count(count: Option<u32>) -> Cell {
    count.map_or(Cell::Empty, |count| Cell::Number(u64::from(count)))
}

/// The message with which a session is handed on: what it is, and the session itself on a line of its own.
pub fn message(text: Text, session: &Session) -> String {
    format!("{}\n{}", text.message_session(&name(text, session)), saved::to_text(session))
}
