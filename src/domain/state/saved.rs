//! The saved form of [`State`]: records one after the other, written with [`wire`](crate::domain::wire).
//! Fields are never changed or taken away and variants only added at the end. What a schema adds follows
//! what the one before it wrote, so that the step from one to the next is to append that nothing is there
//! yet.
//!
//! | Schema | What it wrote, or added |
//! |---|---|
//! | 1 | attempts: identifier, check, version, form, begun, parts, responses, and how far it is |
//! | 2 | answers that are orders and pairs, the place before a part; after the attempts, for those that have any: whether they ask for self-ratings, these, and the parts carried over from a shorter one |

use super::envelope::{self, Kind, Unreadable};
use super::{Profile, State};
use crate::domain::check::attempt::{AttemptId, Finished, Given, Part, Place, Underway};
use crate::domain::check::by_item::ByItem;
use crate::domain::check::id::{CheckId, DomainId, FormId, ItemId, OptionId};
use crate::domain::check::kinds::Response;
use crate::domain::check::rating::{Rating, Ratings};
use crate::domain::quantity::{Moment, Percent, Points};
use crate::domain::wire::{Reader, Writer};

/// The schema version that is written.
pub const VERSION: u32 = 2;

/// Writes a state as text.
pub fn to_text(state: &State) -> String {
    let Profile { underway, finished } = &state.profile;
    let mut writer = Writer::new();
    writer.length(underway.len() + finished.len());
    for attempt in underway {
        write_underway(&mut writer, attempt);
    }
    for attempt in finished {
        write_finished(&mut writer, attempt);
    }
    let has_more = |attempt: &&Underway| {
        attempt.self_rating || !attempt.ratings.is_empty() || !attempt.carried.is_empty()
    };
    let rated = |attempt: &&Finished| !attempt.ratings.is_empty();
    writer.length(underway.iter().filter(has_more).count() + finished.iter().filter(rated).count());
    for attempt in underway.iter().filter(has_more) {
        write_more(&mut writer, attempt.id, attempt.self_rating, &attempt.ratings, &attempt.carried);
    }
    for attempt in finished.iter().filter(rated) {
        write_more(&mut writer, attempt.id, false, &attempt.ratings, &[]);
    }
    envelope::seal(Kind::Attempts, VERSION, &writer.end())
}

/// Reads a state back.
pub fn from_text(text: &str) -> Result<State, Unreadable> {
    let (version, mut bytes) = envelope::open(Kind::Attempts, text)?;
    match version {
        0 => return Err(Unreadable::Damaged),
        1 => bytes.push(NOTHING),
        VERSION => {}
        newer => return Err(Unreadable::Newer(newer)),
    }
    let mut reader = Reader::new(&bytes);
    let mut profile = Profile::default();
    reader.list(|reader| read_attempt(reader, &mut profile));
    reader.list(|reader| read_more(reader, &mut profile));
    reader.end(State { profile }).ok_or(Unreadable::Damaged)
}

/// An empty list.
const NOTHING: u8 = 0;

fn write_underway(writer: &mut Writer, attempt: &Underway) {
    write_beginning(
        writer,
        (attempt.id, &attempt.check, attempt.version, &attempt.form, attempt.started),
        &attempt.parts,
    );
    writer.length(attempt.given.len());
    for (item, given) in attempt.given.iter() {
        writer.text(item.as_str());
        write_response(writer, given.response.as_ref());
        writer.number(given.at.0);
        // No points before the attempt is finished.
        writer.byte(0);
    }
    writer.byte(0);
    let (tag, number) = match attempt.place {
        Place::Question(number) => (0, Some(number)),
        Place::PartEnd(part) => (1, Some(part)),
        Place::Review => (2, None),
        Place::PartStart(part) => (3, Some(part)),
    };
    writer.byte(tag);
    if let Some(number) = number {
        writer.number(number as u64);
    }
    writer.byte(u8::from(attempt.reviewed));
}

fn write_finished(writer: &mut Writer, attempt: &Finished) {
    write_beginning(
        writer,
        (attempt.id, &attempt.check, attempt.version, &attempt.form, attempt.started),
        &attempt.parts,
    );
    writer.length(attempt.parts.iter().map(|part| part.items.len()).sum());
    // An item left open has points but no response, a withdrawn one may have a response but no points.
    for item in attempt.parts.iter().flat_map(|part| &part.items) {
        writer.text(item.as_str());
        write_response(writer, attempt.responses.get(item));
        // When it was given is of no interest any more.
        writer.number(0);
        match attempt.outcomes.get(item) {
            None => writer.byte(0),
            Some(points) => {
                writer.byte(1);
                writer.number(u64::from(points.0));
            }
        }
    }
    writer.byte(1);
    writer.number(attempt.finished.0);
    writer.byte(attempt.cut.value());
}

fn write_beginning(
    writer: &mut Writer,
    (id, check, version, form, started): (AttemptId, &CheckId, u32, &FormId, Moment),
    parts: &[Part],
) {
    writer.number(id.0);
    writer.text(check.as_str());
    writer.number(u64::from(version));
    writer.text(form.as_str());
    writer.number(started.0);
    write_parts(writer, parts);
}

