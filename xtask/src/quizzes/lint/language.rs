//! Words that do not belong in a text: the other language, a form of address, a unit that is gone. What an
//! exhibit shows is left out: it quotes others, a swindler among them.

use super::{Notes, Severity, Words, plain_syllables, syllables};
use crate::quizzes::schema::{CheckFile, Item, Located, Texts};

/// What "bạn" is part of where it is no form of address.
const FRIENDS: [&str; 11] = [
    "bạn bè",
    "bạn học",
    "kết bạn",
    "người bạn",
    "nhóm bạn",
    "bạn cũ",
    "bạn già",
    "bạn thân",
    "bạn hàng",
    "tình bạn",
    "bầu bạn",
];

/// Two texts of fewer syllables can well be equal: a name, a number, an address.
const FEWEST: usize = 4;

/// So much of an English text, in percent, may be Vietnamese words that are no names.
const BORROWED: usize = 30;

/// Letters that only Vietnamese uses, beside those it shares with other languages.
const LETTERS: &str = "ăâđêôơưàáãèéìíòóõùúý";

/// Looks at the texts that belong to no item.
pub fn check_frame(check: &CheckFile, notes: &mut Notes) {
    let name = |id: &Option<Located<String>>| id.as_ref().map_or("", |id| id.value.as_str()).to_owned();
    if let Some(texts) = &check.title {
        look(&name(&check.id), texts, notes);
    }
    for domain in &check.domains {
        let texts = [&domain.title, &domain.can, &domain.tip, &domain.helper];
        for texts in texts.into_iter().flatten() {
            look(&name(&domain.id), texts, notes);
        }
    }
}

/// Looks at the texts of an item.
pub fn check(item: &Item, notes: &mut Notes) {
    let name = item.id.as_ref().map_or("", |id| id.value.as_str());
    let choices = item.rows.iter().chain(&item.options).filter_map(|choice| choice.text.as_ref());
    for texts in [&item.stem, &item.rationale, &item.learn].into_iter().flatten().chain(choices) {
        look(name, texts, notes);
    }
}

fn look(name: &str, texts: &Texts, notes: &mut Notes) {
    translated(name, texts, notes);
    if let Some(vietnamese) = &texts.vi {
        pronoun(name, vietnamese, notes);
        old_unit(name, vietnamese, notes);
    }
}

fn translated(name: &str, texts: &Texts, notes: &mut Notes) {
    let (Some(vi), Some(en)) = (&texts.vi, &texts.en) else { return };
    let same = vi.value == en.value && syllables(&vi.value) >= FEWEST;
    let (what, help) = if same {
        (
            Words(
                "phần tiếng Anh giống hệt tiếng Việt".to_owned(),
                "the English is the Vietnamese again".to_owned(),
            ),
            Words("dịch sang tiếng Anh".to_owned(), "translate it".to_owned()),
        )
    } else if is_vietnamese(&en.value) {
        (
            Words(
                "phần tiếng Anh còn nhiều chữ Việt".to_owned(),
                "much of the English is Vietnamese".to_owned(),
            ),
            Words("dịch hết, trừ tên riêng".to_owned(), "translate all but the names".to_owned()),
        )
    } else {
        return;
    };
    notes.add_named(("english-same", Severity::Warning), name, &en.span, what, help);
}

/// Whether many words are Vietnamese; a word with a capital is a name.
fn is_vietnamese(english: &str) -> bool {
    let own = |letter: char| matches!(letter, '\u{1ea0}'..='\u{1ef9}') || LETTERS.contains(letter);
    let borrowed = |word: &&str| word.chars().any(own) && !word.chars().any(char::is_uppercase);
    let (all, borrowed) = (syllables(english), english.split_whitespace().filter(borrowed).count());
    borrowed >= FEWEST && borrowed * 100 > all * BORROWED
}

fn pronoun(name: &str, text: &Located<String>, notes: &mut Notes) {
    let without_friends =
        FRIENDS.iter().fold(text.value.to_lowercase(), |rest, friend| rest.replace(friend, ""));
    if plain_syllables(&without_friends).iter().any(|word| word == "bạn") {
        notes.add_named(
            ("pronoun", Severity::Warning),
            name,
            &text.span,
            Words("gọi người đọc là “bạn”".to_owned(), "speaks to the reader as “bạn”".to_owned()),
            Words("bỏ đại từ, nói như với người lớn tuổi".to_owned(), "leave the pronoun out".to_owned()),
        );
    }
}

fn old_unit(name: &str, text: &Located<String>, notes: &mut Notes) {
    let words = plain_syllables(&text.value);
    let town = words.windows(2).any(|pair| pair == ["thị", "trấn"]);
    if town || words.iter().any(|word| word == "huyện") {
        notes.add_named(
            ("old-unit", Severity::Warning),
            name,
            &text.span,
            Words(
                "nhắc đến huyện hoặc thị trấn, bỏ từ 7/2025".to_owned(),
                "names a district or township, abolished in July 2025".to_owned(),
            ),
            Words("nói xã, phường hoặc tỉnh".to_owned(), "name the commune, ward or province".to_owned()),
        );
    }
}
