//! Walks through the facilitator's program without a browser.

use crate::bank::{self, percent};
use std::collections::BTreeMap;
use thuoc_so::app::cadre::findings::{Among, Figure};
use thuoc_so::app::cadre::update::update;
use thuoc_so::app::cadre::{Content, Effect, Event, Model, Received, Slip, grid, report};
use thuoc_so::app::store::Found;
use thuoc_so::app::{Circumstances, HandedIn, Notice, Readiness, StorageFault};
use thuoc_so::domain::check::id::ItemId;
use thuoc_so::domain::handover::{Handed, number};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::programme::{Plan, PlanId, Programme, TargetId};
use thuoc_so::domain::quantity::{Day, Moment, Percent};
use thuoc_so::domain::route::cadre::Route;
use thuoc_so::domain::route::{Address as _, Page as _};
use thuoc_so::domain::session::answers::{Answers, Mark, Marked};
use thuoc_so::domain::session::board::{Cuts, board};
use thuoc_so::domain::session::difference::Verdict;
use thuoc_so::domain::session::hall::{self, Part};
use thuoc_so::domain::session::hands::{Hands, Impossible, Nest};
use thuoc_so::domain::session::merge::Stamped;
use thuoc_so::domain::session::paper::Paper;
use thuoc_so::domain::session::preparation::Preparation;
use thuoc_so::domain::session::projection::{Projection, Raised};
use thuoc_so::domain::session::record::{Group, Holder, Record, RecordId, Tally, Way};
use thuoc_so::domain::session::register::{Register, Share};
use thuoc_so::domain::session::{About, Before, Checks, People, Session, SessionId, Targets, saved};
use thuoc_so::domain::state::envelope::{Kind, Unreadable, end, seal};
use thuoc_so::domain::state::look::Look;
use thuoc_so::domain::title::content::{self, Titles};
use thuoc_so::text::Text;

const VI: Text = Text(Locale::Vi);

/// A device with a disk, and a server that has one plan.
pub struct Device {
    pub model: Model,
    pub disk: BTreeMap<String, String>,
    pub sitting: Option<String>,
    /// Half-typed rows of the entry grids.
    pub rows: BTreeMap<String, String>,
    fault: Option<StorageFault>,
    pub now: u64,
}

pub fn plan() -> Plan {
    let share = |id: &str, share| (TargetId::new(id), Percent::new(share).unwrap());
    Plan {
        id: PlanId::new("den-2025"),
        name: "Đến 2025".to_owned(),
        source: String::new(),
        shares: vec![share("ky-nang-so", 70), share("thanh-thao", 60), share("nguoi-lon", 40)],
    }
}

fn day() -> Day {
    Day::parse("2026-11-24").unwrap()
}

impl Device {
    pub fn open(route: Route, disk: BTreeMap<String, String>) -> Self {
        let texts = disk.values().cloned().collect();
        let (model, _) = Model::open(route.clone(), Look::default(), Ok(texts), None);
        let rows = BTreeMap::new();
        let mut device = Self { model, disk, sitting: None, rows, fault: None, now: 100 };
        device.happen(Event::Arrived(route));
        assert_eq!(device.model.content, Readiness::Ready);
        device
    }

