//! Codes of phones read by a camera, by a photo, and by a browser's own detector.

use crate::VI;
use browser_tests::film::{self, Picture, SIDE};
use browser_tests::{Browser, Phone, Site, View, desk};
use serde_json::json;
use thirtyfour::By;
use thuoc_so::domain::handover::code::{Code, write};
use thuoc_so::domain::handover::join::SessionMark;
use thuoc_so::domain::handover::{Handed, number, reading};
use thuoc_so::domain::session::answers::{Answers, Mark, Marked};
use thuoc_so::domain::session::record::{Group, Holder, RecordId, Tally};
use thuoc_so::domain::session::saved;

const PAGE: &str = "cadre.html#/session/feed/scan";

/// The code of a person in the session `feed`, told apart by a number.
#[track_caller]
pub fn code(person: u32) -> Code {
    let session = saved::from_text(&desk::session()).unwrap_or_else(|error| panic!("{error:?}"));
    let marks = |length: u32| {
        let mark = |number: u32| Mark::from_number((2 + (number + person) % 4) as u8).unwrap_or_default();
        Some(Marked { version: 2, marks: (0..length).map(mark).collect() })
    };
    Code {
        handed: Handed {
            session: session.code(),
            tag: 70_000 + person,
            holder: Holder::Yes,
            group: Group::Community,
            skills: Tally::new(17, 24),
            online: Tally::new(8, 12),
        },
        mark: Some(SessionMark::of(&session.id)),
        answers: Answers { skills: marks(24), online: marks(12) },
    }
}

#[track_caller]
fn text(code: &Code) -> String {
    write(code).unwrap_or_else(|| panic!("no code says {code:?}"))
}

/// Keeps what the page says of each code, the tones, and the camera's stream, for the test to look at.
const WITNESS: &str = "
  window.said = []; window.tones = [];
  new MutationObserver(() => {
    for (const line of document.querySelectorAll('.taken li'))
      if (said[said.length - 1] !== line.textContent) said.push(line.textContent);
  }).observe(document, { childList: true, subtree: true, characterData: true });
  const create = AudioContext.prototype.createOscillator;
  AudioContext.prototype.createOscillator = function () {
    const tone = create.call(this), start = tone.start;
    tone.start = function () { tones.push(Math.round(tone.frequency.value)); return start.call(tone); };
    return tone;
  };
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wanted) => (window.stream = await ask(wanted));";

#[track_caller]
fn at_the_camera(phone: &Phone) {
    phone.stop_by();
    phone.store(desk::SESSION, &desk::session());
    phone.open(PAGE);
}

#[track_caller]
fn count(phone: &Phone) -> u32 {
    phone.script("return Number(document.querySelector('[data-count]').dataset.count);", Vec::new())
}

#[track_caller]
fn said(phone: &Phone) -> Vec<String> {
    phone.script("return said;", Vec::new())
}

#[track_caller]
fn tones(phone: &Phone) -> Vec<u32> {
    phone.script("return tones;", Vec::new())
}

#[track_caller]
fn eventually(phone: &Phone, expected: &str, holds: impl Fn() -> bool) {
    for _ in 0..20 {
        if browser_tests::browser::eventually(&holds) {
            return;
        }
    }
    panic!("{expected} has not come: {:?}", phone.view().text);
}

#[test]
fn five_codes_in_a_row_with_a_blurred_and_a_foreign_one_between() {
    let Ok(folder) = tempfile::tempdir() else { panic!("no folder") };
    let path = folder.path().join("codes.y4m");
    let blurred = Picture::of(&text(&code(6))).blurred();
    assert!(reading::texts(SIDE, SIDE, &blurred.pixels()).is_empty(), "it can still be read");
    let foreign = Code { mark: Some(SessionMark(1)), ..code(7) };
    let shown = |person| Picture::of(&text(&code(person)));
    let scenes = [shown(1), shown(2), blurred, shown(3), Picture::of(&text(&foreign)), shown(4), shown(5)];
    film::write(&path, &scenes).unwrap_or_else(|error| panic!("{error}"));

    let site = Site::new();
    let phone = Phone::with_camera(&site, &path);
    phone.before_every_page(WITNESS);
    at_the_camera(&phone);
    let before = count(&phone);
    phone.press_on();
    eventually(&phone, "five more", || count(&phone) == before + 5);
    // The film begins anew: whoever was taken is named, and counts once.
    let known = VI.numbers_known(1);
    eventually(&phone, "somebody known", || said(&phone).contains(&known));
    assert_eq!(count(&phone), before + 5);
    let code_of_session = format!("{:03}", foreign.handed.session);
    assert!(said(&phone).contains(&VI.numbers_foreign(&code_of_session)), "{:?}", said(&phone));
    let tones = tones(&phone);
    assert_eq!(tones.iter().filter(|tone| **tone == 1_320).count(), 5, "{tones:?}");
    assert!(tones.contains(&330), "{tones:?}");

    // Every answer came along, and nothing of the blurred one.
    let kept = phone.stored(desk::SESSION).and_then(|text| saved::from_text(&text).ok());
    let Some(session) = kept else { panic!("no session") };
    let answers = |person| {
        let id = number::person(&code(person).handed).map(RecordId);
        id.and_then(|id| session.answers.get(&id)).map(|answers| answers.value.clone())
    };
    for person in 1..=5 {
        assert_eq!(answers(person), Some(code(person).answers), "the answers of {person}");
    }
    assert_eq!(answers(6), None);

    // Who leaves the page leaves no camera on.
    phone.tap_link(VI.way_numbers());
    phone.until("numbers", |view| view.address.ends_with("/numbers"));
    let ended = "return stream.getTracks().every((track) => track.readyState === 'ended');";
    eventually(&phone, "the end of the camera", || phone.script(ended, Vec::new()));
}

