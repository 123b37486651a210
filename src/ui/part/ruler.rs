//! The ruler: a scale from 0 to 100% with the cut, the zone of doubt around it, and the result's mark.
//! Positions are tenths of a percent, so that picture and words come from the same whole numbers.

use crate::domain::check::certainty;
use crate::domain::check::scoring::Verdict;
use crate::text::Text;
use leptos::prelude::*;

/// Draws a verdict.
pub fn ruler(text: Text, verdict: &Verdict) -> AnyView {
    let share = verdict.score.permille().unwrap_or(0);
    let cut = verdict.cut.value();
    let (low, high) = certainty::band(verdict.cut, verdict.items);
    let sentence = text.ruler_alternative(&text.percent(share), cut, &text.percent(low), &text.percent(high));
    let numbers = (0..=10)
        .map(|tick: u16| {
            let strong = tick == 6 || tick == 7;
            let shown = (tick % 5 == 0 || strong).then(|| format!("{}", tick * 10));
            view! { <i style:left=position(tick * 100) class:strong=strong>{shown}</i> }
        })
        .collect_view();
    view! {
        <div class="ruler" role="img" aria-label=sentence>
            <div class="ruler-mark" style:left=position(share)>
                <b style:transform=pull_back(share)>{text.your_mark(&text.percent(share))}</b>
            </div>
            <div class="ruler-scale">
                <div class="ruler-band" style:left=position(low) style:width=position(high - low)></div>
                <div class="ruler-cut" style:left=position(u16::from(cut) * 10)></div>
                {numbers}
            </div>
            <p class="ruler-legend">
                <span class="legend-band">{text.zone()}</span>
                <span class="legend-cut">{text.cut_mark(cut)}</span>
            </p>
        </div>
    }
    .into_any()
}

/// A position along the scale, as a CSS length.
fn position(permille: u16) -> String {
    format!("{}.{}%", permille / 10, permille % 10)
}

/// Keeps a label inside the scale: at the left end it hangs to the right of its mark, at the right end
/// to the left.
fn pull_back(permille: u16) -> String {
    format!("translateX(-{})", position(permille))
}