    pub fn happen(&mut self, event: Event) {
        self.now += 1;
        let circumstances = Circumstances { now: Moment(self.now), seed: self.now };
        for effect in update(&mut self.model, event, circumstances) {
            match effect {
                Effect::Save(id, text, known) => {
                    let stored =
                        self.disk.get(id.as_str()).filter(|text| known.as_deref() != Some(end(text)));
                    let found = match stored {
                        Some(other) => Ok(Found::Other(other.clone())),
                        None => self.fault.map_or_else(|| Ok(Found::AsKnown(end(&text).to_owned())), Err),
                    };
                    if matches!(found, Ok(Found::AsKnown(_))) {
                        self.disk.insert(id.as_str().to_owned(), text);
                    }
                    self.happen(Event::Written(id, found));
                }
                Effect::Remove(id) => {
                    self.disk.remove(id.as_str());
                }
                Effect::Fetch(locale) => {
                    let programme = Programme { plans: vec![plan()], ..Programme::default() };
                    let titles = Titles { programme, ..Titles::default() };
                    let titles = content::to_bytes(&titles);
                    let hall = hall::to_bytes(&bank::hall()).expect("written");
                    self.happen(Event::Delivered(locale, Some(Content { titles, hall })));
                }
                Effect::SaveSitting(Some(text)) => {
                    self.sitting = Some(text);
                }
                Effect::SaveSitting(None) => self.sitting = None,
                Effect::ReadRows(id) => {
                    let rows = self.rows.get(id.as_str()).cloned();
                    self.happen(Event::Grid(id, grid::Event::Restored(rows)));
                }
                Effect::KeepRows(id, Some(rows)) => {
                    self.rows.insert(id.as_str().to_owned(), rows);
                    self.happen(Event::Saved(Ok(())));
                }
                Effect::KeepRows(id, None) => {
                    self.rows.remove(id.as_str());
                }
                Effect::SetAside(_) | Effect::SaveLook(_) | Effect::Push(_) | Effect::Print => {}
            }
        }
    }

    pub fn begin(&mut self) -> SessionId {
        self.happen(Event::Began(day(), Some("Hội Khuyến học xã Bình An".to_owned())));
        let Route::Prepare(id) = self.model.route.clone() else { panic!("not where a session is prepared") };
        id
    }

    pub fn session(&self, id: &SessionId) -> &Session {
        self.model.session(id).expect("the session")
    }
}

fn number(session: &Session, tag: u32, skills: u16, online: u16) -> String {
    let handed = Handed {
        session: session.code(),
        tag,
        holder: if tag.is_multiple_of(2) { Holder::Yes } else { Holder::No },
        group: Group::Community,
        skills: Tally::new(skills, 24),
        online: Tally::new(online, 12),
    };
    number::in_groups(&number::write(&handed).expect("fits"))
}

const fn nest(people: u32, skills: u32, both: u32) -> Nest {
    Nest { people, skills, both }
}

const fn cuts() -> Cuts {
    Cuts::of_the_checks().expect("two percentages")
}

#[test]
fn a_hall_of_hands_becomes_a_paragraph() {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let id = device.begin();
    assert_eq!(device.session(&id).about.value.issuer, "Hội Khuyến học xã Bình An", "the host's own line");
    let about = About {
        place: "Nhà văn hoá khu phố 3".to_owned(),
        day: day(),
        attended: Some(60),
        ..About::default()
    };
    device.happen(Event::Described(id.clone(), about));
    device.happen(Event::Counted(id.clone(), Some((nest(3, 4, 1), nest(2, 2, 1)))));
    assert_eq!(
        device.model.impossible,
        [Impossible::MoreSkillsThanPeople, Impossible::MoreHoldersThanPeople]
    );
    device.happen(Event::Counted(id.clone(), Some((nest(42, 31, 17), nest(58, 40, 20)))));
    assert_eq!(device.model.route, Route::Board(id.clone()));
    let session = device.session(&id);
    let paragraph = report::paragraph(VI, &device.model.findings(session).expect("findings"));
    assert_eq!(
        paragraph,
        "Ngày 24/11/2026, tại Nhà văn hoá khu phố 3, 60 người dự, 58 người làm bài. \
         Trong 42 người đã được công nhận Công dân học tập và có làm bài, có 31 người (73,8%) đạt mức 70% bài Kỹ năng số, \
         đạt chỉ tiêu 70%; trong 31 người đó có 17 người (54,8%) đạt mức 60% bài Tự tìm thông tin, \
         còn thiếu 2 người so với chỉ tiêu 60%. \
         Trong tất cả 58 người làm bài, có 40 người đạt mức 70% bài Kỹ năng số, 20 người đạt cả hai bài."
    );
    let later = Device::open(Route::Sessions, device.disk.clone());
    assert_eq!(later.session(&id), session);
}

