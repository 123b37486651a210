//! What makes a question worth less than it could be: rules of item writing that a reader would notice,
//! one by one or over a whole bank. Errors stop the build, warnings do not.

mod coverage;
mod keys;
mod language;
mod negative;
mod stems;
mod teaching;
mod wording;

use super::problem::Span;
use super::schema::{CheckFile, Item, Texts};
use thuoc_so::domain::locale::Locale;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Stops the build.
    Error,
    /// Is only said.
    Warning,
}

/// A sentence in both languages, Vietnamese first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(pub String, pub String);

impl Words {
    /// The sentence in a language.
    pub fn of(&self, locale: Locale) -> &str {
        match locale {
            Locale::Vi => &self.0,
            Locale::En => &self.1,
        }
    }
}

/// Something that a rule has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Number of the file.
    pub file: usize,
    /// The place.
    pub span: Span,
    /// The item, or the domain or the check where its own texts or the whole bank are meant.
    pub item: String,
    /// Name of the rule.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong.
    pub what: Words,
    /// What would be right.
    pub help: Words,
}

/// Everything that the rules find in these files.
pub fn all(checks: &[CheckFile]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in checks {
        let mut notes = Notes { file: check.file, findings: &mut findings };
        keys::check(check, &mut notes);
        coverage::check(check, &mut notes);
        language::check_frame(check, &mut notes);
        for item in in_use(check) {
            wording::check(item, &mut notes);
            negative::check(item, &mut notes);
            teaching::check(item, &mut notes);
            language::check(item, &mut notes);
        }
    }
    stems::check(checks, &mut findings);
    findings.sort_by_key(|finding| (finding.severity, finding.file, finding.span.start));
    findings
}

/// Collects the findings of one file.
struct Notes<'a> {
    file: usize,
    findings: &'a mut Vec<Finding>,
}

impl Notes<'_> {
    /// Notes something about an item, at a place within it.
    fn add(&mut self, rule: (&'static str, Severity), item: &Item, span: &Span, what: Words, help: Words) {
        let name = item.id.as_ref().map_or("", |id| id.value.as_str());
        self.add_named(rule, name, span, what, help);
    }

    /// Notes something about the whole bank.
    fn add_bank(&mut self, rule: &'static str, check: &CheckFile, what: Words, help: Words) {
        let span = check.id.as_ref().map(|id| id.span.clone()).unwrap_or_default();
        self.add_at(rule, check, &span, what, help);
    }

    /// Notes something about the bank, at a place outside of its items.
    fn add_at(&mut self, rule: &'static str, check: &CheckFile, span: &Span, what: Words, help: Words) {
        let name = check.id.as_ref().map_or("", |id| id.value.as_str());
        self.add_named((rule, Severity::Warning), name, span, what, help);
    }

    /// Notes something about whatever has this identifier.
    fn add_named(
        &mut self,
        (rule, severity): (&'static str, Severity),
        name: &str,
        span: &Span,
        what: Words,
        help: Words,
    ) {
        let (file, span, item) = (self.file, span.clone(), name.to_owned());
        self.findings.push(Finding { file, span, item, rule, severity, what, help });
    }
}

/// The items that are still asked.
fn in_use(check: &CheckFile) -> impl Iterator<Item = &Item> {
    check.items.iter().filter(|item| !item.is_retired())
}

/// The Vietnamese text, empty where it is missing.
fn vi(texts: &Option<Texts>) -> &str {
    texts.as_ref().and_then(|texts| texts.vi.as_ref()).map_or("", |text| text.value.as_str())
}

/// Vietnamese writes every syllable as a word of its own; marks alone are none.
fn syllables(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// The syllables in lower case without the marks around them.
fn plain_syllables(text: &str) -> Vec<String> {
    let words = text.split_whitespace().map(|word| word.trim_matches(|mark: char| !mark.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

/// The sentences of a text. A mark within a number or an address ends none.
fn sentences_of(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut rest = text.trim();
    while let Some(end) = end_of_sentence(rest) {
        let (sentence, after) = rest.split_at(end);
        sentences.push(sentence);
        rest = after.trim_start();
    }
    if !rest.is_empty() {
        sentences.push(rest);
    }
    sentences
}

fn end_of_sentence(text: &str) -> Option<usize> {
    let mut ended = false;
    for (place, letter) in text.char_indices() {
        match letter {
            '.' | '?' | '!' | '…' => ended = true,
            // A quotation closes after its last mark.
            '”' | '"' | '’' | ')' => {}
            _ if letter.is_whitespace() && ended => return Some(place),
            _ => ended = false,
        }
    }
    None
}
