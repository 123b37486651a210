//! The saved form of [`State`]: plain records written with postcard, one after the other. Fields are
//! never changed or taken away and variants only added at the end. What a schema adds follows what the
//! one before it wrote, so that the step from one to the next is to append that nothing is there yet.
//!
//! | Schema | What it added |
//! |---|---|
//! | 1 | attempts |
//! | 2 | answers that are orders and pairs, the place before a part, self-ratings, attempts that go on with a shorter one |

use super::envelope::{self, Unreadable};
use super::{Profile, State};
use crate::domain::check::attempt::{AttemptId, Finished, Given, Part, Place, Underway};
use crate::domain::check::by_item::ByItem;
use crate::domain::check::id::{CheckId, DomainId, FormId, ItemId, OptionId};
use crate::domain::check::kinds::Response;
use crate::domain::check::rating::{Rating, Ratings};
use crate::domain::quantity::{Moment, Percent, Points};
use serde::{Deserialize, Serialize};

/// The schema version that is written.
pub const VERSION: u32 = 2;

/// Writes a state as text.
pub fn to_text(state: &State) -> String {
    // Records of strings, numbers and lists always fit into a growing vector.
    let bytes = postcard::to_allocvec(&SavedState::from(state)).unwrap_or_default();
    envelope::seal(VERSION, &bytes)
}

/// Reads a state back.
pub fn from_text(text: &str) -> Result<State, Unreadable> {
    let (version, mut bytes) = envelope::open(text)?;
    match version {
        0 => return Err(Unreadable::Damaged),
        1 => bytes.push(NOTHING),
        VERSION => {}
        newer => return Err(Unreadable::Newer(newer)),
    }
    let saved: SavedState = postcard::from_bytes(&bytes).map_err(|_| Unreadable::Damaged)?;
    saved.restore().ok_or(Unreadable::Damaged)
}

/// An empty list, as postcard writes it.
const NOTHING: u8 = 0;

#[derive(Serialize, Deserialize)]
struct SavedState<'text> {
    #[serde(borrow)]
    attempts: Vec<SavedAttempt<'text>>,
    /// Since schema 2, of those attempts that have any of it.
    #[serde(borrow)]
    more: Vec<SavedMore<'text>>,
}

/// What schema 2 knows more of an attempt.
#[derive(Serialize, Deserialize)]
struct SavedMore<'text> {
    attempt: u64,
    self_rating: bool,
    #[serde(borrow)]
    ratings: Vec<(&'text str, u8)>,
    #[serde(borrow)]
    carried: Vec<SavedPart<'text>>,
}

#[derive(Serialize, Deserialize)]
struct SavedAttempt<'text> {
    id: u64,
    check: &'text str,
    version: u32,
    form: &'text str,
    started: u64,
    #[serde(borrow)]
    parts: Vec<SavedPart<'text>>,
    #[serde(borrow)]
    given: Vec<SavedGiven<'text>>,
    stage: SavedStage,
}

#[derive(Serialize, Deserialize)]
struct SavedPart<'text> {
    domain: &'text str,
    #[serde(borrow)]
    items: Vec<&'text str>,
    closed: bool,
}

#[derive(Serialize, Deserialize)]
struct SavedGiven<'text> {
    item: &'text str,
    #[serde(borrow)]
    response: Option<SavedResponse<'text>>,
    /// When it was given; 0 once the attempt is finished.
    at: u64,
    /// What it won, once the attempt is finished.
    points: Option<u32>,
}

#[derive(Serialize, Deserialize)]
enum SavedResponse<'text> {
    DontKnow,
    Chosen(#[serde(borrow)] Vec<&'text str>),
    Ordered(#[serde(borrow)] Vec<&'text str>),
    Paired(#[serde(borrow)] Vec<(&'text str, &'text str)>),
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
    PartStart(u32),
}

impl<'text> From<&'text State> for SavedState<'text> {
    fn from(state: &'text State) -> Self {
        let underway = state.profile.underway.iter().map(SavedAttempt::from);
        let finished = state.profile.finished.iter().map(SavedAttempt::from);
        let more_underway = state.profile.underway.iter().map(|attempt| SavedMore {
            attempt: attempt.id.0,
            self_rating: attempt.self_rating,
            ratings: saved_ratings(&attempt.ratings),
            carried: attempt.carried.iter().map(SavedPart::from).collect(),
        });
        let more_finished = state.profile.finished.iter().map(|attempt| SavedMore {
            attempt: attempt.id.0,
            self_rating: false,
            ratings: saved_ratings(&attempt.ratings),
            carried: Vec::new(),
        });
        let more = more_underway.chain(more_finished);
        Self {
            attempts: underway.chain(finished).collect(),
            more: more.filter(|more| !more.is_empty()).collect(),
        }
    }
}

fn saved_ratings(ratings: &Ratings) -> Vec<(&str, u8)> {
    ratings.iter().map(|(domain, rating)| (domain.as_str(), rating.number())).collect()
}

impl SavedMore<'_> {
    fn is_empty(&self) -> bool {
        !self.self_rating && self.ratings.is_empty() && self.carried.is_empty()
    }

    /// Adds this to its attempt; `None` where it makes no sense.
    fn restore(self, profile: &mut Profile) -> Option<()> {
        let mut ratings = Ratings::new();
        for (domain, rating) in self.ratings {
            ratings.set(DomainId::new(domain), Rating::from_number(rating)?);
        }
        let id = AttemptId(self.attempt);
        if let Some(attempt) = profile.underway.iter_mut().find(|attempt| attempt.id == id) {
            attempt.self_rating = self.self_rating;
            attempt.carried = self.carried.into_iter().map(SavedPart::restore).collect();
            attempt.ratings = ratings;
        } else {
            profile.finished.iter_mut().find(|attempt| attempt.id == id)?.ratings = ratings;
        }
        Some(())
    }
}

