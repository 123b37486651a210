//! Collects what is wrong in one file, and knows the mistakes that every sort of file can have.

use super::problem::{Problem, Span, Trouble};
use super::schema::Located;
use std::collections::HashMap;

/// Collects the problems of one file.
pub struct Notes<'a> {
    /// Number of the file.
    pub file: usize,
    /// What has been found so far, in all files.
    pub problems: &'a mut Vec<Problem>,
}

impl Notes<'_> {
    /// Notes a problem.
    pub fn add(&mut self, span: &Span, trouble: impl Into<Trouble>) {
        self.note(span, None, trouble.into());
    }

    /// Notes a problem that has to do with an earlier place, too.
    pub fn add_with(&mut self, span: &Span, earlier: &Span, trouble: impl Into<Trouble>) {
        self.note(span, Some(earlier.clone()), trouble.into());
    }

    fn note(&mut self, span: &Span, see: Option<Span>, trouble: Trouble) {
        self.problems.push(Problem { file: self.file, span: span.clone(), see, trouble });
    }

    /// Notes a word that is none of the possible ones.
    pub fn one_of<'a>(
        &mut self,
        word: Option<&Located<String>>,
        possible: impl Iterator<Item = &'a str> + Clone,
    ) {
        if let Some(word) = word
            && !possible.clone().any(|one| one == word.value)
        {
            let possible = possible.map(str::to_owned).collect();
            self.add(&word.span, Trouble::NotOneOf { word: word.value.clone(), possible });
        }
    }

    /// Notes a number outside of `from..=to`.
    pub fn range(&mut self, number: Option<&Located<i64>>, from: i64, to: i64) {
        if let Some(number) = number
            && !(from..=to).contains(&number.value)
        {
            self.add(&number.span, Trouble::OutOfRange { from, to });
        }
    }

    /// Notes identifiers that are badly written or stand there twice.
    pub fn ids<'a>(&mut self, ids: impl Iterator<Item = &'a Located<String>>) {
        let mut seen: HashMap<&str, &Span> = HashMap::new();
        for id in ids {
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            if !id.value.bytes().all(plain) {
                self.add(&id.span, Trouble::BadId(id.value.clone()));
            }
            if let Some(first) = seen.get(id.value.as_str()) {
                self.add_with(&id.span, first, Trouble::DuplicateId(id.value.clone()));
            } else {
                seen.insert(&id.value, &id.span);
            }
        }
    }
}
