//! The ruler: a scale with the cut and the result's mark. That of a check goes from 0 to 100%, with the zone of doubt
//! around the cut; that of a title goes from no point to all. Positions are tenths of a percent, so that picture and
//! words come from the same whole numbers.

use crate::domain::check::certainty;
use crate::domain::check::scoring::Verdict;
use crate::text::Text;
use crate::ui::markup::{Markup, tag};

/// What a ruler shows.
struct Drawing {
    /// The whole in words, for those who do not see it.
    sentence: String,
    /// Where the result stands.
    share: u16,
    /// What is written at its mark.
    mark: String,
    /// Where the cut lies.
    cut: u16,
    /// The zone of doubt, from and to.
    band: Option<(u16, u16)>,
    /// The ticks in their order, each with its number where it has one.
    ticks: Vec<(u16, Option<String>)>,
    /// The programme's figures, whose ticks are longer.
    long: &'static [u16],
    /// What the signs mean.
    legend: Vec<Markup>,
}

/// Draws a verdict. Of the ticks the programme's two figures, 60 and 70, are longer and have their number, as both ends and
/// the cut have; the middle has none, because on a narrow phone it would touch that of 60.
pub fn ruler(text: Text, verdict: &Verdict) -> Markup {
    let share = verdict.score.permille().unwrap_or(0);
    let cut = verdict.cut.value();
    let (low, high) = certainty::band(verdict.cut, verdict.items);
    let numbered = |tenth: u16| [0, 6, 7, 10].contains(&tenth) || tenth * 10 == u16::from(cut);
    draw(Drawing {
        sentence: text.ruler_alternative(&text.percent(share), cut, &text.percent(low), &text.percent(high)),
        share,
        mark: text.your_mark(&text.percent(share)),
        cut: u16::from(cut) * 10,
        band: Some((low, high)),
        ticks: (0..=10)
            .map(|tenth| (tenth * 100, numbered(tenth).then(|| (tenth * 10).to_string())))
            .collect(),
        long: &[600, 700],
        legend: vec![
            tag("span").class("legend-band").text(text.zone()),
            tag("span").class("legend-cut").text(text.cut_mark(cut)),
        ],
    })
}

/// Draws points beside those that are needed; nothing where no points can be had.
pub fn points_ruler(text: Text, points: u32, maximum: u32, needed: u16) -> Option<Markup> {
    let permille = |points: u32| {
        (points.min(maximum) * 1000).checked_div(maximum).and_then(|share| share.try_into().ok())
    };
    let (share, cut): (u16, u16) = (permille(points)?, permille(u32::from(needed))?);
    let mut ticks: Vec<(u16, Option<String>)> = (0..=10).map(|tenth| (tenth * 100, None)).collect();
    let mut number = |at: u16, points: String| match ticks.binary_search_by_key(&at, |(place, _)| *place) {
        Ok(found) => ticks[found].1 = Some(points),
        Err(between) => ticks.insert(between, (at, Some(points))),
    };
    number(0, 0.to_string());
    number(1000, maximum.to_string());
    number(cut, needed.to_string());
    Some(draw(Drawing {
        sentence: text.points_alternative(points, maximum, needed),
        share,
        mark: text.points_mark(points),
        cut,
        band: None,
        ticks,
        long: &[],
        legend: vec![tag("span").class("legend-cut").text(text.points_cut(needed))],
    }))
}

fn draw(drawing: Drawing) -> Markup {
    let Drawing { sentence, share, mark, cut, band, ticks, long, legend } = drawing;
    let mark = tag("b").style("transform", pull_back(share)).text(mark);
    let band = band.map(|(low, high)| {
        tag("div").class("ruler-band").style("left", position(low)).style("width", position(high - low))
    });
    let ticks = ticks.into_iter().map(|(at, number)| {
        let number = number.map(|number| {
            let number = tag("b").text(number);
            if at == cut { number.class("cut") } else { number }
        });
        let tick = tag("i").style("left", position(at)).maybe(number);
        if long.contains(&at) { tick.class("long") } else { tick }
    });
    tag("div")
        .class("ruler")
        .set("role", "img")
        .set("aria-label", sentence)
        .child(tag("div").class("ruler-mark").style("left", position(share)).child(mark))
        .child(
            tag("div")
                .class("ruler-scale")
                .maybe(band)
                .child(tag("div").class("ruler-cut").style("left", position(cut)))
                .children(ticks),
        )
        .child(tag("p").class("ruler-legend").children(legend))
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
