//! Short names for everything that glue and program call each other by.
//!
//! wasm-bindgen ends each of these names with a hash that keeps crates apart. Hashes cannot be
//! compressed, and each of the hundred stands in the glue and in the module: 3 KB in all.

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use walrus::{Module, ModuleConfig};

/// Grows with every change here, so that nothing an older version named is kept.
pub const VERSION: &[u8] = b"1";

/// Beginnings of the names that wasm-bindgen makes up. Others may be somebody's words.
const MADE_UP: [&str; 3] = ["__wbg_", "__wbindgen_", "wasm_bindgen_"];

/// Renames in `<name>.js` and `<name>_bg.wasm` of this folder.
pub fn shorten(folder: &Path, name: &str) -> Result<()> {
    let (script_file, module_file) =
        (folder.join(format!("{name}.js")), folder.join(format!("{name}_bg.wasm")));
    let script =
        fs::read_to_string(&script_file).with_context(|| format!("cannot read {}", script_file.display()))?;
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module =
        config.parse_file(&module_file).with_context(|| format!("cannot read {}", module_file.display()))?;
    let names = short_names(&module, &script);
    rename(&mut module, &names);
    fs::write(&script_file, replace(&script, &names))?;
    fs::write(&module_file, module.emit_wasm())?;
    Ok(())
}

/// A short name for each long one. None of them stands in the script already.
fn short_names(module: &Module, script: &str) -> BTreeMap<String, String> {
    let taken: BTreeSet<&str> = words(script).collect();
    let imports = module.imports.iter().map(|import| import.name.as_str());
    let exports = module.exports.iter().map(|export| export.name.as_str());
    let long: BTreeSet<&str> = imports.chain(exports).filter(|name| is_made_up(name)).collect();
    let free = (0..).map(|number| format!("_{number}")).filter(|name| !taken.contains(name.as_str()));
    long.into_iter().map(str::to_owned).zip(free).collect()
}

fn rename(module: &mut Module, names: &BTreeMap<String, String>) {
    for import in module.imports.iter_mut() {
        if let Some(short) = names.get(&import.name) {
            import.name.clone_from(short);
        }
    }
    for export in module.exports.iter_mut() {
        if let Some(short) = names.get(&export.name) {
            export.name.clone_from(short);
        }
    }
}

/// The script with every whole word that is a long name made short, wherever it stands: a function of
/// the glue that is called like the export it wraps stays in step with it.
fn replace(script: &str, names: &BTreeMap<String, String>) -> String {
    let mut replaced = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(word) = words(rest).next() {
        // A word is a part of `rest`, so its place is where it is found first.
        let start = rest.find(word).unwrap_or_default();
        replaced.push_str(&rest[..start]);
        replaced.push_str(names.get(word).map_or(word, String::as_str));
        rest = &rest[start + word.len()..];
    }
    replaced + rest
}

fn words(script: &str) -> impl Iterator<Item = &str> {
    script
        .split(|symbol: char| !(symbol.is_alphanumeric() || matches!(symbol, '_' | '$')))
        .filter(|word| !word.is_empty())
}

fn is_made_up(name: &str) -> bool {
    MADE_UP.iter().any(|beginning| name.starts_with(beginning))
}

#[cfg(test)]
mod tests {
    use super::{is_made_up, replace};
    use std::collections::BTreeMap;

    #[test]
    fn whole_words_are_renamed_and_nothing_else() {
        let names = BTreeMap::from([("__wbg_add_12".to_owned(), "_0".to_owned())]);
        let script = "x = { __wbg_add_12: f(a), __wbg_add_123: 'ê' }; // __wbg_add_12\nwasm.__wbg_add_12(a__wbg_add_12)";
        let expected = "x = { _0: f(a), __wbg_add_123: 'ê' }; // _0\nwasm._0(a__wbg_add_12)";
        assert_eq!(replace(script, &names), expected);
    }

    #[test]
    fn words_of_others_keep_their_names() {
        assert!(is_made_up("__wbindgen_malloc"));
        assert!(!is_made_up("memory") && !is_made_up("_wbg_cb_unref"));
    }
}
