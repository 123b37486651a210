//! How a session is kept on a device and handed on as a file. What was written by any release is read by
//! every later one: `tests/fixtures/state/` holds a text of every version. What a version adds follows what the
//! one before it wrote, so that the step from one to the next is to append that nothing is there yet.
//!
//! | Version | What it wrote, or added |
//! |---|---|
//! | 1 | identifier, place, day, attendance, plan; records; hands; register |
//! | 2 | issuer, checks, first choices, targets of one's own, preparation, earlier session; answers; hands raised for a question; what the projector shows |

use super::answers::{Answers, Mark, Marked};
use super::hall::Part;
use super::hands::{Hands, Nest};
use super::merge::Stamped;
use super::preparation::Preparation;
use super::projection::{Projection, Raised};
use super::record::{GROUPS, HOLDERS, Record, RecordId, Tally, Way};
use super::register::{Register, Share};
use super::{About, Before, Checks, People, Session, SessionId, Targets};
use crate::domain::check::id::ItemId;
use crate::domain::programme::PlanId;
use crate::domain::quantity::{Day, Moment, Percent};
use crate::domain::state::envelope::{self, Kind, Unreadable};
use crate::domain::wire::{Reader, Writer};

/// The version that is written.
pub const VERSION: u32 = 2;

/// What version 2 adds to a session in which nothing of it is there: eleven empty texts, zeros and lists.
const NOTHING: [u8; 11] = [0; 11];

const CHECKS: [Checks; 2] = [Checks::Both, Checks::SkillsOnly];
const PEOPLE: [People; 3] = [People::Same, People::Some, People::Others];

/// Writes a session as text.
pub fn to_text(session: &Session) -> String {
    let mut writer = Writer::new();
    writer.text(session.id.as_str());
    writer.number(session.about.at.0);
    let about = &session.about.value;
    writer.text(&about.place);
    write_day(&mut writer, about.day);
    write_count(&mut writer, about.attended);
    writer.text(match &about.targets {
        Targets::Plan(plan) => plan.as_str(),
        Targets::InForce | Targets::Own { .. } => "",
    });
    writer.length(session.records.len());
    for (id, record) in &session.records {
        writer.number(id.0);
        writer.number(record.at.0);
        match &record.value {
            None => writer.byte(0),
            Some(record) => {
                writer.byte(1);
                write_record(&mut writer, record);
            }
        }
    }
    writer.number(session.hands.at.0);
    match session.hands.value {
        None => writer.byte(0),
        Some(hands) => {
            writer.byte(1);
            for nest in [hands.holders(), hands.all()] {
                for count in [nest.people, nest.skills, nest.both] {
                    writer.number(u64::from(count));
                }
            }
        }
    }
    writer.number(session.register.at.0);
    match &session.register.value {
        None => writer.byte(0),
        Some(register) => {
            writer.byte(1);
            for share in [register.association, register.community, register.units] {
                let rate = share.map(Share::rate);
                write_count(&mut writer, rate.map(|rate| rate.part()));
                write_count(&mut writer, rate.map(|rate| rate.whole()));
            }
            writer.text(&register.source);
            write_day(&mut writer, register.day);
        }
    }
    write_more_about(&mut writer, about);
    writer.length(session.answers.len());
    for (id, answers) in &session.answers {
        writer.number(id.0);
        writer.number(answers.at.0);
        write_marked(&mut writer, answers.value.skills.as_ref());
        write_marked(&mut writer, answers.value.online.as_ref());
    }
    writer.length(session.raised.len());
    for (item, raised) in &session.raised {
        writer.text(item.as_str());
        writer.number(raised.at.0);
        writer.byte(u8::from(raised.value.is_some()));
        for hands in raised.value.map(Raised::hands).into_iter().flatten() {
            writer.number(u64::from(hands));
        }
    }
    writer.number(session.projection.at.0);
    writer.byte(u8::from(session.projection.value.is_some()));
    if let Some(Projection { part, number, revealed }) = session.projection.value {
        writer.one_of(&Part::ALL, &part);
        writer.number(number as u64);
        writer.byte(u8::from(revealed));
    }
    envelope::seal(Kind::Session, VERSION, &writer.end())
}

