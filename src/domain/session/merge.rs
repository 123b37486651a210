//! Entries with stamps, and their union.

use super::Session;
use super::record::RecordId;
use crate::domain::quantity::Moment;
use std::cmp::Ordering;
use std::collections::{BTreeMap, VecDeque};
use std::iter;
use std::mem;

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

/// Takes over everything of other copies of the same session. `false`, and nothing of it is taken, where one of them is
/// a copy of another session.
pub fn merge(session: &mut Session, others: Vec<Session>) -> bool {
    let mut all_are_copies = true;
    let (mut records, mut answers) = (Vec::new(), Vec::new());
    for other in others {
        if session.id != other.id {
            all_are_copies = false;
            continue;
        }
        session.about.meet(other.about);
        session.hands.meet(other.hands);
        session.register.meet(other.register);
        session.projection.meet(other.projection);
        records.push(other.records);
        answers.push(other.answers);
        // One for each question of a hall, however many people there are.
        for (item, raised) in other.raised {
            session.raised.entry(item).or_default().meet(raised);
        }
    }
    unite(&mut session.records, records);
    unite(&mut session.answers, answers);
    all_are_copies
}

type Entries<T> = BTreeMap<RecordId, Stamped<T>>;

/// The union of entries, of versions of one the latest. Copies are gone through two by two, side by side in the order of
/// their identifiers, so that ten times as many entries are ten times the work; a map that is asked for each of them has
/// more to do the larger it is.
fn unite<T: Ord>(own: &mut Entries<T>, others: Vec<Entries<T>>) {
    let mut copies: VecDeque<_> = others.into();
    while let Some(one) = copies.pop_front() {
        match copies.pop_front() {
            Some(other) => copies.push_back(union(one, other)),
            None => *own = union(mem::take(own), one),
        }
    }
}

fn union<T: Ord>(one: Entries<T>, other: Entries<T>) -> Entries<T> {
    let mut left = one.into_iter().peekable();
    let mut right = other.into_iter().peekable();
    let next = iter::from_fn(|| match (left.peek(), right.peek()) {
        (Some((one, _)), Some((other, _))) => match one.cmp(other) {
            Ordering::Less => left.next(),
            Ordering::Greater => right.next(),
            Ordering::Equal => {
                let (id, mut entry) = left.next()?;
                entry.meet(right.next()?.1);
                Some((id, entry))
            }
        },
        (Some(_), None) => left.next(),
        (None, _) => right.next(),
    });
    next.collect()
}
