//! The rules of the house and the walks through it, tested without a browser.

mod attempt;
mod bank;
mod certainty;
mod journey;
mod quantity;
mod route;
mod state;
mod text;
