//! The slip that everybody marks: two to a sheet, the front to be answered, below a line to be torn the part that is
//! taken home, which goes on on the back.

use super::whole;
use crate::domain::session::answers::Letter;
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::paper::{Lesson, lessons};
use crate::domain::session::record::Group;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// Rows to a column: three columns for the 24 questions of the first part, two for the 12 of the second.
const fn rows_to_column(part: Part) -> usize {
    match part {
        Part::Skills => 8,
        Part::Online => 6,
    }
}

const GROUPS: [Group; 3] = [Group::Association, Group::Community, Group::Unit];

/// Front and back.
pub fn sheets(text: Text, hall: &Hall) -> Vec<Markup> {
    let lessons = lessons(hall);
    // The totals take the place of one lesson.
    let (front, back) = lessons.split_at(lessons.len().saturating_sub(1) / 2);
    let twice = |slip: &dyn Fn() -> Markup| whole().child(slip()).child(slip());
    vec![
        twice(&|| tag("article").class("slip").child(kept(text, hall)).child(home(text, hall, front))),
        twice(&|| tag("article").class("slip").child(tag("div").class("slip-kept")).child(more(text, back))),
    ]
}

/// The part that is collected.
fn kept(text: Text, hall: &Hall) -> Markup {
    let head = tag("p")
        .class("slip-head")
        .child(tag("b").text(text.paper_slips()))
        .child(tag("span").text(text.slip_how()));
    let totals = Part::ALL.map(|part| {
        tag("span")
            .text(text.slip_right_of(text.part_number(part)))
            .child(tag("i").class("blank"))
            .text(format!("/{}", hall.length(part)))
    });
    let totals = tag("p").class("slip-totals").child(tag("b").text(text.slip_right())).children(totals);
    let [first, second] = Part::ALL.map(|part| rows(text, hall, part));
    let rows = tag("div")
        .class("slip-rows")
        .child(first.class("slip-first"))
        .child(second.class("slip-second").child(totals));
    let holders = [text.slip_holder_yes(), text.slip_holder_no(), text.slip_holder_unknown()];
    tag("div")
        .class("slip-kept")
        .child(head)
        .child(rows)
        .child(ticks(text.slip_holder(), holders).class("slip-ticks"))
        .child(
            ticks(text.slip_group(), GROUPS.map(|group| text.group(group))).class("slip-ticks slip-groups"),
        )
}

fn rows(text: Text, hall: &Hall, part: Part) -> Markup {
    let number = text.part_number(part);
    let numbers: Vec<usize> = (1..=hall.length(part)).collect();
    let columns = numbers.chunks(rows_to_column(part)).map(|numbers| {
        let rows = numbers.iter().map(|number| {
            let rings = Letter::ALL.map(|letter| tag("i").text(letter.symbol()));
            tag("li").child(tag("b").text(number.to_string())).children(rings)
        });
        tag("ol").class("rings").children(rows)
    });
    tag("section")
        .child(tag("h2").text(text.slip_part(number, text.short_name(&hall.check(part).id))))
        .child(tag("div").children(columns))
}

fn ticks(label: &str, answers: [&str; 3]) -> Markup {
    let answers = answers.map(|answer| tag("span").child(tag("i").class("box")).text(answer));
    tag("p").child(tag("b").text(label)).children(answers)
}

/// The part that is taken home.
fn home(text: Text, hall: &Hall, lessons: &[Lesson<'_>]) -> Markup {
    let own = Part::ALL.map(|part| {
        let cut = text.slip_cut(hall.needed(part), hall.check(part).cut.value());
        tag("p")
            .child(
                tag("b")
                    .text(text.slip_own(text.part_number(part)))
                    .child(tag("i").class("blank"))
                    .text(format!("/{}", hall.length(part))),
            )
            .child(tag("span").text(cut))
    });
    tag("div")
        .class("slip-home")
        .child(tear(text.slip_tear(), text.slip_no_certificate()))
        .child(tag("div").class("slip-own").children(own))
        .child(learn(text, lessons))
}

/// What is taken home, on the back.
fn more(text: Text, lessons: &[Lesson<'_>]) -> Markup {
    tag("div")
        .class("slip-home")
        .child(tear(text.slip_learn(), text.slip_front()))
        .child(learn(text, lessons))
}

fn tear(left: &str, right: &str) -> Markup {
    tag("p").class("slip-tear").child(tag("span").text(left)).child(tag("span").text(right))
}

fn learn(text: Text, lessons: &[Lesson<'_>]) -> Markup {
    let lessons = lessons.iter().map(|lesson| {
        let (first, last) = lesson.numbers;
        let numbers = if first == last { first.to_string() } else { format!("{first}–{last}") };
        let head = text.slip_lesson(text.part_number(lesson.part), &numbers, &lesson.domain.title);
        tag("p")
            .child(tag("b").text(head))
            .text(format!(" {} ", lesson.learn))
            .child(tag("em").text(text.slip_helper(&lesson.domain.helper)))
    });
    tag("div").class("slip-lessons").children(lessons)
}
