//! Tables for other programs.

pub mod csv;
pub mod xlsx;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words above or before others.
    Heading(String),
    /// Words.
    Text(String),
    /// A whole number.
    Number(u64),
    /// A share in tenths of a percent, written in percent with one decimal.
    Permille(u16),
    /// Thousandths, written with three decimals.
    Thousandths(i64),
    /// Nothing.
    Empty,
}

/// A table with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Name, at most 31 letters and without `[ ] : * ? / \\`, which spreadsheets refuse.
    pub name: &'static str,
    /// Rows of cells.
    pub rows: Vec<Vec<Cell>>,
}

/// Thousandths with three decimals, such as -0.090, as spreadsheets read a number.
fn decimals(thousandths: i64, point: char) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let value = thousandths.unsigned_abs();
    format!("{sign}{}{point}{:03}", value / 1000, value % 1000)
}
