//! Walks through the desk without a browser: scoring, typing in from paper, handing on, sharing a device.

use crate::bank;
use crate::title;
use std::collections::BTreeMap;
use thuoc_so::app::desk::event::Count;
use thuoc_so::app::desk::moving::Move;
use thuoc_so::app::desk::update::update;
use thuoc_so::app::desk::{Effect, Event, Kept, Model, Received, Stored, Written, keeping, sheet};
use thuoc_so::app::desk::{Handing, Stage};
use thuoc_so::app::{Circumstances, Notice, Readiness, StorageFault};
use thuoc_so::domain::backup::plan::Write;
use thuoc_so::domain::check::attempt::{Finished, Underway};
use thuoc_so::domain::check::blueprint::Drawing;
use thuoc_so::domain::check::kinds::Deed;
use thuoc_so::domain::handover::code;
use thuoc_so::domain::handover::join::{Invitation, SessionMark};
use thuoc_so::domain::locale::Locale;
use thuoc_so::domain::quantity::{Day, Moment};
use thuoc_so::domain::route::desk::Route;
use thuoc_so::domain::session::Checks;
use thuoc_so::domain::session::answers::Answers;
use thuoc_so::domain::session::hall::Part;
use thuoc_so::domain::session::record::{Group, Holder, Tally};
use thuoc_so::domain::state::envelope::{Kind, Unreadable, seal};
use thuoc_so::domain::state::look::{Choice, Look};
use thuoc_so::domain::state::profiles::{Person, Profiles};
use thuoc_so::domain::state::{self, Profile, State};
use thuoc_so::domain::title::assess::assess;
use thuoc_so::domain::title::content::{self, Titles};
use thuoc_so::domain::title::criteria::{Ask, Basis, CriteriaSet};
use thuoc_so::domain::title::entered::{Edit, RuleKind};
use thuoc_so::domain::title::id::{IndicatorId, SetId};
use thuoc_so::domain::title::rules::{Rule, points};
use thuoc_so::domain::title::saved;
use thuoc_so::domain::title::work::Answer;
use thuoc_so::text::Text;

const SCORES: &str = "scores";
const ATTEMPTS: &str = "attempts";
const INVITATION: &str = "thuoc-so/join";
const SETS: &str = "sets";
const PROFILES: &str = "profiles";

/// A browser with a disk, and a server that has two sets.
struct Browser {
    model: Model,
    disk: BTreeMap<String, String>,
    fault: Option<StorageFault>,
    aside: Vec<String>,
    reopened: usize,
    outdated: bool,
}

fn sets() -> Vec<CriteriaSet> {
    let rule = |cut| Rule::Points(points::Rule { cut, floor: 5, disadvantaged: None });
    let whole = title::set(&[Ask::Points(10), Ask::Points(10)], Basis::Whole(rule(16)));
    let partial = title::set(&[Ask::Target], Basis::Partial(Rule::Share));
    vec![
        CriteriaSet { id: SetId::new("whole"), ..whole },
        CriteriaSet { id: SetId::new("partial"), ..partial },
    ]
}

fn key(name: &str, profile: u32) -> String {
    format!("{name}/{profile}")
}

impl Browser {
    fn open(route: Route, disk: BTreeMap<String, String>) -> Self {
        let stored = stored(&disk);
        let (model, effects) = Model::open(route.clone(), Look::default(), stored);
        let mut browser = Self { model, disk, fault: None, aside: Vec::new(), reopened: 0, outdated: false };
        browser.carry_out(effects);
        browser.happen(Event::Arrived(route));
        browser
    }

    fn happen(&mut self, event: Event) {
        let circumstances = Circumstances { now: Moment(1), seed: 0xfeed };
        let stored = Stored { fault: self.fault, ..stored(&self.disk) };
        let effects = keeping::happen(&mut self.model, event, || stored, circumstances);
        self.carry_out(effects);
    }

