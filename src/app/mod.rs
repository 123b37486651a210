//! The application without a browser: a model, the events that change it, and the effects that the
//! browser has to carry out. `update` is pure, so every journey can be walked in a native test.

pub mod cadre;
pub mod desk;
pub mod effect;
pub mod event;
pub mod host;
pub mod letter;
pub mod model;
pub mod shelves;
pub mod update;

pub use effect::Effect;
pub use event::{Circumstances, Event, HandedIn};
pub use host::Host;
pub use model::{Model, Notice, StorageFault};
pub use shelves::{Delivery, Piece, Readiness, Request, Shelves};
