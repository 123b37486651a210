//! Browsers of other engines than Chromium's, in which the most important journeys are made too where they are installed.

use super::apt;
use crate::{command, project};
use anyhow::Result;
use std::fs;
use std::path::PathBuf;

/// By Debian's names. It has no geckodriver.
const PACKAGES: [&str; 3] = ["firefox-esr", "webkit2gtk-driver", "xvfb"];

/// Installs Firefox with its driver, and WebKitGTK with its own.
pub fn install() -> Result<()> {
    apt::install_missing(&PACKAGES)?;
    if geckodriver().is_none() {
        eprintln!("  building geckodriver");
        let root = folder();
        command::run(command::cargo().args(["install", "geckodriver", "--locked", "--root"]).arg(root))?;
    }
    Ok(())
}

/// The driver of Firefox.
pub fn geckodriver() -> Option<PathBuf> {
    let own = folder().join("bin/geckodriver");
    command::find("geckodriver").or_else(|| own.exists().then_some(own))
}

/// The plain browser that comes with WebKitGTK, in a folder that is named after its version.
pub fn mini_browser() -> Option<PathBuf> {
    let libraries = fs::read_dir("/usr/lib").ok()?.flatten().map(|entry| entry.path());
    let versions = libraries.filter_map(|library| fs::read_dir(library).ok()).flatten().flatten();
    let browsers = versions.map(|version| version.path().join("MiniBrowser"));
    browsers.filter(|path| path.to_string_lossy().contains("webkit2gtk") && path.exists()).max()
}

fn folder() -> PathBuf {
    project::path("target/engines")
}
