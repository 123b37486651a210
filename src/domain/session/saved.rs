//! How a session is kept on a device and handed on as a file. What was written by any release is read by
//! every later one: `tests/fixtures/state/` holds a text of every version.

use super::hands::{Hands, Nest};
use super::merge::Stamped;
use super::record::{Group, Holder, Record, RecordId, Tally, Way};
use super::register::{Register, Share};
use super::{About, Session, SessionId};
use crate::domain::programme::PlanId;
use crate::domain::quantity::{Day, Moment};
use crate::domain::state::envelope::{self, Kind, Unreadable};
use crate::domain::wire::{Reader, Writer};

/// The version that is written.
pub const VERSION: u32 = 1;

const WAYS: [Way; 3] = [Way::Phone, Way::Shared, Way::Paper];
const HOLDERS: [Holder; 3] = [Holder::Unknown, Holder::Yes, Holder::No];
const GROUPS: [Group; 4] = [Group::Unknown, Group::Association, Group::Community, Group::Unit];

/// Writes a session as text.
pub fn to_text(session: &Session) -> String {
    let mut writer = Writer::new();
    writer.text(session.id.as_str());
    writer.number(session.about.at.0);
    let About { place, day, attended, plan } = &session.about.value;
    writer.text(place);
    write_day(&mut writer, *day);
    write_count(&mut writer, *attended);
    writer.text(plan.as_ref().map_or("", PlanId::as_str));
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
    envelope::seal(Kind::Session, VERSION, &writer.end())
}

/// Reads a session back.
pub fn from_text(text: &str) -> Result<Session, Unreadable> {
    let (version, bytes) = envelope::open(Kind::Session, text)?;
    match version {
        0 => return Err(Unreadable::Damaged),
        VERSION => {}
        newer => return Err(Unreadable::Newer(newer)),
    }
    let mut reader = Reader::new(&bytes);
    let session = read(&mut reader);
    reader.end(session).ok_or(Unreadable::Damaged)
}

/// Reads the session handed on somewhere within a text, such as a message or a file with words before it.
pub fn from_message(message: &str) -> Result<Session, Unreadable> {
    envelope::within(message, from_text)
}

fn read(reader: &mut Reader<'_>) -> Session {
    Session {
        id: SessionId::new(reader.text()),
        about: Stamped {
            at: Moment(reader.number()),
            value: About {
                place: reader.text().to_owned(),
                day: read_day(reader),
                attended: read_count(reader),
                plan: Some(reader.text()).filter(|id| !id.is_empty()).map(PlanId::new),
            },
        },
        records: reader
            .list(|reader| {
                let id = RecordId(reader.number());
                let at = Moment(reader.number());
                (id, Stamped { at, value: reader.optional(read_record) })
            })
            .into_iter()
            .collect(),
        hands: Stamped {
            at: Moment(reader.number()),
            value: reader.optional(|reader| {
                let (holders, all) = (read_nest(reader), read_nest(reader));
                Hands::new(holders, all).unwrap_or_else(|_| {
                    reader.fail();
                    Hands::default()
                })
            }),
        },
        register: Stamped {
            at: Moment(reader.number()),
            value: reader.optional(|reader| Register {
                association: read_share(reader),
                community: read_share(reader),
                units: read_share(reader),
                source: reader.text().to_owned(),
                day: read_day(reader),
            }),
        },
    }
}

fn write_record(writer: &mut Writer, record: &Record) {
    let place = |found: Option<usize>| found.unwrap_or_default() as u8;
    writer.byte(place(WAYS.iter().position(|one| *one == record.way)));
    writer.byte(place(HOLDERS.iter().position(|one| *one == record.holder)));
    writer.byte(place(GROUPS.iter().position(|one| *one == record.group)));
    for tally in [record.skills, record.online] {
        // A maximum is never 0, so 0 stands for "not taken".
        writer.number(tally.map_or(0, |tally| u64::from(tally.maximum)));
        writer.number(tally.map_or(0, |tally| u64::from(tally.points)));
    }
}

fn read_record(reader: &mut Reader<'_>) -> Record {
    Record {
        way: read_one(reader, &WAYS),
        holder: read_one(reader, &HOLDERS),
        group: read_one(reader, &GROUPS),
        skills: read_tally(reader),
        online: read_tally(reader),
    }
}

fn read_one<T: Copy>(reader: &mut Reader<'_>, all: &[T]) -> T {
    all.get(usize::from(reader.byte())).copied().unwrap_or_else(|| {
        reader.fail();
        all[0]
    })
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
