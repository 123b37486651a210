//! Everything the screen shows follows from this model.

use super::effect::Effect;
use crate::domain::check::attempt::{Finished, Place};
use crate::domain::check::definition::Check;
use crate::domain::check::id::{CheckId, DomainId};
use crate::domain::route::Route;
use crate::domain::state::envelope::Unreadable;
use crate::domain::state::look::Look;
use crate::domain::state::profiles::Person;
use crate::domain::state::{State, saved};

/// The application at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The page shown.
    pub route: Route,
    /// Language and size of type.
    pub look: Look,
    /// Whose work this is.
    pub person: Person,
    /// The person's work.
    pub state: State,
    /// The checks asked for so far.
    pub shelves: Vec<Shelf>,
    /// What the person has to know about the saving of their work.
    pub notices: Vec<Notice>,
    /// How often a step was moved: the question shown is drawn anew each time.
    pub moves: u32,
    /// The person went on without an answer: the question says so.
    pub unanswered: bool,
    /// The saved work belongs to a newer release and must not be written over.
    pub read_only: bool,
}

/// A check on its way from the server, in the present language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// Which check.
    pub id: CheckId,
    /// The check without the items that have not arrived; `None` before its outline has.
    pub check: Option<Check>,
    /// How far the outline is.
    pub outline: Readiness,
    /// How far the files of each domain are.
    pub pieces: Vec<(DomainId, Piece, Readiness)>,
}

/// What a domain's files hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Its items.
    Items,
    /// What they teach, its tip and who can help.
    Notes,
}

/// How far something is that has to be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// Asked for.
    Waiting,
    /// Here.
    Ready,
    /// Could not be fetched.
    Failed,
}

/// Why nothing can be written on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageFault {
    /// The browser does not allow it: private mode, settings, another site's frame.
    Blocked,
    /// No room is left.
    Full,
}

/// Something to know about saved work, shown on every page until it no longer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Answers are kept only as long as the page stays open.
    NotSaved(StorageFault),
    /// Saved work could not be read; it was put aside under another key.
    SetAside,
    /// Saved work was written by a newer release; it stays untouched and nothing is saved now.
    Newer,
}

impl Model {
    /// The model of a page that opens: with what was saved on the device, or the reason why nothing
    /// could be read.
    pub fn open(
        route: Route,
        look: Look,
        person: Person,
        saved: Result<Option<String>, StorageFault>,
    ) -> (Self, Vec<Effect>) {
        let mut model = Self {
            route,
            look,
            person,
            state: State::new(),
            shelves: Vec::new(),
            notices: Vec::new(),
            moves: 0,
            unanswered: false,
            read_only: false,
        };
        let mut effects = Vec::new();
        match saved {
            Ok(None) => {}
            Err(fault) => model.notices.push(Notice::NotSaved(fault)),
            Ok(Some(text)) => match saved::from_text(&text) {
                Ok(state) => model.state = state,
                Err(Unreadable::Newer(_)) => {
                    model.notices.push(Notice::Newer);
                    model.read_only = true;
                }
                Err(Unreadable::Foreign | Unreadable::Damaged) => {
                    model.notices.push(Notice::SetAside);
                    effects.push(Effect::SetAside(text));
                }
            },
        }
        (model, effects)
    }

    /// A check whose outline is here.
    pub fn check(&self, id: &CheckId) -> Option<&Check> {
        check_on(&self.shelves, id)
    }

    /// How far the content is that the page shown needs.
    pub fn readiness(&self) -> Readiness {
        let Some(id) = self.route.check() else { return Readiness::Ready };
        let Some(shelf) = self.shelves.iter().find(|shelf| shelf.id == *id) else {
            return Readiness::Waiting;
        };
        let needed = self.needed_domains(id);
        // Only where outcomes are shown is there something to teach.
        let teaches = !matches!(self.route, Route::Walk(_, Place::Question(_) | Place::Review));
        let pieces = shelf
            .pieces
            .iter()
            .filter(|(domain, piece, _)| needed.contains(&domain) && (teaches || *piece == Piece::Items));
        let mut worst = shelf.outline;
        for (_, _, readiness) in pieces {
            worst = match (worst, readiness) {
                (Readiness::Failed, _) | (_, Readiness::Failed) => Readiness::Failed,
                (Readiness::Waiting, _) | (_, Readiness::Waiting) => Readiness::Waiting,
                (Readiness::Ready, Readiness::Ready) => Readiness::Ready,
            };
        }
        worst
    }

    /// The domains whose items the page shown needs: its own for a question or a part's outcome, all of
    /// the attempt for the review and the result.
    fn needed_domains(&self, id: &CheckId) -> Vec<&DomainId> {
        let profile = &self.state.profile;
        let parts = match &self.route {
            Route::Walk(_, Place::Question(number)) => {
                let attempt = profile.underway(id);
                let question = attempt.and_then(|attempt| attempt.question(*number));
                return question.map(|question| &question.part.domain).into_iter().collect();
            }
            Route::PartResult(_, part) | Route::Walk(_, Place::PartEnd(part)) => {
                let attempt = profile.underway(id);
                return attempt
                    .and_then(|attempt| attempt.parts.get(*part))
                    .map(|part| &part.domain)
                    .into_iter()
                    .collect();
            }
            Route::Walk(_, Place::Review) => profile.underway(id).map(|attempt| &attempt.parts),
            Route::Result(_, _) => self.shown_result().map(|attempt| &attempt.parts),
            _ => None,
        };
        parts.into_iter().flatten().map(|part| &part.domain).collect()
    }

    /// The finished attempt that a result's page shows.
    pub fn shown_result(&self) -> Option<&Finished> {
        match &self.route {
            Route::Result(id, None) => self.state.profile.latest(id),
            Route::Result(id, Some(number)) => self.state.profile.finished(id).nth(number.checked_sub(1)?),
            _ => None,
        }
    }
}

/// A check whose outline is on the shelves.
pub(super) fn check_on<'shelves>(shelves: &'shelves [Shelf], id: &CheckId) -> Option<&'shelves Check> {
    shelves.iter().find(|shelf| shelf.id == *id)?.check.as_ref()
}
