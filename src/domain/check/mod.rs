//! Checks (bài tự kiểm tra): what they consist of, how an attempt at one goes, and how it is scored.

pub mod advice;
pub mod attempt;
pub mod blueprint;
pub mod by_item;
pub mod certainty;
pub mod changes;
pub mod content;
pub mod course;
pub mod definition;
pub mod extension;
pub mod id;
pub mod kinds;
pub mod nested;
pub mod quick;
pub mod rating;
pub mod scoring;
