//! How what the desk knows and what is kept on the device stay one, whatever other tabs and the other program
//! of the page write.

use super::checks;
use super::effect::Effect;
use super::event::{Event, Stored, Written};
use super::model::Model;
use super::update::{save_scores, save_sets, settle, update};
use crate::app::{Circumstances, Notice};
use crate::domain::handover::join::Invitation;
use crate::domain::route::desk::Route;
use crate::domain::state::envelope::Unreadable;
use crate::domain::state::profiles::Profiles;
use crate::domain::state::{self, Profile, State};
use crate::domain::title::{merge, saved};

/// Lets an event happen to a model that first takes notice of what is kept on the device now.
pub fn happen(
    model: &mut Model,
    event: Event,
    stored: impl FnOnce() -> Stored,
    circumstances: Circumstances,
) -> Vec<Effect> {
    // The other program has the screen and writes; what it did is read when it gives the screen back.
    if model.route == Route::Elsewhere {
        return update(model, event, circumstances);
    }
    let stored = stored();
    let is_news = stored != model.known;
    let mut effects = if is_news { model.take_up(stored) } else { Vec::new() };
    effects.extend(update(model, event, circumstances));
    if is_news {
        effects.extend(settle(model));
    }
    effects
}

impl Model {
    /// Takes up what is kept on the device. What the device did not take so far is added to it.
    pub(super) fn take_up(&mut self, stored: Stored) -> Vec<Effect> {
        let profiles = Profiles::from_text(stored.profiles.as_deref().unwrap_or_default());
        // What is in mind belongs to one person, and must not be added to what is kept of another.
        if profiles.current() != self.whose {
            self.whose = profiles.current();
            self.works.clear();
            self.attempts = Profile::default();
            self.known.scores = None;
        }
        self.profiles = profiles;
        self.redraws += 1;
        self.notices.clear();
        self.notices.extend(stored.fault.map(Notice::NotSaved));
        let mut effects = Vec::new();

        let own = std::mem::take(&mut self.works);
        let unsaved = is_unsaved(&own, self.known.scores.as_ref(), saved::scores_to_text);
        let read = stored.scores.as_ref().map(|text| saved::scores_from_text(text));
        let met = self.meet(read, own, unsaved, merge::works);
        (self.works, self.scores_read_only) = (met.list, met.read_only);
        effects.extend(met.damaged.then(|| Effect::SetAside(stored.scores.clone().unwrap_or_default())));
        if met.write {
            effects.extend(save_scores(self));
        }

        let own = std::mem::take(&mut self.entered);
        let unsaved = is_unsaved(&own, self.known.sets.as_ref(), saved::sets_to_text);
        let read = stored.sets.as_ref().map(|text| saved::sets_from_text(text));
        let met = self.meet(read, own, unsaved, |own, other| {
            merge::sets(own, other);
        });
        (self.entered, self.sets_read_only) = (met.list, met.read_only);
        effects.extend(met.damaged.then(|| Effect::SetAside(stored.sets.clone().unwrap_or_default())));
        if met.write {
            effects.extend(save_sets(self));
        }

        let invitation = stored.invitation.as_deref().and_then(Invitation::parse);
        if let Some(invitation) = invitation.filter(|invitation| self.invitation != Some(*invitation)) {
            self.accept(invitation);
        }

        let write = self.take_up_attempts(&stored);
        self.known = stored;
        if write {
            effects.extend(checks::save(self));
        }
        effects
    }

    /// Brings attempts together: what is stored, what is in the page only, what this model knows. Returns
    /// whether they have to be written. Damaged ones are the other program's to put aside.
    fn take_up_attempts(&mut self, stored: &Stored) -> bool {
        let own = std::mem::take(&mut self.attempts);
        let shown: Vec<_> = own.underway.iter().map(|attempt| attempt.id).collect();
        let page = stored.attempts_of_page.as_deref().and_then(|text| state::saved::from_text(text).ok());
        let any = !own.is_empty() || page.is_some();
        let read = stored.attempts.as_deref().map(state::saved::from_text);
        self.attempts_read_only = matches!(read, Some(Err(Unreadable::Newer(_))));
        if self.attempts_read_only {
            self.tell(Notice::Newer);
        }
        self.attempts = read.and_then(Result::ok).unwrap_or_default().profile;
        self.attempts.merge(own);
        if let Some(page) = page {
            self.attempts.merge(page.profile);
        }
        let text = state::saved::to_text(&State { profile: self.attempts.clone() });
        let write = any && !self.attempts_read_only && stored.attempts.as_ref() != Some(&text);
        self.attempts.put_first(&shown);
        write && !self.attempts.is_empty()
    }

    /// Brings a list that is kept and this model's own together.
    fn meet<T>(
        &mut self,
        kept: Option<Result<Vec<T>, Unreadable>>,
        mut own: Vec<T>,
        unsaved: bool,
        merge: impl FnOnce(&mut Vec<T>, Vec<T>),
    ) -> Met<T> {
        let any = !own.is_empty();
        match kept {
            // Cleared while the page was open, or never there.
            None => Met { list: own, read_only: false, write: any, damaged: false },
            Some(Ok(list)) if unsaved => {
                merge(&mut own, list);
                Met { list: own, read_only: false, write: true, damaged: false }
            }
            Some(Ok(list)) => Met { list, read_only: false, write: false, damaged: false },
            Some(Err(Unreadable::Newer(_))) => {
                self.tell(Notice::Newer);
                Met { list: own, read_only: true, write: false, damaged: false }
            }
            Some(Err(Unreadable::Foreign | Unreadable::Damaged)) => {
                self.tell(Notice::SetAside);
                Met { list: own, read_only: false, write: any, damaged: true }
            }
        }
    }

    fn tell(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Remembers what stands on the device now.
    pub(super) fn wrote(&mut self, written: Written) {
        match written {
            Written::Attempts(text) => self.known.attempts = Some(text),
            Written::Scores(text) => self.known.scores = Some(text),
            Written::Sets(text) => self.known.sets = Some(text),
            Written::Profiles(text) => self.known.profiles = Some(text),
            Written::Other => {}
        }
    }
}

/// What became of a list that met what is kept.
struct Met<T> {
    list: Vec<T>,
    /// It belongs to a newer release and must not be written over.
    read_only: bool,
    /// It has to be written.
    write: bool,
    /// What is kept cannot be read.
    damaged: bool,
}

/// Whether a list holds something that the device does not.
fn is_unsaved<T>(list: &[T], known: Option<&String>, to_text: fn(&[T]) -> String) -> bool {
    !list.is_empty() && known != Some(&to_text(list))
}
