//! Feeds the reader that the variable `READER` names with whatever libFuzzer thinks of.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static READER: LazyLock<fuzz::Reader> = LazyLock::new(|| {
    let name = std::env::var("READER").unwrap_or_default();
    fuzz::reader(&name).unwrap_or_else(|| panic!("READER={name} is none of {:?}", fuzz::READERS.map(|one| one.name)))
});

fuzz_target!(|bytes: &[u8]| (READER.feed)(bytes));
