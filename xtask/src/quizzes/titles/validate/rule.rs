//! What can be wrong with the rule of a criteria set.

use super::super::super::notes::Notes;
use super::super::super::problem::Span;
use super::super::super::schema::Located;
use super::super::problem::{Reference, TitleTrouble};
use super::super::schema::{Indicator, Rule, SetFile};
use super::{ASKS, ids, known};
use std::collections::HashMap;

/// Kinds of rules, each with the ways to answer that it can use.
const KINDS: [(&str, &[&str]); 4] = [
    ("points", &["points"]),
    ("ranks", &["points"]),
    ("targets", &["target", "share"]),
    ("share", &["target", "share"]),
];

/// Notes everything that is wrong with the rule of this set.
pub fn check(set: &SetFile, notes: &mut Notes) {
    let Some(rule) = &set.rule else { return };
    notes.one_of(rule.kind.as_ref(), KINDS.iter().map(|(name, _)| *name));
    let Some((kind, asks)) = KINDS.iter().find(|(name, _)| *name == set.rule_kind()) else { return };
    keys(set, rule, kind, notes);
    for ask in set.indicators.iter().filter_map(|indicator| indicator.ask.as_ref()) {
        if ASKS.contains(&ask.value.as_str()) && !asks.contains(&ask.value.as_str()) {
            let possible = asks.iter().map(|&ask| ask.to_owned()).collect();
            let (ask_name, kind) = (ask.value.clone(), (*kind).to_owned());
            notes.add(&ask.span, TitleTrouble::AskOfOtherRule { ask: ask_name, kind, possible });
        }
    }
    match *kind {
        "points" | "ranks" => points(set, rule, notes),
        "targets" => levels(set, rule, notes),
        _ => shares(set, rule, notes),
    }
}

/// What the kind needs and has no use for.
fn keys(set: &SetFile, rule: &Rule, kind: &str, notes: &mut Notes) {
    // Where no indicator is known, the total is not known either.
    let is_open = set.is_complete() != Some(true) && set.indicators.is_empty();
    let in_points = kind == "points" && !is_open;
    let lower = rule.disadvantaged.as_ref();
    let span = |number: &Option<Located<i64>>| number.as_ref().map(|number| number.span.clone());
    let things = [
        ("cut", span(&rule.cut), kind == "points", in_points || (kind == "points" && lower.is_some())),
        ("floor", span(&rule.floor), matches!(kind, "points" | "ranks"), in_points),
        ("disadvantaged", lower.map(|lower| lower.span.clone()), kind == "points", false),
        ("ranks", rule.ranks.first().map(|rank| rank.span.clone()), kind == "ranks", kind == "ranks"),
        ("levels", rule.levels.first().map(|level| level.span.clone()), kind == "targets", kind == "targets"),
    ];
    for (key, there, allowed, needed) in things {
        let (other, value) = ("kind", format!("\"{kind}\""));
        match there {
            None if needed => notes.add(&rule.span, TitleTrouble::NeededWith { key, other, value }),
            Some(span) if !allowed => notes.add(&span, TitleTrouble::NotWith { key, other, value }),
            _ => {}
        }
    }
}

/// Totals within what the indicators give together, a floor that each of them can reach, ranks downwards.
fn points(set: &SetFile, rule: &Rule, notes: &mut Notes) {
    let maxima: Option<Vec<i64>> = set.indicators.iter().map(maximum).collect();
    // What cannot be summed up yet sets no limit.
    let maxima = maxima.filter(|maxima| !maxima.is_empty());
    let all = maxima.as_ref().map_or(i64::MAX, |maxima| maxima.iter().sum()).min(i64::from(u16::MAX));
    let least = maxima.and_then(|maxima| maxima.into_iter().min()).unwrap_or(100);
    notes.range(rule.cut.as_ref(), 1, all);
    notes.range(rule.floor.as_ref(), 0, least);
    if let Some(lower) = &rule.disadvantaged {
        let cut = rule.cut.as_ref().map(|cut| cut.value).filter(|cut| (1..=all).contains(cut));
        notes.range(lower.cut.as_ref(), 1, cut.unwrap_or(all));
    }
    let mut before = None;
    for from in rule.ranks.iter().filter_map(|rank| rank.from.as_ref()) {
        notes.range(Some(from), 1, all);
        if before.is_some_and(|before| from.value >= before) {
            notes.add(&from.span, TitleTrouble::RankNotLower);
        }
        before = Some(from.value);
    }
}

/// Every indicator in one level, and no level for nothing unless the rest is unknown.
fn levels(set: &SetFile, rule: &Rule, notes: &mut Notes) {
    let indicators = ids(set.indicators.iter().map(|indicator| &indicator.id));
    let mut seen: HashMap<&str, &Span> = HashMap::new();
    for level in &rule.levels {
        let named = level.indicators.as_ref();
        if named.is_none_or(|named| named.value.is_empty()) && set.is_complete() == Some(true) {
            notes.add(named.map_or(&level.span, |named| &named.span), TitleTrouble::EmptyLevel);
        }
        for id in named.into_iter().flat_map(|named| &named.value) {
            known(Some(id), Reference::Indicator, &indicators, notes);
            if let Some(first) = seen.get(id.value.as_str()) {
                notes.add_with(&id.span, first, TitleTrouble::InTwoLevels(id.value.clone()));
            } else {
                seen.insert(&id.value, &id.span);
            }
        }
    }
    // Without any level that has been noted as such.
    if rule.levels.is_empty() {
        return;
    }
    for id in set.indicators.iter().filter_map(|indicator| indicator.id.as_ref()) {
        if !seen.contains_key(id.value.as_str()) {
            notes.add(&id.span, TitleTrouble::InNoLevel(id.value.clone()));
        }
    }
}

fn shares(set: &SetFile, rule: &Rule, notes: &mut Notes) {
    let counts = set.indicators.iter().any(|indicator| indicator.ask_name() == "share");
    if set.is_complete() == Some(true) && !set.indicators.is_empty() && !counts {
        notes.add(&rule.span, TitleTrouble::NoShare);
    }
}

/// The most points of an indicator, where that makes sense.
fn maximum(indicator: &Indicator) -> Option<i64> {
    let points = indicator.maximum.as_ref().filter(|_| indicator.ask_name() == "points")?;
    Some(points.value).filter(|points| (1..=100).contains(points))
}
