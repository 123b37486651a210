//! The result as a number for the facilitator of a session: what it says, to whom and why, and the number.

use crate::app::desk::{Event, Handing, Model};
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::handover::number::{SESSIONS, in_groups, write};
use crate::domain::route::Route as Elsewhere;
use crate::domain::session::record::{Group, Holder, Tally};
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, page as pieces, tag};
use crate::ui::part::button::{back, link_button};
use crate::ui::part::copyable::copyable;
use crate::ui::part::field::number_field;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const HOLDERS: [(&str, Holder); 3] = [("yes", Holder::Yes), ("no", Holder::No), ("unknown", Holder::Unknown)];
const GROUPS: [(&str, Group); 4] = [
    ("association", Group::Association),
    ("community", Group::Community),
    ("unit", Group::Unit),
    ("unknown", Group::Unknown),
];

pub fn page(app: App<Model>, model: &Model, text: Text) -> AnyView {
    let back = back(text.back(), &Elsewhere::Home);
    let heading = heading(text.hand_over_title());
    let Some(skills) = model.tally(SKILLS) else {
        let check = Elsewhere::Check(CheckId::new(SKILLS));
        return pieces([
            back.into(),
            heading.into(),
            tag("p").text(text.hand_over_nothing()).into(),
            tag("p").child(link_button(text.beside_take(), &check)).into(),
        ]);
    };
    let points = |tally: Option<Tally>| {
        tally.map_or_else(|| text.record_untaken().to_owned(), |tally| text.score(tally.score()))
    };
    let typed = move |code: Option<u16>| {
        change(app, move |handing| handing.code = code.filter(|code| *code < SESSIONS));
    };
    let holders = HOLDERS.map(|(value, holder)| {
        choice(
            app,
            "holder",
            value,
            text.holder(holder),
            move |handing| handing.holder == holder,
            move |handing| {
                handing.holder = holder;
            },
        )
    });
    let groups = GROUPS.map(|(value, group)| {
        choice(
            app,
            "group",
            value,
            text.group(group),
            move |handing| handing.group == group,
            move |handing| {
                handing.group = group;
            },
        )
    });
    pieces([
        back.into(),
        heading.into(),
        tag("p")
            .class("lead")
            .text(text.hand_over_points(&points(Some(skills)), &points(model.tally(ONLINE))))
            .into(),
        tag("p").text(text.hand_over_what()).into(),
        tag("p").text(text.hand_over_why()).into(),
        number_field(text, "code", text.hand_over_code(), model.handing.code, typed).into(),
        choices(text.hand_over_holder(), holders).into(),
        choices(text.hand_over_group(), groups).into(),
        number(app, text),
    ])
}

fn change(app: App<Model>, change: impl FnOnce(&mut Handing)) {
    let mut handing = app.read(|model| model.handing);
    change(&mut handing);
    app.dispatch(Event::Handing(handing));
}

fn choices<const N: usize>(legend: &str, choices: [Markup; N]) -> Markup {
    tag("fieldset").class("choices").child(tag("legend").text(legend)).children(choices)
}

fn choice(
    app: App<Model>,
    name: &'static str,
    value: &'static str,
    label: &str,
    holds: impl Fn(&Handing) -> bool + Send + Sync + 'static,
    chosen: impl Fn(&mut Handing) + Copy + 'static,
) -> Markup {
    let on = app.memo(move |model| holds(&model.handing));
    let input = tag("input")
        .set("type", "radio")
        .set("name", name)
        .set("value", value)
        .checked(on)
        .on("change", move |_| change(app, chosen));
    tag("label").class("option capital").class_when("chosen", on).child(input).child(tag("span").text(label))
}

/// The number, as soon as the code is there.
fn number(app: App<Model>, text: Text) -> AnyView {
    let told = app.memo(|model| model.told);
    let shown = dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        let Some(handed) = app.read(Model::handed) else {
            return tag("p").text(text.hand_over_wait()).into();
        };
        let Some(number) = write(&handed).map(|number| in_groups(&number)) else {
            return tag("p").text(text.hand_over_unfit()).into();
        };
        tag("section")
            .class("score")
            .child(tag("h2").text(text.hand_over_number()))
            .child(tag("p").class("handed").child(tag("strong").set("data-number", "").text(&number)))
            .child(copyable(text, "handed-line", text.hand_over_line(), text.hand_over_message(&number)))
            .into()
    });
    tag("div").set("aria-live", "polite").child(shown).into()
}
