//! What can happen: a person touches something, the address changes, the browser answers.

use super::model::StorageFault;
use super::shelves::Delivery;
use crate::domain::check::id::{CheckId, FormId, ItemId};
use crate::domain::check::kinds::Deed;
use crate::domain::check::rating::Rating;
use crate::domain::quantity::Moment;
use crate::domain::route::Route;
use crate::domain::state::look::Choice;

/// A text that was handed in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandedIn {
    /// The name of its file; empty where it was pasted.
    pub name: String,
    /// What stands in it; empty where it could not be read as text.
    pub content: String,
}

/// Time and chance at the moment of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The device's clock.
    pub now: Moment,
    /// A fresh random number, for an attempt that begins with this event.
    pub seed: u64,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The address changed: a link, the browser's back button, the first page.
    Arrived(Route),
    /// The work was read again after the desk had the screen, and this page was asked for. `None` where
    /// nothing could be read.
    Read(Option<String>, Route),
    /// A part of a check was fetched in a language, or could not be.
    Delivered(Delivery),
    /// "Thử lại" after a check could not be fetched.
    Retry(CheckId),
    /// The start button of a check's introduction, for one of its forms.
    Started(CheckId, FormId),
    /// A person rated themselves in the domain of a part, counted from 0.
    Rated(CheckId, usize, Rating),
    /// Something was done to an item.
    Answered(CheckId, ItemId, Deed),
    /// "Chưa biết" was touched.
    TouchedDontKnow(CheckId, ItemId),
    /// The button that goes on, on a page of an attempt.
    WentOn(CheckId),
    /// The link that leaves the open question for later.
    Skipped(CheckId),
    /// Language or size of type was chosen, or a screen reader.
    Chose(Choice),
    /// The browser tried to write the work, and what it has written.
    Saved(Result<String, StorageFault>),
    /// What is stored may have changed.
    ChangedElsewhere,
}