#[inline(never)]
fn write_parts(writer: &mut Writer, parts: &[Part]) {
    writer.list(parts, |writer, part| {
        writer.text(part.domain.as_str());
        writer.list(&part.items, |writer, item| writer.text(item.as_str()));
        writer.byte(u8::from(part.closed));
    });
}

#[inline(never)]
fn write_response(writer: &mut Writer, response: Option<&Response>) {
    let Some(response) = response else { return writer.byte(0) };
    writer.byte(1);
    match response {
        Response::DontKnow => writer.byte(0),
        Response::Chosen(options) => {
            writer.byte(1);
            writer.list(options, |writer, option| writer.text(option.as_str()));
        }
        Response::Ordered(steps) => {
            writer.byte(2);
            writer.list(steps, |writer, step| writer.text(step.as_str()));
        }
        Response::Paired(pairs) => {
            writer.byte(3);
            writer.list(pairs, |writer, (row, option)| {
                writer.text(row.as_str());
                writer.text(option.as_str());
            });
        }
    }
}

fn write_more(writer: &mut Writer, id: AttemptId, self_rating: bool, ratings: &Ratings, carried: &[Part]) {
    writer.number(id.0);
    writer.byte(u8::from(self_rating));
    writer.length(ratings.iter().count());
    for (domain, rating) in ratings.iter() {
        writer.text(domain.as_str());
        writer.byte(rating.number());
    }
    write_parts(writer, carried);
}

/// What is saved of an item within an attempt.
struct SavedAnswer {
    item: ItemId,
    response: Option<Response>,
    at: Moment,
    points: Option<Points>,
}

/// Reads an attempt and puts it where it belongs.
fn read_attempt(reader: &mut Reader<'_>, profile: &mut Profile) {
    let id = AttemptId(reader.number());
    let check = CheckId::new(reader.text());
    let version = reader.small();
    let form = FormId::new(reader.text());
    let started = Moment(reader.number());
    let parts = read_parts(reader);
    let answers = reader.list(|reader| SavedAnswer {
        item: ItemId::new(reader.text()),
        response: reader.optional(read_response),
        at: Moment(reader.number()),
        points: reader.optional(|reader| Points(reader.small())),
    });
    let ratings = Ratings::new();
    match reader.byte() {
        0 => {
            let place = read_place(reader);
            let reviewed = reader.yes();
            let given = answers.into_iter();
            let given =
                given.map(|SavedAnswer { item, response, at, .. }| (item, Given { response, at })).collect();
            let (carried, self_rating) = (Vec::new(), false);
            profile.underway.push(Underway {
                id,
                check,
                version,
                form,
                started,
                parts,
                carried,
                given,
                self_rating,
                ratings,
                place,
                reviewed,
            });
        }
        1 => {
            let finished = Moment(reader.number());
            let Some(cut) = Percent::new(reader.byte()) else { return reader.fail() };
            let (mut responses, mut outcomes) = (ByItem::new(), ByItem::new());
            for SavedAnswer { item, response, points, .. } in answers {
                if let Some(response) = response {
                    responses.set(item.clone(), response);
                }
                if let Some(points) = points {
                    outcomes.set(item, points);
                }
            }
            profile.finished.push(Finished {
                id,
                check,
                version,
                form,
                started,
                finished,
                cut,
                parts,
                responses,
                outcomes,
                ratings,
            });
        }
        _ => reader.fail(),
    }
}

fn read_place(reader: &mut Reader<'_>) -> Place {
    match reader.byte() {
        0 => Place::Question(reader.small() as usize),
        1 => Place::PartEnd(reader.small() as usize),
        3 => Place::PartStart(reader.small() as usize),
        tag => {
            if tag != 2 {
                reader.fail();
            }
            Place::Review
        }
    }
}

#[inline(never)]
fn read_parts(reader: &mut Reader<'_>) -> Vec<Part> {
    reader.list(|reader| Part {
        domain: DomainId::new(reader.text()),
        items: reader.list(|reader| ItemId::new(reader.text())),
        closed: reader.yes(),
    })
}

fn read_response(reader: &mut Reader<'_>) -> Response {
    let option = |reader: &mut Reader<'_>| OptionId::new(reader.text());
    match reader.byte() {
        1 => Response::Chosen(reader.list(option)),
        2 => Response::Ordered(reader.list(option)),
        3 => Response::Paired(reader.list(|reader| (option(reader), option(reader)))),
        tag => {
            if tag != 0 {
                reader.fail();
            }
            Response::DontKnow
        }
    }
}

/// Reads what schema 2 knows more of an attempt and adds it there.
fn read_more(reader: &mut Reader<'_>, profile: &mut Profile) {
    let id = AttemptId(reader.number());
    let self_rating = reader.yes();
    let mut ratings = Ratings::new();
    reader.list(|reader| {
        let domain = DomainId::new(reader.text());
        match Rating::from_number(reader.byte()) {
            Some(rating) => ratings.set(domain, rating),
            None => reader.fail(),
        }
    });
    let carried = read_parts(reader);
    if let Some(attempt) = profile.underway.iter_mut().find(|attempt| attempt.id == id) {
        attempt.self_rating = self_rating;
        attempt.carried = carried;
        attempt.ratings = ratings;
    } else if let Some(attempt) = profile.finished.iter_mut().find(|attempt| attempt.id == id) {
        attempt.ratings = ratings;
    } else {
        reader.fail();
    }
}
