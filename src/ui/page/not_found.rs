//! An address that leads nowhere, with a way home.

use crate::domain::route::Route;
use crate::ui::app::App;
use crate::ui::part::button::link_button;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App) -> AnyView {
    let text = app.text();
    view! {
        {heading(text.not_found_title())}
        <p>{text.not_found()}</p>
        {link_button(text.home().to_owned(), &Route::Home)}
    }
    .into_any()
}
