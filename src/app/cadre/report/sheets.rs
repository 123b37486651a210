//! The sheets of the workbook: the board, the people, the questions, and what one has to know about all of them.
//! Columns of questions are named by the questions' identifiers, which never change.

use super::name;
use super::printed::{Printed, number, printed};
use crate::app::cadre::findings::{Among, Findings};
use crate::app::cadre::quality;
use crate::domain::export::{Cell, Table, csv, xlsx};
use crate::domain::session::Session;
use crate::domain::session::answers::{Answers, Letter, Mark, Marked};
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::questions::Count;
use crate::domain::session::record::{Record, Tally};
use crate::text::Text;

/// All sheets as a workbook; the last one, on the quality of the questions, only where enough people answered.
pub fn workbook(text: Text, findings: &Findings<'_>) -> Vec<u8> {
    let mut sheets =
        vec![board(text, findings), people(text, findings), items(text, findings), about(text, findings)];
    let hall = findings.questions.as_ref().map(|(hall, _)| *hall);
    sheets.extend(hall.and_then(|hall| quality::table(text, findings.session, hall)));
    xlsx::write(&sheets)
}

/// The board as CSV.
pub fn board_csv(text: Text, findings: &Findings<'_>) -> String {
    csv::write(&board(text, findings).rows)
}

/// The people as CSV.
pub fn people_csv(text: Text, findings: &Findings<'_>) -> String {
    csv::write(&people(text, findings).rows)
}

/// The questions as CSV.
pub fn items_csv(text: Text, findings: &Findings<'_>) -> String {
    csv::write(&items(text, findings).rows)
}

fn words(words: impl Into<String>) -> Cell {
    Cell::Text(words.into())
}

fn headings<'words>(words: impl IntoIterator<Item = &'words str>) -> Vec<Cell> {
    words.into_iter().map(|words| Cell::Heading(words.to_owned())).collect()
}

/// The printed report, cell by cell, and below it what a page has no room for.
fn board(text: Text, findings: &Findings<'_>) -> Table {
    let Printed { facts, rates, remarks, hardest } = printed(text, findings);
    let mut rows = vec![headings([text.report_title(), text.report_sample()])];
    rows.extend(facts.into_iter().map(|(label, value)| vec![words(label), value]));
    rows.push(Vec::new());
    rows.push(headings(text.table_rates()));
    for (among, lines) in rates {
        rows.push(headings([among]));
        rows.extend(lines.into_iter().map(Vec::from));
    }
    rows.push(Vec::new());
    rows.extend(remarks.into_iter().map(|remark| vec![words(remark)]));
    if !hardest.is_empty() {
        rows.push(Vec::new());
        rows.push(headings([text.board_hardest()]));
        rows.push(headings(text.table_hardest()));
        rows.extend(hardest.into_iter().map(Vec::from));
    }
    rows.extend(domains(text, findings));
    rows.extend(before(text, findings));
    rows.push(Vec::new());
    let blanks =
        [text.report_difficulties(), text.report_proposals(), text.report_by(), text.report_confirmed()];
    rows.extend(blanks.map(|blank| vec![words(blank)]));
    Table { name: text.sheet_board(), rows }
}

fn domains(text: Text, findings: &Findings<'_>) -> Vec<Vec<Cell>> {
    let Some((hall, statistics)) = &findings.questions else { return Vec::new() };
    let domains = statistics.domains(hall);
    if domains.is_empty() {
        return Vec::new();
    }
    let mut rows = vec![Vec::new(), headings([text.board_domains()]), headings(text.table_domains())];
    rows.extend(domains.into_iter().map(|of| {
        vec![
            words(text.part_name(of.part)),
            words(&of.domain.title),
            number(Some(of.rate.part())),
            number(Some(of.rate.whole())),
            of.rate.permille().map_or(Cell::Empty, Cell::Permille),
        ]
    }));
    rows
}

fn before(text: Text, findings: &Findings<'_>) -> Vec<Vec<Cell>> {
    let Some(before) = &findings.before else { return Vec::new() };
    let title = text.before_beside(&name(text, before.session), text.people(before.people));
    let mut rows = vec![Vec::new(), headings([title.as_str()]), headings(text.table_before())];
    for among in [Among::Holders, Among::All] {
        rows.extend(findings.differences(among).into_iter().map(|(figure, difference)| {
            let mut row = vec![words(format!("{}: {}", text.among(among), text.figure(figure)))];
            for rate in [difference.before, difference.after] {
                row.push(number(Some(rate.part())));
                row.push(number(Some(rate.whole())));
                row.push(rate.permille().map_or(Cell::Empty, Cell::Permille));
            }
            row.push(words(text.how_sure(difference.verdict())));
            row
        }));
    }
    rows
}

