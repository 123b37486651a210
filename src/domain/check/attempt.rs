//! One person's run through one check (lần làm): what was drawn, what was answered, where the person
//! is. An attempt under way turns into a finished one and never back.

use super::blueprint;
use super::by_item::ByItem;
use super::definition::{Check, Form};
use super::id::{CheckId, DomainId, FormId, ItemId, OptionId};
use super::kinds::Response;
use super::scoring;
use crate::domain::quantity::{Moment, Percent, Points, Score};

/// Identifier of an attempt: the seed it was drawn with, random and therefore unique on a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AttemptId(pub u64);

/// The items of one domain within an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The domain.
    pub domain: DomainId,
    /// Its items, in the order asked.
    pub items: Vec<ItemId>,
    /// Its outcome has been looked at, so its answers stand.
    pub closed: bool,
}

/// The last thing done to an item: a response, or taking one back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The response; `None` where an earlier one was taken back.
    pub response: Option<Response>,
    /// When, by the device's clock.
    pub at: Moment,
}

/// A page of the walk through an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A question, counted from 0 over the whole attempt.
    Question(usize),
    /// The page after the last question of a part, counted from 0.
    PartEnd(usize),
    /// The list of what was left open, before the result.
    Review,
}

/// An attempt that can still be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Underway {
    /// Identifier, and the seed of the draw.
    pub id: AttemptId,
    /// The check.
    pub check: CheckId,
    /// Version of the content when the items were drawn.
    pub version: u32,
    /// The form drawn.
    pub form: FormId,
    /// When it began.
    pub started: Moment,
    /// The items drawn.
    pub parts: Vec<Part>,
    /// What was answered so far.
    pub given: ByItem<Given>,
    /// The page the person was on last.
    pub place: Place,
    /// The person has been at the review: from then on a changed answer leads back there.
    pub reviewed: bool,
}

/// An attempt whose result has been seen. Its outcomes are kept as they were judged, so that a later
/// change of the content does not rewrite them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// Identifier.
    pub id: AttemptId,
    /// The check.
    pub check: CheckId,
    /// Version of the content by which it was judged.
    pub version: u32,
    /// The form drawn.
    pub form: FormId,
    /// When it began.
    pub started: Moment,
    /// When the result was asked for.
    pub finished: Moment,
    /// The cut by which it was judged.
    pub cut: Percent,
    /// The items drawn.
    pub parts: Vec<Part>,
    /// What was answered; an item left open is missing here.
    pub responses: ByItem<Response>,
    /// Points of each item that was judged. An item that the content no longer knew is missing here
    /// and counts neither as won nor as lost.
    pub outcomes: ByItem<Points>,
}

impl Underway {
    /// Begins an attempt: draws its items and stands at the first question.
    pub fn begin(check: &Check, form: &Form, seed: u64, avoid: &[ItemId], now: Moment) -> Self {
        Self {
            id: AttemptId(seed),
            check: check.id.clone(),
            version: check.version,
            form: form.id.clone(),
            started: now,
            parts: blueprint::draw(check, form, seed, avoid),
            given: ByItem::new(),
            place: Place::Question(0),
            reviewed: false,
        }
    }

    /// Number of questions.
    pub fn length(&self) -> usize {
        self.parts.iter().map(|part| part.items.len()).sum()
    }

