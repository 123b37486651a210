//! What is printed, and what `docs/bench.md` says.

use crate::figures::Figures;
use crate::growth::Growth;
use crate::journey::Journey;
use crate::rounds::{BACK, Measured, NEW, OURS, Outcome, PLAIN, SURVEY};
use crate::visit::{CPU_THROTTLE, LATENCY, MEGABITS_TENTHS};
use anyhow::{Context, Result};
use browser_tests::{Browser, Screen};
use serde_json::json;
use std::fmt::Write;

/// How a row is called, and where its figures are.
type Row = (&'static str, fn(&Outcome) -> &Figures);

const ROWS: [Row; 9] = [
    ("first paint, ms", |one| &one.paint),
    ("first question ready to tap, ms", |one| &one.ready),
    ("on the wire until then, KiB", |one| &one.wire_to_ready),
    ("on the wire in all, KiB", |one| &one.wire),
    ("tap to painted answer, the first, ms", |one| &one.first_tap),
    ("tap to painted answer, later ones, ms", |one| &one.taps),
    ("heap, KiB", |one| &one.heap),
    ("longest task after the question, ms", |one| &one.longest_task),
    ("layout shift (CLS)", |one| &one.shift),
];

/// A ratio that is to be reached: what, of which page, beside which one, and how much at most.
type Reach = (&'static str, fn(&Outcome) -> &Figures, usize, usize, f64);

const REACH: [Reach; 10] = [
    ("first question", |one| &one.ready, OURS, SURVEY, 0.35),
    ("first question", |one| &one.ready, OURS, PLAIN, 1.6),
    ("introduction", |one| &one.ready, NEW, PLAIN, 1.6),
    ("question that was left", |one| &one.ready, BACK, PLAIN, 1.6),
    ("first paint", |one| &one.paint, OURS, PLAIN, 1.1),
    ("wire until the first question", |one| &one.wire_to_ready, OURS, SURVEY, 0.28),
    ("wire in all", |one| &one.wire, OURS, SURVEY, 0.28),
    ("heap", |one| &one.heap, OURS, SURVEY, 0.4),
    ("tap to painted answer, the first", |one| &one.first_tap, OURS, SURVEY, 0.5),
    ("tap to painted answer, later ones", |one| &one.taps, OURS, SURVEY, 0.5),
];

/// Where, when and with what it was measured.
pub struct Circumstances {
    /// The day, as `2026-11-24`.
    pub day: String,
    /// Version of Chromium.
    pub browser: String,
    /// Rounds.
    pub rounds: usize,
}

impl Circumstances {
    /// Asks a browser, which knows the day, too.
    pub fn look_up(rounds: usize) -> Result<Self> {
        let browser = Browser::fresh(Screen::PHONE);
        let day = browser.try_script("return new Date().toISOString().slice(0, 10);", Vec::new())?;
        let version = browser.devtools("Browser.getVersion", json!({}));
        let product = version["product"].as_str().context("the browser does not say what it is")?;
        Ok(Self { day, browser: product.replace('/', " "), rounds })
    }
}

/// Everything in words.
pub fn markdown(
    circumstances: &Circumstances,
    measured: &[Measured],
    journey: &Journey,
    growth: &[Growth],
) -> String {
    let mut text = introduction(circumstances);
    text += "\n## The first question\n\nNothing of the page is in the browser yet.\n\n";
    text += &table(measured, true, |one| &one.cold);
    text += "\n### What is to be reached\n\n";
    text += &reach(measured);
    text += "\n## Opened a second time\n\nThe browser's cache holds what it may keep. From this visit on the question is drawn from the picture that was kept when it was left.\n\n";
    text += &table(measured, true, |one| &one.warm);
    text += "\n## Installed\n\nThe service worker keeps the site on the device; SurveyJS and the plain page have none, so theirs are the figures above.\n\n";
    let installed: Vec<Measured> =
        [OURS, NEW, BACK].into_iter().filter_map(|page| measured.get(page).cloned()).collect();
    text += &table(&installed, false, |one| &one.installed);
    text += &after(journey);
    text += &growing(growth);
    text
}

fn introduction(circumstances: &Circumstances) -> String {
    let Circumstances { day, browser, rounds } = circumstances;
    let (megabits, tenth) = (MEGABITS_TENTHS / 10, MEGABITS_TENTHS % 10);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let machine = format!(
        "{}, {}, {cores} cores, shared with other work",
        std::env::consts::OS,
        std::env::consts::ARCH
    );
    format!(
        "\
# How quick it is

`cargo xtask bench` measures this and writes this page; `-- --rounds N` changes the number of rounds. What was decided
because of it stands in [adr/0010-speed.md](adr/0010-speed.md).

**Measured** on {day}, {rounds} rounds, {browser}, on a machine with {machine}.

**The phone** is Chromium's emulation: 360×740 with touch, its main thread {CPU_THROTTLE} times slower than the machine's,
{megabits}.{tenth} Mbit/s, {LATENCY} ms before each answer. Compilers that work on other threads are not slowed down, for any page.
Every file comes from `xtask`'s own server, compressed with brotli 11.

**The pages** show the same first question of the check `ky-nang-so` with the same answers, “Chưa biết” and a way on.

- *Thước Số* is the site as it is shipped, opened at the first question of an attempt (24 questions drawn). It saves every
  answer before it is painted.
- *SurveyJS* is what a careful team would make of the same 24 questions with survey-core and survey-js-ui 2.5.38 (the
  newest pair that belongs together): one bundle by esbuild, minified, the Vietnamese locale alone, the style sheet
  without a web font, all questions within the script so that no request waits for another, one question a page. It
  saves nothing.
- *The plain page* is the limit: one answer of the server with the question and the application's own style in it, no
  script. It saves nothing.
- *Somebody new* is Thước Số opened by a link from a chat (`?to=check/ky-nang-so`) on a phone that never saw it, up to
  the introduction's button, which stands in the page itself.
- *Come back* is Thước Số opened at the question that was left, as phones do that throw a page away while another
  application is in front; of the site's files none is left on the device. The question is drawn from the picture
  that was kept when it was left, and takes answers.

**One round** visits each page two or three times in a new browser with a new profile, another page first in each round. The engine is
running and has shown one page that does not exist. *Ready to tap*: all answers stand there with a size, and the frame
that shows them has been painted; a finger then touches one, which has to change it. *Tap to painted answer*: from
lifting the finger to the frame in which the answer looks chosen. *On the wire*: with headers; in all, what is fetched ahead counts too: the other questions, what they teach, and the program that draws
the result. What the service worker keeps is not counted. *Heap*: what the page's
objects, its buffers and the memory of WebAssembly take after the garbage was collected. Figures are medians, with the lowest and the highest in
brackets.
"
    )
}

/// `compared`: all pages are there, and the first one is set beside the others.
fn table(measured: &[Measured], compared: bool, visits: fn(&Measured) -> &Outcome) -> String {
    let mut text = "| |".to_owned();
    for one in measured {
        // Writing to a string cannot fail.
        let _ = write!(text, " {} |", one.name);
    }
    let end = if compared { " to SurveyJS | to the plain page |" } else { "" };
    let columns = measured.len() + if compared { 2 } else { 0 };
    let _ = writeln!(text, "{end}\n|---|{}", "---:|".repeat(columns));
    for (name, figures) in ROWS {
        let _ = write!(text, "| {name} |");
        for one in measured {
            let _ = write!(text, " {} |", figures(visits(one)));
        }
        for other in [SURVEY, PLAIN].into_iter().filter(|_| compared) {
            let _ = write!(
                text,
                " {} |",
                ratio(measured, visits, figures, OURS, other).map_or_else(|| "–".to_owned(), times)
            );
        }
        text.push('\n');
    }
    text
}

fn reach(measured: &[Measured]) -> String {
    let mut text = "| | to be reached | reached | |\n|---|---:|---:|---|\n".to_owned();
    for (name, figures, own, other, limit) in REACH {
        let Some(found) = ratio(measured, |one| &one.cold, figures, own, other) else { continue };
        let [who, whom] = [own, other].map(|page| measured.get(page).map_or("", |one| one.name));
        let verdict = if found <= limit {
            "yes".to_owned()
        } else {
            format!("{:.0}% too much", (found / limit - 1.0) * 100.0)
        };
        let _ =
            writeln!(text, "| {name}, {who} to {whom} | ≤ {} | {} | {verdict} |", times(limit), times(found));
    }
    text
}

fn ratio(
    measured: &[Measured],
    visits: fn(&Measured) -> &Outcome,
    figures: fn(&Outcome) -> &Figures,
    own: usize,
    other: usize,
) -> Option<f64> {
    let (own, other) = (measured.get(own)?, measured.get(other)?);
    figures(visits(own)).ratio_to(figures(visits(other)))
}

fn times(ratio: f64) -> String {
    format!("{ratio:.2}×")
}

fn after(journey: &Journey) -> String {
    let Journey { pages, longest_task, slow_pages, shift } = journey;
    format!(
        "
## The whole way to the result

From the introduction through all questions with a finger, on the same phone, three times: {pages} pages from the first question on.
What else the machine does can only lengthen a task, so the shortest of three times counts for each page. Pages with a
task of 50 ms or more: {slow_pages}, the longest {longest_task:.0} ms. Layout shift after the first paint, in the worst of the three: {shift:.3}.
"
    )
}

fn growing(growth: &[Growth]) -> String {
    let mut text = "
## The rules alone

Native code (`cargo bench -p growth`, criterion), not slowed down: medians, and how many times longer ten times as much takes.

| | how many | µs | ×10 takes |
|---|---:|---:|---:|
"
    .to_owned();
    for (number, Growth { name, count, microseconds }) in growth.iter().enumerate() {
        let before =
            number.checked_sub(1).and_then(|before| growth.get(before)).filter(|before| before.name == *name);
        let growth =
            before.map_or_else(|| "–".to_owned(), |before| times(microseconds / before.microseconds));
        let _ = writeln!(text, "| {name} | {count} | {microseconds:.1} | {growth} |");
    }
    text
}
