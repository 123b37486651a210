//! What is handed over to the facilitator of a session.

use super::model::Model;
use crate::domain::check::attempt::Finished;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::check::scoring::verdict;
use crate::domain::handover::Handed;
use crate::domain::handover::code::Code;
use crate::domain::handover::number::TAGS;
use crate::domain::session::answers::{Answers, Marked};
use crate::domain::session::record::{Group, Holder, Tally};

/// What a person says of themselves when handing a result over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Handing {
    /// The code of the session.
    pub code: Option<u16>,
    /// Whether they are recognised already.
    pub holder: Holder,
    /// To which group they belong.
    pub group: Group,
}

impl Model {
    fn latest(&self, check: &str) -> Option<&Finished> {
        self.attempts.latest(&CheckId::new(check))
    }

    /// The latest result of a check, as it is handed over.
    pub fn tally(&self, check: &str) -> Option<Tally> {
        let score = verdict(self.latest(check)?).score;
        Tally::new(score.points().0.try_into().ok()?, score.maximum().0.try_into().ok()?)
    }

    /// The answers that are handed over with it: those to the questions of a hall.
    pub fn answers(&self) -> Answers {
        let marked = |check| self.latest(check).and_then(Marked::of);
        Answers { skills: marked(SKILLS), online: marked(ONLINE) }
    }

    /// What would be handed over; `None` as long as there is no code or no result. The tag follows from the
    /// attempt, so that handing the same result over twice gives the same number.
    pub fn handed(&self) -> Option<Code> {
        let skills = self.latest(SKILLS)?;
        let handed = Handed {
            session: self.handing.code?,
            tag: (skills.id.0 % u64::from(TAGS)) as u32,
            holder: self.handing.holder,
            group: self.handing.group,
            skills: self.tally(SKILLS),
            online: self.tally(ONLINE),
        };
        Some(Code { handed, mark: None, answers: self.answers() })
    }
}
