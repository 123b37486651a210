//! The handle through which pages read the model and dispatch events.

use crate::app::update::update;
use crate::app::{Circumstances, Content, Effect, Event, Model};
use crate::domain::check::definition::Check;
use crate::domain::check::id::CheckId;
use crate::domain::route::Route;
use crate::platform;
use crate::text::Text;
use leptos::prelude::*;
use std::sync::Arc;

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
                if let Some(answer) = platform::effects::carry_out(effect, move |event| self.dispatch(event)) {
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

    /// A value that follows from the model, recomputed when the model changes.
    pub fn memo<T: PartialEq + Send + Sync + 'static>(
        self,
        project: impl Fn(&Model) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.model.with(|model| project(model)))
    }

    /// A value read once, for what cannot change while a page stands.
    pub fn read<T>(self, project: impl FnOnce(&Model) -> T) -> T {
        self.model.with_untracked(project)
    }

    /// The page shown, read once.
    pub fn route(self) -> Route {
        self.read(|model| model.route.clone())
    }

    /// The sentences of the present language, read once: a change of language draws every page anew.
    pub fn text(self) -> Text {
        Text(self.read(|model| model.look.locale))
    }

    /// A check that is here, read once.
    pub fn check(self, id: &CheckId) -> Option<Arc<Check>> {
        self.read(|model| match model.content.get(id) {
            Some(Content::Ready(check)) => Some(check.clone()),
            _ => None,
        })
    }
}
