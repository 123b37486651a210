//! The finished site behind a server of its own, and so under an origin with an empty storage.

use crate::browser::must;
use xtask::serve::{Options, Server};

/// A site being served; dropping it stops the server.
pub struct Site {
    url: String,
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
        let server = must(Server::start(options));
        Self { url: server.url(), _server: server }
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
