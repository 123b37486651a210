//! What is kept on a device and under which keys, whatever kind of storage the device has. Every key of this
//! application begins with `thuoc-so/`. What the device does not take is kept in the page, for every program
//! of the page, as long as that stays open.

use super::StorageFault;
use crate::domain::backup::plan::Write;
use crate::domain::backup::{Everything, Kept};
use crate::domain::session::SessionId;
use crate::domain::state::envelope;
use crate::domain::state::profiles::{Person, Profiles};

/// What every key begins with.
const OURS: &str = "thuoc-so/";
const STATE: &str = "thuoc-so/state";
const SCORES: &str = "thuoc-so/titles";
const SETS: &str = "thuoc-so/sets";
const PROFILES: &str = "thuoc-so/profiles";
const INVITATION: &str = "thuoc-so/join";
const SITE: &str = "thuoc-so/site";
const SESSION: &str = "thuoc-so/session/";
const SITTING: &str = "thuoc-so/sitting";
const ROWS: &str = "thuoc-so/rows/";
const LOOK: &str = "thuoc-so/look";
const ASIDE: &str = "thuoc-so/aside/";

/// A storage of texts under keys, such as the browser's local storage. A write is whole or not at all.
pub trait Device {
    /// The text under a key.
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault>;
    /// Whether a text stands under a key that ends so. A device that can tell without handing the whole text over does:
    /// a session of ten thousand people has a megabyte.
    fn ends_with(&self, key: &str, end: &str) -> bool {
        matches!(self.get(key), Ok(Some(text)) if text.ends_with(end))
    }
    /// Writes a text under a key.
    fn set(&self, key: &str, text: &str) -> Result<(), StorageFault>;
    /// Removes a key.
    fn remove(&self, key: &str);
    /// Every key, other applications' among them.
    fn keys(&self) -> Vec<String>;
    /// What is kept in the page under a key.
    fn in_page(&self, key: &str) -> Option<String>;
    /// Keeps a text in the page under a key, or nothing any more.
    fn keep_in_page(&self, key: &str, text: Option<&str>);
    /// The keys under which the page keeps anything.
    fn keys_in_page(&self) -> Vec<String>;
}

/// What stood where a session was to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// What this program knew, or nothing. The session is written; its text has this end.
    AsKnown(String),
    /// This text. Nothing is written.
    Other(String),
}

/// What texts are kept under. Profiles are known by their number, 0 for the guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'id> {
    /// A profile's attempts.
    Attempts(u32),
    /// A profile's scores by criteria sets.
    Scores(u32),
    /// Criteria sets typed in on this device.
    Sets,
    /// Who shares this device.
    Profiles,
    /// The invitation to a session that this device has opened last.
    Invitation,
    /// The address at which phones find this application, as the facilitator typed it.
    Site,
    /// A session.
    Session(&'id SessionId),
    /// The person at the device that a hall shares.
    Sitting,
    /// Half-typed rows of a session's entry grid.
    Rows(&'id SessionId),
    /// Language and size of type.
    Look,
}

impl Key<'_> {
    /// The key's text.
    pub fn text(self) -> String {
        match self {
            Self::Attempts(profile) => of_profile(STATE, profile),
            Self::Scores(profile) => of_profile(SCORES, profile),
            Self::Sets => SETS.to_owned(),
            Self::Profiles => PROFILES.to_owned(),
            Self::Invitation => INVITATION.to_owned(),
            Self::Site => SITE.to_owned(),
            Self::Session(id) => [SESSION, id.as_str()].concat(),
            Self::Sitting => SITTING.to_owned(),
            Self::Rows(id) => [ROWS, id.as_str()].concat(),
            Self::Look => LOOK.to_owned(),
        }
    }
}

fn of_profile(key: &str, profile: u32) -> String {
    if profile == 0 { key.to_owned() } else { format!("{key}/{profile}") }
}

/// What is stored under a key, whatever the page keeps.
pub fn stored(device: &impl Device, key: Key) -> Result<Option<String>, StorageFault> {
    device.get(&key.text())
}

/// What is kept under a key: in the page, where the device did not take it, or stored.
pub fn read(device: &impl Device, key: Key) -> Result<Option<String>, StorageFault> {
    let key = key.text();
    match device.in_page(&key) {
        Some(text) => Ok(Some(text)),
        None => device.get(&key),
    }
}

/// Keeps a text under a key; where the device takes nothing, at least until the page is closed.
pub fn write(device: &impl Device, key: Key, text: &str) -> Result<(), StorageFault> {
    let key = key.text();
    let outcome = device.set(&key, text);
    device.keep_in_page(&key, if outcome.is_ok() { None } else { Some(text) });
    outcome
}

/// Keeps a session under a key, unless something else stands there by now than a text with this end: then another
/// tab has written it. Where the device takes nothing, it is kept in the page.
pub fn write_over(
    device: &impl Device,
    key: Key,
    text: &str,
    known: Option<&str>,
) -> Result<Found, StorageFault> {
    let name = key.text();
    let is_known = known.is_some_and(|end| device.ends_with(&name, &[".", end].concat()));
    match if is_known { Ok(None) } else { device.get(&name) } {
        Ok(Some(other)) => Ok(Found::Other(other)),
        _ => write(device, key, text).map(|()| Found::AsKnown(envelope::end(text).to_owned())),
    }
}

