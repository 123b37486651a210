//! How an attempt at the quick check runs: one question after the other, none of them passed over, until its
//! rule says that it is enough. What the answers say is worked out from the beginning each time, so that pausing,
//! changing an answer or opening the page anew leads to the same end.

use super::attempt::{Part, Place, Underway};
use super::blueprint::{self, Drawing};
use super::definition::Check;
use super::id::{DomainId, FormId, QUICK};
use super::quick::{self, Quick, Standing};
use crate::domain::quantity::{Moment, Points};

/// How far an attempt at the quick check has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// Questions that count: up to where the check stops, or all that are answered.
    pub asked: usize,
    /// How many of these are right.
    pub right: u32,
    /// Where the test stands after these.
    pub standing: Standing,
}

impl Underway {
    /// Begins a quick check: draws the questions there may be and stands at the first.
    pub fn begin_quick(check: &Check, rule: &Quick, drawing: Drawing<'_>, now: Moment) -> Self {
        let parts = blueprint::draw_quick(check, rule, drawing);
        Self::with_parts(parts, check, FormId::new(QUICK), drawing.seed, now)
    }

    /// Whether this is a quick check.
    pub fn is_quick(&self) -> bool {
        self.form.as_str() == QUICK
    }

    /// Questions of a quick check that everybody is asked: until every domain has been covered.
    pub fn always_asked(&self) -> usize {
        let domains: Vec<&DomainId> = self.parts.iter().map(|part| &part.domain).collect();
        (0..domains.len()).find(|asked| quick::covers(&domains, *asked)).unwrap_or(domains.len())
    }

    /// The number of the first question without an answer, as far as questions of a quick check may be
    /// shown; all of them where each has one.
    pub fn frontier(&self) -> usize {
        let open = |part: &Part| part.items.iter().any(|item| self.response(item).is_none());
        self.parts.iter().position(open).unwrap_or(self.parts.len())
    }

    /// How far a quick check has come: the answers are followed from the first, up to the one at which the rule
    /// says stop. A question that the content no longer knows counts neither way.
    pub fn course(&self, check: &Check) -> Course {
        let mut answers = Vec::new();
        let known: Vec<&Part> = self.parts.iter().filter(|part| is_known(check, part)).collect();
        let domains: Vec<&DomainId> = known.iter().map(|part| &part.domain).collect();
        let mut course = Course { asked: 0, right: 0, standing: Standing::Open };
        for part in &self.parts {
            let Some(item) = part.items.first() else { break };
            let Some(response) = self.response(item) else { break };
            if is_known(check, part) {
                // An item that has not arrived yet ends what can be said.
                let Some(definition) = check.item(item) else { break };
                let is_right = definition.kind.grade(response) > Points(0);
                course.right += u32::from(is_right);
                answers.push(is_right);
            }
            course.asked += 1;
            if let Some(rule) = &check.quick {
                course.standing = rule.follow(&answers, &domains, check.cut);
            }
            if course.standing != Standing::Open {
                break;
            }
        }
        course
    }

    /// Where going on leads in a quick check; `None` from the review of one that is at its end, to the result.
    pub fn next_in_quick(&self, check: &Check, place: Place) -> Option<Place> {
        let course = self.course(check);
        match (place, course.standing) {
            (Place::Review, Standing::Open) => Some(Place::Question(self.frontier())),
            (Place::Review, _) => None,
            _ if self.reviewed => Some(Place::Review),
            (Place::Question(number), standing)
                if standing == Standing::Open || number + 1 < course.asked =>
            {
                Some(Place::Question(number + 1))
            }
            _ => Some(Place::Review),
        }
    }

    /// The nearest place of a quick check that can be shown: no question before all earlier ones have an answer.
    pub(super) fn nearest_in_quick(&self, place: Place) -> Place {
        let last = self.frontier().min(self.parts.len().saturating_sub(1));
        match place {
            Place::Question(number) | Place::PartStart(number) | Place::PartEnd(number) => {
                Place::Question(number.min(last))
            }
            Place::Review => Place::Review,
        }
    }
}

/// Whether the content knows the question of a part of a quick check.
fn is_known(check: &Check, part: &Part) -> bool {
    part.items.iter().all(|item| check.head(item).is_some())
}
