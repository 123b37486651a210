//! Fetching the compiled checks. The hashed names of the outlines stand in a `meta` element of the page,
//! `ky-nang-so.vi=content/….bin ky-nang-so.en=content/….bin …`; an outline names the files of its items.

use super::page;
use crate::domain::locale::Locale;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Fetches a file, named relative to the page; `None` where it cannot be had.
pub fn fetch(file: Option<String>, done: impl FnOnce(Option<Vec<u8>>) + 'static) {
    spawn_local(async move {
        done(match file {
            Some(file) => read(&file).await,
            None => None,
        });
    });
}

/// Fetches several files; `None` where one of them cannot be had.
pub fn fetch_all<const N: usize>(
    files: [Option<String>; N],
    done: impl FnOnce(Option<[Vec<u8>; N]>) + 'static,
) {
    spawn_local(async move {
        let mut all = Vec::new();
        for file in files.into_iter().flatten() {
            all.extend(read(&file).await);
        }
        done(all.try_into().ok());
    });
}

/// The file of this name in a language: the outline of a check by its identifier, `titles`, or `hall`.
pub fn file(name: &str, locale: Locale) -> Option<String> {
    let name = format!("{name}.{}=", locale.tag());
    let list = page::meta("thuoc-so:content")?;
    list.split(' ').find_map(|entry| entry.strip_prefix(&name)).map(str::to_owned)
}

/// Asks `start.js`, which knows whether the file stands in the page or has to be fetched.
async fn read(file: &str) -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let read: Function = Reflect::get(&window, &JsValue::from_str("thuocSoFile")).ok()?.dyn_into().ok()?;
    let promise: Promise = read.call1(&JsValue::UNDEFINED, &JsValue::from_str(file)).ok()?.dyn_into().ok()?;
    let bytes: Uint8Array = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    Some(bytes.to_vec())
}
