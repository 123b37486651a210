//! A question on the projector, and the hands raised for each of its answers.

use super::answers::Letter;
use super::hall::Part;

/// What the projector shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Projection {
    /// The part.
    pub part: Part,
    /// The question, counted from 0 within the part.
    pub number: usize,
    /// Whether the right answer is shown.
    pub revealed: bool,
}

/// Hands raised for the answers of one question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Raised([u32; 4]);

impl Raised {
    /// Hands for A, B, C and D.
    pub const fn new(hands: [u32; 4]) -> Self {
        Self(hands)
    }

    /// Hands for an answer.
    pub fn of(self, letter: Letter) -> u32 {
        self.0[letter.place()]
    }

    /// The same with another count for one answer.
    #[must_use]
    pub fn with(mut self, letter: Letter, hands: u32) -> Self {
        self.0[letter.place()] = hands;
        self
    }

    /// All hands.
    pub fn sum(self) -> u32 {
        self.0.into_iter().fold(0, u32::saturating_add)
    }

    /// Hands for A, B, C and D.
    pub const fn hands(self) -> [u32; 4] {
        self.0
    }
}
