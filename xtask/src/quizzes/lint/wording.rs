//! How one item is worded.

use super::{Notes, Severity, Words, plain_syllables, syllables, vi};
use crate::quizzes::schema::{Item, Located, Texts};

/// Syllables that a sentence of a stem may have: more cannot be kept in mind while reading on.
const SENTENCE: usize = 45;

/// Syllables that an option may have.
const OPTION: usize = 25;

/// A rationale of fewer syllables explains nothing.
const RATIONALE: usize = 8;

/// Ways of saying "all of these" or "none of these", which only test whether one notices them.
const CATCH_ALL: [&str; 10] = [
    "tất cả các ý",
    "tất cả các câu",
    "tất cả đều",
    "cả a và b",
    "cả ba ý",
    "cả bốn ý",
    "không ý nào",
    "all of the above",
    "none of the above",
    "both a and b",
];

/// Words that turn a question around.
const NEGATIVES: [&str; 8] = [
    "câu nào không",
    "điều nào không",
    "việc nào không",
    "cách nào không",
    "nào không đúng",
    "nào sai",
    "không nên làm",
    "nào không nên",
];

/// What "bạn" is part of where it is no form of address.
const FRIENDS: [&str; 9] =
    ["bạn bè", "bạn học", "kết bạn", "người bạn", "nhóm bạn", "bạn cũ", "bạn già", "bạn thân", "bạn hàng"];

pub fn check(item: &Item, notes: &mut Notes) {
    lengths(item, notes);
    for option in &item.options {
        each_language(&option.text, |text| {
            let lower = text.value.to_lowercase();
            if CATCH_ALL.iter().any(|phrase| lower.contains(phrase)) {
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
        });
    }
    negative(item, notes);
    rationale(item, notes);
    translated(item, notes);
    for texts in item_texts(item) {
        vietnamese(item, texts, notes);
    }
}

fn each_language(texts: &Option<Texts>, mut look: impl FnMut(&Located<String>)) {
    for text in texts.iter().flat_map(|texts| [&texts.vi, &texts.en]).flatten() {
        look(text);
    }
}

fn item_texts(item: &Item) -> impl Iterator<Item = &Texts> {
    let choices = item.rows.iter().chain(&item.options).filter_map(|choice| choice.text.as_ref());
    [&item.stem, &item.rationale, &item.learn].into_iter().flatten().chain(choices)
}

fn lengths(item: &Item, notes: &mut Notes) {
    let stem = item.stem.as_ref().and_then(|texts| texts.vi.as_ref());
    for sentence in stem.iter().flat_map(|text| text.value.split_inclusive(['.', '?', '!', ':'])) {
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
}

/// A question that asks what is not so has to say it loudly.
fn negative(item: &Item, notes: &mut Notes) {
    let Some(stem) = item.stem.as_ref().and_then(|texts| texts.vi.as_ref()) else { return };
    let lower = stem.value.to_lowercase();
    if NEGATIVES.iter().any(|phrase| lower.contains(phrase))
        && !stem.value.contains("KHÔNG")
        && !stem.value.contains("SAI")
    {
        notes.add(
            ("bare-negative", Severity::Warning),
            item,
            &stem.span,
            Words(
                "hỏi ngược mà không nhấn mạnh".to_owned(),
                "a negative question without emphasis".to_owned(),
            ),
            Words(
                "hỏi thuận, hoặc viết KHÔNG bằng chữ hoa".to_owned(),
                "ask what is so, or write KHÔNG and NOT in capitals".to_owned(),
            ),
        );
    }
}

fn rationale(item: &Item, notes: &mut Notes) {
    let Some(text) = item.rationale.as_ref().and_then(|texts| texts.vi.as_ref()) else { return };
    let words = plain_syllables(&text.value);
    let key = item.key.iter().flat_map(|key| &key.value);
    let key = key.filter_map(|id| {
        item.options.iter().find(|option| option.id.as_ref().is_some_and(|own| own.value == id.value))
    });
    let key: Vec<String> = key.flat_map(|option| plain_syllables(vi(&option.text))).collect();
    let repeated = words.iter().filter(|word| key.contains(word)).count();
    if words.len() < RATIONALE || repeated * 100 >= words.len() * 80 {
        notes.add(
            ("rationale-copy", Severity::Warning),
            item,
            &text.span,
            Words(
                "giải thích quá ngắn hoặc chép lại đáp án".to_owned(),
                "the rationale is too short or repeats the key".to_owned(),
            ),
            Words("nói vì sao, để người đọc học được".to_owned(), "say why, so that it teaches".to_owned()),
        );
    }
}

/// English that is the Vietnamese once more was forgotten.
fn translated(item: &Item, notes: &mut Notes) {
    for texts in item_texts(item) {
        if let (Some(vi), Some(en)) = (&texts.vi, &texts.en)
            && vi.value == en.value
            && syllables(&vi.value) >= 4
        {
            notes.add(
                ("english-same", Severity::Warning),
                item,
                &en.span,
                Words(
                    "phần tiếng Anh giống hệt tiếng Việt".to_owned(),
                    "the English is the Vietnamese again".to_owned(),
                ),
                Words("dịch sang tiếng Anh".to_owned(), "translate it".to_owned()),
            );
        }
    }
}

fn vietnamese(item: &Item, texts: &Texts, notes: &mut Notes) {
    let Some(text) = &texts.vi else { return };
    let lower = text.value.to_lowercase();
    let without_friends = FRIENDS.iter().fold(lower.clone(), |rest, friend| rest.replace(friend, ""));
    if plain_syllables(&without_friends).iter().any(|word| word == "bạn") {
        notes.add(
            ("pronoun", Severity::Warning),
            item,
            &text.span,
            Words("gọi người đọc là “bạn”".to_owned(), "speaks to the reader as “bạn”".to_owned()),
            Words("bỏ đại từ, nói như với người lớn tuổi".to_owned(), "leave the pronoun out".to_owned()),
        );
    }
    let words = plain_syllables(&lower);
    if words.iter().any(|word| word == "huyện") || words.windows(2).any(|pair| pair == ["thị", "trấn"])
    {
        notes.add(
            ("old-unit", Severity::Warning),
            item,
            &text.span,
            Words(
                "nhắc đến cấp huyện, bỏ từ 7/2025".to_owned(),
                "names the district level, abolished in July 2025".to_owned(),
            ),
            Words("nói xã, phường hoặc tỉnh".to_owned(), "name the commune, ward or province".to_owned()),
        );
    }
}
