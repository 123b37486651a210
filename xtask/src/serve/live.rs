//! Pages that reload themselves after a build. Exists in the server only, never in the site.

use crate::{command, progress, project};
use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, SystemTime};

/// The script, relative to the site.
pub const SCRIPT_NAME: &str = "thuoc-so-dev/reload.js";

/// The number of the build, relative to the site.
pub const BUILD_NAME: &str = "thuoc-so-dev/build";

/// Asks for the number of the build and reloads the page when it has changed.
pub const SCRIPT: &str = r#"(function () {
  var address = document.currentScript.src.replace("reload.js", "build");
  var first = null;
  setInterval(function () {
    fetch(address, { cache: "no-store" })
      .then(function (answer) { return answer.text(); })
      .then(function (build) {
        if (first === null) first = build;
        else if (build !== first) location.reload();
      })
      .catch(function () {});
  }, 700);
})();
"#;

/// In place of the site's service worker, relative to the site: while somebody builds, nothing is kept.
pub const WORKER_NAME: &str = "sw.js";

/// Gives up what an earlier server at this address had kept.
pub const WORKER: &str = r#"addEventListener("install", function () { skipWaiting(); });
addEventListener("activate", function (event) {
  event.waitUntil(
    caches.keys()
      .then(function (names) { return Promise.all(names.map(function (name) { return caches.delete(name); })); })
      .then(function () { return registration.unregister(); })
  );
});
"#;

/// What a rebuild depends on.
const WATCHED: [&str; 5] = ["src", "quizzes", "style", "public", "Cargo.toml"];

const PAUSE: Duration = Duration::from_millis(400);

/// The page with a reference to the script before its end.
pub fn with_script(page: Vec<u8>) -> Vec<u8> {
    match String::from_utf8(page) {
        Ok(page) => {
            page.replace("</body>", &format!("<script src=\"{SCRIPT_NAME}\"></script>\n</body>")).into_bytes()
        }
        Err(error) => error.into_bytes(),
    }
}

/// Rebuilds after every change and calls `built`; returns only where it cannot go on.
pub fn watch(built: impl Fn()) -> Result<()> {
    let mut known = state();
    loop {
        thread::sleep(PAUSE);
        let mut now = state();
        if now == known {
            continue;
        }
        // An editor may still be writing.
        loop {
            thread::sleep(PAUSE);
            let later = state();
            if later == now {
                break;
            }
            now = later;
        }
        known = now;
        match rebuild() {
            Ok(()) => built(),
            Err(error) => {
                eprintln!("\nerror: {error:#}\nThe site stays as it was; waiting for the next change.")
            }
        }
    }
}

/// Builds the site in a new process, since this tool contains the definition of what a check is and
/// has to be compiled again when that changes.
fn rebuild() -> Result<()> {
    progress::note("something has changed");
    command::run(command::cargo().args(["run", "--quiet", "--package", "xtask", "--", "dist", "--any-size"]))
}

fn state() -> BTreeMap<PathBuf, (u64, Option<SystemTime>)> {
    let mut files = BTreeMap::new();
    for name in WATCHED {
        collect(&project::path(name), &mut files);
    }
    files
}

fn collect(path: &Path, files: &mut BTreeMap<PathBuf, (u64, Option<SystemTime>)>) {
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            collect(&entry.path(), files);
        }
    } else if let Ok(data) = fs::metadata(path) {
        files.insert(path.to_owned(), (data.len(), data.modified().ok()));
    }
}
