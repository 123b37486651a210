//! The handle through which pages read a program's model and dispatch events.

use crate::app::{Circumstances, Event, Model, Notice, Readiness, follow, keeping, update};
use crate::domain::locale::Locale;
use crate::domain::route::Route;
use crate::domain::state::look::{Choice, Look};
use crate::platform;
use crate::platform::storage::{self, Key};
use leptos::prelude::*;

/// A program's model, with what all programs have in common.
pub trait Program: Send + Sync + 'static {
    /// What can happen in it.
    type Event: 'static;
    /// What it asks of the browser.
    type Effect;
    /// What decides that a page is drawn anew.
    type Shown: Clone + PartialEq + Send + Sync + 'static;

    /// Lets an event happen.
    fn update(&mut self, event: Self::Event, circumstances: Circumstances) -> Vec<Self::Effect>;
    /// Lets an event happen, having looked first at what is stored now.
    fn happen(&mut self, event: Self::Event, circumstances: Circumstances) -> Vec<Self::Effect> {
        self.update(event, circumstances)
    }
    /// Carries out an effect. What the browser answers at once is returned, the rest goes to `later`.
    fn carry_out(effect: Self::Effect, later: impl FnOnce(Self::Event) + 'static) -> Option<Self::Event>;
    /// The page shown.
    fn shown(&self) -> Self::Shown;
    /// Language and size of type.
    fn look(&self) -> Look;
    /// What has to be known about saving.
    fn notices(&self) -> &[Notice];
    /// The event of a choice of language or type.
    fn chose(choice: Choice) -> Self::Event;
}

/// What decides that a page of the checks is drawn anew: its address, its language, and whether its content
/// is here.
#[derive(Clone, PartialEq)]
pub struct Shown {
    /// The address.
    pub route: Route,
    /// The language.
    pub locale: Locale,
    /// Whether the content that the page needs is here.
    pub content: Readiness,
    /// How often a step was moved.
    pub moves: u32,
}

impl Program for Model {
    type Event = Event;
    type Effect = crate::app::Effect;
    type Shown = Shown;

    fn update(&mut self, event: Event, circumstances: Circumstances) -> Vec<Self::Effect> {
        update::update(self, event, circumstances)
    }

    fn happen(&mut self, event: Event, circumstances: Circumstances) -> Vec<Self::Effect> {
        // The other program of this page has removed work, and the page is about to be loaded anew.
        if platform::page::is_outdated() {
            return Vec::new();
        }
        let stored = storage::stored(Key::Attempts(self.person.number));
        keeping::happen(self, event, stored, circumstances)
    }

    fn carry_out(effect: Self::Effect, later: impl FnOnce(Event) + 'static) -> Option<Event> {
        platform::effects::carry_out(effect, later)
    }

    fn shown(&self) -> Shown {
        Shown {
            route: self.route.clone(),
            locale: self.look.locale,
            content: self.readiness(),
            moves: self.moves,
        }
    }

    fn look(&self) -> Look {
        self.look
    }

    fn notices(&self) -> &[Notice] {
        &self.notices
    }

    fn chose(choice: Choice) -> Event {
        Event::Chose(choice)
    }
}

/// A program, as components see it. Its one signal lives as long as the page does.
pub struct App<P: Program = Model> {
    model: RwSignal<P>,
}

impl<P: Program> Clone for App<P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<P: Program> Copy for App<P> {}

impl<P: Program> App<P> {
    /// Takes up a model.
    pub fn new(model: P) -> Self {
        Self { model: RwSignal::new(model) }
    }

    /// Lets an event happen and carries out what follows from it. Work is written before the screen
    /// shows the change.
    pub fn dispatch(self, event: P::Event) {
        if platform::page::is_leaving() {
            return;
        }
        let circumstances = Circumstances { now: platform::clock::now(), seed: platform::random::seed() };
        self.model.update(|model| {
            let effects = model.happen(event, circumstances);
            let carry_out = |effect| P::carry_out(effect, move |event| self.dispatch(event));
            follow(model, effects, carry_out, |model, answer| model.update(answer, circumstances));
        });
    }

    /// Carries out an effect of the model's beginning.
    pub fn carry_out(self, effect: P::Effect) {
        if let Some(answer) = P::carry_out(effect, move |event| self.dispatch(event)) {
            self.dispatch(answer);
        }
    }

    /// Whether something holds of the model, recomputed when the model changes. Each type of memo costs
    /// about a kilobyte on the wire, so there is this one and that of the page shown.
    pub fn memo(self, holds: impl Fn(&P) -> bool + Send + Sync + 'static) -> Memo<bool> {
        let holds: Box<dyn Fn(&P) -> bool + Send + Sync> = Box::new(holds);
        Memo::new(move |_| self.model.with(|model| holds(model)))
    }

    /// Words that follow from the model. For programs that can afford another type of memo.
    pub fn words(self, say: impl Fn(&P) -> String + Send + Sync + 'static) -> Memo<String> {
        let say: Box<dyn Fn(&P) -> String + Send + Sync> = Box::new(say);
        Memo::new(move |_| self.model.with(|model| say(model)))
    }

    /// Whether the screen speaks English.
    pub fn english(self) -> Memo<bool> {
        self.memo(|model| model.look().locale == Locale::En)
    }

    /// The page shown, with what decides that it is drawn anew.
    pub fn shown(self) -> Memo<P::Shown> {
        Memo::new(move |_| self.model.with(P::shown))
    }

    /// Reads the model once, for what cannot change while a page stands.
    pub fn read<T>(self, project: impl FnOnce(&P) -> T) -> T {
        self.model.with_untracked(project)
    }
}

impl App {
    /// The page shown, read once.
    pub fn route(self) -> Route {
        self.read(|model| model.route.clone())
    }
}
