//! The browser that pages are tested and measured in.

use super::apt;
use crate::command;
use anyhow::{Context, Result};

/// What is needed, by Debian's names, and the programs among it.
const PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-core"];
const PROGRAMS: [&str; 2] = ["chromium", "chromedriver"];

/// Installs Chromium and its driver where they are missing and may be installed.
pub fn see_to() -> Result<()> {
    let installed = apt::install_missing(&PACKAGES);
    // Elsewhere than on Debian the same programs may well be there.
    if PROGRAMS.iter().any(|program| command::find(program).is_none()) {
        installed.context("a Chromium with its driver is needed")?;
    }
    Ok(())
}
