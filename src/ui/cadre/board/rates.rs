//! Rates, each with its bar, both of its numbers, a sentence that says of whom it is, and how far it is from its
//! target.

use super::section;
use crate::app::cadre::findings::{Among, Findings, Line};
use crate::domain::quantity::Percent;
use crate::domain::session::rate::{Rate, Standing};
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// The rates of these people; nothing where there is none.
pub fn of(text: Text, findings: &Findings<'_>, among: Among) -> Option<Markup> {
    let lines = findings.lines(among);
    if lines.is_empty() {
        return None;
    }
    let register = findings.session.register.value.as_ref().filter(|_| among == Among::Register);
    let source = register.filter(|register| !register.source.is_empty()).map(|register| {
        let source = text.board_register_source(&register.source, &text.day(register.day));
        tag("p").class("small").text(source)
    });
    let part = section("score", text.among(among)).set("data-row", among.name());
    Some(part.children(lines.iter().map(|line| rate(text, line))).maybe(source))
}

fn rate(text: Text, line: &Line) -> Markup {
    let Line { figure, rate, target, .. } = line;
    let standing = target.map(|target| (rate.against(target), target));
    let class = if matches!(standing, Some((Standing::Met, _))) { "against reached" } else { "against" };
    let said = standing.and_then(|(standing, target)| text.standing(standing, target.value()));
    let sentence =
        (rate.whole() > 0).then(|| tag("p").class("small sentence").text(text.rate_sentence(line)));
    tag("div")
        .class("rate")
        .set("data-rate", figure.name())
        .set("data-part", rate.part().to_string())
        .set("data-whole", rate.whole().to_string())
        .child(
            tag("p")
                .child(tag("span").text(format!("{}: ", text.figure(*figure))))
                .child(tag("strong").text(text.rate(*rate)))
                .maybe(said.map(|said| tag("span").class(class).text(format!(", {said}")))),
        )
        .maybe(bar(*rate, *target))
        .maybe(sentence)
}

/// A rate as a bar with a mark at its target; nothing where there is no rate.
pub fn bar(rate: Rate, target: Option<Percent>) -> Option<Markup> {
    let permille = rate.permille()?;
    let share = format!("{}.{}%", permille / 10, permille % 10);
    let mark = target.map(|target| tag("b").style("left", format!("{}%", target.value())));
    Some(tag("div").class("bar").set("aria-hidden", "true").child(tag("i").style("width", share)).maybe(mark))
}
