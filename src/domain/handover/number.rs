//! The number of fifteen digits, in groups of three: `123 456 789 012 345`.
//!
//! Thirteen digits say what is handed over, counted through in mixed places; two are check digits by
//! ISO 7064, MOD 97-10. Every wrong digit and every swap of two neighbours is noticed, of two wrong digits all
//! but about one in a hundred.

use super::Handed;
use crate::domain::check::id;
use crate::domain::session::record::{GROUPS, Group, HOLDERS, Holder, Tally};
use crate::domain::state::envelope::Unreadable;

/// Digits of a number.
pub const DIGITS: usize = 15;

/// Sessions that are told apart.
pub const SESSIONS: u16 = 1000;

/// Tags of people.
pub const TAGS: u32 = 100_000;

/// The lengths in which the checks are taken. A new one is added at the end and none is ever removed, since
/// the places of the number follow from this list.
const SKILLS: [u16; 2] = [24, 48];
const ONLINE: [u16; 2] = [12, 20];

/// Why a number is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It has more or fewer digits.
    Length(usize),
    /// A digit is wrong, or two are swapped.
    Mistyped,
    /// It is a code, cut short or changed on the way, or of a newer release.
    Code(Unreadable),
}

/// The number of what is handed over, fifteen digits without spaces. `None` where it does not fit: another
/// length of a check, a session or tag beyond its range.
pub fn write(handed: &Handed) -> Option<String> {
    let number = value(handed)?;
    let check = (98 - number * 100 % 97) % 97;
    Some(format!("{number:013}{check:02}"))
}

/// The same without check digits.
pub fn value(handed: &Handed) -> Option<u64> {
    let holder = HOLDERS.iter().position(|one| *one == handed.holder)? as u64;
    let group = GROUPS.iter().position(|one| *one == handed.group)? as u64;
    if handed.session >= SESSIONS || handed.tag >= TAGS {
        return None;
    }
    let mut number = place(handed.skills, &SKILLS)?;
    number = number * places(&ONLINE) + place(handed.online, &ONLINE)?;
    number = number * HOLDERS.len() as u64 + holder;
    number = number * GROUPS.len() as u64 + group;
    number = number * u64::from(SESSIONS) + u64::from(handed.session);
    Some(number * u64::from(TAGS) + u64::from(handed.tag))
}

/// What tells one person's result from every other's: the value without what the same person may add or put right
/// when handing over once more, which is the second check, the recognition and the group.
pub fn person(handed: &Handed) -> Option<u64> {
    value(&Handed { online: None, holder: Holder::Unknown, group: Group::Unknown, ..*handed })
}

/// What a number hands over. Spaces, points and dashes between the digits do not matter.
pub fn read(text: &str) -> Result<Handed, Refused> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() != DIGITS {
        return Err(Refused::Length(digits.len()));
    }
    let number: u64 = digits.parse().map_err(|_| Refused::Mistyped)?;
    // The check digits stand for 0 to 96: 97 to 99 would be a second way to write 0 to 2.
    if number % 97 != 1 || number % 100 > 96 {
        return Err(Refused::Mistyped);
    }
    from_value(number / 100).ok_or(Refused::Mistyped)
}

/// What a number without its check digits hands over; `None` where no result has this value.
pub fn from_value(value: u64) -> Option<Handed> {
    let mut rest = value;
    let mut next = |places: u64| {
        let place = rest % places;
        rest /= places;
        place
    };
    let tag = next(u64::from(TAGS)) as u32;
    let session = next(u64::from(SESSIONS)) as u16;
    let group = *GROUPS.get(next(GROUPS.len() as u64) as usize)?;
    let holder = *HOLDERS.get(next(HOLDERS.len() as u64) as usize)?;
    let online = tally(next(places(&ONLINE)), &ONLINE);
    let skills = tally(next(places(&SKILLS)), &SKILLS);
    (rest == 0).then_some(Handed { session, tag, holder, group, skills, online })
}

/// The number as it is shown and read out: groups of three.
pub fn in_groups(number: &str) -> String {
    let mut groups = String::new();
    for (index, digit) in number.chars().enumerate() {
        if index > 0 && index % 3 == 0 {
            groups.push(' ');
        }
        groups.push(digit);
    }
    groups
}

/// Whether a number has room for a result of this length of a check.
pub fn has_room(check: &str, tally: Tally) -> bool {
    let lengths = if check == id::ONLINE { &ONLINE } else { &SKILLS };
    lengths.contains(&tally.maximum)
}

/// How many results a check can have: not taken, then the points of each length.
fn places(lengths: &[u16]) -> u64 {
    1 + lengths.iter().map(|length| u64::from(*length) + 1).sum::<u64>()
}

fn place(tally: Option<Tally>, lengths: &[u16]) -> Option<u64> {
    let Some(Tally { points, maximum }) = tally else { return Some(0) };
    let mut first = 1;
    for length in lengths {
        if *length == maximum {
            return (points <= maximum).then_some(first + u64::from(points));
        }
        first += u64::from(*length) + 1;
    }
    None
}

fn tally(place: u64, lengths: &[u16]) -> Option<Tally> {
    let mut points = place.checked_sub(1)?;
    for length in lengths {
        if points <= u64::from(*length) {
            return Tally::new(points as u16, *length);
        }
        points -= u64::from(*length) + 1;
    }
    None
}
