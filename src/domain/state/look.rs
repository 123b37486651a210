//! How the page is read: language, size of type, with the eyes or by ear. Kept apart from the work as a few plain words, so
//! that the page can apply them before the application has arrived.

use crate::domain::locale::Locale;

/// The choices that change how the page is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Language.
    pub locale: Locale,
    /// Size of type.
    pub size: Size,
    /// A screen reader reads the page: questions that are not fair by ear give way to others.
    pub by_ear: bool,
    /// The browser's own voice reads each question aloud.
    pub aloud: bool,
}

/// A choice of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Another language.
    Locale(Locale),
    /// Larger type.
    Larger,
    /// Smaller type.
    Smaller,
    /// "Tôi dùng trình đọc màn hình" switched on or off.
    ByEar(bool),
    /// "Nghe câu hỏi" switched on or off.
    Aloud(bool),
}

/// The word for reading by ear in the saved form.
const BY_EAR: &str = "ear";
/// The word for questions read aloud.
const ALOUD: &str = "aloud";

/// A step of the size of type: -1 (smaller) to 3 (largest), 0 being the usual size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(i8);

impl Size {
    /// The smallest step.
    pub const SMALLEST: Self = Self(-1);
    /// The largest step.
    pub const LARGEST: Self = Self(3);

    /// The step with this number, or the nearest there is.
    pub fn new(step: i8) -> Self {
        Self(step).clamp(Self::SMALLEST, Self::LARGEST)
    }

    /// The step's number.
    pub fn step(self) -> i8 {
        self.0
    }

    /// The next larger step, as far as there is one.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::new(self.0 + 1)
    }

    /// The next smaller step, as far as there is one.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::new(self.0 - 1)
    }
}

impl Look {
    /// Follows a choice.
    pub fn follow(&mut self, choice: Choice) {
        match choice {
            Choice::Locale(locale) => self.locale = locale,
            Choice::Larger => self.size = self.size.larger(),
            Choice::Smaller => self.size = self.size.smaller(),
            Choice::ByEar(by_ear) => self.by_ear = by_ear,
            Choice::Aloud(aloud) => self.aloud = aloud,
        }
    }

    /// The saved form, such as `vi 1`, or `vi 1 ear aloud`.
    pub fn to_text(self) -> String {
        let mut text = format!("{} {}", self.locale.tag(), self.size.step());
        for (word, holds) in [(BY_EAR, self.by_ear), (ALOUD, self.aloud)] {
            if holds {
                text.push(' ');
                text.push_str(word);
            }
        }
        text
    }

    /// Reads the saved form; what cannot be read stays at its default.
    pub fn from_text(text: &str) -> Self {
        let mut words = text.split(' ');
        let locale = words.next().and_then(Locale::from_tag).unwrap_or_default();
        let size = words.next().and_then(|word| word.parse().ok()).map_or(Size::default(), Size::new);
        let mut look = Self { locale, size, ..Self::default() };
        for word in words {
            look.by_ear |= word == BY_EAR;
            look.aloud |= word == ALOUD;
        }
        look
    }
}
