//! What is kept on this device, and how to erase it.

use crate::app::Event;
use crate::domain::route::Route;
use crate::platform::storage;
use crate::ui::app::App;
use crate::ui::part::button::{back, quiet_link};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App) -> AnyView {
    let text = app.text();
    let counts = app.memo(|model| (model.state.profile.underway.len(), model.state.profile.finished.len()));
    let set_aside = RwSignal::new(storage::count_set_aside());
    let erased = RwSignal::new(false);
    let list = move || match (counts.get(), set_aside.get()) {
        ((0, 0), 0) => view! { <p>{text.data_nothing()}</p> }.into_any(),
        ((underway, finished), aside) => view! {
            <ul class="facts">
                <li>{text.data_underway(underway)}</li>
                <li>{text.data_finished(finished)}</li>
                {(aside > 0).then(|| view! { <li>{text.data_set_aside(aside)}</li> })}
            </ul>
        }
        .into_any(),
    };
    let erase = move |_| {
        app.dispatch(Event::Erased);
        set_aside.set(storage::count_set_aside());
        erased.set(true);
    };
    view! {
        {back(text.back(), &Route::Home)}
        {heading(text.data_title())}
        <p>{text.data_where()}</p>
        {list}
        <p class="small">{text.data_clearing()}</p>
        {quiet_link(text.history_link(), &Route::History)}
        <details class="erase">
            <summary>{text.erase()}</summary>
            <p>{text.erase_sure()}</p>
            <button type="button" class="button-second" on:click=erase>{text.erase_yes()}</button>
        </details>
        <p aria-live="polite">{move || erased.get().then(|| text.erased())}</p>
    }
    .into_any()
}
