//! What can happen in the facilitator's program.

use super::{grid, projector, shared};
use crate::app::store::Found;
use crate::app::{HandedIn, StorageFault};
use crate::domain::locale::Locale;
use crate::domain::quantity::Day;
use crate::domain::route::cadre::Route;
use crate::domain::session::hands::Nest;
use crate::domain::session::paper::Paper;
use crate::domain::session::record::{Group, Holder, RecordId, Tally};
use crate::domain::session::register::Register;
use crate::domain::session::{About, Before, SessionId};
use crate::domain::state::look::Choice;

/// What the facilitator's pages are made of, as the bytes that `cargo xtask dist` writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Titles and the programme.
    pub titles: Vec<u8>,
    /// The questions of a hall.
    pub hall: Vec<u8>,
}

/// What is typed from a slip of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The total of the first part.
    pub skills: Tally,
    /// The total of the second part; `None` where it was not done.
    pub online: Option<Tally>,
    /// Whether the person is recognised; `None` for the session's first choice.
    pub holder: Option<Holder>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The address changed.
    Arrived(Route),
    /// The programme and the questions of a hall were fetched in a language, or one of them could not be.
    Delivered(Locale, Option<Content>),
    /// "Thử lại" after that.
    Retry,
    /// Language or size of type was chosen.
    Chose(Choice),
    /// The browser tried to write.
    Saved(Result<(), StorageFault>),
    /// The browser looked at what is stored of a session, and tried to write over it.
    Written(SessionId, Result<Found, StorageFault>),
    /// A session was changed in another tab.
    ChangedElsewhere(String),
    /// A new session begins, on this day, held by the unit that the host has named.
    Began(Day, Option<String>),
    /// Place, day, attendance or targets were typed.
    Described(SessionId, About),
    /// Numbers were typed or pasted.
    Handed(SessionId, String),
    /// The camera or a photo showed this text. Unlike typing, it must not draw the page anew.
    Scanned(SessionId, String),
    /// To which group the people of the slips typed next belong.
    SlipGroup(Group),
    /// The two totals of a slip were typed.
    Slip(SessionId, Slip),
    /// A record is taken back.
    TookBack(SessionId, RecordId),
    /// Hands were counted: holders, then everybody; `None` where the counts are cleared.
    Counted(SessionId, Option<(Nest, Nest)>),
    /// Totals of the register were typed; `None` where they are cleared.
    Registered(SessionId, Option<Register>),
    /// The session's text was copied or saved as a file.
    Filed(SessionId),
    /// Texts were handed in: pasted, or files.
    Received(Vec<HandedIn>),
    /// Something on the projector.
    Projector(SessionId, projector::Event),
    /// Something at the shared device.
    Shared(SessionId, shared::Event),
    /// A session is to go, and the facilitator has confirmed it.
    Removed(SessionId),
    /// A session is to be read beside an earlier one, or by itself.
    Compared(SessionId, Option<Before>),
    /// Something happened to the entry grid of a session.
    Grid(SessionId, grid::Event),
    /// A paper is to be printed.
    Print(Paper),
}
