//! The figure of `docs/measurement.md`: for each check the share of people classified rightly and the questions
//! asked, by true ability. It follows the reader's colour scheme.

use super::Study;
use super::tally::{FULL, QUICK, QUICK_MORE, Tally};
use std::fmt::Write;

const WIDTH: f64 = 960.0;
const PANEL: (f64, f64) = (376.0, 250.0);
const LEFT: [f64; 2] = [70.0, 556.0];
const TOP: f64 = 168.0;
const ROW: f64 = 392.0;

const STYLE: &str = "\
:root{--paper:#fff;--ink:#1d2733;--quiet:#5b6876;--line:#d5dbe1;--zone:#eef2f6;--full:#5b6876;--quick:#0b5c8a;--more:#b4531a}\
@media (prefers-color-scheme:dark){:root{--paper:#12181f;--ink:#e8edf2;--quiet:#a3b0bd;--line:#36424f;--zone:#1d2732;\
--full:#a3b0bd;--quick:#6cc0f0;--more:#f0a266}}\
text{font:14px system-ui,'Noto Sans',sans-serif;fill:var(--ink)}.small{font-size:13px;fill:var(--quiet)}\
.title{font-size:20px;font-weight:600}.name{font-size:16px;font-weight:600}\
.grid{stroke:var(--line);stroke-width:1}.axis{stroke:var(--quiet);stroke-width:1}.cut{stroke:var(--ink);stroke-width:1;stroke-dasharray:2 3}\
.curve{fill:none;stroke-width:2.5;stroke-linejoin:round}.full{stroke:var(--full);stroke-width:7;opacity:.45}.quick{stroke:var(--quick)}.more{stroke:var(--more)}\
.dashed{stroke-dasharray:7 5}.dotted{stroke-dasharray:2 4}.dot{stroke:var(--paper);stroke-width:1.5}\
.fill-quick{fill:var(--quick)}.fill-more{fill:var(--more)}";

/// The figure as an SVG document.
pub fn draw(studies: &[Study]) -> String {
    let height = TOP + ROW * studies.len() as f64 - 60.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"t d\">\n\
         <title id=\"t\">How well, and how shortly, the quick check classifies</title>\n\
         <desc id=\"d\">Left: the share of simulated people classified rightly by the full form, the quick check, and the \
         quick check with ten more questions near the cut. Right: the questions they are asked. Both by true ability.</desc>\n\
         <style>{STYLE}</style>\n<rect width=\"100%\" height=\"100%\" fill=\"var(--paper)\"/>\n\
         <text class=\"title\" x=\"24\" y=\"38\">How well, and how shortly, the quick check classifies</text>\n"
    );
    legend(&mut svg);
    for (row, study) in studies.iter().enumerate() {
        let top = TOP + ROW * row as f64;
        // Writing to a string cannot fail.
        let _ = writeln!(
            svg,
            "<text class=\"name\" x=\"24\" y=\"{}\">{}: cut {}%</text>",
            top - 34.0,
            study.title,
            study.cut.value()
        );
        shares(study, top, &mut svg);
        questions(study, top, &mut svg);
    }
    svg.push_str("</svg>\n");
    svg
}

fn legend(svg: &mut String) {
    let entries = [
        (24.0, "full", "", "full form"),
        (152.0, "quick", "", "quick check"),
        (292.0, "more", "dashed", "quick check, ten more if near"),
        (542.0, "quick", "dotted", "quick check, 95 of 100 people at most"),
    ];
    for (x, colour, dash, words) in entries {
        let _ = writeln!(
            svg,
            "<line class=\"curve {colour} {dash}\" x1=\"{x}\" x2=\"{}\" y1=\"66\" y2=\"66\"/>\
             <text x=\"{}\" y=\"71\">{words}</text>",
            x + 32.0,
            x + 40.0
        );
    }
    let _ = writeln!(
        svg,
        "<rect x=\"24\" y=\"86\" width=\"32\" height=\"16\" fill=\"var(--zone)\" stroke=\"var(--line)\"/>\
         <text class=\"small\" x=\"64\" y=\"99\">indifference zone, where either outcome is acceptable; the dotted \
         line in it is the cut</text>"
    );
}

/// One set of axes.
struct Panel {
    left: f64,
    top: f64,
    highest: f64,
}

impl Panel {
    fn x(&self, ability: f64) -> f64 {
        self.left + (ability - 20.0) / 75.0 * PANEL.0
    }

