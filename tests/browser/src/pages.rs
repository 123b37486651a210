//! Every page in every shape it has, and how to come there quickly.

use crate::answers::{self, Item};
use crate::desk;
use crate::halls;
use crate::phone::{Answer, Phone};
use crate::view::View;
use crate::walk::right_up_to;
use crate::work::{LOOK, Work};
use thuoc_so::domain::check::attempt::Place;
use thuoc_so::domain::check::rating::Rating;
use thuoc_so::domain::session::{Before, People, SessionId, saved};
use thuoc_so::domain::title::work::{self, Answer as Scored};

const SKILLS: &str = "ky-nang-so";
const ONLINE: &str = "tu-tim-thong-tin";

/// The address of an invitation.
const JOIN: &str = "#/join/01a12a1f9c3e0a98";

/// The kinds of questions.
pub const KINDS: [&str; 5] = ["single", "multiple", "order", "match", "spot"];

/// A page in one of its shapes.
#[derive(Clone, Debug)]
pub struct Page {
    /// A name for reports and files.
    pub name: String,
    work: Work,
    /// What else is kept on the device, by its key.
    kept: Vec<(&'static str, String)>,
    route: String,
    deed: Option<Deed>,
}

/// What is done on a page before it has its shape.
#[derive(Clone, Copy, Debug)]
enum Deed {
    /// Going on without an answer.
    GoOn,
    /// Choosing the right answer.
    Answer,
    /// Giving one's own view.
    Rate,
    /// A trap in the program.
    Trap,
    /// Going to the desk, which cannot be fetched.
    NoDesk,
    /// Turning a fresh browser into one that cannot start the program.
    CannotStart,
}

impl Page {
    fn new(name: impl Into<String>, route: impl Into<String>, work: &Work) -> Self {
        Self { name: name.into(), work: work.clone(), kept: Vec::new(), route: route.into(), deed: None }
    }

    fn with(mut self, key: &'static str, text: String) -> Self {
        self.kept.push((key, text));
        self
    }

    fn after(self, deed: Deed) -> Self {
        Self { deed: Some(deed), ..self }
    }

    /// All of them.
    pub fn all() -> Vec<Self> {
        let none = Work::none();
        let one = none.clone().finished(SKILLS, 17);
        let two = one.clone().finished(ONLINE, 7);
        let part = |right| none.clone().underway(SKILLS, Place::PartEnd(0), partly(right));
        let review = none.clone().underway(SKILLS, Place::Review, |number| match number {
            2 | 11 => None,
            5 => Some(Answer::DontKnow),
            _ => Some(Answer::Right),
        });
        let started = none.clone().underway(SKILLS, Place::PartStart(1), partly(3));
        let quick = |place, right: usize, asked: usize| {
            none.clone()
                .quick(SKILLS, place, move |number| (number <= asked).then(|| Answer::of(number <= right)))
        };
        let several =
            none.clone().finished(SKILLS, 9).finished(SKILLS, 16).with_more(SKILLS, 9).finished(ONLINE, 11);
        let ended = quick(Place::Review, 14, 14).ended(SKILLS);
        let complete = none.clone().underway(ONLINE, Place::Review, |_| Some(Answer::Right));
        let mut pages = vec![
            Self::new("home", "", &none),
            Self::new("home-resumed", "", &part(3)),
            Self::new("home-second-check", "", &one),
            Self::new("home-all-done", "", &two),
            Self::new("introduction", "#/check/ky-nang-so", &none),
            Self::new("introduction-online", "#/check/tu-tim-thong-tin", &one),
            Self::new("part-start", "#/check/ky-nang-so/part/2/start", &started),
            Self::new("part-start-rated", "#/check/ky-nang-so/part/2/start", &started).after(Deed::Rate),
            Self::new("part-end", "#/check/ky-nang-so/part/1", &part(3)),
            Self::new("part-end-last", "#/check/ky-nang-so/part/7", &review),
            Self::new("part-result", "#/check/ky-nang-so/part/1/result", &part(1)),
            Self::new("part-end-closed", "#/check/ky-nang-so/part/1", &part(3)).closed(),
            Self::new("review", "#/check/ky-nang-so/review", &review),
            Self::new("review-complete", "#/check/tu-tim-thong-tin/review", &complete),
            Self::new("help", "#/help", &none),
            Self::new("history", "#/history", &two),
            Self::new("history-several", "#/history", &several),
            Self::new("result-more", "#/check/ky-nang-so/result/3", &several),
            Self::new("result-older", "#/check/ky-nang-so/result", &one.clone().judged_by(1)),
            Self::new("why", "#/check/ky-nang-so/result/3/why", &several),
            Self::new("figures", "#/check/ky-nang-so/result/3/figures", &several),
            Self::new("quick-question", "#/check/ky-nang-so", &quick(Place::Question(4), 4, 4)),
            Self::new("quick-sure", "#/check/ky-nang-so/review", &quick(Place::Review, 14, 14)),
            Self::new("quick-open", "#/check/ky-nang-so/review", &quick(Place::Review, 9, 12)),
            Self::new("quick-result", "#/check/ky-nang-so/result", &ended),
            Self::new("quick-why", "#/check/ky-nang-so/result/1/why", &ended),
            Self::new("quick-figures", "#/check/ky-nang-so/result/1/figures", &ended),
            Self::new("history-empty", "#/history", &none),
            Self::new("data", "#/data", &two),
            Self::new("data-empty", "#/data", &none),
            Self::new("not-found", "#/nowhere", &none),
            Self::new("stopped", "#/data", &none).after(Deed::Trap),
            Self::new("cannot-fetch", "", &none).after(Deed::NoDesk),
        ];
        pages.extend(Self::questions());
        pages.extend(Self::results());
        pages.extend(Self::at_the_desk());
        pages.extend(Self::of_the_facilitator());
        // Last, because the browser cannot start the program from then on.
        pages.push(Self::new("cannot-start", "", &none).after(Deed::CannotStart));
        pages
    }

