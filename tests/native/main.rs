//! The rules of the house and the walks through it, tested without a browser.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::float_arithmetic,
    reason = "a test may stop at the unexpected, and compares whole numbers with floating point"
)]

mod attempt;
mod backup;
mod bank;
mod cadre;
mod certainty;
mod code;
mod desk;
mod faults;
mod grid;
mod hall;
mod handover;
mod journey;
mod paper;
mod preparation;
mod quality;
mod quantity;
mod quick;
mod reading;
mod route;
mod running;
mod session;
mod spreadsheet;
mod state;
mod take_home;
mod text;
mod title;
mod wire;
