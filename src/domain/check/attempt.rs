//! One person's run through one check (lần làm): what was drawn, what was answered, where the person
//! is. An attempt under way turns into a finished one and never back.

use super::blueprint::{self, Drawing};
use super::by_item::ByItem;
use super::definition::{Check, Form};
use super::id::{CheckId, DomainId, FormId, ItemId, QUICK};
use super::kinds::{Deed, Response};
use super::rating::{Rating, Ratings};
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
    /// The page before the first question of a part, counted from 0: what it is about, and the person's
    /// own view of how well they can do it.
    PartStart(usize),
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
    /// Parts of an earlier, shorter attempt that this one goes on with. They are not asked again.
    pub carried: Vec<Part>,
    /// What was answered so far, in the earlier attempt too.
    pub given: ByItem<Given>,
    /// Each part begins with the self-rating.
    pub self_rating: bool,
    /// How the person rated themselves, domain by domain.
    pub ratings: Ratings,
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
    /// How the person rated themselves, domain by domain.
    pub ratings: Ratings,
}

impl Underway {
    /// Begins an attempt: draws its items and stands at the first page. The seed of the drawing becomes
    /// its identifier.
    pub fn begin(check: &Check, form: &Form, drawing: Drawing<'_>, now: Moment) -> Self {
        let parts = blueprint::draw(check, form, drawing);
        let begun = Self::with_parts(parts, check, form.id.clone(), drawing.seed, now);
        Self { self_rating: check.self_rating, ..begun }.at(Place::PartStart(0))
    }