    fn write(&mut self, key: String, text: String, written: Written) {
        let outcome = self.fault.map_or(Ok(written), Err);
        if outcome.is_ok() {
            self.disk.insert(key, text);
        }
        let effects = update(&mut self.model, Event::Saved(outcome), Circumstances::default());
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::SaveScores(profile, text) => {
                    self.write(key(SCORES, profile), text.clone(), Written::Scores(text));
                }
                Effect::SaveSets(text) => {
                    self.write(SETS.to_owned(), text.clone(), Written::Sets(text));
                }
                Effect::SaveProfiles(text) => {
                    self.write(PROFILES.to_owned(), text.clone(), Written::Profiles(text));
                }
                Effect::SaveInvitation(text) => self.write(INVITATION.to_owned(), text, Written::Other),
                Effect::SetAside(text) => self.aside.push(text),
                Effect::Read(route) => {
                    let stored = Stored { fault: self.fault, ..stored(&self.disk) };
                    self.happen(Event::Read(stored, route));
                }
                Effect::Erase => {
                    let erased = std::mem::take(&mut self.disk).into_iter().collect();
                    self.happen(Event::Moved(Move::Erased(erased)));
                }
                Effect::UndoErasing(erased) => self.disk.extend(erased),
                Effect::WriteAll(writes) => {
                    for write in writes {
                        let (key, text) = match write {
                            Write::Profiles(text) => (PROFILES.to_owned(), text),
                            Write::Attempts(number, text) => (key(ATTEMPTS, number), text),
                            Write::Scores(number, text) => (key(SCORES, number), text),
                            Write::Sets(text) => (SETS.to_owned(), text),
                            Write::Session(id, text) => (id.as_str().to_owned(), text),
                        };
                        self.disk.insert(key, text);
                    }
                    self.happen(Event::Moved(Move::Written(Ok(()))));
                }
                Effect::RemoveWork(profile) => {
                    self.disk.remove(&key(SCORES, profile));
                    self.disk.remove(&key(ATTEMPTS, profile));
                }
                Effect::PutBackWork(profile, attempts, scores) => {
                    attempts.map(|text| self.disk.insert(key(ATTEMPTS, profile), text));
                    scores.map(|text| self.disk.insert(key(SCORES, profile), text));
                }
                Effect::Fetch(locale) => {
                    let titles = Titles { sets: sets(), ..Titles::default() };
                    self.happen(Event::Delivered(locale, Some(content::to_bytes(&titles))));
                }
                Effect::Outdate => self.outdated = true,
                Effect::Reopen => self.reopened += 1,
                Effect::SaveLook(_) | Effect::Push(_) | Effect::Replace(_) => {}
                // Pages about a check are walked in `journey`.
                Effect::SaveAttempts(..)
                | Effect::KeepAttempts(_)
                | Effect::FetchCheck(_)
                | Effect::Leave(_)
                | Effect::GiveWay(_) => panic!("{effect:?}"),
            }
        }
    }

    fn kept(&self, profile: u32) -> Kept {
        Kept {
            attempts: self.disk.get(&key(ATTEMPTS, profile)).cloned(),
            scores: self.disk.get(&key(SCORES, profile)).cloned(),
        }
    }

    fn tag(&self, set: &str) -> &'static str {
        let set = self.model.set(&SetId::new(set)).expect("a set");
        assess(set, &self.model.work(set)).tag()
    }
}

fn stored(disk: &BTreeMap<String, String>) -> Stored {
    let profiles = disk.get(PROFILES).cloned();
    let profile = Person::in_use(profiles.as_deref().unwrap_or_default()).number;
    Stored {
        profiles,
        scores: disk.get(&key(SCORES, profile)).cloned(),
        sets: disk.get(SETS).cloned(),
        attempts: disk.get(&key(ATTEMPTS, profile)).cloned(),
        attempts_of_page: None,
        invitation: disk.get(INVITATION).cloned(),
        fault: None,
    }
}

fn id(number: usize) -> IndicatorId {
    IndicatorId::new(format!("i{number}"))
}

fn whole() -> SetId {
    SetId::new("whole")
}

fn answered(number: usize, points: u8) -> Event {
    Event::Answered(whole(), id(number), Some(Answer::Points(points)))
}

