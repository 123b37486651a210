//! The programs that a build calls: found where they are, installed where that is allowed.

pub mod apt;
pub mod chromium;
pub mod engines;
pub mod node;
pub mod rust;
