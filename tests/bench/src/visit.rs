//! One visit to a page on a throttled phone, and what was measured on it.

use anyhow::{Context, Result, ensure};
use browser_tests::{Browser, Site};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::thread;
use std::time::Duration;

/// Runs in every page before its own scripts.
const PROBE: &str = include_str!("probe.js");

/// How much slower than this machine the phone computes.
pub const CPU_THROTTLE: u32 = 4;
/// Megabits a second, times ten.
pub const MEGABITS_TENTHS: u32 = 16;
/// Milliseconds until an answer begins.
pub const LATENCY: u32 = 150;

/// How long nothing may arrive before a page is taken for quiet: longer than content waits that no page needs yet.
const QUIET: Duration = Duration::from_millis(2500);

/// Answers are touched so often after the first time.
const MORE_TAPS: usize = 3;

/// A page to be measured.
pub struct Contender<'site> {
    /// What it is called.
    pub name: &'static str,
    /// Where it stands.
    pub site: &'site Site,
    /// Its address below that.
    pub route: &'static str,
    /// What is stored before, by key.
    pub stored: Option<(&'static str, String)>,
    /// It was open on this device before, at the same place; since then the browser has thrown its files away.
    pub comes_back: bool,
    /// It has a service worker, which keeps it on the device.
    pub installs: bool,
    /// What has to stand on it before it can be answered: so many elements, with this text around them.
    pub field: &'static str,
    /// Their number.
    pub fields: usize,
    /// The text.
    pub text: String,
    /// Which element exists as soon as the answer with this value looks chosen; `None`: nothing is touched.
    pub chosen: Option<fn(&str) -> String>,
}

/// What a visit gave. Times in milliseconds since it began, unless it is said otherwise.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The first content was painted.
    pub paint: f64,
    /// The question was painted and can be answered.
    pub ready: f64,
    /// KiB on the wire, with headers, that had arrived by then.
    pub wire_to_ready: f64,
    /// KiB on the wire until nothing more came.
    pub wire: f64,
    /// From lifting the finger to the painted answer, the first time.
    pub first_tap: Option<f64>,
    /// The same for the later ones.
    pub taps: Vec<f64>,
    /// KiB in use after the garbage was collected: objects of the page, buffers and the memory of WebAssembly.
    pub heap: f64,
    /// The longest task after the question stood; 0 where none took 50 ms.
    pub longest_task: f64,
    /// Sum of the layout shifts.
    pub shift: f64,
}

#[derive(Debug, Deserialize)]
struct Seen {
    paint: Option<f64>,
    ready: Option<f64>,
    shifts: Vec<Shift>,
    tasks: Vec<(f64, f64)>,
}

#[derive(Debug, Deserialize)]
struct Shift {
    value: f64,
}

/// Puts the browser onto the phone's network and processor.
pub fn throttle(browser: &Browser) {
    let bytes_per_second = MEGABITS_TENTHS * 100_000 / 8;
    let network = json!({
        "offline": false, "latency": LATENCY,
        "downloadThroughput": bytes_per_second, "uploadThroughput": bytes_per_second / 2,
    });
    browser.devtools("Network.emulateNetworkConditions", network);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": CPU_THROTTLE }));
}

/// Ends what [`throttle`] began.
pub fn unthrottle(browser: &Browser) {
    let network = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    browser.devtools("Network.emulateNetworkConditions", network);
    browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }));
}

