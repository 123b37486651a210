//! `cargo xtask bench`: how quick the application is, beside SurveyJS and a plain page with the same question.
//!
//! Every round visits every page once, in a browser of its own in which nothing was ever opened, so that what else
//! the machine does meets all of them alike. The outcome is printed and written to `docs/bench.md`.

mod figures;
mod form;
mod growth;
mod journey;
mod report;
mod rivals;
mod rounds;
mod visit;

use anyhow::{Context, Result, bail};
use report::Circumstances;
use std::fs;
use xtask::project;

/// Fewer rounds say too little about how far they lie apart.
const ROUNDS: usize = 7;

/// What is written where the number of rounds is the usual one or more.
const PAGE: &str = "docs/bench.md";

fn main() -> Result<()> {
    let rounds = wanted(std::env::args().skip(1))?;
    let bench = rounds::Bench::new()?;
    let measured = bench.run(rounds)?;
    let journey = bench.journey()?;
    let growth = growth::run()?;
    let circumstances = Circumstances::look_up(rounds)?;
    let text = report::markdown(&circumstances, &measured, &journey, &growth);
    println!("{text}");
    if rounds < ROUNDS {
        println!("{PAGE} stays as it is: that takes {ROUNDS} rounds");
        return Ok(());
    }
    fs::write(project::path(PAGE), text).with_context(|| format!("cannot write {PAGE}"))
}

fn wanted(mut arguments: impl Iterator<Item = String>) -> Result<usize> {
    let mut rounds = ROUNDS;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--rounds" => {
                let number = arguments.next().context("--rounds needs a number")?;
                rounds = number.parse().with_context(|| format!("`{number}` is not a number of rounds"))?;
            }
            other => bail!("`{other}` is not an argument of bench"),
        }
    }
    if rounds == 0 {
        bail!("there has to be at least one round");
    }
    Ok(rounds)
}
