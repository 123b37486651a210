//! The finished site behind a server of its own, and so under an origin with an empty storage.

use crate::browser::must;
use crate::relay::Relay;
use std::net::Ipv4Addr;
use xtask::serve::{Options, Server};

/// A site being served; dropping it stops the server.
pub struct Site {
    url: String,
    _relay: Relay,
    _server: Server,
}

impl Site {
    /// The site as a well-behaved server shows it.
    pub fn new() -> Self {
        Self::served(Options::default())
    }

    /// The site as an awkward server shows it.
    #[track_caller]
    pub fn served(options: Options) -> Self {
        let prefix = options.prefix.as_deref().unwrap_or_default().trim_matches('/');
        let folder = if prefix.is_empty() { String::new() } else { format!("{prefix}/") };
        let server = must(Server::start(options));
        let relay = must(Relay::start(server.port()));
        let url = format!("http://{}:{}/{folder}", Ipv4Addr::LOCALHOST, relay.port());
        Self { url, _relay: relay, _server: server }
    }

    /// Its address, with a slash at its end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A page's address; `route` is what follows the folder, such as `#/data` or `?to=check/ky-nang-so`.
    pub fn page(&self, route: &str) -> String {
        format!("{}{route}", self.url)
    }
}

impl Default for Site {
    fn default() -> Self {
        Self::new()
    }
}
