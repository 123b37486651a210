//! Thước Số ("digital yardstick"): a private self-check of digital skills that runs entirely in the
//! browser from static files. `ARCHITECTURE.md` tells the rooms of this house and what is kept out of each.

pub mod app;
pub mod domain;
pub mod text;

#[cfg(target_arch = "wasm32")]
mod platform;
#[cfg(target_arch = "wasm32")]
mod ui;

#[cfg(target_arch = "wasm32")]
pub use platform::drawer::offer as start_drawer;
#[cfg(target_arch = "wasm32")]
pub use platform::reader::offer as start_reader;
#[cfg(target_arch = "wasm32")]
pub use ui::{start_cadre, start_citizen, start_desk, start_parts};
