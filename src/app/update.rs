//! How events change the model. Pure: the same model, event and circumstances give the same outcome.

use super::effect::Effect;
use super::event::{Circumstances, Delivery, Event};
use super::model::{Model, Notice, Piece, Readiness, Shelf, check_on};
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::blueprint::Drawing;
use crate::domain::check::content;
use crate::domain::check::definition::{Check, Domain};
use crate::domain::check::id::{CheckId, FormId, ItemId, ONLINE, SKILLS};
use crate::domain::check::kinds::{Deed, Response};
use crate::domain::locale::Locale;
use crate::domain::route::Route;
use crate::domain::state::look::Choice;
use crate::domain::state::saved;

/// Lets an event happen.
pub fn update(model: &mut Model, event: Event, circumstances: Circumstances) -> Vec<Effect> {
    match event {
        Event::Arrived(route) => arrive(model, route),
        Event::Opened(route) => push(model, route),
        // A language chosen in the meantime makes a delivery stale.
        Event::Delivered(_, locale, _) if locale != model.look.locale => Vec::new(),
        Event::Delivered(id, locale, delivery) => deliver(model, &id, locale, delivery),
        Event::Retry(id) => fetch(model, &id),
        Event::Started(id, form) => start(model, &id, &form, circumstances),
        Event::Extended(id) => extend(model, &id, circumstances),
        Event::Rated(id, part, rating) => change(model, &id, |attempt, _| attempt.rate(part, rating)),
        Event::Answered(id, item, deed) => {
            model.moves += u32::from(matches!(deed, Deed::Up(_) | Deed::Down(_)));
            change(model, &id, |attempt, check| attempt.answer(check, &item, &deed, circumstances.now))
        }
        Event::TouchedDontKnow(id, item) => {
            // Steps that had been moved go back.
            let attempt = model.state.profile.underway(&id);
            let response = attempt.and_then(|attempt| attempt.response(&item));
            model.moves += u32::from(matches!(response, Some(Response::Ordered(_))));
            change(model, &id, |attempt, _| attempt.dont_know(&item, circumstances.now))
        }
        Event::WentOn(id) => go_on(model, &id, circumstances),
        Event::Skipped(id) => match model.state.profile.underway(&id) {
            Some(attempt) => {
                let next = attempt.after(attempt.place);
                push(model, Route::Walk(id, next))
            }
            None => Vec::new(),
        },
        Event::Chose(choice) => choose(model, choice),
        Event::Saved(outcome) => {
            model.notices.retain(|notice| !matches!(notice, Notice::NotSaved(_)));
            if let Err(fault) = outcome {
                model.notices.push(Notice::NotSaved(fault));
            }
            Vec::new()
        }
        Event::ChangedElsewhere(text) => {
            if let Ok(state) = saved::from_text(&text) {
                model.state = state;
                // Steps may have been moved in the other tab.
                model.moves += 1;
                // The page shown may have ended in the other tab.
                let route = model.route.clone();
                if resolve(model, &route) != route {
                    return arrive(model, route);
                }
            }
            Vec::new()
        }
    }
}

/// Comes to the page of an address, or to the page that stands in its place.
fn arrive(model: &mut Model, asked: Route) -> Vec<Effect> {
    let route = resolve(model, &asked);
    let mut effects = Vec::new();
    // An address that leads nowhere stays as it is, so that the link home is a change of address.
    if route != asked && route != Route::Unknown {
        effects.push(Effect::Replace(route.clone()));
    }
    effects.extend(show(model, route));
    effects
}

/// Goes to a page as a new entry of the browser's history.
fn push(model: &mut Model, route: Route) -> Vec<Effect> {
    let route = resolve(model, &route);
    let mut effects = vec![Effect::Push(route.clone())];
    effects.extend(show(model, route));
    effects
}

