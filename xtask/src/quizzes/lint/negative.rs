//! Questions that ask for what is not so. Who reads quickly, or hears the page read, misses a small
//! "không"; it has to be said loudly, or better not at all.

use super::{Notes, Severity, Words, sentences_of};
use crate::quizzes::schema::Item;

/// Words that turn a question around.
const TURNING: [&str; 3] = ["không", "chưa", "đừng"];

/// What follows where a turning word is the point of the question. "Có gọi được không?" asks plainly.
const JUDGING: [&str; 6] = ["nên", "đúng", "phải", "được", "cần", "là"];

/// What is asked for stands so few words before.
const NEAR: usize = 3;

/// Words for what is asked for.
const ASKED: [&str; 10] = ["nào", "gì", "điều", "việc", "câu", "cách", "ý", "thứ", "dòng", "giấy"];

/// Signs that English says it loudly.
const LOUD: [&str; 4] = ["NOT", "EXCEPT", "WRONG", "NEVER"];

pub fn check(item: &Item, notes: &mut Notes) {
    let Some(stem) = &item.stem else { return };
    let Some(vietnamese) = &stem.vi else { return };
    let Some(turning) = sentences_of(&vietnamese.value).pop().and_then(turning) else { return };
    let loud = |word: &str| word.chars().all(|letter| !letter.is_lowercase());
    let quiet_english =
        stem.en.as_ref().filter(|english| !LOUD.iter().any(|loud| english.value.contains(loud)));
    let span = match (loud(turning), quiet_english) {
        (false, _) => &vietnamese.span,
        (true, Some(english)) => &english.span,
        (true, None) => return,
    };
    notes.add(
        ("bare-negative", Severity::Warning),
        item,
        span,
        Words("hỏi ngược mà không nhấn mạnh".to_owned(), "a negative question without emphasis".to_owned()),
        Words(
            "hỏi thuận, hoặc viết KHÔNG (tiếng Anh: NOT) bằng chữ hoa".to_owned(),
            "ask what is so, or write KHÔNG and NOT in capitals".to_owned(),
        ),
    );
}

/// The word by which a sentence asks for what is not so, as it is written.
fn turning(sentence: &str) -> Option<&str> {
    let marks = |mark: char| !mark.is_alphanumeric();
    let written: Vec<&str> = sentence
        .split_whitespace()
        .map(|word| word.trim_matches(marks))
        .filter(|word| !word.is_empty())
        .collect();
    let lower: Vec<String> = written.iter().map(|word| word.to_lowercase()).collect();
    let found = lower.iter().enumerate().find(|(place, word)| {
        let before = &lower[place.saturating_sub(NEAR)..*place];
        let asks = before.iter().any(|word| ASKED.contains(&word.as_str()));
        let next = lower.get(place + 1).map_or("", String::as_str);
        let turned = TURNING.contains(&word.as_str()) && JUDGING.contains(&next);
        let wrong = *word == "sai" && before.last().is_some_and(|word| word == "nào" || word == "là");
        let except = *word == "trừ" && before.last().is_some_and(|word| word == "ngoại" || word == "đúng");
        asks && (turned || wrong) || except
    });
    found.map(|(place, _)| written[place])
}
