//! The addresses of the application: the only place that knows them. `parse` and `href` are each
//! other's inverse, one table each way.

pub mod cadre;
pub mod desk;

use super::check::attempt::Place;
use super::check::id::CheckId;

/// Something that has an address.
pub trait Address {
    /// The address, to be used in links.
    fn href(&self) -> String;
}

/// Something that an address leads to.
pub trait Page: Address {
    /// The page at an address: what follows `#/`, or the value of `?to=`. Addresses count from 1, the
    /// program from 0.
    fn parse(address: &str) -> Self;
}

/// A page, as its address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/`
    Home,
    /// `#/check/<id>`: the introduction, or the open question where an attempt is under way.
    Check(CheckId),
    /// `#/check/<id>/hall`: the same with the questions of a hall.
    Hall(CheckId),
    /// `#/check/<id>/5`, `#/check/<id>/part/2/start`, `#/check/<id>/part/2`, `#/check/<id>/review`: a page
    /// of the attempt under way.
    Walk(CheckId, Place),
    /// `#/check/<id>/part/2/result`, counted from 0 here: a page of the desk to which this program leads.
    PartResult(CheckId, usize),
    /// `#/check/<id>/result`: the same of the latest result.
    Result(CheckId),
    /// A page of another program, see [`desk::Route`] and [`cadre::Route`]: what its address is parsed to.
    Elsewhere,
    /// An address that leads nowhere.
    Unknown,
}

impl Route {
    /// The check a page of this program belongs to.
    pub fn check(&self) -> Option<&CheckId> {
        match self {
            Self::Check(check) | Self::Hall(check) | Self::Walk(check, _) => Some(check),
            _ => None,
        }
    }
}

impl Page for Route {
    fn parse(address: &str) -> Self {
        let address = address.trim_start_matches('#').trim_matches('/');
        let segments: Vec<&str> = address.split('/').collect();
        let number = |text: &str| text.parse::<usize>().ok().filter(|number| *number >= 1);
        let id = |text: &str| CheckId::new(text);
        match segments[..] {
            [""] => Self::Home,
            ["check", check] => Self::Check(id(check)),
            ["check", check, "hall"] => Self::Hall(id(check)),
            ["check", check, "review"] => Self::Walk(id(check), Place::Review),
            ["check", _, "result", ..] | ["check", _, "part", _, "result"] => Self::Elsewhere,
            ["check", check, "part", part] => {
                number(part).map_or(Self::Unknown, |part| Self::Walk(id(check), Place::PartEnd(part - 1)))
            }
            ["check", check, "part", part, "start"] => {
                number(part).map_or(Self::Unknown, |part| Self::Walk(id(check), Place::PartStart(part - 1)))
            }
            ["check", check, question] => number(question)
                .map_or(Self::Unknown, |question| Self::Walk(id(check), Place::Question(question - 1))),
            [first, ..] if desk::BEGINNINGS.contains(&first) || cadre::BEGINNINGS.contains(&first) => {
                Self::Elsewhere
            }
            _ => Self::Unknown,
        }
    }
}

impl Address for Route {
    fn href(&self) -> String {
        match self {
            Self::Home | Self::Elsewhere | Self::Unknown => "#/".to_owned(),
            Self::Check(check) => format!("#/check/{}", check.as_str()),
            Self::Hall(check) => format!("#/check/{}/hall", check.as_str()),
            Self::Walk(check, Place::Question(number)) => {
                format!("#/check/{}/{}", check.as_str(), number + 1)
            }
            Self::Walk(check, Place::PartStart(part)) => {
                format!("#/check/{}/part/{}/start", check.as_str(), part + 1)
            }
            Self::Walk(check, Place::PartEnd(part)) => {
                format!("#/check/{}/part/{}", check.as_str(), part + 1)
            }
            Self::Walk(check, Place::Review) => format!("#/check/{}/review", check.as_str()),
            Self::PartResult(check, part) => format!("#/check/{}/part/{}/result", check.as_str(), part + 1),
            Self::Result(check) => format!("#/check/{}/result", check.as_str()),
        }
    }
}
