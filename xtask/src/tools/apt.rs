//! Debian's package manager, where this tool runs as root on a Debian.

use crate::command;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

/// Installs packages, or says which command would.
pub fn install(packages: &[&str]) -> Result<()> {
    let wanted = packages.join(" ");
    if !Path::new("/etc/debian_version").exists() || command::find("apt-get").is_none() {
        bail!("install: {wanted} (these are Debian's names for them)");
    }
    if !is_root() {
        bail!("run: sudo apt-get install {wanted}");
    }
    eprintln!("  installing {wanted} by apt-get");
    if attempt(packages).is_err() {
        // The lists may be older than the packages they point to.
        command::output(apt_get().arg("update"))?;
        attempt(packages)?;
    }
    Ok(())
}

/// Installs those of these packages that are not there yet. Only Debian can tell.
pub fn install_missing(packages: &[&str]) -> Result<()> {
    let missing: Vec<&str> = packages.iter().copied().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() { Ok(()) } else { install(&missing) }
}

/// Package names that match a pattern (`apt-cache search --names-only`).
pub fn search(pattern: &str) -> Vec<String> {
    let Ok(found) = command::output(Command::new("apt-cache").args(["search", "--names-only", pattern]))
    else {
        return Vec::new();
    };
    let text = String::from_utf8_lossy(&found);
    text.lines().filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
}

fn is_installed(package: &str) -> bool {
    let mut query = Command::new("dpkg-query");
    let status = query.args(["--show", "--showformat=${db:Status-Status}", package]).output();
    status.is_ok_and(|status| status.stdout == b"installed")
}

fn attempt(packages: &[&str]) -> Result<()> {
    command::output(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages)).map(drop)
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    command::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim_ascii() == b"0")
}
