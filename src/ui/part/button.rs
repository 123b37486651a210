//! The one thing to do on a page, and the quieter ones beside it.

use crate::domain::route::Address;
use crate::ui::markup::{Markup, tag};

/// A form whose only content is the button that goes on.
pub fn go_on(label: impl AsRef<str>, press: impl Fn() + 'static) -> Markup {
    tag("form").class("go-on").instead("submit", press).child(submit(label))
}

/// The button that goes on, for a form.
pub fn submit(label: impl AsRef<str>) -> Markup {
    tag("button").set("type", "submit").class("button").text(label)
}

/// A button for something beside the way.
pub fn second_button(label: impl AsRef<str>, press: impl Fn() + 'static) -> Markup {
    tag("button").set("type", "button").class("button-second").on("click", move |_| press()).text(label)
}

/// The same for what takes something away, so that nobody takes it for a way on.
pub fn removal_button(label: impl AsRef<str>, press: impl Fn() + 'static) -> Markup {
    second_button(label, press).class("button-second removal")
}

/// A link to a page.
pub fn link(label: impl AsRef<str>, route: &dyn Address) -> Markup {
    tag("a").set("href", route.href()).text(label)
}

/// A link that looks like the page's main button.
pub fn link_button(label: impl AsRef<str>, route: &dyn Address) -> Markup {
    link(label, route).class("button")
}

/// A quieter link on a line of its own.
pub fn quiet_link(label: impl AsRef<str>, route: &dyn Address) -> Markup {
    tag("p").class("quiet").child(link(label, route))
}

/// The link at the top that leads back.
pub fn back(label: &'static str, route: &dyn Address) -> Markup {
    tag("p").class("back").child(link(label, route))
}
