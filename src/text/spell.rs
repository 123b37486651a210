//! "Đọc từng ký tự": how something is written, so that a false address is found out by ear too.
//!
//! Only ASCII is looked at, whose letters are what an address can play tricks with: the tables of all
//! scripts' letters would cost some ten kilobytes on the wire.

use super::Text;
use crate::domain::locale::Locale;

impl Text {
    /// A line with its digits one by one and the marks inside its words by name: `dichvucong-gov.vn`
    /// becomes “dichvucong, gạch ngang, gov, chấm, vn”. Marks at the end of a word, such as a full stop,
    /// belong to the sentence and are left out. A word in capitals is read letter by letter. What stands before a
    /// colon, such as “Người nhận: ”, only names what is to be spelled.
    pub fn spelled(self, line: &str) -> String {
        let mut pieces: Vec<String> = Vec::new();
        for word in line.split(' ') {
            if word.ends_with(':') {
                pieces.clear();
                continue;
            }
            let word = word.trim_matches(is_mark);
            // A name in capitals, as a bank shows it: one letter more makes another person of it.
            if word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase()) {
                pieces.extend(word.chars().map(|letter| letter.to_string()));
                continue;
            }
            let mut letters = String::new();
            for character in word.chars() {
                if is_letter(character) && !capital_within(character, &letters) {
                    letters.push(character);
                    continue;
                }
                if !letters.is_empty() {
                    pieces.push(std::mem::take(&mut letters));
                }
                pieces.push(self.character(character));
            }
            if !letters.is_empty() {
                pieces.push(letters);
            }
        }
        pieces.join(", ")
    }

    fn character(self, character: char) -> String {
        let name = match (character, self.0) {
            ('-', Locale::Vi) => "gạch ngang",
            ('-', Locale::En) => "hyphen",
            ('_', Locale::Vi) => "gạch dưới",
            ('_', Locale::En) => "underscore",
            ('.', Locale::Vi) => "chấm",
            ('.', Locale::En) => "dot",
            ('/', Locale::Vi) => "gạch chéo",
            ('/', Locale::En) => "slash",
            (':', Locale::Vi) => "hai chấm",
            (':', Locale::En) => "colon",
            ('@', Locale::Vi) => "a còng",
            ('@', Locale::En) => "at",
            _ => return self.other_character(character),
        };
        name.to_owned()
    }

    fn other_character(self, character: char) -> String {
        match (character.is_ascii_uppercase(), self.0) {
            (true, Locale::Vi) => format!("{character} hoa"),
            (true, Locale::En) => format!("capital {character}"),
            (false, _) => character.to_string(),
        }
    }
}

/// A capital in the middle of a word, such as an I that looks like an l.
fn capital_within(character: char, letters: &str) -> bool {
    character.is_ascii_uppercase() && letters.ends_with(|before: char| before.is_ascii_lowercase())
}

/// Vietnamese letters with diacritics stand outside of ASCII.
const fn is_letter(character: char) -> bool {
    !character.is_ascii() || character.is_ascii_alphabetic()
}

const fn is_mark(character: char) -> bool {
    matches!(character, '…' | '“' | '”') || character.is_ascii() && !character.is_ascii_alphanumeric()
}
