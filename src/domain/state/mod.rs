//! What is kept on a device: profiles with their attempts. How it is written down stands in
//! [`saved`] and [`envelope`], so that this can change without breaking what was saved.

pub mod envelope;
pub mod look;
pub mod profiles;
pub mod saved;

use super::check::attempt::{Finished, Underway};
use super::check::definition::{Check, Form};
use super::check::id::{CheckId, ItemId};

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
    /// Attempts that can still be answered, at most one of each check.
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
            check.longer_form(finished.length())
        } else {
            None
        }
    }

    /// The items of the last attempt at a check, which the next one avoids where it can.
    pub fn last_items(&self, check: &CheckId) -> Vec<ItemId> {
        let parts = self.latest(check).map_or(&[][..], |attempt| &attempt.parts);
        parts.iter().flat_map(|part| part.items.iter().cloned()).collect()
    }

    /// Changes the attempt under way at a check; without effect where there is none.
    pub fn change(&mut self, check: &CheckId, change: impl FnOnce(Underway) -> Underway) {
        if let Some(attempt) = self.take(check) {
            self.underway.push(change(attempt));
        }
    }

    /// Takes the attempt under way at a check out of the profile.
    #[inline(never)]
    pub fn take(&mut self, check: &CheckId) -> Option<Underway> {
        let position = self.underway.iter().position(|attempt| attempt.check == *check)?;
        Some(self.underway.swap_remove(position))
    }

    /// Whether nothing has been done yet.
    pub fn is_empty(&self) -> bool {
        self.underway.is_empty() && self.finished.is_empty()
    }
}
