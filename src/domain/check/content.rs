//! The compiled form of a check: what `cargo xtask dist` writes and the browser fetches. An outline tells
//! what a draw has to know; each domain's items come in a file of their own, and what they teach in
//! another, so that the first question waits for no more than the questions of its own domain.
//!
//! A content file belongs to the release it was built with (its name carries a hash), so the
//! definitions themselves are its format; nothing here is ever saved on a device. serde and postcard
//! write it; what is read here field by field is the same (see [`wire`](crate::domain::wire)).

use super::definition::{Check, Choice, Domain, Draw, Exhibit, Form, Head, Item, Line, Look, Note};
use super::id::{CheckId, DomainId, FormId, ItemId, OptionId};
use super::kinds::Kind;
use super::kinds::matching::Matching;
use super::kinds::multiple::Multiple;
use super::kinds::order::Order;
use super::kinds::single::Single;
use super::kinds::spot::Spot;
use super::quick::{Evidence, Quick};
use crate::domain::quantity::Percent;
use crate::domain::wire::Reader;

/// The bytes of a check without its items, in one language.
pub fn outline_to_bytes(check: &Check) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(check)
}

/// A check, still without items; `None` where the bytes are cut short or not a check.
pub fn outline_from_bytes(bytes: &[u8]) -> Option<Check> {
    let mut reader = Reader::new(bytes);
    let check = Check {
        id: CheckId::new(reader.text()),
        version: reader.small(),
        cut: percent(&mut reader),
        title: reader.text().to_owned(),
        domains: reader.list(domain),
        forms: reader.list(form),
        self_rating: reader.yes(),
        heads: reader.list(head),
        quick: reader.optional(quick),
        items: Vec::new(),
        notes: Vec::new(),
    };
    reader.end(check)
}

/// The bytes of a domain's items, in one language.
pub fn items_to_bytes(items: &[&Item]) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(items)
}

/// A domain's items; `None` where the bytes are cut short or not items.
pub fn items_from_bytes(bytes: &[u8]) -> Option<Vec<Item>> {
    let mut reader = Reader::new(bytes);
    let items = reader.list(item);
    reader.end(items)
}

/// What a domain teaches, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    /// See [`Domain::tip`].
    pub tip: String,
    /// See [`Domain::helper`].
    pub helper: String,
    /// What its items teach, retired ones included.
    pub notes: Vec<Note>,
}

/// The bytes of what a domain teaches, in one language.
pub fn notes_to_bytes(domain: &Domain, notes: &[&Note]) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(&(&domain.tip, &domain.helper, notes))
}

/// What a domain teaches; `None` where the bytes are cut short or something else.
pub fn notes_from_bytes(bytes: &[u8]) -> Option<Notes> {
    let mut reader = Reader::new(bytes);
    let notes = Notes {
        tip: reader.text().to_owned(),
        helper: reader.text().to_owned(),
        notes: reader.list(|reader| Note {
            item: ItemId::new(reader.text()),
            rationale: reader.text().to_owned(),
            learn: reader.text().to_owned(),
        }),
    };
    reader.end(notes)
}

fn percent(reader: &mut Reader<'_>) -> Percent {
    let percent = Percent::new(reader.byte());
    percent.unwrap_or_else(|| {
        reader.fail();
        Percent::WHOLE
    })
}

fn domain(reader: &mut Reader<'_>) -> Domain {
    Domain {
        id: DomainId::new(reader.text()),
        title: reader.text().to_owned(),
        can: reader.text().to_owned(),
        tip: String::new(),
        helper: String::new(),
        items_file: reader.text().to_owned(),
        notes_file: reader.text().to_owned(),
    }
}

fn form(reader: &mut Reader<'_>) -> Form {
    let id = FormId::new(reader.text());
    let draw = match reader.byte() {
        0 => Draw::Counts(reader.list(|reader| (DomainId::new(reader.text()), reader.small() as u16))),
        1 => Draw::Fixed(reader.list(|reader| ItemId::new(reader.text()))),
        _ => {
            reader.fail();
            Draw::Fixed(Vec::new())
        }
    };
    Form { id, draw }
}

fn quick(reader: &mut Reader<'_>) -> Quick {
    Quick {
        form: FormId::new(reader.text()),
        from: percent(reader),
        to: percent(reader),
        false_met: percent(reader),
        false_not_met: percent(reader),
        evidence: Evidence {
            right: reader.small(),
            wrong: reader.small(),
            met: reader.small(),
            not_met: reader.small(),
        },
    }
}

fn head(reader: &mut Reader<'_>) -> Head {
    Head {
        id: ItemId::new(reader.text()),
        domain: DomainId::new(reader.text()),
        level: reader.byte(),
        retired: reader.yes(),
        by_ear: reader.optional(|reader| ItemId::new(reader.text())),
    }
}

fn item(reader: &mut Reader<'_>) -> Item {
    Item {
        id: ItemId::new(reader.text()),
        stem: reader.text().to_owned(),
        exhibit: reader.optional(exhibit),
        kind: kind(reader),
    }
}

fn exhibit(reader: &mut Reader<'_>) -> Exhibit {
    let look = Look::ALL.get(usize::from(reader.byte())).copied();
    Exhibit {
        look: look.unwrap_or_else(|| {
            reader.fail();
            Look::Page
        }),
        from: reader.text().to_owned(),
        lines: reader.list(|reader| Line {
            id: reader.optional(option_id),
            cells: reader.list(|reader| reader.text().to_owned()),
            spell: reader.yes(),
        }),
    }
}

fn kind(reader: &mut Reader<'_>) -> Kind {
    match reader.byte() {
        0 => Kind::Single(Single { options: choices(reader), key: option_id(reader) }),
        1 => Kind::Multiple(Multiple { options: choices(reader), key: option_ids(reader) }),
        2 => Kind::Order(Order { options: choices(reader), key: option_ids(reader) }),
        3 => Kind::Match(Matching {
            rows: choices(reader),
            options: choices(reader),
            key: reader.list(|reader| (option_id(reader), option_id(reader))),
        }),
        tag => {
            if tag != 4 {
                reader.fail();
            }
            Kind::Spot(Spot { lines: option_ids(reader), key: option_ids(reader) })
        }
    }
}

#[inline(never)]
fn choices(reader: &mut Reader<'_>) -> Vec<Choice> {
    reader.list(|reader| Choice { id: option_id(reader), text: reader.text().to_owned() })
}

fn option_id(reader: &mut Reader<'_>) -> OptionId {
    OptionId::new(reader.text())
}

#[inline(never)]
fn option_ids(reader: &mut Reader<'_>) -> Vec<OptionId> {
    reader.list(option_id)
}
