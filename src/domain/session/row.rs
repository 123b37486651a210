//! A row of the entry grid: what is typed of one sheet of paper, key by key.
//!
//! A row is a text. Each question takes one key, `1` to `4` for A to D and `0` where nothing was marked; then one key says
//! whether the person is recognised and one to which group they belong. `-` leaves the rest of a part empty; at the
//! beginning of the second part it says that this part was not done. What is missing after the questions is the
//! session's first choice.

use super::answers::{Answers, Letter, Mark, Marked};
use super::hall::{Hall, Part};
use super::record::{Group, Holder, Record, RecordId, Tally, Way};
use super::{About, Checks};

/// The key that leaves the rest of a part empty. On a phone's digits other signs are easier to find.
const REST: [char; 5] = ['-', '*', '+', '.', ','];

/// What is typed of a sheet, and of which record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The record that is corrected; `None` for a new one.
    pub record: Option<RecordId>,
    /// The keys.
    pub typed: String,
}

/// How far a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// At a question of a part, counted from 0.
    Question(Part, usize),
    /// At whether the person is recognised.
    Holder,
    /// At the group.
    Group,
    /// Nothing can follow.
    End,
}

/// What a row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// Marks of the first part.
    pub skills: Vec<Mark>,
    /// Marks of the second part; `None` where it was not done.
    pub online: Option<Vec<Mark>>,
    /// Whether the person is recognised, where that was typed.
    pub holder: Option<Holder>,
    /// The group, where it was typed.
    pub group: Option<Group>,
    /// What comes next.
    pub next: Next,
    /// The first sign that stands for nothing at its place. What follows it is not read.
    pub wrong: Option<char>,
}

impl Reading {
    /// Reads a row of the hall's questions.
    pub fn of(typed: &str, hall: &Hall, checks: Checks) -> Self {
        let first = Next::Question(Part::Skills, 0);
        let mut reading =
            Self { skills: Vec::new(), online: None, holder: None, group: None, next: first, wrong: None };
        for sign in typed.chars().filter(|sign| !sign.is_whitespace()) {
            if !reading.take(sign, hall, checks) {
                reading.wrong = Some(sign);
                break;
            }
        }
        reading
    }

    /// Whether the questions are done, so that the row can be finished.
    pub fn is_complete(&self) -> bool {
        self.wrong.is_none() && !matches!(self.next, Next::Question(..))
    }

    /// Marks of a part.
    pub fn marks(&self, part: Part) -> &[Mark] {
        match part {
            Part::Skills => &self.skills,
            Part::Online => self.online.as_deref().unwrap_or_default(),
        }
    }

    /// Right answers so far.
    pub fn right(&self, part: Part, hall: &Hall) -> Option<Tally> {
        hall.grade(part, self.marks(part))
    }

    /// The record and the answers of a complete row.
    pub fn finished(&self, hall: &Hall, about: &About) -> Option<(Record, Answers)> {
        if !self.is_complete() {
            return None;
        }
        let marked =
            |part: Part, marks: &[Mark]| Marked { version: hall.check(part).version, marks: marks.to_vec() };
        let online = self.online.as_deref();
        let record = Record {
            way: Way::Paper,
            holder: self.holder.unwrap_or(about.holder),
            group: self.group.unwrap_or(about.group),
            skills: self.right(Part::Skills, hall),
            online: online.and_then(|marks| hall.grade(Part::Online, marks)),
        };
        let answers = Answers {
            skills: Some(marked(Part::Skills, &self.skills)),
            online: online.map(|marks| marked(Part::Online, marks)),
        };
        Some((record, answers))
    }

    /// Takes one more sign; `false` where it stands for nothing here.
    fn take(&mut self, sign: char, hall: &Hall, checks: Checks) -> bool {
        match self.next {
            Next::Question(part, number) => self.answer(sign, (part, number), hall, checks),
            Next::Holder => {
                self.holder = holder(sign);
                self.next = Next::Group;
                self.holder.is_some()
            }
            Next::Group => {
                self.group = group(sign);
                self.next = Next::End;
                self.group.is_some()
            }
            Next::End => false,
        }
    }

