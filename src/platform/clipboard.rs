//! Copying text. Where the browser does not allow it, the text is selected instead, ready for the
//! system's own "copy".

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Clipboard, HtmlTextAreaElement};

/// Copies the text of a box and tells whether that worked. In every case the text is selected.
pub fn copy(source: HtmlTextAreaElement, done: impl FnOnce(bool) + 'static) {
    source.select();
    let Some(clipboard) = clipboard() else { return done(false) };
    let writing = clipboard.write_text(&source.value());
    spawn_local(async move { done(JsFuture::from(writing).await.is_ok()) });
}

/// The clipboard. Plain http and old browsers have none, whatever `web_sys` says of its type.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?.dyn_into().ok()
}
