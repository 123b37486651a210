//! Two copies of one person's work become one: the union of their attempts, and of each answer the newest.
//! Nothing that either copy holds is lost, in whatever order copies meet.

use super::Profile;
use crate::domain::check::attempt::{AttemptId, Finished, Given, Underway};
use crate::domain::check::id::ItemId;
use crate::domain::quantity::Moment;

impl Profile {
    /// Takes over what another copy knows more. An attempt that either copy has finished is under way no
    /// more, unless there are answers that the result does not know.
    pub fn merge(&mut self, other: Self) {
        for attempt in other.finished {
            if !self.finished.iter().any(|own| is_same(own, &attempt)) {
                let later = |own: &Finished| own.finished > attempt.finished;
                let place = self.finished.iter().position(later).unwrap_or(self.finished.len());
                self.finished.insert(place, attempt);
            }
        }
        for attempt in other.underway {
            let own = self.underway.iter_mut().find(|own| own.id == attempt.id && own.check == attempt.check);
            match own {
                Some(own) => merge_underway(own, attempt),
                None => self.underway.push(attempt),
            }
        }
        let finished = &self.finished;
        self.underway.retain(|open| !finished.iter().any(|finished| has_ended(open, finished)));
    }

    /// Takes in an older or newer copy from elsewhere. Here an attempt that either copy has finished is under way
    /// no more, unless it was touched after that: an answer that was changed before the end is no news.
    pub fn take_in(&mut self, other: Self) {
        self.merge(other);
        let finished = &self.finished;
        self.underway.retain(|open| {
            !finished.iter().any(|finished| {
                finished.id == open.id && finished.check == open.check && open.touched() <= finished.finished
            })
        });
    }

    /// The moment of something done to an attempt under way: never before the result to which the same attempt
    /// came in another copy, so that no copy that is older still takes it for the older one.
    pub fn moment(&self, attempt: AttemptId, now: Moment) -> Moment {
        let results = self.finished.iter().filter(|finished| finished.id == attempt);
        results.map(|finished| Moment(finished.finished.0 + 1)).fold(now, Moment::max)
    }

    /// Lets these attempts go on before others at the same check.
    pub fn put_first(&mut self, ids: &[AttemptId]) {
        for id in ids.iter().rev() {
            if let Some(place) = self.underway.iter().position(|attempt| attempt.id == *id) {
                let attempt = self.underway.remove(place);
                self.underway.insert(0, attempt);
            }
        }
    }
}

/// Whether two copies hold the same result. An attempt that was finished in two places has two.
fn is_same(one: &Finished, other: &Finished) -> bool {
    (one.id, one.finished, &one.check, &one.responses)
        == (other.id, other.finished, &other.check, &other.responses)
}

/// Whether a result knows every answer of an attempt that another copy has under way; one that was given after it
/// may be the same by chance.
fn has_ended(open: &Underway, finished: &Finished) -> bool {
    let knows = |(item, given): (&ItemId, &Given)| {
        given.at <= finished.finished && finished.responses.get(item) == given.response.as_ref()
    };
    open.id == finished.id && open.check == finished.check && open.given.iter().all(knows)
}

fn merge_underway(own: &mut Underway, other: Underway) {
    // Where the person is, and how they rated themselves, has no moment of its own.
    if other.touched() > own.touched() {
        own.place = other.place;
        for (domain, rating) in other.ratings.iter() {
            own.ratings.set(domain.clone(), *rating);
        }
    } else {
        for (domain, rating) in other.ratings.iter() {
            if own.ratings.get(domain).is_none() {
                own.ratings.set(domain.clone(), *rating);
            }
        }
    }
    own.reviewed |= other.reviewed;
    for (part, other) in own.parts.iter_mut().zip(&other.parts) {
        part.closed |= other.closed;
    }
    for (item, given) in other.given.iter() {
        if own.given.get(item).is_none_or(|before| before.at < given.at) {
            own.given.set(item.clone(), given.clone());
        }
    }
}
