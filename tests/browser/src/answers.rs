//! What is right and what is wrong, read from the authors' files rather than from the application.

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;
use thuoc_so::domain::session::hall::FORM as HALL;
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
    id: String,
    /// Items drawn of each domain; none where the items are fixed.
    #[serde(default)]
    counts: BTreeMap<String, usize>,
    /// Items of a fixed form.
    #[serde(default)]
    items: Vec<String>,
}

/// A group of skills.
#[derive(Clone, Debug, Deserialize)]
pub struct Domain {
    /// Identifier.
    pub id: String,
    /// What somebody strong in it can do.
    pub can: Words,
}

/// A question.
#[derive(Clone, Debug, Deserialize)]
pub struct Item {
    /// Identifier.
    pub id: String,
    /// Its group.
    pub domain: String,
    /// `single`, `multiple`, `order`, `match` or `spot`.
    pub kind: String,
    /// The right answer: options, steps in their order, pairs such as `r1:c`, or lines.
    pub key: Vec<String>,
    /// The question.
    pub stem: Words,
    /// Why the right answer is right.
    pub rationale: Words,
    /// The rows for each of which an option is to be found.
    #[serde(default)]
    pub rows: Vec<Choice>,
    /// The options, or the steps as they stand at first.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// What is shown above the options.
    pub exhibit: Option<Exhibit>,
    /// The item asked instead where a screen reader reads the page.
    pub by_ear: Option<String>,
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
    /// What it says.
    pub lines: Vec<Line>,
}

/// A line of what is shown.
#[derive(Clone, Debug, Deserialize)]
pub struct Line {
    /// Identifier, where the line can be picked out.
    pub id: Option<String>,
    /// What it says.
    #[serde(flatten)]
    pub text: Words,
    /// It can be read character by character.
    #[serde(default)]
    pub spell: bool,
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
    /// Number of questions in a usual attempt.
    pub fn length(&self) -> usize {
        self.forms.first().map_or(0, |form| form.counts.values().sum())
    }

    /// Number of questions in an attempt of this form.
    #[track_caller]
    pub fn length_of(&self, form: &str) -> usize {
        let Some(form) = self.forms.iter().find(|known| known.id == form) else {
            panic!("{} has no form {form}", self.id)
        };
        form.counts.values().sum()
    }

    /// The questions of a kind that are still asked.
    pub fn of_kind(&self, kind: &str) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.kind == kind && !item.retired)
    }

    /// Numbers of questions in the parts of an attempt, in the order asked.
    pub fn parts(&self) -> Vec<usize> {
        let counts = |id: &String| self.forms.first().and_then(|form| form.counts.get(id)).copied();
        self.domains.iter().filter_map(|domain| counts(&domain.id)).collect()
    }
}

impl Item {
    /// An answer that is wrong, whole, and not how the item stands at first.
    pub fn wrong(&self) -> Vec<String> {
        match self.kind.as_str() {
            "order" => {
                let mut steps = self.key.clone();
                let last = steps.len() - 1;
                steps.swap(last - 1, last);
                if steps == self.standing() {
                    steps.swap(0, 1);
                }
                steps
            }
            // Every row is given the first row's option.
            "match" => {
                let option = self.key.first().and_then(|pair| pair.split_once(':')).map(|(_, option)| option);
                let rows = self.rows.iter();
                rows.map(|row| format!("{}:{}", row.id, option.unwrap_or_default())).collect()
            }
            "spot" => self.lines().map(|(id, _)| id).find(|id| !self.key.contains(id)).into_iter().collect(),
            _ => {
                let wrong = self.options.iter().find(|option| !self.key.contains(&option.id));
                wrong.into_iter().map(|option| option.id.clone()).collect()
            }
        }
    }

    /// The steps as they stand before one has been moved.
    pub fn standing(&self) -> Vec<String> {
        self.options.iter().map(|option| option.id.clone()).collect()
    }

    /// The lines that can be picked out, with what they say.
    pub fn lines(&self) -> impl Iterator<Item = (String, &Words)> {
        let lines = self.exhibit.iter().flat_map(|exhibit| &exhibit.lines);
        lines.filter_map(|line| Some((line.id.clone()?, &line.text)))
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

/// The keys of the questions of a hall, in the order asked: 1 to 4 for A to D.
pub fn hall_keys(check: &str) -> Vec<usize> {
    let file = &CHECKS[check];
    let Some(form) = file.forms.iter().find(|form| form.id == HALL) else {
        panic!("{check} has no questions of a hall")
    };
    let key = |id: &String| {
        let item = file.items.iter().find(|item| item.id == *id)?;
        Some(item.options.iter().position(|option| item.key.contains(&option.id))? + 1)
    };
    form.items.iter().map(|id| key(id).unwrap_or_else(|| panic!("{id} has no right answer"))).collect()
}
