//! Notices about the saving of work, on top of every page while they hold.

use crate::app::{Notice, StorageFault};
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{dynamic, page, tag};
use leptos::prelude::*;

/// The notices that hold.
pub fn notices(app: App) -> AnyView {
    let changed = app.memo(|model| (model.look.locale, model.notices.clone()));
    let list = dynamic(move || {
        let (locale, notices) = changed.get();
        let text = Text(locale);
        let notices = notices.into_iter().map(|notice| {
            tag("section")
                .class("notice")
                .child(tag("h2").text(text.notice_title()))
                .child(tag("p").text(sentence(text, notice)))
                .into()
        });
        page(notices.collect::<Vec<_>>())
    });
    tag("div").set("aria-live", "polite").child(list).into()
}

const fn sentence(text: Text, notice: Notice) -> &'static str {
    match notice {
        Notice::NotSaved(StorageFault::Blocked) => text.notice_blocked(),
        Notice::NotSaved(StorageFault::Full) => text.notice_full(),
        Notice::SetAside => text.notice_set_aside(),
        Notice::Newer => text.notice_newer(),
    }
}
