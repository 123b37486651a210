//! The bytes of criteria sets and of the programme: what `cargo xtask dist` writes and the browser fetches,
//! and what a set typed in on a device is kept and handed on as. The format of
//! [`wire`](crate::domain::wire), written and read field by field.

use super::criteria::{Ask, Audience, Basis, CriteriaSet, Criterion, Document, Indicator, Readers, Wording};
use super::id::{AudienceId, CriterionId, IndicatorId, SetId, TitleId};
use super::rules::ranks::Rank;
use super::rules::targets::Level;
use super::rules::{Rule, points, ranks, share, targets};
use crate::domain::check::id::CheckId;
use crate::domain::programme::{self, Plan, PlanId, Programme, Target, TargetId};
use crate::domain::quantity::{Day, Percent};
use crate::domain::wire::{Reader, Writer};

/// Everything about titles, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Titles {
    /// The criteria sets that the release knows.
    pub sets: Vec<CriteriaSet>,
    /// The programme behind them.
    pub programme: Programme,
}

/// The bytes of everything about titles.
pub fn to_bytes(titles: &Titles) -> Vec<u8> {
    let mut writer = Writer::new();
    writer.list(&titles.sets, write_set);
    let Programme { documents, targets, plans } = &titles.programme;
    writer.list(documents, |writer, document| {
        writer.text(&document.number);
        writer.text(&document.date);
        writer.text(&document.about);
    });
    writer.list(targets, |writer, target| {
        writer.text(target.id.as_str());
        writer.text(&target.text);
        writer.text(&target.denominator);
    });
    writer.list(plans, |writer, plan| {
        writer.text(plan.id.as_str());
        writer.text(&plan.name);
        writer.text(&plan.source);
        writer.list(&plan.shares, |writer, (target, share)| {
            writer.text(target.as_str());
            writer.byte(share.value());
        });
    });
    writer.end()
}

/// Everything about titles; `None` where the bytes are cut short or something else.
pub fn from_bytes(bytes: &[u8]) -> Option<Titles> {
    let mut reader = Reader::new(bytes);
    let sets = reader.list(read_set);
    let documents = reader.list(|reader| programme::Document {
        number: text(reader),
        date: text(reader),
        about: text(reader),
    });
    let targets = reader.list(|reader| Target {
        id: TargetId::new(reader.text()),
        text: text(reader),
        denominator: text(reader),
    });
    let plans = reader.list(|reader| Plan {
        id: PlanId::new(reader.text()),
        name: text(reader),
        source: text(reader),
        shares: reader.list(|reader| (TargetId::new(reader.text()), read_percent(reader))),
    });
    reader.end(Titles { sets, programme: Programme { documents, targets, plans } })
}

/// Writes a set.
pub fn write_set(writer: &mut Writer, set: &CriteriaSet) {
    writer.text(set.id.as_str());
    writer.text(set.title.as_str());
    writer.number(u64::from(set.version));
    writer.text(&set.name);
    writer.byte(match set.readers {
        Readers::Citizens => 0,
        Readers::Heads => 1,
    });
    let Document { issuer, number, date, valid_from, valid_to, source } = &set.document;
    for part in [issuer, number, date, source] {
        writer.text(part);
    }
    write_optional(writer, valid_from.as_ref(), write_day);
    write_optional(writer, valid_to.as_ref(), write_day);
    writer.list(&set.audiences, |writer, audience| {
        writer.text(audience.id.as_str());
        writer.text(&audience.name);
    });
    match &set.wording {
        Wording::Paraphrase => writer.byte(0),
        Wording::Verbatim => writer.byte(1),
        Wording::Entered { on, by } => {
            writer.byte(2);
            write_day(writer, on);
            writer.text(by);
        }
    }
    write_texts(writer, &set.known);
    write_texts(writer, &set.unknown);
    writer.list(&set.criteria, |writer, criterion| {
        writer.text(criterion.id.as_str());
        writer.text(&criterion.name);
    });
    writer.list(&set.indicators, write_indicator);
    writer.byte(u8::from(set.basis.is_whole()));
    write_rule(writer, set.basis.rule());
}

fn write_indicator(writer: &mut Writer, indicator: &Indicator) {
    writer.text(indicator.id.as_str());
    writer.text(indicator.criterion.as_str());
    writer.text(&indicator.text);
    write_texts(writer, &indicator.evidence);
    match &indicator.ask {
        Ask::Points(maximum) => {
            writer.byte(0);
            writer.byte(*maximum);
        }
        Ask::Target => writer.byte(1),
        Ask::Share(asked) => {
            writer.byte(2);
            writer.byte(asked.at_least.value());
            writer.byte(u8::from(asked.adjustable));
            writer.text(&asked.members);
            writer.text(&asked.qualified);
        }
    }
    writer.byte(u8::from(indicator.verified));
    write_optional(writer, indicator.beside.as_ref(), |writer, check| writer.text(check.as_str()));
}

