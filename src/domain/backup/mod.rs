//! A copy of everything kept on a device, to be put away or moved to another one. It is a text of words, each
//! of which stands for itself: first a list of what the copy holds and when it was made, then one word for each
//! part, exactly as the device keeps it. So a part of any release opens for ever, a damaged part is found by its
//! own checksum, and a session in it is taken up by the facilitator's entry like one that was handed on alone.

pub mod plan;

use super::quantity::Moment;
use super::session::SessionId;
use super::state::envelope::{self, Kind, Unreadable};
use super::state::profiles::Profiles;
use super::wire::{Reader, Writer};

/// The version of the list.
pub const VERSION: u32 = 1;

/// Everything kept on a device, as the texts it is kept in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Everything {
    /// Who shares the device, in the saved form.
    pub profiles: String,
    /// What is kept of each profile, by its number; 0 is the guest.
    pub people: Vec<(u32, Kept)>,
    /// Sets typed in.
    pub sets: Option<String>,
    /// Sessions, by their identifiers.
    pub sessions: Vec<(SessionId, String)>,
}

impl Everything {
    /// Whether nobody has done anything.
    pub fn is_empty(&self) -> bool {
        let none = |kept: &Kept| kept.attempts.is_none() && kept.scores.is_none();
        self.people.iter().all(|(_, kept)| none(kept)) && self.sets.is_none() && self.sessions.is_empty()
    }
}

/// What is kept of a profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Attempts.
    pub attempts: Option<String>,
    /// Scores.
    pub scores: Option<String>,
}

/// What a part of a backup is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Attempts of the person with this name; the guest's is empty.
    Attempts(String),
    /// Scores of the person with this name.
    Scores(String),
    /// Sets typed in.
    Sets,
    /// A session.
    Session,
}

impl What {
    const fn kind(&self) -> Kind {
        match self {
            Self::Attempts(_) => Kind::Attempts,
            Self::Scores(_) => Kind::Scores,
            Self::Sets => Kind::Sets,
            Self::Session => Kind::Session,
        }
    }
}

/// A part of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is.
    pub what: What,
    /// Its text, or why there is none.
    pub text: Result<String, Broken>,
}

/// Why a part that the list names cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It is not in the copy: the copy was cut.
    Missing,
    /// It was changed on the way.
    Changed,
}

/// A backup that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made, by the clock of the device that did.
    pub made: Moment,
    /// Its parts, in the order of the list.
    pub parts: Vec<Part>,
}

/// Writes a backup: words on a line each.
pub fn make(everything: &Everything, now: Moment) -> String {
    let profiles = Profiles::from_text(&everything.profiles);
    let names = |number: u32| {
        let person = profiles.people().iter().find(|person| person.number == number);
        person.map(|person| person.name.clone()).unwrap_or_default()
    };
    let mut parts: Vec<(What, &String)> = Vec::new();
    for (number, kept) in &everything.people {
        parts.extend(kept.attempts.as_ref().map(|text| (What::Attempts(names(*number)), text)));
        parts.extend(kept.scores.as_ref().map(|text| (What::Scores(names(*number)), text)));
    }
    parts.extend(everything.sets.as_ref().map(|text| (What::Sets, text)));
    parts.extend(everything.sessions.iter().map(|(_, text)| (What::Session, text)));
    // A text that is none of ours would be taken for several words, or for none.
    parts.retain(|(what, text)| is_word(what.kind(), text));

    let mut writer = Writer::new();
    writer.number(now.0);
    writer.list(&parts, |writer, (what, text)| {
        let (tag, name) = match what {
            What::Attempts(name) => (0, Some(name)),
            What::Scores(name) => (1, Some(name)),
            What::Sets => (2, None),
            What::Session => (3, None),
        };
        writer.byte(tag);
        writer.text(name.map_or("", String::as_str));
        writer.text(&envelope::checksum(text));
    });
    let mut backup = envelope::seal(Kind::Backup, VERSION, &writer.end());
    for (_, text) in parts {
        backup.push('\n');
        backup += text;
    }
    backup
}

/// Whether a text is one word of this kind, whole and of whatever version.
fn is_word(kind: Kind, text: &str) -> bool {
    !text.contains(char::is_whitespace) && envelope::open(kind, text).is_ok()
}

/// Reads the backup somewhere within a text, such as a message or a file with words before it. Parts that are
/// missing or changed are named, each by itself; without its list nothing can be read.
pub fn read(message: &str) -> Result<Backup, Unreadable> {
    let (made, listed) = envelope::within(message, list)?;
    let words: Vec<&str> = envelope::words(message).filter(|word| !word.is_empty()).collect();
    let sums: Vec<String> = words.iter().map(|word| envelope::checksum(word)).collect();
    let known = |sum: &String| listed.iter().any(|(_, wanted)| wanted == sum);
    let parts = listed.iter().map(|(what, wanted)| {
        let text = match sums.iter().position(|sum| sum == wanted) {
            Some(place) => Ok(words[place].to_owned()),
            // A word of the same kind that nothing else accounts for is this one, changed.
            None if words
                .iter()
                .zip(&sums)
                .any(|(word, sum)| word.starts_with(what.kind().mark()) && !known(sum)) =>
            {
                Err(Broken::Changed)
            }
            None => Err(Broken::Missing),
        };
        Part { what: what.clone(), text }
    });
    Ok(Backup { made, parts: parts.collect() })
}

type List = (Moment, Vec<(What, String)>);

fn list(word: &str) -> Result<List, Unreadable> {
    let (version, bytes) = envelope::open(Kind::Backup, word)?;
    match version {
        0 => return Err(Unreadable::Damaged),
        VERSION => {}
        newer => return Err(Unreadable::Newer(newer)),
    }
    let mut reader = Reader::new(&bytes);
    let made = Moment(reader.number());
    let parts = reader.list(|reader| {
        let (tag, name) = (reader.byte(), reader.text().to_owned());
        let what = match tag {
            0 => What::Attempts(name),
            1 => What::Scores(name),
            2 => What::Sets,
            tag => {
                if tag != 3 {
                    reader.fail();
                }
                What::Session
            }
        };
        (what, reader.text().to_owned())
    });
    reader.end((made, parts)).ok_or(Unreadable::Damaged)
}
