//! A group session: who took part, what they reached, and what that says about the programme's targets.
//!
//! A session is a set of entries, each written whole and each with a stamp. Merging two copies of a session
//! is the union of their entries, of two versions of one entry the later; the order in which copies meet, or
//! how often, makes no difference.

pub mod board;
pub mod hands;
pub mod merge;
pub mod rate;
pub mod record;
pub mod register;
pub mod saved;

use super::check::id::identifier;
use super::handover::number::SESSIONS;
use super::programme::PlanId;
use super::quantity::{Day, Moment};
use hands::Hands;
use merge::Stamped;
use record::{Record, RecordId};
use register::Register;
use std::collections::BTreeMap;

identifier!(
    /// A session, as the device that began it named it.
    SessionId
);

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Identifier.
    pub id: SessionId,
    /// Where, when, by which targets.
    pub about: Stamped<About>,
    /// What single people reached.
    pub records: BTreeMap<RecordId, Stamped<Option<Record>>>,
    /// What hands showed at the end, of those who handed nothing in.
    pub hands: Stamped<Option<Hands>>,
    /// Totals from the register of the place.
    pub register: Stamped<Option<Register>>,
}

/// Where a session is held, when, and by which targets it is read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct About {
    /// The place, as the facilitator calls it.
    pub place: String,
    /// The day.
    pub day: Day,
    /// How many people came; `None` until it is typed.
    pub attended: Option<u32>,
    /// The plan whose targets count; `None` for the one in force.
    pub plan: Option<PlanId>,
}

impl Session {
    /// A session in which nothing has been done yet.
    pub fn new(id: SessionId, about: About, now: Moment) -> Self {
        Self {
            id,
            about: Stamped { at: now, value: about },
            records: BTreeMap::new(),
            hands: Stamped::default(),
            register: Stamped::default(),
        }
    }

    /// The short code of this session, 0 to 999: people type it, so that a number read out in another hall is
    /// noticed. Two sessions share one by chance once in a thousand.
    pub fn code(&self) -> u16 {
        self.id.as_str().bytes().fold(0, |code, byte| (code * 31 + u16::from(byte)) % SESSIONS)
    }

    /// The records that count, without those taken back.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values().filter_map(|record| record.value.as_ref())
    }
}
