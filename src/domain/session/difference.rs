//! Two rates side by side, before and after, or of two halls.

use super::board::FEWEST;
use super::rate::Rate;
use crate::domain::check::certainty::QUANTILE_SQUARED;

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
        let [n, m, a, b] =
            [self.before.whole(), self.after.whole(), self.before.part(), self.after.part()].map(u128::from);
        if n == 0 || m == 0 {
            return Verdict::Nobody;
        }
        if n.min(m) < u128::from(FEWEST) {
            return Verdict::TooFew;
        }
        let (after, before) = (b * n, a * m);
        let distance = after.abs_diff(before);
        let (people, reached) = (n + m, a + b);
        // distance/(nm) > 1.645·√(p(1−p)(1/n + 1/m)) with p = reached/people, squared and without fractions.
        let is_clear =
            1000 * distance * distance * people > QUANTILE_SQUARED * reached * (people - reached) * n * m;
        match (is_clear, after > before) {
            (false, _) => Verdict::Within,
            (true, true) => Verdict::Higher,
            (true, false) => Verdict::Lower,
        }
    }
}
