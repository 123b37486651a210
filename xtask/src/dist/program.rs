//! The program: compiled, given its glue by wasm-bindgen, made small by wasm-opt, and validated.

use super::validate;
use crate::cache::Cache;
use crate::tools::node::NodeTools;
use crate::tools::rust::WasmRust;
use crate::{command, progress, project};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use wasm_bindgen_cli_support::Bindgen;

/// `--all-features` would write a module that no browser loads; only what the first engines had is
/// named here.
const WASM_OPT: [&str; 4] = ["-Oz", "--mvp-features", "--enable-mutable-globals", "--strip-target-features"];

/// A program that is ready to be shipped.
#[derive(Clone, Debug)]
pub struct Program {
    /// Its name.
    pub name: &'static str,
    /// The module.
    pub wasm: Vec<u8>,
    /// The folder in which wasm-bindgen wrote `<name>.js` and what that imports.
    pub glue: PathBuf,
}

/// Builds one program.
pub fn build(name: &'static str, cache: &Cache, node: &NodeTools, rust: &WasmRust) -> Result<Program> {
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
    let bound_file = glue.join(format!("{name}_bg.wasm"));
    let bound = fs::read(&bound_file).with_context(|| format!("cannot read {}", bound_file.display()))?;

    let flags = WASM_OPT.join(" ");
    let inputs = [node.versions.as_bytes(), flags.as_bytes(), bound.as_slice()];
    let wasm = cache.bytes(&format!("wasm-{name}"), &inputs, || {
        progress::step(&format!("wasm-opt {name}"), || {
            let small = glue.join("optimised.wasm");
            command::output(
                node.script("binaryen", "bin/wasm-opt").args(WASM_OPT).arg(&bound_file).arg("-o").arg(&small),
            )?;
            let wasm = fs::read(&small)?;
            fs::remove_file(&small)?;
            validate::program(&wasm).with_context(|| format!("{name}.wasm would not start everywhere"))?;
            Ok(wasm)
        })
    })?;
    Ok(Program { name, wasm, glue })
}
