//! Carries out what the facilitator's program asks for.

use super::storage::{self, Key};
use super::{address, channel, content, page};
use crate::app::cadre::{Content, Effect, Event, grid};
use crate::app::store::Found;

/// Carries out an effect. What the browser answers at once is returned; what it answers later goes to
/// `later`.
pub fn carry_out(effect: Effect, later: impl FnOnce(Event) + 'static) -> Option<Event> {
    match effect {
        Effect::Save(id, text, known) => {
            let found = storage::write_over(Key::Session(&id), &text, known.as_deref());
            if !matches!(found, Ok(Found::Other(_))) {
                // A second window shows what this one does.
                channel::tell(&text);
            }
            return Some(Event::Written(id, found));
        }
        Effect::SaveSitting(Some(text)) => {
            return Some(Event::Saved(storage::write(Key::Sitting, &text)));
        }
        Effect::SaveSitting(None) => storage::clear(Key::Sitting),
        Effect::SetAside(text) => return Some(Event::Saved(storage::set_aside(&text))),
        Effect::Remove(id) => {
            storage::clear(Key::Session(&id));
            storage::clear(Key::Rows(&id));
        }
        Effect::SaveLook(look) => {
            storage::write_look(&look);
            page::apply_look(&look);
        }
        Effect::Fetch(locale) => {
            let files = ["titles", "hall"].map(|name| content::file(name, locale));
            content::fetch_all(files, move |bytes| {
                let content = bytes.map(|[titles, hall]| Content { titles, hall });
                later(Event::Delivered(locale, content));
            });
        }
        Effect::Push(route) => address::push(&route),
        Effect::ReadRows(id) => {
            let rows = storage::read(Key::Rows(&id)).ok().flatten();
            return Some(Event::Grid(id, grid::Event::Restored(rows)));
        }
        Effect::KeepRows(id, Some(rows)) => {
            return Some(Event::Saved(storage::write(Key::Rows(&id), &rows)));
        }
        Effect::KeepRows(id, None) => storage::clear(Key::Rows(&id)),
        Effect::Print => page::print_soon(),
    }
    None
}