/// What version 2 knows more of where and when.
fn write_more_about(writer: &mut Writer, about: &About) {
    writer.text(&about.issuer);
    writer.one_of(&CHECKS, &about.checks);
    writer.one_of(&HOLDERS, &about.holder);
    writer.one_of(&GROUPS, &about.group);
    match about.targets {
        Targets::Own { skills, proficient } => {
            writer.byte(1);
            writer.byte(skills.value());
            writer.byte(proficient.value());
        }
        Targets::InForce | Targets::Plan(_) => writer.byte(0),
    }
    writer.byte(u8::from(about.preparation.is_some()));
    if let Some(preparation) = about.preparation {
        writer.number(u64::from(preparation.people));
        writer.number(u64::from(preparation.phones()));
        writer.byte(u8::from(preparation.projector));
        writer.byte(u8::from(preparation.printer));
    }
    writer.byte(u8::from(about.before.is_some()));
    if let Some(Before { session, people }) = &about.before {
        writer.text(session.as_str());
        writer.one_of(&PEOPLE, people);
    }
}

fn write_marked(writer: &mut Writer, marked: Option<&Marked>) {
    writer.byte(u8::from(marked.is_some()));
    if let Some(Marked { version, marks }) = marked {
        writer.number(u64::from(*version));
        writer.list(marks, |writer, mark| writer.byte(mark.number()));
    }
}

/// Reads a session back.
pub fn from_text(text: &str) -> Result<Session, Unreadable> {
    let (version, mut bytes) = envelope::open(Kind::Session, text)?;
    match version {
        0 => return Err(Unreadable::Damaged),
        1 => bytes.extend(NOTHING),
        VERSION => {}
        newer => return Err(Unreadable::Newer(newer)),
    }
    let mut reader = Reader::new(&bytes);
    let session = read(&mut reader);
    reader.end(session).ok_or(Unreadable::Damaged)
}

/// Reads every session handed on somewhere within a text, such as a conversation or a file with words before it.
/// Where there is none, that is the one thing said.
pub fn every_in_message(message: &str) -> Vec<Result<Session, Unreadable>> {
    let mut found: Vec<_> =
        envelope::words(message).map(from_text).filter(|read| *read != Err(Unreadable::Foreign)).collect();
    if found.is_empty() {
        found.push(Err(Unreadable::Foreign));
    }
    found
}

fn read(reader: &mut Reader<'_>) -> Session {
    let id = SessionId::new(reader.text());
    let at = Moment(reader.number());
    let about = About {
        place: reader.text().to_owned(),
        day: read_day(reader),
        attended: read_count(reader),
        targets: match reader.text() {
            "" => Targets::InForce,
            plan => Targets::Plan(PlanId::new(plan)),
        },
        ..About::default()
    };
    let records = reader.list(|reader| {
        let id = RecordId(reader.number());
        let at = Moment(reader.number());
        (id, Stamped { at, value: reader.optional(read_record) })
    });
    let hands = read_stamped(reader, |reader| {
        let (holders, all) = (read_nest(reader), read_nest(reader));
        Hands::new(holders, all).unwrap_or_else(|_| {
            reader.fail();
            Hands::default()
        })
    });
    let register = read_stamped(reader, |reader| Register {
        association: read_share(reader),
        community: read_share(reader),
        units: read_share(reader),
        source: reader.text().to_owned(),
        day: read_day(reader),
    });
    Session {
        id,
        about: Stamped { at, value: read_more_about(reader, about) },
        records: records.into_iter().collect(),
        hands,
        register,
        answers: reader
            .list(|reader| {
                let id = RecordId(reader.number());
                let at = Moment(reader.number());
                let (skills, online) = (reader.optional(read_marked), reader.optional(read_marked));
                (id, Stamped { at, value: Answers { skills, online } })
            })
            .into_iter()
            .collect(),
        raised: reader
            .list(|reader| {
                let item = ItemId::new(reader.text());
                let raised =
                    read_stamped(reader, |reader| Raised::new(std::array::from_fn(|_| reader.small())));
                (item, raised)
            })
            .into_iter()
            .collect(),
        projection: read_stamped(reader, |reader| Projection {
            part: reader.one_of(&Part::ALL),
            number: reader.small() as usize,
            revealed: reader.yes(),
        }),
    }
}

