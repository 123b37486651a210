//! A criteria set typed in from paper, on the screen: it begins with what is known of a set and is changed
//! line by line. Until somebody says that it is all of the paper, and nothing contradicts that, only a part
//! of its rule counts as known.

use super::criteria::{Ask, Basis, CriteriaSet, Criterion, Indicator, Wording};
use super::id::{CriterionId, ENTERED, IndicatorId, SetId};
use super::rules::ranks::Rank;
use super::rules::targets::Level;
use super::rules::{Rule, points, ranks, share, targets};
use crate::domain::quantity::{Day, Percent};

/// Lines that a set can have.
pub const LINES: usize = 60;

/// Ranks that a rule can have.
pub const RANKS: usize = 4;

/// Something changed while typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The name of the title.
    Name(String),
    /// Who issued the document.
    Issuer(String),
    /// Its number.
    Number(String),
    /// Its date.
    Date(String),
    /// Who types.
    By(String),
    /// The kind of rule.
    Rule(RuleKind),
    /// Points in all; `None` while nothing readable stands there.
    Cut(Option<u16>),
    /// Points that each line needs.
    Floor(Option<u8>),
    /// Points in all in a disadvantaged area; `None` where there is no such rule.
    Disadvantaged(Option<u16>),
    /// Name of a rank, counted from 0.
    RankName(usize, String),
    /// Points of a rank.
    RankFrom(usize, Option<u16>),
    /// Another line at the end.
    AddLine,
    /// A line goes.
    RemoveLine(IndicatorId),
    /// What a line says.
    LineText(IndicatorId, String),
    /// Most points of a line.
    LineMaximum(IndicatorId, Option<u8>),
    /// A line is a target or counts members.
    LineShare(IndicatorId, bool),
    /// The share asked of a line that counts members.
    LineAtLeast(IndicatorId, Option<u8>),
}

/// A kind of rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleKind {
    /// See [`Rule::Points`].
    Points,
    /// See [`Rule::Ranks`].
    Ranks,
    /// See [`Rule::Targets`].
    Targets,
    /// See [`Rule::Share`].
    Share,
}

/// What still contradicts "this is all of the paper".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Nobody says who types.
    NoTypist,
    /// The document has no number.
    NoNumber,
    /// There is no line.
    NoLine,
    /// A line says nothing.
    EmptyLine(usize),
    /// A line has no points.
    NoMaximum(usize),
    /// There is no total, or more than the lines give together.
    Total {
        /// What the lines give together.
        maximum: u32,
    },
    /// The floor is more than a line can give.
    Floor(usize),
    /// The total in a disadvantaged area is not below the usual one.
    Disadvantaged,
    /// There is no rank.
    NoRank,
    /// A rank, counted from 1, has no name.
    RankName(usize),
    /// The points of a rank, counted from 1, are not below those of the one before, or more than the lines
    /// give together.
    RankFrom(usize),
    /// No line counts members.
    NoShare,
}

impl RuleKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Points, Self::Ranks, Self::Targets, Self::Share];

    /// The kind of a rule.
    pub const fn of(rule: &Rule) -> Self {
        match rule {
            Rule::Points(_) => Self::Points,
            Rule::Ranks(_) => Self::Ranks,
            Rule::Targets(_) => Self::Targets,
            Rule::Share => Self::Share,
        }
    }

    /// Whether lines are answered by points.
    pub const fn in_points(self) -> bool {
        matches!(self, Self::Points | Self::Ranks)
    }
}

/// A set to be typed in, beginning with what is known of this one.
pub fn begin(from: &CriteriaSet, seed: u64, today: Day) -> CriteriaSet {
    let mut set = from.clone();
    set.id = SetId::new(format!("{ENTERED}{seed:x}"));
    set.version = 1;
    set.wording = Wording::Entered { on: today, by: String::new() };
    set.known.clear();
    set.unknown.clear();
    set.document.source.clear();
    set.audiences.clear();
    set.basis = Basis::Partial(from.basis.rule().clone());
    for indicator in &mut set.indicators {
        indicator.verified = true;
    }
    set
}