/// The number of somebody who took the first check alone, or put something right.
fn again(session: &Session, holder: Holder, online: Option<u16>) -> String {
    let handed = Handed {
        session: session.code(),
        tag: 7,
        holder,
        group: Group::Community,
        skills: Tally::new(17, 24),
        online: online.and_then(|points| Tally::new(points, 12)),
    };
    number::write(&handed).expect("fits")
}

#[test]
fn who_hands_over_again_after_the_second_check_is_one_person() {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let id = device.begin();
    let session = device.session(&id).clone();
    let early = again(&session, Holder::Unknown, None);
    let late = again(&session, Holder::Yes, Some(8));
    let row = |device: &Device| board(device.session(&id), cuts()).holders.sum();
    let all = |device: &Device| board(device.session(&id), cuts()).all.sum();
    let taken = |device: &Device| {
        let taken = device.model.taken.clone().expect("something is said");
        (taken.new, taken.changed, taken.known)
    };
    device.happen(Event::Handed(id.clone(), early.clone()));
    assert_eq!((taken(&device), all(&device), row(&device)), ((1, 0, 0), nest(1, 1, 0), nest(0, 0, 0)));
    device.happen(Event::Handed(id.clone(), format!("{early}\n{late}")));
    assert_eq!((taken(&device), all(&device), row(&device)), ((0, 1, 1), nest(1, 1, 1), nest(1, 1, 1)));
    // The early one met once more takes nothing away, and somebody else with an equal result counts.
    device.happen(Event::Handed(id.clone(), early));
    assert_eq!((taken(&device), all(&device), row(&device)), ((0, 0, 1), nest(1, 1, 1), nest(1, 1, 1)));
    device.happen(Event::Handed(id.clone(), number(&session, 8, 17, 8)));
    assert_eq!((taken(&device), all(&device)), ((1, 0, 0), nest(2, 2, 2)));
    // Whatever was recognised wrongly is put right by handing over once more.
    device.happen(Event::Handed(id.clone(), again(&session, Holder::No, Some(8))));
    assert_eq!((taken(&device), row(&device)), ((0, 1, 0), nest(1, 1, 1)));
}

#[test]
fn numbers_are_taken_once_and_strange_ones_named() {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let id = device.begin();
    let session = device.session(&id).clone();
    let (one, two) = (number(&session, 2, 17, 8), number(&session, 3, 16, 8));
    let other = Session::new(SessionId::new("another"), About::default(), Moment(0));
    assert_ne!(other.code(), session.code());
    let text = format!("Bà Năm 7:05 {one}\n{two}\n{one}\n{}\n1{}", number(&other, 5, 20, 10), &two[1..]);
    device.happen(Event::Handed(id.clone(), text.clone()));
    let taken = device.model.taken.clone().expect("something is said");
    assert_eq!((taken.new, taken.known, taken.foreign, taken.refused.len()), (2, 1, vec![other.code()], 1));
    device.happen(Event::Handed(id.clone(), text));
    let taken = device.model.taken.clone().expect("something is said");
    assert_eq!((taken.new, taken.known), (0, 3));
    let row = |device: &Device| board(device.session(&id), cuts()).all.sum();
    assert_eq!(row(&device), nest(2, 1, 1));
    let record = *device.session(&id).records.keys().next().expect("a record");
    device.happen(Event::TookBack(id.clone(), record));
    assert_eq!(row(&device).people, 1);
    // Typed once more, it counts again.
    device.happen(Event::Handed(id.clone(), format!("{one} {two}")));
    assert_eq!(row(&device).people, 2);
}

