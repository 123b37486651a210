//! Node and packages from npm, pinned by a `package-lock.json`: the tools of the build in `xtask/npm/`.

use super::apt;
use crate::{cache, command, progress, project};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The tools, ready to run.
#[derive(Clone, Debug)]
pub struct NodeTools {
    node: PathBuf,
    modules: PathBuf,
    /// Hash of the lock file: changes whenever a tool changes.
    pub versions: String,
}

impl NodeTools {
    /// Finds node and the tools that the build needs.
    pub fn find() -> Result<Self> {
        Self::installed(&project::path("xtask/npm"))
    }

    /// Finds node and installs the packages of a folder where they are missing or older than its lock file.
    pub fn installed(folder: &Path) -> Result<Self> {
        let lock = folder.join("package-lock.json");
        let shown = lock.display();
        let lock = fs::read(&lock).with_context(|| format!("cannot read {shown}"))?;
        ensure!(
            !lock.windows(3).any(|three| three == b"://"),
            "{shown} names a registry. Write it again with `npm install --omit-lockfile-registry-resolved` \
             in its folder"
        );
        let node = find_or_install("node")?;
        let versions = cache::hash(&[&lock]);
        let modules = folder.join("node_modules");
        let stamp = modules.join(".thuoc-so-lock");
        if fs::read_to_string(&stamp).ok().as_deref() != Some(versions.as_str()) {
            progress::step("npm ci", || install(folder))?;
            fs::write(&stamp, &versions).with_context(|| format!("cannot write {}", stamp.display()))?;
        }
        Ok(Self { node, modules, versions })
    }

    /// Folder of an installed package.
    pub fn package(&self, name: &str) -> PathBuf {
        self.modules.join(name)
    }

    /// A command that runs this script of a package.
    pub fn script(&self, package: &str, script: &str) -> Command {
        let mut command = Command::new(&self.node);
        command.arg(self.package(package).join(script));
        command
    }
}

fn install(folder: &Path) -> Result<()> {
    // None of the tools needs its install script, and what is not run can do no harm.
    let mut npm = Command::new(find_or_install("npm")?);
    npm.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    command::output(&mut npm)
        .map(drop)
        .context("npm could not install the tools; is its registry within reach?")
}

fn find_or_install(name: &str) -> Result<PathBuf> {
    if let Some(found) = command::find(name) {
        return Ok(found);
    }
    apt::install(&["nodejs", "npm"])
        .with_context(|| format!("`{name}` is missing; Node 18 or newer is needed"))?;
    match command::find(name) {
        Some(found) => Ok(found),
        None => bail!("`{name}` is still missing after its installation"),
    }
}
