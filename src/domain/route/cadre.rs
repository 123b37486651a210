//! The addresses of the facilitator's program. It has a page of its own, `cadre.html`, and in the one-file edition
//! it shares the page with the other programs.

use super::{Address, Page};
use crate::domain::session::SessionId;
use crate::domain::session::paper::Paper;

/// How these addresses begin. `public/boot.js` knows them too, to start the right program.
pub const BEGINNINGS: [&str; 3] = ["sessions", "session", "print"];

/// A page, as its address names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `#/sessions`: the sessions on this device.
    Sessions,
    /// `#/session/<id>`: what to do in a session.
    Session(SessionId),
    /// `#/session/<id>/about`: place, day, targets.
    About(SessionId),
    /// `#/session/<id>/numbers`: numbers from phones.
    Numbers(SessionId),
    /// `#/session/<id>/slips`: two totals from each slip of paper.
    Slips(SessionId),
    /// `#/session/<id>/hands`: hands counted at the end.
    Hands(SessionId),
    /// `#/session/<id>/register`: totals from the register.
    Register(SessionId),
    /// `#/session/<id>/board`: what the session says.
    Board(SessionId),
    /// `#/session/<id>/prepare`: four questions about the hall.
    Prepare(SessionId),
    /// `#/session/<id>/projector`: the questions, and the hands for their answers.
    Projector(SessionId),
    /// `#/session/<id>/screen`: what the hall sees of that, for a second window.
    Screen(SessionId),
    /// `#/session/<id>/shared`: one person after the other at this device.
    Shared(SessionId),
    /// `#/session/<id>/show`: what the session says, for everybody in the hall.
    Show(SessionId),
    /// `#/session/<id>/report`: the report of one page.
    Report(SessionId),
    /// `#/session/<id>/grid`: sheets of paper, question by question.
    Grid(SessionId),
    /// `#/print`: what can be printed; `#/print/slips` and so on: one of the papers.
    Print(Option<Paper>),
    /// `#/session/<id>/join`: the QR code and the link with which phones join.
    Join(SessionId),
    /// `#/session/<id>/scan`: the camera that reads the codes of phones.
    Scan(SessionId),
    /// `#/session/<id>/quality`: what answers say of the questions.
    Quality(SessionId),
    /// An address among these that leads nowhere.
    Unknown,
    /// A page of another program.
    Elsewhere,
}

impl Route {
    /// The session that a page is about.
    pub const fn session(&self) -> Option<&SessionId> {
        match self {
            Self::Session(id)
            | Self::About(id)
            | Self::Numbers(id)
            | Self::Slips(id)
            | Self::Hands(id)
            | Self::Register(id)
            | Self::Board(id)
            | Self::Prepare(id)
            | Self::Projector(id)
            | Self::Screen(id)
            | Self::Shared(id)
            | Self::Show(id)
            | Self::Report(id)
            | Self::Grid(id)
            | Self::Join(id)
            | Self::Scan(id)
            | Self::Quality(id) => Some(id),
            Self::Sessions | Self::Print(_) | Self::Unknown | Self::Elsewhere => None,
        }
    }
}

impl Page for Route {
    fn parse(address: &str) -> Self {
        let address = address.trim_start_matches('#').trim_matches('/');
        let segments: Vec<&str> = address.split('/').collect();
        let id = |text: &str| SessionId::new(text);
        match segments[..] {
            ["sessions"] => Self::Sessions,
            ["session", session] => Self::Session(id(session)),
            ["session", session, "about"] => Self::About(id(session)),
            ["session", session, "numbers"] => Self::Numbers(id(session)),
            ["session", session, "slips"] => Self::Slips(id(session)),
            ["session", session, "hands"] => Self::Hands(id(session)),
            ["session", session, "register"] => Self::Register(id(session)),
            ["session", session, "board"] => Self::Board(id(session)),
            ["session", session, "prepare"] => Self::Prepare(id(session)),
            ["session", session, "projector"] => Self::Projector(id(session)),
            ["session", session, "screen"] => Self::Screen(id(session)),
            ["session", session, "shared"] => Self::Shared(id(session)),
            ["session", session, "show"] => Self::Show(id(session)),
            ["session", session, "report"] => Self::Report(id(session)),
            ["session", session, "join"] => Self::Join(id(session)),
            ["session", session, "scan"] => Self::Scan(id(session)),
            ["session", session, "grid"] => Self::Grid(id(session)),
            ["print"] => Self::Print(None),
            ["print", paper] => Paper::named(paper).map_or(Self::Unknown, |paper| Self::Print(Some(paper))),
            ["session", session, "quality"] => Self::Quality(id(session)),
            [first, ..] if BEGINNINGS.contains(&first) => Self::Unknown,
            _ => Self::Elsewhere,
        }
    }
}

impl Address for Route {
    fn href(&self) -> String {
        let page = match self {
            Self::Sessions | Self::Unknown => return "#/sessions".to_owned(),
            Self::Elsewhere => return "#/".to_owned(),
            Self::Session(_) => "",
            Self::About(_) => "/about",
            Self::Numbers(_) => "/numbers",
            Self::Slips(_) => "/slips",
            Self::Hands(_) => "/hands",
            Self::Register(_) => "/register",
            Self::Board(_) => "/board",
            Self::Prepare(_) => "/prepare",
            Self::Projector(_) => "/projector",
            Self::Screen(_) => "/screen",
            Self::Shared(_) => "/shared",
            Self::Show(_) => "/show",
            Self::Report(_) => "/report",
            Self::Grid(_) => "/grid",
            Self::Print(None) => return "#/print".to_owned(),
            Self::Print(Some(paper)) => return ["#/print/", paper.name()].concat(),
            Self::Join(_) => "/join",
            Self::Scan(_) => "/scan",
            Self::Quality(_) => "/quality",
        };
        let session = self.session().map_or("", SessionId::as_str);
        format!("#/session/{session}{page}")
    }
}
