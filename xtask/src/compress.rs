//! Brotli at its best, kept from one run to the next.

use crate::cache::Cache;
use crate::progress;
use anyhow::Result;
use std::io::Write;

/// From this size on compressing takes long enough to be mentioned.
const SLOW: usize = 200_000;

/// The bytes compressed; `name` is only for the person who waits.
pub fn brotli(name: &str, bytes: &[u8], cache: &Cache) -> Result<Vec<u8>> {
    cache.bytes("brotli", &[bytes], || {
        let work = || {
            let mut writer = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, 11, 22);
            writer.write_all(bytes)?;
            Ok(writer.into_inner())
        };
        if bytes.len() < SLOW { work() } else { progress::step(&format!("brotli {name}"), work) }
    })
}