#[test]
fn where_the_camera_is_refused_a_photo_or_a_number_does() {
    let Ok(folder) = tempfile::tempdir() else { panic!("no folder") };
    let path = folder.path().join("photo.bmp");
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page(
        "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'));",
    );
    at_the_camera(&phone);
    let before = count(&phone);
    phone.press_on();
    let view = phone.until("why there is no picture", |view| view.text.contains(VI.scan_refused()));
    assert!(view.text.contains(VI.way_numbers()), "{}", view.text);

    let choose = |picture: &Picture| {
        picture.save(&path).unwrap_or_else(|error| panic!("{error}"));
        let place = path.display().to_string();
        let typed = async { phone.driver().find(By::Id("photo")).await?.send_keys(place).await };
        phone.block(typed).unwrap_or_else(|error| panic!("{error}"));
    };
    choose(&Picture::empty());
    phone.until("that nothing can be read", |view| view.text.contains(VI.scan_photo_none()));
    choose(&Picture::of(&text(&code(9))));
    phone.until("that it is taken", |view| view.text.contains(&VI.numbers_new(1)));
    assert_eq!(count(&phone), before + 1);
    choose(&Picture::of("https://example.vn/"));
    phone.until("that it is no result", |view| view.text.contains(VI.scan_other()));
}

#[test]
fn a_browser_that_reads_codes_itself_fetches_no_reader() {
    let Ok(folder) = tempfile::tempdir() else { panic!("no folder") };
    let path = folder.path().join("table.y4m");
    film::write(&path, &[Picture::empty()]).unwrap_or_else(|error| panic!("{error}"));
    let site = Site::new();
    let phone = Phone::with_camera(&site, &path);
    phone.before_every_page(
        "window.BarcodeDetector = class { async detect() { return window.shown ? [{ rawValue: shown }] : []; } };",
    );
    at_the_camera(&phone);
    let before = count(&phone);
    phone.press_on();
    phone.run("window.shown = arguments[0];", vec![json!(text(&code(1)))]);
    phone.until("that it is taken", |view| view.text.contains(&VI.numbers_new(1)));
    assert_eq!(count(&phone), before + 1);
    assert!(!fetched_reader(&phone));

    // One that is there but does not work gives way to the reader.
    phone
        .run("BarcodeDetector.prototype.detect = () => Promise.reject(new Error('no service'));", Vec::new());
    eventually(&phone, "the reader", || fetched_reader(&phone));
    phone.tap_button(VI.scan_stop());
    phone.until("the button again", |view: &View| view.text.contains(VI.scan_start()));
}

#[track_caller]
fn fetched_reader(browser: &Browser) -> bool {
    let script =
        "return performance.getEntriesByType('resource').some((entry) => entry.name.includes('/reader.'));";
    browser.script(script, Vec::new())
}

#[test]
fn the_camera_reads_in_the_one_file_edition() {
    let Ok(folder) = tempfile::tempdir() else { panic!("no folder") };
    let path = folder.path().join("one.y4m");
    film::write(&path, &[Picture::of(&text(&code(1)))]).unwrap_or_else(|error| panic!("{error}"));
    let site = Site::one_file();
    let phone = Phone::with_camera(&site, &path);
    phone.open("");
    phone.store(desk::SESSION, &desk::session());
    phone.reload_page();
    phone.open("#/session/feed/scan");
    let before = count(&phone);
    phone.press_on();
    eventually(&phone, "one more", || count(&phone) == before + 1);
}
