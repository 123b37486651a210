//! The way to take up a text that somebody handed on: pasted, or as a file.

use super::button::second_button;
use crate::platform;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};
use leptos::prelude::*;

const RECEIVED: &str = "received-text";

/// A section with a field to paste into and a field for a file; `outcome` says what became of the text.
pub fn receive(
    text: Text,
    title: &str,
    label: &str,
    outcome: AnyView,
    take_up: impl Fn(String) + Copy + 'static,
) -> Markup {
    let chosen = move |event| {
        platform::files::read_chosen(&event, move |content| take_up(content.unwrap_or_default()));
    };
    tag("section")
        .class("receive")
        .child(tag("h2").text(title))
        .child(
            tag("p")
                .class("field")
                .child(tag("label").set("for", RECEIVED).text(label))
                .child(tag("textarea").set("id", RECEIVED).set("rows", "4")),
        )
        .child(second_button(text.receive_button(), move || take_up(platform::page::value_in(RECEIVED))))
        .child(
            tag("p")
                .class("field")
                .child(tag("label").set("for", "received-file").text(text.receive_file()))
                .child(tag("input").set("id", "received-file").set("type", "file").on("change", chosen)),
        )
        .child(tag("p").set("role", "alert").child(outcome))
}
