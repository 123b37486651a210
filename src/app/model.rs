//! Everything the screen shows follows from this model.

use super::effect::Effect;
use super::shelves::{Piece, Readiness, Shelves};
use crate::domain::check::attempt::Place;
use crate::domain::check::definition::Check;
use crate::domain::check::id::{CheckId, DomainId};
use crate::domain::route::Route;
use crate::domain::state::State;
use crate::domain::state::look::Look;
use crate::domain::state::profiles::Person;

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
    /// The text that was last read or written where the work is stored.
    pub known: Option<String>,
    /// The checks asked for so far.
    pub shelves: Shelves,
    /// What the person has to know about the saving of their work.
    pub notices: Vec<Notice>,
    /// How often a step was moved: the question shown is drawn anew each time.
    pub moves: u32,
    /// The person went on without an answer: the question says so.
    pub unanswered: bool,
    /// The saved work belongs to a newer release and must not be written over.
    pub read_only: bool,
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
    /// The model of a page that opens: with what was stored on the device, or the reason why nothing
    /// could be read, and with what the page keeps because the device did not take it.
    pub fn open(
        route: Route,
        look: Look,
        person: Person,
        stored: Result<Option<String>, StorageFault>,
        unsaved: Option<String>,
    ) -> (Self, Vec<Effect>) {
        let mut model = Self {
            route,
            look,
            person,
            state: State::new(),
            known: None,
            shelves: Shelves::new(),
            notices: Vec::new(),
            moves: 0,
            unanswered: false,
            read_only: false,
        };
        let mut effects = match stored {
            Ok(None) => Vec::new(),
            Ok(stored) => model.meet(stored),
            Err(fault) => {
                model.notices.push(Notice::NotSaved(fault));
                Vec::new()
            }
        };
        if let Some(text) = unsaved {
            effects.extend(model.add(&text));
        }
        (model, effects)
    }

    /// A check whose outline is here.
    pub fn check(&self, id: &CheckId) -> Option<&Check> {
        self.shelves.check(id)
    }

    /// How far the content is that the page shown needs.
    pub fn readiness(&self) -> Readiness {
        let Some(id) = self.route.check() else { return Readiness::Ready };
        self.shelves.readiness(id, |domain, piece| self.needs(id, domain, piece).unwrap_or(false))
    }

    /// Whether the page shown needs a domain's file: a question needs the items of its own domain, the end of
    /// a part what its domain teaches, the review all items of the attempt.
    fn needs(&self, id: &CheckId, domain: &DomainId, piece: Piece) -> Option<bool> {
        let Route::Walk(_, place) = &self.route else { return None };
        let attempt = self.state.profile.underway(id)?;
        Some(match place {
            Place::PartStart(_) => false,
            // What a quick check asks next follows from all answers so far.
            Place::Question(number) if attempt.is_quick() => {
                let so_far = attempt.parts.get(..=*number).unwrap_or(&attempt.parts);
                piece == Piece::Items && so_far.iter().any(|part| part.domain == *domain)
            }
            Place::Question(number) => {
                piece == Piece::Items && attempt.question(*number)?.part.domain == *domain
            }
            Place::PartEnd(part) => piece == Piece::Notes && attempt.parts.get(*part)?.domain == *domain,
            Place::Review => piece == Piece::Items && attempt.parts.iter().any(|part| part.domain == *domain),
        })
    }
}