impl SavedState<'_> {
    fn restore(self) -> Option<State> {
        let mut profile = Profile::default();
        for attempt in self.attempts {
            attempt.restore(&mut profile)?;
        }
        for more in self.more {
            more.restore(&mut profile)?;
        }
        Some(State { profile })
    }
}

impl<'text> From<&'text Underway> for SavedAttempt<'text> {
    fn from(attempt: &'text Underway) -> Self {
        let given = attempt.given.iter().map(|(item, given)| SavedGiven {
            item: item.as_str(),
            response: given.response.as_ref().map(SavedResponse::from),
            at: given.at.0,
            points: None,
        });
        let place = match attempt.place {
            Place::Question(number) => SavedPlace::Question(number as u32),
            Place::PartEnd(number) => SavedPlace::PartEnd(number as u32),
            Place::Review => SavedPlace::Review,
            Place::PartStart(number) => SavedPlace::PartStart(number as u32),
        };
        Self {
            id: attempt.id.0,
            check: attempt.check.as_str(),
            version: attempt.version,
            form: attempt.form.as_str(),
            started: attempt.started.0,
            parts: attempt.parts.iter().map(SavedPart::from).collect(),
            given: given.collect(),
            stage: SavedStage::Underway { place, reviewed: attempt.reviewed },
        }
    }
}

impl<'text> From<&'text Finished> for SavedAttempt<'text> {
    fn from(attempt: &'text Finished) -> Self {
        // An item left open has points but no response, a withdrawn one may have a response but no points.
        let drawn = attempt.parts.iter().flat_map(|part| &part.items);
        let given = drawn.map(|item| SavedGiven {
            item: item.as_str(),
            response: attempt.responses.get(item).map(SavedResponse::from),
            at: 0,
            points: attempt.outcomes.get(item).map(|points| points.0),
        });
        Self {
            id: attempt.id.0,
            check: attempt.check.as_str(),
            version: attempt.version,
            form: attempt.form.as_str(),
            started: attempt.started.0,
            parts: attempt.parts.iter().map(SavedPart::from).collect(),
            given: given.collect(),
            stage: SavedStage::Finished { at: attempt.finished.0, cut: attempt.cut.value() },
        }
    }
}

impl SavedAttempt<'_> {
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
                    SavedPlace::PartStart(number) => Place::PartStart(number as usize),
                };
                profile.underway.push(Underway {
                    id,
                    check,
                    version: self.version,
                    form,
                    started,
                    parts,
                    carried: Vec::new(),
                    given: given.collect(),
                    self_rating: false,
                    ratings: Ratings::new(),
                    place,
                    reviewed,
                });
            }
            SavedStage::Finished { at, cut } => {
                let (mut responses, mut outcomes) = (ByItem::new(), ByItem::new());
                for given in self.given {
                    if let Some(response) = given.response {
                        responses.set(ItemId::new(given.item), response.restore());
                    }
                    if let Some(points) = given.points {
                        outcomes.set(ItemId::new(given.item), Points(points));
                    }
                }
                profile.finished.push(Finished {
                    id,
                    check,
                    version: self.version,
                    form,
                    started,
                    finished: Moment(at),
                    cut: Percent::new(cut)?,
                    parts,
                    responses,
                    outcomes,
                    ratings: Ratings::new(),
                });
            }
        }
        Some(())
    }
}

impl<'text> From<&'text Part> for SavedPart<'text> {
    fn from(part: &'text Part) -> Self {
        Self {
            domain: part.domain.as_str(),
            items: part.items.iter().map(|item| item.as_str()).collect(),
            closed: part.closed,
        }
    }
}

impl SavedPart<'_> {
    fn restore(self) -> Part {
        Part {
            domain: DomainId::new(self.domain),
            items: self.items.into_iter().map(ItemId::new).collect(),
            closed: self.closed,
        }
    }
}

impl<'text> From<&'text Response> for SavedResponse<'text> {
    fn from(response: &'text Response) -> Self {
        let texts = |options: &'text [OptionId]| options.iter().map(|option| option.as_str()).collect();
        match response {
            Response::DontKnow => Self::DontKnow,
            Response::Chosen(options) => Self::Chosen(texts(options)),
            Response::Ordered(steps) => Self::Ordered(texts(steps)),
            Response::Paired(pairs) => {
                let pair = |(row, option): &'text (OptionId, OptionId)| (row.as_str(), option.as_str());
                Self::Paired(pairs.iter().map(pair).collect())
            }
        }
    }
}

impl SavedResponse<'_> {
    fn restore(self) -> Response {
        let ids = |options: Vec<&str>| options.into_iter().map(OptionId::new).collect();
        match self {
            Self::DontKnow => Response::DontKnow,
            Self::Chosen(options) => Response::Chosen(ids(options)),
            Self::Ordered(steps) => Response::Ordered(ids(steps)),
            Self::Paired(pairs) => {
                let pair = |(row, option): (&str, &str)| (OptionId::new(row), OptionId::new(option));
                Response::Paired(pairs.into_iter().map(pair).collect())
            }
        }
    }
}