    /// The item asked at a place, with the numbers of its part and of the question within the part,
    /// all counted from 0.
    pub fn question(&self, number: usize) -> Option<Question<'_>> {
        let mut first = 0;
        for (index, part) in self.parts.iter().enumerate() {
            if let Some(item) = number.checked_sub(first).and_then(|within| part.items.get(within)) {
                return Some(Question { item, part, part_number: index, within: number - first });
            }
            first += part.items.len();
        }
        None
    }

    /// The number of a part's first question.
    pub fn first_of(&self, part: usize) -> usize {
        self.parts.iter().take(part).map(|part| part.items.len()).sum()
    }

    /// What a person answered to an item; `None` where it is open.
    pub fn response(&self, item: &ItemId) -> Option<&Response> {
        self.given.get(item)?.response.as_ref()
    }

    /// Whether an item's answer stands, because its part's outcome has been looked at.
    fn is_closed(&self, item: &ItemId) -> bool {
        self.parts.iter().any(|part| part.closed && part.items.contains(item))
    }

    /// An option of an item is touched: chosen, or taken back. Without effect in a closed part and on
    /// items that are not of this attempt.
    #[must_use]
    pub fn touch(self, check: &Check, item: &ItemId, option: &OptionId, now: Moment) -> Self {
        let Some(definition) = check.item(item) else { return self };
        let response = definition.kind.answer(self.response(item), option);
        self.give(item, response, now)
    }

    /// "Chưa biết" is chosen, or taken back where it was.
    #[must_use]
    pub fn touch_dont_know(self, item: &ItemId, now: Moment) -> Self {
        let taken_back = self.response(item) == Some(&Response::DontKnow);
        self.give(item, (!taken_back).then_some(Response::DontKnow), now)
    }

    fn give(mut self, item: &ItemId, response: Option<Response>, now: Moment) -> Self {
        let drawn = self.parts.iter().any(|part| part.items.contains(item));
        if drawn && !self.is_closed(item) {
            // A clock that jumps back must not make the newer answer look older than the one before.
            let at = self.given.get(item).map_or(now, |before| now.max(Moment(before.at.0 + 1)));
            self.given.set(item.clone(), Given { response, at });
        }
        self
    }

    /// Where going on leads from a place.
    pub fn after(&self, place: Place) -> Place {
        match place {
            Place::Review => Place::Review,
            Place::Question(_) if self.reviewed => Place::Review,
            Place::Question(number) => match self.question(number) {
                Some(question) if question.within + 1 < question.part.items.len() => {
                    Place::Question(number + 1)
                }
                Some(question) => Place::PartEnd(question.part_number),
                None => Place::Review,
            },
            Place::PartEnd(number) => {
                let open = (number + 1..self.parts.len()).find(|next| !self.parts[*next].closed);
                open.map_or(Place::Review, |part| Place::Question(self.first_of(part)))
            }
        }
    }

    /// Where the link "Quay lại" leads from a place; `None` leads to the introduction.
    pub fn before(&self, place: Place) -> Option<Place> {
        match place {
            Place::Question(_) if self.reviewed => Some(Place::Review),
            Place::Question(number) => match self.question(number)? {
                Question { within: 0, part_number: 0, .. } => None,
                Question { within: 0, part_number, .. } => Some(Place::PartEnd(part_number - 1)),
                _ => Some(Place::Question(number - 1)),
            },
            Place::PartEnd(number) => {
                let part = self.parts.get(number)?;
                match (part.closed, number) {
                    (false, _) => Some(Place::Question(self.first_of(number) + part.items.len() - 1)),
                    (true, 0) => None,
                    (true, _) => Some(Place::PartEnd(number - 1)),
                }
            }
            Place::Review => self.parts.len().checked_sub(1).map(Place::PartEnd),
        }
    }

    /// The nearest place that can be shown: a question of a closed part leads to that part's end, a
    /// place beyond the attempt to the review.
    pub fn nearest(&self, place: Place) -> Place {
        match place {
            Place::Question(number) => match self.question(number) {
                Some(question) if question.part.closed => Place::PartEnd(question.part_number),
                Some(_) => place,
                None => Place::Review,
            },
            Place::PartEnd(number) if number < self.parts.len() => place,
            Place::PartEnd(_) | Place::Review => Place::Review,
        }
    }

    /// Comes to a place and remembers it, so that the person returns there.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = self.nearest(place);
        self.reviewed |= self.place == Place::Review;
        self
    }

    /// Closes a part: its outcome is about to be shown, so its answers stand from now on.
    #[must_use]
    pub fn close(mut self, part: usize) -> Self {
        if let Some(part) = self.parts.get_mut(part) {
            part.closed = true;
        }
        self
    }

    /// The questions that can still be changed and were left open or answered with "Chưa biết",
    /// counted from 0.
    pub fn left_open(&self) -> Vec<usize> {
        self.changeable()
            .filter(|(_, item)| !matches!(self.response(item), Some(Response::Chosen(_))))
            .map(|(number, _)| number)
            .collect()
    }

    /// The questions that can still be changed and have an answer, counted from 0.
    pub fn answered(&self) -> Vec<usize> {
        self.changeable()
            .filter(|(_, item)| matches!(self.response(item), Some(Response::Chosen(_))))
            .map(|(number, _)| number)
            .collect()
    }

    fn changeable(&self) -> impl Iterator<Item = (usize, &ItemId)> {
        let items = self.parts.iter().flat_map(|part| part.items.iter().map(move |item| (part.closed, item)));
        items.enumerate().filter(|(_, (closed, _))| !closed).map(|(number, (_, item))| (number, item))
    }

    /// Ends the attempt: judges every item by the content as it stands now.
    pub fn finish(self, check: &Check, now: Moment) -> Finished {
        let given = self.given.iter();
        let responses: ByItem<Response> =
            given.filter_map(|(item, given)| Some((item.clone(), given.response.clone()?))).collect();
        let drawn = self.parts.iter().flat_map(|part| &part.items);
        let outcomes = scoring::outcomes(check, drawn, |item| responses.get(item));
        Finished {
            id: self.id,
            check: self.check,
            version: check.version,
            form: self.form,
            started: self.started,
            finished: now,
            cut: check.cut,
            parts: self.parts,
            responses,
            outcomes,
        }
    }
}

/// A question within an attempt.
#[derive(Clone, Copy, Debug)]
pub struct Question<'attempt> {
    /// The item asked.
    pub item: &'attempt ItemId,
    /// Its part.
    pub part: &'attempt Part,
    /// Number of the part, counted from 0.
    pub part_number: usize,
    /// Number of the question within the part, counted from 0.
    pub within: usize,
}

impl Finished {
    /// The whole score.
    pub fn score(&self) -> Score {
        scoring::total(self.outcomes.values())
    }

    /// The score of each part, in the order asked.
    pub fn by_part(&self) -> impl Iterator<Item = (&DomainId, Score)> {
        self.parts.iter().map(|part| {
            (&part.domain, scoring::total(part.items.iter().filter_map(|item| self.outcomes.get(item))))
        })
    }

    /// The items that won no point, in the order asked.
    pub fn missed(&self) -> impl Iterator<Item = &ItemId> {
        let drawn = self.parts.iter().flat_map(|part| &part.items);
        drawn.filter(|item| self.outcomes.get(item) == Some(&Points(0)))
    }
}
