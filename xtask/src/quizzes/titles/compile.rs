//! From files without problems to everything the app knows about titles, in one language.

use super::super::Quizzes;
use super::super::compile::{all as each, number, say, text};
use super::super::schema::{Located, Texts};
use super::schema::{Indicator, Plan, ProgrammeFile, Rule, SetFile};
use super::validate::{READERS, TITLES};
use anyhow::{Context, Result};
use std::cmp::Reverse;
use thuoc_so::domain::check::id::CheckId;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::programme::{self as plan, PlanId, Programme, Target, TargetId};
use thuoc_so::domain::quantity::{Day, Percent};
use thuoc_so::domain::title::content::Titles;
use thuoc_so::domain::title::criteria::{self, Ask, Audience, Basis, CriteriaSet, Criterion, Wording};
use thuoc_so::domain::title::id::{AudienceId, CriterionId, IndicatorId, SetId, TitleId};
use thuoc_so::domain::title::rules::{self, points, ranks, share, targets};

/// Everything about titles in this language, the sets in the order in which they are shown.
pub fn all(quizzes: &Quizzes, locale: Locale) -> Result<Titles> {
    let missed = |file: usize| {
        let name = quizzes.sources.get(file).map_or("quizzes/", |source| source.name.as_str());
        format!("{name}: this tool missed a problem in it")
    };
    let sets = quizzes.titles.iter().map(|file| set(file, locale).with_context(|| missed(file.file)));
    let mut sets = sets.collect::<Result<Vec<CriteriaSet>>>()?;
    sets.sort_by_cached_key(place);
    let programme = programme(&quizzes.programme, locale).with_context(|| missed(quizzes.programme.file))?;
    Ok(Titles { sets, programme })
}

/// Title, age, identifier.
type Place = (Option<usize>, Reverse<(Option<u16>, Option<Day>)>, SetId);

/// By title, then the newest first: by the year in which it began to be valid, or else was issued.
fn place(set: &CriteriaSet) -> Place {
    let title = TITLES.iter().position(|title| *title == set.title.as_str());
    let document = &set.document;
    let issued = document.date.rsplit('/').next().and_then(|year| year.parse().ok());
    let year = document.valid_from.map(Day::year).or(issued);
    (title, Reverse((year, document.valid_from)), set.id.clone())
}

/// The set in this language; `None` where the file has a problem.
pub fn set(file: &SetFile, locale: Locale) -> Option<CriteriaSet> {
    let rule = rule(file, file.rule.as_ref()?, locale)?;
    Some(CriteriaSet {
        id: SetId::new(text(&file.id)?),
        title: TitleId::new(text(&file.title)?),
        version: number(&file.version)?,
        name: say(&file.name, locale)?,
        readers: READERS.iter().find(|(name, _)| is(&file.readers, name))?.1,
        document: criteria::Document {
            issuer: say(&file.issuer, locale)?,
            number: text(&file.number)?,
            date: text(&file.date)?,
            valid_from: day(&file.valid_from)?,
            valid_to: day(&file.valid_to)?,
            source: say(&file.source, locale)?,
        },
        audiences: each(&file.audiences, |named| {
            Some(Audience { id: AudienceId::new(text(&named.id)?), name: say(&named.name, locale)? })
        })?,
        wording: if is(&file.wording, "verbatim") { Wording::Verbatim } else { Wording::Paraphrase },
        known: sentences(&file.known, locale)?,
        unknown: sentences(&file.unknown, locale)?,
        criteria: each(&file.criteria, |named| {
            Some(Criterion { id: CriterionId::new(text(&named.id)?), name: say(&named.name, locale)? })
        })?,
        indicators: each(&file.indicators, |one| indicator(one, locale))?,
        basis: if file.is_complete()? { Basis::Whole(rule) } else { Basis::Partial(rule) },
    })
}

