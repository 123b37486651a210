//! Checks (bài tự kiểm tra): what they consist of, how an attempt at one goes, and how it is scored.

pub mod advice;
pub mod attempt;
pub mod blueprint;
pub mod by_item;
pub mod certainty;
pub mod content;
pub mod definition;
pub mod id;
pub mod kinds;
pub mod nested;
pub mod rating;
pub mod scoring;
