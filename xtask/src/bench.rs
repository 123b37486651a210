//! How quick the site is: builds it, sees to a browser, and lets `tests/bench` measure.

use crate::tools::chromium;
use crate::{command, dist};
use anyhow::Result;

/// Measures and writes `docs/bench.md`; the arguments are those of `tests/bench`.
pub fn run(arguments: impl Iterator<Item = String>) -> Result<()> {
    dist::dist_of_any_size()?;
    chromium::see_to()?;
    command::run(command::cargo().args(["run", "--quiet", "--package", "bench", "--"]).args(arguments))
}
