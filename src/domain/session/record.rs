//! What one person reached, without their name.

use crate::domain::quantity::{Percent, Points, Score};

/// What tells a record from every other: of a number handed over the person in it, with a tag drawn for them,
/// so that equal results of two people are not taken for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub u64);

impl RecordId {
    /// The identifier of a record that no number stands behind, from a number drawn at that moment. Beyond
    /// the value of every number handed over.
    pub const fn drawn(seed: u64) -> Self {
        Self(seed | 1 << 63)
    }
}

/// One person's record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Record {
    /// How it came in.
    pub way: Way,
    /// Whether the person is recognised already.
    pub holder: Holder,
    /// To which group of the programme they belong.
    pub group: Group,
    /// The check of digital skills.
    pub skills: Option<Tally>,
    /// The check of finding information.
    pub online: Option<Tally>,
}

/// A result of a check, with all that decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tally {
    /// Points won.
    pub points: u16,
    /// Points that could be won; never 0.
    pub maximum: u16,
}

/// How a record came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// From the person's own phone.
    Phone,
    /// On a device that people shared.
    Shared,
    /// From a slip or a sheet of paper.
    Paper,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Phone, Self::Shared, Self::Paper];

    /// Its place among them, 0 to 2.
    pub const fn place(self) -> usize {
        match self {
            Self::Phone => 0,
            Self::Shared => 1,
            Self::Paper => 2,
        }
    }
}

/// "Đã được công nhận Công dân học tập chưa?"
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holder {
    /// Đã được.
    Yes,
    /// Chưa.
    No,
    /// Không rõ: never counts as a holder.
    #[default]
    Unknown,
}

/// The groups for which the programme sets targets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Officers and members of the learning-promotion association.
    Association,
    /// Adults of families, clans and communities.
    Community,
    /// Officials and employees of units.
    Unit,
    /// Nobody said.
    #[default]
    Unknown,
}

/// In the order of their numbers in saved sessions and in what is handed over.
pub const HOLDERS: [Holder; 3] = [Holder::Unknown, Holder::Yes, Holder::No];

/// In the order of their numbers in saved sessions and in what is handed over.
pub const GROUPS: [Group; 4] = [Group::Unknown, Group::Association, Group::Community, Group::Unit];

impl Tally {
    /// Points out of a maximum; `None` where that cannot be.
    pub const fn new(points: u16, maximum: u16) -> Option<Self> {
        if maximum > 0 && points <= maximum { Some(Self { points, maximum }) } else { None }
    }

    /// Whether a cut is reached, by whole numbers.
    pub fn meets(self, cut: Percent) -> bool {
        self.score().meets(cut) == Some(true)
    }

    /// The same as a score.
    pub fn score(self) -> Score {
        Score::new(Points(u32::from(self.points)), Points(u32::from(self.maximum)))
    }
}