    /// A question of each shape that occurs.
    pub fn questions() -> Vec<Self> {
        let plain = |kind: &'static str| {
            move |item: &&Item| item.kind == kind && (kind == "spot" || item.exhibit.is_none())
        };
        let question = |name: String, (check, item): (&str, &Item)| {
            Self::new(name, format!("#/check/{check}"), &Work::none().meeting(check, item))
        };
        let mut pages = Vec::new();
        for kind in KINDS {
            let Some(found) = first(plain(kind)) else { continue };
            pages.push(question(format!("question-{kind}"), found));
            pages.push(question(format!("question-{kind}-answered"), found).after(Deed::Answer));
            pages.push(question(format!("question-{kind}-error"), found).after(Deed::GoOn));
        }
        let spelled = |item: &&Item| {
            item.exhibit.as_ref().is_some_and(|shown| shown.lines.iter().any(|line| line.spell))
        };
        pages.extend(first(spelled).map(|found| question("question-spelled".to_owned(), found)));
        for look in looks() {
            let shown = |item: &&Item| item.exhibit.as_ref().is_some_and(|shown| shown.kind == look);
            let found = first(shown);
            pages.extend(found.map(|found| question(format!("question-{look}"), found)));
        }
        pages
    }

    /// The pages about titles, profiles and the programme.
    fn at_the_desk() -> Vec<Self> {
        let none = Work::none();
        let citizen = desk::set("cong-dan-324");
        let family = desk::set("gia-dinh-242");
        let page = |name: &str, route: &str| Self::new(name, route, &none);
        let scored = |name: &str, route: &str, works: &[work::Work]| {
            page(name, route).with(desk::SCORES, desk::to_text(works))
        };
        let mut noted = desk::points(citizen, &[9, 8, 7]);
        for entry in &mut noted.entries {
            entry.evidence = "Sổ ghi buổi học ở nhà văn hoá".to_owned();
            entry.day = "2026-11-20".to_owned();
        }
        let counts = Scored::Counts { members: Some(5), qualified: Some(3) };
        let household = desk::scored(family, &[Some(Scored::Yes), Some(counts)]);
        let result = "#/title/cong-dan-324/result";
        let people = "2 3\n1 Ông Tư\n2 Bà Năm";
        vec![
            page("home-person", "").with(desk::PROFILES, people.to_owned()),
            page("set", "#/title/cong-dan-324"),
            scored("set-scored", "#/title/cong-dan-324", &[noted.clone()]),
            page("set-partial", "#/title/dong-ho-242"),
            page("set-family", "#/title/gia-dinh-242"),
            page("indicator", "#/title/cong-dan-324/2"),
            scored("indicator-scored", "#/title/cong-dan-324/1", &[noted.clone()]),
            Self::new("indicator-beside", "#/title/cong-dan-324/5", &none.clone().finished(SKILLS, 17)),
            page("indicator-target", "#/title/gia-dinh-242/1"),
            scored("indicator-counts", "#/title/gia-dinh-242/2", std::slice::from_ref(&household)),
            scored("title-met", result, &[desk::points(citizen, &[9; 10])]),
            scored("title-not-met", result, &[desk::points(citizen, &[4, 8, 6, 9, 7, 8, 5, 8, 7, 8])]),
            scored("title-open", result, &[noted]),
            scored("title-no-basis", "#/title/gia-dinh-242/result", &[household]),
            page("titles", "#/titles"),
            page("titles-own", "#/titles").with(desk::SETS, desk::entered()),
            page("set-entered", desk::ENTERED).with(desk::SETS, desk::entered()),
            page("enter", &[desk::ENTERED, "/enter"].concat()).with(desk::SETS, desk::entered()),
            page("profiles", "#/profiles"),
            page("profiles-several", "#/profiles").with(desk::PROFILES, people.to_owned()),
            page("programme", "#/programme"),
        ]
    }

