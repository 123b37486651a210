//! "Nghe câu hỏi": the browser reads the question, where it has a voice for that. Opt-in, since a button that is
//! always there disturbs reading, and remembered: the next question is read without being asked.

use crate::app::Event;
use crate::domain::state::look::Choice;
use crate::platform::speech;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, tag};
use leptos::prelude::*;

/// The button, where there is a voice; reads the question `name` where that is switched on.
pub fn aloud(app: App, text: Text, name: &str) -> Option<Markup> {
    let locale = text.0;
    if !speech::can_read(locale) {
        return None;
    }
    if app.read(|model| model.look.aloud) {
        speech::read_soon(name, locale);
    }
    let on = app.memo(|model| model.look.aloud);
    let question = name.to_owned();
    let switched = move |_| {
        let aloud = !app.read(|model| model.look.aloud);
        app.dispatch(Event::Chose(Choice::Aloud(aloud)));
        speech::stop();
        if aloud {
            speech::read_soon(&question, locale);
        }
    };
    let label = dynamic(move || markup::text(if on.get() { text.aloud_stop() } else { text.aloud_start() }));
    Some(tag("button").set("type", "button").class("button-second aloud").on("click", switched).child(label))
}
