//! Where the right answers stand and how long they are: nobody should pass by a rule of thumb.

use super::{Notes, Severity, Words, in_use, syllables, vi};
use crate::quizzes::schema::{CheckFile, Item};

/// Fewer items say nothing about a habit.
const FEWEST: usize = 12;

/// Share of the items that may have their key at one of four places, in percent.
const SHARE: (usize, usize) = (15, 35);

/// So many keys may stand at the same place one after the other.
const LONGEST_RUN: usize = 4;

/// How unlikely a habit has to be by chance before it is called one.
const CHANCE: f64 = 0.05;

pub fn check(check: &CheckFile, notes: &mut Notes) {
    let singles: Vec<&Item> = in_use(check).filter(|item| item.kind_name() == "single").collect();
    positions(check, &singles, notes);
    for (rule, vi, en) in [("longest-key", "dài", "longest"), ("shortest-key", "ngắn", "shortest")] {
        let stands_out = |item: &&&Item| stands_out(item, rule == "longest-key");
        let found = singles.iter().filter(stands_out).count();
        let by_chance = singles.iter().map(|item| 1.0 / item.options.len().max(1) as f64).sum::<f64>();
        let likely = at_least(found, singles.len(), by_chance / singles.len().max(1) as f64);
        if singles.len() >= FEWEST && likely < CHANCE {
            let (all, most) = (singles.len(), by_chance.round());
            notes.add_bank(
                rule,
                check,
                Words(
                    format!("{found} trong {all} câu có đáp án {vi} nhất, ngẫu nhiên chỉ khoảng {most}"),
                    format!(
                        "in {found} of {all} items the key is the {en} option; chance gives about {most}"
                    ),
                ),
                Words(
                    "viết các câu trả lời sai dài ngắn như đáp án".to_owned(),
                    "write the wrong options as long as the right one".to_owned(),
                ),
            );
        }
    }
}

fn positions(check: &CheckFile, singles: &[&Item], notes: &mut Notes) {
    let placed: Vec<(&Item, usize)> = singles
        .iter()
        .filter(|item| item.options.len() == 4)
        .filter_map(|item| Some((*item, place(item)?)))
        .collect();
    if placed.len() < FEWEST {
        return;
    }
    for (position, letter) in ["a", "b", "c", "d"].iter().enumerate() {
        let (count, all) = (placed.iter().filter(|(_, place)| *place == position).count(), placed.len());
        if count * 100 < SHARE.0 * all || count * 100 > SHARE.1 * all {
            notes.add_bank(
                "key-position",
                check,
                Words(
                    format!("đáp án đứng thứ {} ở {count} trong {all} câu", position + 1),
                    format!("the key stands at place {letter} in {count} of {all} items"),
                ),
                Words(
                    "đổi chỗ câu trả lời sao cho mỗi chỗ có khoảng một phần tư".to_owned(),
                    "move options so that each place has about a quarter".to_owned(),
                ),
            );
        }
    }
    let mut run = 0;
    for (number, (item, place)) in placed.iter().enumerate() {
        run = if number > 0 && placed[number - 1].1 == *place { run + 1 } else { 1 };
        if run == LONGEST_RUN + 1 {
            notes.add(
                ("key-run", Severity::Warning),
                item,
                &item.span,
                Words(
                    format!("{run} câu liền nhau có đáp án cùng một chỗ"),
                    format!("{run} items in a row have their key at the same place"),
                ),
                Words("đổi chỗ các câu trả lời".to_owned(), "move the options".to_owned()),
            );
        }
    }
}

/// The place of the key among the options, counted from 0.
fn place(item: &Item) -> Option<usize> {
    let key = &item.key.as_ref()?.value.first()?.value;
    item.options.iter().position(|option| option.id.as_ref().is_some_and(|id| id.value == *key))
}

/// Whether the key alone is the longest option, or the shortest.
fn stands_out(item: &Item, longest: bool) -> bool {
    let Some(place) = place(item) else { return false };
    let lengths: Vec<usize> = item.options.iter().map(|option| syllables(vi(&option.text))).collect();
    let others = lengths.iter().enumerate().filter(|(number, _)| *number != place).map(|(_, length)| *length);
    let mut others = others;
    others.all(|other| if longest { other < lengths[place] } else { other > lengths[place] })
}

/// The chance that of so many tries, each with this chance, at least `found` succeed.
fn at_least(found: usize, tries: usize, chance: f64) -> f64 {
    let mut exactly = (1.0 - chance).powi(i32::try_from(tries).unwrap_or(i32::MAX));
    let mut fewer = 0.0;
    for successes in 0..found {
        fewer += exactly;
        exactly *= (tries - successes) as f64 / (successes + 1) as f64 * chance / (1.0 - chance);
    }
    1.0 - fewer
}
