//! Carries out what the model asks for.

use super::storage::{self, Key};
use super::{address, content, page};
use crate::app::{Effect, Event};

/// Carries out an effect. What the browser answers at once is returned; what it answers later goes to
/// `later`.
pub fn carry_out(effect: Effect, later: impl FnOnce(Event) + 'static) -> Option<Event> {
    match effect {
        Effect::Save(profile, text) => {
            return Some(Event::Saved(storage::write(Key::Attempts(profile), &text).map(|()| text)));
        }
        Effect::Keep(text) => storage::keep_in_page(&text),
        Effect::Read(profile, route) => return Some(Event::Read(storage::attempts(profile), route)),
        Effect::SetAside(text) => {
            if let Err(fault) = storage::set_aside(&text) {
                return Some(Event::Saved(Err(fault)));
            }
        }
        Effect::SaveLook(look) => {
            storage::write_look(&look);
            page::apply_look(&look);
        }
        Effect::Fetch(request) => content::request(request, |delivery| later(Event::Delivered(delivery))),
        Effect::Push(route) => address::push(&route),
        Effect::Replace(route) => address::replace(&route),
        Effect::Leave(route) => address::go(&route),
        Effect::GiveWay(route) => address::give_way(&route),
    }
    None
}
