//! How well questions work together, from the answers of many people: difficulty and discrimination of each
//! question, Cronbach's α and the standard error of measurement of all of them (Cronbach 1951; Lord and Novick 1968).
//!
//! Sums are whole numbers and stay so up to the last step, a division or a root; so the figures are right to the last
//! place but one of [`Figure`], which is more than any use of them asks for.

/// A figure in ten-thousand-millionths (10⁻¹⁰), rounded towards zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure(pub i64);

/// One in these units.
const ONE: i128 = 10_000_000_000;

impl Figure {
    /// The figure in tenths of a percent, or thousandths, rounded to the nearest.
    pub const fn thousandths(self) -> i64 {
        let half = if self.0 < 0 { -5_000_000 } else { 5_000_000 };
        (self.0 + half) / 10_000_000
    }

    /// A fraction; `None` where it has no value.
    fn ratio(numerator: i128, denominator: i128) -> Option<Self> {
        let value = numerator.checked_mul(ONE)?.checked_div(denominator)?;
        i64::try_from(value).ok().map(Self)
    }

    /// The root of a fraction that is not negative; `None` where it has no value.
    fn root(numerator: i128, denominator: i128) -> Option<Self> {
        let numerator = u128::try_from(numerator).ok()?;
        let denominator = u128::try_from(denominator).ok()?;
        // (10¹⁰)² would leave too little room for the numerator: the root of the whole part and of the rest of
        // the scale are taken together.
        let scaled = numerator.checked_mul((ONE * ONE).unsigned_abs())?.checked_div(denominator)?;
        i64::try_from(scaled.isqrt()).ok().map(Self)
    }
}

/// What people's answers say of one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// How many people had it right.
    pub right: u32,
    /// Difficulty as test theory calls it: the share of people who had it right.
    pub difficulty: Figure,
    /// Discrimination: the correlation of having it right with the points of all other questions (corrected item-total
    /// correlation). `None` where everybody, or nobody, had it right.
    pub discrimination: Option<Figure>,
}

/// Two ends of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Lower end.
    pub low: Figure,
    /// Upper end.
    pub high: Figure,
}

/// What people's answers say of a set of questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reliability {
    /// People.
    pub people: u32,
    /// The questions, in the order given.
    pub items: Vec<Item>,
    /// Cronbach's α; `None` where everybody has the same points, or there is one question only.
    pub alpha: Option<Figure>,
    /// Standard error of measurement, in points: the standard deviation of the points times √(1 − α).
    pub error: Option<Figure>,
    /// The 90% interval of α by resampling people (percentile bootstrap, Efron 1979).
    pub alpha_interval: Option<Interval>,
    /// The same for the standard error of measurement.
    pub error_interval: Option<Interval>,
}

/// How often people are drawn anew for an interval.
pub const RESAMPLES: usize = 1_000;

/// Sums over people, from which α follows.
#[derive(Clone, Default)]
struct Sums {
    people: i128,
    /// How many had each question right.
    right: Vec<i128>,
    points: i128,
    points_squared: i128,
}

impl Sums {
    fn of<'people>(people: impl Iterator<Item = &'people [bool]>, items: usize) -> Self {
        let mut sums = Self { right: vec![0; items], ..Self::default() };
        for answers in people {
            let mut points = 0;
            for (sum, right) in sums.right.iter_mut().zip(answers) {
                *sum += i128::from(*right);
                points += i128::from(*right);
            }
            sums.people += 1;
            sums.points += points;
            sums.points_squared += points * points;
        }
        sums
    }

    /// The variance of the points times the square of the number of people.
    const fn spread(&self) -> i128 {
        self.people * self.points_squared - self.points * self.points
    }

    /// The same of one question; a right answer is its own square.
    const fn spread_of(&self, right: i128) -> i128 {
        self.people * right - right * right
    }

    /// The sum of the spreads of the questions.
    fn spreads(&self) -> i128 {
        self.right.iter().map(|right| self.spread_of(*right)).sum()
    }

    /// α = k/(k − 1)·(1 − Σσᵢ²/σ²).
    fn alpha(&self) -> Option<Figure> {
        let items = self.right.len() as i128;
        Figure::ratio(items * (self.spread() - self.spreads()), (items - 1) * self.spread())
    }

    /// σ²·(1 − α) = (k·Σσᵢ² − σ²)/(k − 1), with the variances of a sample; its root is in points.
    fn error(&self) -> Option<Figure> {
        let items = self.right.len() as i128;
        let numerator = items * self.spreads() - self.spread();
        Figure::root(numerator, (items - 1) * self.people * (self.people - 1))
    }
}

