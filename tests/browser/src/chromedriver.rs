//! One chromedriver for the whole process: started with the first browser, ended with the last one.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::Duration;
use xtask::command;

/// What chromedriver prints before the port it has chosen.
const STARTED: &str = "started successfully on port ";
const PATIENCE: Duration = Duration::from_secs(5);

static RUNNING: Mutex<Weak<Chromedriver>> = Mutex::new(Weak::new());

/// A running chromedriver; dropping it ends exactly that process and the browsers it still holds.
#[derive(Debug)]
pub struct Chromedriver {
    process: Child,
    port: u16,
}

impl Chromedriver {
    /// The chromedriver of this process.
    pub fn shared() -> Result<Arc<Self>> {
        let mut running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(chromedriver) = running.upgrade() {
            return Ok(chromedriver);
        }
        let chromedriver = Arc::new(Self::start()?);
        *running = Arc::downgrade(&chromedriver);
        Ok(chromedriver)
    }

    fn start() -> Result<Self> {
        let program = command::find("chromedriver").context("there is no chromedriver (chromium-driver)")?;
        let mut process = Command::new(program)
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver does not start")?;
        let stdout = process.stdout.take().context("chromedriver has no output")?;
        // From here on dropping ends it, whatever it prints.
        let mut chromedriver = Self { process, port: 0 };
        chromedriver.port = port_in(stdout)?;
        Ok(chromedriver)
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Lets it end its browsers and itself.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        connection.set_read_timeout(Some(PATIENCE))?;
        connection.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        connection.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // Whether it has listened or not: afterwards it is gone.
        let _ = self.shut_down();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Reads until the port is known, and keeps reading in the background so that the pipe never fills.
fn port_in(stdout: ChildStdout) -> Result<u16> {
    let mut lines = BufReader::new(stdout).lines();
    let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once(STARTED)?;
        port.trim_end_matches('.').parse().ok()
    });
    thread::spawn(move || lines.for_each(drop));
    port.context("chromedriver ended without naming its port")
}
