//! What is kept in the browser's local storage. Every key of this application begins with `thuoc-so/`.

use super::clock;
use crate::app::StorageFault;
use crate::domain::session::SessionId;
use crate::domain::state::profiles::Person;
use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Storage, StorageEvent};

const STATE: &str = "thuoc-so/state";
const SCORES: &str = "thuoc-so/titles";
const SETS: &str = "thuoc-so/sets";
const PROFILES: &str = "thuoc-so/profiles";
const INVITATION: &str = "thuoc-so/join";
const SITE: &str = "thuoc-so/site";
const SESSION: &str = "thuoc-so/session/";
const SITTING: &str = "thuoc-so/sitting";
const ROWS: &str = "thuoc-so/rows/";
const LOOK: &str = "thuoc-so/look";
const ASIDE: &str = "thuoc-so/aside/";

/// The browser's storage. Asking for it throws where it is blocked, and gloo's handle would panic
/// then, so the browser is asked first.
fn storage() -> Result<Storage, StorageFault> {
    let allowed = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
    allowed.map(|_| LocalStorage::raw()).ok_or(StorageFault::Blocked)
}

/// What texts are kept under. Profiles are known by their number, 0 for the guest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key<'id> {
    /// A profile's attempts.
    Attempts(u32),
    /// A profile's scores by criteria sets.
    Scores(u32),
    /// Criteria sets typed in on this device.
    Sets,
    /// Who shares this device.
    Profiles,
    /// The invitation to a session that this device has opened last.
    Invitation,
    /// The address at which phones find this application, as the facilitator typed it.
    Site,
    /// A session.
    Session(&'id SessionId),
    /// The person at the device that a hall shares.
    Sitting,
    /// Half-typed rows of a session's entry grid.
    Rows(&'id SessionId),
}

impl Key<'_> {
    fn text(self) -> String {
        match self {
            Self::Attempts(profile) => of_profile(STATE, profile),
            Self::Scores(profile) => of_profile(SCORES, profile),
            Self::Sets => SETS.to_owned(),
            Self::Profiles => PROFILES.to_owned(),
            Self::Invitation => INVITATION.to_owned(),
            Self::Site => SITE.to_owned(),
            Self::Session(id) => [SESSION, id.as_str()].concat(),
            Self::Sitting => SITTING.to_owned(),
            Self::Rows(id) => [ROWS, id.as_str()].concat(),
        }
    }
}

fn of_profile(key: &str, profile: u32) -> String {
    if profile == 0 { key.to_owned() } else { format!("{key}/{profile}") }
}

/// What could not be written: `boot.js` makes this object, so that what one program knows the other knows,
/// too, for as long as the page stays open.
fn unsaved() -> JsValue {
    let name = JsValue::from_str("thuocSoUnsaved");
    web_sys::window().and_then(|window| Reflect::get(&window, &name).ok()).unwrap_or(JsValue::UNDEFINED)
}

/// What is kept under a key.
pub fn read(key: Key) -> Result<Option<String>, StorageFault> {
    let key = key.text();
    let unsaved = Reflect::get(&unsaved(), &JsValue::from_str(&key)).ok().and_then(|text| text.as_string());
    match unsaved {
        Some(text) => Ok(Some(text)),
        None => storage()?.get_item(&key).map_err(|_| StorageFault::Blocked),
    }
}

/// Keeps a text under a key; where the device takes nothing, at least until the page is closed.
pub fn write(key: Key, text: &str) -> Result<(), StorageFault> {
    let key = key.text();
    let outcome = put(&key, text);
    let kept = if outcome.is_ok() { JsValue::UNDEFINED } else { JsValue::from_str(text) };
    let _ = Reflect::set(&unsaved(), &JsValue::from_str(&key), &kept);
    outcome
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
    let key = key.text();
    let _ = Reflect::set(&unsaved(), &JsValue::from_str(&key), &JsValue::UNDEFINED);
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(&key);
    }
}

/// Why something kept in this page is not on the device, if anything is.
pub fn fault() -> Option<StorageFault> {
    let storage = match storage() {
        Ok(storage) => storage,
        Err(fault) => return Some(fault),
    };
    let texts = Object::values(&Object::from(unsaved()));
    texts.iter().any(|text| text.is_string()).then(|| refused(&storage))
}

/// Why a storage that answers takes nothing: one that holds something is full.
fn refused(storage: &Storage) -> StorageFault {
    if storage.length().is_ok_and(|length| length > 0) { StorageFault::Full } else { StorageFault::Blocked }
}

/// The profile in use.
pub fn person_in_use() -> Person {
    Person::in_use(&read(Key::Profiles).ok().flatten().unwrap_or_default())
}

/// The address at which phones find this application, as it was typed.
pub fn site() -> Option<String> {
    read(Key::Site).ok().flatten()
}

/// Keeps a text that could not be read under a key of its own.
pub fn set_aside(text: &str) -> Result<(), StorageFault> {
    put(&format!("{ASIDE}{}", clock::now().0), text)
}

/// Saves language and size of type.
pub fn write_look(look: &str) -> Result<(), StorageFault> {
    put(LOOK, look)
}

/// Language and size of type as saved.
pub fn read_look() -> Option<String> {
    storage().ok()?.get_item(LOOK).ok()?
}

fn put(key: &str, text: &str) -> Result<(), StorageFault> {
    let storage = storage()?;
    storage.set_item(key, text).map_err(|_| refused(&storage))
}

/// The texts of all sessions.
pub fn sessions() -> Result<Vec<String>, StorageFault> {
    let storage = storage()?;
    let keys = keys().into_iter().filter(|key| key.starts_with(SESSION));
    Ok(keys.filter_map(|key| storage.get_item(&key).ok().flatten()).collect())
}

/// Calls back with a session whenever another tab changes one.
pub fn on_session_elsewhere(changed: impl FnMut(String) + 'static) {
    listen_elsewhere(|key| key.starts_with(SESSION), changed);
}

/// Number of texts that were set aside.
pub fn count_set_aside() -> usize {
    keys().iter().filter(|key| key.starts_with(ASIDE)).count()
}

/// Removes everything this application has written.
pub fn erase() {
    let unsaved = unsaved();
    for key in Object::keys(&Object::from(unsaved.clone())) {
        let _ = Reflect::set(&unsaved, &key, &JsValue::UNDEFINED);
    }
    if let Ok(storage) = storage() {
        for key in keys().iter().filter(|key| key.starts_with("thuoc-so/")) {
            let _ = storage.remove_item(key);
        }
    }
}

fn keys() -> Vec<String> {
    let Ok(storage) = storage() else { return Vec::new() };
    let length = storage.length().unwrap_or(0);
    (0..length).filter_map(|index| storage.key(index).ok().flatten()).collect()
}

/// Calls back with what is kept under a key whenever another tab changes it.
pub fn on_change_elsewhere(key: Key, changed: impl FnMut(String) + 'static) {
    let own = key.text();
    listen_elsewhere(move |key| key == own, changed);
}

fn listen_elsewhere(is_wanted: impl Fn(&str) -> bool + 'static, mut changed: impl FnMut(String) + 'static) {
    let listener = Closure::<dyn FnMut(StorageEvent)>::new(move |event: StorageEvent| {
        if event.key().is_some_and(|key| is_wanted(&key))
            && let Some(text) = event.new_value()
        {
            changed(text);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("storage", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
