//! One table of a file: hands out its values by key and notes what is missing, of the wrong type,
//! or never asked for.

use super::super::problem::{Problem, Span, Trouble, Wanted};
use super::super::schema::{Located, Texts};
use std::cell::RefCell;
use thuoc_so::domain::locale::Locale;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

type Value<'a> = Spanned<DeValue<'a>>;

/// A table and the keys asked for so far.
pub struct Table<'a> {
    entries: &'a DeTable<'a>,
    span: Span,
    file: usize,
    problems: &'a RefCell<Vec<Problem>>,
    asked: Vec<&'static str>,
}

impl<'a> Table<'a> {
    /// A table that stands at `span`.
    pub fn new(
        entries: &'a DeTable<'a>,
        span: Span,
        file: usize,
        problems: &'a RefCell<Vec<Problem>>,
    ) -> Self {
        Self { entries, span, file, problems, asked: Vec::new() }
    }

    /// Its place: the heading, or its identifier, which says more.
    pub fn span(&self) -> Span {
        self.entries.get("id").map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// Notes every key that nobody has asked for.
    pub fn finish(self) {
        for key in self.entries.keys() {
            let name: &str = key.get_ref();
            if !self.asked.contains(&name) {
                self.note(
                    key.span(),
                    Trouble::UnknownKey { key: name.to_owned(), known: self.asked.clone() },
                );
            }
        }
    }

    /// The value of a key that has to be there.
    pub fn required(&mut self, key: &'static str) -> Option<&'a Value<'a>> {
        let value = self.optional(key);
        if value.is_none() {
            self.note(self.span(), Trouble::MissingKey(key));
        }
        value
    }

    /// A text that has to be there and to say something.
    pub fn required_text(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.required(key)?;
        self.text(value)
    }

    /// A text in every language, which has to be there.
    pub fn texts(&mut self, key: &'static str) -> Option<Texts> {
        let value = self.required(key)?;
        self.texts_of(value)
    }

    /// A text that says something, if it is there.
    pub fn optional_text(&mut self, key: &'static str) -> Option<Located<String>> {
        let value = self.optional(key)?;
        self.text(value)
    }

    /// A text in every language, if it is there.
    pub fn optional_texts(&mut self, key: &'static str) -> Option<Texts> {
        let value = self.optional(key)?;
        self.texts_of(value)
    }

    /// A list of texts in every language, if it is there.
    pub fn list_of_texts(&mut self, key: &'static str) -> Option<Vec<Texts>> {
        let value = self.optional(key)?;
        let elements = self.elements(value, Wanted::List).into_iter();
        Some(elements.filter_map(|element| self.texts_of(element)).collect())
    }

    /// The text that this table itself is, in every language.
    pub fn languages(&mut self) -> Texts {
        Texts { vi: self.language(Locale::Vi), en: self.language(Locale::En) }
    }

    /// A whole number that has to be there.
    pub fn required_number(&mut self, key: &'static str) -> Option<Located<i64>> {
        let value = self.required(key)?;
        self.number(value)
    }

    /// A whole number, if it is there.
    pub fn optional_number(&mut self, key: &'static str) -> Option<Located<i64>> {
        let value = self.optional(key)?;
        self.number(value)
    }

    /// `true` or `false`, which has to be there.
    pub fn required_yes_or_no(&mut self, key: &'static str) -> Option<Located<bool>> {
        self.required(key)?;
        self.yes_or_no(key)
    }

    /// `true` or `false`, if it is there.
    pub fn yes_or_no(&mut self, key: &'static str) -> Option<Located<bool>> {
        let value = self.optional(key)?;
        let found = value.get_ref().as_bool().map(|yes| Located { value: yes, span: value.span() });
        self.expect(found, value, Wanted::YesOrNo)
    }

    /// A list of texts, if it is there.
    pub fn list(&mut self, key: &'static str) -> Option<Located<Vec<Located<String>>>> {
        let value = self.optional(key)?;
        if !value.get_ref().is_array() {
            self.note(value.span(), Trouble::WrongType(Wanted::List));
            return None;
        }
        let elements = self.elements(value, Wanted::List);
        let texts = elements.into_iter().filter_map(|element| self.text(element)).collect();
        Some(Located { value: texts, span: value.span() })
    }

    /// A list of texts that may have nothing in it, if it is there.
    pub fn list_or_nothing(&mut self, key: &'static str) -> Option<Located<Vec<Located<String>>>> {
        let value = self.optional(key)?;
        if value.get_ref().as_array().is_some_and(|array| array.is_empty()) {
            return Some(Located { value: Vec::new(), span: value.span() });
        }
        self.list(key)
    }

    /// A table of numbers by free keys, if it is there.
    pub fn counts(&mut self, key: &'static str) -> Option<Vec<(Located<String>, Located<i64>)>> {
        let value = self.optional(key)?;
        let Some(entries) = self.expect(value.get_ref().as_table(), value, Wanted::Table) else {
            return Some(Vec::new());
        };
        if entries.is_empty() {
            self.note(value.span(), Trouble::EmptyList);
        }
        let counts = entries.iter().filter_map(|(key, value)| {
            let key = Located { value: key.get_ref().to_string(), span: key.span() };
            Some((key, self.number(value)?))
        });
        Some(counts.collect())
    }

    /// A table read by `read`, if it is there.
    pub fn table<T>(&mut self, key: &'static str, read: fn(&mut Table<'a>) -> T) -> Option<T> {
        let value = self.optional(key)?;
        self.inner(value, read)
    }

