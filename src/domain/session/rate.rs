//! A rate, always with both of its numbers.

use super::board::FEWEST;
use crate::domain::quantity::{Percent, Points, Score};

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    part: u32,
    whole: u32,
}

/// A rate against a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nobody is counted: there is no rate.
    Nobody,
    /// The target is met.
    Met,
    /// So many people more would meet it.
    Short(u32),
}

impl Rate {
    /// A rate; a part beyond the whole counts as the whole.
    pub const fn new(part: u32, whole: u32) -> Self {
        Self { part: if part > whole { whole } else { part }, whole }
    }

    /// Numerator: people.
    pub const fn part(self) -> u32 {
        self.part
    }

    /// Denominator: people.
    pub const fn whole(self) -> u32 {
        self.whole
    }

    /// Whether it is of too few people to be shown to others.
    pub const fn is_small(self) -> bool {
        self.whole < FEWEST
    }

    /// In tenths of a percent, rounded down; `None` where nobody is counted.
    pub const fn permille(self) -> Option<u16> {
        Score::new(Points(self.part), Points(self.whole)).permille()
    }

    /// Against a target, by whole numbers: part·100 ≥ target·whole.
    pub fn against(self, target: Percent) -> Standing {
        match (self.whole, target.short(self.whole, self.part)) {
            (0, _) => Standing::Nobody,
            (_, 0) => Standing::Met,
            (_, short) => Standing::Short(short),
        }
    }
}
