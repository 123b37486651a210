//! Entries with stamps, and their union.

use super::Session;
use crate::domain::quantity::Moment;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Something with the moment at which it was last written. The later one wins; of two written at the same
/// moment the greater one, so that every device chooses alike.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamped<T> {
    /// When it was written, by the clock of the device that did.
    pub at: Moment,
    /// What was written.
    pub value: T,
}

impl<T: Ord> Stamped<T> {
    /// Writes anew, later than what stands there even where the clock has gone back.
    pub fn write(&mut self, value: T, now: Moment) {
        self.at = Moment(now.0.max(self.at.0.saturating_add(1)));
        self.value = value;
    }

    /// Takes over another version where it is the later one.
    pub fn meet(&mut self, other: Self) {
        if other > *self {
            *self = other;
        }
    }
}

/// Takes over everything of another copy of the same session. `false`, and nothing changes, where it is a
/// copy of another one.
pub fn merge(session: &mut Session, other: Session) -> bool {
    if session.id != other.id {
        return false;
    }
    session.about.meet(other.about);
    session.hands.meet(other.hands);
    session.register.meet(other.register);
    session.projection.meet(other.projection);
    unite(&mut session.records, other.records);
    unite(&mut session.answers, other.answers);
    unite(&mut session.raised, other.raised);
    true
}

/// The union of entries, of two versions of one the later. They are moved, not copied: a commune's evening has a
/// hundred thousand of them.
fn unite<Id: Ord, T: Ord>(own: &mut BTreeMap<Id, Stamped<T>>, other: BTreeMap<Id, Stamped<T>>) {
    for (id, entry) in other {
        match own.entry(id) {
            Entry::Occupied(mut own) => own.get_mut().meet(entry),
            Entry::Vacant(place) => {
                place.insert(entry);
            }
        }
    }
}
