//! What a browser shows itself on.

use serde_json::{Value, json};

/// A screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// A phone's: touched, not pointed at.
    pub touch: bool,
}

impl Screen {
    /// A usual phone.
    pub const PHONE: Self = Self { width: 360, height: 740, touch: true };
    /// The narrowest phone still met.
    pub const NARROW: Self = Self { width: 320, height: 640, touch: true };
    /// A computer.
    pub const DESK: Self = Self { width: 1280, height: 800, touch: false };

    /// Chromium's description of this phone; `None` for a computer.
    pub(crate) fn emulation(self) -> Option<Value> {
        let metrics = json!({
            "width": self.width, "height": self.height, "pixelRatio": 2.0, "touch": true, "mobile": true,
        });
        self.touch.then(|| json!({ "deviceMetrics": metrics }))
    }
}
