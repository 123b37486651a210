//! What is taken home: the report of one page, and the tables, read back by an independent reader.

use crate::bank;
use crate::cadre::{plan, session};
use calamine::{Data, Range, Reader as _, Xlsx, open_workbook_from_rs};
use std::io::Cursor;
use thuoc_so::app::Readiness;
use thuoc_so::app::cadre::Model;
use thuoc_so::app::cadre::findings::{Among, Findings};
use thuoc_so::app::cadre::report::printed::{Printed, printed};
use thuoc_so::app::cadre::report::{self, sheets};
use thuoc_so::domain::export::Cell;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::route::cadre::Route;
use thuoc_so::domain::session::answers::{Answers, Letter, Mark, Marked};
use thuoc_so::domain::session::hall::Part;
use thuoc_so::domain::session::hands::{Hands, Nest};
use thuoc_so::domain::session::merge::Stamped;
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Tally, Way};
use thuoc_so::domain::session::{About, Checks, Session, SessionId, Targets};
use thuoc_so::domain::state::look::Look;
use thuoc_so::text::Text;

pub const VI: Text = Text(Locale::Vi);

/// A model that has the questions of a hall, a plan, and one session.
fn model(session: Session) -> Model {
    let (mut model, _) = Model::open(Route::Sessions, Look::default(), Ok(Vec::new()), None);
    model.hall = Some(bank::hall());
    model.programme.plans = vec![plan()];
    model.content = Readiness::Ready;
    model.sessions.push(thuoc_so::app::cadre::Kept { session, filed: None });
    model
}

