//! `cargo xtask …`

use anyhow::{Result, bail};
use std::process::ExitCode;
use xtask::dist;

const HELP: &str = "\
cargo xtask dist             build the site into dist/ and check its size
";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<String>) -> Result<()> {
    let Some((command, rest)) = arguments.split_first() else {
        bail!("say what to do:\n{HELP}");
    };
    match command.as_str() {
        "dist" => {
            expect_nothing_in(rest)?;
            dist::dist().map(drop)
        }
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("`{other}` is not one of the commands:\n{HELP}"),
    }
}

fn expect_nothing_in(rest: &[String]) -> Result<()> {
    match rest.first() {
        None => Ok(()),
        Some(unknown) => bail!("`{unknown}` is not an argument of this command:\n{HELP}"),
    }
}
