//! How many items there are, by domain, level and kind.

use super::schema::{CheckFile, Item, Located};
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
    text
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
