//! What the link of a session says to a phone: `join/<sixteen hexadecimal digits>`, nothing that a chat application
//! could take for the end of an address.
//!
//! Code of the session (4), its mark (8), checks and first choices (2), a checksum (2).

use super::number::SESSIONS;
use crate::domain::session::record::{GROUPS, Group, HOLDERS, Holder};
use crate::domain::session::{Checks, Session, SessionId};
use crc::{CRC_8_SMBUS, Crc, NoTable};

const CHECKSUM: Crc<u8, NoTable> = Crc::<u8, NoTable>::new(&CRC_8_SMBUS);

/// The order decides what a link says: a new one is added at the end.
const CHECKS: [Checks; 2] = [Checks::Both, Checks::SkillsOnly];

/// Tells a session from practically every other, unlike its short code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionMark(pub u32);

impl SessionMark {
    /// The mark of a session (FNV-1a of its identifier).
    pub fn of(id: &SessionId) -> Self {
        Self(
            id.as_str()
                .bytes()
                .fold(0x811c_9dc5, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193)),
        )
    }
}

/// What a phone has to know of the session that it joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The session's short code, 0 to 999.
    pub code: u16,
    /// Its mark.
    pub mark: SessionMark,
    /// Which checks are taken.
    pub checks: Checks,
    /// The first choice for whether somebody is recognised.
    pub holder: Holder,
    /// The first choice for their group.
    pub group: Group,
}

impl Invitation {
    /// The invitation to a session.
    pub fn to(session: &Session) -> Self {
        let about = &session.about.value;
        Self {
            code: session.code(),
            mark: SessionMark::of(&session.id),
            checks: about.checks,
            holder: about.holder,
            group: about.group,
        }
    }

    /// As it stands in a link.
    pub fn to_text(&self) -> String {
        let choices = place(&CHECKS, self.checks) * HOLDERS.len() + place(&HOLDERS, self.holder);
        let choices = choices * GROUPS.len() + place(&GROUPS, self.group);
        let body = format!("{:04x}{:08x}{choices:02x}", self.code, self.mark.0);
        format!("{body}{:02x}", CHECKSUM.checksum(body.as_bytes()))
    }

    /// What a link says; `None` where it was cut short or changed.
    pub fn parse(text: &str) -> Option<Self> {
        let (body, _) = text.split_at_checked(14)?;
        let number = |digits: Option<&str>| u32::from_str_radix(digits?, 16).ok();
        let code = number(body.get(..4))? as u16;
        let mark = SessionMark(number(body.get(4..12))?);
        let choices = number(body.get(12..))? as usize;
        let (rest, group) = (choices / GROUPS.len(), choices % GROUPS.len());
        let (checks, holder) = (rest / HOLDERS.len(), rest % HOLDERS.len());
        let read =
            Self { code, mark, checks: *CHECKS.get(checks)?, holder: HOLDERS[holder], group: GROUPS[group] };
        // There is one way to write it.
        (code < SESSIONS && read.to_text() == text).then_some(read)
    }
}

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|known| *known == one).unwrap_or_default()
}
