//! What is handed over to the facilitator of a session.

use super::model::Model;
use crate::domain::check::attempt::Finished;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::check::scoring::verdict;
use crate::domain::handover::Handed;
use crate::domain::handover::code::Code;
use crate::domain::handover::join::Invitation;
use crate::domain::handover::number::{self, TAGS};
use crate::domain::session::Checks;
use crate::domain::session::answers::{Answers, Marked};
use crate::domain::session::hall::FORM;
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

/// How far somebody is with a check that a session takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Not begun.
    Open,
    /// Under way.
    Underway,
    /// Taken with the questions of the hall.
    Done(Tally),
}

impl Model {
    /// Takes up an invitation: its first choices are those of what is handed over.
    pub(super) fn accept(&mut self, invitation: Invitation) {
        let Invitation { code, holder, group, .. } = invitation;
        self.invitation = Some(invitation);
        self.handing = Handing { code: Some(code), holder, group };
    }

    /// The checks that a session takes, in order, and how far this person is with each.
    pub fn stages(&self, invitation: &Invitation) -> Vec<(CheckId, Stage)> {
        let checks = match invitation.checks {
            Checks::Both => &[SKILLS, ONLINE][..],
            Checks::SkillsOnly => &[SKILLS],
        };
        let stage = |check: &str| {
            let is_underway = self.attempts.underway(&CheckId::new(check)).is_some();
            let taken = self.latest(check).filter(|attempt| attempt.form.as_str() == FORM);
            match taken.and_then(|_| self.tally(check)) {
                _ if is_underway => Stage::Underway,
                Some(tally) => Stage::Done(tally),
                None => Stage::Open,
            }
        };
        checks.iter().map(|check| (CheckId::new(*check), stage(check))).collect()
    }

    /// The invitation to the session that the result goes to; `None` where another code was typed.
    fn invited(&self) -> Option<Invitation> {
        self.invitation.filter(|invitation| self.handing.code == Some(invitation.code))
    }

    /// Whether the session takes the second check, too.
    fn takes_both(&self) -> bool {
        self.invited().is_none_or(|invitation| invitation.checks == Checks::Both)
    }

    /// The latest result of a check that can be handed over: a number has room for the usual lengths, not for a quick
    /// check or for one with more questions.
    fn latest(&self, check: &str) -> Option<&Finished> {
        let finished = self.attempts.finished.iter().rev();
        finished
            .filter(|attempt| attempt.check.as_str() == check)
            .find(|attempt| tally(attempt).is_some_and(|tally| number::has_room(check, tally)))
    }

    /// The result of a check as it is handed over.
    pub fn tally(&self, check: &str) -> Option<Tally> {
        tally(self.latest(check)?)
    }

    /// The answers that are handed over with it: those to the questions of a hall.
    pub fn answers(&self) -> Answers {
        let marked = |check| self.latest(check).and_then(Marked::of);
        Answers { skills: marked(SKILLS), online: marked(ONLINE).filter(|_| self.takes_both()) }
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
            online: self.tally(ONLINE).filter(|_| self.takes_both()),
        };
        Some(Code { handed, mark: self.invited().map(|invitation| invitation.mark), answers: self.answers() })
    }
}

fn tally(attempt: &Finished) -> Option<Tally> {
    let score = verdict(attempt).score;
    Tally::new(score.points().0.try_into().ok()?, score.maximum().0.try_into().ok()?)
}