fn read_stamped<T>(reader: &mut Reader<'_>, one: impl FnOnce(&mut Reader<'_>) -> T) -> Stamped<Option<T>> {
    Stamped { at: Moment(reader.number()), value: reader.optional(one) }
}

fn read_more_about(reader: &mut Reader<'_>, about: About) -> About {
    About {
        issuer: reader.text().to_owned(),
        checks: reader.one_of(&CHECKS),
        holder: reader.one_of(&HOLDERS),
        group: reader.one_of(&GROUPS),
        targets: if reader.yes() {
            match (Percent::new(reader.byte()), Percent::new(reader.byte())) {
                (Some(skills), Some(proficient)) => Targets::Own { skills, proficient },
                _ => {
                    reader.fail();
                    Targets::InForce
                }
            }
        } else {
            about.targets
        },
        preparation: reader
            .optional(|reader| Preparation::new(reader.small(), reader.small(), reader.yes(), reader.yes())),
        before: reader.optional(|reader| Before {
            session: SessionId::new(reader.text()),
            people: reader.one_of(&PEOPLE),
        }),
        ..about
    }
}

fn read_marked(reader: &mut Reader<'_>) -> Marked {
    Marked {
        version: reader.small(),
        marks: reader.list(|reader| {
            Mark::from_number(reader.byte()).unwrap_or_else(|| {
                reader.fail();
                Mark::Open
            })
        }),
    }
}

fn write_record(writer: &mut Writer, record: &Record) {
    writer.one_of(&Way::ALL, &record.way);
    writer.one_of(&HOLDERS, &record.holder);
    writer.one_of(&GROUPS, &record.group);
    for tally in [record.skills, record.online] {
        // A maximum is never 0, so 0 stands for "not taken".
        writer.number(tally.map_or(0, |tally| u64::from(tally.maximum)));
        writer.number(tally.map_or(0, |tally| u64::from(tally.points)));
    }
}

fn read_record(reader: &mut Reader<'_>) -> Record {
    Record {
        way: reader.one_of(&Way::ALL),
        holder: reader.one_of(&HOLDERS),
        group: reader.one_of(&GROUPS),
        skills: read_tally(reader),
        online: read_tally(reader),
    }
}

fn read_tally(reader: &mut Reader<'_>) -> Option<Tally> {
    let (maximum, points) = (reader.small(), reader.small());
    if maximum == 0 && points == 0 {
        return None;
    }
    let tally = Tally::new(u16::try_from(points).unwrap_or(u16::MAX), u16::try_from(maximum).unwrap_or(0));
    if tally.is_none() {
        reader.fail();
    }
    tally
}

fn read_nest(reader: &mut Reader<'_>) -> Nest {
    Nest { people: reader.small(), skills: reader.small(), both: reader.small() }
}

fn read_share(reader: &mut Reader<'_>) -> Option<Share> {
    // Both are read, whether or not the first is there.
    let (part, whole) = (read_count(reader), read_count(reader));
    let share = Share::new(part?, whole?);
    if share.is_none() {
        reader.fail();
    }
    share
}

/// A count that may be missing is written as one more than it is, 0 for none.
fn write_count(writer: &mut Writer, count: Option<u32>) {
    writer.number(count.map_or(0, |count| u64::from(count) + 1));
}

fn read_count(reader: &mut Reader<'_>) -> Option<u32> {
    let count = reader.number().checked_sub(1)?;
    u32::try_from(count).map_err(|_| reader.fail()).ok()
}

fn write_day(writer: &mut Writer, day: Day) {
    writer.text(&day.to_string());
}

fn read_day(reader: &mut Reader<'_>) -> Day {
    // The day of a session that has none is written as zeros, which no calendar has.
    Day::parse(reader.text()).unwrap_or_default()
}