#[test]
fn scores_survive_whatever_is_done_in_between() {
    let mut browser = Browser::open(Route::Set(whole()), BTreeMap::new());
    assert_eq!(browser.model.content, Readiness::Ready);
    assert!(browser.disk.is_empty(), "written before anything was done");
    browser.happen(Event::Started(whole()));
    assert_eq!(browser.model.route, Route::Indicator(whole(), 0));
    browser.happen(answered(1, 9));
    browser.happen(Event::Noted(whole(), id(1), "sổ ghi".to_owned()));
    browser.happen(Event::Dated(whole(), id(1), "2026-11-20".to_owned()));
    browser.happen(Event::WentOn(whole(), 0));
    browser.happen(Event::Chose(Choice::Locale(Locale::En)));
    browser.happen(Event::Arrived(Route::Elsewhere));
    let mut later = Browser::open(Route::Indicator(whole(), 1), browser.disk);
    later.happen(answered(2, 7));
    later.happen(Event::WentOn(whole(), 1));
    assert_eq!(later.model.route, Route::Result(whole()));
    assert_eq!(later.tag("whole"), "met");
    let set = later.model.set(&whole()).expect("a set");
    let work = later.model.work(set);
    let copied = sheet::to_copy(Text(Locale::Vi), &set.indicators[0], &work);
    assert_eq!(copied, "9 điểm. Minh chứng: sổ ghi (ngày 20/11/2026)");
    let whole_sheet = sheet::in_words(Text(Locale::Vi), set, &work, Some("Bà Năm"), "hôm nay");
    for part in ["Bà Năm", "Chỉ số 1: Line 1", "16/20 điểm", "Theo điểm tự chấm: đạt."] {
        assert!(whole_sheet.contains(part), "{part} is not in {whole_sheet}");
    }
}

#[test]
fn what_cannot_be_written_is_said_and_stays_on_the_page() {
    let mut browser = Browser::open(Route::Set(whole()), BTreeMap::new());
    browser.fault = Some(StorageFault::Full);
    browser.happen(answered(1, 9));
    assert_eq!(browser.model.notices, [Notice::NotSaved(StorageFault::Full)]);
    // Going away and coming back must not fetch an older state from the disk.
    browser.happen(Event::Arrived(Route::Elsewhere));
    browser.happen(Event::Arrived(Route::Indicator(whole(), 1)));
    browser.happen(answered(2, 9));
    assert_eq!(browser.tag("whole"), "met");
}

#[test]
fn damaged_scores_are_put_aside_and_newer_ones_left_alone() {
    let damaged = BTreeMap::from([(key(SCORES, 0), "garbage".to_owned())]);
    let browser = Browser::open(Route::Set(whole()), damaged);
    assert_eq!(
        (browser.aside.as_slice(), browser.model.notices.as_slice()),
        (&["garbage".to_owned()][..], &[Notice::SetAside][..])
    );
    let newer = seal(Kind::Scores, saved::SCORES + 1, b"from the future");
    let mut browser = Browser::open(Route::Set(whole()), BTreeMap::from([(key(SCORES, 0), newer.clone())]));
    browser.happen(answered(1, 9));
    assert_eq!(browser.disk.get(&key(SCORES, 0)), Some(&newer));
    assert_eq!(browser.model.notices, [Notice::Newer]);
}

#[test]
fn counts_are_typed_one_after_the_other() {
    let mut browser = Browser::open(Route::Set(whole()), BTreeMap::new());
    let mut count = |which, number| browser.happen(Event::Counted(whole(), id(1), which, number));
    count(Count::Members, Some(4));
    count(Count::Qualified, Some(3));
    count(Count::Members, None);
    let answer = browser.model.works[0].answer(&id(1));
    assert_eq!(answer, Some(Answer::Counts { members: None, qualified: Some(3) }));
    browser.happen(Event::Counted(whole(), id(1), Count::Qualified, None));
    assert_eq!(browser.model.works[0].answer(&id(1)), None);
}

