//! Tables for other programs.

pub mod csv;
