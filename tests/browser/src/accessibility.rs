//! What axe-core finds on a page.

use crate::browser::{Browser, must};
use anyhow::Context;
use serde::Deserialize;
use serde_json::json;
use std::fs;
use std::sync::LazyLock;
use xtask::project;

/// axe-core as npm delivers it, fetched by `cargo xtask dist`.
static AXE: LazyLock<String> = LazyLock::new(|| {
    let path = project::path("xtask/npm/node_modules/axe-core/axe.min.js");
    must(fs::read_to_string(path).context("there is no axe-core; run `cargo xtask dist` first"))
});

const RUN: &str = "
  const [rules, done] = arguments;
  const options = rules === null ? {} : { runOnly: { type: 'rule', values: rules } };
  const still = Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  still.then(() => axe.run(document, options)).then(
    (found) => done(found.violations.map((violation) => ({
      rule: violation.id,
      help: violation.help,
      places: violation.nodes.map((node) => node.target.join(' ') + '  ' + (node.any.concat(node.all, node.none)
        .map((check) => check.message)[0] || '')),
    }))),
    (error) => done([{ rule: 'axe itself', help: String(error), places: [] }]),
  );
";

/// A rule that a page breaks.
#[derive(Clone, Debug, Deserialize)]
pub struct Violation {
    /// The rule's name.
    pub rule: String,
    /// What it asks for.
    pub help: String,
    /// Where it is broken.
    pub places: Vec<String>,
}

/// Everything that breaks a rule; `only` limits the rules.
#[track_caller]
pub fn violations(browser: &Browser, only: Option<&[&str]>) -> Vec<Violation> {
    let missing: bool = browser.script("return typeof axe === 'undefined';", Vec::new());
    if missing {
        // Assigned by hand, since a script of WebDriver runs in a function of its own.
        let script = format!("{}; window.axe = axe;", *AXE);
        browser.run(&script, Vec::new());
    }
    browser.script_later(RUN, vec![json!(only)])
}
