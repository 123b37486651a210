//! Hands counted at the end, in a nest: first among those already recognised, then among everybody who
//! marked a paper and handed nothing in.

/// Raised hands of a hall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hands {
    holders: Nest,
    all: Nest,
}

/// People, those of them who have digital skills, and those of these who are proficient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nest {
    /// People asked.
    pub people: u32,
    /// Of these, those at or above the first cut.
    pub skills: u32,
    /// Of those, the ones at or above the second cut, too.
    pub both: u32,
}

/// Why counted hands cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Impossible {
    /// More are at the first cut than were asked.
    MoreSkillsThanPeople,
    /// More are at both cuts than at the first.
    MoreBothThanSkills,
    /// More holders than people, in one of the three counts.
    MoreHoldersThanPeople,
}

impl Nest {
    /// Everything that cannot be right in it.
    pub fn problems(self) -> Vec<Impossible> {
        let mut problems = Vec::new();
        if self.skills > self.people {
            problems.push(Impossible::MoreSkillsThanPeople);
        }
        if self.both > self.skills {
            problems.push(Impossible::MoreBothThanSkills);
        }
        problems
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            people: self.people.saturating_add(other.people),
            skills: self.skills.saturating_add(other.skills),
            both: self.both.saturating_add(other.both),
        }
    }

    /// Whether every count of this is at most that of another.
    pub const fn is_within(self, other: Self) -> bool {
        self.people <= other.people && self.skills <= other.skills && self.both <= other.both
    }
}

impl Hands {
    /// Counted hands, or everything that cannot be right in them.
    pub fn new(holders: Nest, all: Nest) -> Result<Self, Vec<Impossible>> {
        let mut problems = holders.problems();
        for problem in all.problems() {
            if !problems.contains(&problem) {
                problems.push(problem);
            }
        }
        if !holders.is_within(all) {
            problems.push(Impossible::MoreHoldersThanPeople);
        }
        if problems.is_empty() { Ok(Self { holders, all }) } else { Err(problems) }
    }

    /// Those already recognised.
    pub const fn holders(self) -> Nest {
        self.holders
    }

    /// Everybody.
    pub const fn all(self) -> Nest {
        self.all
    }
}
