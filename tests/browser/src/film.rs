//! What a camera sees: pictures of QR codes, drawn by the application's own library.

use anyhow::Result;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use thuoc_so::domain::handover::qr::Qr;

/// Pixels on a side.
pub const SIDE: usize = 400;
/// Pixels of a module.
const MODULE: usize = 7;
/// Pictures in a second.
const RATE: usize = 5;
/// Pictures of a scene, and of the empty table between two.
const SCENE: usize = 6;
const BETWEEN: usize = 3;

/// Brightness of the paper and of the print.
const LIGHT: u8 = 225;
const DARK: u8 = 30;

/// A picture, row by row, one byte of brightness for each pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture(Vec<u8>);

impl Picture {
    /// An empty table.
    pub fn empty() -> Self {
        Self(vec![LIGHT; SIDE * SIDE])
    }

    /// A code that says this.
    #[track_caller]
    pub fn of(text: &str) -> Self {
        let Some(qr) = Qr::new(text) else { panic!("{text} fits no code") };
        let margin = (SIDE - qr.size() * MODULE) / 2;
        let module = |place: usize| place.checked_sub(margin).map(|place| place / MODULE);
        let is_dark = |place: usize| {
            let (x, y) = (module(place % SIDE), module(place / SIDE));
            x.zip(y).is_some_and(|(x, y)| x < qr.size() && y < qr.size() && qr.is_dark(x, y))
        };
        Self((0..SIDE * SIDE).map(|place| if is_dark(place) { DARK } else { LIGHT }).collect())
    }

    /// The same out of focus: each pixel the mean of a square around it, wider than two modules.
    #[must_use]
    pub fn blurred(&self) -> Self {
        let reach = MODULE;
        let mean = |place: usize| {
            let (x, y) = (place % SIDE, place / SIDE);
            let around = |middle: usize| middle.saturating_sub(reach)..(middle + reach + 1).min(SIDE);
            let pixels = around(y).flat_map(|y| around(x).map(move |x| y * SIDE + x));
            let (sum, count) = pixels
                .fold((0_usize, 0), |(sum, count), place| (sum + usize::from(self.0[place]), count + 1));
            (sum / count) as u8
        };
        Self((0..SIDE * SIDE).map(mean).collect())
    }

    /// As a canvas gives it.
    pub fn pixels(&self) -> Vec<u8> {
        self.0.iter().flat_map(|grey| [*grey, *grey, *grey, 255]).collect()
    }

    /// As a file that browsers show: an uncompressed bitmap of 24 bits.
    pub fn save(&self, path: &Path) -> Result<()> {
        let mut file = BufWriter::new(File::create(path)?);
        let number = |number: usize| u32::try_from(number).unwrap_or_default().to_le_bytes();
        let length = SIDE * SIDE * 3;
        file.write_all(b"BM")?;
        for word in [54 + length, 0, 54, 40, SIDE, SIDE] {
            file.write_all(&number(word))?;
        }
        file.write_all(&[1, 0, 24, 0])?;
        for word in [0, length, 2_835, 2_835, 0, 0] {
            file.write_all(&number(word))?;
        }
        // From the lowest row up.
        for row in self.0.chunks(SIDE).rev() {
            for grey in row {
                file.write_all(&[*grey; 3])?;
            }
        }
        Ok(file.flush()?)
    }
}

/// Writes a film of scenes, with an empty table between two (YUV4MPEG2, grey only).
pub fn write(path: &Path, scenes: &[Picture]) -> Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    writeln!(file, "YUV4MPEG2 W{SIDE} H{SIDE} F{RATE}:1 Ip A1:1 C420jpeg")?;
    let colour = vec![128; SIDE * SIDE / 2];
    let empty = Picture::empty();
    for scene in scenes {
        for (picture, count) in [(scene, SCENE), (&empty, BETWEEN)] {
            for _ in 0..count {
                file.write_all(b"FRAME\n")?;
                file.write_all(&picture.0)?;
                file.write_all(&colour)?;
            }
        }
    }
    Ok(file.flush()?)
}