/// Works out everything from people's answers, right or not, to the same questions. `seed` is where the drawing of
/// people for the intervals begins.
pub fn reliability(people: &[Vec<bool>], seed: u64) -> Reliability {
    let items = people.first().map_or(0, Vec::len);
    let sums = Sums::of(people.iter().map(Vec::as_slice), items);
    let (alpha_interval, error_interval) = intervals(people, items, seed);
    Reliability {
        people: people.len() as u32,
        items: (0..items).filter_map(|item| of_item(people, &sums, item)).collect(),
        alpha: sums.alpha(),
        error: sums.error(),
        alpha_interval,
        error_interval,
    }
}

fn of_item(people: &[Vec<bool>], sums: &Sums, item: usize) -> Option<Item> {
    let right = *sums.right.get(item)?;
    // The points of the other questions, of all people and of those who had this one right.
    let points = |answers: &Vec<bool>| answers.iter().filter(|right| **right).count() as i128;
    let has = |answers: &&Vec<bool>| answers.get(item) == Some(&true);
    let rest = sums.points - right;
    let rest_of_right: i128 = people.iter().filter(has).map(|answers| points(answers) - 1).sum();
    let squares = people.iter().map(|answers| {
        let rest = points(answers) - i128::from(has(&answers));
        rest * rest
    });
    let spread_of_rest = sums.people * squares.sum::<i128>() - rest * rest;
    let together = sums.people * rest_of_right - right * rest;
    Some(Item {
        right: right as u32,
        difficulty: Figure::ratio(right, sums.people)?,
        discrimination: correlation(together, sums.spread_of(right), spread_of_rest),
    })
}

/// A correlation from the products and the two sums of squares.
fn correlation(together: i128, one: i128, other: i128) -> Option<Figure> {
    let squares = u128::try_from(one.checked_mul(other)?).ok()?;
    let root = squares.checked_mul((ONE * ONE).unsigned_abs())?.isqrt();
    let scaled = together.checked_mul(ONE)?.checked_mul(ONE)?;
    let value = scaled.checked_div(i128::try_from(root).ok()?)?;
    i64::try_from(value).ok().map(Figure)
}

/// The intervals of α and of the error: people are drawn with putting back, so many times.
fn intervals(people: &[Vec<bool>], items: usize, seed: u64) -> (Option<Interval>, Option<Interval>) {
    let mut random = fastrand::Rng::with_seed(seed);
    let (mut alphas, mut errors) = (Vec::new(), Vec::new());
    for _ in 0..RESAMPLES {
        let drawn = (0..people.len()).filter_map(|_| random.choice(people)).map(Vec::as_slice);
        let sums = Sums::of(drawn, items);
        alphas.extend(sums.alpha());
        errors.extend(sums.error());
    }
    (middle(alphas), middle(errors))
}

/// What nine of ten values lie between.
fn middle(mut values: Vec<Figure>) -> Option<Interval> {
    values.sort_unstable();
    let at = |hundredth: usize| {
        values.get((values.len() * hundredth / 100).min(values.len().checked_sub(1)?)).copied()
    };
    Some(Interval { low: at(5)?, high: at(95)? })
}