    fn y(&self, value: f64) -> f64 {
        self.top + PANEL.1 * (1.0 - value / self.highest)
    }

    fn frame(&self, study: &Study, name: &str, marks: &[(f64, String)], svg: &mut String) {
        let (from, to) = (f64::from(study.rule.from.value()), f64::from(study.rule.to.value()));
        let bottom = self.top + PANEL.1;
        let _ = writeln!(
            svg,
            "<rect x=\"{:.1}\" y=\"{}\" width=\"{:.1}\" height=\"{}\" fill=\"var(--zone)\"/>",
            self.x(from),
            self.top,
            self.x(to) - self.x(from),
            PANEL.1
        );
        for (value, label) in marks {
            let y = self.y(*value);
            let _ = writeln!(
                svg,
                "<line class=\"grid\" x1=\"{}\" x2=\"{}\" y1=\"{y:.1}\" y2=\"{y:.1}\"/>\
                 <text class=\"small\" x=\"{}\" y=\"{:.1}\" text-anchor=\"end\">{label}</text>",
                self.left,
                self.left + PANEL.0,
                self.left - 8.0,
                y + 4.5
            );
        }
        let cut = self.x(f64::from(study.cut.value()));
        let _ = writeln!(
            svg,
            "<line class=\"cut\" x1=\"{cut:.1}\" x2=\"{cut:.1}\" y1=\"{}\" y2=\"{bottom}\"/>\
             <line class=\"axis\" x1=\"{}\" x2=\"{}\" y1=\"{bottom}\" y2=\"{bottom}\"/>\
             <text class=\"small\" x=\"{}\" y=\"{}\">{name}</text>",
            self.top,
            self.left,
            self.left + PANEL.0,
            self.left,
            self.top - 12.0
        );
        for ability in (20..=90).step_by(10) {
            let _ = writeln!(
                svg,
                "<text class=\"small\" x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\">{ability}</text>",
                self.x(f64::from(ability)),
                bottom + 20.0
            );
        }
        let _ = writeln!(
            svg,
            "<text class=\"small\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">true ability, % of the points</text>",
            self.left + PANEL.0 / 2.0,
            bottom + 42.0
        );
    }

    fn curve(
        &self,
        tallies: &[Tally],
        class: &str,
        dots: bool,
        value: impl Fn(&Tally) -> f64,
        svg: &mut String,
    ) {
        let points: Vec<(f64, f64)> =
            tallies.iter().map(|tally| (self.x(f64::from(tally.ability)), self.y(value(tally)))).collect();
        let path: Vec<String> = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
        let _ = writeln!(svg, "<polyline class=\"curve {class}\" points=\"{}\"/>", path.join(" "));
        for (x, y) in points.iter().filter(|_| dots) {
            let _ = writeln!(svg, "<circle class=\"dot fill-{class}\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/>");
        }
    }
}

fn shares(study: &Study, top: f64, svg: &mut String) {
    // From 40% on: below lies nothing.
    let panel = Panel { left: LEFT[0], top, highest: 60.0 };
    let marks: Vec<(f64, String)> =
        (0..=3).map(|step| (f64::from(step) * 20.0, format!("{}%", 40 + step * 20))).collect();
    panel.frame(study, "people classified rightly", &marks, svg);
    let above = |share: f64| (100.0 * share - 40.0).max(0.0);
    panel.curve(&study.abilities, "full", false, |tally| above(tally.right(FULL)), svg);
    panel.curve(&study.abilities, "more dashed", false, |tally| above(tally.right(QUICK_MORE)), svg);
    panel.curve(&study.abilities, "quick", true, |tally| above(tally.right(QUICK)), svg);
}

fn questions(study: &Study, top: f64, svg: &mut String) {
    let longest = study.longest as f64;
    let panel = Panel { left: LEFT[1], top, highest: longest * 1.25 };
    let part = |share: f64, words: &str| (longest * share, format!("{:.0}{words}", longest * share));
    let marks = [part(0.0, ""), part(0.25, ""), part(0.5, ""), part(0.75, ""), part(1.0, "")];
    panel.frame(study, "questions asked, mean", &marks, svg);
    panel.curve(&study.abilities, "full", false, |_| longest, svg);
    panel.curve(&study.abilities, "more dashed", false, |tally| tally.mean(QUICK_MORE), svg);
    panel.curve(&study.abilities, "quick dotted", false, |tally| tally.percentile_95(QUICK) as f64, svg);
    panel.curve(&study.abilities, "quick", true, |tally| tally.mean(QUICK), svg);
}
