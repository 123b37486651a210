//! Criteria sets and what is kept of scores, for journeys at the desk.

use crate::browser::must;
use crate::phone::Phone;
use crate::site::Site;
use crate::work::definition;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use tempfile::TempDir;
use thirtyfour::By;
use thuoc_so::domain::check::id::ItemId;
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::{Day, Moment};
use thuoc_so::domain::session::answers::{Answers, Mark, Marked};
use thuoc_so::domain::session::hall::{Hall, Part};
use thuoc_so::domain::session::hands::{Hands, Nest};
use thuoc_so::domain::session::merge::Stamped;
use thuoc_so::domain::session::projection::{Projection, Raised};
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Tally, Way};
use thuoc_so::domain::session::register::{Register, Share};
use thuoc_so::domain::session::{About, Session, SessionId, saved as sessions};
use thuoc_so::domain::title::content::{self, Titles};
use thuoc_so::domain::title::criteria::CriteriaSet;
use thuoc_so::domain::title::entered::{self, Edit, RuleKind};
use thuoc_so::domain::title::id::SetId;
use thuoc_so::domain::title::saved;
use thuoc_so::domain::title::work::{Answer, Work};
use xtask::quizzes::problem::Source;
use xtask::quizzes::{self, Quizzes};
use xtask::{project, serve};

/// Where the guest's scores are kept.
pub const SCORES: &str = "thuoc-so/titles";

/// Where sets typed in are kept.
pub const SETS: &str = "thuoc-so/sets";

/// Where it is kept who shares the device.
pub const PROFILES: &str = "thuoc-so/profiles";

static PROJECT: LazyLock<Titles> = LazyLock::new(|| must(compiled(&[], Locale::Vi)));

/// A set of the project, in Vietnamese.
#[track_caller]
pub fn set(id: &str) -> &'static CriteriaSet {
    let found = PROJECT.sets.iter().find(|set| set.id.as_str() == id);
    found.unwrap_or_else(|| panic!("there is no criteria set {id}"))
}

/// Every set of the project, in Vietnamese.
pub fn sets() -> &'static [CriteriaSet] {
    &PROJECT.sets
}

/// A set that an author wrote, in Vietnamese.
#[track_caller]
pub fn read(toml: &str) -> CriteriaSet {
    let titles = must(compiled(&[toml], Locale::Vi));
    let own = titles.sets.into_iter().find(|set| sets().iter().all(|known| known.id != set.id));
    own.unwrap_or_else(|| panic!("the file has no set of its own"))
}

/// The finished site as it would be with these files in `quizzes/titles/` beside the project's own.
#[track_caller]
pub fn site_with(files: &[&str]) -> (Site, TempDir) {
    let (site, folder) = Site::in_folder(serve::Options::default());
    must(put_titles(files, folder.path()));
    (site, folder)
}

fn put_titles(files: &[&str], to: &Path) -> Result<()> {
    for locale in Locale::ALL {
        let beginning = format!("titles.{}.", locale.tag());
        let entries = fs::read_dir(to.join("content"))?.collect::<Result<Vec<_>, _>>()?;
        let content =
            entries.iter().find(|entry| entry.file_name().to_string_lossy().starts_with(&beginning));
        let content = content.with_context(|| format!("dist/content/ has no {beginning}"))?;
        fs::write(content.path(), content::to_bytes(&compiled(files, locale)?))?;
    }
    Ok(())
}

/// Everything about titles, with these files beside the project's own.
fn compiled(files: &[&str], locale: Locale) -> Result<Titles> {
    let (Quizzes { mut sources, .. }, _) = quizzes::load(&project::path("quizzes"))?;
    for (number, text) in files.iter().enumerate() {
        sources.push(Source { name: format!("quizzes/titles/zz-{number}.toml"), text: (*text).to_owned() });
    }
    let (quizzes, problems) = quizzes::examine(sources, "");
    ensure!(problems.is_empty(), "{problems:#?}");
    quizzes::titles::compile::all(&quizzes, locale)
}

/// An evening in November 2026.
const AN_EVENING: Moment = Moment(1_795_000_000_000);

/// A person's work by a set, with these answers in the order of the set; an indicator beyond them, or with
/// `None`, is left open.
pub fn scored(set: &CriteriaSet, answers: &[Option<Answer>]) -> Work {
    let mut work = Work { changed: AN_EVENING, ..Work::new(set) };
    for (indicator, answer) in set.indicators.iter().zip(answers) {
        work.entry_mut(&indicator.id).answer = *answer;
    }
    work
}

/// The same with points.
pub fn points(set: &CriteriaSet, points: &[u8]) -> Work {
    let answers: Vec<Option<Answer>> = points.iter().map(|points| Some(Answer::Points(*points))).collect();
    scored(set, &answers)
}

/// The address of the set that [`entered`] holds.
pub const ENTERED: &str = "#/title/nhap-feed";

/// A set typed in from paper, as the application stores it.
#[track_caller]
pub fn entered() -> String {
    let Some(today) = Day::parse("2026-11-24") else { panic!("no day of the calendar") };
    let mut set = entered::begin(set("dong-ho-242"), 0xfeed, today);
    let edits = [
        Edit::By("Bà Sáu".to_owned()),
        Edit::Rule(RuleKind::Ranks),
        Edit::AddLine,
        Edit::AddLine,
        Edit::RankName(0, "Tốt".to_owned()),
        Edit::RankFrom(0, Some(15)),
        Edit::RankName(1, "Khá".to_owned()),
        Edit::RankFrom(1, Some(10)),
    ];
    for edit in edits {
        entered::change(&mut set, edit, today);
    }
    let lines: Vec<_> = set.indicators.iter().map(|line| line.id.clone()).collect();
    for (line, text) in lines.into_iter().zip(["Con cháu trong họ đi học đủ", "Dòng họ có quỹ khuyến học"])
    {
        entered::change(&mut set, Edit::LineText(line, text.to_owned()), today);
    }
    assert_eq!(entered::conclude(&mut set), Ok(()));
    saved::sets_to_text(&[set])
}

