//! What the site weighs, and what it may weigh. Someone on a slow phone pays for every byte.

use super::Files;
use crate::cache::Cache;
use crate::compress;
use crate::serve::types;
use anyhow::{Result, bail};
use std::fmt::Write;

/// The content that the first question waits for: the outline of the first check and the items of its
/// first domain. The other domains follow while the person reads.
const FIRST_CONTENT: [&str; 2] = ["content/ky-nang-so.vi.", "content/ky-nang-so.thiet-bi.vi."];

/// Everything that has to arrive before the first question can be answered, in bytes (brotli).
const FIRST_QUESTION: usize = 90 * 1024;

/// What a single file may weigh (brotli), by the beginning and the end of its name. Every file has a budget.
const BUDGETS: [Budget; 31] = [
    Budget { kind: "page", start: "index.", end: ".html", bytes: 10 * 1024 },
    Budget { kind: "script", start: "app.", end: ".js", bytes: 10 * 1024 },
    Budget { kind: "program", start: "citizen.", end: ".wasm", bytes: 78 * 1024 },
    Budget { kind: "program's copy", start: "citizen.", end: ".bin", bytes: 78 * 1024 },
    Budget { kind: "script for later", start: "after.", end: ".js", bytes: 3 * 1024 },
    Budget { kind: "service worker", start: "sw.", end: "js", bytes: 8 * 1024 },
    Budget { kind: "desk style", start: "desk.", end: ".css", bytes: 6 * 1024 },
    Budget { kind: "desk script", start: "desk.", end: ".js", bytes: 4 * 1024 },
    Budget { kind: "desk program", start: "desk.", end: ".wasm", bytes: 164 * 1024 },
    Budget { kind: "desk program's copy", start: "desk.", end: ".bin", bytes: 164 * 1024 },
    Budget { kind: "facilitator's page", start: "cadre.", end: ".html", bytes: 8 * 1024 },
    Budget { kind: "facilitator's script", start: "cadre.", end: ".js", bytes: 5 * 1024 },
    Budget { kind: "facilitator's program", start: "cadre.", end: ".wasm", bytes: 176 * 1024 },
    Budget { kind: "facilitator's program's copy", start: "cadre.", end: ".bin", bytes: 176 * 1024 },
    Budget { kind: "reader's script", start: "reader.", end: ".js", bytes: 4 * 1024 },
    Budget { kind: "reader", start: "reader.", end: ".wasm", bytes: 90 * 1024 },
    Budget { kind: "reader's copy", start: "reader.", end: ".bin", bytes: 90 * 1024 },
    Budget { kind: "drawer's script", start: "drawer.", end: ".js", bytes: 3 * 1024 },
    Budget { kind: "drawer", start: "drawer.", end: ".wasm", bytes: 16 * 1024 },
    Budget { kind: "drawer's copy", start: "drawer.", end: ".bin", bytes: 16 * 1024 },
    Budget { kind: "content", start: "content/", end: ".bin", bytes: 32 * 1024 },
    Budget { kind: "one-file edition", start: "thuoc-so.", end: ".html", bytes: 740 * 1024 },
    Budget { kind: "package for hosts", start: "thuoc-so.", end: ".zip", bytes: 3 * 1024 * 1024 },
    Budget { kind: "checks on paper", start: "phieu-giay.", end: ".html", bytes: 24 * 1024 },
    Budget { kind: "sheets for a copy shop", start: "in-an/", end: ".pdf", bytes: 512 * 1024 },
    Budget { kind: "guide for hosts", start: "huong-dan.", end: ".html", bytes: 8 * 1024 },
    Budget { kind: "style of what is printed", start: "paper.", end: ".css", bytes: 2 * 1024 },
    Budget { kind: "icon", start: "icon", end: "", bytes: 4 * 1024 },
    Budget { kind: "preview", start: "preview.", end: ".png", bytes: 20 * 1024 },
    Budget { kind: "manifest", start: "manifest.", end: ".json", bytes: 2 * 1024 },
    Budget { kind: "server sample", start: "servers/", end: "", bytes: 2 * 1024 },
];

struct Budget {
    kind: &'static str,
    start: &'static str,
    end: &'static str,
    bytes: usize,
}

