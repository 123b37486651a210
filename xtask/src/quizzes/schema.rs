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
    /// In which lengths it can be taken.
    pub forms: Vec<Form>,
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
    /// Items to draw by domain.
    pub counts: Vec<(Located<String>, Located<i64>)>,
}

/// A group of skills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Domain {
    /// Identifier.
    pub id: Option<Located<String>>,
    /// Number in the framework; not shipped.
    pub code: Option<Located<String>>,
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
    /// `single` or `multiple`.
    pub kind: Option<Located<String>>,
    /// No longer asked.
    pub retired: Option<Located<bool>>,
    /// What it is about; not shipped.
    pub themes: Vec<Located<String>>,
    /// What it rests on; not shipped.
    pub source: Option<Backing>,
    /// The question itself.
    pub stem: Option<Texts>,
    /// Identifiers of the right options; `None` where there is no such list.
    pub key: Option<Located<Vec<Located<String>>>>,
    /// Why they are right.
    pub rationale: Option<Texts>,
    /// What to do this week.
    pub learn: Option<Texts>,
    /// Something shown above the options.
    pub exhibit: Option<Exhibit>,
    /// The options.
    pub options: Vec<Choice>,
}

impl Item {
    /// Whether it is no longer asked.
    pub fn is_retired(&self) -> bool {
        self.retired.as_ref().is_some_and(|retired| retired.value)
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
    pub lines: Vec<Texts>,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Identifier.
    pub id: Option<Located<String>>,
    /// What it says.
    pub text: Option<Texts>,
}
