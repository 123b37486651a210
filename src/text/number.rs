//! Numbers, dates and durations as each language writes them.

use super::Text;
use crate::domain::locale::Locale;
use crate::domain::quantity::{Day, Score};

impl Text {
    /// A share in tenths of a percent, such as 70,8% (70.8% in English).
    pub fn percent(self, permille: u16) -> String {
        let (whole, tenth) = (permille / 10, permille % 10);
        match (tenth, self.0) {
            (0, _) => format!("{whole}%"),
            (_, Locale::Vi) => format!("{whole},{tenth}%"),
            (_, Locale::En) => format!("{whole}.{tenth}%"),
        }
    }

    /// Points out of a maximum, with the share, such as “17/24 điểm (70,8%)”.
    pub fn score(self, score: Score) -> String {
        let (points, maximum) = (score.points().0, score.maximum().0);
        let share =
            score.permille().map(|permille| format!(" ({})", self.percent(permille))).unwrap_or_default();
        match self.0 {
            Locale::Vi => format!("{points}/{maximum} điểm{share}"),
            Locale::En => format!("{points}/{maximum} points{share}"),
        }
    }

    /// A whole number with its digits in groups of three, such as “1.234.567”.
    pub fn grouped(self, number: u128) -> String {
        let mark = match self.0 {
            Locale::Vi => '.',
            Locale::En => ',',
        };
        let digits = number.to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(mark);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A day in words. Browsers show dates in an order of their own.
    pub fn day_in_words(self, day: Day) -> String {
        match self.0 {
            Locale::Vi => format!("ngày {} tháng {} năm {}", day.day(), day.month(), day.year()),
            Locale::En => format!("{} {} {}", day.day(), english_month(day.month()), day.year()),
        }
    }

    /// A count of questions.
    pub fn questions(self, count: usize) -> String {
        match (self.0, count) {
            (Locale::Vi, _) => format!("{count} câu"),
            (Locale::En, 1) => "1 question".to_owned(),
            (Locale::En, _) => format!("{count} questions"),
        }
    }

    /// A day and time of day, from year, month (1 to 12), day, hour and minute of the device's calendar.
    pub fn date(self, date: CalendarTime) -> String {
        let CalendarTime { year, month, day, hour, minute } = date;
        match self.0 {
            Locale::Vi => format!("{hour:02}:{minute:02}, ngày {day}/{month}/{year}"),
            Locale::En => format!("{day} {} {year}, {hour:02}:{minute:02}", english_month(month)),
        }
    }
}

/// The name of a month, 1 to 12.
fn english_month(month: u8) -> &'static str {
    ENGLISH_MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

const ENGLISH_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A moment as the device's calendar and time zone show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CalendarTime {
    /// Year, such as 2026.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
    /// Hour, 0 to 23.
    pub hour: u8,
    /// Minute, 0 to 59.
    pub minute: u8,
}

/// Minutes that so many questions take, counted at 45 seconds each and rounded up: the pace that the
/// programme of a training session allows (36 minutes for 48 questions).
pub const fn minutes(questions: usize) -> usize {
    (questions * 45).div_ceil(60)
}
