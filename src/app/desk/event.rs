//! What can happen at the desk.

use super::handing::Handing;
use super::moving::Move;
use crate::app::{Delivery, StorageFault};
use crate::domain::check::id::CheckId;
use crate::domain::locale::Locale;
use crate::domain::quantity::{Day, Percent};
use crate::domain::route::desk::Route;
use crate::domain::state::look::Choice;
use crate::domain::title::entered::Edit;
use crate::domain::title::id::{AudienceId, IndicatorId, SetId};
use crate::domain::title::work::Answer;

/// What is kept on the device for the profile in use, as texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Who shares the device.
    pub profiles: Option<String>,
    /// Scores.
    pub scores: Option<String>,
    /// Sets typed in.
    pub sets: Option<String>,
    /// Attempts.
    pub attempts: Option<String>,
    /// Attempts that are only in the page, because the device does not take them, or must not be written over.
    pub attempts_of_page: Option<String>,
    /// The invitation to a session.
    pub invitation: Option<String>,
    /// Why some of this is not on the device, but only in the page.
    pub fault: Option<StorageFault>,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// Attempts of the profile in use.
    Attempts(String),
    /// Scores of the profile in use.
    Scores(String),
    /// Sets typed in.
    Sets(String),
    /// Who shares the device.
    Profiles(String),
    /// Something that this program does not keep in mind.
    Other,
}

/// What is kept of a profile that goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Attempts.
    pub attempts: Option<String>,
    /// Scores.
    pub scores: Option<String>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The address changed.
    Arrived(Route),
    /// What is kept on the device was read again, and this page was asked for.
    Read(Stored, Route),
    /// Everything about titles was fetched in a language, or could not be.
    Delivered(Locale, Option<Vec<u8>>),
    /// A part of a check was fetched in a language, or could not be.
    CheckDelivered(Delivery),
    /// "Thử lại" after one of these could not be.
    Retry,
    /// Language or size of type was chosen.
    Chose(Choice),
    /// The browser tried to write.
    Saved(Result<Written, StorageFault>),
    /// Something kept on the device may have changed.
    ChangedElsewhere,

    /// "Làm thêm cho chắc hơn": the latest attempt goes on.
    Extended(CheckId, Extension),

    /// A group of people was chosen for a set.
    Audience(SetId, AudienceId),
    /// The lower total of disadvantaged areas was switched on or off.
    Disadvantaged(SetId, bool),
    /// An indicator was answered, or put back to "not scored".
    Answered(SetId, IndicatorId, Option<Answer>),
    /// A count was typed: of all members, or of those who qualify.
    Counted(SetId, IndicatorId, Count, Option<u32>),
    /// Another share was put in place of the set's own.
    Shared(SetId, IndicatorId, Option<Percent>),
    /// A note on evidence was typed.
    Noted(SetId, IndicatorId, String),
    /// The day of the evidence was typed.
    Dated(SetId, IndicatorId, String),
    /// Scoring begins with the first indicator.
    Started(SetId),
    /// The button that goes on, on the page of an indicator.
    WentOn(SetId, usize),
    /// All scores by a set are to go, and the person has confirmed it.
    Cleared(SetId),

    /// A set is to be typed in from paper, beginning with what is known of this one.
    BeganEntering(SetId, Day),
    /// Something was typed.
    Edited(SetId, Edit, Day),
    /// "Đã nhập đủ theo bản giấy".
    Concluded(SetId),
    /// A set typed in is to go, and the person has confirmed it.
    RemovedSet(SetId),
    /// A text or a file with sets was handed in.
    Received(String),

    /// Everything was moved, or erased.
    Moved(Move),

    /// Something was said about handing a result over.
    Handing(Handing),

    /// Somebody new.
    AddedProfile(String),
    /// Another name.
    RenamedProfile(u32, String),
    /// Another profile is taken up.
    ChoseProfile(u32),
    /// A profile goes, with what is kept of it.
    RemovedProfile(u32, Kept),
    /// The profile that went last comes back.
    PutBackProfile,
}

/// How a finished attempt goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    /// In the next longer form.
    Form,
    /// By a few questions from the reserve.
    More,
}

/// Which of the two counts of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// All members.
    Members,
    /// Members who qualify.
    Qualified,
}
