//! The hardest questions, to be gone through with the hall, and the groups of skills they belong to.

use super::section;
use crate::app::cadre::findings::{Findings, HARDEST};
use crate::domain::check::definition::Item;
use crate::domain::session::answers::Letter;
use crate::domain::session::hall::Hall;
use crate::domain::session::questions::{OfDomain, Question, Statistics};
use crate::text::Text;
use crate::ui::cadre::board::bar;
use crate::ui::markup::{Markup, tag};
use crate::ui::part::fold::fold;

/// The hardest questions.
pub fn hardest(text: Text, findings: &Findings<'_>) -> Markup {
    let part = section("hardest", text.board_hardest());
    let Some((hall, statistics)) = &findings.questions else { return part };
    let rows: Vec<Markup> =
        statistics.hardest(HARDEST).into_iter().filter_map(|question| row(text, hall, question)).collect();
    if rows.is_empty() {
        return part.child(tag("p").text(text.board_hardest_none()));
    }
    let most = statistics.questions.iter().map(|question| question.larger().1.answered()).max();
    part.child(tag("p").class("small").text(text.questions_stand_on(most.unwrap_or(0))))
        .child(tag("ol").class("hard").children(rows))
}

fn row(text: Text, hall: &Hall, question: &Question) -> Option<Markup> {
    let item = hall.item(question.part, question.number)?;
    let (origin, count) = question.larger();
    let rate = count.rate();
    let share = rate.permille().map(|permille| text.percent(permille)).unwrap_or_default();
    let said = text.hardest_rate(rate.part(), rate.whole(), &share);
    let other = question.other().map(|(origin, other)| {
        let rate = other.rate();
        let said = text.hardest_other(rate.part(), rate.whole(), text.origin(origin));
        tag("p").class("small").text(said)
    });
    // The wrong answer that most have chosen says what the hall believes.
    let wrong = Letter::ALL.into_iter().filter(|letter| *letter != question.key);
    let instead = wrong.max_by_key(|letter| count.chosen[letter.place()]);
    let instead = instead.filter(|letter| count.chosen[letter.place()] > 0).map(|letter| {
        let chosen = count.chosen[letter.place()];
        tag("p").class("small").text(text.hardest_instead(letter.symbol(), wording(item, letter), chosen))
    });
    let key = text.hardest_key(question.key.symbol(), wording(item, question.key));
    Some(
        tag("li")
            .set("data-question", question.item.as_str())
            .set("data-part", rate.part().to_string())
            .set("data-whole", rate.whole().to_string())
            .child(
                tag("p")
                    .child(tag("strong").text(text.question_number(question.part, question.number)))
                    .text(format!(". {}", item.stem)),
            )
            .child(tag("p").child(tag("strong").text(format!("{said}, {}", text.origin(origin)))))
            .maybe(bar(rate, None))
            .maybe(other)
            .child(tag("p").class("small").text(key))
            .maybe(instead),
    )
}

fn wording(item: &Item, letter: Letter) -> &str {
    item.kind.options().get(letter.place()).map_or("", |option| option.text.as_str())
}

/// The groups of skills of both parts; nothing where there are no answers.
pub fn domains(text: Text, findings: &Findings<'_>) -> Option<Markup> {
    let (hall, statistics): &(&Hall, Statistics) = findings.questions.as_ref()?;
    let domains = statistics.domains(hall);
    if domains.is_empty() {
        return None;
    }
    let rows = domains.into_iter().map(|OfDomain { part, domain, questions, rate, .. }| {
        let share = rate.permille().map(|permille| text.percent(permille)).unwrap_or_default();
        tag("li")
            .set("data-domain", domain.id.as_str())
            .set("data-part", rate.part().to_string())
            .set("data-whole", rate.whole().to_string())
            .child(tag("p").text(format!("{}. {}", text.part_name(part), domain.title)))
            .maybe(bar(rate, None))
            .child(tag("p").class("small").text(text.domain_rate(&share, questions)))
    });
    let list = tag("ul").class("hard").children(rows);
    let part = section("by-domain", text.board_domains());
    Some(
        part.child(tag("p").class("small").text(text.board_domains_why()))
            .child(fold(text.more()).child(list)),
    )
}
