//! The project's only tool: `cargo xtask dist | serve | check-quizzes | simulate | test | bench`.
//!
//! It is a library too, so that the browser tests can serve the site the way `serve` does.

pub mod bench;
pub mod cache;
pub mod command;
pub mod compress;
pub mod cover;
pub mod dist;
pub mod page;
pub mod plain_page;
pub mod progress;
pub mod project;
pub mod quizzes;
pub mod serve;
pub mod simulate;
pub mod test;
pub mod tools;
