//! Every reader of data from outside, as something that takes any bytes: what it must never do is panic, hang, or
//! open something that it cannot write and open again.
//!
//! The same readers are fed in two ways: `src/main.rs` mutates what is in the corpus, quickly and without
//! anything to install, a short run of which belongs to `cargo xtask test`; `guided/` lets libFuzzer look for bytes that
//! reach code which none has reached before, and the corpus grows from there (docs/fuzzing.md).

mod readers;
mod seeds;

use std::fs;
use std::io::Write as _;
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
pub const READERS: [Reader; 14] = [
    Reader { name: "backup", feed: readers::backup, seeds: seeds::backup, dear: 1 },
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

/// The file in which what is worth keeping for a reader stands, a line of hexadecimal digits for each.
pub fn corpus(reader: &Reader) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus").join(reader.name).with_extension("txt")
}

/// What is kept for a reader. A line that is no whole number of bytes is an error of whoever wrote it.
pub fn kept(reader: &Reader) -> Result<Vec<Vec<u8>>, String> {
    let text = fs::read_to_string(corpus(reader)).unwrap_or_default();
    let lines = text.lines().enumerate();
    lines
        .map(|(number, line)| bytes(line).ok_or_else(|| format!("{}, line {}", reader.name, number + 1)))
        .collect()
}

/// Keeps more for a reader.
pub fn keep(reader: &Reader, more: &[Vec<u8>]) -> std::io::Result<()> {
    let path = corpus(reader);
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    let mut file = fs::OpenOptions::new().create(true).append(true).open(path)?;
    more.iter().try_for_each(|bytes| {
        let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        writeln!(file, "{digits}")
    })
}

fn bytes(line: &str) -> Option<Vec<u8>> {
    let pairs = line.as_bytes().chunks(2);
    pairs
        .map(|pair| {
            u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2)?, 16).ok()
        })
        .collect()
}
