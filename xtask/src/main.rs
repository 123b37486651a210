//! `cargo xtask …`

use anyhow::{Context, Result, bail};
use std::io::IsTerminal;
use std::process::ExitCode;
use thuoc_so::domain::locale::Locale;
use xtask::serve::{Options, Port, Reach, Server, live, network};
use xtask::simulate::Extent;
use xtask::{dist, project, quizzes, simulate};

const HELP: &str = "\
cargo xtask dist [--any-size]
    build the site into dist/ and fail where it is too heavy (--any-size: only say so)
cargo xtask serve [--port N] [--watch | --parts]
    build the site and serve it to this machine and its network (--watch: again after every change;
    --parts: instead of the site an overview of the parts that its pages are made of)
cargo xtask check-quizzes [--locale vi|en]
    look for mistakes in quizzes/ and count the items and the criteria sets
cargo xtask simulate [--people N] [--seed N]
    let simulated people take the checks and write what came out into docs/measurement.md and .svg
cargo xtask engines
    install Firefox and WebKitGTK with their drivers on a Debian; the tests use them where they are there
cargo xtask test [--no-browser]
    everything that has to hold: format, lints, tests, quizzes, site and size, browsers
cargo xtask bench [--rounds N]
    how quick the site is, beside SurveyJS and a plain page; seven rounds or more write docs/bench.md

THUOC_SO_RUST=rustup|debian chooses where the Rust for wasm comes from; otherwise the first that works.
";

const DEFAULT_PORT: u16 = 8080;

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<String>) -> Result<ExitCode> {
    let mut arguments = arguments.into_iter();
    let Some(command) = arguments.next() else {
        bail!("say what to do:\n{HELP}");
    };
    match command.as_str() {
        "dist" => build(arguments)?,
        "serve" => serve(arguments)?,
        "check-quizzes" => check_quizzes(arguments)?,
        "simulate" => simulate(arguments)?,
        "test" => return test(arguments),
        "engines" => xtask::tools::engines::install()?,
        "bench" => xtask::bench::run(arguments)?,
        "help" | "--help" | "-h" => print!("{HELP}"),
        other => bail!("`{other}` is not one of the commands:\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn build(arguments: impl Iterator<Item = String>) -> Result<()> {
    let mut build: fn() -> Result<()> = dist::dist;
    for argument in arguments {
        match argument.as_str() {
            "--any-size" => build = dist::dist_of_any_size,
            other => bail!("`{other}` is not an argument of dist:\n{HELP}"),
        }
    }
    build()
}

fn serve(mut arguments: impl Iterator<Item = String>) -> Result<()> {
    let (mut wanted, mut watch, mut parts) = (DEFAULT_PORT, false, false);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--watch" => watch = true,
            "--parts" => parts = true,
            "--port" => {
                let number = arguments.next().context("--port needs a number")?;
                wanted =
                    number.parse().with_context(|| format!("`{number}` is not a port from 0 to 65535"))?;
            }
            other => bail!("`{other}` is not an argument of serve:\n{HELP}"),
        }
    }
    if watch && parts {
        bail!("--watch builds the site anew, not the overview of its parts:\n{HELP}");
    }
    let root = if parts {
        dist::parts::build()?
    } else {
        dist::dist_of_any_size()?;
        project::dist()
    };
    let port = if wanted == 0 { Port::Free } else { Port::From(wanted) };
    let reach = Reach::Network;
    let server = Server::start(Options { root, port, reach, live: watch, ..Options::default() })?;
    if wanted != 0 && server.port() != wanted {
        println!("\nport {wanted} is taken, this is {}", server.port());
    }
    println!("\non this machine:   {}", server.url());
    if let Some(address) = network::own_address() {
        let url = server.url_at(address);
        println!("in this network:   {url}");
        if let Some(code) = network::qr_code(&url, std::io::stdout().is_terminal()) {
            println!("\n{code}");
        }
    }
    println!("Ctrl+C ends it.");
    if watch {
        return live::watch(|| server.reload());
    }
    loop {
        std::thread::park();
    }
}

fn check_quizzes(mut arguments: impl Iterator<Item = String>) -> Result<()> {
    let mut locale = quizzes::locale_of_terminal();
    while let Some(argument) = arguments.next() {
        if argument != "--locale" {
            bail!("`{argument}` is not an argument of check-quizzes:\n{HELP}");
        }
        let tag = arguments.next().unwrap_or_default();
        locale = Locale::from_tag(&tag).with_context(|| format!("--locale is vi or en, not `{tag}`"))?;
    }
    let quizzes = quizzes::sound_for_authors(locale)?;
    for check in &quizzes.checks {
        print!("{}", quizzes::summary::table(check));
    }
    print!("{}", quizzes::summary::titles(&quizzes.titles, &quizzes.programme));
    Ok(())
}

fn simulate(mut arguments: impl Iterator<Item = String>) -> Result<()> {
    let mut extent = Extent::default();
    while let Some(argument) = arguments.next() {
        let number = arguments.next().with_context(|| format!("{argument} needs a number"))?;
        let wrong = || format!("`{number}` is not a whole number above 0");
        match argument.as_str() {
            "--people" => {
                extent.people = number.parse().ok().filter(|people| *people > 0).with_context(wrong)?
            }
            "--seed" => extent.seed = number.parse().with_context(wrong)?,
            other => bail!("`{other}` is not an argument of simulate:\n{HELP}"),
        }
    }
    simulate::run(extent)
}

fn test(arguments: impl Iterator<Item = String>) -> Result<ExitCode> {
    let mut with_browser = true;
    for argument in arguments {
        match argument.as_str() {
            "--no-browser" => with_browser = false,
            other => bail!("`{other}` is not an argument of test:\n{HELP}"),
        }
    }
    Ok(if xtask::test::run(with_browser) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
