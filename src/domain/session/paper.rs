//! What is printed for a hall: which papers there are, what they hold of the questions, and how the ninety minutes of
//! a session are spent.

use super::hall::{Hall, Part};
use crate::domain::check::definition::Domain;

/// A paper to be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paper {
    /// What everybody marks and takes half of home; two to a sheet.
    Slips,
    /// The questions, to be read out.
    Questions,
    /// The right answers, with why they are right.
    Key,
    /// A, B, C and D to be held up.
    Cards,
    /// What to say, and when.
    Script,
}

impl Paper {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 5] = [Self::Slips, Self::Questions, Self::Key, Self::Cards, Self::Script];

    /// Its name in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Slips => "slips",
            Self::Questions => "questions",
            Self::Key => "key",
            Self::Cards => "cards",
            Self::Script => "script",
        }
    }

    /// The paper with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name() == name)
    }

    /// Its file for a copy shop, in the folder [`FOLDER`].
    pub const fn file(self) -> &'static str {
        match self {
            Self::Slips => "phieu.pdf",
            Self::Questions => "cau-hoi.pdf",
            Self::Key => "dap-an.pdf",
            Self::Cards => "the-abcd.pdf",
            Self::Script => "kich-ban.pdf",
        }
    }

    /// The most sides of A4 that it may take. A slip has two, of which the back is for taking home.
    pub const fn sides(self) -> u32 {
        match self {
            Self::Slips => 2,
            Self::Questions => 7,
            Self::Key | Self::Cards | Self::Script => 1,
        }
    }
}

/// The folder of the site with the papers for a copy shop.
pub const FOLDER: &str = "in-an";

/// What a group of questions comes down to for a person who has missed some of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lesson<'hall> {
    /// The part.
    pub part: Part,
    /// The group.
    pub domain: &'hall Domain,
    /// Its first and its last question as they are numbered on paper, from 1 on.
    pub numbers: (usize, usize),
    /// One thing to learn: what the first of its questions teaches.
    pub learn: &'hall str,
}

/// What there is to learn of each group of questions, in the order in which they are asked.
pub fn lessons(hall: &Hall) -> Vec<Lesson<'_>> {
    let mut lessons: Vec<Lesson<'_>> = Vec::new();
    for part in Part::ALL {
        for (number, item) in (1..).zip(hall.items(part)) {
            let Some(domain) = hall.domain(part, &item.id) else { continue };
            let known =
                lessons.iter_mut().find(|lesson| lesson.part == part && lesson.domain.id == domain.id);
            match known {
                Some(lesson) => lesson.numbers.1 = number,
                None => {
                    let learn = hall.note(part, &item.id).map_or("", |note| note.learn.as_str());
                    lessons.push(Lesson { part, domain, numbers: (number, number), learn });
                }
            }
        }
    }
    lessons
}

/// A step of a session of ninety minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// People arrive and are told what it is about.
    Welcome,
    /// The questions of both parts, one after the other.
    Answer,
    /// Everybody marks their own slip by the key.
    Mark,
    /// Hands are counted.
    Count,
    /// The five questions that most people missed.
    Explain,
    /// What to do next, and the lower part of the slip to take home.
    Close,
    /// Time to spare.
    Spare,
}

/// The steps of a session with their minutes.
pub const SCRIPT: [(Step, u32); 7] = [
    (Step::Welcome, 5),
    (Step::Answer, 36),
    (Step::Mark, 8),
    (Step::Count, 4),
    (Step::Explain, 20),
    (Step::Close, 7),
    (Step::Spare, 10),
];
