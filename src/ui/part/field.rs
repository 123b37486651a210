//! Fields to type into, and the day.

use crate::domain::quantity::Day;
use crate::platform;
use crate::text::Text;
use crate::ui::markup::{self, Markup, dynamic, nothing, tag};
use leptos::prelude::*;

/// Today, by the device's calendar.
pub fn today() -> Day {
    let now = platform::clock::calendar(platform::clock::now());
    Day::new(now.year, now.month, now.day).unwrap_or_default()
}

/// A field with its label. `id` is unique on the page; what is typed goes to `typed`.
pub fn field(id: &str, label: &str, value: &str, typed: impl Fn(String) + 'static) -> Markup {
    let input = tag("input")
        .set("id", id)
        .set("type", "text")
        .set("value", value)
        .set("autocomplete", "off")
        .on("input", move |event| typed(platform::page::typed(&event)));
    tag("p").class("field").child(tag("label").set("for", id).text(label)).child(input)
}

/// The same for a day, which is said again in words: browsers show it in an order of their own.
pub fn day_field(text: Text, id: &str, label: &str, value: &str, typed: impl Fn(String) + 'static) -> Markup {
    let day = RwSignal::new(Day::parse(value));
    let changed = move |event| {
        let value = platform::page::typed(&event);
        day.set(Day::parse(&value));
        typed(value);
    };
    let said = dynamic(move || day.get().map_or_else(nothing, |day| markup::text(&text.day_in_words(day))));
    let words = [id, "-words"].concat();
    let input = tag("input")
        .set("id", id)
        .set("type", "date")
        .set("value", value)
        .set("aria-describedby", &words)
        .on("input", changed);
    tag("p")
        .class("field")
        .child(tag("label").set("for", id).text(label))
        .child(input)
        .child(tag("small").set("id", words).child(said))
}

/// The same for whole numbers: the keyboard of a phone shows digits. What is no number is told as `None`, and
/// said so below the field.
pub fn number_field<N: std::str::FromStr + ToString + 'static>(
    text: Text,
    id: &str,
    label: &str,
    value: Option<N>,
    typed: impl Fn(Option<N>) + 'static,
) -> Markup {
    let unreadable = RwSignal::new(false);
    let value = value.map(|number| number.to_string()).unwrap_or_default();
    let changed = move |event| {
        let content = platform::page::typed(&event);
        let number = content.trim().parse().ok();
        unreadable.set(number.is_none() && !content.trim().is_empty());
        typed(number);
    };
    let said =
        dynamic(move || if unreadable.get() { markup::text(text.counts_unreadable()) } else { nothing() });
    let error = [id, "-error"].concat();
    let input = tag("input")
        .set("id", id)
        .set("type", "text")
        .set("inputmode", "numeric")
        .set("value", value)
        .set("autocomplete", "off")
        .set("aria-describedby", &error)
        .on("input", changed);
    tag("div")
        .class("field number")
        .child(tag("label").set("for", id).text(label))
        .child(input)
        .child(tag("p").class("field-error").set("id", error).set("role", "alert").child(said))
}