impl Contender<'_> {
    /// Makes a browser ready for the first visit: the engine runs and what has to be stored is stored, but no file
    /// of the page has been fetched.
    pub fn prepare(&self, browser: &Browser) -> Result<()> {
        let expected = json!({ "field": self.field, "fields": self.fields, "text": self.text });
        browser.before_every_page(&PROBE.replace("EXPECTED", &expected.to_string()));
        browser.go(&self.site.page("nothing-here.txt"));
        if let Some((key, value)) = &self.stored {
            browser.run("localStorage.setItem(...arguments);", vec![json!(key), json!(value)]);
        }
        if self.comes_back {
            self.let_worker_answer(browser, false);
            browser.go(&self.site.page(self.route));
            self.wait_until_installed(browser)?;
            browser.go(&self.site.page("nothing-here.txt"));
            let kept =
                json!({ "origin": self.site.page(""), "storageTypes": "service_workers,cache_storage" });
            browser.devtools("Storage.clearDataForOrigin", kept);
            browser.devtools("Network.clearBrowserCache", json!({}));
        }
        Ok(())
    }

    /// Lets the page's service worker answer, or not, from now on.
    pub fn let_worker_answer(&self, browser: &Browser, answers: bool) {
        browser.devtools("Network.setBypassServiceWorker", json!({ "bypass": !answers }));
    }

    /// Waits until the page's service worker keeps the site and answers.
    pub fn wait_until_installed(&self, browser: &Browser) -> Result<()> {
        let ready = "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true));";
        browser.try_script_later::<bool>(ready, Vec::new()).map(drop)
    }

    /// Visits the page, touches answers, and looks at what it took.
    pub fn visit(&self, browser: &Browser) -> Result<Visit> {
        browser.go("about:blank");
        browser.log("performance");
        throttle(browser);
        browser.go(&self.site.page(self.route));
        let _: f64 = browser.try_script_later("window.bench.when('ready', arguments[0]);", Vec::new())?;
        let first_tap = self.chosen.map(|chosen| self.tap(browser, 0, chosen)).transpose()?;
        self.wait_until_quiet(browser)?;
        let taps = match self.chosen {
            Some(chosen) => {
                (1..=MORE_TAPS).map(|turn| self.tap(browser, turn, chosen)).collect::<Result<_>>()?
            }
            None => Vec::new(),
        };
        let seen: Seen = browser.try_script("return window.bench.seen;", Vec::new())?;
        unthrottle(browser);
        let ready = seen.ready.context("the question has not been painted")?;
        let (wire_to_ready, wire) = wire(browser, ready)?;
        Ok(Visit {
            paint: seen.paint.context("nothing has been painted")?,
            ready,
            wire_to_ready,
            wire,
            first_tap,
            taps,
            heap: heap(browser),
            longest_task: longest(seen.tasks.iter().filter(|(start, _)| *start > ready)),
            shift: seen.shifts.iter().fold(0.0, |sum, shift| sum + shift.value),
        })
    }

    /// Touches an answer with a finger. Turns touch different ones, so that each changes something.
    fn tap(&self, browser: &Browser, turn: usize, chosen: fn(&str) -> String) -> Result<f64> {
        let values: Vec<String> = browser.try_script(
            "return [...document.querySelectorAll(arguments[0])].map((field) => field.value);",
            vec![json!(self.field)],
        )?;
        let value = values.get(turn % values.len().max(1)).context("there is no answer to touch")?;
        let selector = format!("{}[value='{value}']", self.field);
        let before: bool = browser
            .try_script("return document.querySelector(arguments[0]).checked;", vec![json!(selector)])?;
        ensure!(!before, "the answer {value} was chosen before it was touched");
        browser.run("window.bench.expectTap(arguments[0]);", vec![json!(chosen(value))]);
        touch(browser, &selector)?;
        let time = browser.try_script_later("window.bench.when('tap', arguments[0]);", Vec::new())?;
        let after: bool = browser
            .try_script("return document.querySelector(arguments[0]).checked;", vec![json!(selector)])?;
        ensure!(after, "the answer {value} was touched and is not chosen");
        Ok(time)
    }

    fn wait_until_quiet(&self, browser: &Browser) -> Result<()> {
        let fetched = || -> Result<usize> {
            browser.try_script("return performance.getEntriesByType('resource').length;", Vec::new())
        };
        let mut known = fetched()?;
        loop {
            thread::sleep(QUIET);
            let now = fetched()?;
            if now == known {
                return Ok(());
            }
            known = now;
        }
    }
}

/// Touches what this selector finds, with a finger.
pub fn touch(browser: &Browser, selector: &str) -> Result<()> {
    // What was scrolled has to be painted, or the finger hits something else.
    let script = "const place = window.bench.place(arguments[0]); const done = arguments[1];
        window.bench.painted(() => done(place));";
    let place: Option<(f64, f64)> = browser.try_script_later(script, vec![json!(selector)])?;
    let (x, y) = place.with_context(|| format!("there is no {selector} to touch"))?;
    browser.devtools(
        "Input.dispatchTouchEvent",
        json!({ "type": "touchStart", "touchPoints": [{ "x": x, "y": y }] }),
    );
    browser.devtools("Input.dispatchTouchEvent", json!({ "type": "touchEnd", "touchPoints": [] }));
    Ok(())
}

/// The longest of these tasks: begin and length.
pub fn longest<'task>(tasks: impl Iterator<Item = &'task (f64, f64)>) -> f64 {
    tasks.map(|(_, length)| *length).fold(0.0, f64::max)
}

/// KiB that have come over the wire: until the question stood, and in all.
fn wire(browser: &Browser, ready: f64) -> Result<(f64, f64)> {
    let mut begun: Option<f64> = None;
    let mut finished = BTreeMap::new();
    for entry in browser.log("performance") {
        let entry: Value = serde_json::from_str(&entry.message).context("the log cannot be read")?;
        let (method, event) = (&entry["message"]["method"], &entry["message"]["params"]);
        let seconds = event["timestamp"].as_f64();
        match method.as_str() {
            Some("Network.requestWillBeSent") => begun = begun.or(seconds),
            Some("Network.loadingFinished") => {
                let request = event["requestId"].as_str().unwrap_or_default().to_owned();
                let bytes = event["encodedDataLength"].as_f64().unwrap_or_default();
                finished.insert(request, (seconds.unwrap_or_default(), bytes));
            }
            _ => {}
        }
    }
    let begun = begun.context("nothing was asked for")?;
    let all = finished.values().map(|(_, bytes)| bytes).sum::<f64>();
    let early = finished.values().filter(|(seconds, _)| (seconds - begun) * 1000.0 <= ready);
    let early = early.map(|(_, bytes)| bytes).sum::<f64>();
    Ok((early / 1024.0, all / 1024.0))
}

fn heap(browser: &Browser) -> f64 {
    // What the first round frees can hold the last of something else.
    for _ in 0..2 {
        browser.devtools("HeapProfiler.collectGarbage", json!({}));
    }
    let usage = browser.devtools("Runtime.getHeapUsage", json!({}));
    let part = |name: &str| usage[name].as_f64().unwrap_or_default();
    (part("usedSize") + part("embedderHeapUsedSize") + part("backingStorageSize")) / 1024.0
}
