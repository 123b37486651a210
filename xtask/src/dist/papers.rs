//! `in-an/`: slips, questions, key, cards and script as PDF for a copy shop. Chromium prints the facilitator's own
//! pages, so that paper and screen cannot differ. Where there is no Chromium, the site goes without.

use super::{Files, names};
use crate::cache::Cache;
use crate::serve::{Options, Server};
use crate::tools::apt;
use crate::{command, progress, project};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use thuoc_so::domain::route::Address as _;
use thuoc_so::domain::route::cadre::Route;
use thuoc_so::domain::session::paper::{FOLDER, Paper};

/// The browser by the names it goes by, and what Debian calls it and a typeface with Vietnamese letters.
const PROGRAMS: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
const PACKAGES: [&str; 2] = ["chromium", "fonts-noto-core"];

/// `--virtual-time-budget`: the page's own time until it is printed, in milliseconds.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-pdf-header-footer",
    "--virtual-time-budget=10000",
];

/// The facilitator's entry.
const PAGE: &str = "cadre.html";

const PATIENCE: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(50);

/// Prints the papers from the files of the site with `page`, the facilitator's, among them. Says so where they are left out, and
/// how many sides each has.
pub fn print(page: &str, files: &Files, cache: &Cache) -> Option<Files> {
    let printed = printed(page, files, cache);
    match &printed {
        Ok(papers) => {
            let sides = papers.iter().map(|(name, pdf)| format!("{name} {}", sides(pdf)));
            progress::note(&format!("sides of A4: {}", sides.collect::<Vec<_>>().join(", ")));
        }
        Err(error) => {
            println!("\nwarning: {FOLDER}/ is left out of the site, since it cannot be printed: {error:#}")
        }
    }
    printed.ok()
}

fn printed(page: &str, files: &Files, cache: &Cache) -> Result<Files> {
    // The page names script, style, program and content by their hashes, so it stands for all of them.
    let flags = FLAGS.join(" ");
    let inputs = [page.as_bytes(), flags.as_bytes()];
    let folder = cache.folder("papers", &inputs, |folder| {
        let browser = browser()?;
        progress::step("chromium prints the papers", || print_into(folder, page, files, &browser))
    })?;
    let mut papers = Files::new();
    for paper in Paper::ALL {
        let name = format!("{FOLDER}/{}", paper.file());
        names::check(&name)?;
        let pdf = fs::read(folder.join(paper.file())).with_context(|| format!("{name} was not printed"))?;
        let (has, may) = (sides(&pdf), paper.sides());
        ensure!(has > 0 && has <= may, "{name} has {has} sides, may have 1 to {may}");
        papers.insert(name, pdf);
    }
    Ok(papers)
}

fn browser() -> Result<PathBuf> {
    let found = || PROGRAMS.iter().find_map(|name| command::find(name));
    match (apt::install_missing(&PACKAGES), found()) {
        (_, Some(browser)) => Ok(browser),
        (Err(error), None) => Err(error).context("there is no Chromium"),
        (Ok(()), None) => bail!("there is no Chromium, although it was installed"),
    }
}

fn print_into(folder: &Path, page: &str, files: &Files, browser: &Path) -> Result<()> {
    let scratch = project::scratch().join("papers");
    if scratch.exists() {
        fs::remove_dir_all(&scratch).with_context(|| format!("cannot remove {}", scratch.display()))?;
    }
    let site = scratch.join("site");
    super::write_into(&site, files)?;
    fs::write(site.join(PAGE), page)?;
    let server = Server::start(Options { root: site, ..Options::default() })?;
    for paper in Paper::ALL {
        let address = format!("{}{PAGE}{}", server.url(), Route::Print(Some(paper)).href());
        let target = folder.join(paper.file());
        let mut command = Command::new(browser);
        command
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", scratch.join("profile").display()))
            .arg(format!("--print-to-pdf={}", target.display()))
            .arg(address);
        patiently(&mut command)?;
    }
    drop(server);
    fs::remove_dir_all(&scratch).with_context(|| format!("cannot remove {}", scratch.display()))
}

/// Runs a program, and ends it where it does not come to an end itself.
fn patiently(command: &mut Command) -> Result<()> {
    let mut process = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("Chromium does not start")?;
    let begin = Instant::now();
    loop {
        if let Some(status) = process.try_wait()? {
            ensure!(status.success(), "Chromium failed ({status})");
            return Ok(());
        }
        if begin.elapsed() > PATIENCE {
            process.kill()?;
            process.wait()?;
            bail!("Chromium did not end within {} seconds", PATIENCE.as_secs());
        }
        thread::sleep(PAUSE);
    }
}

/// Number of pages of a PDF whose page objects are not packed away, as Chromium writes them.
pub fn sides(pdf: &[u8]) -> u32 {
    let mark = b"/Type /Page";
    let ends_there = |rest: &[u8]| !rest.first().is_some_and(u8::is_ascii_alphanumeric);
    let pages = pdf.windows(mark.len()).enumerate();
    let pages = pages.filter(|(place, window)| *window == mark && ends_there(&pdf[place + mark.len()..]));
    pages.count().try_into().unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::sides;

    #[test]
    fn pages_are_counted_and_their_list_is_not() {
        let pdf = b"1 0 obj\n<</Type /Pages\n/Count 2>>\n2 0 obj <</Type /Page\n/Parent 1 0 R>> 3 0 obj <</Type /Page/X 1>>";
        assert_eq!(sides(pdf), 2);
        assert_eq!(sides(b""), 0);
    }
}
