//! The compiled form of a check: what `cargo xtask dist` writes and the browser fetches. An outline tells
//! everything but the items; each domain's items come in a file of their own, so that the first
//! question waits for no more than its own domain.
//!
//! A content file belongs to the release it was built with (its name carries a hash), so the
//! definitions themselves are its format; nothing here is ever saved on a device.

use super::definition::{Check, Item};

/// The bytes of a check without its items, in one language.
pub fn outline_to_bytes(check: &Check) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(check)
}

/// A check, still without items; an error where the bytes are cut short or not a check.
pub fn outline_from_bytes(bytes: &[u8]) -> Result<Check, postcard::Error> {
    postcard::from_bytes(bytes)
}

/// The bytes of a domain's items, in one language.
pub fn items_to_bytes(items: &[&Item]) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(items)
}

/// A domain's items; an error where the bytes are cut short or not items.
pub fn items_from_bytes(bytes: &[u8]) -> Result<Vec<Item>, postcard::Error> {
    postcard::from_bytes(bytes)
}
