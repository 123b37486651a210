//! Texts made from scores: what is copied into the paper form or the software, item by item or as a whole,
//! and the message with which a set is handed on.

use crate::domain::quantity::Day;
use crate::domain::title::assess::assess;
use crate::domain::title::criteria::{Ask, CriteriaSet, Indicator};
use crate::domain::title::entered::RuleKind;
use crate::domain::title::missing::Missing;
use crate::domain::title::saved;
use crate::domain::title::work::{Answer, Work};
use crate::text::Text;

/// "Chỉ số 5", or "Tiêu chí 5" where there are no points.
pub fn item(text: Text, set: &CriteriaSet, indicator: &Indicator) -> String {
    let word = text.item_word(RuleKind::of(set.basis.rule()).in_points());
    text.indicator_number(word, set.number(&indicator.id).unwrap_or_default())
}

/// The answer to an indicator in words.
pub fn answer(text: Text, indicator: &Indicator, work: &Work) -> String {
    match (work.answer(&indicator.id), &indicator.ask) {
        (Some(Answer::Points(points)), _) => text.sheet_points(points),
        (Some(Answer::Yes), _) => text.answer_yes().to_owned(),
        (Some(Answer::NotYet), _) => text.answer_not_yet().to_owned(),
        (Some(Answer::ToLookInto), _) => text.answer_look_into().to_owned(),
        (Some(Answer::Counts { members: Some(members), qualified: Some(qualified) }), _) => {
            text.sheet_counts(qualified, members)
        }
        (_, Ask::Points(_)) => text.not_scored().to_owned(),
        _ => text.not_answered().to_owned(),
    }
}

/// The evidence noted for an indicator, with its day; empty where there is none.
pub fn evidence(text: Text, indicator: &Indicator, work: &Work) -> String {
    let Some(entry) = work.entry(&indicator.id) else { return String::new() };
    let day = Day::parse(&entry.day).map_or_else(|| entry.day.clone(), |day| text.day(day));
    match (entry.evidence.trim_end(), day.as_str()) {
        ("", "") => String::new(),
        ("", day) => text.sheet_day(day),
        (evidence, "") => evidence.to_owned(),
        (evidence, day) => format!("{evidence} ({})", text.sheet_day(day)),
    }
}

/// What is copied of an indicator: score and evidence.
pub fn to_copy(text: Text, indicator: &Indicator, work: &Work) -> String {
    let evidence = evidence(text, indicator, work);
    let evidence = if evidence.is_empty() { text.sheet_no_evidence().to_owned() } else { evidence };
    format!("{}. {}: {evidence}", answer(text, indicator, work), text.sheet_evidence())
}

/// The whole sheet in words. `who` is the name of the profile in use, `date` the day of the last change.
pub fn in_words(text: Text, set: &CriteriaSet, work: &Work, who: Option<&str>, date: &str) -> String {
    let mut lines = vec![text.scores_title(&set.name), text.document(set), text.wording(&set.wording)];
    lines.extend(who.map(|name| text.sheet_for(name)));
    lines.extend(group(text, set, work));
    lines.push(date.to_owned());
    let mut heading = None;
    for indicator in &set.indicators {
        let criterion = set.criterion(indicator).map(|criterion| criterion.name.as_str());
        if criterion != heading {
            heading = criterion;
            lines.extend(criterion.filter(|name| !name.is_empty()).map(|name| format!("\n{name}")));
        }
        let item = item(text, set, indicator);
        lines.push(format!("{item}: {}", indicator.text));
        lines.push(format!("   {}", to_copy(text, indicator, work)));
    }
    lines.push(String::new());
    if set.maximum() > 0 {
        lines.push(format!("{}: {}", text.sheet_sum(), text.points_total(work.points(set), set.maximum())));
    }
    let assessment = assess(set, work);
    lines.push(format!("{}.", text.outcome(&assessment, work.open(set).len())));
    lines.push(text.criteria_version(set.version));
    lines.push(text.title_not_recognition().to_owned());
    lines.join("\n")
}

/// The group of people chosen, and whether a lower total is asked of them.
pub fn group(text: Text, set: &CriteriaSet, work: &Work) -> Option<String> {
    let chosen = set.audiences.iter().find(|audience| work.audience.as_ref() == Some(&audience.id));
    let group = chosen.map(|audience| text.sheet_group(&audience.name));
    let area = set.disadvantaged().filter(|_| work.disadvantaged).map(|lower| text.disadvantaged(lower.cut));
    match (group, area) {
        (Some(group), Some(area)) => Some(format!("{group}. {area}")),
        (group, area) => group.or(area),
    }
}

/// What is missing, a sentence each. As long as something is open, no sum of points means anything.
pub fn to_do(text: Text, set: &CriteriaSet, missing: &Missing) -> Vec<String> {
    let in_points = RuleKind::of(set.basis.rule()).in_points();
    let numbers = |ids: &mut dyn Iterator<Item = &crate::domain::title::id::IndicatorId>| {
        let numbers: Vec<usize> = ids.filter_map(|id| set.number(id)).collect();
        text.item_list(in_points, &numbers)
    };
    let name = |id| set.indicator(id).map(|indicator| item(text, set, indicator)).unwrap_or_default();
    let mut sentences = Vec::new();
    if !missing.open.is_empty() {
        sentences.push(text.missing_open(&numbers(&mut missing.open.iter())));
    }
    for (id, floor) in &missing.floors {
        sentences.push(text.missing_floor(&name(id), *floor));
    }
    if missing.points > 0 && !missing.room.is_empty() && missing.open.is_empty() {
        let room = numbers(&mut missing.room.iter().map(|(id, _)| id));
        sentences.push(text.missing_points(missing.points, &room));
    }
    sentences.extend(missing.targets.iter().map(|id| text.missing_target(&name(id))));
    sentences.extend(missing.members.iter().map(|(id, members)| text.missing_members(&name(id), *members)));
    sentences
}

/// The message with which a set is handed on: what it is, and the set itself on a line of its own.
pub fn message(text: Text, set: &CriteriaSet) -> String {
    let about = text.message_about(&set.name, &set.document.number);
    let wording = text.wording(&set.wording);
    format!("{about}\n{wording}\n{}", saved::sets_to_text(std::slice::from_ref(set)))
}
