//! A backup taken away as a file or as text, and taken in on another device.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::work::STATE;
use browser_tests::{Answer, Phone, Site, View, Work, desk, eventually};
use std::fs;
use tempfile::TempDir;
use thuoc_so::domain::check::attempt::Place;
use thuoc_so::domain::state::envelope::{self, Kind};

const PEOPLE: &str = "1 2\n1 Bà Năm";

/// What two people of a household and a session left on a device; Bà Năm uses it.
#[track_caller]
fn a_household(phone: &Phone) {
    phone.bring(&Work::none().finished(SKILLS, 17));
    let hers = Work::none().finished(SKILLS, 20).underway(ONLINE, Place::Question(3), right_up_to_three());
    phone.store("thuoc-so/state/1", &hers.to_text());
    phone.store(desk::PROFILES, PEOPLE);
    phone.store(desk::SESSION, &desk::session());
    phone.store(desk::SETS, &desk::entered());
}

fn right_up_to_three() -> impl Fn(usize) -> Option<Answer> {
    |number| (number <= 3).then_some(Answer::Right)
}

/// The backup of another device, which is switched off then.
#[track_caller]
fn text_from(site: &Site, work: impl FnOnce(&Phone)) -> String {
    let phone = Phone::new(site);
    work(&phone);
    text_of(&phone)
}

/// The backup, as it stands on the page to be copied.
#[track_caller]
fn text_of(phone: &Phone) -> String {
    phone.open("#/data");
    phone.script("return document.getElementById('backup-text').value;", Vec::new())
}

/// Pastes a text, and sees what is said of it.
#[track_caller]
fn paste(phone: &Phone, text: &str, expected: &str) -> View {
    phone.open("#/data");
    phone.type_into("received-text", text);
    phone.tap_button(VI.receive_button());
    phone.until(expected, |view| view.text.contains(expected))
}

#[track_caller]
fn everything_stored(phone: &Phone) -> Vec<(String, Option<String>)> {
    phone.keys().into_iter().map(|key| (key.clone(), phone.stored(&key))).collect()
}

#[test]
fn a_file_moves_everything_into_an_empty_browser() {
    let site = Site::new();
    let folder = TempDir::with_prefix("thuoc-so-backup-").expect("a folder");
    let old = Phone::new(&site);
    a_household(&old);
    let before = everything_stored(&old);
    old.downloads_into(folder.path());
    old.open("#/data");
    old.tap_button(VI.backup_save());
    let saved = || {
        let mut files = fs::read_dir(folder.path()).expect("the folder").flatten();
        files.find(|file| file.path().extension().is_some_and(|ending| ending == "txt"))
    };
    assert!(eventually(|| saved().is_some_and(|file| file.metadata().is_ok_and(|data| data.len() > 0))));
    let file = saved().expect("a file").path();
    let content = fs::read_to_string(&file).expect("a text");
    assert!(content.starts_with("TL1."), "{content}");
    assert_eq!(content.lines().count(), 5, "the list, two people's attempts, a session, sets: {content}");

    drop(old);
    let new = Phone::new(&site);
    new.open("#/data");
    new.hand_in_file(&file);
    let view = new.until("the preview", |view| view.text.contains(VI.take_in_yes()));
    for line in [
        &VI.take_in_finished(1),
        &VI.take_in_underway(1),
        &VI.take_in_sets(1),
        VI.take_in_new_person(),
        VI.take_in_keeps(),
        "Bà Năm",
    ] {
        assert!(view.text.contains(line), "{line:?} is not in {}", view.text);
    }
    assert!(new.keys().is_empty(), "taken in before anybody said so: {:?}", new.keys());
    new.tap_button(VI.take_in_yes());
    new.until("that it is done", |view| view.text.contains(VI.take_in_done()));
    // The guest has the device until Bà Năm takes it up.
    let after: Vec<_> = before
        .iter()
        .filter(|(key, _)| key != desk::PROFILES && key != "thuoc-so/state/1")
        .cloned()
        .collect();
    for (key, text) in after {
        assert_eq!(new.stored(&key), text, "{key}");
    }
    new.open("#/check/ky-nang-so/result");
    assert_eq!(new.outcome().points, 17);
    new.open("#/profiles");
    new.tap_button(VI.profiles_use());
    new.until("her first page", |view| view.text.contains(&VI.home_who("Bà Năm")));
    new.open("#/check/ky-nang-so/result");
    assert_eq!(new.outcome().points, 20);
    let view = new.open("#/check/tu-tim-thong-tin");
    assert_eq!(view.question(), Some(4));
}

