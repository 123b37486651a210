//! A group session: who took part, what they reached, and what that says about the programme's targets.
//!
//! A session is a set of entries, each written whole and each with a stamp. Merging two copies of a session
//! is the union of their entries, of two versions of one entry the later; the order in which copies meet, or
//! how often, makes no difference.

pub mod answers;
pub mod board;
pub mod difference;
pub mod hall;
pub mod hands;
pub mod merge;
pub mod paper;
pub mod preparation;
pub mod projection;
pub mod quality;
pub mod questions;
pub mod rate;
pub mod record;
pub mod register;
pub mod reliability;
pub mod row;
pub mod saved;
pub mod sitting;

use super::check::id::{ItemId, identifier};
use super::handover::number::SESSIONS;
use super::programme::PlanId;
use super::quantity::{Day, Moment, Percent};
use answers::Answers;
use hands::Hands;
use merge::Stamped;
use preparation::Preparation;
use projection::{Projection, Raised};
use record::{Group, Holder, Record, RecordId};
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
    /// What some of them answered to each question. Apart from the records, so that a number read out and a
    /// code scanned of the same person add to each other, whichever came later.
    pub answers: BTreeMap<RecordId, Stamped<Answers>>,
    /// Hands raised for the questions shown on a projector.
    pub raised: BTreeMap<ItemId, Stamped<Option<Raised>>>,
    /// What the projector shows; `None` before the first question.
    pub projection: Stamped<Option<Projection>>,
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
    /// By which targets its rates are read.
    pub targets: Targets,
    /// Who holds it, as it stands at the head of a report.
    pub issuer: String,
    /// Which checks are taken.
    pub checks: Checks,
    /// What most people say to whether they are recognised: the first choice for each record.
    pub holder: Holder,
    /// The group most people belong to: the first choice for each record.
    pub group: Group,
    /// What is known of the hall beforehand; `None` until the four questions were answered.
    pub preparation: Option<Preparation>,
    /// An earlier session to be read beside this one.
    pub before: Option<Before>,
}

/// By which targets the rates of a session are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Targets {
    /// Those of the plan in force, the first one in `quizzes/targets.toml`.
    #[default]
    InForce,
    /// Those of this plan.
    Plan(PlanId),
    /// Targets of one's own, typed in.
    Own {
        /// For those at the first cut, of the holders.
        skills: Percent,
        /// For those at both cuts, of these.
        proficient: Percent,
    },
}

/// Which checks a session takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checks {
    /// Digital skills, then finding information.
    #[default]
    Both,
    /// Digital skills alone, where time is short.
    SkillsOnly,
}

/// An earlier session that this one is compared with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Before {
    /// Which one.
    pub session: SessionId,
    /// Whether the people are the same.
    pub people: People,
}

/// Whether two sessions were attended by the same people: a rate that rose among others has another meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum People {
    /// The same ones.
    Same,
    /// Some of them.
    Some,
    /// Others.
    Others,
}

impl Session {
    /// A session in which nothing has been done yet.
    pub fn new(id: SessionId, about: About, now: Moment) -> Self {
        Self {
            id,
            about: Stamped { at: now, value: about },
            records: BTreeMap::new(),
            answers: BTreeMap::new(),
            raised: BTreeMap::new(),
            projection: Stamped::default(),
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

    /// The records that count and whose answers are known, with these.
    pub fn answered(&self) -> impl Iterator<Item = (&Record, &Answers)> {
        self.answers
            .iter()
            .filter_map(|(id, answers)| Some((self.records.get(id)?.value.as_ref()?, &answers.value)))
    }

    /// Hands raised for a question.
    pub fn raised(&self, item: &ItemId) -> Option<Raised> {
        self.raised.get(item)?.value
    }
}
