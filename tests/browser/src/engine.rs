//! Firefox and WebKit, each behind a WebDriver of its own. `cargo xtask engines` installs them on Debian.
//!
//! Only what every WebDriver can do is asked of them: no touch, no phone's screen, no Chrome DevTools.

use crate::browser::eventually;
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use thirtyfour::Capabilities;
use xtask::command;
use xtask::tools::engines;

/// An engine other than Chromium's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Gecko, as Firefox ESR.
    Firefox,
    /// WebKitGTK, as its MiniBrowser: the nearest to Safari that runs here.
    WebKit,
}

/// Programs started for one browser; dropping it ends exactly these.
#[derive(Debug)]
pub(crate) struct Running {
    programs: Vec<Child>,
    port: u16,
}

impl Engine {
    /// Whether everything it needs is on this machine.
    pub fn is_here(self) -> bool {
        self.programs().is_ok()
    }

    /// Browser and driver.
    fn programs(self) -> Result<(PathBuf, PathBuf)> {
        let found = |path: Option<PathBuf>, name: &str| path.with_context(|| format!("there is no {name}"));
        match self {
            Self::Firefox => Ok((
                found(command::find("firefox-esr").or_else(|| command::find("firefox")), "Firefox")?,
                found(engines::geckodriver(), "geckodriver")?,
            )),
            Self::WebKit => {
                found(command::find("Xvfb"), "Xvfb")?;
                let driver = found(command::find("WebKitWebDriver"), "WebKitWebDriver")?;
                Ok((found(engines::mini_browser(), "MiniBrowser")?, driver))
            }
        }
    }

    /// Starts its driver.
    pub(crate) fn start(self) -> Result<(Running, Capabilities)> {
        let (browser, driver) = self.programs()?;
        let mut running = Running { programs: Vec::new(), port: free_port()? };
        let mut command = Command::new(driver);
        command.arg(format!("--port={}", running.port)).stdout(Stdio::null()).stderr(Stdio::null());
        let capabilities = match self {
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": browser,
                    "args": ["-headless"],
                    // Nothing but this machine is asked for anything.
                    "prefs": {
                        "intl.accept_languages": "vi",
                        "network.captive-portal-service.enabled": false,
                        "network.connectivity-service.enabled": false,
                    },
                },
            }),
            Self::WebKit => {
                command.env("DISPLAY", running.screen()?).env("LIBGL_ALWAYS_SOFTWARE", "1");
                json!({
                    "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
                })
            }
        };
        running.programs.push(command.spawn().context("the driver does not start")?);
        let listens = || TcpStream::connect((Ipv4Addr::LOCALHOST, running.port)).is_ok();
        ensure!(eventually(listens), "the driver does not listen");
        let capabilities = capabilities.as_object().cloned().map(Capabilities::from);
        Ok((running, capabilities.context("capabilities are an object")?))
    }
}

impl Running {
    /// Where the driver listens.
    pub(crate) fn url(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// A screen that nobody sees, by its name.
    fn screen(&mut self) -> Result<String> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]);
        let mut screen = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = screen.stdout.take();
        self.programs.push(screen);
        let mut name = String::new();
        BufReader::new(output.context("Xvfb has no output")?).read_line(&mut name)?;
        Ok(format!(":{}", name.trim()))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // The driver before the screen that its browser is on.
        for program in self.programs.iter_mut().rev() {
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
