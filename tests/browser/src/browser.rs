//! A Chromium of its own for each journey, spoken to over WebDriver.
//!
//! The verbs here block and panic with what went wrong, at the line of the journey that asked for it.

use crate::chromedriver::Chromedriver;
use crate::engine::{Engine, Running};
use crate::screen::{Colours, Screen};
use crate::turn::Turn;
use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use thirtyfour::{BrowserLogEntry, Capabilities};
use tokio::runtime::{Builder, Runtime};
use xtask::command;

/// How long anything may take before a journey is given up.
pub const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(15);

const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--lang=vi",
];

/// A running browser; dropping it closes it.
pub struct Browser {
    driver: Option<WebDriver>,
    runtime: Runtime,
    _profile: Option<TempDir>,
    _chromedriver: Option<Arc<Chromedriver>>,
    _engine: Option<Running>,
    _turn: Turn,
}

impl Browser {
    /// A browser in which nothing has ever been opened.
    #[track_caller]
    pub fn fresh(screen: Screen) -> Self {
        Self::with_flags(screen, &[])
    }

    /// The same with a camera that shows a film, over and over, to everybody who asks.
    #[track_caller]
    pub fn with_camera(screen: Screen, film: &Path) -> Self {
        let flags = [
            "--use-fake-device-for-media-stream".to_owned(),
            "--use-fake-ui-for-media-stream".to_owned(),
            format!("--use-file-for-fake-video-capture={}", film.display()),
        ];
        Self::with_flags(screen, &flags)
    }

    /// The same for which a name leads to this machine, without asking anybody.
    #[track_caller]
    pub fn knowing(screen: Screen, host: &str) -> Self {
        Self::with_flags(screen, &[format!("--host-resolver-rules=MAP {host} 127.0.0.1")])
    }

    #[track_caller]
    fn with_flags(screen: Screen, flags: &[String]) -> Self {
        let turn = Turn::wait();
        let profile = must(TempDir::with_prefix("thuoc-so-browser-").context("no folder for a profile"));
        let mut browser = must(Self::start(turn, screen, profile.path(), flags));
        browser._profile = Some(profile);
        browser
    }

    /// A browser that keeps what it stores in `profile`, to be started a second time.
    #[track_caller]
    pub fn with_profile(screen: Screen, profile: &Path) -> Self {
        must(Self::start(Turn::wait(), screen, profile, &[]))
    }

    /// A browser of another engine, on a computer's screen.
    #[track_caller]
    pub fn of(engine: Engine) -> Self {
        must(Self::start_engine(Turn::wait(), engine))
    }

    fn start_engine(turn: Turn, engine: Engine) -> Result<Self> {
        let (running, capabilities) = engine.start()?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let driver = runtime
            .block_on(WebDriver::new(running.url(), capabilities))
            .with_context(|| format!("{engine:?} does not start"))?;
        Ok(Self {
            driver: Some(driver),
            runtime,
            _profile: None,
            _chromedriver: None,
            _engine: Some(running),
            _turn: turn,
        })
    }

    fn start(turn: Turn, screen: Screen, profile: &Path, flags: &[String]) -> Result<Self> {
        let chromedriver = Chromedriver::shared()?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let connect = WebDriver::new(chromedriver.url(), capabilities(screen, profile, flags)?);
        let driver = runtime.block_on(connect).context("Chromium does not start")?;
        Ok(Self {
            driver: Some(driver),
            runtime,
            _profile: None,
            _chromedriver: Some(chromedriver),
            _engine: None,
            _turn: turn,
        })
    }

    /// The WebDriver session.
    #[track_caller]
    pub fn driver(&self) -> &WebDriver {
        self.driver.as_ref().unwrap_or_else(|| panic!("the browser has been closed"))
    }

    /// Waits for an answer of the browser.
    pub fn block<T>(&self, future: impl Future<Output = WebDriverResult<T>>) -> WebDriverResult<T> {
        self.runtime.block_on(future)
    }

    /// Opens an address and waits until the page has loaded.
    #[track_caller]
    pub fn go(&self, url: &str) {
        must(self.block(self.driver().goto(url)));
    }

