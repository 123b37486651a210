//! The result for the facilitator of a session: what is handed over, to whom and why; then as a QR code, as a number,
//! and as a line for a message.

use crate::app::desk::{Event, Handing, Model};
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::handover::code;
use crate::domain::handover::number::{self, SESSIONS, in_groups};
use crate::domain::route::Route as Elsewhere;
use crate::domain::session::answers::Answers;
use crate::domain::session::record::Tally;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{dynamic, page as pieces, tag};
use crate::ui::part::button::{back, link_button};
use crate::ui::part::choices::{GROUPS, HOLDERS, choice, choices};
use crate::ui::part::copyable::copyable;
use crate::ui::part::field::number_field;
use crate::ui::part::heading::heading;
use crate::ui::part::qr::qr;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text) -> AnyView {
    let back = back(text.back(), &Elsewhere::Home);
    let heading = heading(text.hand_over_title());
    let Some(skills) = model.tally(SKILLS) else {
        let check = Elsewhere::Check(CheckId::new(SKILLS));
        let taken = model.attempts.latest(&CheckId::new(SKILLS)).is_some();
        let said = if taken { text.hand_over_other_length() } else { text.hand_over_nothing() };
        return pieces([
            back.into(),
            heading.into(),
            tag("p").text(said).into(),
            tag("p").child(link_button(text.beside_take(), &check)).into(),
        ]);
    };
    let points = |tally: Option<Tally>| {
        tally.map_or_else(|| text.record_untaken().to_owned(), |tally| text.score(tally.score()))
    };
    let has_answers = model.answers() != Answers::default();
    let answers = if has_answers { text.hand_over_answers() } else { text.hand_over_no_answers() };
    let typed = move |code: Option<u16>| {
        change(app, move |handing| handing.code = code.filter(|code| *code < SESSIONS));
    };
    let holders = HOLDERS.map(|(value, holder)| {
        let chosen = move || change(app, |handing| handing.holder = holder);
        choice(
            app,
            ("holder", value),
            text.holder(holder),
            move |model: &Model| model.handing.holder == holder,
            chosen,
        )
    });
    let groups = GROUPS.map(|(value, group)| {
        let chosen = move || change(app, |handing| handing.group = group);
        choice(
            app,
            ("group", value),
            text.group(group),
            move |model: &Model| model.handing.group == group,
            chosen,
        )
    });
    pieces([
        back.into(),
        heading.into(),
        tag("p")
            .class("lead")
            .text(text.hand_over_points(&points(Some(skills)), &points(model.tally(ONLINE))))
            .into(),
        tag("p").text(format!("{} {answers}", text.hand_over_what())).into(),
        tag("p").text(text.hand_over_why()).into(),
        tag("p").text(text.hand_over_once()).into(),
        number_field(text, "code", text.hand_over_code(), model.handing.code, typed).into(),
        choices(text.hand_over_holder(), holders).into(),
        choices(text.hand_over_group(), groups).into(),
        ways(app, text),
    ])
}

fn change(app: App<Model>, change: impl FnOnce(&mut Handing)) {
    let mut handing = app.read(|model| model.handing);
    change(&mut handing);
    app.dispatch(Event::Handing(handing));
}

/// QR code, number and line, as soon as the code of the session is there.
fn ways(app: App<Model>, text: Text) -> AnyView {
    let told = app.memo(|model| model.told);
    let shown = dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        let Some(sent) = app.read(Model::handed) else {
            return tag("p").text(text.hand_over_wait()).into();
        };
        let number = number::write(&sent.handed).map(|number| in_groups(&number));
        let Some((number, code)) = number.zip(code::write(&sent)) else {
            return tag("p").text(text.hand_over_unfit()).into();
        };
        let line = if sent.answers == Answers::default() {
            text.hand_over_message(&number)
        } else {
            text.hand_over_message_code(&number, &code)
        };
        tag("section")
            .class("score handed")
            .child(tag("h2").text(text.hand_over_qr()))
            .maybe(qr(&code, text.hand_over_qr_picture()))
            .child(tag("h2").text(text.hand_over_number()))
            .child(tag("p").child(tag("strong").set("data-number", "").text(&number)))
            .child(tag("h2").text(text.hand_over_line()))
            .child(copyable(text, "handed-line", text.hand_over_line(), line))
            .child(tag("p").class("small").text(text.hand_over_trust()))
            .into()
    });
    tag("div").set("aria-live", "polite").child(shown).into()
}
