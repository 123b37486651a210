//! Whether a bank covers what it claims to cover, and whether its fixed form can be read aloud.

use super::{Notes, Severity, Words, in_use, syllables, vi};
use crate::quizzes::schema::{CheckFile, Item, Located};

/// Items that every competence needs.
const PER_COMPETENCE: usize = 4;

/// The highest level that counts as easy.
const EASY: i64 = 2;

/// Syllables that can be read aloud in 30 seconds, at three and a half a second.
const ALOUD: usize = 105;

/// A fact looked up so many years before the newest one of the file has to be looked up again.
const STALE: i64 = 2;

pub fn check(check: &CheckFile, notes: &mut Notes) {
    for item in in_use(check) {
        belongs(check, item, notes);
    }
    for competence in check.domains.iter().flat_map(|domain| &domain.competences) {
        covered(check, competence, notes);
    }
    aloud(check, notes);
    stale(check, notes);
}

fn is(text: &Option<Located<String>>, wanted: &str) -> bool {
    text.as_ref().is_some_and(|text| text.value == wanted)
}

/// An item asks for a competence that its domain names; a domain that names none takes any.
fn belongs(check: &CheckFile, item: &Item, notes: &mut Notes) {
    let of_item = |id: &Located<String>| is(&item.domain, &id.value);
    let domain = check.domains.iter().find(|domain| domain.id.as_ref().is_some_and(of_item));
    let (Some(domain), Some(competence)) = (domain, &item.competence) else { return };
    let named: Vec<&str> = domain.competences.iter().map(|named| named.value.as_str()).collect();
    if named.is_empty() || named.contains(&competence.value.as_str()) {
        return;
    }
    let (competence_text, named) = (&competence.value, named.join(", "));
    notes.add(
        ("competence", Severity::Error),
        item,
        &competence.span,
        Words(
            format!("nhóm này không có năng lực {competence_text}"),
            format!("competence {competence_text} is not of this domain"),
        ),
        Words(
            format!("ghi một trong: {named}; hoặc thêm vào `competences` của nhóm"),
            format!("write one of {named}, or add it to the domain's `competences`"),
        ),
    );
}

/// A competence needs enough items, an easy one and a harder one among them, so that draws differ and
/// a beginner meets something within reach.
fn covered(check: &CheckFile, competence: &Located<String>, notes: &mut Notes) {
    let name = &competence.value;
    let items = in_use(check).filter(|item| is(&item.competence, name));
    let levels: Vec<i64> = items.filter_map(|item| item.level.as_ref()).map(|level| level.value).collect();
    let count = levels.len();
    if count < PER_COMPETENCE {
        notes.add_at(
            "coverage",
            check,
            &competence.span,
            Words(
                format!("năng lực {name} mới có {count} câu đang dùng"),
                format!("competence {name} has only {count} item(s) in use"),
            ),
            Words(
                format!("viết đủ {PER_COMPETENCE} câu cho mỗi năng lực"),
                format!("write {PER_COMPETENCE} items at least for each competence"),
            ),
        );
    }
    let (Some(easiest), Some(hardest)) = (levels.iter().min(), levels.iter().max()) else { return };
    if *easiest > EASY || easiest == hardest {
        notes.add_at(
            "level-spread",
            check,
            &competence.span,
            Words(
                format!("các câu của năng lực {name} từ mức {easiest} đến mức {hardest}"),
                format!("the items of competence {name} go from level {easiest} to level {hardest}"),
            ),
            Words(
                format!("cần câu dễ (mức 1 đến {EASY}) và câu khó hơn câu dễ nhất"),
                format!("write an easy one (level 1 to {EASY}) and one harder than the easiest"),
            ),
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