#[test]
fn slips_stand_in_the_place_of_hands() {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let id = device.begin();
    device.happen(Event::Counted(id.clone(), Some((nest(3, 2, 1), nest(9, 5, 2)))));
    let about = About { holder: Holder::Yes, group: Group::Community, ..About::default() };
    device.happen(Event::Described(id.clone(), about));
    let slip = |points, online, holder| Slip { skills: Tally::new(points, 24).unwrap(), online, holder };
    for points in [17, 16, 17] {
        device.happen(Event::Slip(id.clone(), slip(points, Tally::new(8, 12), None)));
    }
    device.happen(Event::SlipGroup(Group::Unit));
    device.happen(Event::Slip(id.clone(), slip(17, None, Some(Holder::No))));
    let of = |group| device.session(&id).records().filter(|record| record.group == group).count();
    assert_eq!(
        (of(Group::Community), of(Group::Unit)),
        (3, 1),
        "the first choice holds until another is made"
    );
    let board = board(device.session(&id), cuts());
    assert!(board.hands_replaced);
    assert_eq!(board.holders.sum(), nest(3, 2, 2), "equal slips of two people both count");
    assert_eq!(board.all.sum(), nest(4, 3, 2));
}

#[test]
fn what_is_on_this_device_only_is_said_until_it_is_filed() {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let id = device.begin();
    let unfiled = |device: &Device| device.model.kept(&id).is_some_and(|kept| kept.is_unfiled());
    assert!(!unfiled(&device), "there is nothing in it yet");
    device.happen(Event::Counted(id.clone(), Some((nest(0, 0, 0), nest(5, 2, 1)))));
    assert!(unfiled(&device));
    device.happen(Event::Filed(id.clone()));
    assert!(!unfiled(&device));
    device.happen(Event::Counted(id.clone(), Some((nest(0, 0, 0), nest(6, 2, 1)))));
    assert!(unfiled(&device));
}

#[test]
fn two_copies_become_one() {
    let pasted = |content: String| Event::Received(vec![HandedIn { name: String::new(), content }]);
    let file = |name: &str, content: &str| HandedIn { name: name.to_owned(), content: content.to_owned() };
    let mut first = Device::open(Route::Sessions, BTreeMap::new());
    let id = first.begin();
    let session = first.session(&id).clone();
    let message = |device: &Device| report::message(VI, device.session(&id));
    let mut second = Device::open(Route::Sessions, BTreeMap::new());
    second.happen(pasted(message(&first)));
    assert_eq!(second.model.received, Some(Received { new: 1, ..Received::default() }));
    first.happen(Event::Handed(id.clone(), number(&session, 1, 20, 3)));
    second.happen(Event::Handed(id.clone(), number(&session, 2, 10, 9)));
    let (from_first, from_second) = (message(&first), message(&second));
    first.happen(pasted(from_second.clone()));
    second.happen(pasted(from_first.clone()));
    assert_eq!(first.session(&id).records, second.session(&id).records);
    assert_eq!(first.session(&id).records().count(), 2);
    assert_eq!(first.model.received, Some(Received { merged: 1, ..Received::default() }));

    // Many at once: a conversation with two sessions, a file cut short, and one of something else.
    let mut third = Device::open(Route::Sessions, BTreeMap::new());
    let other = report::message(VI, &Session::new(SessionId::new("beef"), About::default(), Moment(1)));
    third.happen(Event::Received(vec![
        file("", &format!("{from_second}\n{other}\n{from_first}")),
        file("a.txt", &from_second[..from_second.len() - 3]),
        file("b.txt", "gì đó"),
        file("c.txt", &from_first),
    ]));
    let refused = vec![("a.txt".to_owned(), Unreadable::Damaged), ("b.txt".to_owned(), Unreadable::Foreign)];
    assert_eq!(third.model.received, Some(Received { new: 2, merged: 2, refused }));
    assert_eq!(third.session(&id).records, first.session(&id).records);
    assert_eq!(third.disk.len(), 2, "both are written");
}

