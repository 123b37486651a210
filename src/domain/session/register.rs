//! Totals from the register of the place. The programme's targets for training and for the title follow from
//! these alone, never from who came to a session.

use super::rate::Rate;
use crate::domain::quantity::Day;

/// Totals, with their source.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Register {
    /// Officers and members of the association; how many of them are trained.
    pub association: Option<Share>,
    /// Adults of learning families, clans and communities; how many hold the title.
    pub community: Option<Share>,
    /// Staff of learning units; how many hold the title.
    pub units: Option<Share>,
    /// Where the totals stand.
    pub source: String,
    /// As of which day.
    pub day: Day,
}

/// A part of a whole; never more than the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share {
    part: u32,
    whole: u32,
}

impl Share {
    /// A part of a whole; `None` where the part is the greater one.
    pub const fn new(part: u32, whole: u32) -> Option<Self> {
        if part <= whole { Some(Self { part, whole }) } else { None }
    }

    /// As a rate.
    pub const fn rate(self) -> Rate {
        Rate::new(self.part, self.whole)
    }
}
