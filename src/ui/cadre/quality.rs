//! What the answers of thirty people or more say of the questions. For those who write them; nothing of this is on the
//! board.

use super::{back_to, section};
use crate::app::cadre::{Model, quality};
use crate::domain::session::Session;
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::quality::{FEWEST, Quality};
use crate::domain::session::reliability::Item;
use crate::text::Text;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(hall) = &model.hall else { return ().into_any() };
    let how = [text.quality_how_item(), text.quality_how_all(), text.quality_how_sources()];
    let mut page = vec![
        back_to(text, session).into(),
        heading(text.quality_title()).into(),
        tag("p").class("lead").text(text.quality_lead()).into(),
    ];
    page.extend(Part::ALL.map(|part| of_part(text, session, hall, part).into()));
    page.push(fold(text.quality_how()).children(how.map(|sentence| tag("p").text(sentence))).into());
    pieces(page)
}

fn of_part(text: Text, session: &Session, hall: &Hall, part: Part) -> Markup {
    let name = match part {
        Part::Skills => "skills",
        Part::Online => "online",
    };
    let section = section("quality", &hall.check(part).title).set("data-quality", name);
    match quality::of(session, hall, part) {
        Err(people) => section.child(tag("p").text(text.quality_few(people, FEWEST))),
        Ok(quality) => section.children(figures(text, hall, &quality)),
    }
}

fn figures(text: Text, hall: &Hall, quality: &Quality) -> Vec<Markup> {
    let figures = &quality.figures;
    let whole = quality::whole(text, figures);
    let mut pieces = vec![tag("p").text(text.quality_people(figures.people))];
    if whole.is_empty() {
        pieces.push(tag("p").text(text.quality_no_alpha()));
    } else {
        let lines = whole.into_iter().map(|line| tag("li").child(tag("strong").text(line)));
        pieces.push(tag("ul").class("facts").children(lines));
        pieces.push(tag("p").class("small").text(text.quality_meaning()));
    }
    let row = |(number, item): (usize, &Item)| {
        let stem = hall.item(quality.part, number).map(|item| item.stem.as_str()).unwrap_or_default();
        let flags =
            quality.flags(item).into_iter().map(|flag| tag("p").class("warning").text(text.flag(flag)));
        let name = text.question_number(quality.part, number);
        tag("li")
            .set("value", (number + 1).to_string())
            .child(tag("p").child(tag("strong").text(name)).text(format!(". {stem}")))
            .child(tag("p").class("aside").text(quality::item(text, figures.people, item)))
            .children(flags)
    };
    let all = || figures.items.iter().enumerate();
    let flagged: Vec<Markup> = all().filter(|(_, item)| !quality.flags(item).is_empty()).map(row).collect();
    pieces.push(tag("h3").text(text.quality_look()));
    if flagged.is_empty() {
        pieces.push(tag("p").text(text.quality_look_none()));
    } else {
        pieces.push(tag("ol").class("review").children(flagged));
        pieces.push(tag("p").class("small").text(text.quality_look_why()));
    }
    pieces.push(fold(text.quality_all()).child(tag("ol").class("review").children(all().map(row))));
    pieces
}
