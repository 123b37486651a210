//! The code with every answer, `TK1.<base64url>.<checksum>`: what the number says, the mark of the session, and for each
//! check the version of its content and the marks, three to a byte. At most 62 bytes for 24 and 12 questions, which a QR
//! code of version 4 holds. It detects mistakes, not fraud.

use super::join::SessionMark;
use super::{Handed, number};
use crate::domain::session::answers::{Answers, Mark, Marked};
use crate::domain::state::envelope::{self, Kind, Unreadable};
use crate::domain::wire::{Reader, Writer};

/// The version that is written.
const VERSION: u32 = 1;

/// Marks in a byte: 6³ = 216.
const MARKS_IN_A_BYTE: usize = 3;

/// What a phone hands over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// What the number says, too.
    pub handed: Handed,
    /// The session, told apart from every other; `None` where its short code was typed by hand.
    pub mark: Option<SessionMark>,
    /// The answers to the questions of a hall; none where another form was taken.
    pub answers: Answers,
}

impl From<Handed> for Code {
    fn from(handed: Handed) -> Self {
        Self { handed, mark: None, answers: Answers::default() }
    }
}

/// The code of what is handed over. `None` where a number cannot say it either, or a check has more than 255
/// questions.
pub fn write(code: &Code) -> Option<String> {
    let mut writer = Writer::new();
    writer.number(number::value(&code.handed)?);
    writer.byte(u8::from(code.mark.is_some()));
    if let Some(SessionMark(mark)) = code.mark {
        writer.number(u64::from(mark));
    }
    for marked in [&code.answers.skills, &code.answers.online] {
        writer.byte(u8::from(marked.is_some()));
        let Some(Marked { version, marks }) = marked else { continue };
        writer.number(u64::from(*version));
        writer.byte(u8::try_from(marks.len()).ok()?);
        for three in marks.chunks(MARKS_IN_A_BYTE) {
            let number = |place: usize| three.get(place).map_or(0, |mark| mark.number());
            writer.byte((number(0) * Mark::KINDS + number(1)) * Mark::KINDS + number(2));
        }
    }
    Some(envelope::seal(Kind::Code, VERSION, &writer.end()))
}

/// What a code hands over.
pub fn read(text: &str) -> Result<Code, Unreadable> {
    let (version, bytes) = envelope::open(Kind::Code, text)?;
    if version > VERSION {
        return Err(Unreadable::Newer(version));
    }
    let mut reader = Reader::new(&bytes);
    let handed = number::from_value(reader.number()).ok_or(Unreadable::Damaged)?;
    let mark = reader.optional(|reader| SessionMark(reader.small()));
    let (skills, online) = (reader.optional(read_marked), reader.optional(read_marked));
    let code = reader.end(Code { handed, mark, answers: Answers { skills, online } });
    // There is one way to write a code: whatever else reads like one is none.
    code.filter(|code| write(code).as_deref() == Some(text)).ok_or(Unreadable::Damaged)
}

fn read_marked(reader: &mut Reader<'_>) -> Marked {
    let version = reader.small();
    let length = usize::from(reader.byte());
    let mut marks = Vec::new();
    while marks.len() < length {
        let three = reader.byte();
        let numbers = [three / 36, three / 6 % 6, three % 6];
        marks.extend(numbers.map(|number| {
            Mark::from_number(number).unwrap_or_else(|| {
                reader.fail();
                Mark::Open
            })
        }));
    }
    marks.truncate(length);
    Marked { version, marks }
}
