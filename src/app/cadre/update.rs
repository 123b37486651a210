//! How events change the model of the facilitator's program. Pure, like the other programs'.

use super::effect::Effect;
use super::event::Event;
use super::model::{Kept, Model, Received};
use super::{grid, keeping};
use super::{projector, shared, taking};
use crate::app::{Circumstances, HandedIn, Notice, Readiness};
use crate::domain::quantity::{Day, Moment};
use crate::domain::route::cadre::Route;
use crate::domain::session::hall;
use crate::domain::session::hands::{Hands, Nest};
use crate::domain::session::merge::merge;
use crate::domain::session::record::{Record, RecordId, Way};
use crate::domain::session::{About, Session, SessionId, saved};
use crate::domain::state::look::Choice;
use crate::domain::title::content as titles;
use std::collections::BTreeMap;

/// Lets an event happen.
pub fn update(model: &mut Model, event: Event, circumstances: Circumstances) -> Vec<Effect> {
    let now = circumstances.now;
    match event {
        Event::Arrived(route) => {
            let mut effects = Vec::new();
            if model.content == Readiness::Waiting {
                effects.push(Effect::Fetch(model.look.locale));
            }
            if let Route::Grid(id) = &route {
                effects.push(Effect::ReadRows(id.clone()));
            }
            show(model, route);
            effects
        }
        // A language chosen in the meantime makes a delivery stale.
        Event::Delivered(locale, _) if locale != model.look.locale => Vec::new(),
        Event::Delivered(_, content) => {
            let read = content.and_then(|content| {
                Some((titles::from_bytes(&content.titles)?, hall::from_bytes(&content.hall)?))
            });
            match read {
                Some((titles, hall)) => {
                    model.programme = titles.programme;
                    model.hall = Some(hall);
                    model.content = Readiness::Ready;
                    return shared::fit(model);
                }
                None => model.content = Readiness::Failed,
            }
            Vec::new()
        }
        Event::Retry => fetch(model),
        Event::Chose(choice) => {
            model.look.follow(choice);
            let mut effects = vec![Effect::SaveLook(model.look.to_text())];
            if matches!(choice, Choice::Locale(_)) {
                effects.extend(fetch(model));
            }
            effects
        }
        Event::Saved(outcome) => {
            model.notices.retain(|notice| !matches!(notice, Notice::NotSaved(_)));
            if let Err(fault) = outcome {
                model.notices.push(Notice::NotSaved(fault));
            }
            Vec::new()
        }
        Event::Written(id, outcome) => keeping::written(model, id, outcome),
        Event::ChangedElsewhere(text) => keeping::changed_elsewhere(model, &text),
        Event::Began(day, issuer) => begin(model, day, issuer, circumstances),
        Event::Described(id, about) => change(model, &id, |session| session.about.write(about, now)),
        Event::Handed(id, text) => {
            let effects = taking::take(model, &id, &text, now);
            model.redraws += u32::from(!effects.is_empty());
            effects
        }
        Event::Scanned(id, text) => taking::take(model, &id, &text, now),
        Event::SlipGroup(group) => {
            model.slip_group = Some(group);
            Vec::new()
        }
        Event::Slip(id, slip) => {
            model.redraws += 1;
            let group = model.slip_group;
            let new = RecordId::drawn(circumstances.seed);
            change(model, &id, |session| {
                let about = &session.about.value;
                let record = Record {
                    way: Way::Paper,
                    holder: slip.holder.unwrap_or(about.holder),
                    group: group.unwrap_or(about.group),
                    skills: Some(slip.skills),
                    online: slip.online,
                };
                session.records.entry(new).or_default().write(Some(record), now);
            })
        }
        Event::TookBack(id, record) => {
            model.redraws += 1;
            change(model, &id, |session| {
                if let Some(record) = session.records.get_mut(&record) {
                    record.write(None, now);
                }
            })
        }
        Event::Counted(id, nests) => count(model, &id, nests, now),
        Event::Registered(id, register) => {
            change(model, &id, |session| session.register.write(register, now))
        }
        Event::Filed(id) => {
            if let Some(kept) = model.sessions.iter_mut().find(|kept| kept.session.id == id) {
                kept.filed = Some(kept.session.clone());
            }
            Vec::new()
        }
        Event::Projector(id, event) => projector::update(model, &id, event, now),
        Event::Shared(id, event) => shared::update(model, &id, event, circumstances),
        Event::Received(texts) => receive(model, texts),
        Event::Compared(id, before) => {
            model.told = !model.told;
            change(model, &id, |session| {
                let about = About { before, ..session.about.value.clone() };
                session.about.write(about, now);
            })
        }
        Event::Removed(id) => {
            model.sessions.retain(|kept| kept.session.id != id);
            show(model, Route::Sessions);
            vec![Effect::Remove(id), Effect::Push(Route::Sessions)]
        }
        Event::Grid(id, event) => grid::update(model, id, event, circumstances),
        Event::Print(paper) => {
            let route = Route::Print(Some(paper));
            show(model, route.clone());
            vec![Effect::Push(route), Effect::Print]
        }
    }
}

