//! What can be wrong with one item.

use super::super::notes::Notes;
use super::super::problem::{Span, Trouble};
use super::super::schema::{Choice, Exhibit, Item, Line, Located};
use super::{BETWEEN_CELLS, LOOKS, unknown_domain};
use thuoc_so::domain::check::definition::Look;
use thuoc_so::domain::locale::Locale;

/// Kinds of items that there are.
pub const KINDS: [&str; 5] = ["single", "multiple", "order", "match", "spot"];

/// Themes that a linter and a host may ask for.
pub const THEMES: [&str; 5] = ["vneid", "public-services", "payment", "health", "fraud"];

/// Guessing one of two wins too often.
const FEWEST_OPTIONS: usize = 3;

/// Among fewer lines guessing wins too often.
const FEWEST_LINES: usize = 4;

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
    shape(item, notes);
    answers(item, notes);
}

/// What the kind needs and has no use for.
fn shape(item: &Item, notes: &mut Notes) {
    let kind = item.kind_name();
    let lines =
        item.exhibit.iter().flat_map(|exhibit| &exhibit.lines).filter(|line| line.id.is_some()).count();
    let things = [
        ("options", !item.options.is_empty(), kind != "spot"),
        ("rows", !item.rows.is_empty(), kind == "match"),
        ("lines", lines > 0, kind == "spot"),
    ];
    for (key, there, wanted) in things {
        let kind = kind.to_owned();
        match (there, wanted) {
            (false, true) => notes.add(&item.span, Trouble::NeededByKind { key, kind }),
            (true, false) => notes.add(&item.span, Trouble::NotOfThisKind { key, kind }),
            (true, true) | (false, false) => {}
        }
    }
    if kind == "spot" && (1..FEWEST_LINES).contains(&lines) {
        notes.add(&item.span, Trouble::TooFewLines(lines));
    }
}

fn answers(item: &Item, notes: &mut Notes) {
    let lines = item.exhibit.iter().flat_map(|exhibit| &exhibit.lines);
    let of = |choices: &[Choice]| -> Vec<Located<String>> {
        choices.iter().filter_map(|choice| choice.id.clone()).collect()
    };
    let (options, rows) = (of(&item.options), of(&item.rows));
    let lines: Vec<Located<String>> = lines.filter_map(|line| line.id.clone()).collect();
    for ids in [&options, &rows, &lines] {
        notes.ids(ids.iter());
    }
    // An item without any has been noted as such.
    if (1..FEWEST_OPTIONS).contains(&item.options.len()) {
        notes.add(&item.span, Trouble::TooFewOptions(item.options.len()));
    }
    let Some(key) = &item.key else { return };
    if item.kind_name() == "match" {
        return pairs(item, key, &rows, &options, notes);
    }
    let possible = if item.kind_name() == "spot" { &lines } else { &options };
    notes.ids(key.value.iter());
    for right in &key.value {
        among(right, &right.value, possible, notes);
    }
    match item.kind_name() {
        "single" => single(key, notes),
        "multiple" | "spot" => several(key, possible.len(), item.kind_name(), notes),
        "order" => order(key, &options, notes),
        // Noted already.
        _ => {}
    }
}

/// Notes an identifier in the key that is none of the possible ones.
fn among(place: &Located<String>, id: &str, possible: &[Located<String>], notes: &mut Notes) {
    if !possible.iter().any(|one| one.value == id) {
        let options = possible.iter().map(|one| one.value.clone()).collect();
        notes.add(&place.span, Trouble::KeyNotAmongOptions { key: id.to_owned(), options });
    }
}

fn single(key: &Located<Vec<Located<String>>>, notes: &mut Notes) {
    if key.value.len() != 1 {
        notes.add(&key.span, Trouble::SingleNeedsOneKey(key.value.len()));
    }
}

fn several(key: &Located<Vec<Located<String>>>, possible: usize, kind: &str, notes: &mut Notes) {
    if kind == "multiple" && key.value.len() < 2 {
        notes.add(&key.span, Trouble::MultipleNeedsTwoKeys(key.value.len()));
    } else if key.value.len() >= possible {
        notes.add(&key.span, Trouble::EveryOptionIsKey);
    }
}

fn order(key: &Located<Vec<Located<String>>>, options: &[Located<String>], notes: &mut Notes) {
    let place = |id: &Located<String>| key.value.iter().position(|step| step.value == id.value);
    let places: Option<Vec<usize>> = options.iter().map(place).collect();
    match places {
        Some(places) if key.value.len() == options.len() => {
            if places.is_sorted() {
                notes.add(&key.span, Trouble::OrderShownSolved);
            }
        }
        _ => notes.add(&key.span, Trouble::OrderNeedsEveryStep),
    }
}

fn pairs(
    item: &Item,
    key: &Located<Vec<Located<String>>>,
    rows: &[Located<String>],
    options: &[Located<String>],
    notes: &mut Notes,
) {
    let (mut paired, mut used) = (Vec::new(), Vec::new());
    for pair in &key.value {
        let Some((row, option)) = pair.value.split_once(':') else {
            notes.add(&pair.span, Trouble::NotAPair(pair.value.clone()));
            continue;
        };
        among(pair, row, rows, notes);
        among(pair, option, options, notes);
        let part = |id: &str| Located { value: id.to_owned(), span: pair.span.clone() };
        paired.push(part(row));
        used.push(part(option));
    }
    notes.ids(paired.iter());
    notes.ids(used.iter());
    let open = rows.iter().filter(|row| !paired.iter().any(|one| one.value == row.value));
    let open: Vec<String> = open.map(|row| row.value.clone()).collect();
    if !open.is_empty() {
        notes.add(
            &item.key.as_ref().map_or_else(|| item.span.clone(), |key| key.span.clone()),
            Trouble::RowsWithoutPair(open),
        );
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

fn cells(line: &Line, locale: Locale) -> Option<(usize, &Span)> {
    line.text.of(locale).map(|text| (text.value.split(BETWEEN_CELLS).count(), &text.span))
}
