//! The records of a session, each of which can be taken back.

use super::section;
use crate::app::cadre::{Event, Model};
use crate::domain::session::record::{Record, Tally, Way};
use crate::domain::session::{Session, SessionId};
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, tag};
use crate::ui::part::button::{removal_button, second_button};
use crate::ui::part::fold::fold_later;
use leptos::prelude::*;
use std::cmp::Reverse;

/// Records drawn at once. More follow at a touch: ten thousand would take a phone minutes.
const AT_ONCE: usize = 50;

/// The records that came in this way, newest first, each of which can be taken back.
pub fn records(app: App<Model>, text: Text, session: &Session, way: Way) -> Markup {
    let count = session.records().filter(|record| record.way == way).count();
    if count == 0 {
        return tag("div");
    }
    let of = session.id.clone();
    let shown = RwSignal::new(AT_ONCE);
    let list = move || {
        dynamic({
            let of = of.clone();
            move || newest(app, text, &of, way, shown)
        })
    };
    section("records", text.numbers_list()).child(fold_later(text.numbers_count(count), list))
}

/// The newest of them, and the way to older ones.
fn newest(app: App<Model>, text: Text, of: &SessionId, way: Way, shown: RwSignal<usize>) -> AnyView {
    let shown_now = shown.get();
    let (rows, is_all) = app.read(|model| {
        let records = model.session(of).into_iter().flat_map(|session| &session.records);
        let mut records: Vec<_> = records
            .filter_map(|(id, entry)| {
                Some((entry.at, *id, entry.value.as_ref().filter(|record| record.way == way)?))
            })
            .collect();
        records.sort_by_key(|(at, id, _)| (Reverse(*at), *id));
        let rows: Vec<_> =
            records.iter().take(shown_now).map(|(_, id, record)| (*id, line(text, record))).collect();
        (rows, records.len() <= shown_now)
    });
    let rows = rows.into_iter().map(|(id, line)| {
        let of = of.clone();
        let back = move || app.dispatch(Event::TookBack(of.clone(), id));
        let name = format!("{}: {line}", text.record_take_back());
        let button = removal_button(text.record_take_back_short(), back).set("aria-label", name);
        tag("li").child(tag("p").text(line)).child(button)
    });
    let older = (!is_all)
        .then(|| second_button(text.records_older(), move || shown.update(|shown| *shown += AT_ONCE)));
    tag("div").child(tag("ol").class("taken-list").children(rows)).maybe(older).into()
}

fn line(text: Text, record: &Record) -> String {
    let tally = |tally: Option<Tally>| {
        tally.map_or_else(
            || text.record_untaken().to_owned(),
            |tally| format!("{}/{}", tally.points, tally.maximum),
        )
    };
    text.record_line(
        text.record_way(record.way),
        text.holder(record.holder),
        &tally(record.skills),
        &tally(record.online),
    )
}
