//! Something sound for each reader, from which mutations start: saved states of every version, and the shortest real
//! example of everything else.

use std::fs;
use std::path::Path;
use thuoc_so::domain::backup::{self, Everything, Kept};
use thuoc_so::domain::handover::code::{self, Code};
use thuoc_so::domain::handover::join::{Invitation, SessionMark};
use thuoc_so::domain::handover::qr::Qr;
use thuoc_so::domain::handover::{Handed, number};
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::route::{Address, desk};
use thuoc_so::domain::session::answers::{Answers, Letter, Mark, Marked};
use thuoc_so::domain::session::hall::{self, Part};
use thuoc_so::domain::session::record::{Group, Holder, Tally};
use thuoc_so::domain::session::sitting::{self, Place, Sitting};
use thuoc_so::domain::session::{About, Session, SessionId};
use thuoc_so::domain::state::envelope::{Kind, open};
use xtask::dist::content;

/// What a saved state holds, after its version, as the readers take it.
fn opened(kind: Kind, text: &str) -> Vec<Vec<u8>> {
    let inner = open(kind, text.split_whitespace().next().unwrap_or_default())
        .map(|(version, bytes)| [&[version as u8][..], &bytes].concat());
    inner.into_iter().chain([text.as_bytes().to_vec()]).collect()
}

/// Those of these names under `tests/fixtures/state/`, of one kind.
fn fixtures(kind: Kind, names: &[&str]) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/state");
    let texts = names.iter().filter_map(|name| fs::read_to_string(folder.join(name)).ok());
    texts.flat_map(|text| opened(kind, &text)).collect()
}

pub fn attempts() -> Vec<Vec<u8>> {
    fixtures(Kind::Attempts, &["v1.txt", "v2.txt", "v2-quick.txt"])
}

/// A device on which two people have done something.
pub fn backup() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures/state");
    let text = |name: &str| fs::read_to_string(folder.join(name)).ok().map(|text| text.trim_end().to_owned());
    let person = |attempts| Kept { attempts: text(attempts), scores: text("scores-v1.txt") };
    let everything = Everything {
        profiles: "1 2\n1 Bà Ngoại".to_owned(),
        people: vec![(0, person("v1.txt")), (1, person("v2.txt"))],
        sets: text("sets-v1.txt"),
        sessions: text("session-v2.txt").map(|text| (SessionId::new("feed"), text)).into_iter().collect(),
    };
    opened(Kind::Backup, &backup::make(&everything, Moment(1)))
}

pub fn scores() -> Vec<Vec<u8>> {
    fixtures(Kind::Scores, &["scores-v1.txt"])
}

pub fn sets() -> Vec<Vec<u8>> {
    fixtures(Kind::Sets, &["sets-v1.txt"])
}

pub fn session() -> Vec<Vec<u8>> {
    fixtures(Kind::Session, &["session-v1.txt", "session-v2.txt"])
}

pub fn sitting() -> Vec<Vec<u8>> {
    let compiled = content::compile().unwrap_or_default();
    let hall =
        compiled.iter().find(|file| file.key == content::HALL).and_then(|file| hall::from_bytes(&file.bytes));
    let Some(hall) = hall else { return Vec::new() };
    let mut sitting = Sitting::begin(SessionId::new("feed"), Holder::Yes, Group::Unit, &hall);
    sitting.write(Part::Online, 3, Mark::Chosen(Letter::B));
    let places = [Place::Question(Part::Online, 3), Place::Between, Place::Finished];
    let texts = places.map(|place| {
        sitting.place = place;
        sitting::to_text(&sitting)
    });
    texts.iter().flat_map(|text| opened(Kind::Sitting, text)).collect()
}

const fn handed() -> Handed {
    Handed {
        session: 417,
        tag: 12_345,
        holder: Holder::Yes,
        group: Group::Community,
        skills: Tally::new(17, 24),
        online: Tally::new(8, 12),
    }
}

fn code_text() -> String {
    let marked = |length: usize| Some(Marked { version: 2, marks: vec![Mark::Chosen(Letter::D); length] });
    let answers = Answers { skills: marked(24), online: marked(12) };
    let mark = Some(SessionMark::of(&SessionId::new("feed")));
    code::write(&Code { handed: handed(), mark, answers }).unwrap_or_default()
}

fn number_text() -> String {
    number::write(&handed()).map(|number| number::in_groups(&number)).unwrap_or_default()
}

pub fn code() -> Vec<Vec<u8>> {
    opened(Kind::Code, &code_text())
}

pub fn number() -> Vec<Vec<u8>> {
    vec![number_text().into_bytes(), number_text().replace(' ', "-").into_bytes()]
}

pub fn message() -> Vec<Vec<u8>> {
    let text = format!(
        "Bà Năm, 07:15\n{number}\n👍 ❤️ 3\nChú Bảy: dạ {code} ạ 😀\n0912 345 678 gọi lại nhé\n123 456 789 012 346 {number}",
        number = number_text(),
        code = code_text()
    );
    vec![text.into_bytes()]
}

pub fn address() -> Vec<Vec<u8>> {
    let session = Session::new(SessionId::new("feed"), About::default(), Moment(1));
    let join = desk::Route::Join(Some(Invitation::to(&session))).href();
    let others = [
        "#/check/ky-nang-so/part/2/start",
        "#/session/feed/board",
        "#/title/cong-dan-324/3",
        "#/print/slips",
    ];
    others.into_iter().map(str::to_owned).chain([join]).map(String::into_bytes).collect()
}

pub fn small() -> Vec<Vec<u8>> {
    let texts = ["en 2 ear aloud", "1\tBà Ngoại\n2\tÔng Năm\n", "-\t1234012340-2\n17\t11112222"];
    texts.map(|text| text.as_bytes().to_vec()).into()
}

/// The first pages of everything that is fetched.
pub fn content() -> Vec<Vec<u8>> {
    let files = content::compile().unwrap_or_default().into_iter().filter(|file| file.key.ends_with(".vi"));
    let beginning = |file: content::Content| file.bytes.into_iter().take(4_000).collect();
    files.map(beginning).collect()
}

/// A small code, three pixels a module.
pub fn picture() -> Vec<Vec<u8>> {
    let Some(code) = Qr::new("TS") else { return Vec::new() };
    let side = code.size() * 3;
    let mut bytes = vec![side as u8, side as u8];
    for row in 0..side {
        for column in 0..side {
            bytes.push(if code.is_dark(column / 3, row / 3) { 0 } else { 255 });
        }
    }
    vec![bytes]
}

/// The head of a check and its first items, a set of criteria, the targets.
pub fn quiz() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../quizzes");
    let files = ["tu-tim-thong-tin.toml", "titles/cong-dan-244.toml", "targets.toml"];
    let texts = files.into_iter().zip(0_u8..).filter_map(|(name, kind)| {
        let text = fs::read_to_string(folder.join(name)).ok()?;
        // Whole tables, so that it begins sound.
        let mut end = text.len().min(if kind == 0 { 5_000 } else { 1_500 });
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let end = text[..end].rfind("\n[[").unwrap_or(end);
        Some([&[kind][..], &text.as_bytes()[..end]].concat())
    });
    texts.collect()
}