    /// Runs a script in the page, with `arguments`, and returns its value.
    pub fn try_script<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let value = self.block(self.driver().execute(script, arguments))?;
        Ok(value.convert()?)
    }

    /// Runs a script in the page, with `arguments`, and returns its value.
    #[track_caller]
    pub fn script<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        must(self.try_script(script, arguments))
    }

    /// Runs a script in the page, with `arguments`, for what it does.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: Vec<Value>) {
        must(self.block(self.driver().execute(script, arguments)));
    }

    /// Runs a script whose last argument is the function to be called with the value.
    pub fn try_script_later<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let value = self.block(self.driver().execute_async(script, arguments))?;
        Ok(value.convert()?)
    }

    /// Runs a script whose last argument is the function to be called with the value.
    #[track_caller]
    pub fn script_later<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        must(self.try_script_later(script, arguments))
    }

    /// Sends a command of the Chrome DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        must(self.block(self.driver().cdp().send_raw(command, parameters)))
    }

    /// Runs a script in every page from now on, before the page's own.
    #[track_caller]
    pub fn before_every_page(&self, script: &str) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// Makes pages believe that the system is set to these colours.
    #[track_caller]
    pub fn colours(&self, colours: Colours) {
        let features = colours.features().map(|(name, value)| json!({ "name": name, "value": value }));
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// A picture of the whole page, as PNG.
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        let still = "const done = arguments[0];
            const moving = document.getAnimations().map((animation) => animation.finished);
            // One that is cut short is at rest too.
            Promise.allSettled(moving).then(() => requestAnimationFrame(() => done(true)));";
        self.script_later::<bool>(still, Vec::new());
        let metrics = self.devtools("Page.getLayoutMetrics", json!({}));
        let size = &metrics["cssContentSize"];
        let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
        let parameters = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.devtools("Page.captureScreenshot", parameters);
        must(STANDARD.decode(picture["data"].as_str().unwrap_or_default()))
    }

    /// The page as it is printed on A4, as PDF.
    #[track_caller]
    pub fn printed(&self) -> Vec<u8> {
        let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": false });
        let printed = self.devtools("Page.printToPDF", paper);
        must(STANDARD.decode(printed["data"].as_str().unwrap_or_default()))
    }

    /// What a log (`browser` or `performance`) has gathered since it was last asked for.
    #[track_caller]
    pub fn log(&self, kind: &str) -> Vec<BrowserLogEntry> {
        must(self.block(self.driver().get_log(kind)))
    }

    /// Touches the element as soon as it is there and can be touched.
    #[track_caller]
    pub fn tap(&self, place: By) {
        let attempt = || self.block(async { self.driver().find(place.clone()).await?.click().await });
        let mut last = None;
        let touched = eventually(|| attempt().map_err(|error| last = Some(error)).is_ok());
        assert!(
            touched,
            "{place:?} cannot be touched: {}",
            last.map(|error| error.to_string()).unwrap_or_default()
        );
    }

    /// Presses keys where the focus is.
    #[track_caller]
    pub fn press(&self, keys: impl Into<TypingData>) {
        let keys = keys.into();
        must(self.block(self.driver().action_chain().send_keys(keys).perform()));
    }

    /// Presses a key while Shift is held.
    #[track_caller]
    pub fn press_with_shift(&self, key: char) {
        let chain = self.driver().action_chain().key_down(Key::Shift).send_keys(key.to_string());
        must(self.block(chain.key_up(Key::Shift).perform()));
    }

    /// The browser's own button "back".
    #[track_caller]
    pub fn back(&self) {
        must(self.block(self.driver().back()));
    }

    /// The browser's own button "forward".
    #[track_caller]
    pub fn forward(&self) {
        must(self.block(self.driver().forward()));
    }

    /// The browser's own button "reload".
    #[track_caller]
    pub fn reload(&self) {
        must(self.block(self.driver().refresh()));
    }

    /// Lets the browser save files into a folder without asking.
    #[track_caller]
    pub fn downloads_into(&self, folder: &Path) {
        let folder = folder.display().to_string();
        self.devtools("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder }));
    }

    /// Opens an address in a second tab.
    #[track_caller]
    pub fn second_tab(&self, url: &str) {
        let change = async {
            let tab = self.driver().new_tab().await?;
            self.driver().switch_to_window(tab).await?;
            self.driver().goto(url).await
        };
        must(self.block(change));
    }

    /// Comes back to the tab that was opened first.
    #[track_caller]
    pub fn to_first_tab(&self) {
        let change = async {
            let tabs = self.driver().windows().await?;
            match tabs.into_iter().next() {
                Some(first) => self.driver().switch_to_window(first).await,
                None => Ok(()),
            }
        };
        must(self.block(change));
    }

    /// Goes to the window that was opened last.
    #[track_caller]
    pub fn to_last_window(&self) {
        let change = async {
            let windows = self.driver().windows().await?;
            match windows.into_iter().next_back() {
                Some(last) => self.driver().switch_to_window(last).await,
                None => Ok(()),
            }
        };
        must(self.block(change));
    }

    /// Puts the focus on the page's heading, as after every change of page.
    #[track_caller]
    pub fn focus_page(&self) {
        self.run("document.getElementById('page-heading').focus();", Vec::new());
    }

    /// Closes the present tab and comes back to the one that was opened first.
    #[track_caller]
    pub fn close_second_tab(&self) {
        must(self.block(self.driver().close_window()));
        self.to_first_tab();
    }

    /// Opens a new tab and closes the present one.
    #[track_caller]
    pub fn change_tab(&self) {
        let change = async {
            let tab = self.driver().new_tab().await?;
            self.driver().close_window().await?;
            self.driver().switch_to_window(tab).await
        };
        must(self.block(change));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            // Chromedriver ends what it still holds when it is ended itself.
            let _ = self.runtime.block_on(driver.quit());
        }
    }
}

/// Tries again and again until it succeeds or patience is at its end.
pub fn eventually(mut succeeds: impl FnMut() -> bool) -> bool {
    let begin = Instant::now();
    loop {
        if succeeds() {
            return true;
        }
        if begin.elapsed() > PATIENCE {
            return false;
        }
        thread::sleep(PAUSE);
    }
}

/// A value, or the end of the journey.
#[track_caller]
pub fn must<T, E: std::fmt::Display>(outcome: Result<T, E>) -> T {
    match outcome {
        Ok(value) => value,
        Err(error) => panic!("{error:#}"),
    }
}

fn capabilities(screen: Screen, profile: &Path, more: &[String]) -> Result<Capabilities> {
    let program = command::find("chromium").context("there is no Chromium")?;
    let mut flags: Vec<String> = FLAGS.map(str::to_owned).into();
    flags.extend_from_slice(more);
    flags.push(format!("--user-data-dir={}", profile.display()));
    flags.push(format!("--window-size={},{}", screen.width, screen.height));
    let mut options = json!({ "binary": program, "args": flags });
    if let (Some(emulation), Some(options)) = (screen.emulation(), options.as_object_mut()) {
        options.insert("mobileEmulation".to_owned(), emulation);
    }
    let capabilities = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    capabilities.as_object().cloned().map(Capabilities::from).context("capabilities are an object")
}
