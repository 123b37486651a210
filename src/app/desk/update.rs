//! How events change the model of the desk. Pure, like the other program's.

use super::checks;
use super::effect::Effect;
use super::event::{Count, Event, Kept, Written};
use super::model::{Model, Pending, Received, Removed};
use super::moving::{self, Moving};
use crate::app::{Circumstances, Notice, Readiness, StorageFault};
use crate::domain::quantity::{Day, Moment};
use crate::domain::route::desk::Route;
use crate::domain::state::look::Choice;
use crate::domain::state::profiles::Profiles;
use crate::domain::title::criteria::CriteriaSet;
use crate::domain::title::entered::{self, Edit};
use crate::domain::title::id::{IndicatorId, SetId};
use crate::domain::title::work::{Answer, Entry, Work};
use crate::domain::title::{content, merge, saved};

/// Lets an event happen.
pub fn update(model: &mut Model, event: Event, circumstances: Circumstances) -> Vec<Effect> {
    let now = circumstances.now;
    match event {
        // The other program may have changed the person's work in the meantime.
        Event::Arrived(route) if model.route == Route::Elsewhere && route != Route::Elsewhere => {
            vec![Effect::Read(route)]
        }
        Event::Arrived(route) => arrive(model, route),
        Event::Read(stored, route) => {
            let mut effects = model.take_up(stored);
            effects.extend(arrive(model, route));
            effects
        }
        // A language chosen in the meantime makes a delivery stale.
        Event::Delivered(locale, _) if locale != model.look.locale => Vec::new(),
        Event::Delivered(_, bytes) => deliver(model, bytes),
        Event::CheckDelivered(delivery) if delivery.locale != model.look.locale => Vec::new(),
        Event::CheckDelivered(delivery) => checks::requested(model.shelves.deliver(delivery)),
        Event::Retry => fetch(model),
        Event::Chose(choice) => {
            model.look.follow(choice);
            let mut effects = vec![Effect::SaveLook(model.look.to_text())];
            if matches!(choice, Choice::Locale(_)) {
                model.shelves.clear();
                model.content = Readiness::Waiting;
                effects.extend(fetch(model));
            }
            effects
        }
        Event::Saved(outcome) => written(model, outcome),
        // What was changed has been taken up before the event.
        Event::ChangedElsewhere => Vec::new(),

        Event::Extended(id, by) => checks::extend(model, &id, by, circumstances),

        Event::Audience(set, audience) => work(model, &set, now, |work| work.audience = Some(audience)),
        Event::Disadvantaged(set, on) => work(model, &set, now, |work| work.disadvantaged = on),
        Event::Answered(set, indicator, answer) => {
            entry(model, &set, &indicator, now, |entry| entry.answer = answer)
        }
        Event::Counted(set, indicator, count, number) => {
            entry(model, &set, &indicator, now, |entry| counted(entry, count, number))
        }
        Event::Shared(set, indicator, share) => {
            entry(model, &set, &indicator, now, |entry| entry.at_least = share)
        }
        Event::Noted(set, indicator, text) => {
            entry(model, &set, &indicator, now, |entry| entry.evidence = text)
        }
        Event::Dated(set, indicator, day) => entry(model, &set, &indicator, now, |entry| entry.day = day),
        Event::Started(set) => push(model, Route::Indicator(set, 0)),
        Event::WentOn(set, number) => {
            let last = model.set(&set).is_none_or(|known| number + 1 >= known.indicators.len());
            push(model, if last { Route::Result(set) } else { Route::Indicator(set, number + 1) })
        }
        Event::Cleared(set) => {
            model.works.retain(|work| work.set != set);
            model.redraws += 1;
            save_scores(model)
        }

        Event::BeganEntering(set, today) => begin_entering(model, &set, circumstances.seed, today),
        Event::Edited(set, edit, today) => change(model, &set, edit, today),
        Event::Concluded(set) => conclude(model, &set),
        Event::RemovedSet(set) => {
            model.entered.retain(|entered| entered.id != set);
            let mut effects = save_sets(model);
            effects.extend(push(model, Route::Titles));
            effects
        }
        Event::Received(text) => receive(model, &text),

        Event::Moved(event) => moving::update(model, event),
        Event::Handing(handing) => {
            model.handing = handing;
            model.told = !model.told;
            Vec::new()
        }

        Event::AddedProfile(name) => change_people(model, |profiles| profiles.add(&name), for_another_person),
        Event::RenamedProfile(number, name) => {
            // The other program shows the name, too.
            change_people(model, |profiles| profiles.rename(number, &name), Vec::new)
        }
        Event::ChoseProfile(number) => {
            let choose = |profiles: &mut Profiles| {
                profiles.choose(number);
                true
            };
            change_people(model, choose, for_another_person)
        }
        Event::RemovedProfile(number, kept) => remove_profile(model, number, kept),
        Event::PutBackProfile => put_back_profile(model),
    }
}

