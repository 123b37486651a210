//! Every sentence the application says, Vietnamese and English side by side: one without its twin
//! does not compile. Vietnamese speaks as one would to an older neighbour, without a pronoun.

macro_rules! sentences {
    ($($name:ident $(($($argument:ident: $kind:ty),+))? => $vi:literal, $en:literal;)*) => {
        impl $crate::text::Text {
            $(sentences!(@one $name $(($($argument: $kind),+))? => $vi, $en);)*
        }
    };
    (@one $name:ident => $vi:literal, $en:literal) => {
        #[doc = concat!("“", $vi, "”")]
        pub const fn $name(self) -> &'static str {
            match self.0 {
                $crate::domain::locale::Locale::Vi => $vi,
                $crate::domain::locale::Locale::En => $en,
            }
        }
    };
    (@one $name:ident ($($argument:ident: $kind:ty),+) => $vi:literal, $en:literal) => {
        #[doc = concat!("“", $vi, "”")]
        pub fn $name(self, $($argument: $kind),+) -> String {
            match self.0 {
                $crate::domain::locale::Locale::Vi => format!($vi),
                $crate::domain::locale::Locale::En => format!($en),
            }
        }
    };
}

mod backup;
mod board;
mod check;
mod common;
mod grid;
mod help;
mod how;
mod join;
mod no_script;
pub mod number;
mod offline;
mod paper;
mod parts;
mod prepare;
mod projector;
mod quality;
mod quick;
mod report;
mod result;
mod saving;
mod scan;
mod session;
mod spell;
mod title;

use crate::domain::locale::Locale;

/// The sentences in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(pub Locale);

impl Text {
    /// The sentences in English, or else in Vietnamese.
    pub const fn from_english(english: bool) -> Self {
        Self(if english { Locale::En } else { Locale::Vi })
    }
}