    /// The pages of the facilitator's entry, and handing a result over.
    fn of_the_facilitator() -> Vec<Self> {
        let none = Work::none();
        let page = |name: &str, route: &str| {
            Self::new(name, format!("cadre.html#/{route}"), &none).with(desk::SESSION, desk::session())
        };
        let counted = |name: &str, route: &str| {
            let mut session = halls::session("feed", 60);
            let before = Before { session: SessionId::new("beef"), people: People::Some };
            session.about.value.before = Some(before);
            Self::new(name, format!("cadre.html#/session/feed/{route}"), &none)
                .with(desk::SESSION, saved::to_text(&session))
                .with(halls::EARLIER, saved::to_text(&halls::session("beef", 24)))
        };
        let hall = none.clone().finished_in_hall(SKILLS, 17).finished_in_hall(ONLINE, 8);
        let both = none.clone().finished(SKILLS, 17).finished(ONLINE, 8);
        vec![
            Self::new("sessions-none", "cadre.html", &none),
            page("sessions", ""),
            page("session", "session/feed"),
            page("session-about", "session/feed/about"),
            page("session-numbers", "session/feed/numbers"),
            page("session-join", "session/feed/join"),
            page("session-scan", "session/feed/scan"),
            page("session-slips", "session/feed/slips"),
            page("session-hands", "session/feed/hands"),
            page("session-register", "session/feed/register"),
            page("session-board", "session/feed/board"),
            page("session-prepare", "session/feed/prepare"),
            page("session-projector", "session/feed/projector"),
            page("session-screen", "session/feed/screen"),
            page("session-shared", "session/feed/shared"),
            counted("session-board-hall", "board"),
            counted("session-show", "show"),
            counted("session-report", "report"),
            page("session-grid", "session/feed/grid"),
            page("print", "print"),
            page("print-slips", "print/slips"),
            page("print-questions", "print/questions"),
            page("print-key", "print/key"),
            page("print-cards", "print/cards"),
            page("print-script", "print/script"),
            Self::new("join", JOIN, &none),
            Self::new("join-half", JOIN, &none.clone().finished_in_hall(SKILLS, 17)),
            Self::new("join-damaged", "#/join/01a1", &none),
            page("session-quality-few", "session/feed/quality"),
            Self::new("session-quality", "cadre.html#/session/feed/quality", &none)
                .with(desk::SESSION, desk::answered_session(60)),
            Self::new("hand-over", "#/hand-over/417", &both),
            Self::new("hand-over-hall", "#/hand-over/417", &hall),
        ]
    }