fn write_rule(writer: &mut Writer, rule: &Rule) {
    match rule {
        Rule::Points(rule) => {
            writer.byte(0);
            writer.number(u64::from(rule.cut));
            writer.byte(rule.floor);
            write_optional(writer, rule.disadvantaged.as_ref(), |writer, lower| {
                writer.number(u64::from(lower.cut));
                writer.byte(u8::from(lower.verified));
            });
        }
        Rule::Ranks(rule) => {
            writer.byte(1);
            writer.list(&rule.ranks, |writer, rank| {
                writer.text(&rank.name);
                writer.number(u64::from(rank.from));
            });
            writer.byte(rule.floor);
        }
        Rule::Targets(rule) => {
            writer.byte(2);
            writer.list(&rule.levels, |writer, level| {
                writer.text(&level.name);
                writer.list(&level.indicators, |writer, id| writer.text(id.as_str()));
            });
        }
        Rule::Share => writer.byte(3),
    }
}

/// Reads a set.
pub fn read_set(reader: &mut Reader<'_>) -> CriteriaSet {
    CriteriaSet {
        id: SetId::new(reader.text()),
        title: TitleId::new(reader.text()),
        version: reader.small(),
        name: text(reader),
        readers: if reader.yes() { Readers::Heads } else { Readers::Citizens },
        document: {
            let [issuer, number, date, source] = [(); 4].map(|()| text(reader));
            let valid_from = reader.optional(read_day);
            Document { issuer, number, date, valid_from, valid_to: reader.optional(read_day), source }
        },
        audiences: reader.list(|reader| Audience { id: AudienceId::new(reader.text()), name: text(reader) }),
        wording: match reader.byte() {
            0 => Wording::Paraphrase,
            2 => Wording::Entered { on: read_day(reader), by: text(reader) },
            tag => {
                if tag != 1 {
                    reader.fail();
                }
                Wording::Verbatim
            }
        },
        known: reader.list(text),
        unknown: reader.list(text),
        criteria: reader.list(|reader| Criterion { id: CriterionId::new(reader.text()), name: text(reader) }),
        indicators: reader.list(read_indicator),
        basis: {
            let whole = reader.yes();
            let rule = read_rule(reader);
            if whole { Basis::Whole(rule) } else { Basis::Partial(rule) }
        },
    }
}

fn read_indicator(reader: &mut Reader<'_>) -> Indicator {
    Indicator {
        id: IndicatorId::new(reader.text()),
        criterion: CriterionId::new(reader.text()),
        text: text(reader),
        evidence: reader.list(text),
        ask: match reader.byte() {
            0 => Ask::Points(reader.byte()),
            2 => Ask::Share(share::Asked {
                at_least: read_percent(reader),
                adjustable: reader.yes(),
                members: text(reader),
                qualified: text(reader),
            }),
            tag => {
                if tag != 1 {
                    reader.fail();
                }
                Ask::Target
            }
        },
        verified: reader.yes(),
        beside: reader.optional(|reader| CheckId::new(reader.text())),
    }
}

fn read_rule(reader: &mut Reader<'_>) -> Rule {
    match reader.byte() {
        0 => Rule::Points(points::Rule {
            cut: read_points(reader),
            floor: reader.byte(),
            disadvantaged: reader.optional(|reader| points::Disadvantaged {
                cut: read_points(reader),
                verified: reader.yes(),
            }),
        }),
        1 => Rule::Ranks(ranks::Rule {
            ranks: reader.list(|reader| Rank { name: text(reader), from: read_points(reader) }),
            floor: reader.byte(),
        }),
        2 => Rule::Targets(targets::Rule {
            levels: reader.list(|reader| Level {
                name: text(reader),
                indicators: reader.list(|reader| IndicatorId::new(reader.text())),
            }),
        }),
        tag => {
            if tag != 3 {
                reader.fail();
            }
            Rule::Share
        }
    }
}

fn text(reader: &mut Reader<'_>) -> String {
    reader.text().to_owned()
}

fn read_points(reader: &mut Reader<'_>) -> u16 {
    u16::try_from(reader.small()).unwrap_or_else(|_| {
        reader.fail();
        0
    })
}

fn read_percent(reader: &mut Reader<'_>) -> Percent {
    Percent::new(reader.byte()).unwrap_or_else(|| {
        reader.fail();
        Percent::WHOLE
    })
}

fn write_day(writer: &mut Writer, day: &Day) {
    writer.number(u64::from(day.year()));
    writer.byte(day.month());
    writer.byte(day.day());
}

fn read_day(reader: &mut Reader<'_>) -> Day {
    let year = u16::try_from(reader.small()).unwrap_or(0);
    let (month, day) = (reader.byte(), reader.byte());
    Day::new(year, month, day).unwrap_or_else(|| {
        reader.fail();
        Day::default()
    })
}

fn write_texts(writer: &mut Writer, texts: &[String]) {
    writer.list(texts, |writer, text| writer.text(text));
}

fn write_optional<T>(writer: &mut Writer, value: Option<&T>, write: impl FnOnce(&mut Writer, &T)) {
    match value {
        None => writer.byte(0),
        Some(value) => {
            writer.byte(1);
            write(writer, value);
        }
    }
}
