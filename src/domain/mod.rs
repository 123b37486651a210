//! What is measured and by which rules. Pure: no browser, no clock, no randomness of its own.
//! Time and seeds come in as parameters, outcomes go out as values.

pub mod backup;
pub mod check;
pub mod export;
pub mod handover;
pub mod locale;
pub mod programme;
pub mod quantity;
pub mod route;
pub mod session;
pub mod state;
pub mod title;
pub mod wire;
