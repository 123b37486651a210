//! Fetching the compiled checks. Their hashed names stand in a `meta` element of the page:
//! `ky-nang-so.vi=content/….bin tu-tim-thong-tin.vi=content/….bin …`

use super::page;
use crate::domain::check::content;
use crate::domain::check::definition::Check;
use crate::domain::check::id::CheckId;
use crate::domain::locale::Locale;
use js_sys::Uint8Array;
use std::sync::Arc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Fetches a check in a language; `None` where it cannot be had.
pub fn fetch(id: CheckId, locale: Locale, done: impl FnOnce(Option<Arc<Check>>) + 'static) {
    spawn_local(async move {
        let check = match address(&id, locale) {
            Some(address) => read(&address).await.filter(|check| check.id == id),
            None => None,
        };
        done(check.map(Arc::new));
    });
}

fn address(id: &CheckId, locale: Locale) -> Option<String> {
    let name = format!("{}.{}=", id.as_str(), locale.tag());
    let list = page::meta("thuoc-so:content")?;
    list.split(' ').find_map(|entry| entry.strip_prefix(&name)).map(str::to_owned)
}

async fn read(address: &str) -> Option<Check> {
    let window = web_sys::window()?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    content::from_bytes(&Uint8Array::new(&buffer).to_vec()).ok()
}
