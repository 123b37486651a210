//! Sessions of a hall, large and small, with answers to the site's own questions.

use crate::browser::must;
use anyhow::{Context, Result};
use std::fs;
use std::sync::LazyLock;
use thuoc_so::domain::programme::PlanId;
use thuoc_so::domain::quantity::{Day, Moment};
use thuoc_so::domain::session::answers::{Answers, Letter, Mark, Marked};
use thuoc_so::domain::session::hall::{self, FORM, Hall, Part};
use thuoc_so::domain::session::merge::Stamped;
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Way};
use thuoc_so::domain::session::{About, Session, SessionId, Targets};
use xtask::project;

/// The questions of a hall, in Vietnamese, as the finished site has them.
pub static HALL: LazyLock<Hall> = LazyLock::new(|| must(read()));

fn read() -> Result<Hall> {
    let beginning = format!("{FORM}.vi.");
    let files = fs::read_dir(project::dist().join("content"))?.collect::<Result<Vec<_>, _>>()?;
    let file = files.iter().find(|file| file.file_name().to_string_lossy().starts_with(&beginning));
    let bytes = fs::read(file.with_context(|| format!("dist/content/ has no {beginning}"))?.path())?;
    hall::from_bytes(&bytes).context("the questions of a hall cannot be read")
}

/// Where an earlier session, `beef`, is kept.
pub const EARLIER: &str = "thuoc-so/session/beef";

/// A session of so many people with their answers: two of three hand in by phone, the others on paper, and three of four
/// hold the title. Who they are follows from their number, so that it is the same every time.
pub fn session(id: &str, people: u32) -> Session {
    let about = About {
        place: "Nhà văn hoá khu phố 3".to_owned(),
        issuer: "Hội Khuyến học xã Mẫu".to_owned(),
        day: Day::parse("2026-11-24").unwrap_or_default(),
        attended: Some(people + 2),
        targets: Targets::Plan(PlanId::new("den-2025")),
        ..About::default()
    };
    let at = Moment(1_795_000_000_000);
    let mut session = Session::new(SessionId::new(id), about, at);
    for number in 0..people {
        let [(skills, first), (online, second)] = Part::ALL.map(|part| sheet(part, number));
        let record = Record {
            way: if number % 3 == 0 { Way::Paper } else { Way::Phone },
            holder: if number % 4 == 0 { Holder::No } else { Holder::Yes },
            group: Group::Community,
            skills,
            online,
        };
        // Spread as the numbers of phones are.
        let id = RecordId(u64::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20);
        session.records.insert(id, Stamped { at, value: Some(record) });
        session.answers.insert(id, Stamped { at, value: Answers { skills: first, online: second } });
    }
    session
}

type Sheet = (Option<thuoc_so::domain::session::record::Tally>, Option<Marked>);

/// The marks of a person. Later questions are harder, and some are not known.
fn sheet(part: Part, person: u32) -> Sheet {
    let able = person * 37 % 100;
    let mark = |number: usize| {
        let hard = (number as u32 * 29 + person * 13) % 90;
        let Some(key) = HALL.key(part, number) else { return Mark::Open };
        match able {
            able if able >= hard => Mark::Chosen(key),
            able if able + 20 >= hard => Mark::Chosen(Letter::ALL[(key.place() + 1) % 4]),
            _ => Mark::DontKnow,
        }
    };
    let marks: Vec<Mark> = (0..HALL.length(part)).map(mark).collect();
    let version = HALL.check(part).version;
    (HALL.grade(part, &marks), Some(Marked { version, marks }))
}
