//! Something that opens at a touch.

use crate::ui::markup::{Markup, dynamic, nothing, tag};
use leptos::prelude::*;

/// A heading that opens and closes what is added to it.
pub fn fold(summary: impl AsRef<str>) -> Markup {
    tag("details").child(tag("summary").text(summary))
}

/// The same with something that takes long to make: it is made when the fold is first opened.
pub fn fold_later(summary: impl AsRef<str>, draw: impl Fn() -> AnyView + Send + 'static) -> Markup {
    later(tag("summary").text(summary), draw)
}

/// The same under a summary with a look of its own.
pub fn later(summary: Markup, draw: impl Fn() -> AnyView + Send + 'static) -> Markup {
    let opened = RwSignal::new(false);
    let content = dynamic(move || if opened.get() { draw() } else { nothing() });
    let open = move |_| {
        if !opened.get_untracked() {
            opened.set(true);
        }
    };
    tag("details").child(summary).on("toggle", open).child(content)
}
