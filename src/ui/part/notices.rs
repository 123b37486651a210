//! Notices about the saving of work, on top of every page while they hold.

use crate::app::{Notice, StorageFault};
use crate::text::Text;
use crate::ui::app::{App, Program};
use crate::ui::markup::{Markup, dynamic, nothing, tag};
use leptos::prelude::*;

/// Every notice there is.
const NOTICES: [Notice; 4] = [
    Notice::NotSaved(StorageFault::Blocked),
    Notice::NotSaved(StorageFault::Full),
    Notice::SetAside,
    Notice::Newer,
];

/// The notices that hold.
pub fn notices<P: Program>(app: App<P>) -> AnyView {
    tag("div")
        .class("notices")
        .set("aria-live", "polite")
        .children(NOTICES.map(|notice| line(app, notice)))
        .into()
}

fn line<P: Program>(app: App<P>, notice: Notice) -> Markup {
    let holds = app.memo(move |model| model.notices().contains(&notice));
    let english = app.english();
    let shown = dynamic(move || {
        let text = Text::from_english(english.get());
        if holds.get() { self::notice(text, notice).into() } else { nothing() }
    });
    tag("div").child(shown)
}

/// What a notice says.
pub fn notice(text: Text, notice: Notice) -> Markup {
    tag("section")
        .class("notice")
        .child(tag("h2").text(text.notice_title()))
        .child(tag("p").text(sentence(text, notice)))
}

const fn sentence(text: Text, notice: Notice) -> &'static str {
    match notice {
        Notice::NotSaved(StorageFault::Blocked) => text.notice_blocked(),
        Notice::NotSaved(StorageFault::Full) => text.notice_full(),
        Notice::SetAside => text.notice_set_aside(),
        Notice::Newer => text.notice_newer(),
    }
}
