//! What a session says of single questions, and of the groups of skills they belong to.
//!
//! Answers come from two sources: records that hold them, and hands raised at the projector. The people of one may
//! be the people of the other, so the two are never added; each question is read by the source with more answers.

use super::Session;
use super::answers::{Letter, Mark};
use super::hall::{Hall, Part};
use super::rate::Rate;
use crate::domain::check::definition::Domain;
use crate::domain::check::id::ItemId;
use std::cmp::Reverse;

/// What is known of every question of the hall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statistics {
    /// The questions, in the order asked.
    pub questions: Vec<Question>,
    /// Sheets of answers to a check whose content has changed since: they count in no question.
    pub other_versions: u32,
}

/// What is known of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its part.
    pub part: Part,
    /// Its number, counted from 0 within the part.
    pub number: usize,
    /// Identifier.
    pub item: ItemId,
    /// The right answer.
    pub key: Letter,
    /// From records.
    pub records: Count,
    /// From hands raised.
    pub hands: Count,
}

/// Answers to one question, from one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// A, B, C and D.
    pub chosen: [u32; 4],
    /// "Chưa biết": an answer like the others, never right. Hands do not show it.
    pub dont_know: u32,
    /// Left open or unreadable, which is no answer.
    pub open: u32,
    /// Of the chosen ones, the right ones.
    pub right: u32,
}

/// Where answers come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Records.
    Records,
    /// Hands raised.
    Hands,
}

/// What is known of a group of skills: right ones of all answers to its questions. Groups have too few
/// questions for a line between enough and not enough, so there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfDomain<'hall> {
    /// Its part.
    pub part: Part,
    /// The group.
    pub domain: &'hall Domain,
    /// Number of its questions in the hall.
    pub questions: usize,
    /// The source with more answers.
    pub origin: Origin,
    /// Right answers of all answers.
    pub rate: Rate,
}

impl Count {
    /// All answers.
    pub fn answered(self) -> u32 {
        self.chosen.into_iter().fold(self.dont_know, u32::saturating_add)
    }

    /// Right answers of all answers.
    pub fn rate(self) -> Rate {
        Rate::new(self.right, self.answered())
    }

    fn add(&mut self, mark: Mark, key: Letter) {
        match mark {
            Mark::Open => self.open += 1,
            Mark::DontKnow => self.dont_know += 1,
            Mark::Chosen(letter) => {
                self.chosen[letter.place()] += 1;
                self.right += u32::from(letter == key);
            }
        }
    }
}

impl Question {
    /// The source with more answers; records where both have as many.
    pub fn larger(&self) -> (Origin, Count) {
        if self.hands.answered() > self.records.answered() {
            (Origin::Hands, self.hands)
        } else {
            (Origin::Records, self.records)
        }
    }

    /// The other source, where it has answers, too.
    pub fn other(&self) -> Option<(Origin, Count)> {
        let other = match self.larger().0 {
            Origin::Hands => (Origin::Records, self.records),
            Origin::Records => (Origin::Hands, self.hands),
        };
        (other.1.answered() > 0).then_some(other)
    }

    fn answered(&self) -> u32 {
        self.larger().1.answered()
    }
}

impl Statistics {
    /// Whether nobody has answered anything.
    pub fn is_empty(&self) -> bool {
        self.questions.iter().all(|question| question.answered() == 0)
    }

    /// The hardest questions, hardest first, at most so many: those with the smallest share of right answers.
    /// One that hardly anybody answered, fewer than half as many as the one answered most, is not among them,
    /// and neither is one that everybody had right.
    pub fn hardest(&self, count: usize) -> Vec<&Question> {
        let most = self.questions.iter().map(Question::answered).max().unwrap_or(0);
        let mut hardest: Vec<&Question> = self
            .questions
            .iter()
            .filter(|question| {
                let rate = question.larger().1.rate();
                u64::from(rate.whole()) * 2 >= u64::from(most) && rate.part() < rate.whole()
            })
            .collect();
        hardest.sort_by(|one, two| {
            let [one_rate, two_rate] = [one, two].map(|question| question.larger().1.rate());
            let right = |rate: Rate, other: Rate| u64::from(rate.part()) * u64::from(other.whole());
            let by_share = right(one_rate, two_rate).cmp(&right(two_rate, one_rate));
            by_share.then(Reverse(one_rate.whole()).cmp(&Reverse(two_rate.whole())))
        });
        hardest.truncate(count);
        hardest
    }

    /// The groups of skills of both parts that anything is known of, in the order asked.
    pub fn domains<'hall>(&self, hall: &'hall Hall) -> Vec<OfDomain<'hall>> {
        let mut domains = Vec::new();
        for part in Part::ALL {
            for domain in &hall.check(part).domains {
                let of_domain = self.questions.iter().filter(|question| {
                    question.part == part
                        && hall.domain(part, &question.item).is_some_and(|of| of.id == domain.id)
                });
                let (mut questions, mut records, mut hands) = (0, (0, 0), (0, 0));
                for question in of_domain {
                    questions += 1;
                    for (sum, count) in [(&mut records, question.records), (&mut hands, question.hands)] {
                        *sum = (sum.0 + count.right, sum.1 + count.answered());
                    }
                }
                let (origin, (right, answered)) =
                    if hands.1 > records.1 { (Origin::Hands, hands) } else { (Origin::Records, records) };
                if answered > 0 {
                    let rate = Rate::new(right, answered);
                    domains.push(OfDomain { part, domain, questions, origin, rate });
                }
            }
        }
        domains
    }
}

/// Counts the answers of a session to the questions of a hall.
pub fn statistics(session: &Session, hall: &Hall) -> Statistics {
    let mut questions = Vec::new();
    for part in Part::ALL {
        for (number, item) in hall.items(part).iter().enumerate() {
            let Some(key) = hall.key(part, number) else { continue };
            let mut hands = Count::default();
            if let Some(raised) = session.raised(&item.id) {
                hands.chosen = raised.hands();
                hands.right = raised.of(key);
            }
            questions.push(Question {
                part,
                number,
                item: item.id.clone(),
                key,
                records: Count::default(),
                hands,
            });
        }
    }
    let mut other_versions = 0;
    for (_, answers) in session.answered() {
        for (part, marked) in [(Part::Skills, &answers.skills), (Part::Online, &answers.online)] {
            let Some(marked) = marked else { continue };
            if marked.version != hall.check(part).version {
                other_versions += 1;
                continue;
            }
            for question in questions.iter_mut().filter(|question| question.part == part) {
                let mark = marked.marks.get(question.number).copied().unwrap_or_default();
                question.records.add(mark, question.key);
            }
        }
    }
    Statistics { questions, other_versions }
}
