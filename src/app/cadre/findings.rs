//! Everything a session says, brought together once for the board, the projector, the report and the workbook.

use super::model::Model;
use super::report::{self, COMMUNITY, PROFICIENT, SKILLS, TRAINED, UNITS};
use crate::domain::programme::Plan;
use crate::domain::quantity::Percent;
use crate::domain::session::board::{Board, Cuts, Row, board};
use crate::domain::session::difference::Difference;
use crate::domain::session::hall::Hall;
use crate::domain::session::questions::{Statistics, statistics};
use crate::domain::session::rate::Rate;
use crate::domain::session::register::Share;
use crate::domain::session::{Checks, People, Session};

/// How many of the hardest questions are named.
pub const HARDEST: usize = 5;

/// What a session says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findings<'model> {
    /// The session.
    pub session: &'model Session,
    /// Its rates.
    pub board: Board,
    /// The plan by which they are read.
    pub plan: Option<Plan>,
    /// The questions, with what was answered to them; `None` before they have arrived.
    pub questions: Option<(&'model Hall, Statistics)>,
    /// The earlier session beside which this one is read.
    pub before: Option<Earlier<'model>>,
}

/// An earlier session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier<'model> {
    /// The session.
    pub session: &'model Session,
    /// Its rates.
    pub board: Board,
    /// Whether the people are the same.
    pub people: People,
}

/// Of whom rates are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Holders of the title who took the check.
    Holders,
    /// Everybody who took it.
    All,
    /// The people in the register of the place.
    Register,
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// At the cut of digital skills.
    Skills,
    /// Of these, at the cut of finding information, too: how the programme nests its figures.
    Proficient,
    /// At both cuts, of all: how the figures are often read.
    ProficientOfAll,
    /// Officers and members who are trained.
    Trained,
    /// Adults who hold the title.
    Community,
    /// Staff who hold it.
    Units,
}

/// A rate with what it means and what it is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Of whom.
    pub among: Among,
    /// What is counted.
    pub figure: Figure,
    /// The rate.
    pub rate: Rate,
    /// The target, where the plan has one.
    pub target: Option<Percent>,
}

impl Among {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Holders, Self::All, Self::Register];

    /// A name for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Holders => "holders",
            Self::All => "all",
            Self::Register => "register",
        }
    }
}

impl Figure {
    /// The figures that come from the hall.
    const OF_THE_HALL: [Self; 3] = [Self::Skills, Self::Proficient, Self::ProficientOfAll];

    /// A name for programs.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Proficient => "proficient",
            Self::ProficientOfAll => "proficient-of-all",
            Self::Trained => "trained",
            Self::Community => "community",
            Self::Units => "units",
        }
    }

    fn of(self, row: Row) -> Rate {
        match self {
            Self::Proficient => row.proficient(),
            Self::ProficientOfAll => row.proficient_of_all(),
            _ => row.skills(),
        }
    }

    const fn target(self) -> Option<&'static str> {
        match self {
            Self::Skills => Some(SKILLS),
            Self::Proficient => Some(PROFICIENT),
            Self::ProficientOfAll => None,
            Self::Trained => Some(TRAINED),
            Self::Community => Some(COMMUNITY),
            Self::Units => Some(UNITS),
        }
    }
}

impl Model {
    /// What a session says.
    pub fn findings<'model>(&'model self, session: &'model Session) -> Option<Findings<'model>> {
        let cuts = Cuts::of_the_checks()?;
        let before = session.about.value.before.as_ref().and_then(|before| {
            let earlier = self.session(&before.session).filter(|earlier| earlier.id != session.id)?;
            Some(Earlier { session: earlier, board: board(earlier, cuts), people: before.people })
        });
        Some(Findings {
            session,
            board: board(session, cuts),
            plan: self.plan(session),
            questions: self.hall.as_ref().map(|hall| (hall, statistics(session, hall))),
            before,
        })
    }
}

impl Findings<'_> {
    /// Whether the second check belongs to the session, so that a rate of it means something.
    pub fn has_online(&self) -> bool {
        self.session.about.value.checks == Checks::Both || self.board.all.sum().both > 0
    }

    fn figures(&self) -> &'static [Figure] {
        if self.has_online() { &Figure::OF_THE_HALL } else { &Figure::OF_THE_HALL[..1] }
    }

    /// The people of a board of whom rates from the hall are; those of the register are no row of it.
    const fn row(board: &Board, among: Among) -> Option<Row> {
        match among {
            Among::Holders => Some(board.holders),
            Among::All => Some(board.all),
            Among::Register => None,
        }
    }

    /// The rates of these people. Targets are set for holders, and for those in the register.
    pub fn lines(&self, among: Among) -> Vec<Line> {
        let Some(row) = Self::row(&self.board, among) else { return self.of_register() };
        let line = |figure: &Figure| {
            let target = figure.target().filter(|_| among == Among::Holders);
            let target = target.and_then(|id| report::target(self.plan.as_ref(), id));
            Line { among, figure: *figure, rate: figure.of(row), target }
        };
        self.figures().iter().map(line).collect()
    }

    fn of_register(&self) -> Vec<Line> {
        let Some(register) = &self.session.register.value else { return Vec::new() };
        let shares = [
            (Figure::Trained, register.association),
            (Figure::Community, register.community),
            (Figure::Units, register.units),
        ];
        let known = shares.into_iter().filter_map(|(figure, share)| Some((figure, share.map(Share::rate)?)));
        let lines = known.map(|(figure, rate)| {
            let target = figure.target().and_then(|id| report::target(self.plan.as_ref(), id));
            Line { among: Among::Register, figure, rate, target }
        });
        lines.collect()
    }

    /// The rates of these people beside those of the earlier session.
    pub fn differences(&self, among: Among) -> Vec<(Figure, Difference)> {
        let before = self.before.as_ref().and_then(|before| Self::row(&before.board, among));
        let (Some(before), Some(after)) = (before, Self::row(&self.board, among)) else { return Vec::new() };
        let difference = |figure: &Figure| Difference { before: figure.of(before), after: figure.of(after) };
        self.figures().iter().map(|figure| (*figure, difference(figure))).collect()
    }
}
