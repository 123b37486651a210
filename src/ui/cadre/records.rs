//! The records of a session, each of which can be taken back.

use super::section;
use crate::app::cadre::{Event, Model};
use crate::domain::session::Session;
use crate::domain::session::record::{Record, Tally, Way};
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, tag};
use crate::ui::part::button::second_button;
use crate::ui::part::fold::fold;

/// The records that came in this way, newest first, each of which can be taken back.
pub fn records(app: App<Model>, text: Text, session: &Session, way: Way) -> Markup {
    let mut entries: Vec<_> = session.records.iter().collect();
    entries.sort_by_key(|(id, entry)| (std::cmp::Reverse(entry.at), **id));
    let rows = entries.into_iter().filter_map(|(id, entry)| {
        let (id, of) = (*id, session.id.clone());
        let record = entry.value.as_ref().filter(|record| record.way == way)?;
        let back = move || app.dispatch(Event::TookBack(of.clone(), id));
        let row = tag("li")
            .child(tag("p").text(line(text, record)))
            .child(second_button(text.record_take_back(), back));
        Some(row)
    });
    let rows: Vec<Markup> = rows.collect();
    if rows.is_empty() {
        return tag("div");
    }
    let count = rows.len();
    section("records", text.numbers_list())
        .child(fold(text.numbers_count(count)).child(tag("ol").class("ways-list").children(rows)))
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
