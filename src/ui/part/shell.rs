//! What stands around every page: header, notices, footer; and the page that says that its content could
//! not be fetched.

use super::button::{link, quiet_link};
use super::heading::{PAGE_HEADING, heading};
use super::notices::notices;
use crate::domain::locale::Locale;
use crate::domain::route::Route;
use crate::domain::route::desk::Way;
use crate::domain::state::look::Choice;
use crate::platform;
use crate::text::Text;
use crate::ui::app::{App, Program};
use crate::ui::markup::{Markup, dynamic, page as pieces, tag};
use leptos::prelude::*;

/// The line of a page that can start the desk.
const DESK: &str = "thuoc-so:desk";

/// The page between header and footer.
pub fn around<P: Program>(app: App<P>, content: AnyView) -> AnyView {
    let english = app.english();
    pieces([
        dynamic(move || header(app, Text::from_english(english.get())).into()),
        tag("main").set("id", "main").child(notices(app)).child(content).into(),
        dynamic(move || footer(Text::from_english(english.get())).into()),
    ])
}

/// After every change of page the focus goes to its heading, so that a screen reader reads it and the
/// keyboard goes on from there. The first page is left as the browser opened it.
pub fn follow_focus<S: Clone + PartialEq + Send + Sync + 'static>(
    shown: Memo<S>,
    is_other_page: fn(&S, &S) -> bool,
) {
    Effect::new(move |before: Option<S>| {
        let now = shown.get();
        if before.is_some_and(|before| is_other_page(&now, &before)) {
            platform::page::scroll_to_top();
            platform::page::focus_soon(PAGE_HEADING);
        }
        now
    });
}

fn header<P: Program>(app: App<P>, text: Text) -> Markup {
    let other = match text.0 {
        Locale::Vi => Locale::En,
        Locale::En => Locale::Vi,
    };
    let skip = tag("a")
        .class("skip")
        .set("href", "#main")
        .instead("click", || platform::page::focus(PAGE_HEADING))
        .text(text.skip_to_content());
    let button = |label: &'static str, choice: Choice| {
        tag("button").set("type", "button").on("click", move |_| app.dispatch(P::chose(choice))).text(label)
    };
    let sizes = tag("div")
        .set("role", "group")
        .set("aria-label", text.size_group())
        .child(button("A−", Choice::Smaller).set("aria-label", text.smaller()))
        .child(button("A+", Choice::Larger).set("aria-label", text.larger()));
    let language = button(text.other_language(), Choice::Locale(other)).set("lang", other.tag());
    tag("header")
        .child(skip)
        .child(link(text.app_name(), &Route::Home).class("brand"))
        .child(tag("div").class("look").child(sizes).child(language))
}

fn footer(text: Text) -> Markup {
    // On the facilitator's own page there is no desk to show the help.
    let help = platform::page::meta(DESK).map(|_| quiet_link(text.help_title(), &Way::Help));
    tag("footer").maybe(help).child(tag("p").text(text.home_private()))
}

/// The page that says that its content could not be fetched.
pub fn cannot_load(text: Text, retry: impl Fn() + 'static) -> AnyView {
    let retry = move |_| retry();
    pieces([
        heading(text.cannot_load_title()).into(),
        tag("p").set("role", "alert").text(text.cannot_load()).into(),
        tag("button").set("type", "button").class("button").on("click", retry).text(text.retry()).into(),
        quiet_link(text.home(), &Route::Home).into(),
    ])
}
