//! From the authors' files in `quizzes/` to the definitions that the app reads.
//!
//! Five rooms: [`read`] turns a file into the types of [`schema`] and notes what does not fit,
//! [`validate`] looks for what a schema cannot say, [`lint`] for what makes a question worth less,
//! [`compile`] makes the definitions, and [`report`] shows the author every problem. Nothing stops at
//! the first problem: all of them are found at once.

pub mod compile;
pub mod lint;
pub mod problem;
pub mod read;
pub mod report;
pub mod schema;
pub mod summary;
pub mod validate;
pub mod words;

use crate::project;
use anyhow::{Context, Result, bail};
use problem::{Problem, Source};
use schema::CheckFile;
use std::fs;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use thuoc_so::domain::locale::Locale;

/// The file with identifiers that belonged to items which are gone for good.
const RETIRED_IDS: &str = "retired-ids.txt";

/// A file of the folder that is not a check.
const TARGETS: &str = "targets.toml";

/// Everything in the folder of quizzes.
#[derive(Debug, Default)]
pub struct Quizzes {
    /// The files, in the order of their names.
    pub sources: Vec<Source>,
    /// The check in each of the files; fields that could not be read are missing in it.
    pub checks: Vec<CheckFile>,
}

/// Reads the project's checks and prints what is wrong with them. Fails where that is more than warnings.
pub fn sound(locale: Locale) -> Result<Quizzes> {
    told(locale, false)
}

/// The same; where the service that builds the site runs it, each message is printed for the service too,
/// which shows it beside the line in the web page.
pub fn sound_for_authors(locale: Locale) -> Result<Quizzes> {
    told(locale, std::env::var_os("GITHUB_ACTIONS").is_some())
}

fn told(locale: Locale, annotates: bool) -> Result<Quizzes> {
    let (quizzes, problems) = load(&project::path("quizzes"))?;
    let colours = std::io::stderr().is_terminal();
    let annotate = |severity, file: usize, span, title: &str, words: &str| {
        if let Some(source) = quizzes.sources.get(file).filter(|_| annotates) {
            println!("{}", report::annotation(severity, source, span, title, words));
        }
    };
    for problem in &problems {
        eprintln!("{}\n", report::render(problem, &quizzes.sources, locale, colours));
        let (title, help) = (words::title(&problem.trouble, locale), words::help(&problem.trouble, locale));
        annotate(lint::Severity::Error, problem.file, &problem.span, &title, &help);
    }
    if !problems.is_empty() {
        // What is half read would be judged wrongly.
        bail!("{}", words::count(problems.len(), locale));
    }
    let findings = lint::all(&quizzes.checks);
    for finding in &findings {
        eprintln!("{}\n", report::render_finding(finding, &quizzes.sources, locale, colours));
        let title = format!("{} ({}: {})", finding.what.of(locale), finding.rule, finding.item);
        annotate(finding.severity, finding.file, &finding.span, &title, finding.help.of(locale));
    }
    let errors = findings.iter().filter(|finding| finding.severity == lint::Severity::Error).count();
    if errors > 0 {
        bail!("{}", words::count(errors, locale));
    }
    Ok(quizzes)
}

/// The language in which the person at this terminal reads: English unless the system says Vietnamese.
pub fn locale_of_terminal() -> Locale {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| std::env::var(name).ok());
    let first = set.into_iter().find(|value| !value.is_empty()).unwrap_or_default();
    if first.starts_with(Locale::Vi.tag()) { Locale::Vi } else { Locale::En }
}

/// Reads the checks that stand in `folder`, with every problem in them.
pub fn load(folder: &Path) -> Result<(Quizzes, Vec<Problem>)> {
    let mut sources = Vec::new();
    for path in check_files(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let text = String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", path.display()))?;
        sources.push(Source { name: format!("quizzes/{name}"), text });
    }
    let retired = fs::read_to_string(folder.join(RETIRED_IDS)).unwrap_or_default();
    Ok(examine(sources, &retired))
}

/// The same for files that have been read already. `retired` is the text of the list of retired ids.
pub fn examine(sources: Vec<Source>, retired: &str) -> (Quizzes, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut checks = Vec::new();
    for (file, source) in sources.iter().enumerate() {
        let (check, found) = read::check(file, &source.text);
        problems.extend(found);
        checks.push(check);
    }
    let retired = retired.lines().filter_map(|line| line.split_whitespace().next());
    let retired: Vec<&str> = retired.filter(|id| !id.starts_with('#')).collect();
    problems.extend(validate::all(&checks, &sources, &retired));
    problems.sort_by_key(|problem| (problem.file, problem.span.start));
    (Quizzes { sources, checks }, problems)
}

fn check_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let is_check = path.extension().is_some_and(|ending| ending == "toml");
        if path.is_file() && is_check && path.file_name().is_none_or(|name| name != TARGETS) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
