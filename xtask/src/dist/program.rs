//! The program: compiled, given its glue by wasm-bindgen, made small by wasm-opt, and validated.

use super::validate;
use crate::cache::Cache;
use crate::tools::node::NodeTools;
use crate::tools::rust::WasmRust;
use crate::{command, progress, project};
use anyhow::{Context, Result};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// `--all-features` would write a module that no browser loads; only what the first engines had is
/// named here.
const WASM_OPT: [&str; 4] = ["-Oz", "--mvp-features", "--enable-mutable-globals", "--strip-target-features"];

/// A program with the glue that lets scripts and it call each other.
#[derive(Clone, Debug)]
pub struct Bound {
    /// Its name.
    pub name: &'static str,
    /// The folder in which wasm-bindgen wrote `<name>.js`, what that imports, and the module.
    pub glue: PathBuf,
    module: PathBuf,
}

/// Compiles one program and has its glue written.
pub fn bind(name: &'static str, cache: &Cache, rust: &WasmRust) -> Result<Bound> {
    progress::step(&format!("cargo build {name} ({})", rust.way.name()), || {
        command::run(rust.cargo("build").args(["--bin", name]))
    })?;
    let built = rust.built(name);
    let raw = fs::read(&built).with_context(|| format!("cannot read {}", built.display()))?;

    // The lock file names the version of wasm-bindgen.
    let versions = fs::read(project::path("Cargo.lock")).context("cannot read Cargo.lock")?;
    let glue = cache.folder(&format!("glue-{name}"), &[&versions, &raw], |folder| {
        progress::step(&format!("wasm-bindgen {name}"), || {
            Bindgen::new()
                .input_bytes(name, raw.clone())
                .web(true)?
                .omit_default_module_path(true)
                .typescript(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(folder)
        })
    })?;
    let module = glue.join(format!("{name}_bg.wasm"));
    Ok(Bound { name, glue, module })
}

/// Makes a program small: first what the bundled script never calls is left out, then the rest is
/// optimised. The result is validated.
pub fn shrink(bound: &Bound, script: &[u8], cache: &Cache, node: &NodeTools) -> Result<Vec<u8>> {
    let Bound { name, glue, module } = bound;
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let graph = called_exports(&bytes, script)?;
    let flags = WASM_OPT.join(" ");
    let inputs = [node.versions.as_bytes(), flags.as_bytes(), bytes.as_slice(), graph.as_bytes()];
    cache.bytes(&format!("wasm-{name}"), &inputs, || {
        progress::step(&format!("wasm-opt {name}"), || {
            let (graph_file, pruned, small) =
                (glue.join("called.json"), glue.join("pruned.wasm"), glue.join("optimised.wasm"));
            fs::write(&graph_file, &graph)?;
            let mut prune = node.script("binaryen", "bin/wasm-metadce");
            prune.args(["--mvp-features", "--enable-mutable-globals"]).arg(module);
            command::output(prune.arg("--graph-file").arg(&graph_file).arg("-o").arg(&pruned))?;
            command::output(
                node.script("binaryen", "bin/wasm-opt").args(WASM_OPT).arg(&pruned).arg("-o").arg(&small),
            )?;
            let wasm = fs::read(&small)?;
            for file in [&graph_file, &pruned, &small] {
                fs::remove_file(file)?;
            }
            validate::program(&wasm).with_context(|| format!("{name}.wasm would not start everywhere"))?;
            Ok(wasm)
        })
    })
}

/// The exports that the bundled script names, in the form that wasm-metadce reads. Libraries export
/// classes (readable streams, for one) that nothing here uses; esbuild has already left their
/// script out.
fn called_exports(module: &[u8], script: &[u8]) -> Result<String> {
    let script = std::str::from_utf8(script).context("the script is not UTF-8")?;
    let words: BTreeSet<&str> =
        script.split(|symbol: char| !symbol.is_alphanumeric() && symbol != '_').collect();
    let mut called = Vec::new();
    for section in wasmparser::Parser::new(0).parse_all(module) {
        if let wasmparser::Payload::ExportSection(exports) = section.context("not a module")? {
            for export in exports {
                let name = export.context("not an export")?.name;
                if words.contains(name) {
                    called.push(format!(r#"{{"name":"{name}","export":"{name}","root":true}}"#));
                }
            }
        }
    }
    Ok(format!("[{}]", called.join(",")))
}
