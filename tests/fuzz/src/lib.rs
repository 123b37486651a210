//! Every reader of data from outside, as something that takes any bytes: what it must never do is panic, hang, or
//! open something that it cannot write and open again.
//!
//! The same readers are fed in two ways: `src/main.rs` mutates what is in the corpus, quickly and without
//! anything to install, a short run of which belongs to `cargo xtask test`; `guided/` lets libFuzzer look for bytes that
//! reach code which none has reached before, and the corpus grows from there (docs/fuzzing.md).

mod readers;
mod seeds;

use std::path::PathBuf;

/// A reader of data from outside.
#[derive(Clone, Copy)]
pub struct Reader {
    /// Its name, also of the folder of its corpus.
    pub name: &'static str,
    /// Feeds it.
    pub feed: fn(&[u8]),
    /// Something that it reads, from which mutations start.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// How many times fewer executions it gets where all readers are fed, because one takes that much longer.
    pub dear: u64,
}

/// All of them.
pub const READERS: [Reader; 13] = [
    Reader { name: "attempts", feed: readers::attempts, seeds: seeds::attempts, dear: 1 },
    Reader { name: "scores", feed: readers::scores, seeds: seeds::scores, dear: 1 },
    Reader { name: "sets", feed: readers::sets, seeds: seeds::sets, dear: 1 },
    Reader { name: "session", feed: readers::session, seeds: seeds::session, dear: 1 },
    Reader { name: "sitting", feed: readers::sitting, seeds: seeds::sitting, dear: 1 },
    Reader { name: "code", feed: readers::code, seeds: seeds::code, dear: 1 },
    Reader { name: "number", feed: readers::number, seeds: seeds::number, dear: 1 },
    Reader { name: "message", feed: readers::message, seeds: seeds::message, dear: 1 },
    Reader { name: "address", feed: readers::address, seeds: seeds::address, dear: 1 },
    Reader { name: "small", feed: readers::small, seeds: seeds::small, dear: 1 },
    Reader { name: "content", feed: readers::content, seeds: seeds::content, dear: 1 },
    Reader { name: "picture", feed: readers::picture, seeds: seeds::picture, dear: 500 },
    Reader { name: "quiz", feed: readers::quiz, seeds: seeds::quiz, dear: 20 },
];

/// The reader of this name.
pub fn reader(name: &str) -> Option<Reader> {
    READERS.into_iter().find(|reader| reader.name == name)
}

/// The folder in which what is worth keeping for a reader stands, a file for each.
pub fn corpus(reader: &Reader) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus").join(reader.name)
}
