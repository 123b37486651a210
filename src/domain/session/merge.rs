//! Entries with stamps, and their union.

use super::Session;
use crate::domain::quantity::Moment;
use std::cmp::Reverse;
use std::collections::binary_heap::PeekMut;
use std::collections::btree_map::IntoIter;
use std::collections::{BTreeMap, BinaryHeap};
use std::iter::{self, Peekable};
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
    let (mut records, mut answers, mut raised) = (Vec::new(), Vec::new(), Vec::new());
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
        raised.push(other.raised);
    }
    unite(&mut session.records, records);
    unite(&mut session.answers, answers);
    unite(&mut session.raised, raised);
    all_are_copies
}

/// The union of entries, of versions of one the latest. All copies are gone through side by side in the order of their
/// identifiers, so that ten times as many entries are ten times the work; a map that is asked for each of them has more
/// to do the larger it is.
fn unite<Id: Ord + Clone, T: Ord>(own: &mut BTreeMap<Id, Stamped<T>>, others: Vec<BTreeMap<Id, Stamped<T>>>) {
    let mut copies: Vec<_> =
        iter::once(mem::take(own)).chain(others).map(|copy| copy.into_iter().peekable()).collect();
    let next = |copy: &mut Peekable<IntoIter<_, _>>, number| {
        copy.peek().map(|(id, _): &(Id, _)| Reverse((id.clone(), number)))
    };
    let mut heads: BinaryHeap<_> =
        copies.iter_mut().enumerate().filter_map(|(number, copy)| next(copy, number)).collect();
    let mut united: Vec<(Id, Stamped<T>)> = Vec::new();
    while let Some(mut head) = heads.peek_mut() {
        let Reverse((_, number)) = *head;
        let copy = &mut copies[number];
        if let Some((id, entry)) = copy.next() {
            match united.last_mut() {
                Some((last, met)) if *last == id => met.meet(entry),
                _ => united.push((id, entry)),
            }
        }
        match next(copy, number) {
            Some(following) => *head = following,
            None => {
                PeekMut::pop(head);
            }
        }
    }
    *own = united.into_iter().collect();
}
