//! The questions to be read out: large enough to be read standing, exhibits beside the answers.

use crate::domain::check::definition::{Exhibit, Item, Look};
use crate::domain::session::answers::Letter;
use crate::domain::session::hall::{Hall, Part};
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// Both parts, flowing from page to page.
pub fn sheets(text: Text, hall: &Hall) -> Vec<Markup> {
    let parts = Part::ALL.map(|part| {
        let title = text.slip_part(text.part_number(part), text.short_name(&hall.check(part).id));
        let questions = (1..).zip(hall.items(part)).map(|(number, item)| question(number, item));
        tag("section").child(tag("h2").text(title)).children(questions)
    });
    let head = tag("p")
        .class("paper-head")
        .child(tag("b").text(text.paper_questions()))
        .child(tag("span").text(text.questions_how()));
    vec![tag("section").class("a4 paper-questions").child(head).children(parts)]
}

fn question(number: usize, item: &Item) -> Markup {
    let answers = Letter::ALL.iter().zip(item.kind.options()).map(|(letter, option)| {
        tag("li").child(tag("b").text(letter.symbol())).child(tag("span").text(&option.text))
    });
    tag("article")
        .class("paper-question")
        .child(
            tag("p")
                .class("paper-stem")
                .child(tag("b").text(format!("{number}.")))
                .text(format!(" {}", item.stem)),
        )
        .child(
            tag("div")
                .class("paper-answers")
                .child(tag("ol").children(answers))
                .maybe(item.exhibit.as_ref().map(exhibit)),
        )
}

/// A frame with its lines: whoever reads out needs the words, not the look.
fn exhibit(exhibit: &Exhibit) -> Markup {
    let separator = if exhibit.look == Look::Table { " | " } else { " " };
    let lines = exhibit.lines.iter().map(|line| tag("span").text(line.cells.join(separator)));
    tag("p").class("paper-exhibit").child(tag("b").text(&exhibit.from)).children(lines)
}
