//! The addresses of the desk: every page beside taking a check. A program of its own draws them.

use super::{Address, Page};
use crate::domain::check::id::CheckId;
use crate::domain::handover::join::Invitation;
use crate::domain::handover::number::SESSIONS;
use crate::domain::title::id::SetId;

/// How the addresses of these pages begin, but for those of a result, which begin with `check`.
/// `public/boot.js` knows them all, to start the right program.
pub const BEGINNINGS: [&str; 9] =
    ["title", "titles", "history", "data", "profiles", "programme", "hand-over", "help", "join"];

/// A page, as its address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/title/<id>`: what a criteria set is, and where scoring begins. In place of a set's identifier a
    /// title's leads to the newest set of that title.
    Set(SetId),
    /// `#/title/<id>/3`: the third indicator, counted from 0 here.
    Indicator(SetId, usize),
    /// `#/title/<id>/result`
    Result(SetId),
    /// `#/title/<id>/enter`: a set typed in from paper, or the beginning of one.
    Enter(SetId),
    /// `#/titles`: the sets for heads of clans, communities and units, and those of the place.
    Titles,
    /// `#/history`: earlier attempts.
    History,
    /// `#/data`: what is kept on the device.
    Data,
    /// `#/profiles`: who shares the device.
    Profiles,
    /// `#/programme`
    Programme,
    /// `#/hand-over`, or `#/hand-over/417` with the code of the session: the result as a number.
    HandOver(Option<u16>),
    /// `#/help`: practice, what to do when stuck, words explained.
    Help,
    /// `#/join/<sixteen digits>`: the invitation to a session; `None` where the link was damaged on its way.
    Join(Option<Invitation>),
    /// `#/check/<id>/result` (the latest) or `#/check/<id>/result/3` (the third attempt, counted from 1).
    CheckResult(CheckId, Option<usize>),
    /// `#/check/<id>/result/3/why`: how that result came about, answer by answer.
    Why(CheckId, usize),
    /// `#/check/<id>/result/3/figures`: the same for a statistician.
    Figures(CheckId, usize),
    /// `#/check/<id>/part/2/result`: the outcome of a part of the attempt under way, counted from 0 here.
    PartResult(CheckId, usize),
    /// An address of this program that leads nowhere.
    Unknown,
    /// A page of the other program.
    Elsewhere,
}

/// A way from the first page to one of these pages. Of its own, so that the program of the checks knows
/// these addresses and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The newest set of Công dân học tập.
    Citizen,
    /// The newest set of Gia đình học tập.
    Family,
    /// [`Route::Titles`]
    Heads,
    /// [`Route::History`]
    History,
    /// [`Route::Data`]
    Data,
    /// [`Route::Profiles`]
    Profiles,
    /// [`Route::Programme`]
    Programme,
    /// [`Route::HandOver`]
    HandOver,
    /// [`Route::Help`]
    Help,
}

impl Way {
    /// Titles that citizens score themselves for, and the page with all others.
    pub const TITLES: [Self; 3] = [Self::Citizen, Self::Family, Self::Heads];
    /// The quieter ways.
    pub const MORE: [Self; 3] = [Self::Profiles, Self::Programme, Self::Data];
}

impl Address for Way {
    fn href(&self) -> String {
        let address = match self {
            Self::Citizen => "#/title/cong-dan",
            Self::Family => "#/title/gia-dinh",
            Self::Heads => "#/titles",
            Self::History => "#/history",
            Self::Data => "#/data",
            Self::Profiles => "#/profiles",
            Self::Programme => "#/programme",
            Self::HandOver => "#/hand-over",
            Self::Help => "#/help",
        };
        address.to_owned()
    }
}

impl Route {
    /// The set that a page is about.
    pub const fn set(&self) -> Option<&SetId> {
        match self {
            Self::Set(set) | Self::Indicator(set, _) | Self::Result(set) | Self::Enter(set) => Some(set),
            Self::Titles
            | Self::History
            | Self::Data
            | Self::Profiles
            | Self::Programme
            | Self::Help
            | Self::HandOver(_)
            | Self::CheckResult(..)
            | Self::Why(..)
            | Self::Figures(..)
            | Self::PartResult(..)
            | Self::Unknown
            | Self::Join(_)
            | Self::Elsewhere => None,
        }
    }

