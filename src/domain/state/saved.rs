//! The saved form of [`State`], schema version 1: plain records written with postcard. Fields are
//! never changed here; a new schema gets records of its own and a step from this one to it.

use super::envelope::{self, Unreadable};
use super::{Profile, State};
use crate::domain::check::attempt::{AttemptId, Finished, Given, Part, Place, Underway};
use crate::domain::check::by_item::ByItem;
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
    attempts: Vec<SavedAttempt>,
}

#[derive(Serialize, Deserialize)]
struct SavedAttempt {
    id: u64,
    check: String,
    version: u32,
    form: String,
    started: u64,
    parts: Vec<SavedPart>,
    given: Vec<SavedGiven>,
    stage: SavedStage,
}

#[derive(Serialize, Deserialize)]
struct SavedPart {
    domain: String,
    items: Vec<String>,
    closed: bool,
}

#[derive(Serialize, Deserialize)]
struct SavedGiven {
    item: String,
    response: Option<SavedResponse>,
    /// When it was given; 0 once the attempt is finished.
    at: u64,
    /// What it won, once the attempt is finished.
    points: Option<u32>,
}

#[derive(Serialize, Deserialize)]
enum SavedResponse {
    DontKnow,
    Chosen(Vec<String>),
}

#[derive(Serialize, Deserialize)]
enum SavedStage {
    Underway { place: SavedPlace, reviewed: bool },
    Finished { at: u64, cut: u8 },
}

#[derive(Serialize, Deserialize)]
enum SavedPlace {
    Question(u32),
    PartEnd(u32),
    Review,
}

impl From<&State> for SavedState {
    fn from(state: &State) -> Self {
        let underway = state.profile.underway.iter().map(SavedAttempt::from);
        let finished = state.profile.finished.iter().map(SavedAttempt::from);
        Self { attempts: underway.chain(finished).collect() }
    }
}

impl SavedState {
    fn restore(self) -> Option<State> {
        let mut profile = Profile::default();
        for attempt in self.attempts {
            attempt.restore(&mut profile)?;
        }
        Some(State { profile })
    }
}

impl From<&Underway> for SavedAttempt {
    fn from(attempt: &Underway) -> Self {
        let given = attempt.given.iter().map(|(item, given)| SavedGiven {
            item: item.as_str().to_owned(),
            response: given.response.as_ref().map(SavedResponse::from),
            at: given.at.0,
            points: None,
        });
        let place = match attempt.place {
            Place::Question(number) => SavedPlace::Question(number as u32),
            Place::PartEnd(number) => SavedPlace::PartEnd(number as u32),
            Place::Review => SavedPlace::Review,
        };
        Self {
            id: attempt.id.0,
            check: attempt.check.as_str().to_owned(),
            version: attempt.version,
            form: attempt.form.as_str().to_owned(),
            started: attempt.started.0,
            parts: attempt.parts.iter().map(SavedPart::from).collect(),
            given: given.collect(),
            stage: SavedStage::Underway { place, reviewed: attempt.reviewed },
        }
    }
}

impl From<&Finished> for SavedAttempt {
    fn from(attempt: &Finished) -> Self {
        // An item left open has points but no response, a withdrawn one may have a response but no points.
        let drawn = attempt.parts.iter().flat_map(|part| &part.items);
        let given = drawn.map(|item| SavedGiven {
            item: item.as_str().to_owned(),
            response: attempt.responses.get(item).map(SavedResponse::from),
            at: 0,
            points: attempt.outcomes.get(item).map(|points| points.0),
        });
        Self {
            id: attempt.id.0,
            check: attempt.check.as_str().to_owned(),
            version: attempt.version,
            form: attempt.form.as_str().to_owned(),
            started: attempt.started.0,
            parts: attempt.parts.iter().map(SavedPart::from).collect(),
            given: given.collect(),
            stage: SavedStage::Finished { at: attempt.finished.0, cut: attempt.cut.value() },
        }
    }
}

impl SavedAttempt {
    /// Puts the attempt where it belongs; `None` where it makes no sense.
    fn restore(self, profile: &mut Profile) -> Option<()> {
        let id = AttemptId(self.id);
        let check = CheckId::new(self.check);
        let form = FormId::new(self.form);
        let started = Moment(self.started);
        let parts = self.parts.into_iter().map(SavedPart::restore).collect();
        match self.stage {
            SavedStage::Underway { place, reviewed } => {
                let given = self.given.into_iter().map(|given| {
                    let response = given.response.map(SavedResponse::restore);
                    (ItemId::new(given.item), Given { response, at: Moment(given.at) })
                });
                let place = match place {
                    SavedPlace::Question(number) => Place::Question(number as usize),
                    SavedPlace::PartEnd(number) => Place::PartEnd(number as usize),
                    SavedPlace::Review => Place::Review,
                };
                let (version, given) = (self.version, given.collect());
                let attempt = Underway { id, check, version, form, started, parts, given, place, reviewed };
                profile.underway.push(attempt);
            }
            SavedStage::Finished { at, cut } => {
                let (mut responses, mut outcomes) = (ByItem::new(), ByItem::new());
                for given in self.given {
                    if let Some(response) = given.response {
                        responses.set(ItemId::new(given.item.as_str()), response.restore());
                    }
                    if let Some(points) = given.points {
                        outcomes.set(ItemId::new(given.item), Points(points));
                    }
                }
                let (version, finished, cut) = (self.version, Moment(at), Percent::new(cut)?);
                let attempt =
                    Finished { id, check, version, form, started, finished, cut, parts, responses, outcomes };
                profile.finished.push(attempt);
            }
        }
        Some(())
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
