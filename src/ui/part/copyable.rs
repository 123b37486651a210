//! A text to be handed on: always visible, selected at a touch, with a button that copies it.

use crate::platform::clipboard;
use crate::text::Text;
use leptos::html::Textarea;
use leptos::prelude::*;

/// A box with a text and a button that copies it; says whether that worked.
pub fn copyable(text: Text, label: &'static str, content: String) -> AnyView {
    let area = NodeRef::<Textarea>::new();
    let outcome = RwSignal::new(None);
    let rows = (content.lines().count() + content.chars().count() / 34).to_string();
    let copy = move |_| {
        if let Some(area) = area.get_untracked() {
            // The page may be gone by the time the browser answers.
            clipboard::copy(area, move |copied| drop(outcome.try_set(Some(copied))));
        }
    };
    view! {
        <div class="copyable">
            <textarea node_ref=area readonly aria-label=label rows=rows prop:value=content></textarea>
            <button type="button" class="button-second" on:click=copy>{text.copy()}</button>
            <p aria-live="polite">
                {move || outcome.get().map(|copied| if copied { text.copied() } else { text.copy_by_hand() })}
            </p>
        </div>
    }
    .into_any()
}
