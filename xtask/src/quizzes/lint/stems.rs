//! Questions that are too much like each other.

use super::{Finding, Severity, Words, in_use, plain_syllables, vi};
use crate::quizzes::schema::{CheckFile, Item};
use std::collections::HashSet;

/// Share of the pairs of neighbouring syllables that two stems may have in common, in percent.
const COMMON: usize = 60;

pub fn check(checks: &[CheckFile], findings: &mut Vec<Finding>) {
    let items = checks.iter().flat_map(|check| in_use(check).map(|item| (check.file, item)));
    let stems: Vec<_> = items.map(|(file, item)| (file, item, pairs(vi(&item.stem)))).collect();
    for (number, (file, item, own)) in stems.iter().enumerate() {
        for (_, earlier, other) in &stems[..number] {
            let common = own.intersection(other).count();
            let all = own.union(other).count();
            if all > 0 && common * 100 >= all * COMMON {
                let name = |item: &Item| item.id.as_ref().map(|id| id.value.clone()).unwrap_or_default();
                let other = name(earlier);
                findings.push(Finding {
                    file: *file,
                    span: item.span.clone(),
                    item: name(item),
                    rule: "near-duplicate",
                    severity: Severity::Warning,
                    what: Words(
                        format!("câu hỏi gần như trùng với `{other}`"),
                        format!("the question is nearly that of `{other}`"),
                    ),
                    help: Words(
                        "đổi tình huống, hoặc bỏ một câu".to_owned(),
                        "change the situation, or drop one".to_owned(),
                    ),
                });
            }
        }
    }
}

fn pairs(stem: &str) -> HashSet<(String, String)> {
    let words = plain_syllables(stem);
    words.windows(2).map(|pair| (pair[0].clone(), pair[1].clone())).collect()
}
