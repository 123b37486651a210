//! What the browser is asked to do. Carried out by `platform`; the model never waits for it.

use super::shelves::Request;
use crate::domain::route::Route;

/// Something to be done outside the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write the work of the profile with this number. Answered by `Event::Saved`.
    Save(u32, String),
    /// Leave this work in the page, for as long as it stays open: it must not be written over what is kept.
    Keep(String),
    /// Read the work of the profile with this number again. Answered by `Event::Read` with the same route.
    Read(u32, Route),
    /// Keep an unreadable saved work under another key.
    SetAside(String),
    /// Write the language and the size of type, and apply them to the page.
    SaveLook(String),
    /// Fetch a part of a check. Answered by `Event::Delivered`.
    Fetch(Request),
    /// Show an address as a new entry of the browser's history.
    Push(Route),
    /// Show an address instead of the present entry.
    Replace(Route),
    /// Come to a page of the desk, as a touched link would.
    Leave(Route),
    /// Come to a page of the desk in place of the present entry.
    GiveWay(Route),
}
