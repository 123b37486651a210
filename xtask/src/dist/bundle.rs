//! Script and style sheet, lowered by esbuild for browsers of 2017 and 2018 and made small.

use super::program::Bound;
use crate::cache::Cache;
use crate::tools::node::NodeTools;
use crate::{command, progress, project};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The script in `public/` that starts the programs, bundled with the glue of the first one.
pub const BOOT: &str = "boot.js";

/// The script in `public/` that hands the glue of another program to the first script.
pub const PROGRAM: &str = "program.js";

/// The script in `public/` that stands in the page and runs before anything is painted.
pub const EARLY: &str = "early.js";

/// The script in `public/` for what can wait until the first program has begun.
pub const AFTER: &str = "after.js";

/// The service worker in `public/`.
pub const WORKER: &str = "sw.js";

/// The script in `public/` that starts the reader of QR codes in a worker.
pub const READER: &str = "reader.js";

/// Scripts in `public/` that are bundled and not copied; the last one is part of the first.
pub const SCRIPTS: [&str; 7] = [BOOT, PROGRAM, EARLY, AFTER, WORKER, READER, "start.js"];

/// The folder of the sheets that only the desk and the facilitator's program need.
pub const DESK_STYLE: &str = "style/desk";

/// The name under which that script imports wasm-bindgen's glue.
const GLUE: &str = "thuoc-so-glue";

const SCRIPT_FLAGS: [&str; 6] =
    ["--bundle", "--format=iife", "--target=es2018", "--minify", "--charset=utf8", "--legal-comments=none"];
const STYLE_FLAGS: [&str; 5] = [
    "--loader=css",
    "--target=chrome61,safari11,firefox60",
    "--minify",
    "--charset=utf8",
    "--legal-comments=none",
];

/// One classic script: no engine has to know modules, and one request brings it all.
pub fn script(entry: &str, program: &Bound, cache: &Cache, node: &NodeTools) -> Result<Vec<u8>> {
    let boot = project::path("public").join(entry);
    let name = format!("--define:PROGRAM=\"{}\"", program.name);
    let mut parts = vec![node.versions.clone().into_bytes(), SCRIPT_FLAGS.join(" ").into_bytes()];
    for script in SCRIPTS {
        parts.push(read(&project::path("public").join(script))?);
    }
    for file in scripts_below(&program.glue)? {
        parts.push(read(&file)?);
    }
    let inputs: Vec<&[u8]> = parts.iter().map(Vec::as_slice).collect();
    cache.bytes(&format!("script-{}", program.name), &inputs, || {
        progress::step(&format!("esbuild {entry}"), || {
            let glue = program.glue.join(format!("{}.js", program.name));
            let alias = format!("--alias:{GLUE}={}", glue.display());
            command::output(esbuild(node).arg(&boot).args(SCRIPT_FLAGS).arg(alias).arg(&name))
        })
    })
}

/// A script of `public/` that needs no program, with what stands for its words in capitals, as JSON.
pub fn plain(entry: &str, words: &[(&str, String)], cache: &Cache, node: &NodeTools) -> Result<Vec<u8>> {
    let source = project::path("public").join(entry);
    let words: Vec<String> = words.iter().map(|(word, json)| format!("--define:{word}={json}")).collect();
    let inputs = [node.versions.clone(), SCRIPT_FLAGS.join(" "), words.join(" ")];
    let mut inputs: Vec<&[u8]> = inputs.iter().map(String::as_bytes).collect();
    let script = read(&source)?;
    inputs.push(&script);
    cache.bytes(&format!("script-{entry}"), &inputs, || {
        progress::step(&format!("esbuild {entry}"), || {
            command::output(esbuild(node).arg(&source).args(SCRIPT_FLAGS).args(&words))
        })
    })
}

/// The sheets of a folder, in the order of file names.
pub fn style(folder: &str, cache: &Cache, node: &NodeTools) -> Result<Vec<u8>> {
    let mut css = Vec::new();
    for file in files_of(&project::path(folder), "css")? {
        css.extend(read(&file)?);
        css.push(b'\n');
    }
    let flags = STYLE_FLAGS.join(" ");
    cache.bytes(
        &format!("style-{}", folder.replace('/', "-")),
        &[node.versions.as_bytes(), flags.as_bytes(), &css],
        || progress::step("esbuild style", || command::filter(esbuild(node).args(STYLE_FLAGS), &css)),
    )
}

/// A command that runs esbuild.
pub fn esbuild(node: &NodeTools) -> std::process::Command {
    let mut command = node.script("esbuild", "bin/esbuild");
    command.arg("--log-level=warning");
    command
}

/// The glue and the snippets that crates bring along.
fn scripts_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = files_of(folder, "js")?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(scripts_below(&path)?);
        }
    }
    found.sort();
    Ok(found)
}

/// The folder's own files with this ending, in the order of their names.
fn files_of(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_file() && path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
