//! The languages the application speaks.

use serde::{Deserialize, Serialize};

/// A language of the screen. Vietnamese is the original of every text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Locale {
    /// Tiếng Việt.
    #[default]
    Vi,
    /// English.
    En,
}

impl Locale {
    /// Both languages, the original first.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The language tag (BCP 47) used in `lang` attributes, file names and saved settings.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }
}
