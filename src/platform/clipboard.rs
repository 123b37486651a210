//! Copying text. Where the browser does not allow it, the text is selected instead, ready for the
//! system's own "copy".

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Clipboard, HtmlTextAreaElement};

/// Copies the text of the box with this identifier and tells whether that worked. In every case the
/// text is selected.
pub fn copy(id: &str, done: impl FnOnce(bool) + 'static) {
    let document = web_sys::window().and_then(|window| window.document());
    let source = document.and_then(|document| document.get_element_by_id(id));
    let Some(source) = source.and_then(|source| source.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return done(false);
    };
    source.select();
    let Some(clipboard) = clipboard() else { return done(false) };
    let writing = clipboard.write_text(&source.value());
    spawn_local(async move { done(JsFuture::from(writing).await.is_ok()) });
}

/// Copies a text that stands in no box, and tells whether that worked.
pub fn copy_text(content: &str, done: impl FnOnce(bool) + 'static) {
    let Some(clipboard) = clipboard() else { return done(false) };
    let writing = clipboard.write_text(content);
    spawn_local(async move { done(JsFuture::from(writing).await.is_ok()) });
}

/// The clipboard. Plain http and old browsers have none, whatever `web_sys` says of its type.
fn clipboard() -> Option<Clipboard> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok()?.dyn_into().ok()
}
