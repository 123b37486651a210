//! What a schema cannot say: identifiers that have to be unique, keys that have to be options, forms
//! that have to find enough items.

mod item;
mod quick;

pub use item::THEMES;

use super::notes::Notes;
use super::problem::{Problem, Source, Trouble};
use super::schema::{CheckFile, Form, Item, Located};
use std::collections::HashMap;
use thuoc_so::domain::check::definition::Look;

/// Kinds of instruments that there are.
const KINDS: [&str; 1] = ["check"];

/// Every look an exhibit can have, by the name that authors use.
pub const LOOKS: [(&str, Look); 8] = [
    ("sms", Look::Sms),
    ("chat", Look::Chat),
    ("address", Look::Address),
    ("page", Look::Page),
    ("document", Look::Document),
    ("table", Look::Table),
    ("settings", Look::Settings),
    ("payment", Look::Payment),
];

/// What stands between two cells of a row.
pub const BETWEEN_CELLS: &str = " | ";

/// All problems of all files. `retired` are the identifiers that must not come back.
pub fn all(checks: &[CheckFile], sources: &[Source], retired: &[&str]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for check in checks {
        let mut notes = Notes { file: check.file, problems: &mut problems };
        if let Some(id) = &check.id {
            if let Some(other) = seen.get(id.value.as_str()).and_then(|other| sources.get(*other)) {
                let (id_text, other) = (id.value.clone(), other.name.clone());
                notes.add(&id.span, Trouble::SameCheck { id: id_text, other });
            } else {
                seen.insert(&id.value, check.file);
            }
        }
        one(check, retired, &mut notes);
    }
    problems
}

fn one(check: &CheckFile, retired: &[&str], notes: &mut Notes) {
    notes.ids(check.id.iter());
    notes.ids(check.forms.iter().filter_map(|form| form.id.as_ref()));
    notes.ids(check.domains.iter().filter_map(|domain| domain.id.as_ref()));
    notes.ids(check.items.iter().filter_map(|item| item.id.as_ref()));
    notes.one_of(check.kind.as_ref(), KINDS.into_iter());
    notes.range(check.version.as_ref(), 1, i64::from(u32::MAX));
    notes.range(check.cut.as_ref(), 1, 100);

    let domains: Vec<&Located<String>> =
        check.domains.iter().filter_map(|domain| domain.id.as_ref()).collect();
    for domain in &domains {
        if count(check, &domain.value, false) == 0 {
            notes.add(&domain.span, Trouble::DomainWithoutItems(domain.value.clone()));
        }
    }
    let known: Vec<&str> = domains.iter().map(|domain| domain.value.as_str()).collect();
    for form in &check.forms {
        draw(form, check, &known, notes);
    }
    quick::check(check, notes);
    for item in &check.items {
        item::check(item, &known, retired, notes);
        partner(item, check, notes);
    }
}

fn draw(form: &Form, check: &CheckFile, known: &[&str], notes: &mut Notes) {
    match (&form.counts, &form.items) {
        (Some(counts), None) => self::counts(counts, check, known, notes),
        (None, Some(items)) => fixed(&items.value, check, notes),
        _ => notes.add(&form.span, Trouble::FormNeedsOneDraw),
    }
}

fn counts(counts: &[(Located<String>, Located<i64>)], check: &CheckFile, known: &[&str], notes: &mut Notes) {
    for (domain, asked) in counts {
        notes.range(Some(asked), 1, i64::from(u16::MAX));
        if !known.contains(&domain.value.as_str()) {
            notes.add(&domain.span, unknown_domain(&domain.value, known));
            continue;
        }
        let there = count(check, &domain.value, true);
        if i64::try_from(there).is_ok_and(|there| asked.value > there) {
            let domain = domain.value.clone();
            notes.add(&asked.span, Trouble::FormAsksTooMuch { domain, asked: asked.value, there });
        }
    }
}

/// A fixed form is read aloud in a hall and answered by raised hands, so one option has to be right.
fn fixed(items: &[Located<String>], check: &CheckFile, notes: &mut Notes) {
    notes.ids(items.iter());
    for named in items {
        match item_in_use(check, &named.value) {
            None => notes.add(&named.span, Trouble::NoSuchItem(named.value.clone())),
            Some(item) if item.kind_name() != "single" => {
                notes.add(&named.span, Trouble::FormItemNotSingle(named.value.clone()));
            }
            Some(_) => {}
        }
    }
    in_order(items, check, notes);
}

/// A fixed form is asked domain by domain, so its list says so too: the first item out of line is noted.
fn in_order(items: &[Located<String>], check: &CheckFile, notes: &mut Notes) {
    let place = |item: &Item| {
        let own = &item.domain.as_ref()?.value;
        check.domains.iter().position(|domain| domain.id.as_ref().is_some_and(|id| id.value == *own))
    };
    let places = items.iter().filter_map(|named| Some((named, place(item_in_use(check, &named.value)?)?)));
    let mut last = 0;
    for (named, place) in places {
        if place < last {
            return notes.add(&named.span, Trouble::FormOutOfOrder(named.value.clone()));
        }
        last = place;
    }
}

/// A partner by ear asks for the same competence of the same domain and is itself fair by ear.
fn partner(item: &Item, check: &CheckFile, notes: &mut Notes) {
    let Some(named) = &item.by_ear else { return };
    let value = |text: &Option<Located<String>>| text.as_ref().map(|text| text.value.clone());
    let asked = |item: &Item| (value(&item.domain), value(&item.competence));
    match item_in_use(check, &named.value) {
        None => notes.add(&named.span, Trouble::NoSuchItem(named.value.clone())),
        Some(other) if other.by_ear.is_some() || asked(other) != asked(item) => {
            notes.add(&named.span, Trouble::BadPartner(named.value.clone()));
        }
        Some(_) => {}
    }
}

fn item_in_use<'check>(check: &'check CheckFile, id: &str) -> Option<&'check Item> {
    let mut items = check.items.iter().filter(|item| !item.is_retired());
    items.find(|item| item.id.as_ref().is_some_and(|own| own.value == id))
}

/// Number of items of a domain.
fn count(check: &CheckFile, domain: &str, without_retired: bool) -> usize {
    let belongs = |own: &Located<String>| own.value == domain;
    check
        .items
        .iter()
        .filter(|item| item.domain.as_ref().is_some_and(belongs) && !(without_retired && item.is_retired()))
        .count()
}

fn unknown_domain(id: &str, known: &[&str]) -> Trouble {
    Trouble::UnknownDomain { id: id.to_owned(), known: known.iter().map(|&known| known.to_owned()).collect() }
}