/// Where the session of [`session`] is kept.
pub const SESSION: &str = "thuoc-so/session/feed";

/// A session in which so many people answered every question of the hall on paper: the more able the more questions,
/// but for the sixth, which they have the other way round.
#[track_caller]
pub fn answered_session(people: usize) -> String {
    let Some(hall) = Hall::new(definition("ky-nang-so"), definition("tu-tim-thong-tin")) else {
        panic!("the questions of the hall are not there")
    };
    let about = About { place: "Nhà văn hoá khu phố 3".to_owned(), ..About::default() };
    let mut session = Session::new(SessionId::new("feed"), about, AN_EVENING);
    let marked = |part, person: usize| {
        let mark = |number: usize| {
            let luck = (person * 37 + number * 53) % 41;
            let able = person * 60 / people + luck > number * 60 / hall.length(part) + 15;
            match hall.key(part, number) {
                Some(key) if able != (number == 5) => Mark::Chosen(key),
                _ => Mark::DontKnow,
            }
        };
        let marks: Vec<Mark> = (0..hall.length(part)).map(mark).collect();
        Marked { version: hall.check(part).version, marks }
    };
    for person in 0..people {
        let (skills, online) = (marked(Part::Skills, person), marked(Part::Online, person));
        let record = Record {
            way: Way::Paper,
            holder: Holder::Yes,
            group: Group::Community,
            skills: hall.grade(Part::Skills, &skills.marks),
            online: hall.grade(Part::Online, &online.marks),
        };
        let id = RecordId(person as u64);
        session.records.entry(id).or_default().write(Some(record), AN_EVENING);
        let answers = Answers { skills: Some(skills), online: Some(online) };
        session.answers.insert(id, Stamped { at: AN_EVENING, value: answers });
    }
    sessions::to_text(&session)
}

/// The code of that session, as a facilitator reads it out.
pub fn session_code() -> String {
    let session = Session::new(SessionId::new("feed"), About::default(), AN_EVENING);
    format!("{:03}", session.code())
}

/// A session with results from phones, hands and the register, as the application stores it.
#[track_caller]
pub fn session() -> String {
    let day = Day::parse("2026-11-24").unwrap_or_default();
    let about =
        About { place: "Nhà văn hoá khu phố 3".to_owned(), day, attended: Some(60), ..About::default() };
    let mut session = Session::new(SessionId::new("feed"), about, AN_EVENING);
    for number in 0..14_u16 {
        let record = Record {
            way: Way::Phone,
            holder: if number % 3 == 0 { Holder::No } else { Holder::Yes },
            group: Group::Community,
            skills: Tally::new(11 + number, 24),
            online: Tally::new(number.min(12), 12),
        };
        session.records.entry(RecordId(u64::from(number))).or_default().write(Some(record), AN_EVENING);
    }
    let hands =
        Hands::new(Nest { people: 32, skills: 23, both: 12 }, Nest { people: 44, skills: 30, both: 15 });
    session.hands.write(hands.ok(), AN_EVENING);
    let register = Register {
        association: Share::new(18, 20),
        community: Share::new(200, 600),
        units: None,
        source: "Sổ của Hội Khuyến học xã".to_owned(),
        day,
    };
    session.register.write(Some(register), AN_EVENING);
    let shown = Projection { part: Part::Skills, number: 3, revealed: true };
    session.projection.write(Some(shown), AN_EVENING);
    let asked = ItemId::new("dl-tin-cu");
    session.raised.entry(asked).or_default().write(Some(Raised::new([6, 11, 38, 3])), AN_EVENING);
    sessions::to_text(&session)
}

/// As the application stores it.
pub fn to_text(works: &[Work]) -> String {
    saved::scores_to_text(works)
}

impl Phone<'_> {
    /// Comes with these scores, and no others.
    #[track_caller]
    pub fn bring_scores(&self, works: &[Work]) {
        self.stop_by();
        self.store(SCORES, &to_text(works));
    }

    /// The scores that are stored.
    #[track_caller]
    pub fn scores(&self) -> Vec<Work> {
        let Some(text) = self.stored(SCORES) else { return Vec::new() };
        saved::scores_from_text(&text).unwrap_or_else(|error| panic!("the scores cannot be read: {error:?}"))
    }

    /// The stored work by a set.
    #[track_caller]
    pub fn score(&self, set: &SetId) -> Work {
        let found = self.scores().into_iter().find(|work| work.set == *set);
        found.unwrap_or_else(|| panic!("nothing is stored of {set:?}"))
    }

    /// Chooses a file in the field for texts that were handed on.
    #[track_caller]
    pub fn hand_in_file(&self, path: &Path) {
        let path = path.display().to_string();
        must(self.block(async { self.driver().find(By::Id("received-file")).await?.send_keys(path).await }));
    }

    /// Puts a text into the field with this identifier, as typing would.
    #[track_caller]
    pub fn type_into(&self, id: &str, text: &str) {
        let script = "
          const field = document.getElementById(arguments[0]);
          field.focus();
          field.value = arguments[1];
          field.dispatchEvent(new Event('input', { bubbles: true }));";
        self.run(script, vec![id.into(), text.into()]);
    }
}
