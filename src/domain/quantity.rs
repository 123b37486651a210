//! Quantities that must not be mixed: points, percentages, scores and moments in time.

use serde::{Deserialize, Serialize};

/// Points won, 0 or more. One item is worth one point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Points(pub u32);

/// A cut or a target in whole percent, 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

impl Percent {
    /// All of it, 100%.
    pub const WHOLE: Self = Self(100);

    /// A percentage from 1 to 100; `None` outside that range.
    pub const fn new(value: u8) -> Option<Self> {
        if value >= 1 && value <= 100 { Some(Self(value)) } else { None }
    }

    /// The value, 1 to 100.
    pub const fn value(self) -> u8 {
        self.0
    }

    /// How many more of `whole` are needed beside `part`, so that this share is reached: the fewest n with
    /// (part + n)·100 ≥ share·whole.
    pub const fn short(self, whole: u32, part: u32) -> u32 {
        let needed = (self.0 as u64 * whole as u64).div_ceil(100);
        // At most the whole, since a share is at most all of it.
        needed.saturating_sub(part as u64) as u32
    }
}

impl TryFrom<u8> for Percent {
    type Error = &'static str;

    fn try_from(value: u8) -> Result<Self, Self::Error> {
        Self::new(value).ok_or("a percentage from 1 to 100")
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

/// Points won out of the most that could be won. Never more than the maximum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    points: u32,
    maximum: u32,
}

impl Score {
    /// A score; points beyond the maximum count as the maximum.
    pub const fn new(points: Points, maximum: Points) -> Self {
        let points = if points.0 > maximum.0 { maximum.0 } else { points.0 };
        Self { points, maximum: maximum.0 }
    }

    /// Points won.
    pub const fn points(self) -> Points {
        Points(self.points)
    }

    /// The most that could be won.
    pub const fn maximum(self) -> Points {
        Points(self.maximum)
    }

    /// Adds the outcome of one more item.
    #[must_use]
    pub const fn and(self, points: Points, maximum: Points) -> Self {
        let more = Self::new(points, maximum);
        Self { points: self.points + more.points, maximum: self.maximum + more.maximum }
    }

    /// Share of the maximum in tenths of a percent, 0 to 1000, rounded down, so that a share just
    /// below a cut is never shown as the cut. `None` where nothing could be won.
    pub const fn permille(self) -> Option<u16> {
        if self.maximum == 0 {
            return None;
        }
        Some((self.points as u64 * 1000 / self.maximum as u64) as u16)
    }

    /// Whether the score reaches the cut, by exact integers: points·100 ≥ cut·maximum, so 69.99% is
    /// not 70%. `None` where nothing could be won.
    pub const fn meets(self, cut: Percent) -> Option<bool> {
        if self.maximum == 0 {
            return None;
        }
        Some(self.points as u64 * 100 >= cut.0 as u64 * self.maximum as u64)
    }
}

/// A moment: milliseconds since 1970-01-01T00:00:00Z, as the browser's clock tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Moment(pub u64);

/// A day of the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// A day; `None` where the calendar has no such day.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let length = match month {
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => 0,
        };
        if day >= 1 && day <= length { Some(Self { year, month, day }) } else { None }
    }

    /// A day written as `2026-11-24`; `None` where that is no day.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.day
    }
}

impl std::fmt::Display for Day {
    /// As `2026-11-24`.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
