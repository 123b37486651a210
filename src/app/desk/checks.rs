//! The pages of the desk about a check, a result and the outcome of a part: where their addresses lead, and what
//! they change of the attempts.

use super::effect::Effect;
use super::event::Extension;
use super::model::Model;
use crate::app::{Circumstances, Request};
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::blueprint::Drawing;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::desk::Route;
use crate::domain::state::{Profile, State, saved};

/// The page that an address leads to, given how far the person is; one of the other program where there is
/// no outcome to show.
pub(super) fn resolve(attempts: &Profile, asked: &Route) -> Result<Route, Elsewhere> {
    let Some(id) = asked.check() else { return Ok(asked.clone()) };
    if id.as_str() != SKILLS && id.as_str() != ONLINE {
        return Ok(Route::Unknown);
    }
    let is_there = match asked {
        Route::PartResult(_, part) => match attempts.underway(id) {
            // A quick check has no parts.
            Some(attempt) if attempt.is_quick() || *part >= attempt.parts.len() => {
                return Err(Elsewhere::Check(id.clone()));
            }
            attempt => attempt.is_some(),
        },
        Route::CheckResult(_, Some(number)) | Route::Why(_, number) | Route::Figures(_, number) => {
            attempts.finished(id).count() >= *number
        }
        _ => false,
    };
    if is_there {
        Ok(asked.clone())
    } else if attempts.latest(id).is_some() {
        Ok(Route::CheckResult(id.clone(), None))
    } else {
        Err(Elsewhere::Check(id.clone()))
    }
}

/// Coming to the outcome of a part closes it, so that nobody changes answers until the count rises.
pub(super) fn close(model: &mut Model, id: &CheckId, part: usize) -> Vec<Effect> {
    model.attempts.change(id, |attempt| attempt.close(part).at(Place::PartEnd(part)));
    save(model)
}

/// Goes on with the latest attempt at the other program: in its longer form, or by some more questions near the cut.
pub(super) fn extend(
    model: &mut Model,
    id: &CheckId,
    by: Extension,
    circumstances: Circumstances,
) -> Vec<Effect> {
    let Circumstances { seed, now } = circumstances;
    let drawing = Drawing { seed, avoid: &[], by_ear: model.look.by_ear };
    let begun = model.check(id).and_then(|check| {
        let finished = model.attempts.latest(id)?;
        match by {
            Extension::Form => {
                let form = model.attempts.longer_form(check, finished)?;
                Some(Underway::extend(finished, check, form, drawing, now))
            }
            Extension::More if !model.attempts.can_have_more(finished) => None,
            Extension::More => Some(Underway::more(finished, check, drawing, now)),
        }
    });
    let Some(begun) = begun else { return Vec::new() };
    model.attempts.underway.push(begun);
    let mut effects = save(model);
    effects.push(Effect::Leave(Elsewhere::Check(id.clone())));
    effects
}

/// Asks for what is missing of a check.
pub(super) fn fetch(model: &mut Model, id: &CheckId) -> Vec<Effect> {
    requested(model.shelves.fetch(id, model.look.locale))
}

/// What the shelves ask for.
pub(super) fn requested(requests: Vec<Request>) -> Vec<Effect> {
    requests.into_iter().map(Effect::FetchCheck).collect()
}

pub(super) fn save(model: &Model) -> Vec<Effect> {
    let text = saved::to_text(&State { profile: model.attempts.clone() });
    vec![if model.attempts_read_only {
        Effect::KeepAttempts(text)
    } else {
        Effect::SaveAttempts(model.whose, text)
    }]
}
