//! Backups: what one device gives another, in whatever order, broken or not.

use crate::bank;
use std::cell::RefCell;
use std::collections::BTreeMap;
use thuoc_so::app::StorageFault;
use thuoc_so::app::store::{self, Device, Key};
use thuoc_so::domain::backup::plan::{Plan, Refusal, Write};
use thuoc_so::domain::backup::{self, Everything, What};
use thuoc_so::domain::check::attempt::Underway;
use thuoc_so::domain::check::blueprint::Drawing;
use thuoc_so::domain::check::id::OptionId;
use thuoc_so::domain::check::kinds::Deed;
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::session::{About, Session, SessionId, saved as sessions};
use thuoc_so::domain::state::envelope::{Kind, Unreadable, seal};
use thuoc_so::domain::state::{Profile, State, saved};

/// A device whose storage is full at so many bytes.
#[derive(Default)]
struct Phone {
    texts: RefCell<BTreeMap<String, String>>,
    capacity: Option<usize>,
}

impl Device for Phone {
    fn get(&self, key: &str) -> Result<Option<String>, StorageFault> {
        Ok(self.texts.borrow().get(key).cloned())
    }

    fn set(&self, key: &str, text: &str) -> Result<(), StorageFault> {
        let mut after = self.texts.borrow().clone();
        after.insert(key.to_owned(), text.to_owned());
        let size: usize = after.iter().map(|(key, text)| key.len() + text.len()).sum();
        if self.capacity.is_some_and(|capacity| size > capacity) {
            return Err(StorageFault::Full);
        }
        self.texts.replace(after);
        Ok(())
    }

    fn remove(&self, key: &str) {
        self.texts.borrow_mut().remove(key);
    }

    fn keys(&self) -> Vec<String> {
        self.texts.borrow().keys().cloned().collect()
    }

    fn in_page(&self, _: &str) -> Option<String> {
        None
    }

    fn keep_in_page(&self, _: &str, _: Option<&str>) {}

    fn keys_in_page(&self) -> Vec<String> {
        Vec::new()
    }
}

fn attempt(seed: u64, answers: usize) -> Underway {
    let check = bank::check("ky-nang-so", 70, &[(6, 4), (6, 3)]);
    let drawing = Drawing { seed, ..Drawing::default() };
    let mut attempt = Underway::begin(&check, &check.forms[0], drawing, Moment(seed * 1000));
    for number in 0..answers {
        let item = attempt.question(number).unwrap().item.clone();
        let at = Moment(seed * 1000 + number as u64);
        attempt = attempt.answer(&check, &item, &Deed::Touch(OptionId::new("b")), at);
    }
    attempt
}

fn attempts(underway: &[(u64, usize)], finished: &[u64]) -> String {
    let check = bank::check("ky-nang-so", 70, &[(6, 4), (6, 3)]);
    let finish = |seed: &u64| attempt(*seed, 7).finish(&check, Moment(*seed * 1000 + 500));
    let underway = underway.iter().map(|(seed, answers)| attempt(*seed, *answers)).collect();
    saved::to_text(&State { profile: Profile { underway, finished: finished.iter().map(finish).collect() } })
}

fn session(id: &str, place: &str) -> String {
    let about = About { place: place.to_owned(), ..About::default() };
    sessions::to_text(&Session::new(SessionId::new(id), about, Moment(5)))
}

fn phone(texts: &[(Key, String)]) -> Phone {
    let phone = Phone::default();
    for (key, text) in texts {
        store::write(&phone, *key, text).unwrap();
    }
    phone
}

/// The guest and Bà Năm, an attempt under way, two results, a session.
fn first() -> Phone {
    phone(&[
        (Key::Profiles, "0 2\n1 Bà Năm".to_owned()),
        (Key::Attempts(0), attempts(&[(3, 4)], &[1])),
        (Key::Attempts(1), attempts(&[], &[2])),
        (Key::Session(&SessionId::new("aa")), session("aa", "Khu phố 3")),
    ])
}

fn offer(text: &str, to: &Phone) -> Plan {
    Plan::of(&backup::read(text).unwrap(), &store::everything(to))
}

fn move_in(from: &Phone, to: &Phone) -> Plan {
    let plan = offer(&backup::make(&store::everything(from), Moment(77)), to);
    store::write_all(to, &plan.writes).unwrap();
    plan
}

fn profile(phone: &Phone, number: u32) -> Profile {
    let text = store::stored(phone, Key::Attempts(number)).unwrap().expect("attempts");
    saved::from_text(&text).unwrap().profile
}

#[test]
fn everything_reaches_an_empty_device() {
    let (from, to) = (first(), Phone::default());
    let plan = move_in(&from, &to);
    assert_eq!(plan.made, Moment(77));
    let facts: Vec<_> =
        plan.people.iter().map(|gain| (&*gain.name, gain.is_new, gain.finished, gain.underway)).collect();
    assert_eq!(facts, [("", false, 1, 1), ("Bà Năm", true, 1, 0)]);
    assert_eq!(plan.people[0].latest, Some(Moment(1500)));
    assert_eq!((plan.sessions.len(), &*plan.sessions[0].place), (1, "Khu phố 3"));
    assert!(plan.refused.is_empty());
    assert_eq!(to.texts, from.texts);
    // A second time brings nothing.
    assert_eq!(move_in(&from, &to).writes, []);
}

