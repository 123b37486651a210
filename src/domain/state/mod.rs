//! What is kept on a device: profiles with their attempts. How it is written down stands in
//! [`saved`] and [`envelope`], so that this can change without breaking what was saved.

pub mod envelope;
pub mod look;
mod merge;
pub mod profiles;
pub mod saved;

use super::check::attempt::{Finished, Underway};
use super::check::certainty::{Certainty, Change};
use super::check::definition::{Check, Form};
use super::check::id::{CheckId, ItemId, MORE};
use super::check::scoring;

/// Everything kept on a device, sessions apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The profile in use.
    pub profile: Profile,
}

impl State {
    /// A device on which nothing has been done yet: one guest.
    pub fn new() -> Self {
        Self { profile: Profile::default() }
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

/// One person's work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Attempts that can still be answered. Of several at one check, which copies of the work can bring
    /// together, the first goes on, and the next after it.
    pub underway: Vec<Underway>,
    /// Finished attempts, oldest first.
    pub finished: Vec<Finished>,
}

impl Profile {
    /// The attempt under way at a check.
    pub fn underway(&self, check: &CheckId) -> Option<&Underway> {
        self.underway.iter().find(|attempt| attempt.check == *check)
    }

    /// The finished attempts at a check, oldest first.
    pub fn finished(&self, check: &CheckId) -> impl DoubleEndedIterator<Item = &Finished> {
        self.finished.iter().filter(move |attempt| attempt.check == *check)
    }

    /// The latest finished attempt at a check.
    pub fn latest(&self, check: &CheckId) -> Option<&Finished> {
        self.finished(check).next_back()
    }

    /// The longer form in which a finished attempt can go on: only the latest of its check can, and only
    /// while no other is under way.
    pub fn longer_form<'check>(&self, check: &'check Check, finished: &Finished) -> Option<&'check Form> {
        let is_latest = self.latest(&check.id).is_some_and(|latest| latest.id == finished.id);
        if is_latest && self.underway(&check.id).is_none() {
            let quick = check.quick.as_ref().filter(|_| finished.is_quick());
            // A quick check goes on to the form that is its blueprint, however short it was.
            quick.map_or_else(
                || check.longer_form(finished.length()),
                |rule| check.form(&rule.form).filter(|form| form.length() > finished.length()),
            )
        } else {
            None
        }
    }

    /// Whether a finished attempt can go on by a few questions from the reserve: it is near its cut, the latest of its
    /// check, no other is under way, and it has not gone on so before; otherwise one could go on until the points
    /// please.
    pub fn can_have_more(&self, finished: &Finished) -> bool {
        let is_latest = self.latest(&finished.check).is_some_and(|latest| latest.id == finished.id);
        is_latest
            && self.underway(&finished.check).is_none()
            && scoring::verdict(finished).certainty == Certainty::Near
            && finished.form.as_str() != MORE
            && self.earlier_of(finished).is_none_or(|earlier| earlier.form.as_str() != MORE)
    }

    /// The finished attempt that this one went on with: the latest before it of whose items all are among its own,
    /// and not all of its own.
    pub fn earlier_of(&self, finished: &Finished) -> Option<&Finished> {
        let asked = finished.asked();
        let before = self.finished(&finished.check).take_while(|other| other.id != finished.id);
        before
            .filter(|other| {
                let own = other.asked();
                !own.is_empty() && own.len() < asked.len() && own.iter().all(|item| asked.contains(item))
            })
            .last()
    }

    /// The attempt with which a finished one is compared, and what the difference says: the latest before it that has
    /// no questions in common with it by going on.
    pub fn change_of(&self, finished: &Finished) -> Option<(&Finished, Change)> {
        let mut first = finished;
        while let Some(earlier) = self.earlier_of(first) {
            first = earlier;
        }
        let before = self.finished(&finished.check).take_while(|other| other.id != first.id).last()?;
        Some((before, Change::between(before.score(), finished.score())))
    }

    /// The items of the last attempt at a check, which the next one avoids where it can.
    pub fn last_items(&self, check: &CheckId) -> Vec<ItemId> {
        let parts = self.latest(check).map_or(&[][..], |attempt| &attempt.parts);
        parts.iter().flat_map(|part| part.items.iter().cloned()).collect()
    }

    /// Changes the attempt under way at a check; without effect where there is none.
    pub fn change(&mut self, check: &CheckId, change: impl FnOnce(Underway) -> Underway) {
        if let Some(place) = self.place_of(check) {
            let attempt = self.underway.remove(place);
            self.underway.insert(place, change(attempt));
        }
    }

    fn place_of(&self, check: &CheckId) -> Option<usize> {
        self.underway.iter().position(|attempt| attempt.check == *check)
    }

    /// Takes the attempt under way at a check out of the profile.
    #[inline(never)]
    pub fn take(&mut self, check: &CheckId) -> Option<Underway> {
        self.place_of(check).map(|place| self.underway.remove(place))
    }

    /// Whether nothing has been done yet.
    pub fn is_empty(&self) -> bool {
        self.underway.is_empty() && self.finished.is_empty()
    }
}
