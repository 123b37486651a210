//! The board: what a session says, with every number that stands behind it.
//!
//! Phones, the shared device and paper give records of single people; hands give counts of those who handed
//! nothing in. Both feed the rates, and nobody is counted twice: where the slips of a hall were typed in after
//! its hands were counted, the slips replace the hands.

use super::Session;
use super::hands::Nest;
use super::rate::Rate;
use super::record::{Holder, Record, Tally, Way};
use super::register::Register;
use crate::domain::check::certainty::{Certainty, certainty};
use crate::domain::quantity::Percent;
use std::cmp::Ordering;

/// Fewer people than this are never broken down on a screen that others see.
pub const FEWEST: u32 = 10;

/// The cuts by which results are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cuts {
    /// Of the check of digital skills.
    pub skills: Percent,
    /// Of the check of finding information.
    pub online: Percent,
}

impl Cuts {
    /// The programme's 70% and 60%, which the two checks have as their cuts.
    pub const fn of_the_checks() -> Option<Self> {
        match (Percent::new(70), Percent::new(60)) {
            (Some(skills), Some(online)) => Some(Self { skills, online }),
            _ => None,
        }
    }
}

/// What a session says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// People who came, as counted at the door; `None` where nobody did.
    pub attended: Option<u32>,
    /// Records of single people, by how they came in, whichever check they took.
    pub records: [(Way, u32); 3],
    /// Holders of the title, from records and hands.
    pub holders: Row,
    /// Everybody who took the first check, from records and hands.
    pub all: Row,
    /// Hands were counted, but slips of the same people were typed in: the slips stand in their place.
    pub hands_replaced: bool,
    /// How many of the place's holders those of the hall are.
    pub coverage: Coverage,
}

/// Where people of a row come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Records that came in this way.
    Records(Way),
    /// Hands counted at the end. These cannot show who is near a cut.
    Hands,
}

/// People of one sort, from all sources.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Row {
    records: [Nest; 3],
    /// From hands.
    pub hands: Nest,
    /// Of the records: people near one of the cuts.
    pub near: u32,
}

/// The holders who took the check beside those in the register of the place. The people in a hall are no
/// sample of it, so that a rate is the place's own only where all of them were there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// The register was not typed in, or knows of nobody.
    Unknown,
    /// Fewer than these, whom the register has.
    Part(u32),
    /// As many as the register has.
    Whole(u32),
    /// More than the register has, so one of the two numbers is wrong or old.
    Beyond(u32),
}

impl Row {
    /// From records of single people.
    pub fn from_records(self) -> Nest {
        self.records.into_iter().fold(Nest::default(), Nest::and)
    }

    /// Where people of this row come from, and how many come from there; nothing of sources without anybody.
    pub fn sources(self) -> impl Iterator<Item = (Source, Nest)> {
        let records = Way::ALL.into_iter().map(Source::Records).zip(self.records);
        records.chain([(Source::Hands, self.hands)]).filter(|(_, nest)| nest.people > 0)
    }

    /// All sources together.
    pub fn sum(self) -> Nest {
        self.from_records().and(self.hands)
    }

    /// Those with digital skills, of all in the row.
    pub fn skills(self) -> Rate {
        let Nest { people, skills, .. } = self.sum();
        Rate::new(skills, people)
    }

    /// The proficient of those with digital skills: how the programme nests its figures.
    pub fn proficient(self) -> Rate {
        let Nest { skills, both, .. } = self.sum();
        Rate::new(both, skills)
    }

    /// The proficient of all in the row: how the figures are often read.
    pub fn proficient_of_all(self) -> Rate {
        let Nest { people, both, .. } = self.sum();
        Rate::new(both, people)
    }

    /// Whether these are too few to be shown to others in parts.
    pub fn is_small(self) -> bool {
        self.sum().people < FEWEST
    }
}

/// What a session says by these cuts.
pub fn board(session: &Session, cuts: Cuts) -> Board {
    let mut board = Board {
        attended: session.about.value.attended,
        records: Way::ALL.map(|way| (way, 0)),
        holders: Row::default(),
        all: Row::default(),
        hands_replaced: false,
        coverage: Coverage::Unknown,
    };
    for record in session.records() {
        for (way, count) in &mut board.records {
            *count += u32::from(*way == record.way);
        }
        count(&mut board.all, record, cuts);
        if record.holder == Holder::Yes {
            count(&mut board.holders, record, cuts);
        }
    }
    let has_slips = session.records().any(|record| record.way == Way::Paper);
    board.hands_replaced = has_slips && session.hands.value.is_some();
    if let Some(hands) = session.hands.value.filter(|_| !has_slips) {
        board.holders.hands = hands.holders();
        board.all.hands = hands.all();
    }
    board.coverage = coverage(board.holders.sum().people, session.register.value.as_ref());
    board
}

impl Board {
    /// Whether the rates of everybody may be shown to everybody.
    pub fn may_show_all(&self) -> bool {
        !self.all.is_small()
    }

    /// Whether those of the holders may. Shown beside everybody's, they tell of the others, too: where these are a
    /// few, what they reached would follow by subtraction.
    pub fn may_show_holders(&self) -> bool {
        let holders = self.holders.sum().people;
        let others = self.all.sum().people.saturating_sub(holders);
        holders >= FEWEST && (others == 0 || others >= FEWEST)
    }
}

/// Counts a record. Somebody who did not take the first check is in no rate.
fn count(row: &mut Row, record: &Record, cuts: Cuts) {
    let Some(skills) = record.skills else { return };
    let has_skills = skills.meets(cuts.skills);
    let is_online = record.online.is_some_and(|online| online.meets(cuts.online));
    let nest = &mut row.records[record.way.place()];
    *nest =
        nest.and(Nest { people: 1, skills: u32::from(has_skills), both: u32::from(has_skills && is_online) });
    let near =
        is_near(skills, cuts.skills) || record.online.is_some_and(|online| is_near(online, cuts.online));
    row.near += u32::from(near);
}

/// Holders stand in the register as adults of communities and as staff of units.
fn coverage(tested: u32, register: Option<&Register>) -> Coverage {
    let shares = register.into_iter().flat_map(|register| [register.community, register.units]);
    let known = shares.flatten().map(|share| share.rate().part()).fold(0, u32::saturating_add);
    match tested.cmp(&known) {
        _ if known == 0 || tested == 0 => Coverage::Unknown,
        Ordering::Less => Coverage::Part(known),
        Ordering::Equal => Coverage::Whole(known),
        Ordering::Greater => Coverage::Beyond(known),
    }
}

fn is_near(tally: Tally, cut: Percent) -> bool {
    // One item is worth one point.
    certainty(tally.score(), cut, u32::from(tally.maximum)) == Certainty::Near
}
