//! Whether a bank covers what it claims to cover, and whether its fixed form can be read aloud.

use super::{Notes, Severity, Words, in_use, syllables, vi};
use crate::quizzes::schema::{CheckFile, Item, Located};
use std::collections::BTreeMap;

/// The domains of Thông tư 02/2025/TT-BGDĐT with the number of their competences, 24 in all.
const FRAMEWORK: [(&str, usize); 6] = [("1", 3), ("2", 6), ("3", 4), ("4", 4), ("5", 4), ("6", 3)];

/// Items that every competence needs.
const PER_COMPETENCE: usize = 4;

/// Syllables that can be read aloud in 30 seconds, at three and a half a second.
const ALOUD: usize = 105;

/// A fact looked up so many years before the newest one of the file has to be looked up again.
const STALE: i64 = 2;

pub fn check(check: &CheckFile, notes: &mut Notes) {
    let mut levels: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for (code, count) in framework(check) {
        for number in 1..=*count {
            levels.insert(format!("{code}.{number}"), Vec::new());
        }
    }
    for item in in_use(check) {
        if let (Some(competence), Some(level)) = (&item.competence, &item.level) {
            levels.entry(competence.value.clone()).or_default().push(level.value);
            belongs(check, item, &competence.value, notes);
        }
    }
    for (competence, levels) in levels {
        let count = levels.len();
        let spread = levels.iter().min() != levels.iter().max();
        if count < PER_COMPETENCE || !spread {
            notes.add_bank(
                "coverage",
                check,
                Words(
                    format!("năng lực {competence} có {count} câu, các mức {levels:?}"),
                    format!("competence {competence} has {count} items, of the levels {levels:?}"),
                ),
                Words(
                    format!("viết đủ {PER_COMPETENCE} câu, có câu dễ và câu khó hơn"),
                    format!("write {PER_COMPETENCE} at least, an easier and a harder one among them"),
                ),
            );
        }
    }
    aloud(check, notes);
    stale(check, notes);
}

/// The framework, where the check follows it: its domains have all of the framework's numbers.
fn framework(check: &CheckFile) -> &'static [(&'static str, usize)] {
    let has = |code: &str| check.domains.iter().any(|domain| is(&domain.code, code));
    if FRAMEWORK.iter().all(|(code, _)| has(code)) { &FRAMEWORK } else { &[] }
}

fn is(text: &Option<Located<String>>, wanted: &str) -> bool {
    text.as_ref().is_some_and(|text| text.value == wanted)
}

/// A competence of the framework belongs to the domain whose number it begins with.
fn belongs(check: &CheckFile, item: &Item, competence: &str, notes: &mut Notes) {
    let of_item = |id: &Located<String>| is(&item.domain, &id.value);
    let domain = check.domains.iter().find(|domain| domain.id.as_ref().is_some_and(of_item));
    let code = domain.and_then(|domain| domain.code.as_ref()).map(|code| code.value.as_str());
    let Some((code, _)) = code.and_then(|code| framework(check).iter().find(|(own, _)| *own == code)) else {
        return;
    };
    if !competence.starts_with(&format!("{code}.")) {
        notes.add(
            ("competence", Severity::Error),
            item,
            &item.competence.as_ref().map(|competence| competence.span.clone()).unwrap_or_default(),
            Words(
                format!("năng lực {competence} không thuộc nhóm này"),
                format!("competence {competence} is not of this domain"),
            ),
            Words(format!("ghi {code}.1, {code}.2 …"), format!("write {code}.1, {code}.2 …")),
        );
    }
}

fn aloud(check: &CheckFile, notes: &mut Notes) {
    let fixed = check.forms.iter().filter_map(|form| form.items.as_ref()).flat_map(|items| &items.value);
    for named in fixed {
        let item = in_use(check).find(|item| is(&item.id, &named.value));
        let Some(item) = item else { continue };
        let length = spoken(item);
        if length > ALOUD {
            notes.add(
                ("hall-form", Severity::Error),
                item,
                &named.span,
                Words(format!("đọc to mất {length} tiếng"), format!("{length} syllables to be read aloud")),
                Words(
                    format!("chọn câu nhiều nhất {ALOUD} tiếng, đọc trong 30 giây"),
                    format!("choose one of {ALOUD} at most, read in 30 seconds"),
                ),
            );
        }
    }
}

/// Syllables of everything that is read out.
fn spoken(item: &Item) -> usize {
    let options = item.options.iter().map(|option| vi(&option.text));
    let shown = item.exhibit.iter().flat_map(|exhibit| {
        let lines = exhibit.lines.iter().filter_map(|line| line.text.vi.as_ref());
        lines.map(|line| line.value.as_str()).chain([vi(&exhibit.from)])
    });
    [vi(&item.stem)].into_iter().chain(options).chain(shown).map(syllables).sum()
}

fn stale(check: &CheckFile, notes: &mut Notes) {
    let checked =
        |item: &Item| item.source.as_ref()?.checked.as_ref().map(|year| (year.value, year.span.clone()));
    let newest = in_use(check).filter_map(checked).map(|(year, _)| year).max().unwrap_or_default();
    for item in in_use(check) {
        if let Some((year, span)) = checked(item)
            && newest - year > STALE
        {
            notes.add(
                ("stale-source", Severity::Warning),
                item,
                &span,
                Words(format!("nguồn đối chiếu từ năm {year}"), format!("last looked up in {year}")),
                Words(
                    "đối chiếu lại rồi ghi năm mới".to_owned(),
                    "look it up again and write the year".to_owned(),
                ),
            );
        }
    }
}
