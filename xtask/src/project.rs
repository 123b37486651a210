//! Where things stand in the project's folder.

use std::path::{Path, PathBuf};

/// The project's root folder.
pub fn root() -> &'static Path {
    // Known when this tool is compiled; it always runs from the tree it was compiled in.
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A path below the root.
pub fn path(relative: &str) -> PathBuf {
    root().join(relative)
}

/// The finished site.
pub fn dist() -> PathBuf {
    path("dist")
}

/// What this tool keeps between runs; may be deleted at any time.
pub fn scratch() -> PathBuf {
    path("target/xtask")
}
