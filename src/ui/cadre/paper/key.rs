//! The right answers: letters in a grid to be read off quickly, then why each is right.

use crate::domain::session::answers::Letter;
use crate::domain::session::hall::{Hall, Part};
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

use super::whole;

/// One page.
pub fn sheets(text: Text, hall: &Hall) -> Vec<Markup> {
    let letters = Part::ALL.map(|part| {
        let (number, check) = (text.part_number(part), hall.check(part));
        let cut = text.key_cut(number, hall.needed(part), hall.length(part), check.cut.value());
        let cells = (0..hall.length(part)).map(|question| {
            tag("li")
                .child(tag("span").text((question + 1).to_string()))
                .child(tag("b").text(hall.key(part, question).map_or("", Letter::symbol)))
        });
        tag("section")
            .child(tag("h2").text(text.slip_part(number, text.short_name(&check.id))))
            .child(tag("ol").class("key-letters").children(cells))
            .child(tag("p").text(cut))
    });
    let reasons = Part::ALL.into_iter().flat_map(|part| {
        let number = text.part_number(part);
        hall.items(part).iter().enumerate().map(move |(question, item)| {
            let letter = hall.key(part, question).map_or("", Letter::symbol);
            let why = hall.note(part, &item.id).map_or("", |note| note.rationale.as_str());
            tag("p")
                .child(tag("b").text(format!("{number}.{} {letter}", question + 1)))
                .text(format!(" {why}"))
        })
    });
    let sheet = whole()
        .child(tag("p").class("paper-head").child(tag("b").text(text.key_title())))
        .children(letters)
        .child(tag("h2").text(text.key_why()))
        .child(tag("div").class("key-reasons").children(reasons));
    vec![sheet]
}
