//! The ruler: a scale from 0 to 100% with the cut, the zone of doubt around it, and the result's mark.
//! Positions are tenths of a percent, so that picture and words come from the same whole numbers.

use crate::domain::check::certainty;
use crate::domain::check::scoring::Verdict;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// Draws a verdict.
pub fn ruler(text: Text, verdict: &Verdict) -> Markup {
    let share = verdict.score.permille().unwrap_or(0);
    let cut = verdict.cut.value();
    let (low, high) = certainty::band(verdict.cut, verdict.items);
    let sentence = text.ruler_alternative(&text.percent(share), cut, &text.percent(low), &text.percent(high));
    let mark = tag("b").style("transform", pull_back(share)).text(text.your_mark(&text.percent(share)));
    let band =
        tag("div").class("ruler-band").style("left", position(low)).style("width", position(high - low));
    let cut_line = tag("div").class("ruler-cut").style("left", position(u16::from(cut) * 10));
    tag("div")
        .class("ruler")
        .set("role", "img")
        .set("aria-label", sentence)
        .child(tag("div").class("ruler-mark").style("left", position(share)).child(mark))
        .child(
            tag("div")
                .class("ruler-scale")
                .child(band)
                .child(cut_line)
                .children((0..=10).map(|tenth| tick(tenth, cut))),
        )
        .child(
            tag("p")
                .class("ruler-legend")
                .child(tag("span").class("legend-band").text(text.zone()))
                .child(tag("span").class("legend-cut").text(text.cut_mark(cut))),
        )
}

/// A tick at every tenth; the programme's two figures, 60 and 70, are longer, and the cut in question is in bold. The middle
/// has no number: on a narrow phone it would touch that of 60.
fn tick(tenth: u16, cut: u8) -> Markup {
    let long = tenth == 6 || tenth == 7;
    let is_cut = tenth * 10 == u16::from(cut);
    let number = (tenth.is_multiple_of(10) || long || is_cut).then(|| {
        let number = tag("b").text((tenth * 10).to_string());
        if is_cut { number.class("cut") } else { number }
    });
    let tick = tag("i").style("left", position(tenth * 100)).maybe(number);
    if long { tick.class("long") } else { tick }
}

/// A position along the scale, as a CSS length.
pub fn position(permille: u16) -> String {
    format!("{}.{}%", permille / 10, permille % 10)
}

/// Keeps a label inside the scale: at the left end it hangs to the right of its mark, at the right end
/// to the left.
fn pull_back(permille: u16) -> String {
    format!("translateX(-{})", position(permille))
}
