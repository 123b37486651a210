//! From a file without problems to the definition of its check in one language.

use super::schema::{CheckFile, Choice, Domain, Exhibit, Form, Item, Line, Located, Quick, Texts};
use super::validate::{BETWEEN_CELLS, LOOKS};
use thuoc_so::domain::check::definition as built;
use thuoc_so::domain::check::id::{CheckId, DomainId, FormId, ItemId, OptionId};
use thuoc_so::domain::check::kinds::Kind;
use thuoc_so::domain::check::kinds::matching::Matching;
use thuoc_so::domain::check::kinds::multiple::Multiple;
use thuoc_so::domain::check::kinds::order::Order;
use thuoc_so::domain::check::kinds::single::Single;
use thuoc_so::domain::check::kinds::spot::Spot;
use thuoc_so::domain::check::quick as test;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::Percent;

/// The check in this language; `None` where the file has a problem.
pub fn check(file: &CheckFile, locale: Locale) -> Option<built::Check> {
    Some(built::Check {
        id: CheckId::new(text(&file.id)?),
        version: number(&file.version)?,
        cut: Percent::new(number(&file.cut)?)?,
        title: say(&file.title, locale)?,
        domains: all(&file.domains, |one| domain(one, locale))?,
        self_rating: file.self_rating.as_ref().is_some_and(|asked| asked.value),
        forms: all(&file.forms, |one| form(one, file))?,
        heads: all(&file.items, head)?,
        quick: match &file.quick {
            Some(rule) => Some(quick(rule)?),
            None => None,
        },
        items: all(&file.items, |one| item(one, locale))?,
        notes: all(&file.items, |one| note(one, locale))?,
    })
}

fn domain(domain: &Domain, locale: Locale) -> Option<built::Domain> {
    Some(built::Domain {
        id: DomainId::new(text(&domain.id)?),
        title: say(&domain.title, locale)?,
        can: say(&domain.can, locale)?,
        tip: say(&domain.tip, locale)?,
        helper: say(&domain.helper, locale)?,
        // Named when the contents have been compiled and hashed.
        items_file: String::new(),
        notes_file: String::new(),
    })
}

/// The counts come in the order in which the domains are asked, however the form lists them.
fn form(form: &Form, file: &CheckFile) -> Option<built::Form> {
    let id = FormId::new(text(&form.id)?);
    if let Some(items) = &form.items {
        let items = items.value.iter().map(|item| ItemId::new(item.value.as_str()));
        return Some(built::Form { id, draw: built::Draw::Fixed(items.collect()) });
    }
    let mut counts = Vec::new();
    for domain in &file.domains {
        let id = text(&domain.id)?;
        if let Some((_, count)) = form.counts.as_ref()?.iter().find(|(domain, _)| domain.value == id) {
            counts.push((DomainId::new(id), u16::try_from(count.value).ok()?));
        }
    }
    Some(built::Form { id, draw: built::Draw::Counts(counts) })
}

/// The test with its logarithms; `None` where a number is missing or out of range.
pub fn quick(rule: &Quick) -> Option<test::Quick> {
    let percent = |located: &Option<Located<i64>>| Percent::new(number(located)?);
    let (from, to) = (percent(&rule.from)?, percent(&rule.to)?);
    let (false_met, false_not_met) = (percent(&rule.false_met)?, percent(&rule.false_not_met)?);
    let evidence = evidence([from, to, false_met, false_not_met])?;
    let form = FormId::new(text(&rule.form)?);
    Some(test::Quick { form, from, to, false_met, false_not_met, evidence })
}

/// Wald's numbers from the ends of the zone and the two error rates: natural logarithms, rounded to millionths.
pub fn evidence([from, to, false_met, false_not_met]: [Percent; 4]) -> Option<test::Evidence> {
    let share = |percent: Percent| f64::from(percent.value()) / 100.0;
    let millionths = |ratio: f64| {
        let logarithm = (ratio.ln() * 1_000_000.0).round();
        // Out of range in the wrong order, and where a share is all.
        (logarithm > 0.0 && logarithm < f64::from(u32::MAX)).then_some(logarithm as u32)
    };
    Some(test::Evidence {
        right: millionths(share(to) / share(from))?,
        wrong: millionths((1.0 - share(from)) / (1.0 - share(to)))?,
        met: millionths((1.0 - share(false_not_met)) / share(false_met))?,
        not_met: millionths((1.0 - share(false_met)) / share(false_not_met))?,
    })
}

