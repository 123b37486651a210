//! The way to take up texts that somebody handed on: pasted, or as files.

use super::button::second_button;
use super::file::file;
use crate::app::HandedIn;
use crate::platform;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};
use leptos::prelude::*;

const RECEIVED: &str = "received-text";

/// A section with a field to paste into and a field for files; of which one is taken, or `many` at
/// once. `outcome` says what became of them.
pub fn receive(
    text: Text,
    title: &str,
    label: &str,
    many: bool,
    outcome: AnyView,
    take_up: impl Fn(Vec<HandedIn>) + Copy + 'static,
) -> Markup {
    let chosen = move |event| platform::files::read_chosen(&event, take_up);
    let pasted = move || {
        let content = platform::page::value_in(RECEIVED);
        take_up(vec![HandedIn { name: String::new(), content }]);
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
        .child(second_button(text.receive_button(), pasted))
        .child(file("received-file", text.receive_file(), many, None, chosen))
        .child(tag("p").set("role", "alert").child(outcome))
}