#[test]
fn texts_make_the_work_of_two_devices_one() {
    let site = Site::new();
    let text = text_from(&site, |phone| phone.bring(&Work::none().finished(SKILLS, 17)));
    let other = Phone::new(&site);
    other.bring(&Work::none().finished(ONLINE, 8));
    let message = format!("Gửi bà Năm bản sao lưu:\n\n{text}\n\nChào bà.");
    let view = paste(&other, &message, VI.take_in_yes());
    assert!(view.text.contains(&VI.take_in_finished(1)), "{}", view.text);
    other.tap_button(VI.take_in_yes());
    other.until("that it is done", |view| view.text.contains(VI.take_in_done()));
    let view = other.open("#/history");
    assert!(view.text.contains("17/24 điểm") && view.text.contains("8/12 điểm"), "{}", view.text);
    // The same once more brings nothing.
    let stored = other.stored(STATE);
    let view = paste(&other, &message, VI.take_in_nothing());
    assert!(!view.text.contains(VI.take_in_yes()), "{}", view.text);
    assert_eq!(other.stored(STATE), stored);
    // And the way back makes both devices alike.
    let text = text_of(&other);
    drop(other);
    let one = Phone::new(&site);
    one.bring(&Work::none().finished(SKILLS, 17));
    paste(&one, &text, VI.take_in_yes());
    one.tap_button(VI.take_in_yes());
    one.until("that it is done", |view| view.text.contains(VI.take_in_done()));
    one.open("#/check/tu-tim-thong-tin/result");
    assert_eq!(one.outcome().points, 8);
    one.open("#/check/ky-nang-so/result");
    assert_eq!(one.outcome().points, 17);
}

#[test]
fn what_is_broken_is_refused_and_named() {
    let site = Site::new();
    let text = text_from(&site, |phone| {
        a_household(phone);
        phone.store(desk::PROFILES, "0 2\n1 Bà Năm");
    });
    let other = Phone::new(&site);
    let words: Vec<&str> = text.lines().collect();
    other.bring(&Work::none().finished(ONLINE, 8));
    let before = everything_stored(&other);

    let guest = VI.profiles_guest();
    let changed = |word: &str| {
        let (start, end) = word.split_at(word.len() / 2);
        let letter = if end.starts_with('A') { 'B' } else { 'A' };
        format!("{start}{letter}{}", &end[1..])
    };
    let damaged = text.replace(words[1], &changed(words[1]));
    let view = paste(&other, &damaged, VI.take_in_refused());
    let line = format!("{}: {}", VI.part_attempts(guest), VI.refusal_changed());
    assert!(view.text.contains(&line) && view.text.contains("Bà Năm"), "{}", view.text);

    let cut = text.replace(words[4], "");
    let view = paste(&other, &cut, VI.take_in_refused());
    let line = format!("{}: {}", VI.part_session(), VI.refusal_missing());
    assert!(view.text.contains(&line), "{line} is not in {}", view.text);

    paste(&other, &text.replace(words[0], &changed(words[0])), VI.take_in_damaged());
    paste(&other, "Chào bà, bà khoẻ không?", VI.take_in_foreign());
    let newer = envelope::seal(Kind::Backup, 2, b"from a later release");
    paste(&other, &newer, VI.take_in_newer());
    assert_eq!(everything_stored(&other), before);

    // What is whole in a damaged backup can be taken in all the same.
    paste(&other, &damaged, VI.take_in_yes());
    other.tap_button(VI.take_in_yes());
    other.until("that it is done", |view| view.text.contains(VI.take_in_done()));
    assert!(other.keys().contains(&desk::SESSION.to_owned()), "{:?}", other.keys());
    other.open("#/check/tu-tim-thong-tin/result");
    assert_eq!(other.outcome().points, 8);
}

#[test]
fn nothing_is_added_to_work_of_a_newer_release() {
    let newer = envelope::seal(Kind::Attempts, 99, b"what only a later release understands");
    let site = Site::new();
    let text = text_from(&site, |phone| phone.bring(&Work::none().finished(SKILLS, 17)));
    let other = Phone::new(&site);
    other.stop_by();
    other.store(STATE, &newer);
    let view = paste(&other, &text, VI.take_in_refused());
    let line = format!("{}: {}", VI.part_attempts(VI.profiles_guest()), VI.refusal_here());
    assert!(view.text.contains(&line), "{line} is not in {}", view.text);
    assert!(view.notices.iter().any(|notice| notice.contains(VI.notice_newer())), "{:?}", view.notices);
    // It goes into a backup as it is, for a release that understands it.
    assert!(text_of(&other).contains(&newer));
    assert_eq!(other.stored(STATE), Some(newer));
}

#[test]
fn a_full_storage_takes_all_of_a_backup_or_nothing() {
    let site = Site::new();
    let text = text_from(&site, a_household);
    let other = Phone::new(&site);
    other.before_every_page(
        "let left = 2;
         const write = Storage.prototype.setItem;
         Storage.prototype.setItem = function (...entry) {
           if (left-- > 0) return write.apply(this, entry);
           throw new DOMException('no room', 'QuotaExceededError');
         };",
    );
    paste(&other, &text, VI.take_in_yes());
    other.tap_button(VI.take_in_yes());
    other.until("that there is no room", |view| view.text.contains(VI.take_in_full()));
    assert!(other.keys().is_empty(), "{:?}", other.keys());
}
