//! An address that leads nowhere, with a way home.

use crate::domain::route::Route;
use crate::text::Text;
use crate::ui::markup::{page as pieces, tag};
use crate::ui::part::button::link_button;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(text: Text) -> AnyView {
    pieces([
        heading(text.not_found_title()).into(),
        tag("p").text(text.not_found()).into(),
        link_button(text.home(), &Route::Home).into(),
    ])
}
