//! The browser, one file per capability. The only place that touches `web_sys` and `js_sys`; every
//! function returns `Option` or `Result` where the browser can refuse, and nothing here panics.

pub mod address;
pub mod cadre_effects;
pub mod camera;
pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod content;
pub mod desk_effects;
pub mod drawer;
pub mod effects;
pub mod files;
pub mod host;
pub mod page;
pub mod pictures;
pub mod random;
pub mod reader;
pub mod sound;
pub mod speech;
pub mod storage;
