//! Checks (bài tự kiểm tra): what they consist of, how an attempt at one goes, and how it is scored.

pub mod content;
pub mod definition;
pub mod id;
pub mod kinds;
