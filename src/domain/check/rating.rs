//! Self-rating (tự nhận xét): a person's own view of how well they can do what a domain is about. It is
//! kept apart from the score and only shown beside it.

use super::id::DomainId;
use crate::domain::quantity::Score;

/// The four steps of the scale, as in DigCompSAT (JRC): none, with help, on my own, can guide others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// Chưa biết làm.
    NotYet,
    /// Làm được nếu có người giúp.
    WithHelp,
    /// Tự làm được.
    Alone,
    /// Hướng dẫn được người khác.
    CanShow,
}

impl Rating {
    /// Every step, lowest first.
    pub const ALL: [Self; 4] = [Self::NotYet, Self::WithHelp, Self::Alone, Self::CanShow];

    /// The step's number, 0 to 3.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The step with this number; `None` above 3.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// How a person's own view stands to what they did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaning {
    /// The two are close, or the score says too little.
    Close,
    /// They did better than they thought.
    DidBetter,
    /// They thought better than they did.
    ThoughtBetter,
}

impl Leaning {
    /// The two differ only where the view and the score stand on different sides: able on one's own with
    /// less than half of the points, or not able alone with at least three quarters of them. These bounds
    /// are the application's own.
    pub fn of(rating: Rating, score: Score) -> Self {
        match (rating, score.permille()) {
            (Rating::Alone | Rating::CanShow, Some(0..500)) => Self::ThoughtBetter,
            (Rating::NotYet | Rating::WithHelp, Some(750..)) => Self::DidBetter,
            _ => Self::Close,
        }
    }
}

/// How a person rated themselves, domain by domain; a domain that was skipped is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ratings(Vec<(DomainId, Rating)>);

impl Ratings {
    /// Nothing rated yet.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The rating of a domain.
    pub fn get(&self, domain: &DomainId) -> Option<Rating> {
        self.0.iter().find(|(rated, _)| rated == domain).map(|(_, rating)| *rating)
    }

    /// Sets the rating of a domain.
    pub fn set(&mut self, domain: DomainId, rating: Rating) {
        self.0.retain(|(rated, _)| *rated != domain);
        self.0.push((domain, rating));
    }

    /// Whether nothing was rated.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Domains and ratings.
    pub fn iter(&self) -> impl Iterator<Item = &(DomainId, Rating)> {
        self.0.iter()
    }
}