/// Types in a set with one line of 10 points, all of which are needed.
fn type_in(browser: &mut Browser) -> SetId {
    let today = Day::parse("2026-11-24").expect("a day");
    browser.happen(Event::BeganEntering(SetId::new("partial"), today));
    let Route::Enter(id) = browser.model.route.clone() else { panic!("not where one types") };
    let edits = [Edit::By("Bà Sáu".to_owned()), Edit::Rule(RuleKind::Points), Edit::Cut(Some(10))];
    for edit in edits {
        browser.happen(Event::Edited(id.clone(), edit, today));
    }
    browser.happen(Event::Concluded(id.clone()));
    id
}

#[test]
fn a_set_typed_in_is_kept_and_handed_on() {
    let mut browser = Browser::open(Route::Set(SetId::new("partial")), BTreeMap::new());
    browser.happen(Event::Answered(SetId::new("partial"), id(1), Some(Answer::Yes)));
    assert_eq!(browser.tag("partial"), "no-basis");
    let id = type_in(&mut browser);
    assert_eq!(browser.model.route, Route::Set(id.clone()));
    let first = IndicatorId::new("i1");
    browser.happen(Event::Answered(id.clone(), first, Some(Answer::Points(10))));
    assert_eq!(browser.tag(id.as_str()), "met");
    let set = browser.model.set(&id).expect("the set");
    let message = sheet::message(Text(Locale::Vi), set);
    assert!(message.contains("Nhập từ bản giấy, ngày 24/11/2026, người nhập: Bà Sáu"), "{message}");

    let mut other = Browser::open(Route::Titles, BTreeMap::new());
    other.happen(Event::Received("chào bà con".to_owned()));
    assert_eq!(other.model.received, Some(Received::Refused(Unreadable::Foreign)));
    other.happen(Event::Received(message[..message.len() - 2].to_owned()));
    assert_eq!(other.model.received, Some(Received::Refused(Unreadable::Damaged)));
    assert!(other.disk.is_empty());
    for expected in [Received::New(1), Received::Known] {
        other.happen(Event::Received(message.clone()));
        assert_eq!(other.model.received, Some(expected));
    }
    let reopened = Browser::open(Route::Set(id.clone()), other.disk);
    assert_eq!(reopened.model.set(&id), browser.model.set(&id));
    // It can go again, and only it.
    browser.happen(Event::RemovedSet(id.clone()));
    assert_eq!((browser.model.set(&id), browser.model.sets().count()), (None, 2));
}

#[test]
fn what_contradicts_is_shown_until_another_page() {
    let mut browser = Browser::open(Route::Set(SetId::new("partial")), BTreeMap::new());
    browser.happen(Event::BeganEntering(SetId::new("partial"), Day::default()));
    let Route::Enter(id) = browser.model.route.clone() else { panic!("not where one types") };
    browser.happen(Event::Concluded(id));
    assert!(!browser.model.problems.is_empty());
    browser.happen(Event::Arrived(Route::Titles));
    assert!(browser.model.problems.is_empty());
}

#[test]
fn nobody_takes_the_place_of_a_set_of_the_release() {
    let mut browser = Browser::open(Route::Titles, BTreeMap::new());
    let mut forged = sets().remove(0);
    forged.version = 99;
    browser.happen(Event::Received(saved::sets_to_text(&[forged])));
    assert_eq!(browser.model.received, Some(Received::Known));
    assert_eq!(browser.model.set(&whole()).map(|set| set.version), Some(1));
}

#[test]
fn people_who_share_a_device_have_scores_of_their_own() {
    let mut browser = Browser::open(Route::Set(whole()), BTreeMap::new());
    browser.happen(answered(1, 9));
    browser.happen(Event::AddedProfile("  Bà\nNăm ".to_owned()));
    assert_eq!(browser.reopened, 1);
    let mut second = Browser::open(Route::Set(whole()), browser.disk.clone());
    assert_eq!(second.model.profiles.name(), Some("Bà Năm"));
    assert!(second.model.works.is_empty());
    second.happen(answered(1, 3));
    assert_eq!(second.disk.get(&key(SCORES, 0)), browser.disk.get(&key(SCORES, 0)));

    second.happen(Event::Arrived(Route::Profiles));
    second.happen(Event::RenamedProfile(1, "Bà Tư".to_owned()));
    second.happen(Event::RenamedProfile(1, " ".to_owned()));
    assert_eq!(second.model.profiles.name(), Some("Bà Tư"));
    let before = second.disk.clone();
    let kept = second.kept(1);
    second.happen(Event::RemovedProfile(1, kept));
    assert_eq!(second.model.profiles.current(), 0);
    assert_eq!(second.model.works[0].answer(&id(1)), Some(Answer::Points(9)), "the guest's scores");
    assert_eq!(second.disk.get(&key(SCORES, 0)), browser.disk.get(&key(SCORES, 0)));
    assert_eq!(second.disk.get(&key(SCORES, 1)), None);
    second.happen(Event::PutBackProfile);
    second.happen(Event::ChoseProfile(1));
    assert_eq!(second.disk, before);
    // The other program learns of it when it gets the screen.
    assert!(second.outdated);
}

