//! Every finished attempt on this device by check, newest first, on the ruler with its interval; what changed, and
//! when to check again.

use crate::app::desk::Model;
use crate::app::letter;
use crate::domain::check::advice;
use crate::domain::check::attempt::Finished;
use crate::domain::check::certainty;
use crate::domain::check::id::{CheckId, ONLINE, SKILLS};
use crate::domain::check::scoring::{Verdict, verdict};
use crate::domain::quantity::Day;
use crate::domain::route::Route as Elsewhere;
use crate::domain::route::desk::Route;
use crate::domain::state::Profile;
use crate::platform::clock;
use crate::text::Text;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, link};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::{heading, section};
use crate::ui::part::ruler::position;
use leptos::prelude::*;

pub fn page(model: &Model, text: Text) -> AnyView {
    let attempts = &model.attempts;
    let mut page = vec![back(text.back(), &Elsewhere::Home).into(), heading(text.history_title()).into()];
    if attempts.finished.is_empty() {
        page.push(tag("p").text(text.history_empty()).into());
        return pieces(page);
    }
    page.extend([SKILLS, ONLINE].iter().filter_map(|check| of_check(text, attempts, &CheckId::new(*check))));
    page.push(fold(text.history_rule_title()).child(tag("p").text(text.history_rule())).into());
    pieces(page)
}

fn of_check(text: Text, attempts: &Profile, check: &CheckId) -> Option<AnyView> {
    let latest = attempts.latest(check)?;
    let rows = attempts.finished(check).enumerate().collect::<Vec<_>>().into_iter().rev();
    let rows = rows.map(|(place, attempt)| row(text, attempts, attempt, place + 1));
    let of_latest = verdict(latest);
    let again = clock::calendar(advice::check_again(&of_latest, latest.finished));
    let again = Day::new(again.year, again.month, again.day).unwrap_or_default();
    let section = section("attempts", text.check_name(check))
        .child(tag("p").class("small").text(text.history_legend(of_latest.cut.value())))
        .child(tag("ul").class("history").children(rows))
        .child(
            tag("p").child(tag("strong").text(text.history_again(text.short_name(check), &text.day(again)))),
        )
        .child(tag("p").class("small").text(text.history_again_why()));
    Some(section.into())
}

fn row(text: Text, attempts: &Profile, attempt: &Finished, number: usize) -> Markup {
    let verdict = verdict(attempt);
    let certainty = letter::in_short(text, verdict.certainty);
    let (score, met) = (text.score(verdict.score), text.verdict(&attempt.check, &verdict));
    let date = text.date(clock::calendar(attempt.finished));
    let continues = attempts.earlier_of(attempt).map(|_| text.history_continues().to_owned());
    let change = attempts
        .change_of(attempt)
        .map(|(before, change)| text.against_before(change, &text.score(before.score())));
    let said = [continues, change].into_iter().flatten();
    tag("li")
        .child(link(text.taken_on(&date), &Route::CheckResult(attempt.check.clone(), Some(number))))
        .child(track(text, &verdict))
        .child(tag("p").text(format!("{score} · {met}, {certainty}")))
        .children(said.map(|said| tag("p").class("aside").text(said)))
}

/// A small ruler: the interval of the result as a bar with its mark, and the cut across it. The cut lies on the bar
/// exactly where the result is near it.
fn track(text: Text, verdict: &Verdict) -> Markup {
    let share = verdict.score.permille().unwrap_or(0);
    let (low, high) = certainty::interval(verdict.score).unwrap_or((0, 1000));
    let cut = verdict.cut.value();
    let sentence = text.history_track(&text.percent(share), &text.percent(low), &text.percent(high), cut);
    tag("div")
        .class("track")
        .set("role", "img")
        .set("aria-label", sentence)
        .child(
            tag("div")
                .class("track-interval")
                .style("left", position(low))
                .style("width", position(high - low)),
        )
        .child(tag("div").class("track-cut").style("left", position(u16::from(cut) * 10)))
        .child(tag("div").class("track-mark").style("left", position(share)))
        .children([0, cut, 100].map(|percent| {
            tag("b").style("left", position(u16::from(percent) * 10)).text(percent.to_string())
        }))
}
