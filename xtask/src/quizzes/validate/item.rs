//! What can be wrong with one item.

use super::super::problem::{Span, Trouble};
use super::super::schema::{Exhibit, Item, Located, Texts};
use super::{BETWEEN_CELLS, LOOKS, Notes, unknown_domain};
use thuoc_so::domain::check::definition::Look;
use thuoc_so::domain::locale::Locale;

/// Kinds of items that there are.
pub const KINDS: [&str; 2] = ["single", "multiple"];

/// Themes that a linter and a host may ask for.
const THEMES: [&str; 5] = ["vneid", "public-services", "payment", "health", "fraud"];

/// Guessing one of two wins too often.
const FEWEST_OPTIONS: usize = 3;

/// Years in which a fact can have been looked up.
const YEARS: (i64, i64) = (2020, 2100);

/// Notes everything that is wrong with this item.
pub fn check(item: &Item, domains: &[&str], retired: &[&str], notes: &mut Notes) {
    if let Some(id) = &item.id
        && retired.contains(&id.value.as_str())
    {
        notes.add(&id.span, Trouble::RetiredId(id.value.clone()));
    }
    if let Some(domain) = &item.domain
        && !domains.contains(&domain.value.as_str())
    {
        notes.add(&domain.span, unknown_domain(&domain.value, domains));
    }
    notes.range(item.level.as_ref(), 1, 4);
    notes.one_of(item.kind.as_ref(), KINDS.into_iter());
    for theme in &item.themes {
        notes.one_of(Some(theme), THEMES.into_iter());
    }
    if let Some(source) = &item.source {
        notes.range(source.checked.as_ref(), YEARS.0, YEARS.1);
    }
    if let Some(exhibit) = &item.exhibit {
        notes.one_of(exhibit.kind.as_ref(), LOOKS.iter().map(|(name, _)| *name));
        rows(exhibit, notes);
    }
    options(item, notes);
}

fn options(item: &Item, notes: &mut Notes) {
    notes.ids(item.options.iter().filter_map(|option| option.id.as_ref()));
    // An item without any has been noted as such.
    if (1..FEWEST_OPTIONS).contains(&item.options.len()) {
        notes.add(&item.span, Trouble::TooFewOptions(item.options.len()));
    }
    let Some(key) = &item.key else { return };
    let ids: Vec<&str> =
        item.options.iter().filter_map(|option| option.id.as_ref()).map(|id| id.value.as_str()).collect();
    notes.ids(key.value.iter());
    for right in &key.value {
        if !ids.contains(&right.value.as_str()) {
            let options = ids.iter().map(|&id| id.to_owned()).collect();
            notes.add(&right.span, Trouble::KeyNotAmongOptions { key: right.value.clone(), options });
        }
    }
    match item.kind.as_ref().map(|kind| kind.value.as_str()) {
        Some("single") => single(key, notes),
        Some("multiple") => multiple(key, ids.len(), notes),
        // Noted already.
        _ => {}
    }
}

fn single(key: &Located<Vec<Located<String>>>, notes: &mut Notes) {
    if key.value.len() != 1 {
        notes.add(&key.span, Trouble::SingleNeedsOneKey(key.value.len()));
    }
}

fn multiple(key: &Located<Vec<Located<String>>>, options: usize, notes: &mut Notes) {
    if key.value.len() < 2 {
        notes.add(&key.span, Trouble::MultipleNeedsTwoKeys(key.value.len()));
    } else if key.value.len() >= options {
        notes.add(&key.span, Trouble::EveryOptionIsKey);
    }
}

/// Every row of a table has to have the cells that its header has.
fn rows(exhibit: &Exhibit, notes: &mut Notes) {
    let is_table =
        exhibit.kind.as_ref().is_some_and(|kind| LOOKS.contains(&(kind.value.as_str(), Look::Table)));
    if !is_table {
        return;
    }
    for locale in Locale::ALL {
        let mut header = None;
        for (cells, span) in exhibit.lines.iter().filter_map(|line| cells(line, locale)) {
            let header = *header.get_or_insert(cells);
            if cells != header {
                notes.add(span, Trouble::RowOfOtherWidth { cells, header });
            }
        }
    }
}

fn cells(line: &Texts, locale: Locale) -> Option<(usize, &Span)> {
    line.of(locale).map(|text| (text.value.split(BETWEEN_CELLS).count(), &text.span))
}
