//! The desk, every page beside taking a check, without a browser: model, events, effects, and the texts made
//! from scores.

mod checks;
pub mod effect;
pub mod event;
mod handing;
pub mod keeping;
pub mod model;
pub mod moving;
pub mod reckoning;
pub mod sheet;
pub mod update;

pub use effect::Effect;
pub use event::{Event, Extension, Kept, Stored, Written};
pub use handing::{Handing, Stage};
pub use model::{Model, Pending, Received, Removed};
