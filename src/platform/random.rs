//! Chance.

use js_sys::Math;

/// A random number, from the browser's source for secrets where there is one.
pub fn seed() -> u64 {
    let mut bytes = [0; 8];
    let filled = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled { u64::from_le_bytes(bytes) } else { Math::random().to_bits() }
}
