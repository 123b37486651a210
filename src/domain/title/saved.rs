//! How scores and sets typed in are kept on the device and handed on. What was written by any release is
//! read by every later one: `tests/fixtures/state/` holds a text of every version.

use super::content::{read_set, write_set};
use super::criteria::CriteriaSet;
use super::id::{AudienceId, IndicatorId, SetId};
use super::work::{Answer, Entry, Work};
use crate::domain::quantity::{Moment, Percent};
use crate::domain::state::envelope::{self, Kind, Unreadable};
use crate::domain::wire::{Reader, Writer};

/// The version in which scores are written.
pub const SCORES: u32 = 1;

/// The version in which sets are written.
pub const SETS: u32 = 1;

/// Writes a person's work by all sets.
pub fn scores_to_text(works: &[Work]) -> String {
    let mut writer = Writer::new();
    writer.list(works, |writer, work| {
        writer.text(work.set.as_str());
        writer.number(u64::from(work.version));
        writer.text(work.audience.as_ref().map_or("", AudienceId::as_str));
        writer.byte(u8::from(work.disadvantaged));
        writer.number(work.changed.0);
        writer.list(&work.entries, write_entry);
    });
    envelope::seal(Kind::Scores, SCORES, &writer.end())
}

/// Reads a person's work by all sets.
pub fn scores_from_text(text: &str) -> Result<Vec<Work>, Unreadable> {
    read(text, Kind::Scores, SCORES, |reader| Work {
        set: SetId::new(reader.text()),
        version: reader.small(),
        audience: Some(reader.text()).filter(|id| !id.is_empty()).map(AudienceId::new),
        disadvantaged: reader.yes(),
        changed: Moment(reader.number()),
        entries: reader.list(read_entry),
    })
}

/// Writes criteria sets.
pub fn sets_to_text(sets: &[CriteriaSet]) -> String {
    let mut writer = Writer::new();
    writer.list(sets, write_set);
    envelope::seal(Kind::Sets, SETS, &writer.end())
}

/// Reads criteria sets.
pub fn sets_from_text(text: &str) -> Result<Vec<CriteriaSet>, Unreadable> {
    read(text, Kind::Sets, SETS, read_set)
}

/// Reads the criteria sets handed on somewhere within a text, such as a message or a file with words
/// before them.
pub fn sets_from_message(message: &str) -> Result<Vec<CriteriaSet>, Unreadable> {
    envelope::within(message, sets_from_text)
}

fn read<T>(
    text: &str,
    kind: Kind,
    known: u32,
    one: impl FnMut(&mut Reader<'_>) -> T,
) -> Result<Vec<T>, Unreadable> {
    let (version, bytes) = envelope::open(kind, text)?;
    if version == 0 {
        return Err(Unreadable::Damaged);
    }
    if version > known {
        return Err(Unreadable::Newer(version));
    }
    let mut reader = Reader::new(&bytes);
    let list = reader.list(one);
    reader.end(list).ok_or(Unreadable::Damaged)
}

fn write_entry(writer: &mut Writer, entry: &Entry) {
    writer.text(entry.indicator.as_str());
    match entry.answer {
        None => writer.byte(0),
        Some(Answer::Points(points)) => {
            writer.byte(1);
            writer.byte(points);
        }
        Some(Answer::Yes) => writer.byte(2),
        Some(Answer::NotYet) => writer.byte(3),
        Some(Answer::ToLookInto) => writer.byte(4),
        Some(Answer::Counts { members, qualified }) => {
            writer.byte(5);
            // 0 is "not typed", so that a count is written as one more than it is.
            for count in [members, qualified] {
                writer.number(count.map_or(0, |count| u64::from(count) + 1));
            }
        }
    }
    writer.byte(entry.at_least.map_or(0, Percent::value));
    writer.text(&entry.evidence);
    writer.text(&entry.day);
}

fn read_entry(reader: &mut Reader<'_>) -> Entry {
    let count = |reader: &mut Reader<'_>| {
        let count = reader.number().checked_sub(1)?;
        u32::try_from(count).map_err(|_| reader.fail()).ok()
    };
    Entry {
        indicator: IndicatorId::new(reader.text()),
        answer: match reader.byte() {
            1 => Some(Answer::Points(reader.byte())),
            2 => Some(Answer::Yes),
            3 => Some(Answer::NotYet),
            4 => Some(Answer::ToLookInto),
            5 => Some(Answer::Counts { members: count(reader), qualified: count(reader) }),
            tag => {
                if tag != 0 {
                    reader.fail();
                }
                None
            }
        },
        at_least: match reader.byte() {
            0 => None,
            share => match Percent::new(share) {
                Some(share) => Some(share),
                None => {
                    reader.fail();
                    None
                }
            },
        },
        evidence: reader.text().to_owned(),
        day: reader.text().to_owned(),
    }
}