fn show(model: &mut Model, route: Route) {
    model.route = route;
    model.impossible.clear();
    model.taken = None;
    model.received = None;
    model.grid = None;
    model.slip_group = None;
}

fn fetch(model: &mut Model) -> Vec<Effect> {
    model.content = Readiness::Waiting;
    vec![Effect::Fetch(model.look.locale)]
}

fn begin(model: &mut Model, day: Day, issuer: Option<String>, circumstances: Circumstances) -> Vec<Effect> {
    let id = SessionId::new(format!("{:x}", circumstances.seed));
    let about = About { day, issuer: issuer.unwrap_or_default(), ..About::default() };
    let session = Session::new(id.clone(), about, circumstances.now);
    model.sessions.push(Kept { session, filed: None });
    model.sort();
    let route = Route::Prepare(id.clone());
    show(model, route.clone());
    let mut effects = keeping::save(model, &id);
    effects.push(Effect::Push(route));
    effects
}

/// Changes a session and asks for it to be written.
pub(super) fn change(model: &mut Model, id: &SessionId, change: impl FnOnce(&mut Session)) -> Vec<Effect> {
    let Some(kept) = model.sessions.iter_mut().find(|kept| kept.session.id == *id) else { return Vec::new() };
    change(&mut kept.session);
    keeping::save(model, id)
}

fn count(model: &mut Model, id: &SessionId, nests: Option<(Nest, Nest)>, now: Moment) -> Vec<Effect> {
    model.told = !model.told;
    let hands = match nests.map(|(holders, all)| Hands::new(holders, all)).transpose() {
        Ok(hands) => hands,
        Err(problems) => {
            model.impossible = problems;
            return Vec::new();
        }
    };
    model.impossible.clear();
    let mut effects = change(model, id, |session| session.hands.write(hands, now));
    let route = Route::Board(id.clone());
    show(model, route.clone());
    effects.push(Effect::Push(route));
    effects
}

/// Takes copies of one session over from elsewhere: all become one. Whether it was not here before.
pub(super) fn take_over(model: &mut Model, mut copies: Vec<Session>) -> bool {
    let Some(last) = copies.pop() else { return false };
    // Other windows tell of the same change in two ways.
    if copies.is_empty() && model.session(&last.id) == Some(&last) {
        return false;
    }
    model.redraws += 1;
    match model.sessions.iter_mut().find(|kept| kept.session.id == last.id) {
        Some(kept) => {
            copies.push(last);
            merge(&mut kept.session, copies);
            false
        }
        None => {
            let mut session = last;
            merge(&mut session, copies);
            model.sessions.push(Kept { session, filed: None });
            model.sort();
            true
        }
    }
}

/// Takes up every session in these texts, in any order; each is written once, with all that was added to it.
fn receive(model: &mut Model, texts: Vec<HandedIn>) -> Vec<Effect> {
    model.told = !model.told;
    let mut received = Received::default();
    let mut found: BTreeMap<SessionId, Vec<Session>> = BTreeMap::new();
    for HandedIn { name, content } in texts {
        for read in saved::every_in_message(&content) {
            match read {
                Ok(session) => found.entry(session.id.clone()).or_default().push(session),
                Err(unreadable) => received.refused.push((name.clone(), unreadable)),
            }
        }
    }
    let mut effects = Vec::new();
    for (id, copies) in found {
        received.merged += copies.len();
        if take_over(model, copies) {
            received.new += 1;
            received.merged -= 1;
        }
        effects.extend(change(model, &id, |_| ()));
    }
    model.received = Some(received);
    effects
}
