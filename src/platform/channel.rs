//! A word from one window of this application to the others on the device. Where the browser has no such channel,
//! the storage's own events do the same, only not while nothing can be stored.

use wasm_bindgen::JsCast as _;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "thuoc-so/session";

/// Tells the other windows a text.
pub fn tell(text: &str) {
    if let Ok(channel) = BroadcastChannel::new(NAME) {
        let _ = channel.post_message(&JsValue::from_str(text));
        channel.close();
    }
}

/// Calls back with what other windows tell, for as long as the page lives.
pub fn on_told(mut told: impl FnMut(String) + 'static) {
    let Ok(channel) = BroadcastChannel::new(NAME) else { return };
    let listener = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(text) = event.data().as_string() {
            told(text);
        }
    });
    channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // Both live as long as the page does.
    listener.forget();
    std::mem::forget(channel);
}
