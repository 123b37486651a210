//! From the authors' files in `quizzes/` to the definitions that the app reads.
//!
//! Five rooms: [`read`] turns a file into the types of [`schema`] and notes what does not fit,
//! [`validate`] looks for what a schema cannot say, [`lint`] for what makes a question worth less,
//! [`compile`] makes the definitions, and [`report`] shows the author every problem. Nothing stops at
//! the first problem: all of them are found at once. [`titles`] does the same for criteria sets and targets.

pub mod compile;
pub mod lint;
mod notes;
pub mod problem;
pub mod read;
pub mod report;
pub mod schema;
pub mod summary;
pub mod titles;
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
use titles::schema::{ProgrammeFile, SetFile};

/// The file with identifiers that belonged to items which are gone for good.
const RETIRED_IDS: &str = "retired-ids.txt";

/// What the names of all sources begin with.
const FOLDER: &str = "quizzes/";

/// The folder of the criteria sets, within the folder of quizzes.
const TITLES: &str = "titles/";

/// The file with the targets of the programme.
const TARGETS: &str = "targets.toml";

/// Everything in the folder of quizzes.
#[derive(Debug, Default)]
pub struct Quizzes {
    /// The files.
    pub sources: Vec<Source>,
    /// The checks, in the order of their files; fields that could not be read are missing in them.
    pub checks: Vec<CheckFile>,
    /// The criteria sets of titles, in the order of their files.
    pub titles: Vec<SetFile>,
    /// The programme and its targets; empty where there is no such file.
    pub programme: ProgrammeFile,
}

/// Reads the project's checks and criteria sets and prints what is wrong with them. Fails where that is more than warnings.
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

/// Reads everything that stands in `folder`, with every problem in it.
pub fn load(folder: &Path) -> Result<(Quizzes, Vec<Problem>)> {
    let mut sources = Vec::new();
    for (prefix, folder) in [("", folder.to_owned()), (TITLES, folder.join(TITLES))] {
        for path in files(&folder)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            let text =
                String::from_utf8(bytes).with_context(|| format!("{} is not UTF-8", path.display()))?;
            sources.push(Source { name: format!("{FOLDER}{prefix}{name}"), text });
        }
    }
    let retired = fs::read_to_string(folder.join(RETIRED_IDS)).unwrap_or_default();
    Ok(examine(sources, &retired))
}

/// The same for files that have been read already; their names tell what stands in them. `retired` is the text of the list of retired ids.
pub fn examine(sources: Vec<Source>, retired: &str) -> (Quizzes, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut checks = Vec::new();
    let mut sets = Vec::new();
    let mut programme = ProgrammeFile::default();
    for (file, source) in sources.iter().enumerate() {
        let name = source.name.strip_prefix(FOLDER).unwrap_or(&source.name);
        problems.extend(if name.starts_with(TITLES) {
            let (set, found) = titles::read::set(file, &source.text);
            sets.push(set);
            found
        } else if name == TARGETS {
            let (read, found) = titles::read::programme(file, &source.text);
            programme = read;
            found
        } else {
            let (check, found) = read::check(file, &source.text);
            checks.push(check);
            found
        });
    }
    let retired = retired.lines().filter_map(|line| line.split_whitespace().next());
    let retired: Vec<&str> = retired.filter(|id| !id.starts_with('#')).collect();
    problems.extend(validate::all(&checks, &sources, &retired));
    problems.extend(titles::validate::sets(&sets, &checks, &sources));
    problems.extend(titles::validate::programme(&programme));
    problems.sort_by_key(|problem| (problem.file, problem.span.start));
    (Quizzes { sources, checks, titles: sets, programme }, problems)
}

/// The authors' files in a folder, in the order of their names; none where there is no such folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_file() && path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