/// Learns whether something could be written.
fn written(model: &mut Model, outcome: Result<Written, StorageFault>) -> Vec<Effect> {
    model.notices.retain(|notice| !matches!(notice, Notice::NotSaved(_)));
    let is_written = outcome.is_ok();
    match outcome {
        Ok(written) => model.wrote(written),
        Err(fault) => model.notices.push(Notice::NotSaved(fault)),
    }
    match (model.pending.take(), is_written) {
        (Some(mut pending), true) => {
            pending.then.insert(0, Effect::Outdate);
            pending.then
        }
        (Some(pending), false) => {
            model.profiles = pending.before;
            model.removed = pending.removed;
            model.redraws += 1;
            Vec::new()
        }
        (None, _) => Vec::new(),
    }
}

/// Leaves an outcome that is no more, because the attempt has ended in another tab.
pub(super) fn settle(model: &mut Model) -> Vec<Effect> {
    let route = model.route.clone();
    let stands = checks::resolve(&model.attempts, &route).as_ref() == Ok(&route);
    if stands { Vec::new() } else { arrive(model, route) }
}

/// Comes to the page of an address, or to the page that stands in its place.
fn arrive(model: &mut Model, asked: Route) -> Vec<Effect> {
    let route = match checks::resolve(&model.attempts, &asked) {
        Ok(route) => route,
        Err(elsewhere) => {
            model.route = Route::Elsewhere;
            return vec![Effect::GiveWay(elsewhere)];
        }
    };
    let mut effects = Vec::new();
    // An address that leads nowhere stays as it is, so that the link home is a change of address.
    if route != asked && route != Route::Unknown {
        effects.push(Effect::Replace(route.clone()));
    }
    effects.extend(show(model, route));
    effects.extend(fetch(model));
    effects
}

fn push(model: &mut Model, route: Route) -> Vec<Effect> {
    let mut effects = vec![Effect::Push(route.clone())];
    effects.extend(show(model, route));
    effects
}

/// Shows a page. An indicator that a set does not have gives way to the set's first page, a title to its
/// first set.
fn show(model: &mut Model, route: Route) -> Vec<Effect> {
    model.problems.clear();
    model.received = None;
    if model.route != route {
        model.moving = Moving { erased: model.moving.erased.take(), ..Moving::default() };
    }
    if let Route::HandOver(Some(code)) = route {
        model.handing.code = Some(code);
    }
    let mut effects = Vec::new();
    if let Route::Join(Some(invitation)) = route {
        model.accept(invitation);
        effects.push(Effect::SaveInvitation(invitation.to_text()));
    }
    let resolved = match (&route, route.set().and_then(|id| model.set(id))) {
        (Route::Indicator(_, number), Some(set)) if *number >= set.indicators.len() => {
            Route::Set(set.id.clone())
        }
        (Route::Indicator(_, number), Some(set)) => Route::Indicator(set.id.clone(), *number),
        (Route::Set(_), Some(set)) => Route::Set(set.id.clone()),
        (Route::Result(_), Some(set)) => Route::Result(set.id.clone()),
        _ => route.clone(),
    };
    if resolved != route {
        effects.push(Effect::Replace(resolved.clone()));
    }
    if let Route::PartResult(id, part) = &resolved {
        effects.extend(checks::close(model, id, *part));
    }
    model.route = resolved;
    effects
}

/// Asks for what is missing of the content that the page shown needs.
fn fetch(model: &mut Model) -> Vec<Effect> {
    match model.route.check().cloned() {
        Some(id) => checks::fetch(model, &id),
        None if matches!(model.route, Route::Elsewhere | Route::Unknown) => Vec::new(),
        None if model.content == Readiness::Ready => Vec::new(),
        None => {
            model.content = Readiness::Waiting;
            vec![Effect::Fetch(model.look.locale)]
        }
    }
}

fn deliver(model: &mut Model, bytes: Option<Vec<u8>>) -> Vec<Effect> {
    let Some(titles) = bytes.and_then(|bytes| content::from_bytes(&bytes)) else {
        model.content = Readiness::Failed;
        return Vec::new();
    };
    model.titles = titles;
    model.content = Readiness::Ready;
    // Now it is known what an address leads to.
    let route = model.route.clone();
    show(model, route)
}

/// Changes the person's work by a set and saves it.
fn work(model: &mut Model, id: &SetId, now: Moment, change: impl FnOnce(&mut Work)) -> Vec<Effect> {
    let Some(set) = model.set(id) else { return Vec::new() };
    let mut changed = model.work(set);
    changed.version = set.version;
    change(&mut changed);
    changed.changed = now;
    model.works.retain(|work| work.set != changed.set);
    model.works.push(changed);
    save_scores(model)
}

fn entry(
    model: &mut Model,
    set: &SetId,
    indicator: &IndicatorId,
    now: Moment,
    change: impl FnOnce(&mut Entry),
) -> Vec<Effect> {
    work(model, set, now, |work| change(work.entry_mut(indicator)))
}