#[test]
fn both_keep_what_they_have_and_answers_meet_by_the_newest() {
    // The same attempt was carried on here; Bà Năm has another number here.
    let here = phone(&[
        (Key::Profiles, "2 3\n1 Ông Tư\n2 Bà Năm".to_owned()),
        (Key::Attempts(0), attempts(&[(3, 6)], &[9])),
        (Key::Attempts(1), attempts(&[], &[5])),
    ]);
    let plan = move_in(&first(), &here);
    assert!(plan.writes.iter().all(|write| !matches!(write, Write::Profiles(_))), "nobody new");
    let guest = profile(&here, 0);
    assert_eq!(guest.underway[0].given.len(), 6, "what is further stays");
    assert_eq!(guest.finished.iter().map(|own| own.id.0).collect::<Vec<_>>(), [1, 9], "by their days");
    assert_eq!(profile(&here, 2).finished.len(), 1);
    assert_eq!(profile(&here, 1).finished[0].id.0, 5);
    // The other way round both devices hold the same.
    let there = first();
    move_in(&here, &there);
    assert_eq!(profile(&there, 0), guest);
}

#[test]
fn an_old_copy_does_not_open_again_what_was_finished() {
    let here = phone(&[(Key::Attempts(0), attempts(&[], &[3]))]);
    let old = phone(&[(Key::Attempts(0), attempts(&[(3, 2)], &[]))]);
    assert_eq!(move_in(&old, &here).writes, []);
    let finished = move_in(&here, &old);
    assert_eq!((finished.people[0].finished, profile(&old, 0).underway.len()), (1, 0));
}

#[test]
fn broken_parts_are_named_and_the_others_taken() {
    let text = backup::make(&store::everything(&first()), Moment(77));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4, "a list, and a word for each part");
    let cut = lines[..3].join("\n");
    let plan = offer(&cut, &Phone::default());
    assert_eq!(plan.refused, [(What::Session, Refusal::Missing)]);
    assert_eq!(plan.people.len(), 2);
    let changed = text.replace(lines[2], &lines[2].replacen('A', "B", 1));
    let plan = offer(&changed, &Phone::default());
    assert_eq!(plan.refused, [(What::Attempts("Bà Năm".to_owned()), Refusal::Changed)]);
    // In whatever order, with words around.
    let turned = format!("Gửi con: {} {} {}\r\n{}", lines[3], lines[2], lines[0], lines[1]);
    assert_eq!(offer(&turned, &Phone::default()).refused, []);
    // Without its list nothing can be read.
    assert_eq!(backup::read(&text[1..]), Err(Unreadable::Foreign));
    assert_eq!(backup::read(&text.replacen("TL1.A", "TL1.B", 1)).is_err(), text.contains("TL1.A"));
    assert_eq!(backup::read("hello"), Err(Unreadable::Foreign));
    assert_eq!(backup::read(&seal(Kind::Backup, 9, b"")), Err(Unreadable::Newer(9)));
}

#[test]
fn what_is_newer_or_unreadable_here_is_left_alone() {
    let newer = seal(Kind::Attempts, 99, b"later");
    let damaged = phone(&[
        (Key::Attempts(0), newer.clone()),
        (Key::Session(&SessionId::new("aa")), seal(Kind::Session, 99, b"later")),
    ]);
    let before = damaged.texts.clone();
    let plan = offer(&backup::make(&store::everything(&first()), Moment(77)), &damaged);
    assert_eq!(
        plan.refused,
        [(What::Attempts(String::new()), Refusal::Here), (What::Session, Refusal::Here)]
    );
    store::write_all(&damaged, &plan.writes).unwrap();
    for (key, text) in before.borrow().iter() {
        assert_eq!(damaged.get(key), Ok(Some(text.clone())));
    }
    // A part of a newer release is carried as it is, and refused by this one.
    let carried = backup::make(&store::everything(&damaged), Moment(1));
    assert!(carried.contains(&newer));
    assert_eq!(offer(&carried, &Phone::default()).refused[0].1, Refusal::Newer);
}

#[test]
fn a_full_device_stays_as_it_was() {
    let text = backup::make(&store::everything(&first()), Moment(77));
    let whole: usize = first().texts.borrow().iter().map(|(key, text)| key.len() + text.len()).sum();
    for capacity in 0..whole {
        let to = Phone { capacity: Some(capacity), ..Phone::default() };
        let plan = offer(&text, &to);
        assert_eq!(store::write_all(&to, &plan.writes), Err(StorageFault::Full));
        assert!(to.keys().is_empty(), "{capacity}: {:?}", to.keys());
    }
}

#[test]
fn what_was_erased_comes_back() {
    let phone = first();
    phone.set("another site's", "stays").unwrap();
    let before = phone.texts.clone();
    let erased = store::erase(&phone);
    assert_eq!(phone.keys(), ["another site's"]);
    store::undo_erasing(&phone, &erased).unwrap();
    assert_eq!(phone.texts, before);
}

#[test]
fn a_damaged_text_is_set_aside_once_and_no_other_in_its_place() {
    let phone = Phone::default();
    for text in ["one", "two", "one"] {
        store::set_aside(&phone, text).unwrap();
    }
    assert_eq!(store::count_set_aside(&phone), 2);
}

#[test]
fn an_empty_device_has_nothing_to_give() {
    assert!(store::everything(&Phone::default()).is_empty());
    assert!(!store::everything(&first()).is_empty());
    let nothing = backup::make(&Everything::default(), Moment(0));
    assert_eq!(backup::read(&nothing).map(|backup| backup.parts), Ok(Vec::new()));
}
