//! The project's only tool: `cargo xtask dist | serve | check-quizzes | test | bench`.
//!
//! It is a library too, so that the browser tests can serve the site the way `serve` does.

pub mod bench;
pub mod cache;
pub mod command;
pub mod compress;
pub mod dist;
pub mod page;
pub mod progress;
pub mod project;
pub mod quizzes;
pub mod serve;
pub mod test;
pub mod tools;
