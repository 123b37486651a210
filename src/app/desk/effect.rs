//! What the browser is asked to do by the desk.

use crate::app::Request;
use crate::domain::backup::plan::Write;
use crate::domain::locale::Locale;
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::desk::Route;

/// Something to be done outside the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Write the attempts of the profile with this number. Answered by `Event::Saved`.
    SaveAttempts(u32, String),
    /// Leave these attempts in the page, for as long as it stays open: they must not be written over what is kept.
    KeepAttempts(String),
    /// Write the scores of the profile with this number. Answered by `Event::Saved`.
    SaveScores(u32, String),
    /// Write the sets typed in. Answered by `Event::Saved`.
    SaveSets(String),
    /// Write who shares this device. Answered by `Event::Saved`.
    SaveProfiles(String),
    /// Write the invitation to a session. Answered by `Event::Saved`.
    SaveInvitation(String),
    /// Keep an unreadable text under another key, with the moment in its name.
    SetAside(String),
    /// Write language and size of type, and apply them to the page.
    SaveLook(String),
    /// Read again what is kept on the device. Answered by `Event::Read` with the same route.
    Read(Route),
    /// Write all of these texts or none. Answered by `Move::Written`.
    WriteAll(Vec<Write>),
    /// Remove everything this application has written on the device. Answered by `Move::Erased`.
    Erase,
    /// Put back what was erased.
    UndoErasing(Vec<(String, String)>),
    /// Remove what is kept of the profile with this number.
    RemoveWork(u32),
    /// Write attempts and scores of the profile with this number back.
    PutBackWork(u32, Option<String>, Option<String>),
    /// Fetch everything about titles in a language. Answered by `Event::Delivered`.
    Fetch(Locale),
    /// Fetch a part of a check. Answered by `Event::CheckDelivered`.
    FetchCheck(Request),
    /// Show an address as a new entry of the browser's history.
    Push(Route),
    /// Show an address instead of the present entry.
    Replace(Route),
    /// Come to a page of the other program, as a touched link would.
    Leave(Elsewhere),
    /// Come to a page of the other program in place of the present entry.
    GiveWay(Elsewhere),
    /// What the other program has in mind no longer holds: load the whole page anew before it gets the screen.
    Outdate,
    /// Load the whole page anew.
    Reopen,
}
