//! Everything the facilitator's pages show follows from this model.

use super::effect::Effect;
use super::grid::Grid;
use super::projector::Step;
use super::report;
use super::shared::{self, Shared};
use crate::app::{Notice, Readiness, StorageFault};
use crate::domain::handover::number::Refused;
use crate::domain::programme::{Plan, PlanId, Programme, TargetId};
use crate::domain::quantity::Moment;
use crate::domain::route::cadre::Route;
use crate::domain::session::hall::Hall;
use crate::domain::session::hands::Impossible;
use crate::domain::session::record::Group;
use crate::domain::session::sitting::Sitting;
use crate::domain::session::{Session, SessionId, Targets, saved};
use crate::domain::state::envelope::{self, Unreadable};
use crate::domain::state::look::Look;
use std::collections::BTreeMap;

/// The program at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The page shown.
    pub route: Route,
    /// Language and size of type.
    pub look: Look,
    /// The sessions on this device.
    pub sessions: Vec<Kept>,
    /// The ends of their texts, as they were last read or written.
    pub known: BTreeMap<SessionId, String>,
    /// The programme, in the present language.
    pub programme: Programme,
    /// The questions of a hall, in the present language; `None` before they have arrived.
    pub hall: Option<Hall>,
    /// How far programme and questions are.
    pub content: Readiness,
    /// What has to be known about saving.
    pub notices: Vec<Notice>,
    /// To which group the people of the slips typed next belong; `None` for the session's first choice.
    pub slip_group: Option<Group>,
    /// Why the hands counted last cannot be.
    pub impossible: Vec<Impossible>,
    /// What became of the numbers taken last.
    pub taken: Option<Taken>,
    /// What became of the texts handed in last.
    pub received: Option<Received>,
    /// Changes on the projector that can be taken back, the last one at the end.
    pub steps: Vec<Step>,
    /// The person at the shared device.
    pub sitting: Option<Sitting>,
    /// What its page knows beside that.
    pub shared: Shared,
    /// The rows of paper that are typed at present.
    pub grid: Option<Grid>,
    /// Changes whenever something is said about what was typed in, be it the same once more.
    pub told: bool,
    /// How often a page changed in a way that it has to be drawn anew.
    pub redraws: u32,
}

/// A session, and whether it has left this device in its present state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The session.
    pub session: Session,
    /// The session as it was when its text was last copied or saved, while the page is open.
    pub filed: Option<Session>,
}

/// What became of numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// New records.
    pub new: usize,
    /// Numbers that were here already.
    pub known: usize,
    /// Results of people who had handed in before, now with the second check or with something put right.
    pub changed: usize,
    /// Results that were here already, to which a code now added every answer.
    pub answered: usize,
    /// Numbers of other sessions, with their code.
    pub foreign: Vec<u16>,
    /// Numbers that cannot be read, and why.
    pub refused: Vec<(String, Refused)>,
}

impl Taken {
    /// Whether there was nothing in it that could be a result.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

/// What became of texts handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// Sessions that were not here.
    pub new: usize,
    /// Copies of sessions that were: both are one now.
    pub merged: usize,
    /// Texts that could not be read, by the names of their files, and why.
    pub refused: Vec<(String, Unreadable)>,
}

impl Model {
    /// The model of a page that opens, with the texts of all sessions on the device, and that of the person at the
    /// shared device.
    pub fn open(
        route: Route,
        look: Look,
        stored: Result<Vec<String>, StorageFault>,
        sitting: Option<&str>,
    ) -> (Self, Vec<Effect>) {
        let mut model = Self {
            route,
            look,
            sessions: Vec::new(),
            known: BTreeMap::new(),
            programme: Programme::default(),
            hall: None,
            content: Readiness::Waiting,
            notices: Vec::new(),
            slip_group: None,
            impossible: Vec::new(),
            taken: None,
            received: None,
            steps: Vec::new(),
            sitting: None,
            shared: Shared::default(),
            grid: None,
            told: false,
            redraws: 0,
        };
        let mut effects = shared::take_up(&mut model, sitting);
        match stored {
            Err(fault) => model.notices.push(Notice::NotSaved(fault)),
            Ok(texts) => {
                for text in texts {
                    match saved::from_text(&text) {
                        Ok(session) => {
                            model.known.insert(session.id.clone(), envelope::end(&text).to_owned());
                            model.sessions.push(Kept { session, filed: None });
                        }
                        // It stays under its own key, which nothing here writes.
                        Err(Unreadable::Newer(_)) => model.notices.push(Notice::Newer),
                        Err(Unreadable::Foreign | Unreadable::Damaged) => {
                            model.notices.push(Notice::SetAside);
                            effects.push(Effect::SetAside(text));
                        }
                    }
                }
            }
        }
        model.notices.dedup();
        model.sort();
        (model, effects)
    }

    /// The session with this identifier.
    pub fn session(&self, id: &SessionId) -> Option<&Session> {
        self.kept(id).map(|kept| &kept.session)
    }

    /// The same with whether it has left the device.
    pub fn kept(&self, id: &SessionId) -> Option<&Kept> {
        self.sessions.iter().find(|kept| kept.session.id == *id)
    }

    /// The plan by which a session is read: its own, or the first one. Targets of one's own take the place of
    /// those for the two checks and have no name.
    pub fn plan(&self, session: &Session) -> Option<Plan> {
        let plans = &self.programme.plans;
        match &session.about.value.targets {
            Targets::InForce => plans.first().cloned(),
            Targets::Plan(id) => plans.iter().find(|plan| plan.id == *id).or_else(|| plans.first()).cloned(),
            Targets::Own { skills, proficient } => {
                let own = [(report::SKILLS, *skills), (report::PROFICIENT, *proficient)];
                let own = own.map(|(id, share)| (TargetId::new(id), share));
                let others = plans.first().into_iter().flat_map(|plan| &plan.shares);
                let others = others.filter(|(id, _)| own.iter().all(|(taken, _)| taken != id)).cloned();
                Some(Plan {
                    id: PlanId::new(""),
                    name: String::new(),
                    source: String::new(),
                    shares: own.iter().cloned().chain(others).collect(),
                })
            }
        }
    }

    /// Newest first.
    pub(super) fn sort(&mut self) {
        self.sessions.sort_by_key(|kept| {
            let about = &kept.session.about;
            (std::cmp::Reverse(about.value.day), std::cmp::Reverse(about.at), kept.session.id.clone())
        });
    }
}

impl Kept {
    /// Whether something of it is on this device only.
    pub fn is_unfiled(&self) -> bool {
        let is_empty = self.session.records.is_empty()
            && self.session.raised.is_empty()
            && self.session.hands.at == Moment(0)
            && self.session.register.at == Moment(0);
        !is_empty && self.filed.as_ref() != Some(&self.session)
    }
}
