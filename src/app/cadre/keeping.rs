//! How the sessions in the model and those on the device stay one, whatever other tabs write. A session is written
//! over what was last read or written there and over nothing else: what another tab has added comes first.

use super::effect::Effect;
use super::model::Model;
use super::update::take_over;
use crate::app::store::Found;
use crate::app::{Notice, StorageFault};
use crate::domain::session::{SessionId, saved};
use crate::domain::state::envelope::{self, Unreadable};

/// Asks for a session to be written.
pub(super) fn save(model: &Model, id: &SessionId) -> Vec<Effect> {
    let Some(session) = model.session(id) else { return Vec::new() };
    vec![Effect::Save(id.clone(), saved::to_text(session), model.known.get(id).cloned())]
}

/// Learns what became of that. Where something else was found in its place, both become one and are written.
pub(super) fn written(model: &mut Model, id: SessionId, outcome: Result<Found, StorageFault>) -> Vec<Effect> {
    model.notices.retain(|notice| !matches!(notice, Notice::NotSaved(_)));
    let text = match outcome {
        Ok(Found::AsKnown(seal)) => {
            model.known.insert(id, seal);
            return Vec::new();
        }
        Ok(Found::Other(text)) => text,
        Err(fault) => {
            model.notices.push(Notice::NotSaved(fault));
            return Vec::new();
        }
    };
    let mut effects = Vec::new();
    match saved::from_text(&text) {
        Ok(session) => {
            take_over(model, vec![session]);
        }
        Err(Unreadable::Newer(_)) => {
            tell(model, Notice::Newer);
            return effects;
        }
        Err(Unreadable::Foreign | Unreadable::Damaged) => {
            tell(model, Notice::SetAside);
            effects.push(Effect::SetAside(text.clone()));
        }
    }
    model.known.insert(id.clone(), envelope::end(&text).to_owned());
    effects.extend(save(model, &id));
    effects
}

/// Takes over what another window tells of a session. What this one knows beside that is written: the other one may
/// have written before it could hear of it.
pub(super) fn changed_elsewhere(model: &mut Model, text: &str) -> Vec<Effect> {
    let Ok(session) = saved::from_text(text) else { return Vec::new() };
    let told = session.clone();
    take_over(model, vec![session]);
    if model.session(&told.id) == Some(&told) { Vec::new() } else { save(model, &told.id) }
}

fn tell(model: &mut Model, notice: Notice) {
    if !model.notices.contains(&notice) {
        model.notices.push(notice);
    }
}
