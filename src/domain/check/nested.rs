//! The two checks read together, as the programme nests its targets: of those with digital skills, so
//! many are proficient. Proficiency without digital skills does not count there.

/// Checks A (digital skills) and B (finding information online) read together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nested {
    /// Both cuts are reached.
    Both,
    /// Only digital skills.
    SkillsOnly,
    /// Only finding information online: the programme does not count it.
    OnlineOnly,
    /// Neither.
    Neither,
    /// One of the two has not been taken.
    OneMissing,
}

impl Nested {
    /// Reads two outcomes together; `None` is a check not taken.
    pub const fn read(skills: Option<bool>, online: Option<bool>) -> Self {
        match (skills, online) {
            (Some(true), Some(true)) => Self::Both,
            (Some(true), Some(false)) => Self::SkillsOnly,
            (Some(false), Some(true)) => Self::OnlineOnly,
            (Some(false), Some(false)) => Self::Neither,
            _ => Self::OneMissing,
        }
    }

    /// The word used in the `data-nested` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::SkillsOnly => "skills-only",
            Self::OnlineOnly => "online-only",
            Self::Neither => "neither",
            Self::OneMissing => "one-missing",
        }
    }
}
