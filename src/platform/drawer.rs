//! A drawer of QR codes that is no part of any other program: it offers one function to the page's scripts.

use crate::domain::handover::qr::Qr;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;

/// The name of the function, which `public/after.js` calls.
const NAME: &str = "thuocSoDraw";

/// Offers the function: a text to the address of its picture, or to `undefined` where the text is too long.
pub fn offer() {
    let draw = Closure::<dyn Fn(String) -> Option<String>>::new(|text: String| {
        Qr::new(&text).map(|picture| picture.data_address())
    });
    let _ = Reflect::set(&js_sys::global(), &JsValue::from_str(NAME), draw.as_ref());
    draw.forget();
}