    fn answer(&mut self, sign: char, (part, number): (Part, usize), hall: &Hall, checks: Checks) -> bool {
        let length = hall.length(part);
        let marks = match part {
            Part::Skills => &mut self.skills,
            Part::Online => self.online.get_or_insert_default(),
        };
        if REST.contains(&sign) {
            if part == Part::Online && number == 0 {
                self.online = None;
            } else {
                marks.resize(length, Mark::Open);
            }
            self.next = after(part, checks);
            return true;
        }
        let Some(mark) = mark(sign) else { return false };
        marks.push(mark);
        self.next = if number + 1 < length { Next::Question(part, number + 1) } else { after(part, checks) };
        true
    }
}

const fn after(part: Part, checks: Checks) -> Next {
    match (part, checks) {
        (Part::Skills, Checks::Both) => Next::Question(Part::Online, 0),
        (Part::Skills, Checks::SkillsOnly) | (Part::Online, _) => Next::Holder,
    }
}

fn mark(sign: char) -> Option<Mark> {
    match sign {
        '0' => Some(Mark::Open),
        '1' | 'a' | 'A' => Some(Mark::Chosen(Letter::A)),
        '2' | 'b' | 'B' => Some(Mark::Chosen(Letter::B)),
        '3' | 'c' | 'C' => Some(Mark::Chosen(Letter::C)),
        '4' | 'd' | 'D' => Some(Mark::Chosen(Letter::D)),
        _ => None,
    }
}

const fn holder(sign: char) -> Option<Holder> {
    match sign {
        '1' => Some(Holder::Yes),
        '2' => Some(Holder::No),
        '3' | '0' => Some(Holder::Unknown),
        _ => None,
    }
}

const fn group(sign: char) -> Option<Group> {
    match sign {
        '1' => Some(Group::Association),
        '2' => Some(Group::Community),
        '3' => Some(Group::Unit),
        '0' => Some(Group::Unknown),
        _ => None,
    }
}

impl Row {
    /// The row of a record that is here already, to be corrected.
    pub fn again(id: RecordId, record: &Record, answers: &Answers, hall: &Hall, checks: Checks) -> Self {
        let mut typed = keys(answers.skills.as_ref(), hall.length(Part::Skills));
        if checks == Checks::Both {
            typed += &keys(answers.online.as_ref(), hall.length(Part::Online));
        }
        typed.push(match record.holder {
            Holder::Yes => '1',
            Holder::No => '2',
            Holder::Unknown => '3',
        });
        typed.push(match record.group {
            Group::Association => '1',
            Group::Community => '2',
            Group::Unit => '3',
            Group::Unknown => '0',
        });
        Self { record: Some(id), typed }
    }
}

/// The keys for the marks of a part, however many there are.
fn keys(marked: Option<&Marked>, length: usize) -> String {
    let marks = marked.map_or(&[][..], |marked| &marked.marks);
    let mut keys: String = marks.iter().take(length).map(|mark| key(*mark)).collect();
    if marks.len() < length {
        keys.push(REST[0]);
    }
    keys
}

const fn key(mark: Mark) -> char {
    match mark {
        Mark::Open | Mark::DontKnow => '0',
        Mark::Chosen(Letter::A) => '1',
        Mark::Chosen(Letter::B) => '2',
        Mark::Chosen(Letter::C) => '3',
        Mark::Chosen(Letter::D) => '4',
    }
}

/// Rows as they are kept on a device until they are finished: one to a line, the record first.
pub fn to_text(rows: &[Row]) -> String {
    let line = |row: &Row| {
        let record = row.record.map(|id| id.0.to_string()).unwrap_or_default();
        format!("{record} {}\n", row.typed)
    };
    rows.iter().map(line).collect()
}

/// What [`to_text`] wrote. A line that is none of its own is passed over.
pub fn from_text(text: &str) -> Vec<Row> {
    let row = |line: &str| {
        let (record, typed) = line.split_once(' ')?;
        let record = if record.is_empty() { None } else { Some(RecordId(record.parse().ok()?)) };
        Some(Row { record, typed: typed.to_owned() })
    };
    text.split('\n').filter_map(row).collect()
}
