//! Codes of phones, read by the camera one after the other, or from a photo; where neither is possible, the number.

use super::numbers::sentences;
use super::{back_to, section};
use crate::app::cadre::{Event, Model};
use crate::domain::route::cadre::Route;
use crate::domain::session::record::Way;
use crate::domain::session::{Session, SessionId};
use crate::platform::camera::{self, Told};
use crate::platform::sound::Sound;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{quiet_link, second_button};
use crate::ui::part::file::file;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const CAMERA: &str = "camera";
const PHOTO: &str = "photo";

/// Tones in hertz: something new, and anything else.
const NEW: u16 = 1_320;
const OTHER: u16 = 330;

/// How far the camera is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Closed,
    Opening,
    Looking,
    Refused,
    NoReader,
}

pub fn page(app: App<Model>, text: Text, session: &Session) -> AnyView {
    let id = session.id.clone();
    let phase = RwSignal::new(Phase::Closed);
    let is_open = Memo::new(move |_| matches!(phase.get(), Phase::Opening | Phase::Looking));
    let shown = {
        let id = id.clone();
        dynamic(move || if is_open.get() { open(text, phase) } else { closed(app, text, &id, phase) })
    };
    let said = dynamic(move || match phase.get() {
        Phase::Opening => markup::text(text.scan_opening()),
        Phase::Refused => markup::text(text.scan_refused()),
        Phase::NoReader => markup::text(text.scan_no_reader()),
        Phase::Closed | Phase::Looking => nothing(),
    });
    pieces([
        back_to(text, session).into(),
        heading(text.scan_title()).into(),
        tag("p").class("lead").text(text.scan_lead()).into(),
        tag("div").class("scan").child(shown).into(),
        tag("p").class("warning").set("role", "alert").child(said).into(),
        tag("div").set("aria-live", "assertive").child(outcome(app, text, id.clone())).into(),
        section("add", text.scan_twins())
            .child(photo(app, text, id.clone()))
            .child(quiet_link(text.way_numbers(), &Route::Numbers(id)))
            .into(),
        tag("p").class("small").text(text.hand_over_trust()).into(),
    ])
}

fn closed(app: App<Model>, text: Text, id: &SessionId, phase: RwSignal<Phase>) -> AnyView {
    let id = id.clone();
    let start = move || {
        // While the button is pressed, so that it may sound.
        let sound = Sound::new();
        phase.set(Phase::Opening);
        let id = id.clone();
        camera::look(CAMERA, move |told| {
            // The page may be gone by now.
            let _ = match told {
                Told::Started => phase.try_set(Phase::Looking),
                Told::Refused => phase.try_set(Phase::Refused),
                Told::NoReader => phase.try_set(Phase::NoReader),
                Told::Read(text) => {
                    take(app, &id, text, &sound);
                    None
                }
            };
        });
    };
    tag("form")
        .class("go-on")
        .instead("submit", start)
        .child(crate::ui::part::button::submit(text.scan_start()))
        .into()
}

fn open(text: Text, phase: RwSignal<Phase>) -> AnyView {
    let video = tag("video")
        .set("id", CAMERA)
        .set("playsinline", "")
        .set("muted", "")
        .set("aria-label", text.scan_picture());
    tag("div").child(video).child(second_button(text.scan_stop(), move || phase.set(Phase::Closed))).into()
}

fn take(app: App<Model>, id: &SessionId, text: String, sound: &Sound) {
    app.dispatch(Event::Scanned(id.clone(), text));
    let is_new = app.read(|model| {
        model.taken.as_ref().is_some_and(|taken| taken.new + taken.changed + taken.answered > 0)
    });
    let _ = sound.play(if is_new { NEW } else { OTHER });
}

fn photo(app: App<Model>, text: Text, id: SessionId) -> Markup {
    let failed = RwSignal::new(false);
    let chosen = move |changed| {
        let id = id.clone();
        camera::read_photos(&changed, move |texts| {
            let texts = texts.unwrap_or_default();
            let _ = failed.try_set(texts.is_empty());
            if !texts.is_empty() {
                app.dispatch(Event::Scanned(id, texts.join("\n")));
            }
        });
    };
    let said = dynamic(move || if failed.get() { markup::text(text.scan_photo_none()) } else { nothing() });
    tag("div")
        .child(file(PHOTO, text.scan_photo(), true, Some("image/*"), chosen))
        .child(tag("p").class("field-error").set("role", "alert").child(said))
}

/// How many there are, and what became of the last one.
fn outcome(app: App<Model>, text: Text, id: SessionId) -> AnyView {
    let told = app.memo(|model| model.told);
    dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        app.read(|model| {
            let records = model.session(&id).into_iter().flat_map(Session::records);
            let count = records.filter(|record| record.way == Way::Phone).count();
            let sentences = match &model.taken {
                None => Vec::new(),
                Some(taken) if taken.is_nothing() => vec![tag("li").text(text.scan_other())],
                Some(taken) => sentences(text, taken),
            };
            tag("div")
                .set("data-count", count.to_string())
                .child(tag("p").class("points").text(text.scan_count(count)))
                .child(tag("ul").class("taken").children(sentences))
                .into()
        })
    })
}
