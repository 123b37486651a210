//! The browser's local storage. Which keys there are, and what follows from its answers, stands in
//! [`store`].

use crate::app::StorageFault;
use crate::app::store::{self, Device, Found};
use crate::domain::backup::Everything;
use crate::domain::backup::plan::Write;
use crate::domain::state::profiles::Person;
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{JsString, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Storage, StorageEvent};

pub use crate::app::store::Key;

/// The browser's storage. Asking for it throws where it is blocked, and gloo's handle would panic
/// then, so the browser is asked first.
fn storage() -> Result<Storage, StorageFault> {
    let allowed = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    allowed.map(|_| LocalStorage::raw()).ok_or(StorageFault::Blocked)
}

/// What could not be written: `boot.js` makes this object, so that what one program knows the other knows,
/// too, for as long as the page stays open.
fn unsaved_texts() -> JsValue {
    let name = JsValue::from_str("thuocSoUnsaved");
    web_sys::window().and_then(|window| Reflect::get(&window, &name).ok()).unwrap_or(JsValue::UNDEFINED)
}

/// The browser as a device: its local storage, and the page.
struct Browser;

impl Device for Browser {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        storage()?.get_item(key).map_err(|_| StorageFault::Blocked)
    }

    fn ends_with(&self, key: &str, end: &str) -> bool {
        // Read as a property, the text stays with the browser.
        let text = storage().ok().and_then(|storage| Reflect::get(&storage, &JsValue::from_str(key)).ok());
        let Some(text) = text.and_then(|text| text.dyn_into::<JsString>().ok()) else { return false };
        let length = text.length();
        // Checksums are ASCII: as many signs as bytes.
        text.slice(length.saturating_sub(end.len() as u32), length).as_string().as_deref() == Some(end)
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        storage()?.set_item(key, text).map_err(|_| store::refused(self))
    }

    fn remove(&self, key: &str) {
        if let Ok(storage) = storage() {
            let _ = storage.remove_item(key);
        }
    }

    fn keys(&self) -> Vec<String> {
        let Ok(storage) = storage() else { return Vec::new() };
        let length = storage.length().unwrap_or(0);
        (0..length).filter_map(|index| storage.key(index).ok().flatten()).collect()
    }

    fn in_page(&self, key: &str) -> Option<String> {
        Reflect::get(&unsaved_texts(), &JsValue::from_str(key)).ok()?.as_string()
    }

    fn keep_in_page(&self, key: &str, text: Option<&str>) {
        let text = text.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let _ = Reflect::set(&unsaved_texts(), &JsValue::from_str(key), &text);
    }

    fn keys_in_page(&self) -> Vec<String> {
        let keys = Object::keys(&Object::from(unsaved_texts()));
        keys.iter().filter_map(|key| key.as_string()).filter(|key| self.in_page(key).is_some()).collect()
    }
}

/// What is stored under a key, whatever the page keeps.
pub fn stored(key: Key) -> Result<Option<String>, StorageFault> {
    store::stored(&Browser, key)
}

/// What the page keeps under a key because the device did not take it.
pub fn unsaved(key: Key) -> Option<String> {
    store::unsaved(&Browser, key)
}

/// What is kept under a key, in the page or stored.
pub fn read(key: Key) -> Result<Option<String>, StorageFault> {
    store::read(&Browser, key)
}

/// Keeps a text under a key; where the device takes nothing, at least until the page is closed.
pub fn write(key: Key, text: &str) -> Result<(), StorageFault> {
    store::write(&Browser, key, text)
}

/// Keeps a session under a key, unless something else stands there than a text with this end.
pub fn write_over(key: Key, text: &str, known: Option<&str>) -> Result<Found, StorageFault> {
    store::write_over(&Browser, key, text, known)
}

/// Keeps a text under a key, or leaves everything as it is.
pub fn write_or_leave(key: Key, text: &str) -> Result<(), StorageFault> {
    store::write_or_leave(&Browser, key, text)
}

/// Where attempts are left that must not be written over those on the device.
const KEPT: &str = "thuocSoKept";

/// Leaves attempts in the page for as long as it stays open, for every program of it.
pub fn keep_in_page(text: &str) {
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &JsValue::from_str(KEPT), &JsValue::from_str(text));
    }
}

/// The attempts that were left in the page.
pub fn kept_in_page() -> Option<String> {
    let window = web_sys::window()?;
    Reflect::get(&window, &JsValue::from_str(KEPT)).ok()?.as_string()
}

/// A profile's attempts: those left in the page, or those on the device.
pub fn attempts(profile: u32) -> Option<String> {
    kept_in_page().or_else(|| read(Key::Attempts(profile)).ok().flatten())
}

/// Removes what is kept under a key.
pub fn clear(key: Key) {
    store::clear(&Browser, key);
}

/// Why something kept in this page is not on the device, if anything is.
pub fn fault() -> Option<StorageFault> {
    store::fault(&Browser)
}

/// The profile in use.
pub fn person_in_use() -> Person {
    store::person_in_use(&Browser)
}

/// The address at which phones find this application, as it was typed.
pub fn site() -> Option<String> {
    read(Key::Site).ok().flatten()
}

/// Keeps a text that could not be read under a key of its own.
pub fn set_aside(text: &str) -> Result<(), StorageFault> {
    store::set_aside(&Browser, text)
}

/// Saves language and size of type. A look that cannot be kept is no reason to bother anybody.
pub fn write_look(look: &str) {
    let _ = write_or_leave(Key::Look, look);
}

/// Language and size of type as saved.
pub fn read_look() -> Option<String> {
    stored(Key::Look).ok()?
}

/// The texts of all sessions.
pub fn sessions() -> Result<Vec<String>, StorageFault> {
    store::sessions(&Browser)
}

/// Number of texts that were set aside.
pub fn count_set_aside() -> usize {
    store::count_set_aside(&Browser)
}

/// Everything that a backup carries.
pub fn everything() -> Everything {
    store::everything(&Browser)
}

/// Writes all of these texts, or leaves everything as it was.
pub fn write_all(writes: &[Write]) -> Result<(), StorageFault> {
    store::write_all(&Browser, writes)
}

/// Removes everything this application has written. Returns it, to be put back.
pub fn erase() -> Vec<(String, String)> {
    store::erase(&Browser)
}

/// Puts back what was erased.
pub fn undo_erasing(erased: &[(String, String)]) -> Result<(), StorageFault> {
    store::undo_erasing(&Browser, erased)
}

/// Calls back whenever another tab changes what is kept under a key, or clears everything.
pub fn on_change_elsewhere(key: Key, changed: impl FnMut(Option<String>) + 'static) {
    let own = key.text();
    listen_elsewhere(move |key| key == own, changed);
}

/// Calls back with a session whenever another tab changes one.
pub fn on_session_elsewhere(mut changed: impl FnMut(String) + 'static) {
    listen_elsewhere(store::is_session, move |text| {
        if let Some(text) = text {
            changed(text);
        }
    });
}

fn listen_elsewhere(
    is_wanted: impl Fn(&str) -> bool + 'static,
    mut changed: impl FnMut(Option<String>) + 'static,
) {
    let listener = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
        // Without a key everything was cleared.
        if event.key().is_none_or(|key| is_wanted(&key)) {
            changed(event.new_value());
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
