//! Whether an item teaches: a reason that is one, and something to do.

use super::{Notes, Severity, Words, plain_syllables, syllables, vi};
use crate::quizzes::schema::Item;

/// A rationale of fewer syllables explains nothing.
const RATIONALE: usize = 8;

/// So much of a rationale, in percent, may stand in the key already.
const REPEATED: usize = 80;

/// Something to do this week is not said in fewer syllables.
const LEARN: usize = 4;

pub fn check(item: &Item, notes: &mut Notes) {
    rationale(item, notes);
    learn(item, notes);
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
    if words.len() < RATIONALE || repeated * 100 >= words.len() * REPEATED {
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

fn learn(item: &Item, notes: &mut Notes) {
    let Some(text) = item.learn.as_ref().and_then(|texts| texts.vi.as_ref()) else { return };
    if syllables(&text.value) < LEARN {
        notes.add(
            ("short-learn", Severity::Warning),
            item,
            &text.span,
            Words("việc để làm thử quá ngắn".to_owned(), "too little to know what to do".to_owned()),
            Words(
                "viết một việc làm được trong tuần này, ngay trên điện thoại".to_owned(),
                "write one thing to do this week, on one's own phone".to_owned(),
            ),
        );
    }
}