fn counted(entry: &mut Entry, count: Count, number: Option<u32>) {
    let (mut members, mut qualified) = match entry.answer {
        Some(Answer::Counts { members, qualified }) => (members, qualified),
        _ => (None, None),
    };
    match count {
        Count::Members => members = number,
        Count::Qualified => qualified = number,
    }
    let typed = members.is_some() || qualified.is_some();
    entry.answer = typed.then_some(Answer::Counts { members, qualified });
}

pub(super) fn save_scores(model: &Model) -> Vec<Effect> {
    if model.scores_read_only {
        return Vec::new();
    }
    vec![Effect::SaveScores(model.whose, saved::scores_to_text(&model.works))]
}

pub(super) fn save_sets(model: &Model) -> Vec<Effect> {
    if model.sets_read_only {
        Vec::new()
    } else {
        vec![Effect::SaveSets(saved::sets_to_text(&model.entered))]
    }
}

/// Begins to type in a set, or goes on with this one where it is being typed in.
fn begin_entering(model: &mut Model, id: &SetId, seed: u64, today: Day) -> Vec<Effect> {
    let Some(set) = model.set(id) else { return Vec::new() };
    let route = Route::Enter(set.id.clone());
    if set.is_entered() {
        return push(model, route);
    }
    let begun = entered::begin(set, seed, today);
    let route = Route::Enter(begun.id.clone());
    model.entered.push(begun);
    let mut effects = save_sets(model);
    effects.extend(push(model, route));
    effects
}

fn change(model: &mut Model, id: &SetId, edit: Edit, today: Day) -> Vec<Effect> {
    let Some(set) = on_entered(model, id) else { return Vec::new() };
    let redraws = matches!(edit, Edit::Rule(_) | Edit::AddLine | Edit::RemoveLine(_) | Edit::LineShare(..));
    entered::change(set, edit, today);
    model.redraws += u32::from(redraws);
    save_sets(model)
}

fn conclude(model: &mut Model, id: &SetId) -> Vec<Effect> {
    let Some(set) = on_entered(model, id) else { return Vec::new() };
    let concluded = entered::conclude(set);
    model.told = !model.told;
    match concluded {
        Ok(()) => {
            let mut effects = save_sets(model);
            effects.extend(push(model, Route::Set(id.clone())));
            effects
        }
        Err(problems) => {
            model.problems = problems;
            Vec::new()
        }
    }
}

fn on_entered<'model>(model: &'model mut Model, id: &SetId) -> Option<&'model mut CriteriaSet> {
    model.entered.iter_mut().find(|set| set.id == *id)
}

/// Takes sets handed on: new ones are added, and of two versions of one the later stays.
fn receive(model: &mut Model, text: &str) -> Vec<Effect> {
    model.told = !model.told;
    let sets = match saved::sets_from_message(text) {
        Ok(sets) => sets,
        Err(unreadable) => {
            model.received = Some(Received::Refused(unreadable));
            return Vec::new();
        }
    };
    let new = merge::sets(&mut model.entered, sets);
    model.received = Some(if new > 0 { Received::New(new) } else { Received::Known });
    model.redraws += 1;
    if new > 0 { save_sets(model) } else { Vec::new() }
}

/// Everything is loaded anew for another person, at home.
fn for_another_person() -> Vec<Effect> {
    vec![Effect::Push(Route::Elsewhere), Effect::Reopen]
}

/// Changes who shares the device. What follows from it waits until it is written.
fn change_people(
    model: &mut Model,
    change: impl FnOnce(&mut Profiles) -> bool,
    then: impl FnOnce() -> Vec<Effect>,
) -> Vec<Effect> {
    let (before, removed) = (model.profiles.clone(), model.removed.clone());
    if !change(&mut model.profiles) {
        return Vec::new();
    }
    model.redraws += 1;
    model.pending = Some(Pending { before, removed, then: then() });
    vec![Effect::SaveProfiles(model.profiles.to_text())]
}

fn remove_profile(model: &mut Model, number: u32, kept: Kept) -> Vec<Effect> {
    let was_current = model.profiles.current() == number;
    let mut gone = None;
    let remove = |profiles: &mut Profiles| {
        gone = profiles.remove(number);
        gone.is_some()
    };
    let effects = change_people(model, remove, || {
        let mut then = vec![Effect::RemoveWork(number)];
        // The guest is in use then.
        then.extend(was_current.then_some(Effect::Read(Route::Profiles)));
        then
    });
    if let Some((place, person)) = gone {
        model.removed = Some(Removed { place, person, kept });
    }
    effects
}

fn put_back_profile(model: &mut Model) -> Vec<Effect> {
    let Some(Removed { place, person, kept }) = model.removed.clone() else { return Vec::new() };
    let number = person.number;
    let put_back = |profiles: &mut Profiles| {
        profiles.put_back(place, person);
        true
    };
    let effects =
        change_people(model, put_back, || vec![Effect::PutBackWork(number, kept.attempts, kept.scores)]);
    model.removed = None;
    effects
}
