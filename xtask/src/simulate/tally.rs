//! What is counted of people of one true ability.

use super::examine::Outcome;

/// Ways of taking a check.
pub const WAYS: usize = 4;
/// The full form.
pub const FULL: usize = 0;
/// The full form, and ten more where its result is near the cut.
pub const FULL_MORE: usize = 1;
/// The quick check.
pub const QUICK: usize = 2;
/// The quick check, and ten more where its result is near the cut.
pub const QUICK_MORE: usize = 3;

/// What was counted of people of one true ability.
#[derive(Clone, Debug, PartialEq)]
pub struct Tally {
    /// True ability in percent.
    pub ability: u8,
    people: u32,
    /// Classified rightly, by way.
    right: [u32; WAYS],
    /// Near the cut, by way.
    near: [u32; WAYS],
    /// Neither near the cut nor classified rightly, by way.
    clear_and_wrong: [u32; WAYS],
    /// How many people were asked so many questions, by way.
    lengths: Vec<[u32; WAYS]>,
}

impl Tally {
    /// Nobody yet.
    pub fn new(ability: u8, longest: usize) -> Self {
        // Ten more can follow the longest.
        let lengths = vec![[0; WAYS]; longest + 20];
        Self { ability, people: 0, right: [0; WAYS], near: [0; WAYS], clear_and_wrong: [0; WAYS], lengths }
    }

    /// One person's results.
    pub fn add(&mut self, meets: bool, outcomes: [Outcome; WAYS]) {
        self.people += 1;
        for (way, outcome) in outcomes.iter().enumerate() {
            let right = outcome.met == meets;
            self.right[way] += u32::from(right);
            self.near[way] += u32::from(outcome.near);
            self.clear_and_wrong[way] += u32::from(!outcome.near && !right);
            if let Some(length) = self.lengths.get_mut(outcome.asked as usize) {
                length[way] += 1;
            }
        }
    }

    /// The share classified rightly, 0 to 1.
    pub fn right(&self, way: usize) -> f64 {
        self.share(self.right[way])
    }

    /// The share whose result is near the cut.
    pub fn near(&self, way: usize) -> f64 {
        self.share(self.near[way])
    }

    /// The share of those told "khá chắc chắn" of whom that is wrong.
    pub fn clear_and_wrong(&self, way: usize) -> f64 {
        self.share(self.clear_and_wrong[way])
    }

    /// Mean number of questions.
    pub fn mean(&self, way: usize) -> f64 {
        let sum: u64 =
            self.lengths.iter().zip(0u64..).map(|(people, length)| u64::from(people[way]) * length).sum();
        sum as f64 / f64::from(self.people.max(1))
    }

    /// The number of questions that 95 of 100 people do not pass.
    pub fn percentile_95(&self, way: usize) -> usize {
        let mut people = 0;
        let within = self.lengths.iter().position(|length| {
            people += u64::from(length[way]);
            people * 100 >= u64::from(self.people) * 95
        });
        within.unwrap_or(self.lengths.len())
    }

    fn share(&self, people: u32) -> f64 {
        f64::from(people) / f64::from(self.people.max(1))
    }
}
