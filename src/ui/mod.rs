//! Leptos components. Pages read the model through [`App`] and dispatch events to it; what a page shows
//! follows from the model alone.

mod app;
mod markup;
mod page;
mod part;

use crate::app::{Event, Model};
use crate::domain::state::look::Look;
use crate::platform;
use app::App;

/// Starts the citizen's application in place of the first screen of `index.html`.
pub fn start() {
    let look = platform::storage::read_look().map(|look| Look::from_text(&look)).unwrap_or_default();
    let (model, effects) = Model::open(platform::address::first(), look, platform::storage::read());
    let Some(place) = platform::page::take_place() else { return };
    leptos::mount::mount_to(place, move || {
        let app = App::new(model);
        for effect in effects {
            app.carry_out(effect);
        }
        let first = app.route();
        app.dispatch(Event::Arrived(first));
        platform::address::on_change(move |route| app.dispatch(Event::Arrived(route)));
        platform::storage::on_change_elsewhere(move |text| app.dispatch(Event::ChangedElsewhere(text)));
        page::shell(app)
    })
    .forget();
}
