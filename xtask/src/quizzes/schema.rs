//! The authors' format, with the place of every value. A field is `None` where it is missing or of
//! the wrong type; [`super::read`] has noted that already.

use super::problem::Span;
use thuoc_so::domain::locale::Locale;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A text in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Texts {
    /// Vietnamese, the original.
    pub vi: Option<Located<String>>,
    /// English.
    pub en: Option<Located<String>>,
}

impl Texts {
    /// The text in this language.
    pub fn of(&self, locale: Locale) -> Option<&Located<String>> {
        match locale {
            Locale::Vi => self.vi.as_ref(),
            Locale::En => self.en.as_ref(),
        }
    }
}

/// One file: one check.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CheckFile {
    /// Number of the file.
    pub file: usize,
    /// Identifier of the check.
    pub id: Option<Located<String>>,
    /// Grows with every change.
    pub version: Option<Located<i64>>,
    /// `check`.
    pub kind: Option<Located<String>>,
    /// Percent of the points that have to be reached.
    pub cut: Option<Located<i64>>,
    /// Name.
    pub title: Option<Texts>,
    /// Each domain begins with the person's own view.
    pub self_rating: Option<Located<bool>>,
    /// In which lengths it can be taken.
    pub forms: Vec<Form>,
    /// How its quick check goes.
    pub quick: Option<Quick>,
    /// Its groups of skills.
    pub domains: Vec<Domain>,
    /// Its questions.
    pub items: Vec<Item>,
}

/// One length of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Identifier.
    pub id: Option<Located<String>>,
    /// Where it begins.
    pub span: Span,
    /// Items to draw by domain.
    pub counts: Option<Vec<(Located<String>, Located<i64>)>>,
    /// The same items every time.
    pub items: Option<Located<Vec<Located<String>>>>,
}

/// How the quick check of a check goes, in whole percent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quick {
    /// Where it stands.
    pub span: Span,
    /// The form that is its blueprint, and as long as it can become.
    pub form: Option<Located<String>>,
    /// Lower end of the indifference zone.
    pub from: Option<Located<i64>>,
    /// Upper end of the indifference zone.
    pub to: Option<Located<i64>>,
    /// How often it may say "met" of somebody at the lower end.
    pub false_met: Option<Located<i64>>,
    /// How often it may say "not met" of somebody at the upper end.
    pub false_not_met: Option<Located<i64>>,
}

/// A group of skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Identifier.
    pub id: Option<Located<String>>,
    /// Number in the framework; not shipped.
    pub code: Option<Located<String>>,
    /// The competences that it has to cover; not shipped.
    pub competences: Vec<Located<String>>,
    /// Name.
    pub title: Option<Texts>,
    /// What somebody strong in it can do.
    pub can: Option<Texts>,
    /// A tip.
    pub tip: Option<Texts>,
    /// Who can help.
    pub helper: Option<Texts>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Where it begins.
    pub span: Span,
    /// Identifier.
    pub id: Option<Located<String>>,
    /// Identifier of its domain.
    pub domain: Option<Located<String>>,
    /// Component competence.
    pub competence: Option<Located<String>>,
    /// 1 to 4.
    pub level: Option<Located<i64>>,
    /// `single`, `multiple`, `order`, `match` or `spot`.
    pub kind: Option<Located<String>>,
    /// No longer asked.
    pub retired: Option<Located<bool>>,
    /// Something is done, such as reading a value from a table; not shipped.
    pub task: Option<Located<bool>>,
    /// The item asked instead where a screen reader reads the page.
    pub by_ear: Option<Located<String>>,
    /// What it is about; not shipped.
    pub themes: Vec<Located<String>>,
    /// What it rests on; not shipped.
    pub source: Option<Backing>,
    /// The question itself.
    pub stem: Option<Texts>,
    /// Identifiers of the right options or lines, of the steps in their order, or pairs such as `r1:b`;
    /// `None` where there is no such list.
    pub key: Option<Located<Vec<Located<String>>>>,
    /// Why they are right.
    pub rationale: Option<Texts>,
    /// What to do this week.
    pub learn: Option<Texts>,
    /// Something shown above the options.
    pub exhibit: Option<Exhibit>,
    /// The rows to each of which an option belongs.
    pub rows: Vec<Choice>,
    /// The options.
    pub options: Vec<Choice>,
}

impl Item {
    /// Whether it is no longer asked.
    pub fn is_retired(&self) -> bool {
        self.retired.as_ref().is_some_and(|retired| retired.value)
    }

    /// Its kind's name, as far as it is there.
    pub fn kind_name(&self) -> &str {
        self.kind.as_ref().map_or("", |kind| kind.value.as_str())
    }

    /// Whether something is done rather than asked: marked so, or of a kind that is.
    pub fn is_task(&self) -> bool {
        self.task.as_ref().is_some_and(|task| task.value)
            || matches!(self.kind_name(), "order" | "match" | "spot")
    }
}

/// A fact that can age, and when it was last looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backing {
    /// The law or service.
    pub text: Option<Located<String>>,
    /// Year.
    pub checked: Option<Located<i64>>,
}

/// Something made up that an item is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exhibit {
    /// What it looks like.
    pub kind: Option<Located<String>>,
    /// Heading.
    pub from: Option<Texts>,
    /// Lines.
    pub lines: Vec<Line>,
}

/// A line of an exhibit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Identifier, where it can be picked out.
    pub id: Option<Located<String>>,
    /// How it is written matters.
    pub spell: Option<Located<bool>>,
    /// What it says.
    pub text: Texts,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Identifier.
    pub id: Option<Located<String>>,
    /// What it says.
    pub text: Option<Texts>,
}