/// The records, one row each, in no order that tells who came when.
fn people(text: Text, findings: &Findings<'_>) -> Table {
    let hall = findings.questions.as_ref().map(|(hall, _)| *hall);
    let ids = Part::ALL.into_iter().flat_map(|part| hall.into_iter().flat_map(move |hall| hall.items(part)));
    let mut head = headings(text.table_people());
    head.extend(ids.map(|item| Cell::Heading(item.id.as_str().to_owned())));
    let mut rows = vec![head];
    let Session { records, answers, .. } = findings.session;
    for (id, record) in records {
        let Some(record) = &record.value else { continue };
        rows.push(person(text, record, answers.get(id).map(|answers| &answers.value), hall));
    }
    Table { name: text.sheet_people(), rows }
}

fn person(text: Text, record: &Record, answers: Option<&Answers>, hall: Option<&Hall>) -> Vec<Cell> {
    let mut row = vec![
        words(text.record_way(record.way)),
        words(text.holder(record.holder)),
        words(text.group(record.group)),
    ];
    for tally in [record.skills, record.online] {
        row.push(number(tally.map(|tally: Tally| u32::from(tally.points))));
        row.push(number(tally.map(|tally| u32::from(tally.maximum))));
    }
    let (Some(answers), Some(hall)) = (answers, hall) else { return row };
    for (part, marked) in [(Part::Skills, &answers.skills), (Part::Online, &answers.online)] {
        // Marks of another version may stand for other questions.
        let marked = marked.as_ref().filter(|marked| marked.version == hall.check(part).version);
        row.extend((0..hall.length(part)).map(|number| mark(marked, number)));
    }
    row
}

fn mark(marked: Option<&Marked>, number: usize) -> Cell {
    match marked.and_then(|marked| marked.marks.get(number)) {
        Some(Mark::Chosen(letter)) => words(letter.symbol()),
        Some(Mark::DontKnow) => words("?"),
        Some(Mark::Open) | None => Cell::Empty,
    }
}

/// The questions with what was answered to them, the two sources side by side.
fn items(text: Text, findings: &Findings<'_>) -> Table {
    let mut rows = vec![headings(text.table_items())];
    if let Some((hall, statistics)) = &findings.questions {
        rows.extend(statistics.questions.iter().map(|question| {
            let item = hall.item(question.part, question.number);
            let domain = hall.domain(question.part, &question.item);
            let mut row = vec![
                words(question.item.as_str()),
                words(text.question_number(question.part, question.number)),
                words(domain.map(|domain| domain.title.as_str()).unwrap_or_default()),
                words(item.map(|item| item.stem.as_str()).unwrap_or_default()),
                words(question.key.symbol()),
            ];
            row.extend(counted(question.records));
            row.push(number(Some(question.records.dont_know)));
            row.push(number(Some(question.records.open)));
            row.extend(counted(question.hands));
            row
        }));
    }
    Table { name: text.sheet_items(), rows }
}

/// Right answers, all answers, percent, and each answer by itself.
fn counted(count: Count) -> Vec<Cell> {
    let rate = count.rate();
    let mut row = vec![
        number(Some(rate.part())),
        number(Some(rate.whole())),
        rate.permille().map_or(Cell::Empty, Cell::Permille),
    ];
    row.extend(Letter::ALL.map(|letter| number(Some(count.chosen[letter.place()]))));
    row
}

/// What the numbers are and how they came about.
fn about(text: Text, findings: &Findings<'_>) -> Table {
    let session = findings.session;
    let mut rows = vec![
        headings([text.sheet_about_title()]),
        vec![words(text.board_title()), words(name(text, session))],
        vec![words(text.sheet_about_code()), words(format!("{:03}", session.code()))],
    ];
    rows.extend(
        findings
            .plan
            .as_ref()
            .map(|plan| vec![words(text.report_targets()), words(text.plan_name(plan)), words(&plan.source)]),
    );
    if let Some((hall, _)) = &findings.questions {
        rows.extend(Part::ALL.map(|part| {
            let check = hall.check(part);
            vec![
                words(text.part_name(part)),
                words(&check.title),
                words(text.sheet_about_version()),
                Cell::Number(u64::from(check.version)),
                words(text.sheet_about_cut()),
                Cell::Number(u64::from(check.cut.value())),
            ]
        }));
    }
    if let Some(register) = &session.register.value {
        let source = text.board_register_source(&register.source, &text.day(register.day));
        rows.push(vec![words(text.board_register()), words(source)]);
    }
    rows.push(Vec::new());
    rows.extend(text.sheet_about().map(|sentence| vec![words(sentence)]));
    Table { name: text.sheet_about_name(), rows }
}
