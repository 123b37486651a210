//! The address bar: which page is asked for, and the browser's history.

use crate::domain::route::{Address, Page};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// `public/start.js`: writes an address into the history once the page has been drawn.
    #[wasm_bindgen(js_name = thuocSoAddress)]
    fn show(address: &str, replaces: bool);
}

/// The page asked for when the application starts: what follows `#`, or, where a chat application
/// dropped that, the value of `?to=`.
pub fn first<Route: Page>() -> Route {
    if let Some(route) = current() {
        return route;
    }
    let search = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let mut pairs = search.trim_start_matches('?').split('&');
    let to = pairs.find_map(|pair| pair.strip_prefix("to=")).unwrap_or_default();
    // Some applications encode the slashes of a query.
    let to = js_sys::decode_uri_component(to).map_or_else(|_| to.to_owned(), String::from);
    Route::parse(&to)
}

/// The page that the present address names; `None` where what follows `#` is no page of ours.
fn current<Route: Page>() -> Option<Route> {
    let hash = web_sys::window()?.location().hash().ok()?;
    hash.starts_with("#/").then(|| Route::parse(&hash))
}

/// Calls back with the page asked for whenever the address changes, for as long as the page lives.
pub fn on_change<Route: Page>(mut changed: impl FnMut(Route) + 'static) {
    let listener = Closure::<dyn FnMut()>::new(move || {
        if let Some(route) = current() {
            changed(route);
        } else if web_sys::window().is_some_and(|window| window.location().hash().as_deref() == Ok("")) {
            changed(Route::parse(""));
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    }
    listener.forget();
}

/// Goes to a page as a touched link would.
pub fn go(route: &dyn Address) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(&route.href());
    }
}

/// Goes to a page in place of the present one. Unlike with [`replace`], every program of the page hears of it.
pub fn give_way(route: &dyn Address) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&route.href());
    }
}

/// Shows an address as a new entry of the history.
pub fn push(route: &dyn Address) {
    show(&route.href(), false);
}

/// Shows an address instead of the present entry.
pub fn replace(route: &dyn Address) {
    show(&route.href(), true);
}

/// Opens a page in a window of its own, or brings that window to the front where it is open already. `false` where
/// the browser does not allow it.
pub fn open_window(route: &dyn Address, name: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let Ok(here) = window.location().href() else { return false };
    let page = here.split('#').next().unwrap_or_default();
    let address = [page, &route.href()].concat();
    window.open_with_url_and_target(&address, name).is_ok_and(|opened| opened.is_some())
}

/// The address of this copy of the application, without page and question; `None` where it was opened as a file.
pub fn of_site() -> Option<String> {
    let here = web_sys::window()?.location().href().ok()?;
    let site = here.split(['#', '?']).next()?;
    site.starts_with("http").then(|| site.to_owned())
}

/// The address of the folder that this page came from; `None` where it was opened as a file.
pub fn site() -> Option<String> {
    let location = web_sys::window()?.location();
    let (origin, path) = (location.origin().ok()?, location.pathname().ok()?);
    let folder = &path[..=path.rfind('/')?];
    origin.starts_with("http").then(|| [&origin, folder].concat())
}
