//! A row of marks, the first ones filled.

use crate::ui::markup::{Markup, tag};

/// `length` marks, `filled` of them filled.
pub fn dots(filled: usize, length: usize) -> impl Iterator<Item = Markup> {
    (0..length).map(move |index| if index < filled { tag("i").class("filled") } else { tag("i") })
}