    /// An attempt at its first question, with nothing answered and nothing rated.
    pub(super) fn with_parts(parts: Vec<Part>, check: &Check, form: FormId, seed: u64, now: Moment) -> Self {
        Self {
            id: AttemptId(seed),
            check: check.id.clone(),
            version: check.version,
            form,
            started: now,
            parts,
            carried: Vec::new(),
            given: ByItem::new(),
            self_rating: false,
            ratings: Ratings::new(),
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

    /// Something is done to an item. Without effect in a closed part and on items that are not of this
    /// attempt.
    #[must_use]
    pub fn answer(self, check: &Check, item: &ItemId, deed: &Deed, now: Moment) -> Self {
        let Some(definition) = check.item(item) else { return self };
        let response = definition.kind.answer(self.response(item), deed);
        self.give(item, response, now)
    }

    /// "Chưa biết" is chosen, or taken back where it was.
    #[must_use]
    pub fn dont_know(self, item: &ItemId, now: Moment) -> Self {
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

    /// When an answer was last given, changed or taken back; before the first one, when the attempt began.
    pub fn touched(&self) -> Moment {
        self.given.values().map(|given| given.at).max().unwrap_or(self.started)
    }

    /// The person rates themselves in the domain of a part, counted from 0.
    #[must_use]
    pub fn rate(mut self, part: usize, rating: Rating) -> Self {
        if let Some(part) = self.parts.get(part) {
            self.ratings.set(part.domain.clone(), rating);
        }
        self
    }

    /// Where going on leads from a place.
    pub fn after(&self, place: Place) -> Place {
        match place {
            Place::Review => Place::Review,
            Place::Question(_) | Place::PartStart(_) if self.reviewed => Place::Review,
            Place::PartStart(part) => Place::Question(self.first_of(part)),
            Place::Question(number) => match self.question(number) {
                Some(question) if question.within + 1 < question.part.items.len() => {
                    Place::Question(number + 1)
                }
                Some(question) => Place::PartEnd(question.part_number),
                None => Place::Review,
            },
            Place::PartEnd(number) => {
                let open = (number + 1..self.parts.len()).find(|next| !self.parts[*next].closed);
                open.map_or(Place::Review, |part| self.nearest(Place::PartStart(part)))
            }
        }
    }

    /// Where the link "Quay lại" leads from a place; `None` leads to the introduction.
    pub fn before(&self, place: Place) -> Option<Place> {
        match place {
            _ if self.is_quick() => {
                let number = if let Place::Question(number) = place { number } else { self.frontier() };
                number.checked_sub(1).map(Place::Question)
            }
            Place::Question(_) if self.reviewed => Some(Place::Review),
            Place::Question(number) => match self.question(number)? {
                Question { within: 0, part_number, .. } if self.self_rating => {
                    Some(Place::PartStart(part_number))
                }
                Question { within: 0, part_number, .. } => part_number.checked_sub(1).map(Place::PartEnd),
                _ => Some(Place::Question(number - 1)),
            },
            Place::PartStart(part) => part.checked_sub(1).map(Place::PartEnd),
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

    /// The nearest place that can be shown: a question of a closed part leads to that part's end, the
    /// start of a part to its first question where nobody is asked for a self-rating, a place beyond the
    /// attempt to the review.
    pub fn nearest(&self, place: Place) -> Place {
        match place {
            _ if self.is_quick() => self.nearest_in_quick(place),
            Place::PartStart(number) => match self.parts.get(number) {
                Some(part) if part.closed => Place::PartEnd(number),
                Some(_) if self.self_rating => place,
                Some(_) => Place::Question(self.first_of(number)),
                None => Place::Review,
            },
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
        let closes = !self.is_quick();
        if let Some(part) = self.parts.get_mut(part).filter(|_| closes) {
            part.closed = true;
        }
        self
    }

    /// The questions that can still be changed and were left open, answered in part only, or answered
    /// with "Chưa biết", counted from 0.
    pub fn left_open(&self, check: &Check) -> Vec<usize> {
        self.changeable()
            .filter(|(_, item)| !self.is_answered(check, item))
            .map(|(number, _)| number)
            .collect()
    }

    /// The questions that can still be changed and have an answer, counted from 0.
    pub fn answered(&self, check: &Check) -> Vec<usize> {
        self.changeable()
            .filter(|(_, item)| self.is_answered(check, item))
            .map(|(number, _)| number)
            .collect()
    }

    /// Whether an item has a whole answer, "Chưa biết" among them: one that pairs some rows only is none.
    pub fn is_complete(&self, check: &Check, item: &ItemId) -> bool {
        let whole =
            |response| check.item(item).is_none_or(|definition| definition.kind.is_complete(response));
        self.response(item).is_some_and(whole)
    }

    /// Whether an item has a whole answer other than "Chưa biết".
    pub fn is_answered(&self, check: &Check, item: &ItemId) -> bool {
        self.is_complete(check, item) && self.response(item) != Some(&Response::DontKnow)
    }

    fn changeable(&self) -> impl Iterator<Item = (usize, &ItemId)> {
        // Of a quick check nobody sees the questions that come after the open one.
        let seen = if self.is_quick() { self.frontier() } else { self.parts.len() };
        let parts = self.parts.iter().take(seen);
        let items = parts.flat_map(|part| part.items.iter().map(move |item| (part.closed, item)));
        items.enumerate().filter(|(_, (closed, _))| !closed).map(|(number, (_, item))| (number, item))
    }

    /// Ends the attempt: judges every item by the content as it stands now.
    pub fn finish(mut self, check: &Check, now: Moment) -> Finished {
        if self.is_quick() {
            self.parts.truncate(self.course(check).asked);
        }
        let touched = self.touched();
        let parts = joined(self.carried, self.parts);
        let is_drawn = |item: &ItemId| parts.iter().any(|part| part.items.contains(item));
        let given = self.given.iter().filter(|(item, _)| is_drawn(item));
        let responses: ByItem<Response> =
            given.filter_map(|(item, given)| Some((item.clone(), given.response.clone()?))).collect();
        let drawn = parts.iter().flat_map(|part| &part.items);
        let outcomes = scoring::outcomes(check, drawn, |item| responses.get(item));
        Finished {
            id: self.id,
            check: self.check,
            version: check.version,
            form: self.form,
            started: self.started,
            // By a clock that jumped back the result would look older than its answers.
            finished: now.max(touched),
            cut: check.cut,
            parts,
            responses,
            outcomes,
            ratings: self.ratings,
        }
    }
}

/// Earlier parts and later ones, each domain once.
fn joined(mut earlier: Vec<Part>, later: Vec<Part>) -> Vec<Part> {
    for part in later {
        match earlier.iter_mut().find(|before| before.domain == part.domain) {
            Some(before) => before.items.extend(part.items),
            None => earlier.push(part),
        }
    }
    earlier
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
    /// The items asked, in the order of their domains.
    pub fn asked(&self) -> Vec<ItemId> {
        self.parts.iter().flat_map(|part| part.items.iter().cloned()).collect()
    }

    /// Whether it is a quick check that has not been gone on with.
    pub fn is_quick(&self) -> bool {
        self.form.as_str() == QUICK
    }

    /// Number of questions asked, those among them that the content no longer knew.
    pub fn length(&self) -> usize {
        self.parts.iter().map(|part| part.items.len()).sum()
    }

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
