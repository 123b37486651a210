//! The glue between scripts and the program, cut down to what this application uses, and with short names
//! for what the two call each other by (docs/adr/0001).

use anyhow::{Context, Result};
use std::collections::{BTreeMap, BTreeSet};

/// Grows with every change here, so that nothing an older version cut is kept.
pub const VERSION: &[u8] = b"3";

/// The glue without the functions that the module does not import.
pub fn only_imports(glue: &str, imports: &BTreeSet<String>) -> String {
    let mut kept = String::new();
    let mut needed = true;
    for line in glue.lines() {
        let entry = line.strip_prefix("        ").and_then(|rest| rest.split_once(": function("));
        if let Some((name, _)) = entry.filter(|(name, _)| !name.starts_with(' ')) {
            needed = imports.contains(name);
        } else if line == "    };" {
            needed = true;
        }
        if needed {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

/// The glue without the one place where a text would become markup. Leptos brings it along for templates, which this
/// application has none of; whoever calls it is stopped in every browser, not only in those that know Trusted Types.
pub fn without_markup(glue: &str) -> String {
    let stopped = |line: &str| {
        let is_sink = line.contains(".innerHTML = ");
        if is_sink { "throw new TypeError('no text becomes markup');".to_owned() } else { line.to_owned() }
    };
    glue.lines().map(|line| stopped(line) + "\n").collect()
}

/// The exports of a module that a script names, in the form that wasm-metadce reads.
pub fn called_exports(module: &[u8], script: &str) -> Result<String> {
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

/// The names of everything that a module imports.
pub fn imports(module: &[u8]) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for section in wasmparser::Parser::new(0).parse_all(module) {
        if let wasmparser::Payload::ImportSection(imports) = section.context("not a module")? {
            for import in imports.into_imports() {
                names.insert(import.context("not an import")?.name.to_owned());
            }
        }
    }
    Ok(names)
}

/// Gives everything that glue and module know each other by a short name: the long ones hold hashes,
/// which no compression makes small, and stand in both.
pub fn with_short_names(glue: &str, module: &[u8]) -> Result<(String, Vec<u8>)> {
    let mut module = walrus::Module::from_buffer(module).context("not a module")?;
    let mut short: BTreeMap<String, String> = BTreeMap::new();
    let mut rename = |name: &mut String| {
        // Short names, such as `memory`, are words that glue uses otherwise too.
        if name.starts_with("__wb") || name.starts_with("wasm_bindgen_") {
            let next = format!("_{}", short.len());
            *name = short.entry(name.clone()).or_insert(next).clone();
        }
    };
    module.imports.iter_mut().for_each(|import| rename(&mut import.name));
    module.exports.iter_mut().for_each(|export| rename(&mut export.name));
    Ok((replace_words(glue, &short), module.emit_wasm()))
}

fn replace_words(text: &str, names: &BTreeMap<String, String>) -> String {
    let is_word = |symbol: char| symbol.is_alphanumeric() || symbol == '_' || symbol == '$';
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|symbol| !is_word(symbol)).unwrap_or(rest.len());
        let word = &rest[..end];
        replaced.push_str(names.get(word).map_or(word, String::as_str));
        let next = rest[end..].chars().next().map_or(rest.len(), |symbol| end + symbol.len_utf8());
        replaced.push_str(&rest[end..next]);
        rest = &rest[next..];
    }
    replaced
}

#[cfg(test)]
mod tests {
    use super::{only_imports, replace_words, without_markup};
    use std::collections::{BTreeMap, BTreeSet};

    #[test]
    fn only_whole_words_get_a_short_name() {
        let names = BTreeMap::from([("__wbg_add_12".to_owned(), "_0".to_owned())]);
        let glue = "a.__wbg_add_12(__wbg_add_123, \"Đ__wbg_add_12\");__wbg_add_12";
        assert_eq!(replace_words(glue, &names), "a._0(__wbg_add_123, \"Đ__wbg_add_12\");_0");
    }

    #[test]
    fn a_text_never_becomes_markup() {
        let glue = "        _1: function(arg0, arg1, arg2) {\n            getObject(arg0).innerHTML = getStringFromWasm0(arg1, arg2);\n        },\n";
        let without = without_markup(glue);
        assert!(!without.contains("innerHTML") && without.contains("throw new TypeError"));
        assert_eq!(without.lines().count(), 3);
    }

    #[test]
    fn functions_that_nobody_imports_are_left_out() {
        let glue = "    const import0 = {\n        __proto__: null,\n        one: function(a) {\n            return a;\n        \
                    },\n        two: function() { return handleError(function (b) {\n            b();\n        }, arguments); \
                    },\n    };\n    return 1;\n";
        let kept = only_imports(glue, &BTreeSet::from(["two".to_owned()]));
        assert!(!kept.contains("one:"));
        assert!(kept.contains("two:") && kept.contains("b();") && kept.contains("return 1;"));
    }
}
