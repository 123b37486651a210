//! The text in which bytes are kept or handed on: a name, a version, the bytes, a checksum.
//!
//! `TS1.<base64url>.<crc32>`: the letters tell what it is, the number is the schema's version, the checksum (CRC-32/ISO-HDLC, eight
//! hexadecimal digits) covers everything before its dot. It finds mistakes, not fraud.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc};

/// What a text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A person's attempts.
    Attempts,
    /// A person's scores by criteria sets.
    Scores,
    /// Criteria sets typed in on a device, kept or handed on.
    Sets,
    /// A session, kept or handed on.
    Session,
    /// One person's result with every answer, on its way to the facilitator.
    Code,
    /// A person at a shared device, kept until the next one comes.
    Sitting,
    /// What a backup holds; its parts follow.
    Backup,
}

impl Kind {
    /// The letters with which such a text begins.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Attempts => "TS",
            Self::Scores => "TT",
            Self::Sets => "TC",
            Self::Session => "TB",
            Self::Code => "TK",
            Self::Sitting => "TD",
            Self::Backup => "TL",
        }
    }
}

// With a table: a session of ten thousand people has a megabyte, which is written at every change.
static CHECKSUM: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// Why a text could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not a text of this application.
    Foreign,
    /// Cut short or changed on the way.
    Damaged,
    /// Written by a newer release, with this schema version.
    Newer(u32),
}

/// The checksum of a text, as eight hexadecimal digits.
pub fn checksum(text: &str) -> String {
    format!("{:08x}", CHECKSUM.checksum(text.as_bytes()))
}

/// What a text ends with, by which it can be told from any other: its checksum.
pub fn end(text: &str) -> &str {
    text.rsplit_once('.').map_or(text, |(_, end)| end)
}

/// Puts bytes of a schema version into a text.
pub fn seal(kind: Kind, version: u32, bytes: &[u8]) -> String {
    let body = format!("{}{version}.{}", kind.mark(), URL_SAFE_NO_PAD.encode(bytes));
    format!("{body}.{}", checksum(&body))
}

/// Takes version and bytes out of a text.
pub fn open(kind: Kind, text: &str) -> Result<(u32, Vec<u8>), Unreadable> {
    let rest = text.strip_prefix(kind.mark()).ok_or(Unreadable::Foreign)?;
    let (body, checksum) = text.rsplit_once('.').ok_or(Unreadable::Damaged)?;
    if u32::from_str_radix(checksum, 16) != Ok(CHECKSUM.checksum(body.as_bytes())) {
        return Err(Unreadable::Damaged);
    }
    let (version, bytes) = rest.split_once('.').ok_or(Unreadable::Damaged)?;
    let (bytes, _) = bytes.split_once('.').ok_or(Unreadable::Damaged)?;
    let version = version.parse().map_err(|_| Unreadable::Damaged)?;
    let bytes = URL_SAFE_NO_PAD.decode(bytes).map_err(|_| Unreadable::Damaged)?;
    Ok((version, bytes))
}

/// The words of a text; whatever is handed on is one of them.
pub fn words(message: &str) -> impl Iterator<Item = &str> {
    message.split([' ', '\n', '\r', '\t', '\u{a0}'])
}

/// What stands somewhere within a text, such as a message or a file with words before it, as one word.
pub fn within<T>(message: &str, read: impl Fn(&str) -> Result<T, Unreadable>) -> Result<T, Unreadable> {
    let mut found = Unreadable::Foreign;
    for word in words(message) {
        match read(word) {
            Ok(content) => return Ok(content),
            Err(Unreadable::Foreign) => {}
            Err(other) => found = other,
        }
    }
    Err(found)
}
