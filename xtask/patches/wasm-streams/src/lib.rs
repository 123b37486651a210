//! Stands in for the crate `wasm-streams`, with as much of it as `server_fn` names.
//!
//! Leptos brings `server_fn` along even where there is no server to call. The real crate exports
//! classes to scripts, and what is exported cannot be left out by the linker: 3 KB (brotli) that
//! every citizen would download and nothing here ever runs.

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// The stream of the browser.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Would send a stream to a server. There is none, so nothing ever calls this.
    pub fn from_stream<S>(_stream: S) -> Self {
        unreachable!("this application has no server")
    }

    /// Would read an answer of a server; ends at once.
    pub fn into_stream(self) -> Nothing {
        Nothing
    }
}

/// A stream that has ended.
#[derive(Debug)]
pub struct Nothing;

impl Stream for Nothing {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
