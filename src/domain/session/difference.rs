//! Two rates side by side, before and after, or of two halls.

use super::board::FEWEST;
use super::rate::Rate;
use crate::domain::check::certainty;

/// The same rate in two sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In the earlier session.
    pub before: Rate,
    /// In this one.
    pub after: Rate,
}

/// What the difference of two rates says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// In one of the two nobody is counted, so that there is no rate.
    Nobody,
    /// One of the two stands on fewer than ten people: one person more or less makes the difference.
    TooFew,
    /// No more than chance would make it.
    Within,
    /// The rate is clearly higher.
    Higher,
    /// The rate is clearly lower.
    Lower,
}

impl Difference {
    /// In tenths of a percentage point, as the two rates are shown; `None` where there is no rate.
    pub fn permille(self) -> Option<i32> {
        Some(i32::from(self.after.permille()?) - i32::from(self.before.permille()?))
    }

    /// What it says, as of two samples that have nothing to do with each other: clear where they differ by more
    /// than 1.645 standard errors of the pooled share, the quantile by which a single result is called near its cut. Of
    /// the same people twice this asks for more than it would have to, since nobody's two results are put together.
    pub fn verdict(self) -> Verdict {
        let [before, after] = [self.before, self.after].map(|rate| [rate.part(), rate.whole()]);
        let ([a, n], [b, m]) = (before, after);
        if n == 0 || m == 0 {
            return Verdict::Nobody;
        }
        if n.min(m) < FEWEST {
            return Verdict::TooFew;
        }
        let is_higher = u64::from(b) * u64::from(n) > u64::from(a) * u64::from(m);
        match (certainty::differ(before, after), is_higher) {
            (false, _) => Verdict::Within,
            (true, true) => Verdict::Higher,
            (true, false) => Verdict::Lower,
        }
    }
}
