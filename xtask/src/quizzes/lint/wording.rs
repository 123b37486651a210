//! How long the sentences and options of an item are, and options that only sum up the others.

use super::{Notes, Severity, Words, plain_syllables, sentences_of, syllables};
use crate::quizzes::schema::{Item, Located};

/// Syllables that a sentence of a stem may have: more cannot be kept in mind while reading on.
const SENTENCE: usize = 45;

/// Syllables that an option may have.
const OPTION: usize = 25;

pub fn check(item: &Item, notes: &mut Notes) {
    sentences(item, notes);
    options(item, notes);
}

fn sentences(item: &Item, notes: &mut Notes) {
    let stem = item.stem.as_ref().and_then(|texts| texts.vi.as_ref());
    for sentence in stem.iter().flat_map(|text| sentences_of(&text.value)) {
        let length = syllables(sentence);
        if length > SENTENCE {
            notes.add(
                ("long-sentence", Severity::Error),
                item,
                &stem.map(|text| text.span.clone()).unwrap_or_default(),
                Words(format!("một câu văn có {length} tiếng"), format!("a sentence of {length} syllables")),
                Words(
                    format!("tách ra, mỗi câu văn nhiều nhất {SENTENCE} tiếng"),
                    format!("split it: {SENTENCE} syllables at most"),
                ),
            );
        }
    }
}

fn options(item: &Item, notes: &mut Notes) {
    for text in item.options.iter().filter_map(|option| option.text.as_ref()?.vi.as_ref()) {
        let length = syllables(&text.value);
        if length > OPTION {
            notes.add(
                ("long-option", Severity::Error),
                item,
                &text.span,
                Words(format!("câu trả lời có {length} tiếng"), format!("an option of {length} syllables")),
                Words(format!("nhiều nhất {OPTION} tiếng"), format!("{OPTION} syllables at most")),
            );
        }
    }
    for text in item.options.iter().filter_map(|option| option.text.as_ref()) {
        for text in [&text.vi, &text.en].into_iter().flatten().filter(|text| sums_up(text)) {
            notes.add(
                ("catch-all", Severity::Error),
                item,
                &text.span,
                Words(
                    "câu trả lời gộp các câu khác".to_owned(),
                    "an option that sums up the others".to_owned(),
                ),
                Words(
                    "viết một việc cụ thể, hoặc dùng kind = \"multiple\"".to_owned(),
                    "write one thing to do, or use kind = \"multiple\"".to_owned(),
                ),
            );
        }
    }
}

/// Whether an option says "all of these", "none of these", "A and B": such options only test whether
/// they are noticed.
fn sums_up(text: &Located<String>) -> bool {
    let words = plain_syllables(&text.value);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let letter = |word: &str| matches!(word, "a" | "b" | "c" | "d");
    match words.as_slice() {
        ["cả" | "both", one, "và" | "and", other] => letter(one) && letter(other),
        ["cả", "hai" | "ba" | "bốn"] => true,
        ["cả", "hai" | "ba" | "bốn", what, ..] => matches!(*what, "ý" | "câu" | "điều" | "đều" | "đáp"),
        ["tất", "cả", "các", what, ..] => matches!(*what, "ý" | "câu" | "điều" | "đáp" | "phương"),
        ["tất", "cả", "đều", ..] | ["không", "ý" | "câu", "nào", ..] | ["không", "có", "ý", "nào", ..] => {
            true
        }
        ["all" | "none" | "both" | "neither", "of", "the", "above" | "these" | "options", ..] => true,
        ["all" | "none" | "both" | "neither", "of", "these" | "them"] => true,
        _ => false,
    }
}
