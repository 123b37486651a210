//! The program: compiled, given its glue by wasm-bindgen, made small by wasm-opt, and validated.

use super::{glue, validate};
use crate::cache::Cache;
use crate::tools::node::NodeTools;
use crate::tools::rust::WasmRust;
use crate::{command, progress, project};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// `--all-features` would write a module that no browser loads; only what the first engines had is
/// named here. The lowest kilobyte of memory is the far end of a stack of one megabyte, so that no
/// value ever lives there. Code that was laid flat and put together again, twice and for size, compresses
/// one percent better than what `-Oz` makes.
const WASM_OPT: [&str; 10] = [
    "--flatten",
    "--rereloop",
    "-Os",
    "-Os",
    "--dae-optimizing",
    "--converge",
    "--low-memory-unused",
    "--mvp-features",
    "--enable-mutable-globals",
    "--strip-target-features",
];

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

/// Cuts glue and module down to what this application uses, before the glue is bundled.
pub fn prune(bound: &Bound, cache: &Cache, node: &NodeTools) -> Result<Bound> {
    let Bound { name, glue, module } = bound;
    let script_file = glue.join(format!("{name}.js"));
    let script =
        fs::read_to_string(&script_file).with_context(|| format!("cannot read {}", script_file.display()))?;
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let inputs = [node.versions.as_bytes(), script.as_bytes(), bytes.as_slice(), glue::VERSION];
    let pruned = cache.folder(&format!("pruned-{name}"), &inputs, |folder| {
        let pruned = reachable(&bytes, &script, folder, node)?;
        let script = glue::without_markup(&glue::only_imports(&script, &glue::imports(&pruned)?));
        let (script, renamed) = glue::with_short_names(&script, &pruned)?;
        fs::write(folder.join(format!("{name}_bg.wasm")), renamed)?;
        fs::write(folder.join(format!("{name}.js")), script)?;
        Ok(())
    })?;
    let module = pruned.join(format!("{name}_bg.wasm"));
    Ok(Bound { name, glue: pruned, module })
}

/// Makes a program small: once more what the bundled script never calls is left out, then the rest is
/// optimised. The result is validated.
pub fn shrink(bound: &Bound, script: &[u8], cache: &Cache, node: &NodeTools) -> Result<Vec<u8>> {
    let Bound { name, glue, module } = bound;
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let script = std::str::from_utf8(script).context("the script is not UTF-8")?;
    let flags = WASM_OPT.join(" ");
    let inputs = [node.versions.as_bytes(), flags.as_bytes(), bytes.as_slice(), script.as_bytes()];
    cache.bytes(&format!("wasm-{name}"), &inputs, || {
        progress::step(&format!("wasm-opt {name}"), || {
            let (pruned, small) = (glue.join("pruned.wasm"), glue.join("optimised.wasm"));
            fs::write(&pruned, reachable(&bytes, script, glue, node)?)?;
            command::output(
                node.script("binaryen", "bin/wasm-opt").args(WASM_OPT).arg(&pruned).arg("-o").arg(&small),
            )?;
            let wasm = fs::read(&small)?;
            fs::remove_file(&pruned)?;
            fs::remove_file(&small)?;
            validate::program(&wasm).with_context(|| format!("{name}.wasm would not start everywhere"))?;
            Ok(wasm)
        })
    })
}

/// The part of a module that can be reached from the exports which a script names.
fn reachable(module: &[u8], script: &str, folder: &Path, node: &NodeTools) -> Result<Vec<u8>> {
    let (graph, before, after) =
        (folder.join("called.json"), folder.join("before.wasm"), folder.join("after.wasm"));
    fs::write(&graph, glue::called_exports(module, script)?)?;
    fs::write(&before, module)?;
    let mut tool = node.script("binaryen", "bin/wasm-metadce");
    tool.args(["--mvp-features", "--enable-mutable-globals"]).arg(&before);
    command::output(tool.arg("--graph-file").arg(&graph).arg("-o").arg(&after))?;
    let reached = fs::read(&after)?;
    for file in [&graph, &before, &after] {
        fs::remove_file(file)?;
    }
    Ok(reached)
}
