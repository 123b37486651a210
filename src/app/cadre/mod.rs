//! The facilitator's program without a browser: model, events, effects, and the texts of a report.

pub mod effect;
pub mod event;
pub mod findings;
pub mod grid;
mod keeping;
pub mod model;
pub mod projector;
pub mod quality;
pub mod report;
pub mod shared;
mod taking;
pub mod update;

pub use effect::Effect;
pub use event::{Content, Event, Slip};
pub use model::{Kept, Model, Received, Taken};
