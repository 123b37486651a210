//! Carries out what the desk asks for.

use super::storage::{self, Key};
use super::{address, content, page};
use crate::app::StorageFault;
use crate::app::desk::moving::Move;
use crate::app::desk::{Effect, Event, Kept, Stored, Written};
use crate::domain::locale::Locale;

/// Carries out an effect. What the browser answers at once is returned; what it answers later goes to
/// `later`.
pub fn carry_out(effect: Effect, later: impl FnOnce(Event) + 'static) -> Option<Event> {
    match effect {
        Effect::SaveAttempts(profile, text) => {
            saved(storage::write(Key::Attempts(profile), &text), Written::Attempts(text))
        }
        Effect::KeepAttempts(text) => {
            storage::keep_in_page(&text);
            None
        }
        Effect::SaveScores(profile, text) => {
            saved(storage::write(Key::Scores(profile), &text), Written::Scores(text))
        }
        Effect::SaveSets(text) => saved(storage::write(Key::Sets, &text), Written::Sets(text)),
        Effect::SaveProfiles(text) => {
            saved(storage::write_or_leave(Key::Profiles, &text), Written::Profiles(text))
        }
        Effect::SaveInvitation(text) => saved(storage::write(Key::Invitation, &text), Written::Other),
        Effect::SetAside(text) => saved(storage::set_aside(&text), Written::Other),
        Effect::SaveLook(look) => {
            storage::write_look(&look);
            page::apply_look(&look);
            None
        }
        Effect::Read(route) => Some(Event::Read(stored(), route)),
        Effect::WriteAll(writes) => Some(Event::Moved(Move::Written(storage::write_all(&writes)))),
        Effect::Erase => Some(Event::Moved(Move::Erased(storage::erase()))),
        Effect::UndoErasing(erased) => saved(storage::undo_erasing(&erased), Written::Other),
        Effect::RemoveWork(profile) => {
            storage::clear(Key::Attempts(profile));
            storage::clear(Key::Scores(profile));
            None
        }
        Effect::PutBackWork(profile, attempts, scores) => {
            let put_back = |key, text: Option<String>| text.map_or(Ok(()), |text| storage::write(key, &text));
            let outcome = put_back(Key::Attempts(profile), attempts);
            saved(outcome.and(put_back(Key::Scores(profile), scores)), Written::Other)
        }
        Effect::Fetch(locale) => {
            content::fetch(titles_file(locale), move |bytes| later(Event::Delivered(locale, bytes)));
            None
        }
        Effect::FetchCheck(request) => {
            content::request(request, |delivery| later(Event::CheckDelivered(delivery)));
            None
        }
        Effect::Leave(route) => {
            address::go(&route);
            None
        }
        Effect::GiveWay(route) => {
            address::give_way(&route);
            None
        }
        Effect::Push(route) => {
            address::push(&route);
            None
        }
        Effect::Replace(route) => {
            address::replace(&route);
            None
        }
        Effect::Outdate => {
            page::outdate();
            None
        }
        Effect::Reopen => {
            page::reopen();
            None
        }
    }
}

/// What is kept for the profile in use.
pub fn stored() -> Stored {
    let stored = |key| storage::stored(key).ok().flatten();
    let person = storage::person_in_use().number;
    Stored {
        profiles: stored(Key::Profiles),
        scores: stored(Key::Scores(person)),
        sets: stored(Key::Sets),
        attempts: stored(Key::Attempts(person)),
        attempts_of_page: storage::kept_in_page().or_else(|| storage::unsaved(Key::Attempts(person))),
        invitation: storage::read(Key::Invitation).ok().flatten(),
        fault: storage::fault(),
    }
}

/// What is kept of a profile.
pub fn kept(profile: u32) -> Kept {
    let text = |key| storage::read(key).ok().flatten();
    Kept { attempts: text(Key::Attempts(profile)), scores: text(Key::Scores(profile)) }
}

fn titles_file(locale: Locale) -> Option<String> {
    content::file("titles", locale)
}

fn saved(outcome: Result<(), StorageFault>, written: Written) -> Option<Event> {
    Some(Event::Saved(outcome.map(|()| written)))
}
