//! A text as a QR code, and the code as a picture.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// The light border that readers need around a code, in modules.
const QUIET_ZONE: usize = 4;

/// A QR code at level M, which is read with a seventh of it covered.
pub struct Qr(QrCode);

impl Qr {
    /// The smallest code that holds a text; `None` where none does (about 2300 bytes).
    pub fn new(text: &str) -> Option<Self> {
        QrCode::encode_text(text, QrCodeEcc::Medium).ok().map(Self)
    }

    /// Its version, 1 (21 modules on a side) to 40.
    pub fn version(&self) -> u8 {
        self.0.version().value()
    }

    /// Modules on a side, with the light border.
    pub fn size(&self) -> usize {
        self.0.size() as usize + 2 * QUIET_ZONE
    }

    /// Whether the module at a place is dark, counted from the corner of the border.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |place: usize| place.checked_sub(QUIET_ZONE).and_then(|place| i32::try_from(place).ok());
        inside(x).zip(inside(y)).is_some_and(|(x, y)| self.0.get_module(x, y))
    }

    /// The picture as an SVG document: black on white, whatever stands around it.
    pub fn svg(&self) -> String {
        let size = self.size();
        let mut path = String::new();
        for y in 0..size {
            let mut x = 0;
            while x < size {
                let run = (x..size).take_while(|x| self.is_dark(*x, y)).count();
                if run > 0 {
                    // Writing to a string cannot fail.
                    let _ = write!(path, "M{x} {y}h{run}v1h-{run}z");
                }
                x += run.max(1);
            }
        }
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {size} {size}' width='{size}' height='{size}' \
             shape-rendering='crispEdges'><rect width='{size}' height='{size}' fill='white'/><path d='{path}'/></svg>"
        )
    }

    /// The picture as an address, for an image.
    pub fn data_address(&self) -> String {
        let mut address = "data:image/svg+xml,".to_owned();
        for symbol in self.svg().chars() {
            match symbol {
                '<' => address.push_str("%3C"),
                '>' => address.push_str("%3E"),
                other => address.push(other),
            }
        }
        address
    }
}
