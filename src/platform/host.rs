//! Who offers this copy of the application: lines at the top of `index.html` that a host fills in with
//! a text editor.

use super::page;
use crate::app::Host;

/// Reads the host's lines.
pub fn read() -> Host {
    let line =
        |name: &str| page::meta(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    Host { unit: line("thuoc-so:unit"), person: line("thuoc-so:person"), phone: line("thuoc-so:phone") }
}
