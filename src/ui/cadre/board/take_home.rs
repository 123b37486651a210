//! The ways out of a session: the report on paper, the board on the projector, the workbook, tables as text, and the
//! session itself as a file. Each is made when somebody asks for it.

use super::section;
use crate::app::cadre::findings::Findings;
use crate::app::cadre::report::sheets;
use crate::app::cadre::{Event, Model, report};
use crate::domain::route::cadre::Route;
use crate::domain::session::{Session, SessionId};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, tag};
use crate::ui::part::button::{quiet_link, removal_button, second_button};
use crate::ui::part::copyable::copyable_by;
use crate::ui::part::fold::{fold, fold_later};
use leptos::prelude::*;

/// The type of a workbook.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A table as CSV.
type Csv = fn(Text, &Findings<'_>) -> String;

/// What follows from what a session says at this moment.
fn made<T>(app: App<Model>, id: &SessionId, make: impl FnOnce(&Findings<'_>) -> T) -> Option<T> {
    app.read(|model| Some(make(&model.findings(model.session(id)?)?)))
}

/// The report, the board for everybody, and the tables for a spreadsheet.
pub fn tables(app: App<Model>, text: Text, session: &Session) -> Markup {
    let day = session.about.value.day.to_string();
    let id = session.id.clone();
    let file = ["buoi-", &day, ".xlsx"].concat();
    let save = platform::files::can_save().then(|| {
        tag("p").child(second_button(text.board_workbook(), move || {
            let workbook = made(app, &id, |findings| sheets::workbook(text, findings)).unwrap_or_default();
            // Where the browser refuses, the texts below stay to be copied.
            let _ = platform::files::save_bytes(&file, WORKBOOK, &workbook);
        }))
    });
    let tables: [(&str, &str, &str, Csv); 3] = [
        ("board-table", text.sheet_board(), "ket-qua-", sheets::board_csv),
        ("people-table", text.sheet_people(), "tung-nguoi-", sheets::people_csv),
        ("items-table", text.sheet_items(), "tung-cau-", sheets::items_csv),
    ];
    let tables = tables.map(|(field, label, name, make)| {
        let file = [name, &day, ".csv"].concat();
        let id = session.id.clone();
        let draw = move || {
            let content = made(app, &id, |findings| make(text, findings)).unwrap_or_default();
            let (file, saved) = (file.clone(), content.clone());
            let save = platform::files::can_save().then(|| {
                tag("p").child(second_button(text.board_table_save(), move || {
                    let _ = platform::files::save(&file, &saved);
                }))
            });
            tag("div").child(text_box(text, field, label, content, || {})).maybe(save).into()
        };
        fold_later(text.board_table_content(label), draw)
    });
    section("tables", text.board_tables())
        .child(quiet_link(text.report_link(), &Route::Report(session.id.clone())))
        .child(quiet_link(text.show_link(), &Route::Show(session.id.clone())))
        .child(tag("p").text(text.board_tables_why()))
        .maybe(save)
        .children(tables)
}

/// Characters that a box on the page still shows at once; drawing more keeps a slow device busy.
const LONG: usize = 60_000;

/// A text to be copied: in a box, or without one where it is long.
fn text_box(
    text: Text,
    field: &'static str,
    label: &str,
    content: String,
    then: impl Fn() + Clone + 'static,
) -> Markup {
    if content.len() <= LONG {
        return copyable_by(text, field, label, text.copy(), content, then);
    }
    let outcome = RwSignal::new(None);
    let length = text.text_long(content.len() / 1000);
    let copy = move || {
        let then = then.clone();
        // The page may be gone by the time the browser answers.
        platform::clipboard::copy_text(&content, move |copied| {
            let _ = outcome.try_set(Some(copied));
            if copied {
                then();
            }
        });
    };
    let said = dynamic(move || match outcome.get() {
        None => nothing(),
        Some(true) => markup::text(text.copied()),
        Some(false) => markup::text(text.text_long_refused()),
    });
    tag("div")
        .set("id", field)
        .child(tag("p").text(length))
        .child(second_button(text.copy(), copy))
        .child(tag("p").set("aria-live", "polite").child(said))
}

/// The way of the session to another device, and out of this one.
pub fn file(app: App<Model>, text: Text, session: &Session) -> Markup {
    let own = session.id.clone();
    let is_filed = app.memo(move |model| model.kept(&own).is_some_and(|kept| !kept.is_unfiled()));
    let said = dynamic(move || {
        markup::text(if is_filed.get() { text.board_filed() } else { text.board_file_why() })
    });
    let name = ["buoi-", &session.about.value.day.to_string(), "-", session.id.as_str(), ".txt"].concat();
    let message = move |id: &SessionId| {
        let message = app.read(|model| model.session(id).map(|session| report::message(text, session)));
        message.unwrap_or_default()
    };
    let id = session.id.clone();
    let save = platform::files::can_save().then(|| {
        tag("p").child(second_button(text.save_file(), move || {
            if platform::files::save(&name, &message(&id)).is_some() {
                app.dispatch(Event::Filed(id.clone()));
            }
        }))
    });
    let copied = session.id.clone();
    let copy = move || {
        let id = copied.clone();
        let filed = move || app.dispatch(Event::Filed(id.clone()));
        text_box(text, "session-text", text.board_file(), message(&copied), filed).into()
    };
    let removed = session.id.clone();
    section("hand-on", text.board_file())
        .child(tag("p").set("role", "status").child(said))
        .maybe(save)
        .child(fold_later(text.board_file_copy(), copy))
        .child(
            fold(text.session_remove()).child(tag("p").text(text.session_remove_sure())).child(
                removal_button(text.clear_yes(), move || app.dispatch(Event::Removed(removed.clone()))),
            ),
        )
}
