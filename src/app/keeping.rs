//! How the work in the model and the work on the device stay one. The device may hold something else than
//! was last read or written there: another tab wrote, the browser cleared its storage, a newer release came.
//! Before every event the program looks, so that two tabs never write over each other.

use super::effect::Effect;
use super::event::{Circumstances, Event};
use super::model::{Model, Notice, StorageFault};
use super::update::{settle, update};
use crate::domain::check::attempt::AttemptId;
use crate::domain::state::envelope::Unreadable;
use crate::domain::state::saved;

/// Lets an event happen to a model that first takes notice of what is stored on the device now.
pub fn happen(
    model: &mut Model,
    event: Event,
    stored: Result<Option<String>, StorageFault>,
    circumstances: Circumstances,
) -> Vec<Effect> {
    // A storage that cannot be read says nothing; what could not be written is told when it is.
    let news = stored.ok().filter(|stored| *stored != model.known);
    let Some(stored) = news else { return update(model, event, not_before(model, circumstances)) };
    let before = attempt_shown(model);
    let mut effects = model.meet(stored);
    // What was touched belongs to the attempt that stood on the screen, and to no other.
    let touches = matches!(
        event,
        Event::Rated(..)
            | Event::Answered(..)
            | Event::TouchedDontKnow(..)
            | Event::WentOn(_)
            | Event::Skipped(_)
    );
    if !touches || attempt_shown(model) == before {
        effects.extend(update(model, event, not_before(model, circumstances)));
    }
    effects.extend(settle(model));
    effects
}

/// The attempt under way that the page shows.
fn attempt_shown(model: &Model) -> Option<AttemptId> {
    model.state.profile.underway(model.route.check()?).map(|attempt| attempt.id)
}

/// The circumstances of something done to the attempt shown: never before a result of the same attempt.
fn not_before(model: &Model, circumstances: Circumstances) -> Circumstances {
    let now = circumstances.now;
    let moment = attempt_shown(model).map_or(now, |id| model.state.profile.moment(id, now));
    Circumstances { now: moment, ..circumstances }
}

/// Writes the work; where what is stored belongs to a newer release, it is left in the page.
pub(super) fn save(model: &Model) -> Vec<Effect> {
    let text = saved::to_text(&model.state);
    vec![if model.read_only { Effect::Keep(text) } else { Effect::Save(model.person.number, text) }]
}

impl Model {
    /// Takes notice of what is stored on the device, which is something else than was known. What this page
    /// knows beside that is added: the device may not have taken it, or may have lost it since.
    pub(super) fn meet(&mut self, stored: Option<String>) -> Vec<Effect> {
        self.read_only = false;
        self.notices.retain(|notice| *notice != Notice::Newer);
        let read = stored.as_deref().map(saved::from_text);
        let mut effects = Vec::new();
        let any = !self.state.profile.is_empty();
        let shown: Vec<_> = self.state.profile.underway.iter().map(|attempt| attempt.id).collect();
        match read {
            // Cleared while the page was open.
            None => {}
            Some(Ok(state)) => {
                let own = std::mem::replace(&mut self.state, state);
                self.state.profile.merge(own.profile);
                // Steps may have been moved.
                self.moves += 1;
            }
            Some(Err(Unreadable::Newer(_))) => {
                self.read_only = true;
                self.tell(Notice::Newer);
            }
            Some(Err(Unreadable::Foreign | Unreadable::Damaged)) => {
                self.tell(Notice::SetAside);
                effects.extend(stored.iter().cloned().map(Effect::SetAside));
            }
        }
        self.known = stored;
        if any {
            effects.extend(self.save_rest());
        }
        // What stands on this screen goes on here.
        self.state.profile.put_first(&shown);
        effects
    }

    /// Adds work that the page keeps because the device did not take it.
    pub(super) fn add(&mut self, unsaved: &str) -> Vec<Effect> {
        if self.known.as_deref() == Some(unsaved) {
            return Vec::new();
        }
        let Ok(state) = saved::from_text(unsaved) else { return Vec::new() };
        self.state.profile.merge(state.profile);
        self.save_rest()
    }

    /// Writes the work where there is any that is not stored.
    fn save_rest(&self) -> Vec<Effect> {
        let mut effects = save(self);
        let is_news =
            |effect: &Effect| !matches!(effect, Effect::Save(_, text) if self.known.as_ref() == Some(text));
        effects.retain(is_news);
        effects
    }

    fn tell(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    /// Learns what became of a write.
    pub(super) fn written(&mut self, outcome: Result<String, StorageFault>) {
        self.notices.retain(|notice| !matches!(notice, Notice::NotSaved(_)));
        match outcome {
            Ok(text) => self.known = Some(text),
            Err(fault) => self.notices.push(Notice::NotSaved(fault)),
        }
    }
}
