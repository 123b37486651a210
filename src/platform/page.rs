//! The page as a whole: its `meta` lines, language, size of type, title, focus, printing.

use crate::domain::state::look::Look;
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{
    Document, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlMetaElement, HtmlSelectElement,
    HtmlTextAreaElement, KeyboardEvent,
};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The content of a `meta` element.
pub fn meta(name: &str) -> Option<String> {
    let element = document()?.query_selector(&format!("meta[name='{name}']")).ok()??;
    Some(element.dyn_into::<HtmlMetaElement>().ok()?.content())
}

/// Applies language and size of type, in their saved form, to the root element.
pub fn apply_look(look: &str) {
    let look = Look::from_text(look);
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", look.locale.tag());
        let _ = root.set_attribute("data-size", look.size.step().to_string().as_str());
    }
}

/// Whether another application shows the page, which can neither print nor save files then.
pub fn is_inside_application() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute("data-inside"))
}

/// The element in which a program lives.
pub struct Ground(HtmlElement);

impl Ground {
    /// That of the program that has the screen.
    pub fn on_screen() -> Option<Self> {
        document()?.get_element_by_id("app")?.dyn_into().ok().map(Self)
    }

    /// The element, emptied of the first screen.
    pub fn emptied(self) -> HtmlElement {
        self.0.set_text_content(None);
        self.0
    }
}

/// Moves the focus to an element by its identifier, once the present changes have been drawn.
pub fn focus_soon(id: impl Into<String>) {
    let id = id.into();
    soon(move || focus(&id));
}

fn soon(then: impl FnOnce() + 'static) {
    let then = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(then.unchecked_ref());
    }
}

/// Moves the focus to an element by its identifier.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The identifier of the element that has the focus; empty where it has none.
pub fn focused() -> String {
    let element = document().and_then(|document| document.active_element());
    element.map(|element| element.id()).unwrap_or_default()
}

/// Moves the focus to the first field of the page's form.
pub fn focus_first_field() {
    let element =
        document().and_then(|document| document.query_selector("main input, main select").ok().flatten());
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The value that was chosen in a list.
pub fn value_of(changed: &Event) -> Option<String> {
    let list: HtmlSelectElement = changed.target()?.dyn_into().ok()?;
    Some(list.value())
}

/// The name under which the page knows that what the program of the checks has in mind no longer holds.
const OUTDATED: &str = "thuocSoOutdated";

/// Tells `boot.js` to load the whole page anew before the other program gets the screen.
pub fn outdate() {
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &JsValue::from_str(OUTDATED), &JsValue::TRUE);
    }
}

/// Whether the page is to be loaded anew before the program of the checks goes on.
pub fn is_outdated() -> bool {
    is_known(OUTDATED)
}

/// Whether `boot.js` is loading the page anew because another tab has erased what was kept, or because somebody
/// else uses the device there. Until the new page comes this one goes on, and must not write back what it has in mind.
pub fn is_leaving() -> bool {
    is_known("thuocSoLeaving")
}

fn is_known(name: &str) -> bool {
    let window = web_sys::window();
    window.is_some_and(|window| Reflect::has(&window, &JsValue::from_str(name)).unwrap_or_default())
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = thuocSoPrepare)]
    fn prepare();

    /// Loads the whole page anew, at the address that it has by then.
    #[wasm_bindgen(js_name = thuocSoReopen)]
    pub fn reopen();

    /// `public/start.js`: sets the title of the browser's window once the page has been drawn.
    #[wasm_bindgen(js_name = thuocSoTitle)]
    pub fn set_title(title: &str);
}

/// Tells `boot.js` that a question stands: in time the desk, which shows the result, is fetched.
pub fn prepare_desk() {
    prepare();
}

/// The text that was typed into a field.
pub fn typed(event: &Event) -> String {
    event.target().and_then(value_of_field).unwrap_or_default()
}

/// What stands in the field with this identifier.
pub fn value_in(id: &str) -> String {
    let field = document().and_then(|document| document.get_element_by_id(id));
    field.and_then(|field| value_of_field(field.into())).unwrap_or_default()
}

fn value_of_field(field: EventTarget) -> Option<String> {
    match field.dyn_into::<HtmlInputElement>() {
        Ok(field) => Some(field.value()),
        Err(field) => Some(field.dyn_into::<HtmlTextAreaElement>().ok()?.value()),
    }
}

/// A key as it was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// What it writes, or its name, such as `Enter`.
    pub key: String,
    /// The digit on it, whatever Shift makes of it.
    pub digit: Option<u8>,
    /// Whether Shift was held.
    pub shift: bool,
    /// Whether it was pressed in a field, on a button or on a link, which do something with it themselves.
    pub taken: bool,
}

/// The key that was pressed; `None` where Control, Alt or Meta makes it the browser's.
pub fn pressed(event: &Event) -> Option<Pressed> {
    let event: &KeyboardEvent = event.dyn_ref()?;
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let code = event.code();
    let digit = code.strip_prefix("Digit").or_else(|| code.strip_prefix("Numpad"));
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let taken = target.is_some_and(|target| {
        ["INPUT", "TEXTAREA", "SELECT", "BUTTON", "A", "SUMMARY"].contains(&target.tag_name().as_str())
    });
    let digit = digit.and_then(|digit| digit.parse().ok());
    Some(Pressed { key: event.key(), digit, shift: event.shift_key(), taken })
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// The same once the present changes have been drawn.
pub fn print_soon() {
    soon(print);
}
