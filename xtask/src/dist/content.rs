//! Compiled checks: one file per check and language.

use super::names;
use crate::quizzes;
use anyhow::{Context, Result};
use thuoc_so::domain::check::content;
use thuoc_so::domain::locale::Locale;

/// One check in one language.
#[derive(Clone, Debug)]
pub struct Content {
    /// Identifier of the check.
    pub check: String,
    /// Language tag.
    pub locale: &'static str,
    /// The compiled check.
    pub bytes: Vec<u8>,
}

impl Content {
    /// What the page calls it.
    pub fn key(&self) -> String {
        format!("{}.{}", self.check, self.locale)
    }

    /// Its place in the site.
    pub fn name(&self) -> String {
        names::hashed(&format!("content/{}", self.key()), "bin", &self.bytes)
    }
}

/// Compiles everything in `quizzes/`.
pub fn compile() -> Result<Vec<Content>> {
    let quizzes = quizzes::sound(quizzes::locale_of_terminal())?;
    let mut contents = Vec::new();
    for (file, source) in quizzes.checks.iter().zip(&quizzes.sources) {
        for locale in Locale::ALL {
            let check = quizzes::compile::check(file, locale);
            let check =
                check.with_context(|| format!("{}: this tool missed a problem in it", source.name))?;
            let bytes =
                content::to_bytes(&check).with_context(|| format!("{} cannot be written", source.name))?;
            contents.push(Content { check: check.id.as_str().to_owned(), locale: locale.tag(), bytes });
        }
    }
    Ok(contents)
}
