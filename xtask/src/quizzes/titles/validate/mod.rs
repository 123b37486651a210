//! What the schema of criteria sets and targets cannot say: identifiers that have to be unique and to be
//! there, days in their order, and keys that need each other.

mod rule;

use super::super::notes::Notes;
use super::super::problem::{Problem, Source, Span, Trouble};
use super::super::schema::{CheckFile, Located, Texts};
use super::problem::{Reference, TitleTrouble};
use super::schema::{Indicator, ProgrammeFile, SetFile};
use std::collections::HashMap;
use thuoc_so::domain::quantity::Day;
use thuoc_so::domain::title::criteria::Readers;
use thuoc_so::domain::title::id::ENTERED;

/// The titles that there are, in the order in which they are shown.
pub const TITLES: [&str; 7] =
    ["cong-dan", "gia-dinh", "dong-ho", "cong-dong", "cong-dong-xa", "don-vi", "don-vi-tinh"];

/// Who can score by a set, by the name that authors use.
pub const READERS: [(&str, Readers); 2] = [("citizens", Readers::Citizens), ("heads", Readers::Heads)];

/// Where words can come from.
const WORDINGS: [&str; 2] = ["paraphrase", "verbatim"];

/// Ways to answer an indicator.
const ASKS: [&str; 3] = ["points", "target", "share"];

/// All problems of all criteria sets, which may name these checks.
pub fn sets(sets: &[SetFile], checks: &[CheckFile], sources: &[Source]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut seen: HashMap<&str, usize> = HashMap::new();
    // Where a check cannot be read, nobody knows what it would have been called.
    let all_read = checks.iter().all(|check| check.id.is_some());
    let checks: Option<Vec<&str>> = all_read.then(|| ids(checks.iter().map(|check| &check.id)));
    for set in sets {
        let mut notes = Notes { file: set.file, problems: &mut problems };
        if let Some(id) = &set.id {
            if let Some(other) = seen.get(id.value.as_str()).and_then(|other| sources.get(*other)) {
                let (id_text, other) = (id.value.clone(), other.name.clone());
                notes.add(&id.span, TitleTrouble::SameSet { id: id_text, other });
            } else {
                seen.insert(&id.value, set.file);
            }
            if id.value.starts_with(ENTERED) {
                notes.add(&id.span, TitleTrouble::EnteredId(id.value.clone()));
            }
        }
        one(set, checks.as_deref(), &mut notes);
    }
    problems
}

/// All problems of the programme.
pub fn programme(programme: &ProgrammeFile) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut notes = Notes { file: programme.file, problems: &mut problems };
    notes.one_of(programme.kind.as_ref(), ["programme"].into_iter());
    notes.ids(programme.targets.iter().filter_map(|target| target.id.as_ref()));
    notes.ids(programme.plans.iter().filter_map(|plan| plan.id.as_ref()));
    let targets = ids(programme.targets.iter().map(|target| &target.id));
    for (target, share) in programme.plans.iter().flat_map(|plan| plan.shares.iter().flatten()) {
        known(Some(target), Reference::Target, &targets, &mut notes);
        notes.range(Some(share), 1, 100);
    }
    problems
}

fn one(set: &SetFile, checks: Option<&[&str]>, notes: &mut Notes) {
    notes.ids(set.id.iter());
    notes.range(set.version.as_ref(), 1, i64::from(u32::MAX));
    notes.one_of(set.kind.as_ref(), ["title"].into_iter());
    notes.one_of(set.title.as_ref(), TITLES.into_iter());
    notes.one_of(set.readers.as_ref(), READERS.iter().map(|(name, _)| *name));
    notes.one_of(set.wording.as_ref(), WORDINGS.into_iter());
    days(set, notes);
    notes.ids(set.audiences.iter().filter_map(|audience| audience.id.as_ref()));
    notes.ids(set.criteria.iter().filter_map(|criterion| criterion.id.as_ref()));
    notes.ids(set.indicators.iter().filter_map(|indicator| indicator.id.as_ref()));
    if let Some(complete) = &set.complete {
        let needed =
            |key| TitleTrouble::NeededWith { key, other: "complete", value: complete.value.to_string() };
        if !complete.value && set.unknown.is_none() {
            notes.add(&complete.span, needed("unknown"));
        }
        if complete.value && set.indicators.is_empty() {
            notes.add(&complete.span, needed("indicators"));
        }
    }
    let criteria = ids(set.criteria.iter().map(|criterion| &criterion.id));
    for one in &set.indicators {
        indicator(one, !set.criteria.is_empty(), &criteria, notes);
        if let Some(checks) = checks {
            known(one.beside.as_ref(), Reference::Check, checks, notes);
        }
    }
    rule::check(set, notes);
}

