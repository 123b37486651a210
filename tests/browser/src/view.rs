//! The page as a person sees it at a moment.

use crate::answers;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Gathers a [`View`] in the browser.
pub(crate) const SCRIPT: &str = include_str!("view.js");

/// The value of the answer "Chưa biết".
pub const DONT_KNOW: &str = "chua-biet";

/// What stands on the page.
#[derive(Clone, Debug, Deserialize)]
pub struct View {
    /// What follows the folder in the address, from its `#`.
    pub address: String,
    /// Title of the window.
    pub title: String,
    /// Language of the document.
    pub language: String,
    /// The application has taken over and its page is complete.
    pub ready: bool,
    /// The page's heading.
    pub heading: String,
    /// The item asked.
    pub item: Option<String>,
    /// Classes of what is shown above the options.
    pub exhibit: Option<String>,
    /// What can be chosen by touching it.
    pub options: Vec<Choice>,
    /// The steps in the order in which they stand.
    pub steps: Vec<Labelled>,
    /// The rows for each of which an option is to be found.
    pub rows: Vec<Row>,
    /// The group of skills in which the person is asked for their own view.
    pub rating: Option<String>,
    /// That view, 0 to 3, where one was given.
    pub rated: Option<String>,
    /// `data-*` of a result, without `data-`.
    pub result: Option<BTreeMap<String, String>>,
    /// The indicator to be scored.
    pub indicator: Option<String>,
    /// `data-*` of what follows from scores, without `data-`.
    pub scores: Option<BTreeMap<String, String>>,
    /// `data-*` of the statement about both checks.
    pub nested: Option<BTreeMap<String, String>>,
    /// What that statement says.
    pub nested_text: String,
    /// Notices about saving.
    pub notices: Vec<String>,
    /// What has the focus: `#id`, or the element's name.
    pub focus: String,
    /// Everything visible in `main`.
    pub text: String,
    /// The page that says the program has stopped is visible.
    pub stopped: bool,
    /// The page that says the program cannot start is visible.
    pub cannot_start: bool,
    /// The page that says that a program could not be fetched is visible.
    pub cannot_fetch: bool,
}

/// Something that can be chosen.
#[derive(Clone, Debug, Deserialize)]
pub struct Choice {
    /// Identifier of the option.
    pub value: String,
    /// `radio` or `checkbox`.
    pub kind: String,
    /// Whether it is chosen.
    pub chosen: bool,
    /// What it says.
    pub text: String,
}

/// Something with an identifier and a wording.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Labelled {
    /// Identifier.
    pub id: String,
    /// What it says.
    pub text: String,
}

/// A row with its list.
#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    /// Identifier.
    pub id: String,
    /// What it says.
    pub text: String,
    /// The option found; empty where the row is open.
    pub found: String,
    /// What the list holds.
    pub options: Vec<Labelled>,
}

/// The outcome that a result states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The check.
    pub check: String,
    /// Points won.
    pub points: usize,
    /// Points that could be won.
    pub maximum: usize,
    /// The share to be reached, in percent.
    pub cut: u32,
    /// `true`, `false` or `unknown`.
    pub met: String,
    /// `clear` or `near`.
    pub certainty: String,
}

impl View {
    /// The answer as it stands, as an author's file writes one: options or lines chosen, pairs, or the
    /// steps where they no longer stand as at first.
    pub fn chosen(&self) -> Vec<String> {
        let touched = self.options.iter().filter(|option| option.chosen).map(|option| option.value.clone());
        let found = self.rows.iter().filter(|row| !row.found.is_empty());
        let found = found.map(|row| format!("{}:{}", row.id, row.found));
        let standing = self.standing();
        let at_first = self.item.as_deref().map(|item| answers::item(item).standing());
        let steps = if at_first.as_ref() == Some(&standing) { Vec::new() } else { standing };
        touched.chain(found).chain(steps).collect()
    }

    /// The steps in the order in which they stand.
    pub fn standing(&self) -> Vec<String> {
        self.steps.iter().map(|step| step.id.clone()).collect()
    }

    /// Whether exactly this answer stands. What is not put in order may come in any.
    pub fn shows(&self, answer: &[String]) -> bool {
        let (mut chosen, mut answer) = (self.chosen(), answer.to_vec());
        if self.steps.is_empty() {
            chosen.sort();
            answer.sort();
        }
        chosen == answer
    }

    /// Number of the question, counted from 1, as the address names it.
    pub fn question(&self) -> Option<usize> {
        self.address.rsplit('/').next().filter(|_| self.item.is_some())?.parse().ok()
    }

    /// The outcome stated; `None` where the page is no result or an attribute is missing.
    pub fn outcome(&self) -> Option<Outcome> {
        let result = self.result.as_ref()?;
        let word = |name: &str| result.get(name).cloned();
        Some(Outcome {
            check: word("result")?,
            points: word("points")?.parse().ok()?,
            maximum: word("maximum")?.parse().ok()?,
            cut: word("cut")?.parse().ok()?,
            met: word("met")?,
            certainty: word("certainty")?,
        })
    }

    /// What follows from the scores: `met`, `not-met`, `not-assessable` or `no-basis`.
    pub fn title_outcome(&self) -> Option<&str> {
        self.scores.as_ref()?.get("outcome").map(String::as_str)
    }

    /// What the statement about both checks says in its attribute.
    pub fn nested(&self) -> Option<&str> {
        self.nested.as_ref()?.get("nested").map(String::as_str)
    }
}
