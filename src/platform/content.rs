//! Fetching the compiled checks. Their hashed names stand in a `meta` element of the page:
//! `ky-nang-so.vi=content/….bin ky-nang-so.thiet-bi.vi=content/….bin …`

use super::page;
use crate::domain::check::content;
use crate::domain::check::definition::{Check, Item};
use crate::domain::check::id::{CheckId, DomainId};
use crate::domain::locale::Locale;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Fetches a check's outline in a language; `None` where it cannot be had.
pub fn fetch_outline(id: CheckId, locale: Locale, done: impl FnOnce(Option<Check>) + 'static) {
    let name = format!("{}.{}=", id.as_str(), locale.tag());
    spawn_local(async move {
        let check = read(&name).await.and_then(|bytes| content::outline_from_bytes(&bytes).ok());
        done(check.filter(|check| check.id == id));
    });
}

/// Fetches the items of a domain in a language; `None` where they cannot be had.
pub fn fetch_items(
    id: &CheckId,
    domain: &DomainId,
    locale: Locale,
    done: impl FnOnce(Option<Vec<Item>>) + 'static,
) {
    let name = format!("{}.{}.{}=", id.as_str(), domain.as_str(), locale.tag());
    spawn_local(async move {
        done(read(&name).await.and_then(|bytes| content::items_from_bytes(&bytes).ok()));
    });
}

/// The bytes of the file behind a name.
async fn read(name: &str) -> Option<Vec<u8>> {
    let list = page::meta("thuoc-so:content")?;
    let address = list.split(' ').find_map(|entry| entry.strip_prefix(name))?;
    let window = web_sys::window()?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
