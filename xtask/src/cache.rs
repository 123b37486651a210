//! Results of slow steps, kept by the hash of what went into them.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// Results not looked at for this long are thrown away.
const KEPT_FOR: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// A folder of results.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
}

impl Cache {
    /// The cache in this folder, which is made when the first result comes.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// The result of `work` on these inputs, from an earlier run where there was one. `work` says by
    /// itself what it does, so that a run without news stays short.
    pub fn bytes(
        &self,
        kind: &str,
        inputs: &[&[u8]],
        work: impl FnOnce() -> Result<Vec<u8>>,
    ) -> Result<Vec<u8>> {
        let file = self.folder.join(format!("{kind}-{}", hash(inputs)));
        if let Ok(bytes) = fs::read(&file) {
            touch(&file);
            return Ok(bytes);
        }
        let bytes = work()?;
        fs::create_dir_all(&self.folder)?;
        // Written aside first: a run that is interrupted must not leave half a result.
        let partial = file.with_extension(format!("partial-{}", std::process::id()));
        fs::write(&partial, &bytes).with_context(|| format!("cannot write {}", partial.display()))?;
        fs::rename(&partial, &file)?;
        Ok(bytes)
    }

    /// A folder that `work` has filled from these inputs, now or in an earlier run.
    pub fn folder(
        &self,
        kind: &str,
        inputs: &[&[u8]],
        work: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let folder = self.folder.join(format!("{kind}-{}", hash(inputs)));
        let finished = folder.join(".finished");
        if !finished.is_file() {
            fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
            work(&folder)?;
            fs::write(&finished, "")?;
        }
        touch(&finished);
        Ok(folder)
    }

    /// Forgets what has not been used for a week.
    pub fn tidy(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        for path in entries.flatten().map(|entry| entry.path()) {
            let used = if path.is_dir() { path.join(".finished") } else { path.clone() };
            let age =
                fs::metadata(used).and_then(|data| data.modified()).ok().and_then(|time| time.elapsed().ok());
            if age.is_some_and(|age| age > KEPT_FOR) {
                // A file in use elsewhere stays until the next time.
                let _ = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
            }
        }
    }
}

/// A hash of these parts and of where one ends and the next begins.
pub fn hash(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    hex(&hasher.finalize()[..16])
}

/// The ten digits that go into the name of a file with this content.
pub fn short_hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes)[..5])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn touch(file: &Path) {
    // Only the age of the result is lost where this fails.
    if let Ok(file) = fs::File::options().append(true).open(file) {
        let _ = file.set_modified(SystemTime::now());
    }
}
