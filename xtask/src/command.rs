//! Running other programs, with errors that say which one failed and what it printed.

use crate::project;
use anyhow::{Context, Result, bail};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;

/// Runs a program whose messages go straight to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = describe(command);
    let status = command.status().with_context(|| format!("cannot start `{shown}`"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status}); its messages stand above");
    }
    Ok(())
}

/// Runs a program and returns what it wrote to its standard output.
pub fn output(command: &mut Command) -> Result<Vec<u8>> {
    let shown = describe(command);
    let output = command.output().with_context(|| format!("cannot start `{shown}`"))?;
    finished(&shown, output)
}

/// The same, with `input` on the program's standard input.
pub fn filter(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let shown = describe(command);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start `{shown}`"))?;
    // The programs used here read all of their input before they write, so nothing can block.
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input).with_context(|| format!("`{shown}` did not take its input"))?;
    }
    let output = child.wait_with_output().with_context(|| format!("`{shown}` got lost"))?;
    finished(&shown, output)
}

/// Runs a program, shows what it prints while it runs, and returns all of that and whether it succeeded.
pub fn watch(command: &mut Command) -> Result<(String, bool)> {
    let shown = describe(command);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("cannot start `{shown}`"))?;
    let errors = child.stderr.take().map(|pipe| thread::spawn(move || pass_on(pipe, io::stderr())));
    let mut text = child.stdout.take().map(|pipe| pass_on(pipe, io::stdout())).unwrap_or_default();
    if let Some(errors) = errors.and_then(|thread| thread.join().ok()) {
        text += &errors;
    }
    let status = child.wait().with_context(|| format!("`{shown}` got lost"))?;
    Ok((text, status.success()))
}

/// The cargo that runs this tool.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(project::root());
    command
}

/// The first program of this name on `PATH`.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| {
            [folder.join(name), folder.join(format!("{name}.exe")), folder.join(format!("{name}.cmd"))]
        })
        .find(|candidate| candidate.is_file())
}

fn pass_on(from: impl Read, mut to: impl Write) -> String {
    let mut text = String::new();
    for line in BufReader::new(from).split(b'\n').map_while(io::Result::ok) {
        let line = String::from_utf8_lossy(&line);
        // Whoever has closed our output can still have the summary's exit code.
        let _ = writeln!(to, "{line}");
        text += &line;
        text.push('\n');
    }
    text
}

fn finished(shown: &str, output: Output) -> Result<Vec<u8>> {
    if !output.status.success() {
        bail!(
            "`{shown}` failed ({}):\n{}{}",
            output.status,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    // Warnings of a program that succeeded are worth reading.
    eprint!("{}", String::from_utf8_lossy(&output.stderr));
    Ok(output.stdout)
}

fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program()).to_string_lossy();
    command
        .get_args()
        .fold(name.into_owned(), |text, argument| format!("{text} {}", argument.to_string_lossy()))
}
