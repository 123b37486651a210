//! Carries out what the model asks for.

use super::storage::{self, Key};
use super::{address, content, page};
use crate::app::{Delivery, Effect, Event};

/// Carries out an effect. What the browser answers at once is returned; what it answers later goes to
/// `later`.
pub fn carry_out(effect: Effect, later: impl FnOnce(Event) + 'static) -> Option<Event> {
    match effect {
        Effect::Save(profile, text) => {
            return Some(Event::Saved(storage::write(Key::Attempts(profile), &text)));
        }
        Effect::SetAside(text) => {
            if let Err(fault) = storage::set_aside(&text) {
                return Some(Event::Saved(Err(fault)));
            }
        }
        Effect::SaveLook(look) => {
            // A look that cannot be kept is no reason to bother anybody.
            let _ = storage::write_look(&look);
            page::apply_look(&look);
        }
        Effect::FetchOutline(id, locale) => {
            content::fetch(content::file(id.as_str(), locale), move |bytes| {
                later(Event::Delivered(id, locale, Delivery::Outline(bytes)));
            });
        }
        Effect::FetchPiece(id, domain, piece, locale, file) => content::fetch(Some(file), move |bytes| {
            later(Event::Delivered(id, locale, Delivery::Piece(domain, piece, bytes)));
        }),
        Effect::Push(route) => address::push(&route),
        Effect::Replace(route) => address::replace(&route),
    }
    None
}
