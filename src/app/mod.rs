//! The application without a browser: a model, the events that change it, and the effects that the
//! browser has to carry out. `update` is pure, so every journey can be walked in a native test.

pub mod cadre;
pub mod desk;
pub mod effect;
pub mod event;
pub mod host;
pub mod keeping;
pub mod letter;
pub mod model;
pub mod shelves;
pub mod store;
pub mod update;

pub use effect::Effect;
pub use event::{Circumstances, Event, HandedIn};
pub use host::Host;
pub use model::{Model, Notice, StorageFault};
pub use shelves::{Delivery, Piece, Readiness, Request, Shelves};

/// Carries effects out in their order. What is answered at once changes the model before the next one.
pub fn follow<M, E, F>(
    model: &mut M,
    mut effects: Vec<F>,
    mut carry_out: impl FnMut(F) -> Option<E>,
    mut update: impl FnMut(&mut M, E) -> Vec<F>,
) {
    effects.reverse();
    while let Some(effect) = effects.pop() {
        // What the browser answers at once (saved or not) can ask for something further.
        if let Some(answer) = carry_out(effect) {
            effects.extend(update(model, answer).into_iter().rev());
        }
    }
}
