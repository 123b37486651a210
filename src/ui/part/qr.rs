//! A text as a QR code: black on white with its light border, in the dark, too.

use crate::domain::handover::qr::Qr;
use crate::ui::markup::{Markup, tag};

/// The picture of a text, with what it is in words for those who do not see it; `None` where the text is too long.
pub fn qr(content: &str, description: &str) -> Option<Markup> {
    let picture = Qr::new(content)?;
    let image = tag("img").set("src", picture.data_address()).set("alt", description);
    Some(tag("p").class("qr").child(image))
}
