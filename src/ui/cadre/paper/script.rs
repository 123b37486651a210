//! The script of a session: minutes, what to do, what to say; one page to hold in the hand.

use super::whole;
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::paper::SCRIPT;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// One page.
pub fn sheets(text: Text, hall: &Hall) -> Vec<Markup> {
    let needed = Part::ALL.map(|part| hall.needed(part));
    let mut begun = 0;
    let rows = SCRIPT.map(|(step, minutes)| {
        let from = begun;
        begun += minutes;
        let said = text
            .step_say(step, needed)
            .into_iter()
            .map(|sentence| tag("p").class("script-say").text(sentence));
        tag("tr")
            .set("data-minutes", minutes.to_string())
            .child(
                tag("th")
                    .set("scope", "row")
                    .child(tag("b").text(text.script_minutes(minutes)))
                    .child(tag("span").text(text.script_from_to(from, begun))),
            )
            .child(
                tag("td")
                    .child(tag("h2").text(text.step(step)))
                    .child(tag("p").text(text.step_do(step)))
                    .children(said),
            )
    });
    let rules = [text.script_cannot_read(), text.script_chest()];
    let sheet = whole()
        .child(tag("p").class("paper-head").child(tag("b").text(text.paper_script())))
        .child(tag("table").class("script-table").child(tag("tbody").children(rows)))
        .child(tag("ul").class("script-rules").children(rules.map(|rule| tag("li").text(rule))));
    vec![sheet]
}
