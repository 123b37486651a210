//! Notices about the saving of work, on top of every page while they hold.

use crate::app::{Notice, StorageFault};
use crate::text::Text;
use crate::ui::app::App;
use leptos::prelude::*;

/// The notices that hold.
pub fn notices(app: App) -> AnyView {
    let notices = app.memo(|model| (model.look.locale, model.notices.clone()));
    view! {
        <div aria-live="polite">
            {move || {
                let (locale, notices) = notices.get();
                let text = Text(locale);
                notices.into_iter().map(|notice| view! {
                    <section class="notice">
                        <h2>{text.notice_title()}</h2>
                        <p>{sentence(text, notice)}</p>
                    </section>
                }).collect_view()
            }}
        </div>
    }
    .into_any()
}

const fn sentence(text: Text, notice: Notice) -> &'static str {
    match notice {
        Notice::NotSaved(StorageFault::Blocked) => text.notice_blocked(),
        Notice::NotSaved(StorageFault::Full) => text.notice_full(),
        Notice::SetAside => text.notice_set_aside(),
        Notice::Newer => text.notice_newer(),
    }
}
