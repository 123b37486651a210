//! How many items there are, by domain, level and kind, by competence and by theme; how many criteria sets,
//! and how much of each is known.

use super::schema::{CheckFile, Item, Located};
use super::titles::schema::{ProgrammeFile, SetFile};
use super::validate::THEMES;
use std::collections::BTreeMap;
use std::fmt::Write;

const LEVELS: [i64; 4] = [1, 2, 3, 4];
const KINDS: [&str; 5] = ["single", "multiple", "order", "match", "spot"];

/// A table for one check; retired items are counted apart.
pub fn table(check: &CheckFile) -> String {
    let id = check.id.as_ref().map_or("?", |id| id.value.as_str());
    let version = check.version.as_ref().map_or(0, |version| version.value);
    let mut text = format!("\n{id}, version {version}\n{:18}", "domain");
    for level in LEVELS {
        let _ = write!(text, " {:>8}", format!("level {level}"));
    }
    for kind in KINDS {
        let _ = write!(text, " {kind:>8}");
    }
    let _ = writeln!(text, " {:>8} {:>8} {:>8}", "tasks", "in use", "retired");
    for domain in check.domains.iter().filter_map(|domain| domain.id.as_ref()) {
        text += &row(&domain.value, check.items.iter().filter(|item| is(&item.domain, &domain.value)));
    }
    text += &row("all", check.items.iter());
    for form in &check.forms {
        let name = form.id.as_ref().map_or("?", |id| id.value.as_str());
        let drawn = form.counts.iter().flatten().map(|(_, count)| count.value).sum::<i64>();
        let length = form.items.as_ref().map_or(drawn, |items| items.value.len() as i64);
        let _ = writeln!(text, "form {name}: {length} items");
    }
    text + &competences(check) + &themes(check)
}

/// A table of the criteria sets, and the programme behind them in one line.
pub fn titles(sets: &[SetFile], programme: &ProgrammeFile) -> String {
    let complete = sets.iter().filter(|set| set.is_complete() == Some(true)).count();
    let mut text = format!("\ncriteria sets: {}, complete: {complete}\n", sets.len());
    if !sets.is_empty() {
        let _ = writeln!(text, "{:26} {:>8} {:>8} {:>10}  known", "set", "version", "rule", "indicators");
    }
    for set in sets {
        let id = set.id.as_ref().map_or("?", |id| id.value.as_str());
        let version = set.version.as_ref().map_or(0, |version| version.value);
        let (rule, indicators) = (set.rule_kind(), set.indicators.len());
        let open = set.unknown.as_ref().map_or(0, Vec::len);
        let known = match set.is_complete() {
            Some(true) => "complete".to_owned(),
            _ => format!("not complete, {open} unknown"),
        };
        let _ = writeln!(text, "{id:26} {version:>8} {rule:>8} {indicators:>10}  {known}");
    }
    let ProgrammeFile { documents, targets, plans, .. } = programme;
    let (documents, targets, plans) = (documents.len(), targets.len(), plans.len());
    let _ = writeln!(text, "programme: {documents} documents, {targets} targets, {plans} plans");
    text
}

/// For each competence the items in use, the easiest level and the hardest.
fn competences(check: &CheckFile) -> String {
    let mut levels: BTreeMap<&str, Vec<i64>> = BTreeMap::new();
    let named = check.domains.iter().flat_map(|domain| &domain.competences);
    for competence in named {
        levels.insert(&competence.value, Vec::new());
    }
    for item in in_use(check) {
        if let (Some(competence), Some(level)) = (&item.competence, &item.level) {
            levels.entry(&competence.value).or_default().push(level.value);
        }
    }
    let mut text = format!("{:18} {:>8} {:>8} {:>8}\n", "competence", "in use", "easiest", "hardest");
    for (competence, levels) in levels {
        let level = |level: Option<&i64>| level.map_or_else(|| "-".to_owned(), i64::to_string);
        let (easiest, hardest) = (level(levels.iter().min()), level(levels.iter().max()));
        let _ = writeln!(text, "{competence:18} {:>8} {easiest:>8} {hardest:>8}", levels.len());
    }
    text
}

/// For each theme the items in use, and their share.
fn themes(check: &CheckFile) -> String {
    let all = in_use(check).count();
    let mut text = format!("{:18} {:>8} {:>8}\n", "theme", "in use", "share");
    let has = |item: &Item, theme| item.themes.iter().any(|own| own.value == theme);
    let mut row = |name: &str, count: usize| {
        let share = (count * 100 + all / 2) / all.max(1);
        let _ = writeln!(text, "{name:18} {count:>8} {share:>7}%");
    };
    for theme in THEMES {
        row(theme, in_use(check).filter(|item| has(item, theme)).count());
    }
    row("any of them", in_use(check).filter(|item| !item.themes.is_empty()).count());
    text
}

fn in_use(check: &CheckFile) -> impl Iterator<Item = &Item> {
    check.items.iter().filter(|item| !item.is_retired())
}

fn row<'a>(name: &str, items: impl Iterator<Item = &'a Item>) -> String {
    let (retired, in_use): (Vec<&Item>, Vec<&Item>) = items.partition(|item| item.is_retired());
    let mut text = format!("{name:18}");
    for level in LEVELS {
        let of_level = in_use.iter().filter(|item| is(&item.level, &level)).count();
        let _ = write!(text, " {of_level:>8}");
    }
    for kind in KINDS {
        let of_kind = in_use.iter().filter(|item| is(&item.kind, kind)).count();
        let _ = write!(text, " {of_kind:>8}");
    }
    let tasks = in_use.iter().filter(|item| item.is_task()).count();
    let _ = writeln!(text, " {tasks:>8} {:>8} {:>8}", in_use.len(), retired.len());
    text
}

fn is<T: PartialEq<U>, U: ?Sized>(located: &Option<Located<T>>, wanted: &U) -> bool {
    located.as_ref().is_some_and(|located| located.value == *wanted)
}
