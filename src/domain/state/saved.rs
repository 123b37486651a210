//! The saved form of [`State`], schema version 1: plain records written with postcard. Fields are
//! never changed here; a new schema gets records of its own and a step from this one to it.

use super::envelope::{self, Unreadable};
use super::{Profile, State};
use crate::domain::check::attempt::{AttemptId, Finished, Given, Part, Place, Underway};
use crate::domain::check::id::{CheckId, DomainId, FormId, ItemId, OptionId};
use crate::domain::check::kinds::Response;
use crate::domain::quantity::{Moment, Percent, Points};
use serde::{Deserialize, Serialize};

/// The schema version that is written.
pub const VERSION: u32 = 1;

/// Writes a state as text.
pub fn to_text(state: &State) -> String {
    // Records of strings, numbers and lists always fit into a growing vector.
    let bytes = postcard::to_allocvec(&SavedState::from(state)).unwrap_or_default();
    envelope::seal(VERSION, &bytes)
}

/// Reads a state back.
pub fn from_text(text: &str) -> Result<State, Unreadable> {
    let (version, bytes) = envelope::open(text)?;
    match version {
        VERSION => {
            let saved: SavedState = postcard::from_bytes(&bytes).map_err(|_| Unreadable::Damaged)?;
            saved.restore().ok_or(Unreadable::Damaged)
        }
        newer if newer > VERSION => Err(Unreadable::Newer(newer)),
        _ => Err(Unreadable::Damaged),
    }
}

#[derive(Serialize, Deserialize)]
struct SavedState {
    underway: Vec<SavedUnderway>,
    finished: Vec<SavedFinished>,
}

#[derive(Serialize, Deserialize)]
struct SavedUnderway {
    id: u64,
    check: String,
    version: u32,
    form: String,
    started: u64,
    parts: Vec<SavedPart>,
    given: Vec<(String, Option<SavedResponse>, u64)>,
    place: SavedPlace,
    reviewed: bool,
}

#[derive(Serialize, Deserialize)]
struct SavedFinished {
    id: u64,
    check: String,
    version: u32,
    form: String,
    started: u64,
    finished: u64,
    cut: u8,
    parts: Vec<SavedPart>,
    responses: Vec<(String, SavedResponse)>,
    outcomes: Vec<(String, u32)>,
}

#[derive(Serialize, Deserialize)]
struct SavedPart {
    domain: String,
    items: Vec<String>,
    closed: bool,
}

#[derive(Serialize, Deserialize)]
enum SavedResponse {
    DontKnow,
    Chosen(Vec<String>),
}

#[derive(Serialize, Deserialize)]
enum SavedPlace {
    Question(u32),
    PartEnd(u32),
    Review,
}

impl From<&State> for SavedState {
    fn from(state: &State) -> Self {
        Self {
            underway: state.profile.underway.iter().map(SavedUnderway::from).collect(),
            finished: state.profile.finished.iter().map(SavedFinished::from).collect(),
        }
    }
}

impl SavedState {
    fn restore(self) -> Option<State> {
        let underway = self.underway.into_iter().map(SavedUnderway::restore).collect();
        let finished = self.finished.into_iter().map(SavedFinished::restore).collect::<Option<_>>()?;
        Some(State { profile: Profile { underway, finished } })
    }
}

impl From<&Underway> for SavedUnderway {
    fn from(attempt: &Underway) -> Self {
        Self {
            id: attempt.id.0,
            check: attempt.check.as_str().to_owned(),
            version: attempt.version,
            form: attempt.form.as_str().to_owned(),
            started: attempt.started.0,
            parts: attempt.parts.iter().map(SavedPart::from).collect(),
            given: attempt
                .given
                .iter()
                .map(|(item, given)| {
                    let response = given.response.as_ref().map(SavedResponse::from);
                    (item.as_str().to_owned(), response, given.at.0)
                })
                .collect(),
            place: match attempt.place {
                Place::Question(number) => SavedPlace::Question(number as u32),
                Place::PartEnd(number) => SavedPlace::PartEnd(number as u32),
                Place::Review => SavedPlace::Review,
            },
            reviewed: attempt.reviewed,
        }
    }
}

impl SavedUnderway {
    fn restore(self) -> Underway {
        Underway {
            id: AttemptId(self.id),
            check: CheckId::new(self.check),
            version: self.version,
            form: FormId::new(self.form),
            started: Moment(self.started),
            parts: self.parts.into_iter().map(SavedPart::restore).collect(),
            given: self
                .given
                .into_iter()
                .map(|(item, response, at)| {
                    let response = response.map(SavedResponse::restore);
                    (ItemId::new(item), Given { response, at: Moment(at) })
                })
                .collect(),
            place: match self.place {
                SavedPlace::Question(number) => Place::Question(number as usize),
                SavedPlace::PartEnd(number) => Place::PartEnd(number as usize),
                SavedPlace::Review => Place::Review,
            },
            reviewed: self.reviewed,
        }
    }
}

impl From<&Finished> for SavedFinished {
    fn from(attempt: &Finished) -> Self {
        Self {
            id: attempt.id.0,
            check: attempt.check.as_str().to_owned(),
            version: attempt.version,
            form: attempt.form.as_str().to_owned(),
            started: attempt.started.0,
            finished: attempt.finished.0,
            cut: attempt.cut.value(),
            parts: attempt.parts.iter().map(SavedPart::from).collect(),
            responses: attempt
                .responses
                .iter()
                .map(|(item, response)| (item.as_str().to_owned(), SavedResponse::from(response)))
                .collect(),
            outcomes: attempt
                .outcomes
                .iter()
                .map(|(item, points)| (item.as_str().to_owned(), points.0))
                .collect(),
        }
    }
}

impl SavedFinished {
    fn restore(self) -> Option<Finished> {
        Some(Finished {
            id: AttemptId(self.id),
            check: CheckId::new(self.check),
            version: self.version,
            form: FormId::new(self.form),
            started: Moment(self.started),
            finished: Moment(self.finished),
            cut: Percent::new(self.cut)?,
            parts: self.parts.into_iter().map(SavedPart::restore).collect(),
            responses: self
                .responses
                .into_iter()
                .map(|(item, response)| (ItemId::new(item), response.restore()))
                .collect(),
            outcomes: self
                .outcomes
                .into_iter()
                .map(|(item, points)| (ItemId::new(item), Points(points)))
                .collect(),
        })
    }
}

impl From<&Part> for SavedPart {
    fn from(part: &Part) -> Self {
        Self {
            domain: part.domain.as_str().to_owned(),
            items: part.items.iter().map(|item| item.as_str().to_owned()).collect(),
            closed: part.closed,
        }
    }
}

impl SavedPart {
    fn restore(self) -> Part {
        Part {
            domain: DomainId::new(self.domain),
            items: self.items.into_iter().map(ItemId::new).collect(),
            closed: self.closed,
        }
    }
}

impl From<&Response> for SavedResponse {
    fn from(response: &Response) -> Self {
        match response {
            Response::DontKnow => Self::DontKnow,
            Response::Chosen(options) => {
                Self::Chosen(options.iter().map(|option| option.as_str().to_owned()).collect())
            }
        }
    }
}

impl SavedResponse {
    fn restore(self) -> Response {
        match self {
            Self::DontKnow => Response::DontKnow,
            Self::Chosen(options) => Response::Chosen(options.into_iter().map(OptionId::new).collect()),
        }
    }
}