    /// A table read by `read`, which has to be there.
    pub fn required_table<T>(&mut self, key: &'static str, read: fn(&mut Table<'a>) -> T) -> Option<T> {
        self.required(key)?;
        self.table(key, read)
    }

    /// The tables `[[key]]`, each read by `read`; at least one has to be there.
    pub fn tables<T>(&mut self, key: &'static str, read: fn(&mut Table<'a>) -> T) -> Vec<T> {
        if self.required(key).is_none() {
            return Vec::new();
        }
        self.optional_tables(key, read)
    }

    /// The tables `[[key]]`, each read by `read`; there may be none.
    pub fn optional_tables<T>(&mut self, key: &'static str, read: fn(&mut Table<'a>) -> T) -> Vec<T> {
        let Some(value) = self.optional(key) else { return Vec::new() };
        self.elements(value, Wanted::Tables)
            .into_iter()
            .filter_map(|element| self.inner(element, read))
            .collect()
    }

    fn optional(&mut self, key: &'static str) -> Option<&'a Value<'a>> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        self.entries.get(key)
    }

    fn inner<T>(&self, value: &'a Value<'a>, read: fn(&mut Table<'a>) -> T) -> Option<T> {
        let entries = self.expect(value.get_ref().as_table(), value, Wanted::Table)?;
        let mut table = Table::new(entries, value.span(), self.file, self.problems);
        let result = read(&mut table);
        table.finish();
        Some(result)
    }

    fn texts_of(&self, value: &'a Value<'a>) -> Option<Texts> {
        let entries = self.expect(value.get_ref().as_table(), value, Wanted::Texts)?;
        let mut table = Table::new(entries, value.span(), self.file, self.problems);
        let texts = table.languages();
        table.finish();
        Some(texts)
    }

    fn language(&mut self, locale: Locale) -> Option<Located<String>> {
        match self.optional(locale.tag()) {
            Some(value) => self.text(value),
            None => {
                self.note(self.span.clone(), Trouble::MissingLanguage(locale));
                None
            }
        }
    }

    fn text(&self, value: &Value) -> Option<Located<String>> {
        let text = self.expect(value.get_ref().as_str(), value, Wanted::Text)?;
        if text.trim().is_empty() {
            self.note(value.span(), Trouble::EmptyText);
            return None;
        }
        Some(Located { value: text.to_owned(), span: value.span() })
    }

    fn number(&self, value: &Value) -> Option<Located<i64>> {
        let number = value.get_ref().as_integer();
        let number = number.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        self.expect(number, value, Wanted::Number).map(|number| Located { value: number, span: value.span() })
    }

    fn elements(&self, value: &'a Value<'a>, wanted: Wanted) -> Vec<&'a Value<'a>> {
        let Some(array) = self.expect(value.get_ref().as_array(), value, wanted) else { return Vec::new() };
        if array.is_empty() {
            self.note(value.span(), Trouble::EmptyList);
        }
        array.iter().collect()
    }

    fn expect<T>(&self, found: Option<T>, value: &Value, wanted: Wanted) -> Option<T> {
        if found.is_none() {
            self.note(value.span(), Trouble::WrongType(wanted));
        }
        found
    }

    fn note(&self, span: Span, trouble: Trouble) {
        self.problems.borrow_mut().push(Problem { file: self.file, span, see: None, trouble });
    }
}
