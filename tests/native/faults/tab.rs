//! A tab with the program of the checks: the model, the way events go through it, and effects carried out as
//! `platform/effects.rs` does, on a storage with faults.

use super::disk::{Disk, Seen};
use crate::bank;
use std::collections::VecDeque;
use thuoc_so::app::store::{self, Key};
use thuoc_so::app::update::update;
use thuoc_so::app::{Circumstances, Delivery, Effect, Event, Model, Notice, Piece, Request, follow, keeping};
use thuoc_so::domain::check::attempt::{AttemptId, Place, Underway};
use thuoc_so::domain::check::content;
use thuoc_so::domain::check::definition::Check;
use thuoc_so::domain::check::id::{CheckId, FormId, ItemId};
use thuoc_so::domain::check::kinds::{Deed, Kind, Response};
use thuoc_so::domain::route::Route;
use thuoc_so::domain::state::look::Look;

/// What a screen has confirmed: of which attempt, to which item, and the answer; `None` where it was taken
/// back.
pub type Confirmed = ((AttemptId, ItemId), Option<Response>);

/// A tab.
pub struct Tab<'world> {
    /// What it knows.
    pub model: Model,
    /// The storage was cleared, and this tab has not had a chance to notice.
    pub is_unaware: bool,
    /// Work left in the page, because it must not be written over what is stored.
    kept: Option<String>,
    seen: Seen<'world>,
    server: &'world Check,
}

impl<'world> Tab<'world> {
    /// Opens the check's page.
    pub fn open(disk: &'world Disk, server: &'world Check, circumstances: Circumstances) -> Self {
        let seen = Seen::new(disk);
        let person = store::person_in_use(&seen);
        let key = Key::Attempts(person.number);
        let (stored, unsaved) = (store::stored(&seen, key), store::unsaved(&seen, key));
        let route = Route::Check(server.id.clone());
        let (model, effects) = Model::open(route.clone(), Look::default(), person, stored, unsaved);
        let mut tab = Self { model, is_unaware: false, kept: None, seen, server };
        tab.carry_out(effects, circumstances);
        tab.happen(Event::Arrived(route), circumstances);
        tab
    }

    /// Lets an event happen as `App::dispatch` does.
    pub fn happen(&mut self, event: Event, circumstances: Circumstances) {
        let stored = store::stored(&self.seen, Key::Attempts(self.model.person.number));
        self.is_unaware &= stored.is_err();
        let effects = keeping::happen(&mut self.model, event, stored, circumstances);
        self.carry_out(effects, circumstances);
    }

    fn carry_out(&mut self, effects: Vec<Effect>, circumstances: Circumstances) {
        let mut later = VecDeque::new();
        let (seen, server, kept) = (&self.seen, self.server, &mut self.kept);
        let carry_out = |effect| match effect {
            Effect::Save(profile, text) => {
                Some(Event::Saved(store::write(seen, Key::Attempts(profile), &text).map(|()| text)))
            }
            Effect::SetAside(text) => {
                store::set_aside(seen, &text).err().map(|fault| Event::Saved(Err(fault)))
            }
            Effect::Fetch(request) => {
                later.push_back(Event::Delivered(deliver(server, request)));
                None
            }
            Effect::Keep(text) => {
                *kept = Some(text);
                None
            }
            Effect::Read(profile, route) => {
                let text = kept.clone().or_else(|| store::read(seen, Key::Attempts(profile)).ok().flatten());
                Some(Event::Read(text, route))
            }
            Effect::Leave(route) | Effect::GiveWay(route) => {
                // The desk gets the screen.
                if matches!(route, Route::Result(_)) {
                    later.push_back(Event::Arrived(Route::Elsewhere));
                }
                None
            }
            Effect::SaveLook(_) | Effect::Push(_) | Effect::Replace(_) => None,
        };
        follow(&mut self.model, effects, carry_out, |model, answer| update(model, answer, circumstances));
        while let Some(event) = later.pop_front() {
            self.happen(event, circumstances);
        }
    }

    /// The check.
    pub fn check(&self) -> CheckId {
        self.server.id.clone()
    }

    /// Comes back to the check where the desk has the screen, and begins an attempt, unless one is under way.
    pub fn start(&mut self, circumstances: Circumstances) {
        if self.model.route == Route::Elsewhere {
            self.happen(Event::Arrived(Route::Check(self.check())), circumstances);
        }
        self.happen(Event::Started(self.check(), FormId::new("short")), circumstances);
    }

    /// The attempt under way that is shown.
    pub fn underway(&self) -> Option<&Underway> {
        self.model.state.profile.underway(&self.server.id)
    }

    /// The item of the question shown.
    pub fn item(&self) -> Option<ItemId> {
        let Route::Walk(_, Place::Question(number)) = self.model.route else { return None };
        Some(self.underway()?.question(number)?.item.clone())
    }

    /// Does one of several things to the question shown, chosen by a number. Returns what the screen confirms
    /// then.
    pub fn answer(&mut self, choice: usize, circumstances: Circumstances) -> Option<Confirmed> {
        let item = self.item()?;
        let id = self.check();
        let option = |number: usize| {
            thuoc_so::domain::check::id::OptionId::new(bank::OPTIONS[number % bank::OPTIONS.len()])
        };
        let event = match &self.server.item(&item)?.kind {
            _ if choice.is_multiple_of(9) => Event::TouchedDontKnow(id, item.clone()),
            Kind::Order(_) => Event::Answered(id, item.clone(), Deed::Up(option(choice))),
            Kind::Match(kind) => {
                let row = kind.rows[choice % kind.rows.len()].id.clone();
                Event::Answered(id, item.clone(), Deed::Pair { row, option: Some(option(choice / 2)) })
            }
            Kind::Single(_) | Kind::Multiple(_) | Kind::Spot(_) => {
                Event::Answered(id, item.clone(), Deed::Touch(option(choice)))
            }
        };
        self.happen(event, circumstances);
        // What the screen shows now, which may be another attempt if this one has ended elsewhere.
        let shown = self.underway().filter(|_| self.item().as_ref() == Some(&item))?;
        Some(((shown.id, item.clone()), shown.response(&item).cloned()))
    }

    /// Whether the screen says that answers are not being saved.
    pub fn warns(&self) -> bool {
        let warning = |notice: &Notice| matches!(notice, Notice::NotSaved(_) | Notice::Newer);
        self.model.notices.iter().any(warning)
    }
}

/// What the server sends.
fn deliver(server: &Check, request: Request) -> Delivery {
    let Request { check, locale, piece } = request;
    let bytes = match &piece {
        None => content::outline_to_bytes(server).ok(),
        Some((domain, piece, _)) => {
            let own = |item: &ItemId| server.head(item).is_some_and(|head| head.domain == *domain);
            match piece {
                Piece::Items => {
                    let items = server.items.iter().filter(|item| own(&item.id));
                    content::items_to_bytes(&items.collect::<Vec<_>>()).ok()
                }
                Piece::Notes => {
                    let notes = server.notes.iter().filter(|note| own(&note.item));
                    let of = server.domain(domain).expect("a domain");
                    content::notes_to_bytes(of, &notes.collect::<Vec<_>>()).ok()
                }
            }
        }
    };
    Delivery { check, locale, piece: piece.map(|(domain, piece, _)| (domain, piece)), bytes }
}
