//! Names of the site's files. A name with a hash of the content can be kept by browsers for ever.

use crate::cache;
use anyhow::{Result, ensure};

/// The files that the page refers to, by names relative to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// The script that starts the programs, with the glue of the first one.
    pub script: String,
    /// The script for what can wait.
    pub after: String,
    /// The program of the checks: its module, and the same bytes under a name that every server knows a type for.
    pub citizen: [String; 2],
    /// The desk: its script, its style sheet, its module, and the same bytes once more.
    pub desk: [String; 4],
    /// The facilitator's program: the same.
    pub cadre: [String; 4],
    /// The reader of QR codes: its script, its module, and the same bytes once more.
    pub reader: [String; 3],
    /// The drawer of QR codes: the same.
    pub drawer: [String; 3],
    /// Compiled checks: `<check>.<locale>` or `<check>.<domain>.<locale>`, and the file.
    pub content: Vec<(String, String)>,
}

impl Names {
    /// The file with this content, named as in [`Self::content`].
    pub fn content(&self, key: &str) -> Option<&str> {
        self.content.iter().find(|(name, _)| name == key).map(|(_, file)| file.as_str())
    }
}

/// `<stem>.<hash>.<ending>`
pub fn hashed(stem: &str, ending: &str, content: &[u8]) -> String {
    format!("{stem}.{}.{ending}", cache::short_hash(content))
}

/// Whether this is a name that [`hashed`] makes: its content never changes.
pub fn is_hashed(name: &str) -> bool {
    let parts: Vec<&str> = name.rsplit('/').next().unwrap_or(name).split('.').collect();
    let [.., _, hash, _] = parts.as_slice() else { return false };
    hash.len() == 10 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Refuses names that some server refuses: IIS denies `+` and folders called `bin`.
pub fn check(name: &str) -> Result<()> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'/');
    ensure!(
        name.bytes().all(plain),
        "the file name `{name}` has a character that is not safe on every server"
    );
    let mut folders: Vec<&str> = name.split('/').collect();
    folders.pop();
    ensure!(!folders.contains(&"bin"), "`{name}`: IIS never serves a folder called `bin`");
    Ok(())
}
