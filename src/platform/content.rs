//! Fetching the compiled checks. The hashed names of the outlines stand in a `meta` element of the page,
//! `ky-nang-so.vi=content/….bin ky-nang-so.en=content/….bin …`; an outline names the files of its items.

use super::page;
use crate::app::{Delivery, Request};
use crate::domain::locale::Locale;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// `public/start.js`: finds a file in the page or fetches it, once for all programs, and calls back with its
    /// bytes or with `undefined`.
    #[wasm_bindgen(js_name = thuocSoFile)]
    fn fetch_once(file: &str, done: &JsValue);
}

/// Fetches a file, named relative to the page; `None` where it cannot be had.
pub fn fetch(file: Option<String>, done: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let done = move |bytes: JsValue| done((!bytes.is_undefined()).then(|| Uint8Array::from(bytes).to_vec()));
    fetch_once(&file.unwrap_or_default(), &Closure::once_into_js(done));
}

/// Fetches a part of a check.
pub fn request(request: Request, done: impl FnOnce(Delivery) + 'static) {
    let Request { check, locale, piece } = request;
    let (piece, file) = match piece {
        Some((domain, piece, file)) => (Some((domain, piece)), Some(file)),
        None => (None, file(check.as_str(), locale)),
    };
    fetch(file, move |bytes| done(Delivery { check, locale, piece, bytes }));
}

/// Fetches several files, one after the other; `None` where one of them cannot be had.
pub fn fetch_all<const N: usize>(
    files: [Option<String>; N],
    done: impl FnOnce(Option<[Vec<u8>; N]>) + 'static,
) {
    fetch_next(files.into_iter(), Vec::new(), done);
}

fn fetch_next<const N: usize>(
    mut left: std::array::IntoIter<Option<String>, N>,
    mut here: Vec<Vec<u8>>,
    done: impl FnOnce(Option<[Vec<u8>; N]>) + 'static,
) {
    let Some(file) = left.next() else { return done(here.try_into().ok()) };
    fetch(file, move |bytes| match bytes {
        Some(bytes) => {
            here.push(bytes);
            fetch_next(left, here, done);
        }
        None => done(None),
    });
}

/// The file of this name in a language: the outline of a check by its identifier, `titles`, or `hall`.
pub fn file(name: &str, locale: Locale) -> Option<String> {
    let name = format!("{name}.{}=", locale.tag());
    let list = page::meta("thuoc-so:content")?;
    list.split(' ').find_map(|entry| entry.strip_prefix(&name)).map(str::to_owned)
}
