//! People take the full form, the quick check and ten more questions, all by the rules of the domain. The questions
//! of the quick check are the first of those that the same person is asked in the full form, so that what differs is
//! the stopping alone.

use super::population::{self, Curve};
use super::tally::Tally;
use fastrand::Rng;
use thuoc_so::domain::check::certainty::{Certainty, certainty};
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::extension::MORE_ITEMS;
use thuoc_so::domain::check::id::DomainId;
use thuoc_so::domain::check::quick::{self, COVERAGE, Evidence, Quick, Standing};
use thuoc_so::domain::quantity::{Percent, Points, Score};

/// People who meet the same bank of questions.
const PEOPLE_OF_A_BANK: usize = 100;

/// What of a check decides how it is taken.
pub struct Design {
    cut: Percent,
    /// Questions of each domain in the full form.
    blueprint: Vec<u32>,
    /// The domain of each question of the full form, in the order in which the quick check asks.
    order: Vec<usize>,
    /// The levels of the questions of each domain in the bank.
    levels: Vec<Vec<u8>>,
    rule: Quick,
}

/// A result as far as it is counted.
#[derive(Clone, Copy, Debug)]
pub struct Outcome {
    /// Questions asked.
    pub asked: u32,
    /// Whether the cut is met.
    pub met: bool,
    /// Whether the cut lies within the zone of uncertainty.
    pub near: bool,
}

impl Design {
    /// The design of a check; `None` where the form of its quick check has no counts.
    pub fn new(check: &Check, rule: &Quick) -> Option<Self> {
        let counts = check.form(&rule.form)?.counts();
        let blueprint: Vec<u32> = counts.iter().map(|(_, count)| u32::from(*count)).collect();
        let levels = |domain: &DomainId| {
            let heads = check.heads.iter().filter(|head| head.domain == *domain && !head.retired);
            heads.map(|head| head.level).collect()
        };
        Some(Self {
            cut: check.cut,
            order: quick::order(&blueprint),
            blueprint,
            levels: counts.iter().map(|(domain, _)| levels(domain)).collect(),
            rule: rule.clone(),
        })
    }

    /// Questions of the full form.
    pub fn longest(&self) -> usize {
        self.order.len()
    }

    /// Where the quick check stops for these answers, in its order.
    pub fn quick(&self, evidence: Evidence, answers: &[bool]) -> Outcome {
        let rule = Quick { evidence, ..self.rule.clone() };
        let longest = answers.len() as u32;
        let mut right = 0;
        for (asked, answer) in (1..).zip(answers) {
            right += u32::from(*answer);
            if asked as usize >= COVERAGE * self.blueprint.len()
                && rule.standing(right, asked, longest, self.cut) != Standing::Open
            {
                return self.outcome(right, asked);
            }
        }
        self.outcome(right, longest)
    }

    fn outcome(&self, right: u32, asked: u32) -> Outcome {
        let score = Score::new(Points(right), Points(asked));
        let near = certainty(score, self.cut, asked) == Certainty::Near;
        Outcome { asked, met: score.meets(self.cut) == Some(true), near }
    }

    /// The same after ten more questions, where a result is near the cut; `more` answers one question of a domain.
    fn ten_more(
        &self,
        before: Outcome,
        answers: &[bool],
        mut more: impl FnMut(usize) -> Option<bool>,
    ) -> Outcome {
        if !before.near {
            return before;
        }
        let asked = before.asked as usize;
        let mut right = answers.iter().take(asked).filter(|right| **right).count() as u32;
        let times = |index| self.order.iter().take(asked).filter(|domain| **domain == index).count() as u32;
        let mut so_far: Vec<u32> = (0..self.blueprint.len()).map(times).collect();
        let mut left: Vec<u32> =
            self.levels.iter().zip(&so_far).map(|(all, asked)| all.len() as u32 - asked).collect();
        for _ in 0..MORE_ITEMS {
            let Some(domain) = quick::furthest_behind(&self.blueprint, &so_far, &left) else { break };
            so_far[domain] += 1;
            left[domain] -= 1;
            right += u32::from(more(domain) == Some(true));
        }
        self.outcome(right, so_far.iter().sum())
    }
}

/// Lets so many people of one true ability, in percent, take the check by each of these rules.
pub fn people_of(design: &Design, rules: &[Evidence], ability: u8, people: usize, seed: u64) -> Vec<Tally> {
    let meets = ability >= design.cut.value();
    let mut tallies: Vec<Tally> = rules.iter().map(|_| Tally::new(ability, design.longest())).collect();
    let whole: u32 = design.blueprint.iter().sum();
    let weights: Vec<f64> =
        design.blueprint.iter().map(|count| f64::from(*count) / f64::from(whole)).collect();
    for group in 0..people.div_ceil(PEOPLE_OF_A_BANK) {
        // A bank is the same for every ability; people are not.
        let bank = population::bank(&design.levels, &mut Rng::with_seed(mixed(seed, [group as u64, 0])));
        let curves: Vec<Curve> = bank.iter().map(Curve::new).collect();
        let mut rng = Rng::with_seed(mixed(seed, [group as u64, u64::from(ability)]));
        for _ in 0..PEOPLE_OF_A_BANK.min(people - group * PEOPLE_OF_A_BANK) {
            let able = population::person(&curves, &weights, f64::from(ability) / 100.0, &mut rng);
            // Every question is answered once, so that all ways meet the same answers.
            let piles: Vec<Vec<bool>> = bank
                .iter()
                .zip(&able)
                .map(|(pile, able)| {
                    let mut order: Vec<usize> = (0..pile.len()).collect();
                    rng.shuffle(&mut order);
                    let answers = order.iter().map(|item| rng.f64() < population::right(*able, pile[*item]));
                    answers.collect()
                })
                .collect();
            let mut next = vec![0; piles.len()];
            let answers: Vec<bool> = design
                .order
                .iter()
                .map(|domain| {
                    next[*domain] += 1;
                    piles[*domain][next[*domain] - 1]
                })
                .collect();
            let right = answers.iter().filter(|right| **right).count() as u32;
            let full = design.outcome(right, answers.len() as u32);
            let reserve = |from: &Outcome| {
                let asked = from.asked as usize;
                let mut next: Vec<usize> = (0..piles.len())
                    .map(|index| design.order.iter().take(asked).filter(|domain| **domain == index).count())
                    .collect();
                let piles = &piles;
                move |domain: usize| {
                    next[domain] += 1;
                    piles[domain].get(next[domain] - 1).copied()
                }
            };
            let full_more = design.ten_more(full, &answers, reserve(&full));
            for (tally, evidence) in tallies.iter_mut().zip(rules) {
                let quick = design.quick(*evidence, &answers);
                let quick_more = design.ten_more(quick, &answers, reserve(&quick));
                tally.add(meets, [full, full_more, quick, quick_more]);
            }
        }
    }
    tallies
}

/// A seed for each piece of work, far from its neighbours' (SplitMix64's finisher, Steele and others 2014).
fn mixed(seed: u64, parts: [u64; 2]) -> u64 {
    parts.iter().fold(seed, |state, part| {
        let mut bits = state.wrapping_add(*part).wrapping_add(0x9e37_79b9_7f4a_7c15);
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    })
}
