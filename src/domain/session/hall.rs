//! The questions of a hall: the fixed forms of both checks, the same for every way in, so that what phones,
//! paper, a shared device and raised hands say of a question can be put side by side.

use super::answers::{Letter, Mark};
use super::record::Tally;
use crate::domain::check::content;
use crate::domain::check::definition::{Check, Domain, Draw, Item, Note};
use crate::domain::check::id::{FormId, ItemId};
use crate::domain::check::kinds::Kind;
use crate::domain::wire::{Reader, Writer};

/// The form of a check that is read aloud in a hall, in `quizzes/`.
pub const FORM: &str = "hall";

/// The two checks as the parts of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Phần 1: digital skills (check A).
    Skills,
    /// Phần 2: finding information online (check B).
    Online,
}

impl Part {
    /// Both, in the order asked.
    pub const ALL: [Self; 2] = [Self::Skills, Self::Online];
}

/// Both checks, in one language, each with the questions of the hall's form and no others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hall {
    skills: Check,
    online: Check,
}

impl Hall {
    /// The checks as they are read in a hall. `None` where one has no fixed form, or one of that form's items
    /// is missing or cannot be answered by one of four letters.
    pub fn new(skills: &Check, online: &Check) -> Option<Self> {
        Some(Self { skills: only_hall(skills)?, online: only_hall(online)? })
    }

    /// The check of a part.
    pub const fn check(&self, part: Part) -> &Check {
        match part {
            Part::Skills => &self.skills,
            Part::Online => &self.online,
        }
    }

    /// The questions of a part, in the order asked.
    pub fn items(&self, part: Part) -> &[Item] {
        &self.check(part).items
    }

    /// Number of questions of a part.
    pub fn length(&self, part: Part) -> usize {
        self.items(part).len()
    }

    /// The question with this number, counted from 0 within its part.
    pub fn item(&self, part: Part, number: usize) -> Option<&Item> {
        self.items(part).get(number)
    }

    /// The part and the number, counted from 0 within it, of a question.
    pub fn place(&self, item: &ItemId) -> Option<(Part, usize)> {
        Part::ALL
            .into_iter()
            .find_map(|part| Some((part, self.items(part).iter().position(|known| known.id == *item)?)))
    }

    /// What a question teaches.
    pub fn note(&self, part: Part, item: &ItemId) -> Option<&Note> {
        self.check(part).note(item)
    }

    /// The group of skills that a question belongs to.
    pub fn domain(&self, part: Part, item: &ItemId) -> Option<&Domain> {
        let check = self.check(part);
        check.domain(&check.head(item)?.domain)
    }

    /// The right answer of a question.
    pub fn key(&self, part: Part, number: usize) -> Option<Letter> {
        letter_of_key(self.item(part, number)?)
    }

    /// Points of marks that stand in the order of the questions; what is missing at the end counts as open.
    pub fn grade(&self, part: Part, marks: &[Mark]) -> Option<Tally> {
        let right = marks
            .iter()
            .enumerate()
            .filter(|(number, mark)| self.key(part, *number).is_some_and(|key| **mark == Mark::Chosen(key)));
        Tally::new(right.count().try_into().ok()?, self.length(part).try_into().ok()?)
    }

    /// What to learn next by these marks: of each group of skills the first question that is not right, so many at
    /// most.
    pub fn to_learn(&self, part: Part, marks: &[Mark], most: usize) -> Vec<(&Note, &Domain)> {
        let mut lessons: Vec<(&Note, &Domain)> = Vec::new();
        for (number, item) in self.items(part).iter().enumerate() {
            let is_right =
                self.key(part, number).is_some_and(|key| marks.get(number) == Some(&Mark::Chosen(key)));
            let lesson = self.note(part, &item.id).zip(self.domain(part, &item.id));
            if let Some((note, domain)) = lesson.filter(|_| !is_right && lessons.len() < most)
                && lessons.iter().all(|(_, taken)| taken.id != domain.id)
            {
                lessons.push((note, domain));
            }
        }
        lessons
    }

    /// The fewest right answers of a part with which its cut is reached.
    pub fn needed(&self, part: Part) -> u32 {
        let length = u32::try_from(self.length(part)).unwrap_or(u32::MAX);
        self.check(part).cut.short(length, 0)
    }
}

/// A check with the items of its hall form only, in that form's order.
fn only_hall(check: &Check) -> Option<Check> {
    let form = check.forms.iter().find(|form| form.id == FormId::new(FORM))?;
    let Draw::Fixed(order) = &form.draw else { return None };
    let mut hall = Check { forms: vec![form.clone()], items: Vec::new(), ..check.clone() };
    for id in order {
        let item = check.item(id)?;
        letter_of_key(item)?;
        hall.items.push(item.clone());
    }
    hall.heads.retain(|head| order.contains(&head.id));
    hall.notes.retain(|note| order.contains(&note.item));
    hall.domains.retain(|domain| hall.heads.iter().any(|head| head.domain == domain.id));
    Some(hall)
}

fn letter_of_key(item: &Item) -> Option<Letter> {
    let Kind::Single(single) = &item.kind else { return None };
    if single.options.len() != Letter::ALL.len() {
        return None;
    }
    let place = single.options.iter().position(|option| option.id == single.key)?;
    Letter::ALL.get(place).copied()
}

/// The bytes of a hall, which `cargo xtask dist` writes for the facilitator's program.
pub fn to_bytes(hall: &Hall) -> Result<Vec<u8>, postcard::Error> {
    let mut writer = Writer::new();
    for part in Part::ALL {
        let check = hall.check(part);
        writer.bytes(&content::outline_to_bytes(check)?);
        writer.bytes(&content::items_to_bytes(&check.items.iter().collect::<Vec<_>>())?);
        writer.length(check.domains.len());
        for domain in &check.domains {
            let of_domain = |item: &ItemId| check.head(item).is_some_and(|head| head.domain == domain.id);
            let notes: Vec<&Note> = check.notes.iter().filter(|note| of_domain(&note.item)).collect();
            writer.bytes(&content::notes_to_bytes(domain, &notes)?);
        }
    }
    Ok(writer.end())
}

/// A hall; `None` where the bytes are cut short or something else.
pub fn from_bytes(bytes: &[u8]) -> Option<Hall> {
    let mut reader = Reader::new(bytes);
    let (skills, online) = (read_check(&mut reader)?, read_check(&mut reader)?);
    let hall = Hall::new(&skills, &online)?;
    reader.end(hall)
}

fn read_check(reader: &mut Reader<'_>) -> Option<Check> {
    let mut check = content::outline_from_bytes(reader.bytes())?;
    check.items = content::items_from_bytes(reader.bytes())?;
    let domains: Vec<_> = check.domains.iter().map(|domain| domain.id.clone()).collect();
    if reader.number() != domains.len() as u64 {
        return None;
    }
    for domain in domains {
        check.receive(&domain, content::notes_from_bytes(reader.bytes())?);
    }
    Some(check)
}
