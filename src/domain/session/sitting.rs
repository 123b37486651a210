//! One person at the device that a hall shares: what they say of themselves, their answers so far, and where they
//! are. Kept apart from the session until it is handed in, so that nothing of it can be mistaken for a result, and
//! gone as soon as the next person sits down.

use super::SessionId;
use super::answers::{Answers, Mark, Marked};
use super::hall::{Hall, Part};
use super::record::{GROUPS, Group, HOLDERS, Holder, Record, Way};
use crate::domain::state::envelope::{self, Kind, Unreadable};
use crate::domain::wire::{Reader, Writer};

/// The version that is written.
const VERSION: u32 = 1;

/// A person at the shared device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// The session they take part in.
    pub session: SessionId,
    /// Whether they are recognised already.
    pub holder: Holder,
    /// To which group they belong.
    pub group: Group,
    /// Marks of both parts, in the order asked.
    marks: [Vec<Mark>; 2],
    /// Where they are.
    pub place: Place,
}

/// A page of a sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A question, counted from 0 within its part.
    Question(Part, usize),
    /// Between the parts: on to the second, or done.
    Between,
    /// The result. The record stands in the session from here on, and no answer changes any more.
    Finished,
}

impl Sitting {
    /// A person sits down, at the first question.
    pub fn begin(session: SessionId, holder: Holder, group: Group, hall: &Hall) -> Self {
        Self {
            session,
            holder,
            group,
            marks: Part::ALL.map(|part| vec![Mark::Open; hall.length(part)]),
            place: Place::Question(Part::Skills, 0),
        }
    }

    /// Whether it was taken with as many questions as there are now.
    pub fn fits(&self, hall: &Hall) -> bool {
        Part::ALL.iter().all(|part| self.marks(*part).len() == hall.length(*part))
    }

    /// The marks of a part.
    pub fn marks(&self, part: Part) -> &[Mark] {
        match part {
            Part::Skills => &self.marks[0],
            Part::Online => &self.marks[1],
        }
    }

    /// The mark beside a question.
    pub fn mark(&self, part: Part, number: usize) -> Mark {
        self.marks(part).get(number).copied().unwrap_or_default()
    }

    /// Writes a mark. Without effect once the person is done.
    pub fn write(&mut self, part: Part, number: usize, mark: Mark) {
        let marks = match part {
            Part::Skills => &mut self.marks[0],
            Part::Online => &mut self.marks[1],
        };
        if let Some(place) = marks.get_mut(number).filter(|_| self.place != Place::Finished) {
            *place = mark;
        }
    }

    /// Where going on leads; `both` says whether there is a second part.
    pub fn after(&self, both: bool) -> Place {
        match self.place {
            Place::Question(part, number) if number + 1 < self.marks(part).len() => {
                Place::Question(part, number + 1)
            }
            Place::Question(Part::Skills, _) if both => Place::Between,
            Place::Between => Place::Question(Part::Online, 0),
            Place::Question(..) | Place::Finished => Place::Finished,
        }
    }

    /// Where going back leads; `None` at the beginning and once the person is done.
    pub fn before(&self) -> Option<Place> {
        match self.place {
            Place::Question(part, number @ 1..) => Some(Place::Question(part, number - 1)),
            Place::Question(Part::Skills, 0) | Place::Finished => None,
            Place::Question(Part::Online, 0) => Some(Place::Between),
            Place::Between => {
                self.marks[0].len().checked_sub(1).map(|last| Place::Question(Part::Skills, last))
            }
        }
    }

    /// What is handed in: the record and the answers. A second part of which nothing was answered was not taken.
    pub fn handed_in(&self, hall: &Hall) -> (Record, Answers) {
        let marked = |part: Part| {
            let marks = self.marks(part).to_vec();
            Marked { version: hall.check(part).version, marks }
        };
        let took_second = self.marks(Part::Online).iter().any(|mark| *mark != Mark::Open);
        let online = took_second.then(|| marked(Part::Online));
        let record = Record {
            way: Way::Shared,
            holder: self.holder,
            group: self.group,
            skills: hall.grade(Part::Skills, self.marks(Part::Skills)),
            online: online.as_ref().and_then(|online| hall.grade(Part::Online, &online.marks)),
        };
        (record, Answers { skills: Some(marked(Part::Skills)), online })
    }
}

/// Writes a sitting as text, to be kept on the device.
pub fn to_text(sitting: &Sitting) -> String {
    let mut writer = Writer::new();
    writer.text(sitting.session.as_str());
    writer.one_of(&HOLDERS, &sitting.holder);
    writer.one_of(&GROUPS, &sitting.group);
    for part in Part::ALL {
        writer.list(sitting.marks(part), |writer, mark| writer.byte(mark.number()));
    }
    match sitting.place {
        Place::Question(part, number) => {
            writer.byte(0);
            writer.one_of(&Part::ALL, &part);
            writer.number(number as u64);
        }
        Place::Between => writer.byte(1),
        Place::Finished => writer.byte(2),
    }
    envelope::seal(Kind::Sitting, VERSION, &writer.end())
}

/// Reads a sitting back.
pub fn from_text(text: &str) -> Result<Sitting, Unreadable> {
    let (version, bytes) = envelope::open(Kind::Sitting, text)?;
    match version {
        VERSION => {}
        0 => return Err(Unreadable::Damaged),
        newer => return Err(Unreadable::Newer(newer)),
    }
    let mut reader = Reader::new(&bytes);
    let marks = |reader: &mut Reader<'_>| {
        reader.list(|reader| {
            Mark::from_number(reader.byte()).unwrap_or_else(|| {
                reader.fail();
                Mark::Open
            })
        })
    };
    let sitting = Sitting {
        session: SessionId::new(reader.text()),
        holder: reader.one_of(&HOLDERS),
        group: reader.one_of(&GROUPS),
        marks: [marks(&mut reader), marks(&mut reader)],
        place: match reader.byte() {
            0 => Place::Question(reader.one_of(&Part::ALL), reader.small() as usize),
            1 => Place::Between,
            tag => {
                if tag != 2 {
                    reader.fail();
                }
                Place::Finished
            }
        },
    };
    reader.end(sitting).ok_or(Unreadable::Damaged)
}