/// Keeps a text under a key, or leaves everything as it is.
pub fn write_or_leave(device: &impl Device, key: Key, text: &str) -> Result<(), StorageFault> {
    device.set(&key.text(), text)
}

/// Removes what is kept under a key.
pub fn clear(device: &impl Device, key: Key) {
    let key = key.text();
    device.keep_in_page(&key, None);
    device.remove(&key);
}

/// Why something kept in the page is not on the device, if anything is.
pub fn fault(device: &impl Device) -> Option<StorageFault> {
    match device.get(PROFILES) {
        Err(fault) => Some(fault),
        Ok(_) => (!device.keys_in_page().is_empty()).then(|| refused(device)),
    }
}

/// Why a storage that answers takes nothing: one that holds something is full.
pub fn refused(device: &impl Device) -> StorageFault {
    if device.keys().is_empty() { StorageFault::Blocked } else { StorageFault::Full }
}

/// The profile in use.
pub fn person_in_use(device: &impl Device) -> Person {
    Person::in_use(&read(device, Key::Profiles).ok().flatten().unwrap_or_default())
}

/// What the page keeps under a key because the device did not take it.
pub fn unsaved(device: &impl Device, key: Key) -> Option<String> {
    device.in_page(&key.text())
}

/// Keeps a text that could not be read under a key of its own, which follows from the text: the same one is
/// kept once, and no other in its place.
pub fn set_aside(device: &impl Device, text: &str) -> Result<(), StorageFault> {
    device.set(&[ASIDE, &envelope::checksum(text)].concat(), text)
}

/// The texts of all sessions.
pub fn sessions(device: &impl Device) -> Result<Vec<String>, StorageFault> {
    device.get(PROFILES)?;
    let keys = device.keys().into_iter().filter(|key| is_session(key));
    Ok(keys.filter_map(|key| device.get(&key).ok().flatten()).collect())
}

/// Everything that a backup carries. What the device did not take is in it, too.
pub fn everything(device: &impl Device) -> Everything {
    let kept = |key| read(device, key).ok().flatten();
    let profiles = kept(Key::Profiles).unwrap_or_default();
    let people = Profiles::from_text(&profiles);
    let numbers = std::iter::once(0).chain(people.people().iter().map(|person| person.number));
    let people = numbers.map(|number| {
        let (attempts, scores) = (kept(Key::Attempts(number)), kept(Key::Scores(number)));
        (number, Kept { attempts, scores })
    });
    let mut sessions = Vec::new();
    for key in device.keys() {
        if let Some(id) = key.strip_prefix(SESSION)
            && let Ok(Some(text)) = device.get(&key)
        {
            sessions.push((SessionId::new(id), text));
        }
    }
    sessions.sort();
    Everything { people: people.collect(), sets: kept(Key::Sets), profiles, sessions }
}

/// Writes all of these texts, or leaves everything as it was.
pub fn write_all(device: &impl Device, writes: &[Write]) -> Result<(), StorageFault> {
    let mut before = Vec::new();
    for write in writes {
        let (key, text) = match write {
            Write::Profiles(text) => (Key::Profiles, text),
            Write::Attempts(number, text) => (Key::Attempts(*number), text),
            Write::Scores(number, text) => (Key::Scores(*number), text),
            Write::Sets(text) => (Key::Sets, text),
            Write::Session(id, text) => (Key::Session(id), text),
        };
        let key = key.text();
        let outcome = device.get(&key).and_then(|own| {
            device.set(&key, text)?;
            Ok(own)
        });
        match outcome {
            Ok(own) => before.push((key, own)),
            Err(fault) => {
                put_back(device, &before);
                return Err(fault);
            }
        }
    }
    Ok(())
}

/// Puts back what stood under some keys, the last one first.
fn put_back(device: &impl Device, before: &[(String, Option<String>)]) {
    for (key, text) in before.iter().rev() {
        // What stood there before fits.
        let _ = match text {
            Some(text) => device.set(key, text),
            None => {
                device.remove(key);
                Ok(())
            }
        };
    }
}

/// Whether a session is kept under a key.
pub fn is_session(key: &str) -> bool {
    key.starts_with(SESSION)
}

/// Number of texts that were set aside.
pub fn count_set_aside(device: &impl Device) -> usize {
    device.keys().iter().filter(|key| key.starts_with(ASIDE)).count()
}

/// Removes everything this application has written. Returns it, to be put back.
pub fn erase(device: &impl Device) -> Vec<(String, String)> {
    let mut erased = Vec::new();
    for key in device.keys().into_iter().filter(|key| key.starts_with(OURS)) {
        let text = device.get(&key).ok().flatten();
        device.remove(&key);
        erased.extend(text.map(|text| (key, text)));
    }
    for key in device.keys_in_page() {
        if let Some(text) = device.in_page(&key) {
            erased.retain(|(known, _)| *known != key);
            erased.push((key.clone(), text));
        }
        device.keep_in_page(&key, None);
    }
    erased
}

/// Puts back what was erased; what the device does not take any more is kept in the page.
pub fn undo_erasing(device: &impl Device, erased: &[(String, String)]) -> Result<(), StorageFault> {
    let mut outcome = Ok(());
    for (key, text) in erased {
        let written = device.set(key, text);
        device.keep_in_page(key, if written.is_ok() { None } else { Some(text) });
        outcome = outcome.and(written);
    }
    outcome
}
