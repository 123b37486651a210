//! The citizen's whole way, from the introduction to the result, on the throttled phone.

use crate::visit::{Contender, longest, throttle, touch};
use anyhow::{Result, bail};
use browser_tests::{Browser, Screen};
use serde::Deserialize;
use serde_json::json;

/// More pages than any attempt has.
const ENOUGH: usize = 200;

/// How often the way is walked: what else the machine does can only lengthen a task, so the shortest of its times
/// says most about the page.
const WALKS: usize = 3;

/// What was met on the way.
#[derive(Clone, Debug)]
pub struct Journey {
    /// Pages seen after the first question.
    pub pages: usize,
    /// The longest task on any of them, in milliseconds, in the best of the walks; 0 where none took 50 ms.
    pub longest_task: f64,
    /// On how many of them a task took 50 ms or more in every walk.
    pub slow_pages: usize,
    /// Sum of the layout shifts after the first paint, in the worst of the walks.
    pub shift: f64,
}

/// One walk: the longest task on each page after the first question, and the sum of the shifts.
struct Walk {
    longest: Vec<f64>,
    shift: f64,
}

/// The page as it stands: where it is, what to answer on it, whether the way is at its end.
#[derive(Debug, Deserialize)]
struct Page {
    address: String,
    answer: Option<String>,
    question: bool,
    result: bool,
    now: f64,
    tasks: Vec<(f64, f64)>,
    shift: f64,
}

/// "Chưa biết" answers every kind of question; usual ones are given their first answer, views the middle one.
const LOOK: &str = "
    const answers = [
      'fieldset[data-item] input[type=radio]',
      'fieldset[data-item] input[value=chua-biet]',
      'input[name=rating][value=\"1\"]',
    ];
    return {
      address: location.hash,
      answer: answers.find((selector) => document.querySelector(selector)) || null,
      question: document.querySelector('fieldset[data-item]') !== null,
      result: document.querySelector('[data-result]') !== null,
      now: performance.now(),
      tasks: window.bench.seen.tasks,
      shift: window.bench.seen.shifts.reduce((sum, shift) => sum + shift.value, 0),
    };";

/// Waits until the address is another one and its page has been painted. Nobody is through a part within a second, as this
/// finger is, so the questions of the next one may still be on their way.
const NEXT: &str = "
    const [before, done] = arguments;
    const waits = () => location.hash === before || document.querySelector('#app .loading');
    const look = () => (waits() ? requestAnimationFrame(look) : window.bench.painted(() => done(true)));
    look();";

/// Waits until the program has the page: on the introduction that covers it, a touch would happen later.
const OPEN: &str = "
    const [done] = arguments;
    const look = () => (document.getElementById('cover') ? requestAnimationFrame(look) : done(true));
    look();";

/// Walks to the result again and again.
pub fn walk(contender: &Contender<'_>) -> Result<Journey> {
    let walks: Vec<Walk> = (0..WALKS).map(|_| walk_once(contender)).collect::<Result<_>>()?;
    let pages = walks.iter().map(|walk| walk.longest.len()).min().unwrap_or_default();
    let best = |page: usize| walks.iter().map(|walk| walk.longest[page]).fold(f64::INFINITY, f64::min);
    let best: Vec<f64> = (0..pages).map(best).collect();
    Ok(Journey {
        pages,
        longest_task: best.iter().copied().fold(0.0, f64::max),
        slow_pages: best.iter().filter(|longest| **longest > 0.0).count(),
        shift: walks.iter().map(|walk| walk.shift).fold(0.0, f64::max),
    })
}

fn walk_once(contender: &Contender<'_>) -> Result<Walk> {
    let browser = Browser::fresh(Screen::PHONE);
    contender.prepare(&browser)?;
    throttle(&browser);
    browser.go(&contender.site.page(contender.route));
    let _: f64 = browser.try_script_later("window.bench.when('ready', arguments[0]);", Vec::new())?;
    browser.try_script_later::<bool>(OPEN, Vec::new())?;
    let mut begins = Vec::new();
    for _ in 0..ENOUGH {
        let page: Page = browser.try_script(LOOK, Vec::new())?;
        if page.question || !begins.is_empty() {
            begins.push(page.now);
        }
        if page.result {
            let end = |number: usize| begins.get(number + 1).copied().unwrap_or(f64::INFINITY);
            let on = |(number, begin): (usize, &f64)| {
                longest(page.tasks.iter().filter(|(start, _)| (*begin..end(number)).contains(start)))
            };
            return Ok(Walk { longest: begins.iter().enumerate().map(on).collect(), shift: page.shift });
        }
        if let Some(answer) = &page.answer {
            touch(&browser, answer)?;
        }
        touch(&browser, "main button[type=submit]")?;
        browser.try_script_later::<bool>(NEXT, vec![json!(page.address)])?;
    }
    bail!("no result after {ENOUGH} pages");
}
