//! Totals from the register of the place.

use super::{back_to, section};
use crate::app::cadre::{Event, Model};
use crate::domain::route::cadre::Route;
use crate::domain::session::Session;
use crate::domain::session::register::{Register, Share};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::submit;
use crate::ui::part::field::{field, number_field, today};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const FIELDS: [[&str; 2]; 3] = [
    ["association-whole", "association-part"],
    ["community-whole", "community-part"],
    ["units-whole", "units-part"],
];

pub fn page(app: App<Model>, text: Text, session: &Session) -> AnyView {
    let register = session.register.value.clone().unwrap_or_default();
    let wrong = RwSignal::new(false);
    let id = session.id.clone();
    let done = move || match typed() {
        Some([association, community, units]) => {
            wrong.set(false);
            let source = platform::page::value_in("source").trim().to_owned();
            let register = Register { association, community, units, source, day: today() };
            app.dispatch(Event::Registered(id.clone(), Some(register)));
            platform::address::go(&Route::Board(id.clone()));
        }
        None => wrong.set(true),
    };
    let labels = [
        [text.register_association_whole(), text.register_association_part()],
        [text.register_community_whole(), text.register_community_part()],
        [text.register_units_whole(), text.register_units_part()],
    ];
    let shares = [register.association, register.community, register.units];
    let fields = FIELDS.iter().zip(labels).zip(shares).map(|((ids, labels), share)| {
        let rate = share.map(Share::rate);
        let counts = [rate.map(|rate| rate.whole()), rate.map(|rate| rate.part())];
        let fields = ids.iter().zip(labels).zip(counts);
        tag("div").class("document").children(
            fields.map(|((id, label), count)| number_field(text, id, label, count, |_: Option<u32>| {})),
        )
    });
    let said = dynamic(move || if wrong.get() { markup::text(text.register_problem()) } else { nothing() });
    let form: Markup = tag("form")
        .class("entering")
        .instead("submit", done)
        .children(fields)
        .child(field("source", text.register_source(), &register.source, |_| {}))
        .child(tag("p").class("field-error").set("role", "alert").child(said))
        .child(submit(text.register_done()));
    pieces([
        back_to(text, session).into(),
        heading(text.register_title()).into(),
        tag("p").class("lead").text(text.register_lead()).into(),
        section("register", text.board_register()).child(form).into(),
    ])
}

/// The three shares as typed; an empty pair is none. `None` where a part is more than its whole, or stands
/// there without one.
fn typed() -> Option<[Option<Share>; 3]> {
    let mut shares = [None; 3];
    for (share, ids) in shares.iter_mut().zip(FIELDS) {
        let [whole, part] = ids.map(|id| platform::page::value_in(id).trim().to_owned());
        if whole.is_empty() && part.is_empty() {
            continue;
        }
        *share = Some(Share::new(part.parse().ok()?, whole.parse().ok()?)?);
    }
    Some(shares)
}