#[test]
fn people_are_not_told_apart_where_nothing_can_be_written() {
    let mut browser = Browser::open(Route::Profiles, BTreeMap::new());
    browser.happen(Event::AddedProfile("Bà Năm".to_owned()));
    let before = browser.disk.clone();
    let mut browser = Browser::open(Route::Profiles, before.clone());
    browser.fault = Some(StorageFault::Full);
    browser.happen(Event::ChoseProfile(0));
    browser.happen(Event::AddedProfile("Ông Tư".to_owned()));
    let kept = browser.kept(1);
    browser.happen(Event::RemovedProfile(1, kept));
    assert_eq!((browser.model.profiles.name(), browser.reopened), (Some("Bà Năm"), 0));
    assert_eq!((browser.model.removed.as_ref(), &browser.disk), (None, &before));
}

#[test]
fn erasing_leaves_nothing_of_anybody() {
    let mut browser = Browser::open(Route::Set(whole()), BTreeMap::new());
    browser.happen(answered(1, 9));
    browser.happen(Event::AddedProfile("A".to_owned()));
    browser.happen(Event::Arrived(Route::Data));
    browser.happen(Event::Moved(Move::Erase));
    assert!(browser.disk.is_empty());
    assert!(
        browser.model.moving.erased.is_some()
            && browser.model.works.is_empty()
            && browser.model.profiles.is_empty()
    );
    assert!(browser.outdated);
}

#[test]
fn what_was_erased_comes_back_as_long_as_the_page_stays() {
    let mut browser = Browser::open(Route::Set(whole()), BTreeMap::new());
    browser.happen(answered(1, 9));
    let before = browser.disk.clone();
    browser.happen(Event::Arrived(Route::Data));
    browser.happen(Event::Moved(Move::Erase));
    // Looking around in between writes nothing of it back.
    browser.happen(Event::Arrived(Route::History));
    browser.happen(Event::ChangedElsewhere);
    assert!(browser.disk.is_empty());
    browser.happen(Event::Arrived(Route::Data));
    browser.happen(Event::Moved(Move::Undo));
    assert_eq!(browser.disk, before);
    assert_eq!(browser.model.works.len(), 1);
    browser.happen(Event::Moved(Move::Undo));
    assert_eq!(browser.disk, before, "once");
}

#[test]
fn names_and_numbers_are_read_back() {
    let mut profiles = Profiles::default();
    assert!(!profiles.add(" \n "));
    assert!(profiles.add("Ông Tư") && profiles.add("Bà Năm") && profiles.add(&"x".repeat(100)));
    profiles.remove(1);
    profiles.choose(2);
    profiles.choose(1);
    let text = profiles.to_text();
    assert_eq!(Profiles::from_text(&text), profiles);
    assert_eq!(Person::in_use(&text), Person { number: 2, name: "Bà Năm".to_owned() });
    // A number that was given once is never given again.
    profiles.remove(3);
    let mut later = Profiles::from_text(&profiles.to_text());
    later.add("Út");
    assert_eq!(later.current(), 4);
    for strange in ["", "x", "1", "9 9", "2 x\n2", "0 1\n0 Khách", "\u{0}"] {
        assert_eq!(Person::in_use(strange), Person::default(), "{strange:?}");
        assert_eq!(Profiles::from_text(strange).current(), 0, "{strange:?}");
    }
}