/// Weight of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Weighs every file.
pub fn measure(files: &Files, cache: &Cache) -> Result<Vec<Size>> {
    files
        .iter()
        .map(|(name, bytes)| {
            // What is packed already travels as it is.
            let (_, worth) = types::of(name.rsplit('.').next().unwrap_or_default());
            let brotli = if worth { compress::brotli(name, bytes, cache)?.len() } else { bytes.len() };
            Ok(Size { name: name.clone(), raw: bytes.len(), brotli })
        })
        .collect()
}

/// The table that is printed after a build.
pub fn table(sizes: &[Size]) -> String {
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0).max(20);
    let mut text = format!("\n{:width$} {:>10} {:>10}\n", "file", "bytes", "brotli");
    for size in sizes {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{:width$} {:>10} {:>10}", size.name, size.raw, size.brotli);
    }
    let first = first_question(sizes);
    let _ = write!(
        text,
        "first question on the wire: {first} bytes ({}.{} KiB of {} KiB)",
        first / 1024,
        first % 1024 * 10 / 1024,
        FIRST_QUESTION / 1024
    );
    text
}

/// Fails where something weighs more than it may.
pub fn check(sizes: &[Size]) -> Result<()> {
    let mut complaints = String::new();
    for size in sizes {
        let Size { name, brotli, .. } = size;
        match BUDGETS.iter().find(|budget| budget.covers(name)) {
            Some(Budget { kind, bytes, .. }) if brotli > bytes => {
                complaints += &format!("\n  {name} ({kind}): {brotli} bytes, may have {bytes}");
            }
            Some(_) => {}
            None => complaints += &format!("\n  {name}: {brotli} bytes, has no budget"),
        }
    }
    let first = first_question(sizes);
    if first > FIRST_QUESTION {
        complaints += &format!("\n  first question: {first} bytes, may have {FIRST_QUESTION}");
    }
    if complaints.is_empty() {
        return Ok(());
    }
    bail!("too heavy (brotli):{complaints}\nMake it smaller; the budgets stand in xtask/src/dist/size.rs")
}

fn first_question(sizes: &[Size]) -> usize {
    let needed = |name: &str| {
        let unit = BUDGETS.iter().find(|budget| budget.covers(name));
        unit.is_some_and(|budget| ["page", "script", "program"].contains(&budget.kind))
            || FIRST_CONTENT.iter().any(|first| name.starts_with(first))
    };
    sizes.iter().filter(|size| needed(&size.name)).map(|size| size.brotli).sum()
}

impl Budget {
    fn covers(&self, name: &str) -> bool {
        name.starts_with(self.start) && name.ends_with(self.end)
    }
}

#[cfg(test)]
mod tests {
    use super::{Size, check, first_question};

    fn size(name: &str, brotli: usize) -> Size {
        Size { name: name.to_owned(), raw: brotli * 3, brotli }
    }

    #[test]
    fn the_first_question_needs_one_content_and_one_copy_of_the_program() {
        let sizes = [
            size("app.0123456789.js", 10),
            size("citizen.0123456789.bin", 100),
            size("citizen.0123456789.wasm", 1_000),
            size("content/ky-nang-so.en.0123456789.bin", 10_000),
            size("content/ky-nang-so.vi.0123456789.bin", 20_000),
            size("content/ky-nang-so.thiet-bi.vi.0123456789.bin", 2_000),
            size("content/ky-nang-so.du-lieu.vi.0123456789.bin", 3_000),
            size("index.html", 5),
            size("icon.svg", 3),
        ];
        assert_eq!(first_question(&sizes), 23_015);
        assert!(check(&sizes).is_ok());
    }

    #[test]
    fn a_file_without_a_budget_is_named() {
        let complaint = check(&[size("other.html", 1)]).map_err(|error| error.to_string());
        assert!(complaint.is_err_and(|text| text.contains("other.html: 1 bytes, has no budget")));
    }

    #[test]
    fn a_file_over_its_budget_is_named() {
        let complaint = check(&[size("index.html", 50_000)]).map_err(|error| error.to_string());
        assert!(complaint.is_err_and(|text| text.contains("index.html (page): 50000 bytes")));
    }
}
