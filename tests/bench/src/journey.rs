//! The citizen's whole way, from the introduction to the result, on the throttled phone.

use crate::visit::{Contender, longest, throttle, touch};
use anyhow::{Result, ensure};
use browser_tests::{Browser, Screen};
use serde::Deserialize;
use serde_json::json;

/// More pages than any attempt has.
const ENOUGH: usize = 200;

/// What was met on the way.
#[derive(Clone, Debug)]
pub struct Journey {
    /// Pages seen.
    pub pages: usize,
    /// The longest task after the first question stood, in milliseconds.
    pub longest_task: f64,
    /// How many tasks took 50 ms or more after that.
    pub tasks: usize,
    /// Sum of the layout shifts after the first paint.
    pub shift: f64,
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

/// Waits until the address is another one and its page has been painted.
const NEXT: &str = "
    const [before, done] = arguments;
    const look = () => (location.hash === before ? requestAnimationFrame(look) : window.bench.painted(() => done(true)));
    look();";

/// Walks to the result.
pub fn walk(contender: &Contender<'_>) -> Result<Journey> {
    let browser = Browser::fresh(Screen::PHONE);
    contender.prepare(&browser)?;
    throttle(&browser);
    browser.go(&contender.site.page(contender.route));
    let _: f64 = browser.try_script_later("window.bench.when('ready', arguments[0]);", Vec::new())?;
    let (mut pages, mut first_question) = (1, None);
    loop {
        let page: Page = browser.try_script(LOOK, Vec::new())?;
        if page.question {
            first_question = first_question.or(Some(page.now));
        }
        if page.result {
            let begin = first_question.unwrap_or_default();
            let tasks = page.tasks.iter().filter(|(start, _)| *start > begin);
            return Ok(Journey {
                pages,
                longest_task: longest(tasks.clone()),
                tasks: tasks.count(),
                shift: page.shift,
            });
        }
        ensure!(pages < ENOUGH, "no result after {pages} pages, but {}", page.address);
        if let Some(answer) = &page.answer {
            touch(&browser, answer)?;
        }
        touch(&browser, "main button[type=submit]")?;
        browser.try_script_later::<bool>(NEXT, vec![json!(page.address)])?;
        pages += 1;
    }
}
