//! Work that was done before a journey begins, made and written with the application's own library.

use crate::answers;
use crate::fingers::up_until;
use crate::phone::Answer;
use std::collections::BTreeMap;
use std::sync::LazyLock;
use thuoc_so::domain::check::attempt::{Part, Place, Underway};
use thuoc_so::domain::check::blueprint::Drawing;
use thuoc_so::domain::check::definition::{Check, Form};
use thuoc_so::domain::check::id::{DomainId, ItemId, OptionId};
use thuoc_so::domain::check::kinds::Deed;
use thuoc_so::domain::check::rating::Rating;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::session::hall::FORM as HALL;
use thuoc_so::domain::state::{State, saved};
use xtask::quizzes;

/// Where the application keeps the work.
pub const STATE: &str = "thuoc-so/state";

/// Where it keeps language and size of type.
pub const LOOK: &str = "thuoc-so/look";

/// An evening in November 2026.
const BEGUN: Moment = Moment(1_795_000_000_000);
const DONE: Moment = Moment(1_795_000_900_000);

static CHECKS: LazyLock<BTreeMap<String, Check>> = LazyLock::new(compile);

/// What a person has done so far.
#[derive(Clone, Debug, Default)]
pub struct Work {
    state: State,
}

impl Work {
    /// Nothing yet.
    pub fn none() -> Self {
        Self::default()
    }

    /// The check taken to its end, with so many right answers.
    #[must_use]
    pub fn finished(self, check: &str, right: usize) -> Self {
        let form = &definition(check).forms[0];
        self.finished_in(form, check, right)
    }

    /// The same with the questions of a hall.
    #[must_use]
    pub fn finished_in_hall(self, check: &str, right: usize) -> Self {
        let Some(form) = definition(check).forms.iter().find(|form| form.id.as_str() == HALL) else {
            panic!("{check} has no questions of a hall")
        };
        self.finished_in(form, check, right)
    }

    fn finished_in(mut self, form: &Form, check: &str, right: usize) -> Self {
        let definition = definition(check);
        let seed = self.state.profile.finished.len() as u64;
        let drawing = Drawing { seed, ..Drawing::default() };
        let attempt = Underway::begin(definition, form, drawing, BEGUN);
        let attempt = answer(attempt, definition, |number| Some(Answer::of(number <= right)));
        self.state.profile.finished.push(attempt.finish(definition, DONE));
        self
    }

    /// The check under way at a place; questions, counted from 1, are answered or left open as
    /// `answers` says.
    #[must_use]
    pub fn underway(self, check: &str, place: Place, answers: impl Fn(usize) -> Option<Answer>) -> Self {
        let definition = definition(check);
        self.at(answer(begin(definition, 1), definition, answers), place)
    }

    /// The quick check under way at a place; questions, counted from 1, are answered or left open as `answers` says.
    #[must_use]
    pub fn quick(self, check: &str, place: Place, answers: impl Fn(usize) -> Option<Answer>) -> Self {
        let definition = definition(check);
        let Some(rule) = &definition.quick else { panic!("{check} has no quick check") };
        let drawing = Drawing { seed: 1, ..Drawing::default() };
        let attempt = Underway::begin_quick(definition, rule, drawing, BEGUN);
        self.at(answer(attempt, definition, answers), place)
    }

    /// The attempt under way comes to its end, as its answers stand.
    #[must_use]
    pub fn ended(mut self, check: &str) -> Self {
        let underway = self.state.profile.underway.pop();
        self.state.profile.finished.extend(underway.map(|attempt| attempt.finish(definition(check), DONE)));
        self
    }

    /// The latest result with more questions from the reserve, so many of them right.
    #[must_use]
    pub fn with_more(mut self, check: &str, right: usize) -> Self {
        let definition = definition(check);
        let Some(finished) = self.state.profile.finished.last() else { panic!("nothing to go on with") };
        let drawing = Drawing { seed: 9, ..Drawing::default() };
        let attempt = Underway::more(finished, definition, drawing, BEGUN);
        let attempt = answer(attempt, definition, |number| Some(Answer::of(number <= right)));
        self.state.profile.finished.push(attempt.finish(definition, DONE));
        self
    }

    /// The check under way with these items instead of drawn ones, in a part for each of their groups.
    #[must_use]
    pub fn asking(self, check: &str, items: &[&answers::Item], place: Place) -> Self {
        let mut attempt = begin(definition(check), 1);
        attempt.parts.clear();
        for item in items {
            let (domain, id) = (DomainId::new(&*item.domain), ItemId::new(&*item.id));
            match attempt.parts.iter_mut().find(|part| part.domain == domain) {
                Some(part) => part.items.push(id),
                None => attempt.parts.push(Part { domain, items: vec![id], closed: false }),
            }
        }
        self.at(attempt, place)
    }

