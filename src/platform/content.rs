//! Fetching the compiled checks. The hashed names of the outlines stand in a `meta` element of the page,
//! `ky-nang-so.vi=content/….bin ky-nang-so.en=content/….bin …`; an outline names the files of its items.

use super::page;
use crate::domain::check::content;
use crate::domain::check::definition::{Check, Item};
use crate::domain::check::id::CheckId;
use crate::domain::locale::Locale;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Fetches a check's outline in a language; `None` where it cannot be had.
pub fn fetch_outline(id: CheckId, locale: Locale, done: impl FnOnce(Option<Check>) + 'static) {
    spawn_local(async move {
        let bytes = match outline_file(&id, locale) {
            Some(file) => read(&file).await,
            None => None,
        };
        let check = bytes.and_then(|bytes| content::outline_from_bytes(&bytes).ok());
        done(check.filter(|check| check.id == id));
    });
}

/// Fetches the items of a domain; `None` where they cannot be had.
pub fn fetch_items(file: String, done: impl FnOnce(Option<Vec<Item>>) + 'static) {
    spawn_local(async move {
        done(read(&file).await.and_then(|bytes| content::items_from_bytes(&bytes).ok()));
    });
}

fn outline_file(id: &CheckId, locale: Locale) -> Option<String> {
    let name = format!("{}.{}=", id.as_str(), locale.tag());
    let list = page::meta("thuoc-so:content")?;
    list.split(' ').find_map(|entry| entry.strip_prefix(&name)).map(str::to_owned)
}

async fn read(file: &str) -> Option<Vec<u8>> {
    let window = web_sys::window()?;
    let response: Response = JsFuture::from(window.fetch_with_str(file)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
