//! The handle through which pages read the model and dispatch events.

use crate::app::update::update;
use crate::app::{Circumstances, Effect, Event, Model, Readiness};
use crate::domain::locale::Locale;
use crate::domain::route::Route;
use crate::platform;
use leptos::prelude::*;

/// What decides that a page is drawn anew: its address, its language, and whether its content is here.
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

/// The application, as components see it. Its one signal lives as long as the page does.
#[derive(Clone, Copy)]
pub struct App {
    model: RwSignal<Model>,
}

impl App {
    /// Takes up a model.
    pub fn new(model: Model) -> Self {
        Self { model: RwSignal::new(model) }
    }

    /// Lets an event happen and carries out what follows from it. Work is written before the screen
    /// shows the change.
    pub fn dispatch(self, event: Event) {
        let circumstances = Circumstances { now: platform::clock::now(), seed: platform::random::seed() };
        self.model.update(|model| {
            for effect in update(model, event, circumstances) {
                if let Some(answer) = platform::effects::carry_out(effect, move |event| self.dispatch(event))
                {
                    // The browser's immediate answers (saved or not) ask for nothing further.
                    update(model, answer, circumstances);
                }
            }
        });
    }

    /// Carries out an effect of the model's beginning.
    pub fn carry_out(self, effect: Effect) {
        if let Some(answer) = platform::effects::carry_out(effect, move |event| self.dispatch(event)) {
            self.dispatch(answer);
        }
    }

    /// Whether something holds of the model, recomputed when the model changes. Each type of memo costs
    /// about a kilobyte on the wire, so there is this one and that of the page shown.
    pub fn memo(self, holds: impl Fn(&Model) -> bool + Send + Sync + 'static) -> Memo<bool> {
        let holds: Box<dyn Fn(&Model) -> bool + Send + Sync> = Box::new(holds);
        Memo::new(move |_| self.model.with(|model| holds(model)))
    }

    /// Whether the screen speaks English.
    pub fn english(self) -> Memo<bool> {
        self.memo(|model| model.look.locale == Locale::En)
    }

    /// The page shown, with what decides that it is drawn anew.
    pub fn shown(self) -> Memo<Shown> {
        Memo::new(move |_| {
            self.model.with(|model| Shown {
                route: model.route.clone(),
                locale: model.look.locale,
                content: model.readiness(),
                moves: model.moves,
            })
        })
    }

    /// Reads the model once, for what cannot change while a page stands.
    pub fn read<T>(self, project: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(project)
    }

    /// The page shown, read once.
    pub fn route(self) -> Route {
        self.read(|model| model.route.clone())
    }
}
