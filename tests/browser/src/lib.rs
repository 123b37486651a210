//! Journeys through the application in a real browser.
//!
//! A [`Site`] serves `dist/` (made by `cargo xtask dist`), a [`Phone`] is a person with a browser on
//! it. The journeys themselves stand in `tests/journeys/`; `cargo run -p browser-tests --bin
//! screenshots -- FOLDER` takes pictures of every page.

pub mod accessibility;
pub mod answers;
pub mod browser;
pub mod chromedriver;
pub mod desk;
pub mod engine;
pub mod film;
pub mod fingers;
pub mod halls;
pub mod listener;
pub mod pages;
pub mod phone;
pub mod screen;
pub mod site;
mod turn;
pub mod view;
pub mod walk;
pub mod work;

pub use browser::{Browser, eventually};
pub use engine::Engine;
pub use pages::Page;
pub use phone::{Answer, Phone};
pub use screen::{Colours, Screen};
pub use site::Site;
pub use view::{Outcome, View};
pub use walk::right_up_to;
pub use work::Work;
