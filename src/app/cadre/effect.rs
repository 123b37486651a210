//! What the browser is asked to do by the facilitator's program.

use crate::domain::locale::Locale;
use crate::domain::route::cadre::Route;
use crate::domain::session::SessionId;

/// Something to be done outside the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write a session, over a text with this end or over nothing. Answered by `Event::Written`.
    Save(SessionId, String, Option<String>),
    /// Write the person at the shared device, or remove what was written. Answered by `Event::Saved`.
    SaveSitting(Option<String>),
    /// Remove a session.
    Remove(SessionId),
    /// Keep an unreadable text under another key, with the moment in its name.
    SetAside(String),
    /// Write language and size of type, and apply them to the page.
    SaveLook(String),
    /// Fetch the programme and the questions of a hall in a language. Answered by `Event::Delivered`.
    Fetch(Locale),
    /// Show an address as a new entry of the browser's history.
    Push(Route),
    /// Look for half-typed rows of a session's grid. Answered by `grid::Event::Restored`.
    ReadRows(SessionId),
    /// Keep half-typed rows of a session's grid, or forget them. Answered by `Event::Saved`.
    KeepRows(SessionId, Option<String>),
    /// Open the browser's print dialogue once the page is drawn.
    Print,
}