    /// The check that a page is about.
    pub const fn check(&self) -> Option<&CheckId> {
        match self {
            Self::CheckResult(check, _)
            | Self::PartResult(check, _)
            | Self::Why(check, _)
            | Self::Figures(check, _) => Some(check),
            _ => None,
        }
    }
}

impl Page for Route {
    fn parse(address: &str) -> Self {
        let address = address.trim_start_matches('#').trim_matches('/');
        let segments: Vec<&str> = address.split('/').collect();
        let id = |text: &str| SetId::new(text);
        match segments[..] {
            ["title", set] => Self::Set(id(set)),
            ["title", set, "result"] => Self::Result(id(set)),
            ["title", set, "enter"] => Self::Enter(id(set)),
            ["title", set, number] => match number.parse::<usize>() {
                Ok(number @ 1..) => Self::Indicator(id(set), number - 1),
                _ => Self::Unknown,
            },
            ["titles"] => Self::Titles,
            ["history"] => Self::History,
            ["data"] => Self::Data,
            ["profiles"] => Self::Profiles,
            ["programme"] => Self::Programme,
            ["help"] => Self::Help,
            ["hand-over"] => Self::HandOver(None),
            ["hand-over", code] => Self::HandOver(code.parse().ok().filter(|code| *code < SESSIONS)),
            ["join"] => Self::Join(None),
            ["join", invitation] => Self::Join(Invitation::parse(invitation)),
            ["check", check, "result"] => Self::CheckResult(CheckId::new(check), None),
            ["check", check, "result", attempt] => match attempt.parse() {
                Ok(attempt @ 1..) => Self::CheckResult(CheckId::new(check), Some(attempt)),
                _ => Self::Unknown,
            },
            ["check", check, "result", attempt, page @ ("why" | "figures")] => match attempt.parse() {
                Ok(attempt @ 1..) if page == "why" => Self::Why(CheckId::new(check), attempt),
                Ok(attempt @ 1..) => Self::Figures(CheckId::new(check), attempt),
                _ => Self::Unknown,
            },
            ["check", check, "part", part, "result"] => match part.parse::<usize>() {
                Ok(part @ 1..) => Self::PartResult(CheckId::new(check), part - 1),
                _ => Self::Unknown,
            },
            [first, ..] if BEGINNINGS.contains(&first) => Self::Unknown,
            _ => Self::Elsewhere,
        }
    }
}

impl Address for Route {
    fn href(&self) -> String {
        match self {
            Self::Set(set) => format!("#/title/{}", set.as_str()),
            Self::Indicator(set, number) => format!("#/title/{}/{}", set.as_str(), number + 1),
            Self::Result(set) => format!("#/title/{}/result", set.as_str()),
            Self::Enter(set) => format!("#/title/{}/enter", set.as_str()),
            Self::Titles => "#/titles".to_owned(),
            Self::History => "#/history".to_owned(),
            Self::Data => "#/data".to_owned(),
            Self::Profiles => "#/profiles".to_owned(),
            Self::Programme => "#/programme".to_owned(),
            Self::Help => "#/help".to_owned(),
            Self::HandOver(None) => "#/hand-over".to_owned(),
            Self::HandOver(Some(code)) => format!("#/hand-over/{code:03}"),
            Self::Join(None) => "#/join".to_owned(),
            Self::Join(Some(invitation)) => format!("#/join/{}", invitation.to_text()),
            Self::CheckResult(check, None) => format!("#/check/{}/result", check.as_str()),
            Self::CheckResult(check, Some(attempt)) => format!("#/check/{}/result/{attempt}", check.as_str()),
            Self::Why(check, attempt) => format!("#/check/{}/result/{attempt}/why", check.as_str()),
            Self::Figures(check, attempt) => format!("#/check/{}/result/{attempt}/figures", check.as_str()),
            Self::PartResult(check, part) => format!("#/check/{}/part/{}/result", check.as_str(), part + 1),
            Self::Unknown | Self::Elsewhere => "#/".to_owned(),
        }
    }
}
