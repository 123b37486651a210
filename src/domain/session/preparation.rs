//! Preparing a session: what is there in the hall decides how the results are best brought in, and what has to
//! be printed the day before.

use super::paper::Paper;

/// What is known of the hall beforehand: the four questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Preparation {
    /// People expected.
    pub people: u32,
    /// Of these, people with a phone and data of their own; never more than are expected.
    phones: u32,
    /// There is a projector or a large television.
    pub projector: bool,
    /// There is a printer or a copy shop.
    pub printer: bool,
}

/// A way to bring results in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// Everybody answers on their own phone and hands the result over.
    Phones,
    /// Everybody marks a slip of paper while the questions are shown or read out; hands are counted at the end.
    Slips,
    /// Hands are raised question by question.
    Hands,
    /// People take turns at one device.
    Shared,
}

/// Sheets of A4 to be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// With two slips each.
    pub slips: u32,
    /// With the key, and with the questions where no projector shows them, for the facilitator.
    pub questions: u32,
    /// With what to say and when.
    pub script: u32,
}

impl Means {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Phones, Self::Slips, Self::Hands, Self::Shared];
}

impl Sheets {
    /// All sheets.
    pub const fn sum(self) -> u32 {
        self.slips.saturating_add(self.questions).saturating_add(self.script)
    }
}

/// At one device people take about half an hour each, so this many at most.
pub const FEW: u32 = 10;

impl Preparation {
    /// What is known of a hall. More phones than people count as one for each.
    pub const fn new(people: u32, phones: u32, projector: bool, printer: bool) -> Self {
        let phones = if phones > people { people } else { phones };
        Self { people, phones, projector, printer }
    }

    /// People with a phone and data of their own.
    pub const fn phones(self) -> u32 {
        self.phones
    }

    /// People without.
    pub const fn without_phone(self) -> u32 {
        self.people - self.phones
    }

    /// The one way to recommend.
    ///
    /// Phones where nine of ten have one: those without are few enough for a shared device or slips beside
    /// them. Otherwise slips wherever they can be printed, since everybody answers for themselves there. Without
    /// paper a few take turns at one device, and a hall raises hands.
    pub const fn recommended(self) -> Means {
        let nearly_all = self.people > 0 && self.phones as u64 * 10 >= self.people as u64 * 9;
        if nearly_all {
            Means::Phones
        } else if self.printer {
            Means::Slips
        } else if self.people <= FEW {
            Means::Shared
        } else {
            Means::Hands
        }
    }

    /// The ways beside the recommended one that are possible here.
    pub fn others(self) -> impl Iterator<Item = Means> {
        Means::ALL.into_iter().filter(move |means| *means != self.recommended() && self.allows(*means))
    }

    const fn allows(self, means: Means) -> bool {
        match means {
            Means::Phones => self.phones > 0,
            Means::Slips => self.printer,
            Means::Hands => true,
            // For latecomers a shared device is a help in every hall.
            Means::Shared => true,
        }
    }

    /// What to print for a way. Of the slips one in ten is spare, and at least two are; where most have a phone
    /// only the others need one.
    pub const fn sheets(self, means: Means) -> Sheets {
        let slips = match means {
            Means::Slips => self.people,
            Means::Phones if self.printer => self.without_phone(),
            _ => 0,
        };
        let spare = if slips == 0 {
            0
        } else if slips < 20 {
            2
        } else {
            slips.div_ceil(10)
        };
        let questions = match (self.printer, self.projector) {
            (false, _) => 0,
            (true, true) => Paper::Key.sides(),
            (true, false) => Paper::Key.sides() + Paper::Questions.sides(),
        };
        let script = if self.printer { Paper::Script.sides() } else { 0 };
        Sheets { slips: slips.saturating_add(spare).div_ceil(2), questions, script }
    }
}