    /// The check under way at this item, in place of the first one of its group.
    #[must_use]
    pub fn meeting(self, check: &str, item: &answers::Item) -> Self {
        let mut attempt = begin(definition(check), 1);
        let (domain, id) = (DomainId::new(&*item.domain), ItemId::new(&*item.id));
        let part = attempt.parts.iter().position(|part| part.domain == domain).unwrap_or_default();
        if let Some(part) = attempt.parts.get_mut(part) {
            let length = part.items.len();
            part.items.retain(|other| *other != id);
            part.items.insert(0, id);
            part.items.truncate(length);
        }
        let place = Place::Question(attempt.first_of(part));
        self.at(attempt, place)
    }

    /// The same as judged by another version of the content.
    #[must_use]
    pub fn judged_by(mut self, version: u32) -> Self {
        for attempt in &mut self.state.profile.finished {
            attempt.version = version;
        }
        self
    }

    /// The same with the person's own view of every part.
    #[must_use]
    pub fn rated(mut self, rating: Rating) -> Self {
        for attempt in &mut self.state.profile.finished {
            for part in &attempt.parts {
                attempt.ratings.set(part.domain.clone(), rating);
            }
        }
        self
    }

    /// The same with a part, counted from 0, whose result has been seen.
    #[must_use]
    pub fn closed(mut self, part: usize) -> Self {
        let underway = std::mem::take(&mut self.state.profile.underway);
        self.state.profile.underway = underway.into_iter().map(|attempt| attempt.close(part)).collect();
        self
    }

    fn at(mut self, attempt: Underway, place: Place) -> Self {
        self.state.profile.underway.push(attempt.at(place));
        self
    }

    /// As the application stores it.
    pub fn to_text(&self) -> String {
        saved::to_text(&self.state)
    }
}

/// The state of the work that a text holds.
#[track_caller]
pub fn read(text: &str) -> State {
    saved::from_text(text).unwrap_or_else(|error| panic!("the stored work cannot be read: {error:?}"))
}

impl Answer {
    /// A right answer or a wrong one.
    pub fn of(right: bool) -> Self {
        if right { Self::Right } else { Self::Wrong }
    }
}

#[track_caller]
pub(crate) fn definition(check: &str) -> &'static Check {
    CHECKS.get(check).unwrap_or_else(|| panic!("there is no check {check}"))
}

#[track_caller]
fn begin(check: &Check, seed: u64) -> Underway {
    let Some(form) = check.forms.first() else { panic!("{:?} has no form", check.id) };
    Underway::begin(check, form, Drawing { seed, ..Drawing::default() }, BEGUN)
}

fn answer(mut attempt: Underway, check: &Check, answers: impl Fn(usize) -> Option<Answer>) -> Underway {
    for number in 0..attempt.length() {
        let Some(id) = attempt.question(number).map(|question| question.item.clone()) else { continue };
        let item = answers::item(id.as_str());
        let answer = match answers(number + 1) {
            Some(Answer::Right) => item.key.clone(),
            Some(Answer::Wrong) => item.wrong(),
            Some(Answer::DontKnow) => {
                attempt = attempt.dont_know(&id, BEGUN);
                continue;
            }
            None => continue,
        };
        for deed in deeds(item, answer) {
            attempt = attempt.answer(check, &id, &deed, BEGUN);
        }
    }
    attempt
}

/// What is done to an open item so that this answer stands.
fn deeds(item: &answers::Item, answer: Vec<String>) -> Vec<Deed> {
    if item.kind == "order" {
        let moves = up_until(item.standing(), &answer);
        return moves.into_iter().map(|step| Deed::Up(OptionId::new(step))).collect();
    }
    let deed = |one: &String| match one.split_once(':') {
        Some((row, option)) => Deed::Pair { row: OptionId::new(row), option: Some(OptionId::new(option)) },
        None => Deed::Touch(OptionId::new(one)),
    };
    answer.iter().map(deed).collect()
}

fn compile() -> BTreeMap<String, Check> {
    let quizzes = quizzes::sound(Locale::En).unwrap_or_else(|error| panic!("quizzes/: {error:#}"));
    let compiled = quizzes.checks.iter().filter_map(|file| quizzes::compile::check(file, Locale::Vi));
    compiled.map(|check| (check.id.as_str().to_owned(), check)).collect()
}
