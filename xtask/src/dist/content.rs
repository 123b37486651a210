//! Compiled checks: for each check and language an outline, and the items of each domain in a file of
//! their own.

use super::names;
use crate::quizzes;
use anyhow::{Context, Result};
use thuoc_so::domain::check::content;
use thuoc_so::domain::check::definition::{Check, Item};
use thuoc_so::domain::locale::Locale;

/// One compiled file.
#[derive(Clone, Debug)]
pub struct Content {
    /// What the page calls it: `<check>.<locale>` for an outline, `<check>.<domain>.<locale>` for items.
    pub key: String,
    /// The compiled outline or items.
    pub bytes: Vec<u8>,
}

impl Content {
    /// Its place in the site.
    pub fn name(&self) -> String {
        names::hashed(&format!("content/{}", self.key), "bin", &self.bytes)
    }
}

/// Compiles everything in `quizzes/`.
pub fn compile() -> Result<Vec<Content>> {
    let quizzes = quizzes::sound(quizzes::locale_of_terminal())?;
    let mut contents = Vec::new();
    for (file, source) in quizzes.checks.iter().zip(&quizzes.sources) {
        for locale in Locale::ALL {
            let check = quizzes::compile::check(file, locale)
                .with_context(|| format!("{}: this tool missed a problem in it", source.name))?;
            contents
                .extend(files(check, locale).with_context(|| format!("{} cannot be written", source.name))?);
        }
    }
    Ok(contents)
}

fn files(mut check: Check, locale: Locale) -> Result<Vec<Content>> {
    let (name, tag) = (check.id.as_str().to_owned(), locale.tag());
    let mut files = Vec::new();
    for index in 0..check.domains.len() {
        let id = check.domains[index].id.clone();
        let of_domain = |item: &&Item| check.head(&item.id).is_some_and(|head| head.domain == id);
        let items: Vec<&Item> = check.items.iter().filter(of_domain).collect();
        let bytes = content::domain_to_bytes(&check.domains[index], &items)?;
        let file = Content { key: format!("{name}.{}.{tag}", id.as_str()), bytes };
        check.domains[index].items_file = file.name();
        files.push(file);
    }
    files.push(Content { key: format!("{name}.{tag}"), bytes: content::outline_to_bytes(&check)? });
    Ok(files)
}
