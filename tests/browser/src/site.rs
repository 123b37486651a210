//! The finished site behind a server of its own, and so under an origin with an empty storage; or its one-file
//! edition in a folder, as on a USB stick.

use crate::browser::must;
use anyhow::{Context, Result};
use std::cell::RefCell;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use xtask::serve::{Options, Server};
use xtask::{dist, project};

/// The name of the laptop in a hall.
pub(crate) const HALL: &str = "thuoc-so.test";

/// A site being served, or a file; dropping it stops the server or deletes the file.
pub struct Site {
    url: String,
    kept: Kept,
}

/// What a site lives on.
enum Kept {
    Server(RefCell<Option<Server>>),
    Folder(#[expect(dead_code, reason = "deleted when it is dropped")] TempDir),
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
        Self { url: server.url(), kept: Kept::Server(RefCell::new(Some(server))) }
    }

    /// The site over plain http under a name, as a cadre's laptop serves a hall: unlike this machine's own address it makes
    /// no secure page. Only browsers of [`crate::Phone::in_the_hall`] know the name.
    #[track_caller]
    pub fn in_the_hall(options: Options) -> Self {
        let server = must(Server::start(options));
        let url = server.url().replace("127.0.0.1", HALL);
        Self { url, kept: Kept::Server(RefCell::new(Some(server))) }
    }

    /// The site as an awkward server shows it, in a folder of its own, so that it can be changed.
    #[track_caller]
    pub fn in_folder(options: Options) -> (Self, TempDir) {
        let folder = must(TempDir::with_prefix("thuoc-so-dist-"));
        must(copy(&project::dist(), folder.path()));
        let root = folder.path().to_owned();
        (Self::served(Options { root, ..options }), folder)
    }

    /// Stops the server: from now on there is no network.
    pub fn stop(&self) {
        if let Kept::Server(server) = &self.kept {
            server.take();
        }
    }

    /// The one-file edition, under a name as a phone gives to the second copy of a file.
    #[track_caller]
    pub fn one_file() -> Self {
        must(Self::copied())
    }

    fn copied() -> Result<Self> {
        let folder = TempDir::with_prefix("thuoc-so-usb-")?;
        let file = folder.path().join("Thước Số (1).html");
        fs::copy(project::dist().join(dist::ONE_FILE), &file)
            .with_context(|| format!("dist/ has no {}", dist::ONE_FILE))?;
        Ok(Self { url: format!("file://{}", file.display()), kept: Kept::Folder(folder) })
    }

    /// Its address; that of a served site has a slash at its end.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A page's address; `route` is what follows the folder, such as `#/data` or `?to=check/ky-nang-so`.
    pub fn page(&self, route: &str) -> String {
        format!("{}{route}", self.url)
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

impl Default for Site {
    fn default() -> Self {
        Self::new()
    }
}
