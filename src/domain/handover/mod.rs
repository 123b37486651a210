//! A result on its way from a person's phone to the facilitator, without a server: as a number to be read out,
//! or with every answer as a code to be scanned. Both detect mistakes, not fraud.

pub mod code;
pub mod join;
pub mod message;
pub mod number;
pub mod qr;
pub mod reading;

use super::session::record::{Group, Holder, Tally};

/// What is handed over. No name, and no answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handed {
    /// The session's short code, 0 to 999: a number read out in another hall is noticed.
    pub session: u16,
    /// A number drawn for the person, 0 to 99 999, so that equal results are not taken for one.
    pub tag: u32,
    /// Whether the person is recognised already.
    pub holder: Holder,
    /// To which group they belong.
    pub group: Group,
    /// The check of digital skills: points of 24 or 48.
    pub skills: Option<Tally>,
    /// The check of finding information: points of 12 or 20.
    pub online: Option<Tally>,
}
