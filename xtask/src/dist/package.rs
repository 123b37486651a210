//! The folder for hosts in one file, `thuoc-so.zip`.

use super::Files;
use anyhow::Result;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

/// The name of that file.
pub const PACKAGE: &str = "thuoc-so.zip";

/// The folder that it unpacks to.
const FOLDER: &str = "thuoc-so";

/// All files in one, the same bytes for the same files: no date of the build stands in it.
pub fn zip(files: &Files) -> Result<Vec<u8>> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in files {
        writer.start_file(format!("{FOLDER}/{name}"), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::zip;
    use crate::dist::Files;
    use anyhow::Result;
    use std::io::{Cursor, Read};
    use zip::ZipArchive;

    #[test]
    fn what_was_packed_is_unpacked() -> Result<()> {
        let files: Files = [("index.html", "a"), ("content/x.bin", "b")]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into();
        let packed = zip(&files)?;
        assert_eq!(packed, zip(&files)?);
        let mut archive = ZipArchive::new(Cursor::new(packed))?;
        assert_eq!(archive.len(), 2);
        let mut text = String::new();
        archive.by_name("thuoc-so/content/x.bin")?.read_to_string(&mut text)?;
        assert_eq!(text, "b");
        Ok(())
    }
}
