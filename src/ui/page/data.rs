//! What is kept on this device, and how to erase it.

use crate::app::{Event, Model};
use crate::domain::route::Route;
use crate::platform::storage;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{back, quiet_link, second_button};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App, text: Text) -> AnyView {
    let erased = RwSignal::new(None);
    let list = dynamic(move || {
        // Drawn anew once everything has been erased.
        erased.track();
        let profile =
            |model: &Model| (model.state.profile.underway.len(), model.state.profile.finished.len());
        let ((underway, finished), aside) = (app.read(profile), storage::count_set_aside());
        if underway + finished + aside == 0 {
            return tag("p").text(text.data_nothing()).into();
        }
        tag("ul")
            .class("facts")
            .child(tag("li").text(text.data_underway(underway)))
            .child(tag("li").text(text.data_finished(finished)))
            .maybe((aside > 0).then(|| tag("li").text(text.data_set_aside(aside))))
            .into()
    });
    let erase = move || {
        app.dispatch(Event::Erased);
        erased.set(Some(true));
    };
    let done =
        dynamic(move || if erased.get() == Some(true) { markup::text(text.erased()) } else { nothing() });
    pieces([
        back(text.back(), &Route::Home).into(),
        heading(text.data_title()).into(),
        tag("p").text(text.data_where()).into(),
        list,
        tag("p").class("small").text(text.data_clearing()).into(),
        quiet_link(text.history_link(), &Route::History).into(),
        fold(text.erase())
            .child(tag("p").text(text.erase_sure()))
            .child(second_button(text.erase_yes(), erase))
            .into(),
        tag("p").set("aria-live", "polite").child(done).into(),
    ])
}
