//! Something that opens at a touch.

use crate::ui::markup::{Markup, tag};

/// A heading that opens and closes what is added to it.
pub fn fold(summary: impl AsRef<str>) -> Markup {
    tag("details").child(tag("summary").text(summary))
}
