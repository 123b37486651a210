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

    /// What has to be touched so that exactly these options are chosen.
    pub fn touches(&self, options: &[String]) -> Vec<String> {
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
