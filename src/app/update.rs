//! How events change the model. Pure: the same model, event and circumstances give the same outcome.

use super::effect::Effect;
use super::event::{Circumstances, Event};
use super::keeping::save;
use super::model::Model;
use super::shelves::Request;
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::blueprint::Drawing;
use crate::domain::check::definition::Check;
use crate::domain::check::id::{CheckId, FormId, ONLINE, QUICK, SKILLS};
use crate::domain::check::kinds::{Deed, Response};
use crate::domain::route::Route;
use crate::domain::state::look::Choice;

/// Lets an event happen.
pub fn update(model: &mut Model, event: Event, circumstances: Circumstances) -> Vec<Effect> {
    match event {
        // The desk may have changed the person's work in the meantime.
        Event::Arrived(route) if model.route == Route::Elsewhere && route != Route::Elsewhere => {
            vec![Effect::Read(model.person.number, route)]
        }
        Event::Arrived(route) => arrive(model, route),
        Event::Read(text, route) => {
            let mut effects = text.map(|text| model.add(&text)).unwrap_or_default();
            effects.extend(arrive(model, route));
            effects
        }
        // A language chosen in the meantime makes a delivery stale.
        Event::Delivered(delivery) if delivery.locale != model.look.locale => Vec::new(),
        Event::Delivered(delivery) => requested(model.shelves.deliver(delivery)),
        Event::Retry(id) => fetch(model, &id),
        Event::Started(id, form) => start(model, &id, &form, circumstances),
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
        Event::Skipped(id) => skip(model, id, circumstances),
        Event::Chose(choice) => choose(model, choice),
        Event::Saved(outcome) => {
            model.written(outcome);
            Vec::new()
        }
        // What was changed has been met before the event.
        Event::ChangedElsewhere => Vec::new(),
    }
}

/// Leaves a page that has ended, in another tab or because the work was removed.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    let route = model.route.clone();
    if resolve(model, &route) == route { Vec::new() } else { arrive(model, route) }
}

/// Comes to the page of an address, or to the page that stands in its place.
fn arrive(model: &mut Model, asked: Route) -> Vec<Effect> {
    let route = resolve(model, &asked);
    if matches!(route, Route::Result(_)) {
        return vec![Effect::GiveWay(route)];
    }
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
        Route::Check(id) | Route::Hall(id) | Route::Walk(id, _)
            if id.as_str() != SKILLS && id.as_str() != ONLINE =>
        {
            Route::Unknown
        }
        Route::Check(id) | Route::Hall(id) => match profile.underway(id) {
            Some(attempt) => Route::Walk(id.clone(), attempt.nearest(attempt.place)),
            None => asked.clone(),
        },
        Route::Walk(id, place) => match (profile.underway(id), profile.latest(id)) {
            (Some(attempt), _) => Route::Walk(id.clone(), attempt.nearest(*place)),
            (None, Some(_)) => Route::Result(id.clone()),
            (None, None) => Route::Check(id.clone()),
        },
        _ => asked.clone(),
    }
}

/// Shows a page: remembers where the person is, and asks for the content the page needs.
fn show(model: &mut Model, route: Route) -> Vec<Effect> {
    model.unanswered = false;
    let mut effects = Vec::new();
    if let Route::Walk(id, place) = &route {
        model.state.profile.change(id, |attempt| attempt.at(*place));
        effects.extend(save(model));
    }
    if let Some(id) = route.check() {
        effects.extend(fetch(model, id));
    }
    model.route = route;
    effects
}

fn fetch(model: &mut Model, id: &CheckId) -> Vec<Effect> {
    requested(model.shelves.fetch(id, model.look.locale))
}

fn requested(requests: Vec<Request>) -> Vec<Effect> {
    requests.into_iter().map(Effect::Fetch).collect()
}

/// Begins an attempt, unless one is under way, and shows its open page.
fn start(model: &mut Model, id: &CheckId, form: &FormId, circumstances: Circumstances) -> Vec<Effect> {
    let profile = &mut model.state.profile;
    if profile.underway(id).is_none() {
        let avoid = profile.last_items(id);
        let drawing = Drawing { seed: circumstances.seed, avoid: &avoid, by_ear: model.look.by_ear };
        let begun = model.shelves.check(id).and_then(|check| {
            Some(if form.as_str() == QUICK {
                Underway::begin_quick(check, check.quick.as_ref()?, drawing, circumstances.now)
            } else {
                Underway::begin(check, check.form(form)?, drawing, circumstances.now)
            })
        });
        let Some(begun) = begun else { return Vec::new() };
        profile.underway.push(begun);
    }
    let route = resolve(model, &Route::Check(id.clone()));
    // In place of the introduction, which from now on leads to the open question: going back from the
    // first question has to lead out.
    let mut effects = vec![Effect::Replace(route.clone())];
    effects.extend(show(model, route));
    effects
}

fn change(model: &mut Model, id: &CheckId, change: impl FnOnce(Underway, &Check) -> Underway) -> Vec<Effect> {
    let Some(check) = model.shelves.check(id) else { return Vec::new() };
    model.state.profile.change(id, |attempt| change(attempt, check));
    model.unanswered = false;
    save(model)
}

/// The place of the page shown; another tab may have come further.
fn place_shown(model: &Model, attempt: &Underway) -> Place {
    match model.route {
        Route::Walk(_, place) => place,
        _ => attempt.place,
    }
}

/// Goes on from the page shown: from a question only with an answer, from the review to the result.
fn go_on(model: &mut Model, id: &CheckId, circumstances: Circumstances) -> Vec<Effect> {
    let (Some(attempt), Some(check)) = (model.state.profile.underway(id), model.check(id)) else {
        return Vec::new();
    };
    let place = place_shown(model, attempt);
    if let Place::Question(number) = place {
        let question = attempt.question(number);
        if !question.is_some_and(|question| attempt.is_complete(check, question.item)) {
            model.unanswered = true;
            return Vec::new();
        }
    }
    let next = match place {
        _ if attempt.is_quick() => attempt.next_in_quick(check, place),
        Place::Review => None,
        _ => Some(attempt.after(place)),
    };
    match next {
        Some(next) => push(model, Route::Walk(id.clone(), next)),
        None => finish(model, id, circumstances),
    }
}

/// Goes on without an answer, to come back later. A quick check, which passes over no question, takes it for
/// "Chưa biết"; so it goes with a question that is no longer part of the content, and then it counts neither way.
fn skip(model: &mut Model, id: CheckId, circumstances: Circumstances) -> Vec<Effect> {
    let Some(attempt) = model.state.profile.underway(&id) else { return Vec::new() };
    let place = place_shown(model, attempt);
    match place {
        Place::Question(number) if attempt.is_quick() => {
            let item = attempt.question(number).map(|question| question.item.clone());
            if let Some(item) = item.filter(|item| attempt.response(item).is_none()) {
                model.state.profile.change(&id, |attempt| attempt.dont_know(&item, circumstances.now));
            }
            go_on(model, &id, circumstances)
        }
        _ => {
            let next = attempt.after(place);
            push(model, Route::Walk(id, next))
        }
    }
}

/// Ends the attempt, which leads to the desk: the result is a page of it.
fn finish(model: &mut Model, id: &CheckId, circumstances: Circumstances) -> Vec<Effect> {
    let Some(check) = model.shelves.check(id) else { return Vec::new() };
    let profile = &mut model.state.profile;
    if let Some(attempt) = profile.take(id) {
        profile.finished.push(attempt.finish(check, circumstances.now));
    }
    let mut effects = save(model);
    effects.push(Effect::Leave(Route::Result(id.clone())));
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