    /// A result for each outcome.
    pub fn results() -> Vec<Self> {
        let shapes =
            [("met-clear", 24), ("met-near", 17), ("not-met-near", 16), ("not-met-clear", 9), ("nothing", 0)];
        let result = |(name, right)| {
            let work = Work::none().finished(SKILLS, right);
            Self::new(format!("result-{name}"), "#/check/ky-nang-so/result", &work)
        };
        let mut pages: Vec<Self> = shapes.map(result).into();
        let rated = Work::none().finished(SKILLS, 17).rated(Rating::Alone);
        pages.push(Self::new("result-rated", "#/check/ky-nang-so/result", &rated));
        let both = Work::none().finished(SKILLS, 16).finished(ONLINE, 8);
        pages.push(Self::new("result-online-only", "#/check/tu-tim-thong-tin/result", &both));
        pages
    }

    /// Closes the first part, by looking at its result before the page itself.
    fn closed(mut self) -> Self {
        self.work = self.work.closed(0);
        self
    }

    /// Comes to the page, in a language.
    #[track_caller]
    pub fn show(&self, phone: &Phone, language: &str) -> View {
        self.show_at(phone, &format!("{language} 0"))
    }

    /// Whether only Chromium can be brought to it. Firefox runs a test's scripts in a world of their own, from which
    /// no trap reaches the page.
    pub const fn needs_chromium(&self) -> bool {
        matches!(self.deed, Some(Deed::NoDesk | Deed::CannotStart | Deed::Trap))
    }

    /// Comes to the page with a saved look, such as `vi 3`.
    #[track_caller]
    pub fn show_at(&self, phone: &Phone, look: &str) -> View {
        phone.bring(&self.work);
        phone.store(LOOK, look);
        phone.forget(&[desk::SCORES, desk::SETS, desk::PROFILES, desk::SESSION, halls::EARLIER]);
        for (key, text) in &self.kept {
            phone.store(key, text);
        }
        if matches!(self.deed, Some(Deed::CannotStart)) {
            phone.before_every_page("delete window.WebAssembly;");
            phone.visit(&self.route);
            return phone.wait("the page that says it cannot start", |view| view.cannot_start);
        }
        let view = phone.open(&self.route);
        match self.deed {
            None | Some(Deed::CannotStart) => view,
            Some(Deed::GoOn) => {
                phone.press_on();
                phone.until("the error", |view| view.focus == "#error-summary")
            }
            Some(Deed::Answer) => {
                phone.answer(Answer::Right);
                phone.view()
            }
            Some(Deed::Rate) => {
                phone.rate(2);
                phone.view()
            }
            Some(Deed::NoDesk) => {
                phone.refuse(&["*desk.*"]);
                phone.run("location.hash = '#/titles';", Vec::new());
                let view = phone.wait("the page that offers to try again", |view| view.cannot_fetch);
                phone.refuse(&[]);
                view
            }
            Some(Deed::Trap) => {
                phone.trap();
                phone.wait("the page that says the program has stopped", |view| view.stopped)
            }
        }
    }
}

impl Phone<'_> {
    /// Lets the page learn of a trap in the program.
    #[track_caller]
    pub fn trap(&self) {
        let script = "const error = new WebAssembly.RuntimeError('unreachable');
            dispatchEvent(new ErrorEvent('error', { error, message: String(error) }));";
        self.run(script, Vec::new());
    }

    /// Opens everything that is folded.
    #[track_caller]
    pub fn unfold(&self) {
        let script = "for (const fold of document.querySelectorAll('details')) fold.open = true;";
        self.run(script, Vec::new());
    }
}

/// The looks of exhibits that occur.
pub fn looks() -> Vec<String> {
    let exhibits =
        answers::CHECKS.values().flat_map(|check| &check.items).filter_map(|item| item.exhibit.as_ref());
    let mut looks: Vec<String> = exhibits.map(|exhibit| exhibit.kind.clone()).collect();
    looks.sort();
    looks.dedup();
    looks
}

/// Answers to the first questions only.
fn partly(right: usize) -> impl Fn(usize) -> Option<Answer> {
    let answers = right_up_to(right);
    move |number| (number <= 3).then(|| answers(number))
}

fn first(wanted: impl Fn(&&Item) -> bool) -> Option<(&'static str, &'static Item)> {
    answers::CHECKS.iter().find_map(|(check, file)| {
        let item = file.items.iter().filter(|item| !item.retired).find(&wanted)?;
        Some((check.as_str(), item))
    })
}
