//! A web server for the finished site: for looking at it, and for tests that need an awkward one.

pub mod live;
pub mod network;
pub mod path;
pub mod relay;
pub mod respond;
pub mod types;

use crate::cache::Cache;
use crate::{dist, project};
use anyhow::{Context, Result, anyhow};
use relay::Relay;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

/// Requests answered at the same time.
const WORKERS: usize = 4;

/// Ports tried, one after another, where the wanted one is taken.
const PORTS_TRIED: u16 = 50;

/// What is served and how.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder with the site.
    pub root: PathBuf,
    /// The path under which the site stands, such as `/hoc-tap/thuoc-so`; everything else is not found.
    pub prefix: Option<String>,
    /// Which files the server knows a type for; the others are not found.
    pub endings: Endings,
    /// The type under which `.wasm` is served.
    pub wasm_type: &'static str,
    /// The port.
    pub port: Port,
    /// Who can reach it.
    pub reach: Reach,
    /// Whether pages reload themselves when [`Server::reload`] is called.
    pub live: bool,
    /// Where compressed files are kept; `None`: nothing is compressed.
    pub cache: Option<Cache>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            root: project::dist(),
            prefix: None,
            endings: Endings::All,
            wasm_type: types::WASM,
            port: Port::Free,
            reach: Reach::ThisMachine,
            live: false,
            cache: Some(dist::cache()),
        }
    }
}

/// The files that a server is willing to serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endings {
    /// Every file.
    All,
    /// Every file but those with these endings (`wasm`, without a dot).
    Except(Vec<String>),
    /// As an IIS that has not been set up for the site: the types it knows by itself, no folder
    /// called `bin`, no `+` in a name.
    Iis,
}

/// The port to listen on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Port {
    /// Any port that is free.
    Free,
    /// This one, or the next that is free.
    From(u16),
}

/// Who can reach a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Programs on this machine.
    ThisMachine,
    /// Everybody in the same network.
    Network,
}

/// A running server; dropping it stops it.
pub struct Server {
    relay: Relay,
    http: Arc<tiny_http::Server>,
    site: Arc<respond::Site>,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Starts serving.
    pub fn start(options: Options) -> Result<Self> {
        let listener = listen(options.port, options.reach)?;
        let inner = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
        let inner_port = inner.local_addr().context("the server has no address")?.port();
        let http = tiny_http::Server::from_listener(inner, None)
            .map_err(|error| anyhow!("the server does not start: {error}"))?;
        let relay = Relay::start(listener, inner_port).context("the server has no address")?;
        let http = Arc::new(http);
        let site = Arc::new(respond::Site::new(options)?);
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, site) = (Arc::clone(&http), Arc::clone(&site));
                thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        // A browser that has gone away is not our mistake.
                        let _ = site.answer(request);
                    }
                })
            })
            .collect();
        Ok(Self { relay, http, site, workers })
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.relay.port()
    }

    /// The site's address on this machine, with a slash at its end.
    pub fn url(&self) -> String {
        self.url_at(Ipv4Addr::LOCALHOST)
    }

    /// The site's address for somebody who knows this machine under `host`.
    pub fn url_at(&self, host: Ipv4Addr) -> String {
        format!("http://{host}:{}{}/", self.port(), self.site.prefix())
    }

    /// Makes every open page reload itself (with [`Options::live`]).
    pub fn reload(&self) {
        self.site.reload();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
        for worker in self.workers.drain(..) {
            // A worker that panicked has printed why.
            let _ = worker.join();
        }
    }
}

fn listen(port: Port, reach: Reach) -> Result<TcpListener> {
    let host = match reach {
        Reach::ThisMachine => Ipv4Addr::LOCALHOST,
        Reach::Network => Ipv4Addr::UNSPECIFIED,
    };
    let Port::From(first) = port else {
        return TcpListener::bind((host, 0)).context("no port is free");
    };
    let last = first.saturating_add(PORTS_TRIED);
    (first..=last)
        .find_map(|port| TcpListener::bind((host, port)).ok())
        .with_context(|| format!("no port from {first} to {last} is free; choose another with --port"))
}
