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
    /// A tablet, held upright.
    pub const TABLET: Self = Self { width: 768, height: 1024, touch: true };
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

/// How a system is set to show things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// As by day.
    Light,
    /// As by night.
    Dark,
    /// With more contrast, by day.
    Contrast,
    /// With more contrast, by night.
    DarkContrast,
    /// With the system's own few colours, whatever a page says.
    Forced,
}

impl Colours {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Light, Self::Dark, Self::Contrast, Self::DarkContrast, Self::Forced];

    /// A name for reports and files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
            Self::DarkContrast => "dark-contrast",
            Self::Forced => "forced",
        }
    }

    /// What a style sheet can ask for, and the answer.
    pub(crate) const fn features(self) -> [(&'static str, &'static str); 3] {
        let (scheme, contrast, forced) = match self {
            Self::Light => ("light", "no-preference", "none"),
            Self::Dark => ("dark", "no-preference", "none"),
            Self::Contrast => ("light", "more", "none"),
            Self::DarkContrast => ("dark", "more", "none"),
            Self::Forced => ("light", "more", "active"),
        };
        [("prefers-color-scheme", scheme), ("prefers-contrast", contrast), ("forced-colors", forced)]
    }
}