/// A hall's attempt at a check, with so many right answers.
fn in_hall(part: Part, right: usize, seed: u64) -> Finished {
    let hall = bank::hall();
    let check = hall.check(part);
    let drawing = Drawing { seed, ..Drawing::default() };
    let mut attempt = Underway::begin(check, &check.forms[0], drawing, Moment(seed));
    for (number, item) in hall.items(part).iter().enumerate() {
        let key = hall.key(part, number).expect("a key").place();
        let option = if number < right { key } else { (key + 1) % 4 };
        let option = item.kind.options()[option].id.clone();
        attempt = attempt.answer(check, &item.id, &Deed::Touch(option), Moment(seed));
    }
    attempt.finish(check, Moment(seed))
}

fn with_attempts(finished: Vec<Finished>) -> BTreeMap<String, String> {
    let state = State { profile: Profile { underway: Vec::new(), finished } };
    BTreeMap::from([(key(ATTEMPTS, 0), state::saved::to_text(&state))])
}

#[test]
fn a_link_leads_through_both_checks_to_a_code_with_every_answer() {
    let invitation = Invitation {
        code: 417,
        mark: SessionMark(7),
        checks: Checks::Both,
        holder: Holder::No,
        group: Group::Community,
    };
    let route = Route::Join(Some(invitation));
    let browser = Browser::open(route.clone(), BTreeMap::new());
    let stages = |browser: &Browser| -> Vec<Stage> {
        browser.model.stages(&invitation).into_iter().map(|(_, stage)| stage).collect()
    };
    assert_eq!(stages(&browser), [Stage::Open, Stage::Open]);
    assert_eq!(browser.model.handed(), None);
    let kept = browser.disk.get(INVITATION).cloned().expect("the invitation is kept");

    // Days later, from home, without the link.
    let mut disk = with_attempts(vec![in_hall(Part::Skills, 17, 5), in_hall(Part::Online, 8, 6)]);
    disk.insert(INVITATION.to_owned(), kept);
    let mut browser = Browser::open(Route::HandOver(None), disk.clone());
    let done = |points, maximum| Stage::Done(Tally::new(points, maximum).expect("a tally"));
    assert_eq!(stages(&browser), [done(17, 24), done(8, 12)]);
    let sent = browser.model.handed().expect("a result");
    assert_eq!(
        (sent.handed.session, sent.handed.holder, sent.handed.group),
        (417, Holder::No, Group::Community)
    );
    assert_eq!(sent.mark, Some(SessionMark(7)));
    let hall = bank::hall();
    for (part, marked, points) in
        [(Part::Skills, &sent.answers.skills, (17, 24)), (Part::Online, &sent.answers.online, (8, 12))]
    {
        let marks = &marked.as_ref().expect("answers").marks;
        assert_eq!(hall.grade(part, marks), Tally::new(points.0, points.1));
    }
    assert_eq!(code::read(&code::write(&sent).expect("a code")), Ok(sent.clone()));

    // Another code typed by hand is another session.
    let handing = Handing { code: Some(418), ..browser.model.handing };
    browser.happen(Event::Handing(handing));
    assert_eq!(browser.model.handed().map(|sent| (sent.handed.session, sent.mark)), Some((418, None)));

    // A session of one check takes no more than that.
    let alone = Invitation { checks: Checks::SkillsOnly, ..invitation };
    let browser = Browser::open(Route::Join(Some(alone)), disk);
    let sent = browser.model.handed().expect("a result");
    assert_eq!((sent.handed.online, sent.answers.online), (None, None));
    assert_eq!(browser.model.stages(&alone).len(), 1);
}

#[test]
fn an_attempt_in_another_form_is_handed_over_without_answers() {
    let check = bank::check("ky-nang-so", 70, &[(24, 24)]);
    let attempt = Underway::begin(&check, &check.forms[0], Drawing::default(), Moment(1));
    let browser =
        Browser::open(Route::HandOver(Some(417)), with_attempts(vec![attempt.finish(&check, Moment(2))]));
    let sent = browser.model.handed().expect("a result");
    assert_eq!((sent.answers, sent.mark), (Answers::default(), None));
}
