//! Everything the screen shows follows from this model.

use super::effect::Effect;
use crate::domain::check::definition::Check;
use crate::domain::check::id::CheckId;
use crate::domain::route::Route;
use crate::domain::state::envelope::Unreadable;
use crate::domain::state::look::Look;
use crate::domain::state::{State, saved};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The application at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The page shown.
    pub route: Route,
    /// Language and size of type.
    pub look: Look,
    /// The person's work.
    pub state: State,
    /// The checks asked for so far, in the present language.
    pub content: BTreeMap<CheckId, Content>,
    /// What the person has to know about the saving of their work.
    pub notices: Vec<Notice>,
    /// The person went on without an answer: the question says so.
    pub unanswered: bool,
    /// The saved work belongs to a newer release and must not be written over.
    pub read_only: bool,
}

/// A check on its way from the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Asked for.
    Waiting,
    /// Here.
    Ready(Arc<Check>),
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
    pub fn open(route: Route, look: Look, saved: Result<Option<String>, StorageFault>) -> (Self, Vec<Effect>) {
        let mut model = Self {
            route,
            look,
            state: State::new(),
            content: BTreeMap::new(),
            notices: Vec::new(),
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

    /// A check, if it is here.
    pub fn check(&self, id: &CheckId) -> Option<&Arc<Check>> {
        match self.content.get(id) {
            Some(Content::Ready(check)) => Some(check),
            _ => None,
        }
    }
}
