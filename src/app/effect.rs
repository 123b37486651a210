//! What the browser is asked to do. Carried out by `platform`; the model never waits for it.

use super::model::Piece;
use crate::domain::check::id::{CheckId, DomainId};
use crate::domain::locale::Locale;
use crate::domain::route::Route;

/// Something to be done outside the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write the work of the profile with this number. Answered by `Event::Saved`.
    Save(u32, String),
    /// Keep an unreadable saved work under another key, with the moment in its name.
    SetAside(String),
    /// Write the language and the size of type, and apply them to the page.
    SaveLook(String),
    /// Fetch a check's outline. Answered by `Event::Delivered`.
    FetchOutline(CheckId, Locale),
    /// Fetch one of a domain's files. Answered by `Event::Delivered`.
    FetchPiece(CheckId, DomainId, Piece, Locale, String),
    /// Show an address as a new entry of the browser's history.
    Push(Route),
    /// Show an address instead of the present entry.
    Replace(Route),
}
