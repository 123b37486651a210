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
    id: String,
    /// Missing in a form that asks the same items every time.
    counts: Option<BTreeMap<String, usize>>,
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
    /// `single`, `multiple`, `order`, `match` or `spot`.
    pub kind: String,
    /// The right options or lines, the steps in their order, or pairs such as `r1:b`.
    pub key: Vec<String>,
    /// The item asked instead of it by ear.
    pub by_ear: Option<String>,
    /// The question.
    pub stem: Words,
    /// Why the right answer is right.
    pub rationale: Words,
    /// The rows to be matched.
    #[serde(default)]
    pub rows: Vec<Choice>,
    /// The options.
    #[serde(default)]
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
    /// Its lines.
    pub lines: Vec<Line>,
}

/// A line of an exhibit.
#[derive(Clone, Debug, Deserialize)]
pub struct Line {
    /// Identifier, where it can be picked out.
    pub id: Option<String>,
    /// How it is written matters.
    #[serde(default)]
    pub spell: bool,
    /// What it says.
    #[serde(flatten)]
    pub text: Words,
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
    /// Number of questions in an attempt of the usual form.
    pub fn length(&self) -> usize {
        self.parts().iter().sum()
    }

    /// Number of questions in an attempt of a form.
    pub fn length_of(&self, form: &str) -> usize {
        let form = self.forms.iter().find(|known| known.id == form);
        form.and_then(|form| form.counts.as_ref()).map_or(0, |counts| counts.values().sum())
    }

    /// Numbers of questions in the parts of an attempt, in the order asked.
    pub fn parts(&self) -> Vec<usize> {
        let counts = self.forms.first().and_then(|form| form.counts.as_ref());
        self.domains.iter().filter_map(|domain| counts?.get(&domain.id).copied()).collect()
    }
}

impl Item {
    /// A whole answer that is wrong: an option or a line that is not among the right ones, the steps as
    /// they are shown with the last two changed about, or every row with the same option.
    pub fn wrong(&self) -> Vec<String> {
        let options: Vec<&String> = self.options.iter().map(|option| &option.id).collect();
        match self.kind.as_str() {
            "order" => {
                let mut steps: Vec<String> = options.into_iter().cloned().collect();
                let last = steps.len() - 1;
                steps.swap(last - 1, last);
                if steps == self.key {
                    steps.swap(0, 1);
                }
                steps
            }
            "match" => self.rows.iter().map(|row| format!("{}:{}", row.id, self.options[0].id)).collect(),
            "spot" => self.lines().find(|line| !self.key.contains(line)).into_iter().cloned().collect(),
            _ => options.into_iter().find(|option| !self.key.contains(option)).into_iter().cloned().collect(),
        }
    }

    /// The lines that can be picked out.
    pub fn lines(&self) -> impl Iterator<Item = &String> {
        self.exhibit.iter().flat_map(|exhibit| &exhibit.lines).filter_map(|line| line.id.as_ref())
    }

    /// An option's or a line's words in Vietnamese.
    pub fn words(&self, id: &str) -> &str {
        let option = self.options.iter().find(|option| option.id == id).map(|option| &option.text);
        let lines = self.exhibit.iter().flat_map(|exhibit| &exhibit.lines);
        let mut lines = lines.filter(|line| line.id.as_deref() == Some(id)).map(|line| &line.text);
        option.or_else(|| lines.next()).map_or("", |words| words.vi.as_str())
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
