//! The texts and the table about the quality of questions.

use crate::domain::export::{Cell, Table};
use crate::domain::session::Session;
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::quality::{self, Quality};
use crate::domain::session::reliability::{Figure, Interval, Item, Reliability};
use crate::text::Text;

/// What the records of a session say of a part's questions, or how many usable sheets there are. The session's own
/// code is where the drawing for the intervals begins, so that they are the same at every look.
pub fn of(session: &Session, hall: &Hall, part: Part) -> Result<Quality, usize> {
    quality::quality(session, hall, part, u64::from(session.code()))
}

/// What is said of all questions together; nothing where everybody has the same points.
pub fn whole(text: Text, figures: &Reliability) -> Vec<String> {
    let number = |figure: Figure| text.thousandths(figure.thousandths());
    let mut lines = Vec::new();
    if let (Some(alpha), Some(Interval { low, high })) = (figures.alpha, figures.alpha_interval) {
        lines.push(text.quality_alpha(&number(alpha), &number(low), &number(high)));
    }
    if let (Some(error), Some(Interval { low, high })) = (figures.error, figures.error_interval) {
        lines.push(text.quality_error(&number(error), &number(low), &number(high)));
    }
    lines
}

/// What is said of one question.
pub fn item(text: Text, people: u32, item: &Item) -> String {
    let share = u16::try_from(item.difficulty.thousandths()).unwrap_or_default();
    let right = text.quality_item(item.right, people, &text.percent(share));
    let discrimination = item.discrimination.map(|figure| text.thousandths(figure.thousandths()));
    let said = discrimination.map(|value| format!(" · {}", text.quality_discrimination(&value)));
    right + &said.unwrap_or_default()
}

/// The questions of both parts as a table, as far as there are enough sheets; `None` where there are too few of both.
pub fn table(text: Text, session: &Session, hall: &Hall) -> Option<Table> {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for part in Part::ALL {
        let Ok(quality) = of(session, hall, part) else { continue };
        let check = hall.check(part);
        for line in whole(text, &quality.figures) {
            rows.push(vec![Cell::Text(check.title.clone()), Cell::Text(line)]);
        }
        rows.push(text.table_quality().map(|words| Cell::Heading(words.to_owned())).into());
        for (number, (figures, asked)) in quality.figures.items.iter().zip(hall.items(part)).enumerate() {
            let flags: Vec<&str> = quality.flags(figures).into_iter().map(|flag| text.flag(flag)).collect();
            let discrimination = figures.discrimination.map(|figure| Cell::Thousandths(figure.thousandths()));
            rows.push(vec![
                Cell::Text(check.title.clone()),
                Cell::Number(number as u64 + 1),
                Cell::Text(asked.id.as_str().to_owned()),
                Cell::Text(asked.stem.clone()),
                Cell::Number(u64::from(figures.right)),
                Cell::Number(u64::from(quality.figures.people)),
                discrimination.unwrap_or(Cell::Empty),
                Cell::Text(flags.join(" ")),
            ]);
        }
        rows.push(Vec::new());
    }
    (!rows.is_empty()).then(|| Table { name: text.sheet_quality(), rows })
}
