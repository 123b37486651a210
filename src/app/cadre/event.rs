//! What can happen in the facilitator's program.

use crate::app::StorageFault;
use crate::domain::locale::Locale;
use crate::domain::quantity::Day;
use crate::domain::route::cadre::Route;
use crate::domain::session::hands::Nest;
use crate::domain::session::record::{Holder, RecordId, Tally};
use crate::domain::session::register::Register;
use crate::domain::session::{About, SessionId};
use crate::domain::state::look::Choice;

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The address changed.
    Arrived(Route),
    /// The programme was fetched in a language, or could not be.
    Delivered(Locale, Option<Vec<u8>>),
    /// "Thử lại" after that.
    Retry,
    /// Language or size of type was chosen.
    Chose(Choice),
    /// The browser tried to write.
    Saved(Result<(), StorageFault>),
    /// A session was changed in another tab.
    ChangedElsewhere(String),
    /// A new session begins, on this day.
    Began(Day),
    /// Place, day, attendance or targets were typed.
    Described(SessionId, About),
    /// Numbers were typed or pasted.
    Handed(SessionId, String),
    /// Whether the people of the slips typed next are recognised.
    SlipHolder(Holder),
    /// The two totals of a slip were typed.
    Slip(SessionId, Tally, Option<Tally>),
    /// A record is taken back.
    TookBack(SessionId, RecordId),
    /// Hands were counted: holders, then everybody; `None` where the counts are cleared.
    Counted(SessionId, Option<(Nest, Nest)>),
    /// Totals of the register were typed; `None` where they are cleared.
    Registered(SessionId, Option<Register>),
    /// The session's text was copied or saved as a file.
    Filed(SessionId),
    /// A session's text was handed in.
    Received(String),
    /// A session is to go, and the facilitator has confirmed it.
    Removed(SessionId),
}
