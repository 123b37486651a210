//! The report of one page, as it is printed and as it stands at the head of the workbook: made once for both, so
//! that no number on paper is missing in the file.

use crate::app::cadre::findings::{Among, Findings, HARDEST, Line};
use crate::domain::export::Cell;
use crate::domain::session::board::Coverage;
use crate::domain::session::questions::Question;
use crate::domain::session::rate::Standing;
use crate::text::Text;

/// The report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// What is known of the session, each with its label. An empty one is filled in by hand.
    pub facts: Vec<(&'static str, Cell)>,
    /// The rates, by those of whom they are: what is counted, people, of how many, percent, target, people short.
    pub rates: Vec<(&'static str, Vec<[Cell; 6]>)>,
    /// What has to be known beside the rates.
    pub remarks: Vec<String>,
    /// The hardest questions: part and number, what is asked, right answers, of how many, percent.
    pub hardest: Vec<[Cell; 5]>,
}

/// Makes the report of a session.
pub fn printed(text: Text, findings: &Findings<'_>) -> Printed {
    let about = &findings.session.about.value;
    let all = findings.board.all;
    let words = |words: &str| {
        if words.trim().is_empty() { Cell::Empty } else { Cell::Text(words.trim().to_owned()) }
    };
    let ways = all.sources().map(|(source, nest)| text.source(source, nest.people));
    let facts = vec![
        (text.report_issuer(), words(&about.issuer)),
        (text.about_place(), words(&about.place)),
        (text.about_day(), words(&text.day(about.day))),
        (text.report_attended_label(), number(findings.board.attended)),
        (text.report_tested_label(), number(Some(all.sum().people))),
        (text.report_way(), words(&ways.collect::<Vec<_>>().join("; "))),
        (
            text.report_targets(),
            words(&findings.plan.as_ref().map(|plan| text.plan_name(plan)).unwrap_or_default()),
        ),
    ];
    let rates = Among::ALL.into_iter().filter_map(|among| {
        let lines = findings.lines(among);
        let rows = lines.iter().map(|line| row(text, line)).collect::<Vec<_>>();
        (!rows.is_empty()).then(|| (text.among(among), rows))
    });
    let questions = findings.questions.iter().flat_map(|(hall, statistics)| {
        let hardest = statistics.hardest(HARDEST).into_iter();
        hardest.map(move |question| {
            let stem = hall.item(question.part, question.number).map(|item| item.stem.as_str());
            hardest_row(text, question, stem.unwrap_or_default())
        })
    });
    Printed { facts, rates: rates.collect(), remarks: remarks(text, findings), hardest: questions.collect() }
}

/// A rate as a row. People short stand there only beside a target.
pub fn row(text: Text, line: &Line) -> [Cell; 6] {
    let short = line.target.map(|target| match line.rate.against(target) {
        Standing::Nobody => Cell::Empty,
        Standing::Met => Cell::Number(0),
        Standing::Short(people) => Cell::Number(u64::from(people)),
    });
    [
        Cell::Text(text.figure(line.figure).to_owned()),
        number(Some(line.rate.part())),
        number(Some(line.rate.whole())),
        line.rate.permille().map_or(Cell::Empty, Cell::Permille),
        line.target.map_or(Cell::Empty, |target| Cell::Number(u64::from(target.value()))),
        short.unwrap_or(Cell::Empty),
    ]
}

fn hardest_row(text: Text, question: &Question, stem: &str) -> [Cell; 5] {
    let rate = question.larger().1.rate();
    [
        Cell::Text(text.question_number(question.part, question.number)),
        Cell::Text(stem.to_owned()),
        number(Some(rate.part())),
        number(Some(rate.whole())),
        rate.permille().map_or(Cell::Empty, Cell::Permille),
    ]
}

/// What has to be known beside the rates: of whom they speak, who is near a cut, what the way of counting hides.
pub fn remarks(text: Text, findings: &Findings<'_>) -> Vec<String> {
    let board = &findings.board;
    let holders = board.holders.sum().people;
    let mut remarks = Vec::new();
    remarks.extend(match board.coverage {
        Coverage::Unknown if holders == 0 => None,
        Coverage::Unknown => Some(text.coverage_unknown().to_owned()),
        Coverage::Part(known) => Some(text.coverage_part(holders, known)),
        Coverage::Whole(known) => Some(text.coverage_whole(known)),
        Coverage::Beyond(known) => Some(text.coverage_beyond(holders, known)),
    });
    if board.all.near > 0 {
        remarks.push(text.board_near(board.all.near, board.all.from_records().people));
    }
    if board.all.hands.people > 0 {
        remarks.push(text.board_hands_blind().to_owned());
    }
    if board.hands_replaced {
        remarks.push(text.slips_replace().to_owned());
    }
    let outdated = findings.questions.as_ref().map_or(0, |(_, statistics)| statistics.other_versions);
    if outdated > 0 {
        remarks.push(text.questions_outdated(outdated));
    }
    remarks
}

pub(super) fn number(count: Option<u32>) -> Cell {
    count.map_or(Cell::Empty, |count| Cell::Number(u64::from(count)))
}
