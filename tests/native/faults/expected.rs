//! The simple model that the application is held against: every answer that a screen has confirmed, and who
//! has to answer for it.

use super::disk::Disk;
use super::tab::{Confirmed, Tab};
use std::collections::BTreeMap;
use thuoc_so::app::store::Key;
use thuoc_so::domain::check::attempt::AttemptId;
use thuoc_so::domain::check::id::ItemId;
use thuoc_so::domain::check::kinds::Response;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::state::{Profile, saved};

/// Answers by attempt and item. Where a clock went back between two tabs that could not know of each other,
/// either of two answers may be the one that stays.
#[derive(Default)]
pub struct Expected {
    answers: BTreeMap<(AttemptId, ItemId), Vec<Option<Response>>>,
    /// How many were confirmed.
    pub confirmed: usize,
    /// How many were given up because a page closed that had warned, or because everything was cleared.
    pub given_up: usize,
}

/// The work that is stored.
pub fn durable(disk: &Disk) -> Profile {
    let text = disk.texts().remove(&Key::Attempts(0).text());
    let state = text.map(|text| saved::from_text(&text).expect("what was written can be read"));
    state.map(|state| state.profile).unwrap_or_default()
}

/// What a copy of the work holds for an item of an attempt: one answer, or two where the attempt goes on after
/// it was finished elsewhere.
fn held(profile: &Profile, (attempt, item): &(AttemptId, ItemId)) -> Vec<Option<Response>> {
    let underway = profile.underway.iter().filter(|own| own.id == *attempt);
    let finished = profile.finished.iter().filter(|own| own.id == *attempt);
    let underway = underway.map(|own| own.response(item).cloned());
    underway.chain(finished.map(|own| own.responses.get(item).cloned())).collect()
}

/// By which moments a copy's answer to an item can be told from an older one that is the same: when it was given,
/// and when attempts with it were finished.
fn moments(profile: &Profile, (attempt, item): &(AttemptId, ItemId)) -> Vec<Moment> {
    let underway = profile.underway.iter().filter(|own| own.id == *attempt);
    let finished = profile.finished.iter().filter(|own| own.id == *attempt);
    let given = underway.filter_map(|own| own.given.get(item).map(|given| given.at));
    given.chain(finished.map(|own| own.finished)).collect()
}

impl Expected {
    /// A screen has confirmed an answer. `others` are copies that the tab could not know of.
    pub fn confirm(&mut self, (key, answer): Confirmed, others: &[Option<Response>]) {
        self.confirmed += 1;
        let mut accepted = vec![answer];
        accepted.extend(others.iter().cloned());
        self.answers.insert(key, accepted);
    }

    /// The answers of a copy to the same item, if it has any.
    pub fn answers_in(profile: &Profile, key: &(AttemptId, ItemId)) -> Vec<Option<Response>> {
        held(profile, key)
    }

    /// Another answer may stand as well: the tab was killed while writing it.
    pub fn allow(&mut self, key: &(AttemptId, ItemId), found: &[Option<Response>]) {
        if let Some(accepted) = self.answers.get_mut(key) {
            accepted.extend(found.iter().cloned());
        }
    }

    /// The answers that a copy lacks.
    pub fn missing(&self, profile: &Profile) -> Vec<(AttemptId, ItemId)> {
        let lacks = |key: &(AttemptId, ItemId), accepted: &[Option<Response>]| {
            !held(profile, key).iter().any(|answer| accepted.contains(answer))
        };
        let missing = self.answers.iter().filter(|(key, accepted)| lacks(key, accepted));
        missing.map(|(key, _)| key.clone()).collect()
    }

    /// The answers that neither the storage holds nor a tab that has warned, or has had no chance to.
    pub fn lost(&self, disk: &Disk, tabs: &[Tab<'_>]) -> Vec<(AttemptId, ItemId)> {
        let mut lost = self.missing(&durable(disk));
        for tab in tabs.iter().filter(|tab| tab.warns() || tab.is_unaware) {
            let missing = self.missing(&tab.model.state.profile);
            lost.retain(|key| missing.contains(key));
        }
        lost
    }

    /// Gives up what nobody holds any more, or takes what is left of it, now that a copy is gone: that of a page
    /// which had warned and was closed, or all that was stored. An answer in it may be gone even where an older copy
    /// has the same one by chance: then any copy that is left may be the one that stays.
    pub fn give_up(&mut self, disk: &Disk, tabs: &[Tab<'_>], gone: &Profile) {
        let stored = durable(disk);
        let copies: Vec<Profile> =
            tabs.iter().map(|tab| tab.model.state.profile.clone()).chain([stored]).collect();
        let lacks = self.missing(gone);
        let own: Vec<_> = self.answers.keys().filter(|key| !lacks.contains(key)).cloned().collect();
        let is_left = |key| {
            let held = moments(gone, key);
            copies.iter().any(|copy| moments(copy, key).iter().any(|moment| held.contains(moment)))
        };
        for key in own.iter().filter(|key| !is_left(key)) {
            for copy in &copies {
                self.allow(key, &held(copy, key));
            }
        }
        for key in self.lost(disk, tabs) {
            self.given_up += 1;
            let left: Vec<_> = copies.iter().flat_map(|copy| held(copy, &key)).collect();
            if left.is_empty() {
                self.answers.remove(&key);
            } else {
                self.answers.insert(key, left);
            }
        }
    }
}
