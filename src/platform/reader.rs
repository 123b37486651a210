//! The reader's own side: it offers one function to whatever script has started it, in a worker or in a page.

use crate::domain::handover::reading;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// The name of the function, which `public/reader.js` calls.
pub const NAME: &str = "thuocSoRead";

/// Offers the function: width, height and pixels of a picture to the texts of its codes.
pub fn offer() {
    let read = Closure::<dyn Fn(u32, u32, Uint8Array) -> Array>::new(
        |width: u32, height: u32, pixels: Uint8Array| {
            let texts = reading::texts(width as usize, height as usize, &pixels.to_vec());
            texts.iter().map(|text| JsValue::from_str(text)).collect()
        },
    );
    let _ = Reflect::set(&js_sys::global(), &JsValue::from_str(NAME), read.as_ref());
    read.forget();
}