/// Changes a set that is being typed in. It is no longer said to be all of the paper.
pub fn change(set: &mut CriteriaSet, edit: Edit, today: Day) {
    let mut rule = set.basis.rule().clone();
    match edit {
        Edit::Name(name) => set.name = name,
        Edit::Issuer(issuer) => set.document.issuer = issuer,
        Edit::Number(number) => set.document.number = number,
        Edit::Date(date) => set.document.date = date,
        Edit::By(by) => set.wording = Wording::Entered { on: today, by },
        Edit::Rule(kind) => rule = other_rule(set, kind),
        Edit::Cut(cut) => {
            if let Rule::Points(rule) = &mut rule {
                rule.cut = cut.unwrap_or(0);
            }
        }
        Edit::Floor(floor) => match &mut rule {
            Rule::Points(rule) => rule.floor = floor.unwrap_or(0),
            Rule::Ranks(rule) => rule.floor = floor.unwrap_or(0),
            Rule::Targets(_) | Rule::Share => {}
        },
        Edit::Disadvantaged(cut) => {
            if let Rule::Points(rule) = &mut rule {
                rule.disadvantaged = cut.map(|cut| points::Disadvantaged { cut, verified: true });
            }
        }
        Edit::RankName(place, name) => {
            if let Some(rank) = rank(&mut rule, place) {
                rank.name = name;
            }
        }
        Edit::RankFrom(place, from) => {
            if let Some(rank) = rank(&mut rule, place) {
                rank.from = from.unwrap_or(0);
            }
        }
        Edit::AddLine => add_line(set, RuleKind::of(&rule)),
        Edit::RemoveLine(id) => set.indicators.retain(|indicator| indicator.id != id),
        Edit::LineText(id, text) => on_line(set, &id, |line| line.text = text),
        Edit::LineMaximum(id, maximum) => {
            on_line(set, &id, |line| line.ask = Ask::Points(maximum.unwrap_or(0)));
        }
        Edit::LineShare(id, counts) => on_line(set, &id, |line| {
            line.ask = if counts { Ask::Share(whole()) } else { Ask::Target };
        }),
        Edit::LineAtLeast(id, percent) => on_line(set, &id, |line| {
            if let (Ask::Share(asked), Some(percent)) = (&mut line.ask, percent.and_then(Percent::new)) {
                asked.at_least = percent;
            }
        }),
    }
    if let Rule::Targets(rule) = &mut rule {
        // What is typed in is one level.
        let name = rule.levels.first().map(|level| level.name.clone()).unwrap_or_default();
        let indicators = set.indicators.iter().map(|indicator| indicator.id.clone()).collect();
        rule.levels = vec![Level { name, indicators }];
    }
    set.version = set.version.saturating_add(1);
    set.basis = Basis::Partial(rule);
}

/// Says that a set is all of the paper, unless something contradicts that: then everything that does.
pub fn conclude(set: &mut CriteriaSet) -> Result<(), Vec<Problem>> {
    if let Basis::Partial(Rule::Ranks(rule)) = &mut set.basis {
        rule.ranks.retain(|rank| !rank.name.trim().is_empty() || rank.from > 0);
    }
    let problems = problems(set);
    if problems.is_empty() {
        set.basis = Basis::Whole(set.basis.rule().clone());
        Ok(())
    } else {
        Err(problems)
    }
}

