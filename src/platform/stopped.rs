//! When the program itself fails: instead of a frozen screen, a page that says the answers are saved.

use wasm_bindgen::JsValue;

/// From now on a panic shows the element `#stopped`, which stands in `index.html` from the start, and
/// hides the application.
pub fn show_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
        for (id, shown) in [("app", false), ("stopped", true)] {
            if let Some(element) = document.get_element_by_id(id) {
                let _ = if shown { element.remove_attribute("hidden") } else { element.set_attribute("hidden", "") };
            }
        }
        // For whoever repairs it; a citizen does not see this.
        if let Some(place) = panic.location() {
            let place = format!("{}:{}", place.file(), place.line());
            let _ = js_sys::Reflect::set(&document, &JsValue::from_str("thuocSoStopped"), &JsValue::from_str(&place));
        }
    }));
}