#[test]
fn an_earlier_session_is_read_beside_this_one() {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let (earlier, id) = (device.begin(), device.begin());
    for (session, all) in [(&earlier, nest(40, 12, 3)), (&id, nest(40, 26, 12))] {
        device.happen(Event::Counted(session.clone(), Some((nest(0, 0, 0), all))));
    }
    let differences = |device: &Device| {
        let findings = device.model.findings(device.session(&id)).expect("findings");
        findings.differences(Among::All)
    };
    assert!(differences(&device).is_empty(), "until one is chosen");
    let before = Before { session: earlier, people: People::Same };
    device.happen(Event::Compared(id.clone(), Some(before)));
    let found = differences(&device);
    assert_eq!(found.len(), 3);
    assert_eq!((found[0].0, found[0].1.verdict()), (Figure::Skills, Verdict::Higher));
    assert_eq!(VI.difference(found[0].1).as_deref(), Some("hơn 35 điểm phần trăm"));
    assert_eq!(VI.difference(found[1].1).as_deref(), Some("hơn 21,1 điểm phần trăm"));
    assert_eq!(found[1].1.verdict(), Verdict::Within, "12 of 26 and 3 of 12 are few");
    let own = Before { session: id.clone(), people: People::Same };
    device.happen(Event::Compared(id.clone(), Some(own)));
    assert!(differences(&device).is_empty(), "a session is not beside itself");
    device.happen(Event::Compared(id.clone(), None));
    assert!(differences(&device).is_empty());
}

#[test]
fn what_cannot_be_written_is_said() {
    let mut device = Device::open(Route::Sessions, BTreeMap::new());
    let id = device.begin();
    device.fault = Some(StorageFault::Full);
    device.happen(Event::Counted(id.clone(), Some((nest(0, 0, 0), nest(5, 2, 1)))));
    assert_eq!(device.model.notices, [Notice::NotSaved(StorageFault::Full)]);
    assert_eq!(board(device.session(&id), cuts()).all.sum().people, 5);
    let damaged = BTreeMap::from([
        ("a".to_owned(), "garbage".to_owned()),
        ("b".to_owned(), seal(Kind::Session, 99, b"")),
    ]);
    let device = Device::open(Route::Sessions, damaged);
    assert_eq!(device.model.notices, [Notice::SetAside, Notice::Newer]);
}

/// A session with everything in it that version 1 knew.
fn session_of_version_1() -> Session {
    let about = About {
        place: "Xã Mẫu".to_owned(),
        day: day(),
        attended: Some(60),
        targets: Targets::Plan(PlanId::new("den-2030")),
        ..About::default()
    };
    let mut session = Session::new(SessionId::new("feed"), about, Moment(7));
    let record = |way, holder, group, skills, online| Record { way, holder, group, skills, online };
    let records = [
        record(Way::Phone, Holder::Yes, Group::Community, Tally::new(17, 24), Tally::new(8, 12)),
        record(Way::Shared, Holder::No, Group::Association, Tally::new(0, 48), None),
        record(Way::Paper, Holder::Unknown, Group::Unit, None, Tally::new(20, 20)),
    ];
    for (number, record) in (1..).zip(records) {
        session.records.insert(RecordId(number), Stamped { at: Moment(number), value: Some(record) });
    }
    session.records.insert(RecordId(9), Stamped { at: Moment(9), value: None });
    session.hands.write(Some(Hands::new(nest(3, 2, 1), nest(10, 5, 2)).unwrap()), Moment(8));
    let register = Register {
        association: Share::new(5, 5),
        community: None,
        units: Share::new(0, 12),
        source: "Sổ của Hội".to_owned(),
        day: day(),
    };
    session.register.write(Some(register), Moment(9));
    session
}

#[test]
fn a_session_of_version_1_opens() {
    let text = include_str!("../fixtures/state/session-v1.txt").trim_end();
    assert_eq!(saved::from_text(text), Ok(session_of_version_1()));
}

