//! The invariants of `ARCHITECTURE.md`, checked on the sources themselves.

#![allow(clippy::expect_used, reason = "a test may stop where a file cannot be read")]

use std::fs;
use std::path::{Path, PathBuf};

/// A source file by its path from the project's root, with slashes.
struct Source {
    path: String,
    text: String,
}

impl Source {
    fn is_below(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Lines of code with their numbers, without comments.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(&root.join("src"), &mut files);
    assert!(files.len() > 40, "the sources are not where this test looks for them");
    files
        .into_iter()
        .map(|file| {
            let path = file.strip_prefix(root).expect("below the root");
            let path = path
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect::<Vec<_>>()
                .join("/");
            Source { path, text: fs::read_to_string(&file).expect("a readable source") }
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Fails with every line of code in the chosen files that holds one of the words.
fn forbid(chosen: impl Fn(&Source) -> bool, words: &[&str], why: &str) {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| chosen(source)) {
        for (number, line) in source.code() {
            if words.iter().any(|word| line.contains(word)) {
                found.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{why}:\n{}", found.join("\n"));
}

#[test]
fn the_domain_knows_no_browser_and_no_screen() {
    forbid(
        |source| source.is_below("src/domain/"),
        &[
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "crate::ui",
            "crate::platform",
            "crate::text",
            "crate::app",
        ],
        "the domain stands on its own",
    );
}

#[test]
fn the_application_is_pure() {
    forbid(
        |source| source.is_below("src/app/") || source.is_below("src/text/"),
        &["leptos", "web_sys", "js_sys", "wasm_bindgen", "crate::ui", "crate::platform"],
        "events, effects and sentences need no browser",
    );
}

#[test]
fn the_domain_reads_no_clock_and_draws_no_lots() {
    forbid(
        |source| source.is_below("src/domain/") || source.is_below("src/app/"),
        &["SystemTime", "Instant::", "Rng::new", "fastrand::u", "f32", "f64"],
        "time and chance come in as parameters, and thresholds are decided in whole numbers",
    );
}

#[test]
fn only_the_screen_uses_leptos() {
    forbid(|source| !source.is_below("src/ui/"), &["leptos"], "leptos stays in src/ui/");
}

#[test]
fn only_the_platform_touches_the_browser() {
    forbid(
        |source| !source.is_below("src/platform/"),
        &["web_sys", "js_sys", "gloo_storage"],
        "the browser's interfaces stay in src/platform/",
    );
}

#[test]
fn the_platform_never_panics() {
    forbid(
        |source| source.is_below("src/platform/"),
        &[".unwrap()", ".expect(", "panic!", "unreachable!", "todo!"],
        "what comes from outside can be missing or wrong",
    );
}

#[test]
fn every_sentence_stands_in_text() {
    let vietnamese = |symbol: char| {
        matches!(symbol, '\u{1ea0}'..='\u{1ef9}')
            || "ăâđêôơưĂÂĐÊÔƠƯàáãèéìíòóõùúýÀÁÃÈÉÌÍÒÓÕÙÚÝ".contains(symbol)
    };
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| !source.is_below("src/text/")) {
        for (number, line) in source.code() {
            if line.contains('"') && line.chars().any(vietnamese) {
                found.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "a sentence outside src/text/:\n{}", found.join("\n"));
}

#[test]
fn every_room_says_what_it_is_for_and_stays_small() {
    for Source { path, text } in sources() {
        assert!(text.starts_with("//! "), "{path} does not say what it is for");
        let lines = text.lines().count();
        assert!(lines <= 450, "{path} has grown to {lines} lines");
    }
}
