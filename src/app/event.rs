//! What can happen: a person touches something, the address changes, the browser answers.

use super::model::{Piece, StorageFault};
use crate::domain::check::id::{CheckId, DomainId, FormId, ItemId};
use crate::domain::check::kinds::Deed;
use crate::domain::check::rating::Rating;
use crate::domain::locale::Locale;
use crate::domain::quantity::Moment;
use crate::domain::route::Route;
use crate::domain::state::look::Choice;

/// Time and chance at the moment of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// The device's clock.
    pub now: Moment,
    /// A fresh random number, for an attempt that begins with this event.
    pub seed: u64,
}

/// A part of a check that was asked for, as the bytes of [`content`](crate::domain::check::content);
/// `None` where it could not be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// Everything but the items.
    Outline(Option<Vec<u8>>),
    /// A file of a domain.
    Piece(DomainId, Piece, Option<Vec<u8>>),
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The address changed: a link, the browser's back button, the first page.
    Arrived(Route),
    /// A button that leads to another page was pressed.
    Opened(Route),
    /// A part of a check was fetched in a language, or could not be.
    Delivered(CheckId, Locale, Delivery),
    /// "Thử lại" after a check could not be fetched.
    Retry(CheckId),
    /// The start button of a check's introduction, for one of its forms.
    Started(CheckId, FormId),
    /// "Làm thêm cho chắc hơn": the latest attempt goes on in a longer form.
    Extended(CheckId),
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
    /// The browser tried to write.
    Saved(Result<(), StorageFault>),
    /// The work was changed in another tab.
    ChangedElsewhere(String),
}