/// The page that an address leads to, given how far the person is.
fn resolve(model: &Model, asked: &Route) -> Route {
    let profile = &model.state.profile;
    match asked {
        Route::Check(id) | Route::Walk(id, _) | Route::PartResult(id, _) | Route::Result(id, _)
            if id.as_str() != SKILLS && id.as_str() != ONLINE =>
        {
            Route::Unknown
        }
        Route::Check(id) => match profile.underway(id) {
            Some(attempt) => Route::Walk(id.clone(), attempt.nearest(attempt.place)),
            None => asked.clone(),
        },
        Route::Walk(id, place) => match (profile.underway(id), profile.latest(id)) {
            (Some(attempt), _) => Route::Walk(id.clone(), attempt.nearest(*place)),
            (None, Some(_)) => Route::Result(id.clone(), None),
            (None, None) => Route::Check(id.clone()),
        },
        Route::PartResult(id, part) => match (profile.underway(id), profile.latest(id)) {
            (Some(attempt), _) if *part < attempt.parts.len() => asked.clone(),
            (Some(attempt), _) => Route::Walk(id.clone(), attempt.nearest(attempt.place)),
            (None, Some(_)) => Route::Result(id.clone(), None),
            (None, None) => Route::Check(id.clone()),
        },
        Route::Result(id, number) => match number.map_or(profile.finished(id).count(), |number| number) {
            wanted if profile.finished(id).nth(wanted.wrapping_sub(1)).is_some() => asked.clone(),
            _ if profile.latest(id).is_some() => Route::Result(id.clone(), None),
            _ => resolve(model, &Route::Check(id.clone())),
        },
        Route::Home | Route::Elsewhere | Route::Unknown => asked.clone(),
    }
}

/// Shows a page: remembers where the person is, and asks for the content the page needs.
fn show(model: &mut Model, route: Route) -> Vec<Effect> {
    model.unanswered = false;
    let mut effects = Vec::new();
    match &route {
        Route::Walk(id, place) => {
            model.state.profile.change(id, |attempt| attempt.at(*place));
            effects.extend(save(model));
        }
        Route::PartResult(id, part) => {
            model.state.profile.change(id, |attempt| attempt.close(*part).at(Place::PartEnd(*part)));
            effects.extend(save(model));
        }
        _ => {}
    }
    if let Some(id) = route.check() {
        effects.extend(fetch(model, id));
    }
    model.route = route;
    effects
}

/// Asks for what has not been asked for yet of a check, and again for what could not be fetched.
fn fetch(model: &mut Model, id: &CheckId) -> Vec<Effect> {
    let locale = model.look.locale;
    let Some(shelf) = model.shelves.iter_mut().find(|shelf| shelf.id == *id) else {
        model.shelves.push(Shelf {
            id: id.clone(),
            check: None,
            outline: Readiness::Waiting,
            pieces: Vec::new(),
        });
        return vec![Effect::FetchOutline(id.clone(), locale)];
    };
    let mut effects = Vec::new();
    if shelf.outline == Readiness::Failed {
        shelf.outline = Readiness::Waiting;
        effects.push(Effect::FetchOutline(id.clone(), locale));
    }
    for domain in shelf.check.iter().flat_map(|check| &check.domains) {
        for (id_of_piece, piece, readiness) in &mut shelf.pieces {
            if *id_of_piece == domain.id && *readiness == Readiness::Failed {
                *readiness = Readiness::Waiting;
                effects.push(fetch_piece(id, domain, *piece, locale));
            }
        }
    }
    effects
}

fn fetch_piece(id: &CheckId, domain: &Domain, piece: Piece, locale: Locale) -> Effect {
    let file = match piece {
        Piece::Items => &domain.items_file,
        Piece::Notes => &domain.notes_file,
    };
    Effect::FetchPiece(id.clone(), domain.id.clone(), piece, locale, file.clone())
}

/// Puts what was fetched on its shelf. With the outline comes the request for every domain's items, in
/// the order in which they are asked, and then for what they teach.
fn deliver(model: &mut Model, id: &CheckId, locale: Locale, delivery: Delivery) -> Vec<Effect> {
    let Some(shelf) = model.shelves.iter_mut().find(|shelf| shelf.id == *id) else { return Vec::new() };
    let mut effects = Vec::new();
    match delivery {
        Delivery::Outline(bytes) => {
            let check = bytes.and_then(|bytes| content::outline_from_bytes(&bytes));
            let Some(check) = check.filter(|check| check.id == *id) else {
                shelf.outline = Readiness::Failed;
                return effects;
            };
            for piece in [Piece::Items, Piece::Notes] {
                for domain in &check.domains {
                    shelf.pieces.push((domain.id.clone(), piece, Readiness::Waiting));
                    effects.push(fetch_piece(id, domain, piece, locale));
                }
            }
            shelf.outline = Readiness::Ready;
            shelf.check = Some(check);
        }
        Delivery::Piece(domain, piece, bytes) => {
            let bytes = bytes.as_deref().unwrap_or_default();
            let arrived = shelf.check.as_mut().and_then(|check| match piece {
                Piece::Items => content::items_from_bytes(bytes).map(|items| check.items.extend(items)),
                Piece::Notes => content::notes_from_bytes(bytes).map(|notes| check.receive(&domain, notes)),
            });
            for (id_of_piece, known, readiness) in &mut shelf.pieces {
                if *id_of_piece == domain && *known == piece {
                    *readiness = if arrived.is_some() { Readiness::Ready } else { Readiness::Failed };
                }
            }
        }
    }
    effects
}