fn problems(set: &CriteriaSet) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !matches!(&set.wording, Wording::Entered { by, .. } if !by.trim().is_empty()) {
        problems.push(Problem::NoTypist);
    }
    if set.document.number.trim().is_empty() {
        problems.push(Problem::NoNumber);
    }
    if set.indicators.is_empty() {
        problems.push(Problem::NoLine);
    }
    let in_points = RuleKind::of(set.basis.rule()).in_points();
    for (number, line) in (1..).zip(&set.indicators) {
        if line.text.trim().is_empty() {
            problems.push(Problem::EmptyLine(number));
        }
        if in_points && line.maximum().unwrap_or(0) == 0 {
            problems.push(Problem::NoMaximum(number));
        }
    }
    let maximum = set.maximum();
    let floor = |floor: u8| {
        let too_low = set.indicators.iter().position(|line| line.maximum().is_some_and(|most| most < floor));
        too_low.map(|index| Problem::Floor(index + 1))
    };
    match set.basis.rule() {
        Rule::Points(rule) => {
            if rule.cut == 0 || u32::from(rule.cut) > maximum {
                problems.push(Problem::Total { maximum });
            }
            problems.extend(floor(rule.floor));
            if rule.disadvantaged.is_some_and(|lower| lower.cut == 0 || lower.cut >= rule.cut) {
                problems.push(Problem::Disadvantaged);
            }
        }
        Rule::Ranks(rule) => {
            if rule.ranks.is_empty() {
                problems.push(Problem::NoRank);
            }
            let mut above = maximum.saturating_add(1);
            for (number, rank) in (1..).zip(&rule.ranks) {
                if rank.name.trim().is_empty() {
                    problems.push(Problem::RankName(number));
                }
                if rank.from == 0 || u32::from(rank.from) >= above {
                    problems.push(Problem::RankFrom(number));
                }
                above = u32::from(rank.from);
            }
            problems.extend(floor(rule.floor));
        }
        Rule::Share if !set.indicators.iter().any(|line| matches!(line.ask, Ask::Share(_))) => {
            problems.push(Problem::NoShare);
        }
        Rule::Targets(_) | Rule::Share => {}
    }
    problems
}

/// The rule of another kind, with lines that fit it.
fn other_rule(set: &mut CriteriaSet, kind: RuleKind) -> Rule {
    for line in &mut set.indicators {
        match (&line.ask, kind.in_points()) {
            (Ask::Points(_), true) | (Ask::Target | Ask::Share(_), false) => {}
            (_, true) => line.ask = Ask::Points(10),
            (Ask::Points(_), false) => line.ask = Ask::Target,
        }
    }
    match kind {
        RuleKind::Points => Rule::Points(points::Rule { cut: 0, floor: 0, disadvantaged: None }),
        RuleKind::Ranks => Rule::Ranks(ranks::Rule { ranks: Vec::new(), floor: 0 }),
        RuleKind::Targets => Rule::Targets(targets::Rule { levels: Vec::new() }),
        RuleKind::Share => {
            if let Some(line) = set.indicators.first_mut()
                && line.ask == Ask::Target
            {
                line.ask = Ask::Share(whole());
            }
            Rule::Share
        }
    }
}

fn add_line(set: &mut CriteriaSet, kind: RuleKind) {
    if set.indicators.len() >= LINES {
        return;
    }
    if set.criteria.is_empty() {
        set.criteria.push(Criterion { id: CriterionId::new(ENTERED), name: String::new() });
    }
    let ask = match kind {
        RuleKind::Points | RuleKind::Ranks => Ask::Points(10),
        RuleKind::Share if set.indicators.is_empty() => Ask::Share(whole()),
        RuleKind::Targets | RuleKind::Share => Ask::Target,
    };
    set.indicators.push(Indicator {
        // Every change has a version of its own, so that no line ever takes over the scores of another.
        id: IndicatorId::new(format!("{ENTERED}{}", set.version)),
        criterion: set.criteria.last().map_or_else(|| CriterionId::new(""), |last| last.id.clone()),
        text: String::new(),
        evidence: Vec::new(),
        ask,
        verified: true,
        beside: None,
    });
}

fn on_line(set: &mut CriteriaSet, id: &IndicatorId, change: impl FnOnce(&mut Indicator)) {
    if let Some(line) = set.indicators.iter_mut().find(|line| line.id == *id) {
        change(line);
    }
}

/// The rank at a place, made where it is not there yet.
fn rank(rule: &mut Rule, place: usize) -> Option<&mut Rank> {
    let Rule::Ranks(rule) = rule else { return None };
    while rule.ranks.len() <= place && place < RANKS {
        rule.ranks.push(Rank { name: String::new(), from: 0 });
    }
    rule.ranks.get_mut(place)
}

/// A share of everybody, until another one is typed. What is counted has no words of its own.
const fn whole() -> share::Asked {
    share::Asked {
        at_least: Percent::WHOLE,
        adjustable: false,
        members: String::new(),
        qualified: String::new(),
    }
}
