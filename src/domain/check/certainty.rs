//! How sure a decision is, given that a few items carry it.
//!
//! Near means that the cut lies inside the 90% Wilson score interval of the share reached (Wilson
//! 1927), which is the same as |share − c| < 1.645·√(c(1−c)/n), with c the cut as a share and n the
//! number of items. The ruler draws that same zone as a band around the cut.

use crate::domain::quantity::{Percent, Score};

/// How sure "met" or "not met" is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// The cut lies outside the interval of uncertainty (khá chắc chắn).
    Clear,
    /// The cut lies inside it: another attempt could well go the other way (sát mức, chưa chắc).
    Near,
}

impl Certainty {
    /// The word used in the `data-certainty` attribute.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Near => "near",
        }
    }
}

/// 1.645², the square of the normal quantile of a two-sided 90% interval, in thousandths.
pub const QUANTILE_SQUARED: u128 = 2706;

/// How sure a score over so many items is about a cut. Without any item nothing is sure.
pub fn certainty(score: Score, cut: Percent, items: u32) -> Certainty {
    let maximum = u128::from(score.maximum().0);
    if maximum == 0 || items == 0 {
        return Certainty::Near;
    }
    let cut = u128::from(cut.value());
    let distance = (u128::from(score.points().0) * 100).abs_diff(cut * maximum);
    let near = 1000 * u128::from(items) * distance * distance
        < QUANTILE_SQUARED * cut * (100 - cut) * maximum * maximum;
    if near { Certainty::Near } else { Certainty::Clear }
}

/// The zone of uncertainty around a cut, in tenths of a percent, 0 to 1000: its lower and upper end.
pub fn band(cut: Percent, items: u32) -> (u16, u16) {
    let cut = u64::from(cut.value());
    let half = (QUANTILE_SQUARED as u64 * cut * (100 - cut) / (10 * u64::from(items.max(1)))).isqrt();
    let clamp = |permille: u64| permille.min(1000) as u16;
    (clamp((cut * 10).saturating_sub(half)), clamp(cut * 10 + half))
}
