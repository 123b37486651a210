//! Everything the pages of the desk show follows from this model.

use super::effect::Effect;
use super::event::{Kept, Stored};
use super::handing::Handing;
use super::moving::Moving;
use crate::app::{Notice, Piece, Readiness, Shelves};
use crate::domain::check::attempt::{Finished, Part};
use crate::domain::check::definition::Check;
use crate::domain::check::id::CheckId;
use crate::domain::handover::join::Invitation;
use crate::domain::route::desk::Route;
use crate::domain::state::Profile;
use crate::domain::state::envelope::Unreadable;
use crate::domain::state::look::Look;
use crate::domain::state::profiles::{Person, Profiles};
use crate::domain::title::content::Titles;
use crate::domain::title::criteria::CriteriaSet;
use crate::domain::title::entered::Problem;
use crate::domain::title::id::SetId;
use crate::domain::title::work::Work;

/// The program at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The page shown.
    pub route: Route,
    /// Language and size of type.
    pub look: Look,
    /// Who shares this device, and whose scores these are.
    pub profiles: Profiles,
    /// The number of the profile whose scores and attempts these are.
    pub whose: u32,
    /// The person's scores.
    pub works: Vec<Work>,
    /// Sets typed in on this device or handed on to it.
    pub entered: Vec<CriteriaSet>,
    /// What was last read or written where all this is kept.
    pub known: Stored,
    /// The person's attempts.
    pub attempts: Profile,
    /// The checks asked for so far.
    pub shelves: Shelves,
    /// What the release knows of titles, in the present language.
    pub titles: Titles,
    /// How far that is.
    pub content: Readiness,
    /// What the person has to know about saving.
    pub notices: Vec<Notice>,
    /// Attempts belong to a newer release and must not be written over.
    pub attempts_read_only: bool,
    /// Scores belong to a newer release and must not be written over.
    pub scores_read_only: bool,
    /// The same of sets.
    pub sets_read_only: bool,
    /// What became of a backup handed in, and what was erased.
    pub moving: Moving,
    /// The profile that went last and can come back.
    pub removed: Option<Removed>,
    /// What follows once it is written who shares this device, and what stands if it cannot be.
    pub pending: Option<Pending>,
    /// What contradicts that a set typed in is all of the paper.
    pub problems: Vec<Problem>,
    /// What became of the text handed in last.
    pub received: Option<Received>,
    /// The session that this device was invited to last.
    pub invitation: Option<Invitation>,
    /// What the person says of themselves when handing a result over; kept nowhere.
    pub handing: Handing,
    /// Changes whenever something is said about what was handed in or typed in, be it the same once more.
    pub told: bool,
    /// How often a page changed in a way that it has to be drawn anew.
    pub redraws: u32,
}

/// A profile that went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// Its place among the others.
    pub place: usize,
    /// The person.
    pub person: Person,
    /// What was kept of it.
    pub kept: Kept,
}

/// A change of who shares this device that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// Who shared it before.
    pub before: Profiles,
    /// The profile that could come back before.
    pub removed: Option<Removed>,
    /// What follows.
    pub then: Vec<Effect>,
}

/// What became of a text handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// So many sets are new.
    New(usize),
    /// All of them were here already.
    Known,
    /// It could not be read.
    Refused(Unreadable),
}

impl Model {
    /// The model of a page that opens.
    pub fn open(route: Route, look: Look, stored: Stored) -> (Self, Vec<Effect>) {
        let mut model = Self {
            route,
            look,
            profiles: Profiles::default(),
            whose: 0,
            works: Vec::new(),
            entered: Vec::new(),
            known: Stored::default(),
            attempts: Profile::default(),
            shelves: Shelves::new(),
            titles: Titles::default(),
            content: Readiness::Waiting,
            notices: Vec::new(),
            attempts_read_only: false,
            scores_read_only: false,
            sets_read_only: false,
            moving: Moving::default(),
            removed: None,
            pending: None,
            problems: Vec::new(),
            received: None,
            invitation: None,
            handing: Handing::default(),
            told: false,
            redraws: 0,
        };
        let effects = model.take_up(stored);
        (model, effects)
    }

    /// How far the content is that the page shown needs. What is kept on the device needs none.
    pub fn readiness(&self) -> Readiness {
        match &self.route {
            Route::History
            | Route::Data
            | Route::Profiles
            | Route::HandOver(_)
            | Route::Help
            | Route::Join(_)
            | Route::Unknown => Readiness::Ready,
            Route::CheckResult(id, _)
            | Route::PartResult(id, _)
            | Route::Why(id, _)
            | Route::Figures(id, _) => {
                let parts = self.shown_parts();
                // What its items ask, and what they teach.
                let needed = |domain: &_, _: Piece| parts.iter().any(|part| part.domain == *domain);
                self.shelves.readiness(id, needed)
            }
            _ => self.content,
        }
    }

    /// The parts whose outcome is shown.
    fn shown_parts(&self) -> &[Part] {
        match &self.route {
            Route::PartResult(id, part) => {
                let attempt = self.attempts.underway(id);
                attempt.and_then(|attempt| attempt.parts.get(*part..=*part)).unwrap_or_default()
            }
            _ => self.shown_result().map(|attempt| &attempt.parts[..]).unwrap_or_default(),
        }
    }

    /// The finished attempt that a result's page shows.
    pub fn shown_result(&self) -> Option<&Finished> {
        match &self.route {
            Route::CheckResult(id, None) => self.attempts.latest(id),
            Route::CheckResult(id, Some(number)) | Route::Why(id, number) | Route::Figures(id, number) => {
                self.attempts.finished(id).nth(number.checked_sub(1)?)
            }
            _ => None,
        }
    }

    /// The number of the finished attempt shown among those of its check, counted from 1.
    pub fn shown_number(&self) -> Option<usize> {
        let shown = self.shown_result()?;
        let place = self.attempts.finished(&shown.check).position(|attempt| attempt.id == shown.id);
        place.map(|place| place + 1)
    }

    /// A check whose outline is here.
    pub fn check(&self, id: &CheckId) -> Option<&Check> {
        self.shelves.check(id)
    }

    /// Every set: those of the release, then those typed in.
    pub fn sets(&self) -> impl Iterator<Item = &CriteriaSet> {
        self.titles.sets.iter().chain(&self.entered)
    }

    /// The set with this identifier, or the first one of the title with this identifier.
    pub fn set(&self, id: &SetId) -> Option<&CriteriaSet> {
        let named = self.sets().find(|set| set.id == *id);
        named.or_else(|| self.sets().find(|set| set.title.as_str() == id.as_str()))
    }

    /// The person's scores by a set.
    pub fn work(&self, set: &CriteriaSet) -> Work {
        let work = self.works.iter().find(|work| work.set == set.id);
        work.cloned().unwrap_or_else(|| Work::new(set))
    }

    /// Whether nothing can be written on this device.
    pub fn cannot_save(&self) -> bool {
        self.notices.iter().any(|notice| matches!(notice, Notice::NotSaved(_)))
    }
}
