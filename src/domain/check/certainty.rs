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
const QUANTILE_SQUARED: u128 = 2706;

/// How sure a score over so many items is about a cut. Without any item nothing is sure.
pub fn certainty(score: Score, cut: Percent, items: u32) -> Certainty {
    if score.maximum().0 == 0 || items == 0 {
        return Certainty::Near;
    }
    let [distance, error] = sides(score, cut, items);
    if distance < error { Certainty::Near } else { Certainty::Clear }
}

/// The two whole numbers that decide whether a score is near: the distance from the cut, and the error, both
/// squared and without fractions. It is near where the first is smaller.
pub fn sides(score: Score, cut: Percent, items: u32) -> [u128; 2] {
    let (cut, maximum) = (u128::from(cut.value()), u128::from(score.maximum().0));
    let distance = (u128::from(score.points().0) * 100).abs_diff(cut * maximum);
    [1000 * u128::from(items) * distance * distance, QUANTILE_SQUARED * cut * (100 - cut) * maximum * maximum]
}

/// The zone of uncertainty around a cut, in tenths of a percent, 0 to 1000: its lower and upper end.
pub fn band(cut: Percent, items: u32) -> (u16, u16) {
    let cut = u64::from(cut.value());
    let half = (QUANTILE_SQUARED as u64 * cut * (100 - cut) / (10 * u64::from(items.max(1)))).isqrt();
    let clamp = |permille: u64| permille.min(1000) as u16;
    (clamp((cut * 10).saturating_sub(half)), clamp(cut * 10 + half))
}

/// The 90% Wilson interval of a score, in tenths of a percent, 0 to 1000: rounded outwards. `None` where nothing
/// could be won. A cut inside it makes the score near that cut.
pub fn interval(score: Score) -> Option<(u16, u16)> {
    let (points, maximum) = (u128::from(score.points().0), u128::from(score.maximum().0));
    if maximum == 0 {
        return None;
    }
    // (x + z²/2 ± z·√(x(n − x)/n + z²/4)) / (n + z²), each of the two terms above in thousandths.
    let centre = 1000 * points + QUANTILE_SQUARED / 2;
    let inner = 1000 * QUANTILE_SQUARED * points * (maximum - points) / maximum
        + QUANTILE_SQUARED * QUANTILE_SQUARED / 4;
    // In millionths, so that the root's own rounding does not matter.
    let half = (inner * 1_000_000).isqrt();
    let whole = 1000 * maximum + QUANTILE_SQUARED;
    let low = (1000 * centre).saturating_sub(half) / whole;
    let high = (1000 * centre + half).div_ceil(whole);
    Some((low.min(1000) as u16, high.min(1000) as u16))
}

/// What the difference of two results of a person says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// No more than chance would make it.
    Within,
    /// Clearly higher.
    Higher,
    /// Clearly lower.
    Lower,
}

impl Change {
    /// The change from one result to a later one with other questions.
    pub fn between(before: Score, after: Score) -> Self {
        let [one, other] = [before, after].map(|score| [score.points().0, score.maximum().0]);
        match (differ(one, other), before.permille() < after.permille()) {
            (false, _) => Self::Within,
            (true, true) => Self::Higher,
            (true, false) => Self::Lower,
        }
    }
}

/// Whether two shares, each `[part, whole]`, differ by more than chance would make them: by more than 1.645 standard
/// errors of the pooled share, |b/m − a/n| > 1.645·√(p(1 − p)(1/n + 1/m)) with p = (a + b)/(n + m), squared and
/// without fractions. Of nothing it says no.
pub fn differ(one: [u32; 2], other: [u32; 2]) -> bool {
    let ([a, n], [b, m]) = (one.map(u128::from), other.map(u128::from));
    let distance = (b * n).abs_diff(a * m);
    let (reached, people) = (a + b, n + m);
    1000 * distance * distance * people > QUANTILE_SQUARED * reached * (people - reached) * n * m
}
