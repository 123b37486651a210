//! A text to be handed on: always visible, with a button that copies it, or selects it where the
//! browser does not allow more.

use super::button::second_button;
use crate::platform::clipboard;
use crate::text::Text;
use crate::ui::markup::{self, Markup, dynamic, nothing, tag};
use leptos::prelude::*;

/// A box with a text and a button that copies it; says whether that worked. `id` is unique on the page.
pub fn copyable(text: Text, id: &str, label: &str, content: String) -> Markup {
    copyable_by(text, id, label, text.copy(), content, || {})
}

/// The same with other words on the button, and with something that follows once the text has been copied.
pub fn copyable_by(
    text: Text,
    id: &str,
    label: &str,
    button: &str,
    content: String,
    then: impl Fn() + Clone + 'static,
) -> Markup {
    let outcome = RwSignal::new(None);
    // About 24 characters fit a line of a narrow phone; browsers that can, make the box as high as its text. What is longer
    // than a screen scrolls within it.
    let rows = content.lines().map(|line| line.chars().count() / 24 + 1).sum::<usize>().min(16);
    let name = id.to_owned();
    let copy = move || {
        let then = then.clone();
        // The page may be gone by the time the browser answers.
        clipboard::copy(&name, move |copied| {
            let _ = outcome.try_set(Some(copied));
            if copied {
                then();
            }
        });
    };
    let said = dynamic(move || match outcome.get() {
        None => nothing(),
        Some(true) => markup::text(text.copied()),
        Some(false) => markup::text(text.copy_by_hand()),
    });
    tag("div")
        .class("copyable")
        .child(
            tag("textarea")
                .set("id", id)
                .set("readonly", "")
                .set("aria-label", label)
                .set("rows", rows.to_string())
                .text(content),
        )
        .child(second_button(button, copy))
        .child(tag("p").set("aria-live", "polite").child(said))
}
