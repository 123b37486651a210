//! A Rust that can build for wasm from the standard library's sources, which wasm without newer
//! features ("MVP") needs. Two ways lead there; the first that works is taken.

use super::apt;
use crate::{command, project};
use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the way to take, for tests of this tool: `rustup` or `debian`.
const FORCED_WAY: &str = "THUOC_SO_RUST";

/// What every build for wasm is asked for.
const TARGET: &str = "wasm32-unknown-unknown";
const BUILD_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// How the app is compiled.
const FLAGS: [&str; 3] = [
    // The features of the first engines that knew WebAssembly.
    "-Ctarget-cpu=mvp",
    // A panic ends the program at once, and `public/boot.js` says so to the person. Composing messages
    // that nobody reads would cost 5 KB, and they would name folders of the machine that built the site.
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
];

/// Where a toolchain comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The toolchain on `PATH`, with rustup's component `rust-src`.
    Rustup,
    /// Debian's packages for building browsers.
    Debian,
}

impl Way {
    const ALL: [Self; 2] = [Self::Rustup, Self::Debian];

    /// Name, as in the environment variable and in folder names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rustup => "rustup",
            Self::Debian => "debian",
        }
    }
}

/// A toolchain that can build for wasm.
#[derive(Clone, Debug)]
pub struct WasmRust {
    /// Where it comes from.
    pub way: Way,
    /// What `rustc --version` says.
    pub version: String,
    cargo: PathBuf,
    rustc: PathBuf,
    linker: PathBuf,
}

impl WasmRust {
    /// The first toolchain that is there or can be installed.
    pub fn find() -> Result<Self> {
        let forced = std::env::var(FORCED_WAY).ok();
        let ways: Vec<Way> = match &forced {
            None => Way::ALL.to_vec(),
            Some(name) => Way::ALL.into_iter().filter(|way| way.name() == name).collect(),
        };
        ensure!(!ways.is_empty(), "{FORCED_WAY} has to be `rustup` or `debian`");
        let mut reasons = String::new();
        for way in ways {
            let found = match way {
                Way::Rustup => rustup(),
                Way::Debian => debian(),
            };
            match found {
                Ok(rust) => return Ok(rust),
                Err(error) => reasons += &format!("\n  {}: {error:#}", way.name()),
            }
        }
        bail!(
            "no Rust here can build for wasm.{reasons}\nInstall one of\n  \
             rustup (https://rustup.rs), then: rustup component add rust-src\n  \
             on Debian 12 or newer: apt-get install rustc-web cargo-web rust-web-src lld-19"
        )
    }

    /// `cargo <subcommand>` for the release build of this project's wasm. Both ways keep folders of
    /// their own, so that changing between them costs nothing.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut command = Command::new(&self.cargo);
        command
            .current_dir(project::root())
            .args([subcommand, "--release", "--package", "thuoc-so", "--target", TARGET])
            .args(BUILD_STD)
            .arg("--target-dir")
            .arg(self.target_folder())
            .env("RUSTC", &self.rustc)
            // Unstable options on a stable compiler: std has to be built without newer wasm features.
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", &self.linker)
            // Set by the `cargo run` around this tool, for another toolchain perhaps.
            .env_remove("CARGO_BUILD_TARGET")
            .env_remove("RUSTDOC");
        command
    }

    /// The program that the build leaves behind.
    pub fn built(&self, program: &str) -> PathBuf {
        self.target_folder().join(TARGET).join("release").join(format!("{program}.wasm"))
    }

    /// Whether `cargo clippy` works with this toolchain.
    pub fn has_clippy(&self) -> bool {
        let folder = self.rustc.parent().unwrap_or(Path::new(""));
        ["clippy-driver", "cargo-clippy"].iter().all(|name| folder.join(executable(name)).is_file())
    }

    fn target_folder(&self) -> PathBuf {
        project::path("target").join(format!("wasm-{}", self.way.name()))
    }
}

fn rustup() -> Result<WasmRust> {
    let asked = std::env::var_os("RUSTC").map(PathBuf::from).unwrap_or_else(|| PathBuf::from("rustc"));
    let about = About::of(&asked)?;
    let rustc = about.sysroot.join("bin").join(executable("rustc"));
    ensure!(rustc.is_file(), "{} is missing", rustc.display());
    let linker = about.sysroot.join("lib/rustlib").join(&about.host).join("bin").join(executable("rust-lld"));
    ensure!(linker.is_file(), "this toolchain has no rust-lld");
    if !about.has_sources() {
        ensure!(
            command::find("rustup").is_some(),
            "the component rust-src is missing and there is no rustup"
        );
        eprintln!("  rustup component add rust-src");
        command::output(Command::new("rustup").args(["component", "add", "rust-src"]))?;
        ensure!(about.has_sources(), "rust-src is missing although rustup has installed it");
    }
    let cargo = about.sysroot.join("bin").join(executable("cargo"));
    let cargo = if cargo.is_file() { cargo } else { command::find("cargo").context("cargo is missing")? };
    Ok(WasmRust { way: Way::Rustup, version: about.version, cargo, rustc, linker })
}

fn debian() -> Result<WasmRust> {
    let rustc = PathBuf::from("/usr/bin/rustc");
    let cargo = PathBuf::from("/usr/bin/cargo");
    let complete = |about: &About| cargo.is_file() && about.has_sources();
    let mut about = About::of(&rustc);
    if !about.as_ref().is_ok_and(complete) {
        apt::install(&["rustc-web", "cargo-web", "rust-web-src"])?;
        about = About::of(&rustc);
    }
    let about = about?;
    ensure!(complete(&about), "rustc-web, cargo-web or rust-web-src is incomplete");
    let linker = match newest_lld() {
        Some(linker) => linker,
        None => {
            let package = newest(apt::search("^lld-[0-9]+$")).unwrap_or_else(|| "lld".to_owned());
            apt::install(&[package.as_str()])?;
            newest_lld().context("lld is missing although it has been installed")?
        }
    };
    Ok(WasmRust { way: Way::Debian, version: about.version, cargo, rustc, linker })
}

/// What a compiler says about itself.
struct About {
    version: String,
    host: String,
    sysroot: PathBuf,
}

impl About {
    fn of(rustc: &Path) -> Result<Self> {
        let verbose = text(Command::new(rustc).args(["--version", "--verbose"]))?;
        let host =
            verbose.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
        let sysroot = PathBuf::from(text(Command::new(rustc).args(["--print", "sysroot"]))?.trim());
        Ok(Self {
            version: verbose.lines().next().unwrap_or_default().to_owned(),
            host: host.to_owned(),
            sysroot,
        })
    }

    fn has_sources(&self) -> bool {
        self.sysroot.join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
    }
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

fn text(command: &mut Command) -> Result<String> {
    Ok(String::from_utf8_lossy(&command::output(command)?).into_owned())
}

fn newest_lld() -> Option<PathBuf> {
    let names = fs::read_dir("/usr/bin")
        .ok()?
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned());
    newest(names.filter(|name| name.starts_with("lld-"))).map(|name| Path::new("/usr/bin").join(name))
}

/// The name with the greatest number at its end: an older linker may not read a newer compiler's output.
fn newest(names: impl IntoIterator<Item = String>) -> Option<String> {
    let number = |name: &String| name.rsplit('-').next().and_then(|end| end.parse::<u32>().ok());
    names.into_iter().filter(|name| number(name).is_some()).max_by_key(number)
}
