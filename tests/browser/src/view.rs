//! The page as a person sees it at a moment.

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
    /// What can be chosen.
    pub options: Vec<Choice>,
    /// The steps to be put in order, as they stand.
    pub steps: Vec<String>,
    /// The rows to be matched, with what was found for them, such as `r1:b`, or `r1:`.
    pub pairs: Vec<String>,
    /// The domain for which a self-rating is asked.
    pub rating: Option<String>,
    /// `data-*` of a result, without `data-`.
    pub result: Option<BTreeMap<String, String>>,
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
    /// The values of what is chosen.
    pub fn chosen(&self) -> Vec<&str> {
        self.options.iter().filter(|option| option.chosen).map(|option| option.value.as_str()).collect()
    }

    /// What stands as the answer: options or lines, steps in their order, or pairs.
    pub fn given(&self) -> Vec<&str> {
        let chosen = self.chosen();
        if chosen.contains(&DONT_KNOW) || self.steps.is_empty() && self.pairs.is_empty() {
            return chosen;
        }
        let found = self.pairs.iter().filter(|pair| !pair.ends_with(':'));
        self.steps.iter().chain(found).map(String::as_str).collect()
    }

    /// Whether this is the answer that stands; only steps have to be in the same order.
    pub fn has_given(&self, answer: &[String]) -> bool {
        let given = self.given();
        if self.steps.len() == answer.len() {
            return given == answer;
        }
        given.len() == answer.len() && answer.iter().all(|option| given.contains(&option.as_str()))
    }

    /// What has to be touched, as CSS selectors one after the other, so that this becomes the answer.
    pub fn touches(&self, answer: &[String]) -> Vec<String> {
        if !self.steps.is_empty() && self.steps.len() == answer.len() {
            return self.moves(answer);
        }
        let pair = |pair: &String| {
            let (row, option) = pair.split_once(':')?;
            Some(format!("select[data-row='{row}'] option[value='{option}']"))
        };
        match answer.iter().map(pair).collect() {
            Some(pairs) => pairs,
            None => self.inputs(answer).into_iter().map(|value| input(&value)).collect(),
        }
    }

    /// Each step is moved up to its place, the first one first.
    fn moves(&self, wanted: &[String]) -> Vec<String> {
        let mut standing = self.steps.clone();
        let mut moves = Vec::new();
        for (place, step) in wanted.iter().enumerate() {
            while let Some(position) = standing.iter().position(|other| other == step)
                && position > place
            {
                standing.swap(position, position - 1);
                moves.push(format!("#up-{step}"));
            }
        }
        moves
    }

    fn inputs(&self, options: &[String]) -> Vec<String> {
        let wanted = |choice: &Choice| options.contains(&choice.value);
        // Choosing anything takes back "Chưa biết", and one radio button the others.
        let taken_back = |choice: &Choice| choice.kind == "checkbox" && choice.value != DONT_KNOW;
        let dont_know = options.iter().any(|option| option == DONT_KNOW);
        let touched = self.options.iter().filter(|choice| match (wanted(choice), choice.chosen) {
            (true, chosen) => !chosen,
            (false, chosen) => chosen && taken_back(choice) && !dont_know,
        });
        touched.map(|choice| choice.value.clone()).collect()
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

    /// What the statement about both checks says in its attribute.
    pub fn nested(&self) -> Option<&str> {
        self.nested.as_ref()?.get("nested").map(String::as_str)
    }
}

/// The CSS selector of an option of the question shown.
pub fn input(value: &str) -> String {
    format!("fieldset[data-item] input[value='{value}']")
}
