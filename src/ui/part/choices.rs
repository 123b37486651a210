//! One of several answers about something, as large rows.

use crate::domain::session::record::{Group, Holder};
use crate::ui::app::{App, Program};
use crate::ui::markup::{Markup, tag};

/// Whether somebody is recognised: values of the fields, and what they stand for.
pub const HOLDERS: [(&str, Holder); 3] =
    [("yes", Holder::Yes), ("no", Holder::No), ("unknown", Holder::Unknown)];

/// The groups of the programme: values of the fields, and what they stand for.
pub const GROUPS: [(&str, Group); 4] = [
    ("association", Group::Association),
    ("community", Group::Community),
    ("unit", Group::Unit),
    ("unknown", Group::Unknown),
];

/// A set of rows with what they are about.
pub fn choices(legend: &str, rows: impl IntoIterator<Item = Markup>) -> Markup {
    tag("fieldset").class("choices").child(tag("legend").text(legend)).children(rows)
}

/// A row of the set `name`: chosen as long as something holds of the model.
pub fn choice<P: Program>(
    app: App<P>,
    (name, value): (&'static str, &str),
    label: &str,
    holds: impl Fn(&P) -> bool + Send + Sync + 'static,
    chosen: impl Fn() + 'static,
) -> Markup {
    let on = app.memo(holds);
    let input = tag("input")
        .set("type", "radio")
        .set("name", name)
        .set("value", value)
        .checked(on)
        .on("change", move |_| chosen());
    tag("label").class("option capital").class_when("chosen", on).child(input).child(tag("span").text(label))
}
