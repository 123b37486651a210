//! Banks of questions and the people who answer them.
//!
//! A person answers a question rightly with the probability logistic(θ + profile of the domain − difficulty). The
//! difficulty of a question is drawn from a normal distribution about a mean that grows with its level; how a person
//! differs from domain to domain, from another. θ is then solved so that the person's true ability, the share of the
//! blueprint's points they would win over all questions of the bank, is exactly the one wanted.

use fastrand::Rng;
use std::f64::consts::TAU;

/// How much one level is harder than the one before, in logits.
pub const STEP_OF_LEVEL: f64 = 0.5;
/// Standard deviation of difficulties within a level, in logits.
pub const SPREAD_OF_DIFFICULTY: f64 = 0.8;
/// Standard deviation of a person's profile over the domains, in logits.
pub const SPREAD_OF_PROFILE: f64 = 0.6;

/// The questions of a domain: how hard each is, in logits.
pub type Pile = Vec<f64>;

/// Difficulties of a bank whose questions have these levels, by domain.
pub fn bank(levels: &[Vec<u8>], rng: &mut Rng) -> Vec<Pile> {
    let difficulty = |level: &u8, rng: &mut Rng| {
        STEP_OF_LEVEL * (f64::from(*level) - 2.0) + SPREAD_OF_DIFFICULTY * normal(rng)
    };
    levels.iter().map(|pile| pile.iter().map(|level| difficulty(level, rng)).collect()).collect()
}

/// How able a person is in each domain, in logits, so that their true ability is this share.
pub fn person(bank: &[Curve], weights: &[f64], ability: f64, rng: &mut Rng) -> Vec<f64> {
    let profile: Vec<f64> = bank.iter().map(|_| SPREAD_OF_PROFILE * normal(rng)).collect();
    let share = |theta: f64| -> f64 {
        let domains = bank.iter().zip(weights).zip(&profile);
        domains.map(|((curve, weight), offset)| weight * curve.at(theta + offset)).sum()
    };
    let (mut low, mut high) = (-REACH, REACH);
    for _ in 0..40 {
        let middle = f64::midpoint(low, high);
        if share(middle) < ability { low = middle } else { high = middle }
    }
    profile.iter().map(|offset| low + offset).collect()
}

/// The probability that somebody so able answers a question so hard rightly.
pub fn right(able: f64, difficulty: f64) -> f64 {
    1.0 / (1.0 + (difficulty - able).exp())
}

/// The farthest ability looked at, in logits.
const REACH: f64 = 9.0;
/// Points of a curve in one logit.
const FINE: f64 = 64.0;

/// The mean probability over the questions of a domain by ability, tabled once for each bank.
pub struct Curve(Vec<f64>);

impl Curve {
    /// The curve of a domain.
    pub fn new(pile: &Pile) -> Self {
        let points = 0..=(4.0 * REACH * FINE) as usize;
        let able = |point: usize| point as f64 / FINE - 2.0 * REACH;
        let mean = |able: f64| {
            pile.iter().map(|difficulty| right(able, *difficulty)).sum::<f64>() / pile.len().max(1) as f64
        };
        Self(points.map(|point| mean(able(point))).collect())
    }

    /// Its value, between two points along a straight line.
    fn at(&self, able: f64) -> f64 {
        let place = ((able + 2.0 * REACH) * FINE).clamp(0.0, (self.0.len() - 2) as f64);
        let (point, rest) = (place as usize, place.fract());
        self.0[point] * (1.0 - rest) + self.0[point + 1] * rest
    }
}

/// A number from the standard normal distribution (Box and Muller 1958).
fn normal(rng: &mut Rng) -> f64 {
    // 1 − u is never zero.
    (-2.0 * (1.0 - rng.f64()).ln()).sqrt() * (TAU * rng.f64()).cos()
}
