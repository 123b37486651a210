//! The rounds: which pages are visited, how often, and in which order.

use crate::figures::Figures;
use crate::form::Form;
use crate::journey::{self, Journey};
use crate::rivals;
use crate::visit::{Contender, Visit};
use anyhow::Result;
use browser_tests::{Browser, Screen, Site, work};
use std::path::PathBuf;
use xtask::progress;
use xtask::serve::Options;

/// Places of the pages in what was measured.
pub const OURS: usize = 0;
/// The page made with SurveyJS.
pub const SURVEY: usize = 1;
/// The plain page.
pub const PLAIN: usize = 2;
/// The application as somebody new meets it.
pub const NEW: usize = 3;
/// The application as somebody meets it who has left in the middle of a question.
pub const BACK: usize = 4;

/// What the visits to one page gave; see [`Visit`].
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    pub paint: Figures,
    pub ready: Figures,
    pub wire_to_ready: Figures,
    pub wire: Figures,
    pub first_tap: Figures,
    pub taps: Figures,
    pub heap: Figures,
    pub longest_task: Figures,
    pub shift: Figures,
}

/// What was measured of one page.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Its name.
    pub name: &'static str,
    /// Nothing of it was in the browser.
    pub cold: Outcome,
    /// It had been opened once.
    pub warm: Outcome,
    /// Its service worker keeps the site on the device; nothing for pages without one.
    pub installed: Outcome,
}

/// The pages, being served.
pub struct Bench {
    form: Form,
    stem: String,
    ours: Site,
    survey: Site,
    plain: Site,
}

impl Bench {
    /// Builds the pages beside the finished site in `dist/`, and serves them all.
    pub fn new() -> Result<Self> {
        let form = Form::draw()?;
        let stem = form.first()?.stem.clone();
        let (survey, plain) = (served(rivals::survey(&form)?), served(rivals::plain(&form)?));
        Ok(Self { form, stem, ours: Site::new(), survey, plain })
    }

    /// Visits all pages in so many rounds.
    pub fn run(&self, rounds: usize) -> Result<Vec<Measured>> {
        let pages = self.pages();
        let mut measured: Vec<Measured> = pages.iter().map(|page| Measured::nothing_of(page.name)).collect();
        for round in 0..rounds {
            progress::step(&format!("round {} of {rounds}", round + 1), || {
                // Another page comes first in each round.
                let first = round % pages.len();
                let mut turns: Vec<_> = pages.iter().zip(&mut measured).collect();
                turns.rotate_left(first);
                for (page, measured) in turns {
                    let browser = Browser::fresh(Screen::PHONE);
                    page.prepare(&browser)?;
                    page.let_worker_answer(&browser, false);
                    measured.cold.add(page.visit(&browser)?);
                    measured.warm.add(page.visit(&browser)?);
                    if page.installs {
                        page.wait_until_installed(&browser)?;
                        page.let_worker_answer(&browser, true);
                        measured.installed.add(page.visit(&browser)?);
                    }
                }
                Ok(())
            })?;
        }
        Ok(measured)
    }

    /// Walks from the introduction to the result.
    pub fn journey(&self) -> Result<Journey> {
        journey::walk(&self.introduction())
    }

    fn pages(&self) -> [Contender<'_>; 5] {
        let ours = |name, comes_back| Contender {
            route: "#/check/ky-nang-so",
            stored: Some((work::STATE, self.form.saved.clone())),
            comes_back,
            installs: true,
            ..self.question(name, &self.ours, |value| format!(".chosen input[value='{value}']:checked"))
        };
        let survey = |value: &str| format!(".sd-item--checked input[value='{value}']:checked");
        let plain = |value: &str| format!("input[value='{value}']:checked");
        [
            ours("Thước Số", false),
            self.question("SurveyJS", &self.survey, survey),
            self.question("plain page", &self.plain, plain),
            self.introduction(),
            ours("come back", true),
        ]
    }

    /// The first question, alone at an address.
    fn question<'site>(
        &self,
        name: &'static str,
        site: &'site Site,
        chosen: fn(&str) -> String,
    ) -> Contender<'site> {
        Contender {
            name,
            site,
            route: "",
            stored: None,
            comes_back: false,
            installs: false,
            field: "input[type=radio]",
            // Four answers and "Chưa biết".
            fields: 5,
            text: self.stem.clone(),
            chosen: Some(chosen),
        }
    }

    fn introduction(&self) -> Contender<'_> {
        Contender {
            name: "somebody new",
            site: &self.ours,
            route: "?to=check/ky-nang-so",
            stored: None,
            comes_back: false,
            installs: true,
            field: "main button[type=submit]",
            fields: 1,
            text: self.form.title.clone(),
            chosen: None,
        }
    }
}

impl Measured {
    fn nothing_of(name: &'static str) -> Self {
        Self { name, cold: Outcome::default(), warm: Outcome::default(), installed: Outcome::default() }
    }
}

impl Outcome {
    fn add(&mut self, visit: Visit) {
        self.paint.add(visit.paint);
        self.ready.add(visit.ready);
        self.wire_to_ready.add(visit.wire_to_ready);
        self.wire.add(visit.wire);
        self.first_tap.extend(visit.first_tap);
        self.taps.extend(visit.taps);
        self.heap.add(visit.heap);
        self.longest_task.add(visit.longest_task);
        self.shift.add(visit.shift);
    }
}

fn served(folder: PathBuf) -> Site {
    Site::served(Options { root: folder, ..Options::default() })
}