fn head(item: &Item) -> Option<built::Head> {
    Some(built::Head {
        id: ItemId::new(text(&item.id)?),
        domain: DomainId::new(text(&item.domain)?),
        level: number(&item.level)?,
        retired: item.is_retired(),
        by_ear: text(&item.by_ear).map(ItemId::new),
    })
}

fn item(item: &Item, locale: Locale) -> Option<built::Item> {
    Some(built::Item {
        id: ItemId::new(text(&item.id)?),
        stem: say(&item.stem, locale)?,
        exhibit: match &item.exhibit {
            Some(shown) => Some(exhibit(shown, locale)?),
            None => None,
        },
        kind: kind(item, locale)?,
    })
}

fn note(item: &Item, locale: Locale) -> Option<built::Note> {
    Some(built::Note {
        item: ItemId::new(text(&item.id)?),
        rationale: say(&item.rationale, locale)?,
        learn: say(&item.learn, locale)?,
    })
}

fn kind(item: &Item, locale: Locale) -> Option<Kind> {
    let options = all(&item.options, |one| choice(one, locale))?;
    let key = item.key.as_ref()?.value.iter();
    if item.kind_name() == "match" {
        let rows = all(&item.rows, |one| choice(one, locale))?;
        let pairs: Option<Vec<(&str, &str)>> = key.map(|pair| pair.value.split_once(':')).collect();
        let pairs = pairs?;
        // The app compares with pairs in the order of the rows.
        let of_row = |row: &built::Choice| {
            let (_, option) = pairs.iter().find(|(paired, _)| *paired == row.id.as_str())?;
            Some((row.id.clone(), OptionId::new(*option)))
        };
        let key = all(&rows, of_row)?;
        return Some(Kind::Match(Matching { rows, options, key }));
    }
    let key: Vec<OptionId> = key.map(|id| OptionId::new(id.value.as_str())).collect();
    // The app compares with a sorted list of what was chosen.
    let mut sorted = key.clone();
    sorted.sort();
    match item.kind_name() {
        "single" => Some(Kind::Single(Single { options, key: sorted.pop()? })),
        "multiple" => Some(Kind::Multiple(Multiple { options, key: sorted })),
        "order" => Some(Kind::Order(Order { options, key })),
        "spot" => {
            let lines = item.exhibit.iter().flat_map(|exhibit| &exhibit.lines);
            let lines = lines.filter_map(|line| text(&line.id)).map(OptionId::new).collect();
            Some(Kind::Spot(Spot { lines, key: sorted }))
        }
        _ => None,
    }
}

fn choice(choice: &Choice, locale: Locale) -> Option<built::Choice> {
    Some(built::Choice { id: OptionId::new(text(&choice.id)?), text: say(&choice.text, locale)? })
}

fn exhibit(exhibit: &Exhibit, locale: Locale) -> Option<built::Exhibit> {
    let name = text(&exhibit.kind)?;
    let look = LOOKS.iter().find(|(own, _)| *own == name)?.1;
    let line = |line: &Line| {
        let words = line.text.of(locale)?.value.as_str();
        let cells = match look {
            built::Look::Table => words.split(BETWEEN_CELLS).map(|cell| cell.trim().to_owned()).collect(),
            _ => vec![words.to_owned()],
        };
        let spell = line.spell.as_ref().is_some_and(|spell| spell.value);
        Some(built::Line { id: text(&line.id).map(OptionId::new), cells, spell })
    };
    Some(built::Exhibit { look, from: say(&exhibit.from, locale)?, lines: all(&exhibit.lines, line)? })
}

pub(super) fn all<T, U>(from: &[T], build: impl Fn(&T) -> Option<U>) -> Option<Vec<U>> {
    from.iter().map(build).collect()
}

pub(super) fn text(located: &Option<Located<String>>) -> Option<String> {
    located.as_ref().map(|located| located.value.clone())
}

pub(super) fn number<T: TryFrom<i64>>(located: &Option<Located<i64>>) -> Option<T> {
    T::try_from(located.as_ref()?.value).ok()
}

pub(super) fn say(texts: &Option<Texts>, locale: Locale) -> Option<String> {
    Some(texts.as_ref()?.of(locale)?.value.clone())
}
