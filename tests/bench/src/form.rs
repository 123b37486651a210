//! The questions that every page measured has: those of one attempt, as their authors wrote them.

use anyhow::{Context, Result};
use browser_tests::{Work, answers, work};
use thuoc_so::domain::check::definition::{Check, Item};
use thuoc_so::domain::check::kinds::Kind;
use thuoc_so::domain::locale::Locale;
use xtask::quizzes;

/// The check.
pub const CHECK: &str = "ky-nang-so";

/// The question asked first: one of the usual kind, four answers and "Chưa biết".
const FIRST: &str = "tb-am-luong";

/// The questions of an attempt in the usual length.
#[derive(Clone, Debug)]
pub struct Form {
    /// Name of the check.
    pub title: String,
    /// The questions, in the order asked.
    pub items: Vec<Item>,
    /// The attempt, waiting at its first question, as the application stores it.
    pub saved: String,
}

impl Form {
    /// Draws an attempt, the same one each time, and looks its questions up.
    pub fn draw() -> Result<Self> {
        let check = check()?;
        let saved = Work::none().meeting(CHECK, answers::item(FIRST)).to_text();
        let attempt = work::read(&saved).profile.underway.into_iter().next().context("no attempt")?;
        let drawn = attempt.parts.iter().flat_map(|part| &part.items);
        let items = drawn.map(|id| check.item(id).cloned().context("an item without content"));
        Ok(Self { title: check.title.clone(), items: items.collect::<Result<_>>()?, saved })
    }

    /// The question asked first.
    pub fn first(&self) -> Result<&Item> {
        let first = self.items.first().context("an attempt without questions")?;
        anyhow::ensure!(first.id.as_str() == FIRST, "{} is not asked first", FIRST);
        anyhow::ensure!(matches!(first.kind, Kind::Single(_)), "{} has not one right answer", FIRST);
        Ok(first)
    }
}

/// The check in Vietnamese, from `quizzes/`.
pub fn check() -> Result<Check> {
    let quizzes = quizzes::sound(Locale::En)?;
    let mut compiled = quizzes.checks.iter().filter_map(|file| quizzes::compile::check(file, Locale::Vi));
    compiled.find(|check| check.id.as_str() == CHECK).context("the check is missing in quizzes/")
}
