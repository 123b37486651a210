//! A person with a phone: what they do in the application, in their own verbs.

use crate::browser::{Browser, eventually};
use crate::engine::Engine;
use crate::fingers;
use crate::screen::Screen;
use crate::site::{HALL, Site};
use crate::view::{Outcome, SCRIPT, View};
use crate::work::{STATE, Work};
use anyhow::Result;
use serde_json::json;
use std::cell::RefCell;
use std::ops::Deref;
use std::path::Path;
use thirtyfour::By;

/// The button that goes on: the first in `main`.
const GO_ON: &str = "main button[type=submit]";

/// A way to answer a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// All of the key.
    Right,
    /// Something else.
    Wrong,
    /// "Chưa biết".
    DontKnow,
}

/// A browser on the site's pages.
pub struct Phone<'site> {
    browser: Browser,
    site: &'site Site,
}

impl Deref for Phone<'_> {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl<'site> Phone<'site> {
    /// A usual phone on which nothing has been opened yet.
    #[track_caller]
    pub fn new(site: &'site Site) -> Self {
        Self::with_screen(site, Screen::PHONE)
    }

    /// The same with another screen.
    #[track_caller]
    pub fn with_screen(site: &'site Site, screen: Screen) -> Self {
        Self { browser: Browser::fresh(screen), site }
    }

    /// A phone in the network of a hall, in which the laptop of [`Site::in_the_hall`] has a name.
    #[track_caller]
    pub fn in_the_hall(site: &'site Site) -> Self {
        Self { browser: Browser::knowing(Screen::PHONE, HALL), site }
    }

    /// A browser of another engine.
    #[track_caller]
    pub fn of(site: &'site Site, engine: Engine) -> Self {
        Self { browser: Browser::of(engine), site }
    }

    /// A phone whose camera shows a film.
    #[track_caller]
    pub fn with_camera(site: &'site Site, film: &Path) -> Self {
        Self { browser: Browser::with_camera(Screen::PHONE, film), site }
    }

    /// A phone that keeps its storage in a folder, to be switched on again later.
    #[track_caller]
    pub fn with_profile(site: &'site Site, profile: &Path) -> Self {
        Self { browser: Browser::with_profile(Screen::PHONE, profile), site }
    }

    /// Opens a page (`#/data`, `?to=check/ky-nang-so`) and waits until it stands.
    #[track_caller]
    pub fn open(&self, route: &str) -> View {
        self.visit(route);
        self.ready()
    }

    /// Opens a page, whatever will come.
    #[track_caller]
    pub fn visit(&self, route: &str) {
        self.go(&self.site.page(route));
        self.let_events_happen();
    }

    /// Opens a page in a second tab and waits until it stands.
    #[track_caller]
    pub fn open_second_tab(&self, route: &str) -> View {
        self.second_tab(&self.site.page(route));
        self.ready()
    }

    /// Comes to the site without starting the application, so that its storage can be prepared.
    #[track_caller]
    pub fn stop_by(&self) {
        self.go(&self.site.page("icon-192.png"));
    }

    /// Lets no request for these addresses through from now on; `*` stands for anything.
    #[track_caller]
    pub fn refuse(&self, addresses: &[&str]) {
        self.devtools("Network.enable", json!({}));
        self.devtools("Network.setBlockedURLs", json!({ "urls": addresses }));
    }

    /// Comes with this work done, and no other.
    #[track_caller]
    pub fn bring(&self, work: &Work) {
        self.stop_by();
        self.store(STATE, &work.to_text());
    }

    /// Reloads the page and waits until it stands.
    #[track_caller]
    pub fn reload_page(&self) -> View {
        self.reload();
        self.ready()
    }

    /// The page as it is now.
    #[track_caller]
    pub fn view(&self) -> View {
        self.script(SCRIPT, Vec::new())
    }

    /// The page once it stands.
    #[track_caller]
    pub fn ready(&self) -> View {
        self.until("a page of the application", |_| true)
    }

    /// The page of the application as soon as it is the expected one.
    #[track_caller]
    pub fn until(&self, expected: &str, matches: impl Fn(&View) -> bool) -> View {
        self.wait(expected, |view| view.ready && matches(view))
    }

    /// The same on pages that the application does not draw.
    #[track_caller]
    pub fn wait(&self, expected: &str, matches: impl Fn(&View) -> bool) -> View {
        let last = RefCell::new(None);
        let look = |look: &dyn Fn() -> Result<View>| match look() {
            Ok(view) => {
                let found = matches(&view);
                last.replace(Some(view));
                found
            }
            // Between two pages there is nothing to look at.
            Err(_) => false,
        };
        // A link changes the address before the application hears of it, so the page has to match again
        // after all that was about to happen.
        let at_once = || self.try_script(SCRIPT, Vec::new());
        let afterwards = || self.try_script_later(&in_a_moment(SCRIPT), Vec::new());
        let found = eventually(|| look(&at_once) && look(&afterwards));
        match last.into_inner() {
            Some(view) if found => view,
            last => panic!("expected {expected}, found {last:#?}"),
        }
    }

    /// Lets the page handle what has just happened to it, such as a change of address.
    #[track_caller]
    fn let_events_happen(&self) {
        self.script_later::<Option<bool>>(&in_a_moment("return null;"), Vec::new());
    }

    /// Waits for the next picture. A step that was moved is drawn anew and comes into sight by its focus,
    /// so a finger that does not look first hits something else.
    #[track_caller]
    fn let_it_be_drawn(&self) {
        let script = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
        self.script_later::<bool>(script, Vec::new());
    }

    /// Opens a check, starts it, and comes to its first question.
    #[track_caller]
    pub fn start(&self, check: &str) -> View {
        self.open(&format!("#/check/{check}"));
        self.to_first_question()
    }

    /// Presses the introduction's button, or another that begins an attempt, and comes to the first
    /// question; where the person is asked for their own view before it, they give none.
    #[track_caller]
    pub fn to_first_question(&self) -> View {
        self.press_on();
        self.past_rating()
    }

    /// Waits for a question; where a self-rating comes first, leaves it out.
    #[track_caller]
    pub fn past_rating(&self) -> View {
        let view = self.until("a part", |view| view.item.is_some() || view.rating.is_some());
        if view.rating.is_none() {
            return view;
        }
        self.press_on();
        self.until("the question after the self-rating", |view| view.item.is_some())
    }

    /// Touches what this CSS selector finds first.
    #[track_caller]
    pub fn tap_css(&self, selector: &str) {
        self.tap(By::Css(selector));
    }

    /// Touches the link with this text.
    #[track_caller]
    pub fn tap_link(&self, text: &str) {
        self.tap(By::XPath(format!("//a[normalize-space()={}]", quoted(text))));
    }

    /// Touches the button with this text.
    #[track_caller]
    pub fn tap_button(&self, text: &str) {
        self.tap(By::XPath(format!("//button[normalize-space()={}]", quoted(text))));
    }

    /// Opens or closes the fold with this summary.
    #[track_caller]
    pub fn tap_fold(&self, text: &str) {
        self.tap(By::XPath(format!("//summary[normalize-space()={}]", quoted(text))));
    }

    /// Touches an option or a line of the question shown.
    #[track_caller]
    pub fn touch(&self, option: &str) {
        self.tap_css(&fingers::input(option));
    }

    /// Answers the question shown and returns the answer as it stands then.
    #[track_caller]
    pub fn answer(&self, answer: Answer) -> Vec<String> {
        let view = self.view();
        let Some(item) = &view.item else { panic!("there is no question to answer: {view:#?}") };
        let answer = answer.options(item);
        for place in view.touches(&answer) {
            self.tap_css(&place);
            if !view.steps.is_empty() {
                self.let_it_be_drawn();
            }
        }
        self.until("the answer to stand", |view| view.shows(&answer)).chosen()
    }

    /// Gives one's own view of a part: 0, not yet, to 3, can show others.
    #[track_caller]
    pub fn rate(&self, number: u8) {
        self.tap_css(&format!("fieldset[data-rating] input[name=rating][value='{number}']"));
        self.until("the view given", |view| view.rated == Some(number.to_string()));
    }

    /// Presses the button that goes on, and comes to another page.
    #[track_caller]
    pub fn go_on(&self) -> View {
        let before = self.view().address;
        self.press_on();
        self.until("another page", |view| view.address != before)
    }

    /// Presses the button that goes on, wherever that leads.
    #[track_caller]
    pub fn press_on(&self) {
        self.tap_css(GO_ON);
    }

    /// The outcome stated on the page.
    #[track_caller]
    pub fn outcome(&self) -> Outcome {
        let view = self.until("a result", |view| view.result.is_some());
        view.outcome().unwrap_or_else(|| panic!("an attribute is missing: {:?}", view.result))
    }

    /// What is stored under a key.
    #[track_caller]
    pub fn stored(&self, key: &str) -> Option<String> {
        self.script("return localStorage.getItem(arguments[0]);", vec![key.into()])
    }

    /// Stores a text under a key.
    #[track_caller]
    pub fn store(&self, key: &str, text: &str) {
        self.run("localStorage.setItem(...arguments);", vec![key.into(), text.into()]);
    }

    /// Removes what is stored under these keys.
    #[track_caller]
    pub fn forget(&self, keys: &[&str]) {
        let script = "for (const key of arguments[0]) localStorage.removeItem(key);";
        self.run(script, vec![keys.into()]);
    }

    /// The keys under which anything is stored.
    #[track_caller]
    pub fn keys(&self) -> Vec<String> {
        let mut keys: Vec<String> = self.script("return Object.keys(localStorage);", Vec::new());
        keys.sort();
        keys
    }

    /// The width of what can be scrolled, and the screen's.
    #[track_caller]
    pub fn widths(&self) -> (u32, u32) {
        let root = "document.documentElement";
        self.script(&format!("return [{root}.scrollWidth, {root}.clientWidth];"), Vec::new())
    }

    /// The element that reaches furthest to the right.
    #[track_caller]
    pub fn widest(&self) -> String {
        let script = "
          const right = (element) => element.getBoundingClientRect().right;
          const all = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility());
          const widest = all.reduce((one, other) => (right(other) > right(one) ? other : one));
          return widest.cloneNode().outerHTML + ' up to ' + Math.round(right(widest));";
        self.script(script, Vec::new())
    }
}

/// The same script, run when the events that wait now have been handled.
fn in_a_moment(script: &str) -> String {
    format!(
        "const done = arguments[0]; setTimeout(() => setTimeout(() => done((() => {{ {script} }})()), 0), 0);"
    )
}

/// A text as XPath writes it; none on screen has both kinds of quotation marks.
fn quoted(text: &str) -> String {
    if text.contains('"') { format!("'{text}'") } else { format!("\"{text}\"") }
}
