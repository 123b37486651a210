//! Proof that a module starts on the first engines that knew WebAssembly, and that no script makes markup of texts.

use anyhow::{Context, Result, bail, ensure};
use wasmparser::{ExternalKind, Parser, Payload, TypeRef, ValType, Validator, WasmFeatures};

/// Refuses a module that uses anything beyond WebAssembly 1.0 (with mutable globals), or that passes
/// 64-bit integers to or from JavaScript, which takes BigInt and thus an engine of 2020 or later.
pub fn program(module: &[u8]) -> Result<()> {
    Validator::new_with_features(WasmFeatures::WASM1)
        .validate_all(module)
        .context("the module is not plain WebAssembly 1.0")?;
    let boundary = Boundary::read(module)?;
    for (name, function_type) in boundary.functions {
        if boundary.wide.get(function_type as usize).copied().unwrap_or(false) {
            bail!(
                "the function `{name}` passes a 64-bit integer between Rust and JavaScript; pass f64 or two u32"
            );
        }
    }
    Ok(())
}

/// Words by which a script would turn a text into markup or into a script. `Trusted Types` forbid that in the
/// browsers that know them; no script that is shipped has any of these.
const SINKS: [&str; 9] = [
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "document.write",
    "createContextualFragment",
    "parseFromString",
    "srcdoc",
    "eval(",
    "new Function",
];

/// Refuses a script that could turn a text into markup or into a script.
pub fn script(name: &str, text: &[u8]) -> Result<()> {
    let text = String::from_utf8_lossy(text);
    let found: Vec<&str> = SINKS.into_iter().filter(|sink| text.contains(sink)).collect();
    ensure!(found.is_empty(), "{name} has {found:?}, by which a text could become markup or a script");
    Ok(())
}

/// The functions that JavaScript calls or provides.
#[derive(Default)]
struct Boundary {
    /// For every type: whether a 64-bit integer is among its parameters and results.
    wide: Vec<bool>,
    functions: Vec<(String, u32)>,
}

impl Boundary {
    fn read(module: &[u8]) -> Result<Self> {
        let mut boundary = Self::default();
        // Types of all functions, imported ones first, as exports number them.
        let mut types = Vec::new();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::TypeSection(reader) => {
                    for function in reader.into_iter_err_on_gc_types() {
                        let function = function?;
                        let mut values = function.params().iter().chain(function.results());
                        boundary.wide.push(values.any(|value| *value == ValType::I64));
                    }
                }
                Payload::ImportSection(reader) => {
                    for import in reader.into_imports() {
                        let import = import?;
                        if let TypeRef::Func(function_type) = import.ty {
                            types.push(function_type);
                            boundary.functions.push((import.name.to_owned(), function_type));
                        }
                    }
                }
                Payload::FunctionSection(reader) => {
                    for function_type in reader {
                        types.push(function_type?);
                    }
                }
                Payload::ExportSection(reader) => {
                    for export in reader {
                        let export = export?;
                        let function_type = types.get(export.index as usize);
                        if let (ExternalKind::Func, Some(function_type)) = (export.kind, function_type) {
                            boundary.functions.push((export.name.to_owned(), *function_type));
                        }
                    }
                }
                _ => {}
            }
        }
        Ok(boundary)
    }
}

#[cfg(test)]
mod tests {
    use super::{program, script};

    const HEADER: [u8; 8] = *b"\0asm\x01\0\0\0";

    fn module(sections: &[&[u8]]) -> Vec<u8> {
        [HEADER.as_slice(), &sections.concat()].concat()
    }

    #[test]
    fn plain_webassembly_passes() {
        // (func (export "f") (param i32))
        let plain = module(&[
            b"\x01\x05\x01\x60\x01\x7f\0",
            b"\x03\x02\x01\0",
            b"\x07\x05\x01\x01f\0\0",
            b"\x0a\x04\x01\x02\0\x0b",
        ]);
        assert!(program(&plain).is_ok());
    }

    #[test]
    fn a_wide_integer_at_the_boundary_fails() {
        // (func (export "f") (param i64))
        let wide = module(&[
            b"\x01\x05\x01\x60\x01\x7e\0",
            b"\x03\x02\x01\0",
            b"\x07\x05\x01\x01f\0\0",
            b"\x0a\x04\x01\x02\0\x0b",
        ]);
        assert!(program(&wide).is_err_and(|error| error.to_string().contains("64-bit")));
    }

    #[test]
    fn a_script_that_writes_markup_fails() {
        assert!(script("a.js", b"place.textContent=name").is_ok());
        assert!(
            script("a.js", b"place.innerHTML=name").is_err_and(|error| error.to_string().contains("a.js"))
        );
    }

    #[test]
    fn a_later_instruction_fails() {
        // (func i32.const 0 i32.extend8_s drop)
        let extended =
            module(&[b"\x01\x04\x01\x60\0\0", b"\x03\x02\x01\0", b"\x0a\x08\x01\x06\0\x41\0\xc0\x1a\x0b"]);
        assert!(program(&extended).is_err_and(|error| format!("{error:#}").contains("sign extension")));
    }
}