/// A session with everything in it.
pub fn session() -> Session {
    let mut session = session_of_version_1();
    session.about.value = About {
        targets: Targets::Own { skills: percent(75), proficient: percent(50) },
        issuer: "Hội Khuyến học xã Mẫu".to_owned(),
        checks: Checks::SkillsOnly,
        holder: Holder::Yes,
        group: Group::Unit,
        preparation: Some(Preparation::new(60, 40, true, false)),
        before: Some(Before { session: SessionId::new("beef"), people: People::Some }),
        ..session.about.value
    };
    let marks = (0..Mark::KINDS).filter_map(Mark::from_number).collect();
    let answers = Answers { skills: Some(Marked { version: 2, marks }), online: None };
    session.answers.insert(RecordId(1), Stamped { at: Moment(4), value: answers });
    let raised = Raised::new([1, 20, 300, 0]);
    session.raised.insert(ItemId::new("x"), Stamped { at: Moment(5), value: Some(raised) });
    session.raised.insert(ItemId::new("y"), Stamped { at: Moment(6), value: None });
    let shown = Projection { part: Part::Online, number: 11, revealed: true };
    session.projection = Stamped { at: Moment(6), value: Some(shown) };
    session
}

#[test]
fn a_session_of_version_2_opens() {
    let text = include_str!("../fixtures/state/session-v2.txt").trim_end();
    assert_eq!(saved::to_text(&session()), text, "what is written");
    assert_eq!(saved::from_text(text), Ok(session()));
}

#[test]
fn no_session_is_too_strange() {
    for length in 0..saved::to_text(&session()).len() {
        assert!(saved::from_text(&saved::to_text(&session())[..length]).is_err());
    }
    for bytes in [&b""[..], b"\xff\xff\xff", &[0; 40], &[1; 80]] {
        let _ = saved::from_text(&seal(Kind::Session, 2, bytes));
    }
}

#[test]
fn the_addresses_of_the_facilitator() {
    let id = || SessionId::new("feed");
    for route in [
        Route::Sessions,
        Route::Session(id()),
        Route::About(id()),
        Route::Numbers(id()),
        Route::Slips(id()),
        Route::Hands(id()),
        Route::Register(id()),
        Route::Board(id()),
        Route::Show(id()),
        Route::Report(id()),
        Route::Prepare(id()),
        Route::Projector(id()),
        Route::Screen(id()),
        Route::Shared(id()),
        Route::Grid(id()),
        Route::Print(None),
        Route::Print(Some(Paper::Slips)),
        Route::Print(Some(Paper::Script)),
    ] {
        assert_eq!(Route::parse(&route.href()), route);
    }
    assert_eq!(Route::parse("#/print/money"), Route::Unknown);
    assert_eq!(Route::parse("#/nowhere"), Route::Elsewhere);
}

#[test]
fn two_tabs_of_a_session_lose_no_record() {
    let mut one = Device::open(Route::Sessions, BTreeMap::new());
    let id = one.begin();
    let mut other = Device::open(Route::Numbers(id.clone()), one.disk.clone());
    let session = one.session(&id).clone();
    one.happen(Event::Handed(id.clone(), number(&session, 1, 18, 8)));
    // The other tab has not heard of it when it writes.
    other.disk = one.disk.clone();
    other.happen(Event::Handed(id.clone(), number(&session, 2, 20, 9)));
    let stored = saved::from_text(&other.disk[id.as_str()]).expect("a session");
    assert_eq!((stored.records.len(), other.session(&id)), (2, &stored));
    // A write that came in between before either could see the other's: who hears of it last writes both.
    let text = one.disk[id.as_str()].clone();
    other.disk.insert(id.as_str().to_owned(), text.clone());
    other.happen(Event::ChangedElsewhere(text));
    assert_eq!(saved::from_text(&other.disk[id.as_str()]).as_ref(), Ok(&stored));
    // What a newer release has put in its place stays.
    let newer = seal(Kind::Session, 99, b"from the future");
    other.disk.insert(id.as_str().to_owned(), newer.clone());
    other.happen(Event::Handed(id.clone(), number(&session, 3, 20, 9)));
    assert_eq!((&other.disk[id.as_str()], other.model.notices.as_slice()), (&newer, &[Notice::Newer][..]));
}
