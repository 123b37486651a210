//! Leptos components. Pages read the model through [`App`] and dispatch events to it; what a page shows
//! follows from the model alone.

mod app;
mod cadre;
mod desk;
mod markup;
mod page;
mod part;
mod parts;

use crate::app::{Event, Model};
use crate::domain::state::look::Look;
use crate::platform;
use crate::platform::page::Ground;
use crate::platform::storage::{self, Key};
use app::{App, Program};
use leptos::prelude::AnyView;

pub use parts::start_parts;

/// Starts the program of the checks in place of what stands in `#app`.
pub fn start_citizen() {
    // Some browsers begin to look for their voices when they are first asked for one.
    let _ = platform::speech::can_read(look().locale);
    let person = storage::person_in_use();
    let key = Key::Attempts(person.number);
    let (stored, unsaved) = (storage::stored(key), storage::unsaved(key));
    let (model, effects) = Model::open(platform::address::first(), look(), person, stored, unsaved);
    let Some(ground) = Ground::on_screen() else { return };
    let first = || Event::Arrived(platform::address::first());
    start(ground, model, effects, first, page::shell, move |app| {
        platform::address::on_change(move |route| app.dispatch(Event::Arrived(route)));
        storage::on_change_elsewhere(key, move |_| app.dispatch(Event::ChangedElsewhere));
    });
}

/// Starts the desk: every page beside taking a check.
pub fn start_desk() {
    use crate::app::desk::{Event, Model};
    let (model, effects) = Model::open(platform::address::first(), look(), platform::desk_effects::stored());
    let person = model.profiles.current();
    let first = || Event::Arrived(platform::address::first());
    start_in_two_tasks(model, effects, first, desk::shell, move |app| {
        platform::address::on_change(move |route| app.dispatch(Event::Arrived(route)));
        for key in [Key::Attempts(person), Key::Scores(person), Key::Sets] {
            storage::on_change_elsewhere(key, move |_| app.dispatch(Event::ChangedElsewhere));
        }
    });
}

/// How often the shared device looks whether anybody is there, in milliseconds.
const TICK: i32 = 10_000;

/// Starts the facilitator's program.
pub fn start_cadre() {
    use crate::app::cadre::shared::Event::Ticked;
    use crate::app::cadre::{Event, Model};
    use crate::domain::route::cadre::Route;
    let sitting = storage::read(Key::Sitting).ok().flatten();
    let (model, effects) =
        Model::open(platform::address::first(), look(), storage::sessions(), sitting.as_deref());
    let first = || Event::Arrived(platform::address::first());
    start_in_two_tasks(model, effects, first, cadre::shell, move |app| {
        platform::address::on_change(move |route| app.dispatch(Event::Arrived(route)));
        storage::on_session_elsewhere(move |text| app.dispatch(Event::ChangedElsewhere(text)));
        platform::channel::on_told(move |text| app.dispatch(Event::ChangedElsewhere(text)));
        platform::clock::every(TICK, move || {
            if let Route::Shared(id) = app.read(|model| model.route.clone()) {
                app.dispatch(Event::Shared(id, Ticked));
            }
        });
    });
}

/// Mounts a program in a task after the one that has opened its model, so that a finger may come in between.
/// `public/program.js` waits for it.
fn start_in_two_tasks<P: Program>(
    model: P,
    effects: Vec<P::Effect>,
    first: impl FnOnce() -> P::Event + 'static,
    shell: fn(App<P>) -> AnyView,
    listen: impl FnOnce(App<P>) + 'static,
) {
    // By the time of the task another program may have the screen.
    let Some(ground) = Ground::on_screen() else { return };
    platform::clock::next_task(move || start(ground, model, effects, first, shell, listen));
}

/// Mounts a program, and lets it hear of what happens around it.
fn start<P: Program>(
    ground: Ground,
    model: P,
    effects: Vec<P::Effect>,
    first: impl FnOnce() -> P::Event + 'static,
    shell: fn(App<P>) -> AnyView,
    listen: impl FnOnce(App<P>) + 'static,
) {
    leptos::mount::mount_to(ground.emptied(), move || {
        let app = App::new(model);
        for effect in effects {
            app.carry_out(effect);
        }
        app.dispatch(first());
        listen(app);
        shell(app)
    })
    .forget();
}

fn look() -> Look {
    storage::read_look().map(|look| Look::from_text(&look)).unwrap_or_default()
}
