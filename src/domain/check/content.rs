//! The compiled form of a check: what `cargo xtask dist` writes and the browser fetches.
//!
//! A content file belongs to the release it was built with (its name carries a hash), so the
//! definitions themselves are its format; nothing here is ever saved on a device.

use super::definition::Check;

/// The bytes of a check in one language.
pub fn to_bytes(check: &Check) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(check)
}

/// The check in these bytes; an error where they are cut short or not a check.
pub fn from_bytes(bytes: &[u8]) -> Result<Check, postcard::Error> {
    postcard::from_bytes(bytes)
}