fn save(model: &Model) -> Vec<Effect> {
    if model.read_only {
        Vec::new()
    } else {
        vec![Effect::Save(model.person.number, saved::to_text(&model.state))]
    }
}

/// Begins an attempt, unless one is under way, and shows its open page.
fn start(model: &mut Model, id: &CheckId, form: &FormId, circumstances: Circumstances) -> Vec<Effect> {
    let avoid = model.state.profile.last_items(id);
    let drawing = drawing(model, &avoid, circumstances);
    let begun = model.check(id).and_then(|check| {
        let form = check.forms.iter().find(|known| known.id == *form)?;
        Some(Underway::begin(check, form, drawing, circumstances.now))
    });
    // In place of the introduction, which from now on leads to the open question: going back from the
    // first question has to lead out.
    take_up(model, id, begun, Effect::Replace)
}

/// Goes on with the latest attempt in a longer form, where there is one.
fn extend(model: &mut Model, id: &CheckId, circumstances: Circumstances) -> Vec<Effect> {
    let drawing = drawing(model, &[], circumstances);
    let begun = model.check(id).and_then(|check| {
        let finished = model.state.profile.latest(id)?;
        let form = model.state.profile.longer_form(check, finished)?;
        Some(Underway::extend(finished, check, form, drawing, circumstances.now))
    });
    take_up(model, id, begun, Effect::Push)
}

fn drawing<'a>(model: &Model, avoid: &'a [ItemId], circumstances: Circumstances) -> Drawing<'a> {
    Drawing { seed: circumstances.seed, avoid, by_ear: model.look.by_ear }
}

/// Shows the open page of the attempt under way, or of this new one where there is none.
fn take_up(
    model: &mut Model,
    id: &CheckId,
    begun: Option<Underway>,
    enter: fn(Route) -> Effect,
) -> Vec<Effect> {
    let profile = &mut model.state.profile;
    if profile.underway(id).is_none() {
        let Some(begun) = begun else { return Vec::new() };
        profile.underway.push(begun);
    }
    let route = resolve(model, &Route::Check(id.clone()));
    let mut effects = vec![enter(route.clone())];
    effects.extend(show(model, route));
    effects
}

fn change(model: &mut Model, id: &CheckId, change: impl FnOnce(Underway, &Check) -> Underway) -> Vec<Effect> {
    let Some(check) = check_on(&model.shelves, id) else { return Vec::new() };
    model.state.profile.change(id, |attempt| change(attempt, check));
    model.unanswered = false;
    save(model)
}

/// Goes on from the page shown: from a question only with an answer, from the review to the result.
fn go_on(model: &mut Model, id: &CheckId, circumstances: Circumstances) -> Vec<Effect> {
    let (Some(attempt), Some(check)) = (model.state.profile.underway(id), model.check(id)) else {
        return Vec::new();
    };
    let place = attempt.place;
    if let Place::Question(number) = place {
        let question = attempt.question(number);
        if !question.is_some_and(|question| attempt.is_complete(check, question.item)) {
            model.unanswered = true;
            return Vec::new();
        }
    }
    if place == Place::Review {
        return finish(model, id, circumstances);
    }
    let next = attempt.after(place);
    push(model, Route::Walk(id.clone(), next))
}

fn finish(model: &mut Model, id: &CheckId, circumstances: Circumstances) -> Vec<Effect> {
    let Some(check) = check_on(&model.shelves, id) else { return Vec::new() };
    let profile = &mut model.state.profile;
    if let Some(attempt) = profile.take(id) {
        profile.finished.push(attempt.finish(check, circumstances.now));
    }
    let mut effects = save(model);
    effects.extend(push(model, Route::Result(id.clone(), None)));
    effects
}

fn choose(model: &mut Model, choice: Choice) -> Vec<Effect> {
    model.look.follow(choice);
    let mut effects = vec![Effect::SaveLook(model.look.to_text())];
    if matches!(choice, Choice::Locale(_)) {
        model.shelves.clear();
        if let Some(id) = model.route.check().cloned() {
            effects.extend(fetch(model, &id));
        }
    }
    effects
}
