//! The browser's own voice. Browsers within other applications have none, and many devices none for Vietnamese, so
//! nothing is offered where there is no voice of the page's language.

use crate::domain::locale::Locale;
use js_sys::Reflect;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

/// What is read of a question, in the order of the page.
const SPOKEN: &str = "[data-item] h1, [data-item] .exhibit p, [data-item] th, [data-item] td, [data-item] .hint, \
                      [data-item] .option span, [data-item] .steps-to-order li > span:first-child, [data-item] .pair span";

/// The class of what is being read.
const MARK: &str = "spoken";

thread_local! {
    /// What was read last: drawing the same page once more does not begin it anew.
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

fn synthesis() -> Option<SpeechSynthesis> {
    let window = web_sys::window()?;
    let there = Reflect::get(&window, &JsValue::from_str("speechSynthesis")).ok()?;
    there.is_object().then(|| there.unchecked_into())
}

/// A voice of a language, as far as the browser has told its voices yet.
fn voice(locale: Locale) -> Option<SpeechSynthesisVoice> {
    let voices = synthesis()?.get_voices();
    let voices = voices.iter().map(|voice| voice.unchecked_into::<SpeechSynthesisVoice>());
    voices.into_iter().find(|voice| voice.lang().starts_with(locale.tag()))
}

/// Whether the browser can read in a language.
pub fn can_read(locale: Locale) -> bool {
    voice(locale).is_some()
}

/// Reads the question on the page once it is drawn, unless it was read already. `name` tells it from others.
pub fn read_soon(name: &str, locale: Locale) {
    if LAST.with_borrow(|last| last == name) {
        return;
    }
    LAST.with_borrow_mut(|last| name.clone_into(last));
    let read = Closure::once_into_js(move || read(locale));
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(read.unchecked_ref());
    }
}

fn read(locale: Locale) {
    let (Some(synthesis), Some(voice)) = (synthesis(), voice(locale)) else { return };
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(parts) = document.query_selector_all(SPOKEN) else { return };
    synthesis.cancel();
    for index in 0..parts.length() {
        let Some(part) = parts.get(index).and_then(|part| part.dyn_into::<HtmlElement>().ok()) else {
            continue;
        };
        let Ok(sentence) = SpeechSynthesisUtterance::new_with_text(&part.inner_text()) else { continue };
        sentence.set_lang(&voice.lang());
        sentence.set_voice(Some(&voice));
        // A little slower than usual: for ears that are not young.
        sentence.set_rate(0.9);
        let marked = part.clone();
        let begun = Closure::once_into_js(move || mark(&marked));
        let ended = Closure::once_into_js(move || unmark(&part));
        sentence.set_onstart(Some(begun.unchecked_ref()));
        sentence.set_onend(Some(ended.unchecked_ref()));
        synthesis.speak(&sentence);
    }
}

/// Falls silent.
pub fn stop() {
    LAST.with_borrow_mut(String::clear);
    if let Some(synthesis) = synthesis() {
        synthesis.cancel();
    }
    if let Some(document) = web_sys::window().and_then(|window| window.document())
        && let Ok(Some(marked)) = document.query_selector(&[".", MARK].concat())
    {
        unmark(&marked);
    }
}

fn mark(part: &Element) {
    let _ = part.class_list().add_1(MARK);
}

fn unmark(part: &Element) {
    let _ = part.class_list().remove_1(MARK);
}