fn indicator(indicator: &Indicator, locale: Locale) -> Option<criteria::Indicator> {
    Some(criteria::Indicator {
        id: IndicatorId::new(text(&indicator.id)?),
        criterion: CriterionId::new(text(&indicator.criterion).unwrap_or_default()),
        text: say(&indicator.text, locale)?,
        evidence: sentences(&indicator.evidence, locale)?,
        ask: match indicator.ask_name() {
            "points" => Ask::Points(number(&indicator.maximum)?),
            "target" => Ask::Target,
            "share" => Ask::Share(share::Asked {
                at_least: Percent::new(number(&indicator.at_least)?)?,
                adjustable: indicator.adjustable.as_ref().is_some_and(|adjustable| adjustable.value),
                members: say(&indicator.members, locale)?,
                qualified: say(&indicator.qualified, locale)?,
            }),
            _ => return None,
        },
        verified: indicator.verified.as_ref().is_none_or(|verified| verified.value),
        beside: text(&indicator.beside).map(CheckId::new),
    })
}

/// Numbers that only a rule of which nothing is known may leave out are 0 there: nothing is scored by it.
fn rule(file: &SetFile, rule: &Rule, locale: Locale) -> Option<rules::Rule> {
    Some(match file.rule_kind() {
        "points" => rules::Rule::Points(points::Rule {
            cut: number_or_zero(&rule.cut)?,
            floor: number_or_zero(&rule.floor)?,
            disadvantaged: match &rule.disadvantaged {
                Some(lower) => Some(points::Disadvantaged {
                    cut: number(&lower.cut)?,
                    verified: lower.verified.as_ref()?.value,
                }),
                None => None,
            },
        }),
        "ranks" => rules::Rule::Ranks(ranks::Rule {
            ranks: each(&rule.ranks, |rank| {
                Some(ranks::Rank { name: say(&rank.name, locale)?, from: number(&rank.from)? })
            })?,
            floor: number_or_zero(&rule.floor)?,
        }),
        "targets" => rules::Rule::Targets(targets::Rule {
            levels: each(&rule.levels, |level| {
                let named = level.indicators.iter().flat_map(|named| &named.value);
                let indicators = named.map(|id| IndicatorId::new(id.value.as_str())).collect();
                Some(targets::Level { name: say(&level.name, locale)?, indicators })
            })?,
        }),
        "share" => rules::Rule::Share,
        _ => return None,
    })
}

/// The programme in this language; `None` where the file has a problem. Shares come in the order of the
/// targets, however a plan lists them.
pub fn programme(file: &ProgrammeFile, locale: Locale) -> Option<Programme> {
    let shares = |plan: &Plan| -> Option<Vec<(TargetId, Percent)>> {
        let mut shares = Vec::new();
        for target in &file.targets {
            let id = text(&target.id)?;
            if let Some((_, share)) = plan.shares.as_ref()?.iter().find(|(target, _)| target.value == id) {
                shares.push((TargetId::new(id), Percent::new(u8::try_from(share.value).ok()?)?));
            }
        }
        Some(shares)
    };
    Some(Programme {
        documents: each(&file.documents, |document| {
            Some(plan::Document {
                number: text(&document.number)?,
                date: text(&document.date)?,
                about: say(&document.about, locale)?,
            })
        })?,
        targets: each(&file.targets, |target| {
            Some(Target {
                id: TargetId::new(text(&target.id)?),
                text: say(&target.text, locale)?,
                denominator: say(&target.denominator, locale)?,
            })
        })?,
        plans: each(&file.plans, |one| {
            Some(plan::Plan {
                id: PlanId::new(text(&one.id)?),
                name: say(&one.name, locale)?,
                source: say(&one.source, locale)?,
                shares: shares(one)?,
            })
        })?,
    })
}

/// A day, if one is there; `None` where it is none.
fn day(text: &Option<Located<String>>) -> Option<Option<Day>> {
    match text {
        Some(text) => Day::parse(&text.value).map(Some),
        None => Some(None),
    }
}

/// A number, 0 where none is there; `None` where it is too great.
fn number_or_zero<T: TryFrom<i64> + Default>(located: &Option<Located<i64>>) -> Option<T> {
    if located.is_some() { number(located) } else { Some(T::default()) }
}

fn sentences(texts: &Option<Vec<Texts>>, locale: Locale) -> Option<Vec<String>> {
    texts.iter().flatten().map(|texts| Some(texts.of(locale)?.value.clone())).collect()
}

fn is(located: &Option<Located<String>>, wanted: &str) -> bool {
    located.as_ref().is_some_and(|located| located.value == wanted)
}