/// What is found in a session.
pub fn with<T>(session: Session, look: impl FnOnce(&Findings<'_>) -> T) -> T {
    let model = model(session);
    look(&model.findings(&model.sessions[0].session).expect("findings"))
}

/// A hall of forty, all of whom are holders, with their answers: person p has the first p questions of each part right and
/// does not know the next one.
pub fn hall_of_forty() -> Session {
    let about = About {
        place: "Nhà văn hoá khu phố 3".to_owned(),
        issuer: "Hội Khuyến học xã Mẫu".to_owned(),
        attended: Some(45),
        targets: Targets::Plan(plan().id),
        ..About::default()
    };
    let mut session = Session::new(SessionId::new("forty"), about, Moment(1));
    for person in 0..40_usize {
        let sheet = |length: usize| {
            let right = person.min(length);
            let mark = |number: usize| match number.cmp(&right) {
                std::cmp::Ordering::Less => Mark::Chosen(Letter::ALL[number % 4]),
                std::cmp::Ordering::Equal => Mark::DontKnow,
                std::cmp::Ordering::Greater => Mark::Open,
            };
            (Tally::new(right as u16, length as u16), (0..length).map(mark).collect::<Vec<_>>())
        };
        let ((skills, first), (online, second)) = (sheet(24), sheet(12));
        let id = RecordId(person as u64);
        let record = Record {
            way: if person < 30 { Way::Phone } else { Way::Paper },
            holder: Holder::Yes,
            group: Group::Community,
            skills,
            online,
        };
        let marked = |marks| Some(Marked { version: 1, marks });
        let answers = Answers { skills: marked(first), online: marked(second) };
        session.records.insert(id, Stamped { at: Moment(1), value: Some(record) });
        session.answers.insert(id, Stamped { at: Moment(1), value: answers });
    }
    session
}

/// The sheets of a workbook, with their names.
fn read(workbook: Vec<u8>) -> Vec<(String, Range<Data>)> {
    let mut read: Xlsx<_> = open_workbook_from_rs(Cursor::new(workbook)).expect("a workbook");
    let names = read.sheet_names();
    names.into_iter().map(|name| (name.clone(), read.worksheet_range(&name).expect("a sheet"))).collect()
}

fn as_read(cell: &Cell) -> Data {
    match cell {
        Cell::Heading(words) | Cell::Text(words) => Data::String(words.clone()),
        Cell::Number(number) => Data::Float(*number as f64),
        Cell::Permille(permille) => Data::Float(f64::from(*permille) / 10.0),
        Cell::Thousandths(value) => Data::Float(*value as f64 / 1000.0),
        Cell::Empty => Data::Empty,
    }
}

/// Whether a row of the sheet has these cells side by side.
fn has_row(sheet: &Range<Data>, cells: &[Cell]) -> bool {
    let wanted: Vec<Data> = cells.iter().map(as_read).collect();
    sheet.rows().any(|row| row.windows(wanted.len()).any(|part| part == wanted))
}

#[test]
fn every_cell_of_the_printed_report_is_in_the_workbook() {
    let (report, workbook) =
        with(hall_of_forty(), |findings| (printed(VI, findings), sheets::workbook(VI, findings)));
    let board = &read(workbook)[0].1;
    let Printed { facts, rates, remarks, hardest } = report;
    assert_eq!((facts.len(), rates.len(), hardest.len()), (7, 2, 5));
    for (label, value) in &facts {
        assert!(has_row(board, &[Cell::Text((*label).to_owned()), value.clone()]), "{label}: {value:?}");
    }
    for (among, lines) in &rates {
        assert!(has_row(board, &[Cell::Text((*among).to_owned())]), "{among}");
        for line in lines {
            assert!(has_row(board, line), "{line:?}");
        }
    }
    for line in &hardest {
        assert!(has_row(board, line), "{line:?}");
    }
    for words in remarks.iter().map(String::as_str).chain(VI.table_rates()).chain(VI.table_hardest()).chain([
        VI.report_title(),
        VI.report_sample(),
        VI.board_hardest(),
        VI.report_difficulties(),
        VI.report_proposals(),
        VI.report_by(),
        VI.report_confirmed(),
    ]) {
        assert!(has_row(board, &[Cell::Text(words.to_owned())]), "{words}");
    }
    // 23 of forty have at least 17 of 24 right; all of those at least 8 of 12.
    let skills = &rates[0].1[0];
    assert_eq!(skills[1..4], [Cell::Number(23), Cell::Number(40), Cell::Permille(575)]);
    assert_eq!(skills[4..], [Cell::Number(70), Cell::Number(5)], "28 would be 70%");
    assert_eq!(rates[0].1[1][1..3], [Cell::Number(23), Cell::Number(23)]);
    assert!(remarks.contains(&VI.coverage_unknown().to_owned()), "{remarks:?}");
}

#[test]
fn people_and_questions_have_sheets_of_their_own() {
    let sheets = with(hall_of_forty(), |findings| read(sheets::workbook(VI, findings)));
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Kết quả", "Từng người", "Từng câu", "Cách tính", "Chất lượng câu hỏi"]);
    let (people, items) = (&sheets[1].1, &sheets[2].1);
    assert_eq!((people.height(), people.width()), (41, 7 + 36));
    let hall = bank::hall();
    let ids = Part::ALL.iter().flat_map(|part| hall.items(*part)).map(|item| item.id.as_str().to_owned());
    let head: Vec<String> = people.rows().next().expect("a head").iter().map(ToString::to_string).collect();
    assert_eq!(head[7..], ids.collect::<Vec<_>>());
    // Person 2: two questions right, the third not known, the others open.
    let second: Vec<String> =
        people.rows().nth(3).expect("a person").iter().map(ToString::to_string).collect();
    assert_eq!(second[3..12], ["2", "24", "2", "12", "A", "B", "?", "", ""]);
    assert_eq!(people.get_value((3, 3)), Some(&Data::Float(2.0)), "numbers are numbers");
    assert_eq!(items.height(), 37);
    // The first question: right for all but the first person, who did not know it.
    assert_eq!(items.get_value((1, 5)), Some(&Data::Float(39.0)));
    assert_eq!(items.get_value((1, 6)), Some(&Data::Float(40.0)));
    assert_eq!(items.get_value((1, 7)), Some(&Data::Float(97.5)));
    assert_eq!(items.get_value((1, 12)), Some(&Data::Float(1.0)), "not known");
}

#[test]
fn tables_as_text_are_what_a_spreadsheet_reads() {
    let mut session = session();
    session.about.value.place = "=HYPERLINK(\"x\"); \"Nhà văn hoá\"".to_owned();
    let (board, people, workbook) = with(session.clone(), |findings| {
        (
            sheets::board_csv(VI, findings),
            sheets::people_csv(VI, findings),
            read(sheets::workbook(VI, findings)),
        )
    });
    assert!(board.starts_with("\u{feff}Báo cáo kết quả;Mẫu tham khảo\r\n"), "{board}");
    assert!(board.contains("Nơi tổ chức;\"'=HYPERLINK(\"\"x\"\"); \"\"Nhà văn hoá\"\"\"\r\n"), "{board}");
    assert!(!board.contains("sep="));
    assert_eq!(people.lines().count(), 4);
    assert!(people.contains(
        "Điện thoại;đã được công nhận;\"Người lớn trong gia đình, dòng họ, cộng đồng\";17;24;8;12;"
    ));
    let place = Cell::Text(session.about.value.place);
    assert!(has_row(&workbook[0].1, &[Cell::Text(VI.about_place().to_owned()), place]), "no formula");
    let skills = board.lines().find(|line| line.starts_with("Đạt mức 70%")).expect("the first rate");
    assert!(skills.ends_with(";1;1;100,0;75;0"), "{skills}");
}

/// Where only the first check is taken, nothing is said of the second.
#[test]
fn a_session_of_one_check_says_nothing_of_the_other() {
    let mut session = hall_of_forty();
    session.about.value.checks = Checks::SkillsOnly;
    for entry in session.records.values_mut() {
        entry.value.iter_mut().for_each(|record| record.online = None);
    }
    let (lines, paragraph) =
        with(session, |findings| (findings.lines(Among::Holders).len(), report::paragraph(VI, findings)));
    assert_eq!(lines, 1);
    assert!(!paragraph.contains(VI.online_short()), "{paragraph}");
    assert!(paragraph.ends_with("Trong tất cả 40 người làm bài, có 23 người đạt mức 70% bài Kỹ năng số."));
}

/// Figures of fewer than ten people, and those from which they would follow, are not for everybody.
#[test]
fn a_few_people_are_not_shown_to_everybody() {
    let nest = |people| Nest { people, skills: people / 2, both: 0 };
    for (holders, all, may) in [
        (0, 9, (false, false)),
        (9, 9, (false, false)),
        (0, 10, (true, false)),
        (9, 30, (true, false)),
        (10, 10, (true, true)),
        (20, 29, (true, false)),
        (20, 30, (true, true)),
    ] {
        let mut session = Session::new(SessionId::new("s"), About::default(), Moment(0));
        session.hands.write(Some(Hands::new(nest(holders), nest(all)).unwrap()), Moment(1));
        let board = with(session, |findings| findings.board.clone());
        assert_eq!((board.may_show_all(), board.may_show_holders()), may, "{holders} of {all}");
    }
}
