//! Files: those that the person saves, and those that they hand in.

use super::page;
use crate::app::HandedIn;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, HtmlInputElement, Response, Url};

/// Whether the browser can save a file that a page has made. Browsers within other applications often say
/// yes and drop the file: where `start.js` has noticed one, the answer is no, and the same text always stands on
/// the page, too.
pub fn can_save() -> bool {
    !page::is_inside_application()
        && new_link().is_some_and(|link| Reflect::has(&link, &JsValue::from_str("download")).unwrap_or(false))
}

/// Lets the browser save a text as a file.
pub fn save(name: &str, text: &str) -> Option<()> {
    save_bytes(name, "text/plain;charset=utf-8", text.as_bytes())
}

/// Lets the browser save bytes of this type as a file.
pub fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link = new_link()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The address is left to the page: some browsers begin to read only after the click has ended.
    Some(())
}

fn new_link() -> Option<HtmlAnchorElement> {
    web_sys::window()?.document()?.create_element("a").ok()?.dyn_into().ok()
}

/// Reads the files that were chosen in a field, one after the other.
pub fn read_chosen(changed: &Event, done: impl FnOnce(Vec<HandedIn>) + 'static) {
    let field = changed.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(files) = field.and_then(|field| field.files()).filter(|files| files.length() > 0) else {
        return;
    };
    spawn_local(async move {
        let mut texts = Vec::new();
        for file in (0..files.length()).filter_map(|number| files.get(number)) {
            let reading = Response::new_with_opt_blob(Some(&file)).and_then(|response| response.text());
            let content = match reading {
                Ok(reading) => JsFuture::from(reading).await.ok().and_then(|text| text.as_string()),
                Err(_) => None,
            };
            texts.push(HandedIn { name: file.name(), content: content.unwrap_or_default() });
        }
        done(texts);
    });
}