fn days(set: &SetFile, notes: &mut Notes) {
    let mut day = |text: &Option<Located<String>>| {
        let text = text.as_ref()?;
        let day = Day::parse(&text.value);
        if day.is_none() {
            notes.add(&text.span, TitleTrouble::NotADay(text.value.clone()));
        }
        Some((day?, text.span.clone()))
    };
    let (first, last) = (day(&set.valid_from), day(&set.valid_to));
    if let (Some((first, _)), Some((last, span))) = (first, last)
        && last < first
    {
        notes.add(&span, TitleTrouble::DaysOutOfOrder);
    }
}

fn indicator(one: &Indicator, has_criteria: bool, criteria: &[&str], notes: &mut Notes) {
    if has_criteria && one.criterion.is_none() {
        notes.add(&one.span, Trouble::MissingKey("criterion"));
    }
    known(one.criterion.as_ref(), Reference::Criterion, criteria, notes);
    notes.one_of(one.ask.as_ref(), ASKS.into_iter());
    notes.range(one.maximum.as_ref(), 1, 100);
    notes.range(one.at_least.as_ref(), 1, 100);
    let ask = one.ask_name();
    if !ASKS.contains(&ask) {
        return;
    }
    let of_share = [
        ("at_least", one.at_least.as_ref().map(|number| &number.span)),
        ("members", one.members.as_ref().map(|texts| place(texts, &one.span))),
        ("qualified", one.qualified.as_ref().map(|texts| place(texts, &one.span))),
    ];
    let value = || format!("\"{ask}\"");
    let needs = |key| TitleTrouble::NeededWith { key, other: "ask", value: value() };
    let has_no_use = |key| TitleTrouble::NotWith { key, other: "ask", value: value() };
    let maximum = ("maximum", one.maximum.as_ref().map(|number| &number.span));
    let keys = of_share.into_iter().map(|(key, there)| (key, there, "share"));
    for (key, there, of) in keys.chain([(maximum.0, maximum.1, "points")]) {
        match there {
            None if ask == of => notes.add(&one.span, needs(key)),
            Some(span) if ask != of => notes.add(span, has_no_use(key)),
            _ => {}
        }
    }
    if let Some(adjustable) = one.adjustable.as_ref().filter(|_| ask != "share") {
        notes.add(&adjustable.span, has_no_use("adjustable"));
    }
}

/// Notes an identifier that none of the known ones is.
fn known(named: Option<&Located<String>>, what: Reference, known: &[&str], notes: &mut Notes) {
    if let Some(named) = named
        && !known.contains(&named.value.as_str())
    {
        let known = known.iter().map(|&id| id.to_owned()).collect();
        notes.add(&named.span, TitleTrouble::Unknown { what, id: named.value.clone(), known });
    }
}

fn ids<'a>(ids: impl Iterator<Item = &'a Option<Located<String>>>) -> Vec<&'a str> {
    ids.filter_map(|id| id.as_ref().map(|id| id.value.as_str())).collect()
}

/// The place of a text, or of what it belongs to.
fn place<'a>(texts: &'a Texts, otherwise: &'a Span) -> &'a Span {
    texts.vi.as_ref().or(texts.en.as_ref()).map_or(otherwise, |text| &text.span)
}
