//! What is right and what is wrong, read from the authors' files rather than from the application.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;
use xtask::project;

/// The checks, by their identifiers.
pub static CHECKS: LazyLock<BTreeMap<String, CheckFile>> = LazyLock::new(read);

/// A check as its authors wrote it.
#[derive(Clone, Debug, Deserialize)]
pub struct CheckFile {
    id: String,
    /// The share to be reached, in percent.
    pub cut: u32,
    forms: Vec<Form>,
    /// Its groups of skills.
    pub domains: Vec<Domain>,
    /// Its questions.
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, Deserialize)]
struct Form {
    counts: BTreeMap<String, usize>,
}

/// A group of skills.
#[derive(Clone, Debug, Deserialize)]
pub struct Domain {
    /// Identifier.
    pub id: String,
}

/// A question.
#[derive(Clone, Debug, Deserialize)]
pub struct Item {
    /// Identifier.
    pub id: String,
    /// Its group.
    pub domain: String,
    /// `single` or `multiple`.
    pub kind: String,
    /// The right options.
    pub key: Vec<String>,
    /// The question.
    pub stem: Words,
    /// Why the right answer is right.
    pub rationale: Words,
    /// The options.
    pub options: Vec<Choice>,
    /// What is shown above the options.
    pub exhibit: Option<Exhibit>,
    /// Since when it is no longer asked.
    #[serde(default)]
    pub retired: bool,
}

/// An option.
#[derive(Clone, Debug, Deserialize)]
pub struct Choice {
    /// Identifier.
    pub id: String,
    /// What it says.
    pub text: Words,
}

/// Something shown above the options.
#[derive(Clone, Debug, Deserialize)]
pub struct Exhibit {
    /// Its look.
    pub kind: String,
}

/// A text in both languages.
#[derive(Clone, Debug, Deserialize)]
pub struct Words {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

impl CheckFile {
    /// Number of questions in an attempt.
    pub fn length(&self) -> usize {
        self.forms.first().map_or(0, |form| form.counts.values().sum())
    }

    /// Numbers of questions in the parts of an attempt, in the order asked.
    pub fn parts(&self) -> Vec<usize> {
        let counts = |id: &String| self.forms.first().and_then(|form| form.counts.get(id)).copied();
        self.domains.iter().filter_map(|domain| counts(&domain.id)).collect()
    }
}

impl Item {
    /// Options that together are wrong: one that is not among the right ones.
    pub fn wrong(&self) -> Vec<String> {
        let wrong = self.options.iter().find(|option| !self.key.contains(&option.id));
        wrong.into_iter().map(|option| option.id.clone()).collect()
    }
}

/// The check with this identifier.
#[track_caller]
pub fn check(id: &str) -> &'static CheckFile {
    CHECKS.get(id).unwrap_or_else(|| panic!("quizzes/ has no check {id}"))
}

/// The item with this identifier, whatever its check.
#[track_caller]
pub fn item(id: &str) -> &'static Item {
    let mut items = CHECKS.values().flat_map(|check| &check.items);
    items.find(|item| item.id == id).unwrap_or_else(|| panic!("quizzes/ has no item {id}"))
}

fn read() -> BTreeMap<String, CheckFile> {
    ["ky-nang-so", "tu-tim-thong-tin"]
        .map(|name| {
            let path = project::path("quizzes").join(format!("{name}.toml"));
            let text =
                fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let check: CheckFile =
                toml::from_str(&text).unwrap_or_else(|error| panic!("{name}.toml: {error}"));
            (check.id.clone(), check)
        })
        .into()
}
