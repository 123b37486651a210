//! Compiled checks: for each check and language an outline, and for each domain a file with its items and
//! one with what they teach. For each language one file with everything about titles, and one with the questions
//! of a hall.

use super::names;
use crate::quizzes;
use anyhow::{Context, Result, ensure};
use thuoc_so::domain::check::content;
use thuoc_so::domain::check::definition::{Check, Item, Note};
use thuoc_so::domain::check::id::{ItemId, ONLINE, SKILLS};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::session::hall::{self, FORM, Hall};
use thuoc_so::domain::title;

/// What the page calls everything about titles, before the language.
const TITLES: &str = "titles";

/// What the page calls the questions of a hall in Vietnamese.
pub const HALL: &str = "hall.vi";

/// One compiled file.
#[derive(Clone, Debug)]
pub struct Content {
    /// What the page calls it: `<check>.<locale>` for an outline, `<check>.<domain>.<locale>` for items,
    /// `<check>.<domain>.notes.<locale>` for what they teach, `titles.<locale>` for everything about titles,
    /// `hall.<locale>` for the questions of a hall.
    pub key: String,
    /// What stands in it.
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
    let (mut contents, mut checks) = (Vec::new(), Vec::new());
    for file in &quizzes.checks {
        let source = quizzes.sources.get(file.file).map_or("quizzes/", |source| source.name.as_str());
        for locale in Locale::ALL {
            let check = quizzes::compile::check(file, locale)
                .with_context(|| format!("{source}: this tool missed a problem in it"))?;
            checks.push((check.clone(), locale));
            contents.extend(files(check, locale).with_context(|| format!("{source} cannot be written"))?);
        }
    }
    for locale in Locale::ALL {
        let titles = quizzes::titles::compile::all(&quizzes, locale)?;
        let found = |id: &str| {
            let mut all = checks.iter();
            let found = all.find(|(check, of)| check.id.as_str() == id && *of == locale);
            found.map(|(check, _)| check).with_context(|| format!("quizzes/ has no check `{id}`"))
        };
        let hall = Hall::new(found(SKILLS)?, found(ONLINE)?)
            .with_context(|| format!("both checks need a form `{FORM}` of questions with four answers"))?;
        let more = [(TITLES, title::content::to_bytes(&titles)), (FORM, hall::to_bytes(&hall)?)];
        for (name, bytes) in more {
            let key = format!("{name}.{}", locale.tag());
            let is_taken = contents.iter().any(|content| content.key == key);
            ensure!(!is_taken, "`{name}` cannot be the id of a check");
            contents.push(Content { key, bytes });
        }
    }
    Ok(contents)
}

fn files(mut check: Check, locale: Locale) -> Result<Vec<Content>> {
    let (name, tag) = (check.id.as_str().to_owned(), locale.tag());
    let mut files = Vec::new();
    for index in 0..check.domains.len() {
        let id = check.domains[index].id.clone();
        let of_domain = |item: &ItemId| check.head(item).is_some_and(|head| head.domain == id);
        let items: Vec<&Item> = check.items.iter().filter(|item| of_domain(&item.id)).collect();
        let notes: Vec<&Note> = check.notes.iter().filter(|note| of_domain(&note.item)).collect();
        let key = format!("{name}.{}", id.as_str());
        let items = Content { key: format!("{key}.{tag}"), bytes: content::items_to_bytes(&items)? };
        let bytes = content::notes_to_bytes(&check.domains[index], &notes)?;
        let notes = Content { key: format!("{key}.notes.{tag}"), bytes };
        check.domains[index].items_file = items.name();
        check.domains[index].notes_file = notes.name();
        files.extend([items, notes]);
    }
    files.push(Content { key: format!("{name}.{tag}"), bytes: content::outline_to_bytes(&check)? });
    Ok(files)
}
