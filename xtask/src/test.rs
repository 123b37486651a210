//! Everything that has to hold before a change is merged.

pub mod count;
pub mod servers;

use crate::tools::rust::WasmRust;
use crate::tools::{apt, chromium};
use crate::{command, dist, quizzes};
use anyhow::Result;
use count::Count;
use std::process::Command;
use std::time::{Duration, Instant};

/// What opens the workbooks that the application writes, by Debian's name.
const SPREADSHEET: &str = "libreoffice-calc-nogui";

/// How a step ended.
enum Outcome {
    Passed(Count),
    Failed(Count, String),
    Skipped(&'static str),
}

/// A step that has been run.
struct Step {
    name: &'static str,
    outcome: Outcome,
    time: Duration,
}

/// Runs all steps, prints a summary, and says whether all went well. A step that fails does not keep
/// the others from being run.
pub fn run(with_browser: bool) -> bool {
    let mut steps = vec![
        step("format", || plain(command::cargo().args(["fmt", "--all", "--check"]))),
        step("clippy", || {
            plain(command::cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
        }),
        step("clippy for wasm", clippy_for_wasm),
        step("tests", native_tests),
        step("strange bytes", || {
            plain(command::cargo().args(["run", "--quiet", "--package", "fuzz", "--", "all", "20000"]))
        }),
        step("spreadsheet", spreadsheet),
        step("quizzes", || {
            quizzes::sound(quizzes::locale_of_terminal()).map(|_| Outcome::Passed(Count::default()))
        }),
    ];
    steps.push(step("dependencies", dependencies));
    steps.push(step("web servers", || {
        Ok(servers::run()?.map_or(Outcome::Skipped("nginx or Apache is not here"), Outcome::Passed))
    }));
    let mut sizes = None;
    steps.push(step("site", || {
        sizes = Some(dist::build()?);
        Ok(Outcome::Passed(Count::default()))
    }));
    steps.push(step("size", || match &sizes {
        Some(sizes) => dist::size::check(sizes).map(|()| Outcome::Passed(Count::default())),
        None => Ok(Outcome::Skipped("there is no site to weigh")),
    }));
    steps.push(step("browser tests", || match (with_browser, &sizes) {
        (false, _) => Ok(Outcome::Skipped("left out by --no-browser")),
        (true, None) => Ok(Outcome::Skipped("there is no site to test")),
        (true, Some(_)) => browser_tests(),
    }));
    summarise(&steps)
}

fn step(name: &'static str, work: impl FnOnce() -> Result<Outcome>) -> Step {
    println!("\n=== {name}");
    let start = Instant::now();
    let outcome = work().unwrap_or_else(|error| Outcome::Failed(Count::default(), format!("{error:#}")));
    Step { name, outcome, time: start.elapsed() }
}

fn clippy_for_wasm() -> Result<Outcome> {
    let rust = WasmRust::find()?;
    if !rust.has_clippy() {
        return Ok(Outcome::Skipped("this toolchain has no clippy"));
    }
    plain(rust.cargo("clippy").args(["--lib", "--bins", "--", "-D", "warnings"]))
}

/// Licences and sources by `deny.toml`. Building the program that checks them takes longer than all the rest, so it
/// is used where somebody has installed it.
fn dependencies() -> Result<Outcome> {
    if command::find("cargo-deny").is_none() {
        return Ok(Outcome::Skipped("there is no cargo-deny; docs/dependencies.md tells how to get it"));
    }
    plain(command::cargo().args(["deny", "check", "licenses", "bans", "sources"]))
}

fn native_tests() -> Result<Outcome> {
    let packages = ["--package", "thuoc-so", "--package", "xtask"];
    if command::find("cargo-nextest").is_none() {
        return tests(command::cargo().args(["test", "--no-fail-fast"]).args(packages));
    }
    let first =
        tests(command::cargo().args(["nextest", "run", "--no-fail-fast", "--no-tests=pass"]).args(packages))?;
    // nextest leaves out what stands in comments.
    let second = tests(command::cargo().args(["test", "--doc", "--no-fail-fast"]).args(packages))?;
    Ok(first.and(second))
}

/// The workbook in LibreOffice, where that is there or can be installed.
fn spreadsheet() -> Result<Outcome> {
    if command::find("soffice").is_none() && apt::install_missing(&[SPREADSHEET]).is_err() {
        return Ok(Outcome::Skipped("there is no LibreOffice"));
    }
    tests(command::cargo().args(["test", "--package", "thuoc-so", "--test", "native", "--", "--ignored"]))
}

fn browser_tests() -> Result<Outcome> {
    chromium::see_to()?;
    let packages = ["--package", "browser-tests", "--package", "bench"];
    tests(command::cargo().args(["test", "--no-fail-fast"]).args(packages))
}

/// A program that says by its exit code whether all is well.
fn plain(command: &mut Command) -> Result<Outcome> {
    command::run(command).map(|()| Outcome::Passed(Count::default()))
}

/// A program that counts tests.
fn tests(command: &mut Command) -> Result<Outcome> {
    let (text, succeeded) = command::watch(command)?;
    let count = Count::of(&text);
    Ok(if succeeded {
        Outcome::Passed(count)
    } else {
        Outcome::Failed(count, "its messages stand above".to_owned())
    })
}

impl Outcome {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Passed(one), Self::Passed(two)) => Self::Passed(one + two),
            (Self::Failed(one, reason), other) => Self::Failed(one + other.count(), reason),
            (one, Self::Failed(two, reason)) => Self::Failed(one.count() + two, reason),
            (Self::Skipped(_), other) => other,
            (one, Self::Skipped(_)) => one,
        }
    }

    /// Tests counted; a step that failed otherwise than by a test counts as one.
    fn count(&self) -> Count {
        match self {
            Self::Passed(count) => *count,
            Self::Failed(count, _) => Count { failed: count.failed.max(1), ..*count },
            Self::Skipped(_) => Count::default(),
        }
    }
}

fn summarise(steps: &[Step]) -> bool {
    println!("\n=== summary");
    let mut total = Count::default();
    for Step { name, outcome, time } in steps {
        let count = outcome.count();
        let said = match outcome {
            Outcome::Passed(Count { passed: 0, .. }) => "ok".to_owned(),
            Outcome::Passed(Count { passed, .. }) => format!("ok, {passed} tests"),
            Outcome::Failed(_, reason) => format!("FAILED: {reason}"),
            Outcome::Skipped(reason) => format!("skipped: {reason}"),
        };
        println!("{name:16} {:>7.1} s  {said}", time.as_secs_f32());
        total = total + count;
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    total.failed == 0
}
