//! What is seen before the program of the page arrives, and what becomes of touches that come earlier than it.

use crate::{SKILLS, VI};
use browser_tests::browser::eventually;
use browser_tests::{Answer, Phone, Site, View, Work, answers};
use serde::Deserialize;
use serde_json::json;

/// Under which key a picture is kept while the page is out of sight.
const PICTURE: &str = "thuoc-so/picture";

/// Looks at every page as soon as it is read, when no program can have begun, and touches what the test has named. What
/// stands in a place is told in all that a person could tell apart: elements that say something, their classes, words
/// and names.
const LOOK: &str = "
    window.standing = (place) => {
      const told = (one) => [one.localName, one.className, one.getAttribute('aria-label'), one.getAttribute('href'), one.lang,
        one.type, one.name, [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('')];
      const all = [...document.querySelectorAll(place + ' *')];
      return all.filter((one) => one.textContent || one.localName === 'input').map((one) => JSON.stringify(told(one)));
    };
    // The language and the size of type when the cover was first seen.
    new MutationObserver(() => {
      const [page, cover] = [document.documentElement, document.getElementById('cover')];
      if (cover && !cover.hidden && !window.look) window.look = page.lang + ' ' + page.dataset.size;
    }).observe(document, { subtree: true, attributes: true, childList: true });
    addEventListener('DOMContentLoaded', () => {
      const [app, cover] = ['app', 'cover'].map((id) => document.getElementById(id));
      const chosen = () => [...document.querySelectorAll('#cover .chosen input:checked')].map((input) => input.value);
      window.early = { covered: Boolean(cover && cover.checkVisibility() && !app.checkVisibility()),
        standing: window.standing('#cover'), chosen: chosen() };
      JSON.parse(sessionStorage.touches || '[]').forEach((what) => document.querySelector('#cover ' + what).click());
      window.early.touched = chosen();
    });";

/// What was seen of a page before its program.
#[derive(Debug, Deserialize)]
struct Early {
    /// Something covered the place of the program.
    covered: bool,
    /// What stood there.
    standing: Vec<String>,
    /// Answers that looked chosen.
    chosen: Vec<String>,
    /// The same after the touches.
    touched: Vec<String>,
}

fn looked_at(site: &Site) -> Phone<'_> {
    let phone = Phone::new(site);
    phone.before_every_page(LOOK);
    phone.stop_by();
    phone
}

/// Opens a page, touches things before the program is there, and waits for it.
#[track_caller]
fn open_touching(phone: &Phone, route: &str, touches: &[&str]) -> Early {
    phone.run("sessionStorage.touches = JSON.stringify(arguments[0]);", vec![json!(touches)]);
    phone.visit(route);
    phone.run("delete sessionStorage.touches;", Vec::new());
    phone.ready();
    phone.script("return window.early;", Vec::new())
}

fn standing(phone: &Phone) -> Vec<String> {
    phone.script("return window.standing('#app');", Vec::new())
}

/// Leaves the site as somebody does who turns to another application that needs the memory.
#[track_caller]
fn leave(phone: &Phone) {
    // What keeps the picture comes a second after the program.
    let keeps = || phone.script::<bool>("return Boolean(window.thuocSoAfter);", Vec::new());
    assert!(eventually(keeps), "nothing keeps a picture");
    phone.stop_by();
    assert!(phone.keys().contains(&PICTURE.to_owned()), "{:?}", phone.keys());
}

/// The first question, one with a single right answer, answered.
#[track_caller]
fn as_far_as_an_answer(phone: &Phone) -> View {
    phone.bring(&Work::none().meeting(SKILLS, answers::item("tb-am-luong")));
    phone.open("#/check/ky-nang-so");
    phone.answer(Answer::Wrong);
    phone.view()
}

#[test]
fn somebody_new_reads_the_introduction_at_once() {
    let site = Site::new();
    let phone = looked_at(&site);
    let routes = ["?to=check/ky-nang-so", "?zarsrc=1&to=check%2Fky-nang-so", "#/check/ky-nang-so"];
    for route in routes {
        let early = open_touching(&phone, route, &[]);
        assert!(early.covered, "{route}");
        assert_eq!(early.standing, standing(&phone), "{route}");
        assert!(phone.view().text.contains(VI.start()));
        phone.stop_by();
    }
    for route in ["", "#/check/tu-tim-thong-tin", "#/check/ky-nang-so/hall", "#/help"] {
        assert!(!open_touching(&phone, route, &[]).covered, "{route}");
        phone.stop_by();
    }
}

#[test]
fn a_button_touched_too_early_is_pressed_in_time() {
    let site = Site::new();
    let phone = looked_at(&site);
    let early = open_touching(
        &phone,
        "?to=check/ky-nang-so",
        &["input[name=by-ear]", "button[type=submit]", "button[type=submit]"],
    );
    assert!(early.covered);
    // The second touch of the button was not for the page that came after the first.
    let view = phone.until("the first part", |view| view.rating.is_some());
    assert!(view.address.ends_with("/part/1/start"), "{}", view.address);
    let look = phone.stored("thuoc-so/look");
    assert!(look.as_ref().is_some_and(|look| look.contains("ear")), "{look:?}");
}

#[test]
fn the_question_that_was_left_is_there_before_the_program() {
    let site = Site::new();
    let phone = looked_at(&site);
    let before = as_far_as_an_answer(&phone);
    for route in [before.address.as_str(), "?to=check/ky-nang-so", "#/check/ky-nang-so"] {
        let left = phone.open(&before.address);
        let stood = standing(&phone);
        leave(&phone);
        let other = left.options.iter().find(|option| !option.chosen).map(|option| option.value.clone());
        let other = other.unwrap_or_default();
        let early = open_touching(&phone, route, &[&format!("input[value='{other}']")]);
        assert!(early.covered, "{route}");
        assert_eq!((early.standing, early.chosen), (stood, left.chosen()), "{route}");
        assert_eq!(early.touched, [other.as_str()]);
        let view = phone.until("the answer", |view| view.chosen() == [other.as_str()]);
        assert_eq!((&view.address, &view.item), (&left.address, &left.item));
        let is_gone = eventually(|| !phone.keys().contains(&PICTURE.to_owned()));
        assert!(is_gone, "the picture outlives its use");
        // It is written as well.
        assert_eq!(phone.reload_page().chosen(), [other]);
    }
    leave(&phone);
    assert!(open_touching(&phone, &before.address, &["button[type=submit]"]).covered);
    phone.until("the next question", |view| view.address.ends_with("/2"));
}

#[test]
fn a_picture_has_the_language_and_the_size_of_type_from_the_first() {
    let site = Site::new();
    let phone = looked_at(&site);
    phone.store("thuoc-so/look", "en 2");
    phone.bring(&Work::none().meeting(SKILLS, answers::item("tb-am-luong")));
    let view = phone.open("#/check/ky-nang-so");
    leave(&phone);
    assert!(open_touching(&phone, &view.address, &[]).covered);
    assert_eq!(phone.script::<String>("return window.look;", Vec::new()), "en 2");
}

#[test]
fn no_picture_is_shown_of_other_work_or_of_another_page() {
    let site = Site::new();
    let phone = looked_at(&site);
    let before = as_far_as_an_answer(&phone);
    leave(&phone);
    let picture = phone.stored(PICTURE).unwrap_or_default();
    let covered = |picture: &str, route: &str| {
        phone.stop_by();
        phone.store(PICTURE, picture);
        open_touching(&phone, route, &[]).covered
    };
    assert!(covered(&picture, &before.address));
    for route in ["#/", "#/check/ky-nang-so/2", "#/check/tu-tim-thong-tin", "#/history"] {
        assert!(!covered(&picture, route), "{route}");
    }
    // Somebody has damaged it.
    for damaged in ["", "[", "[1,2,3]", "null"] {
        assert!(!covered(damaged, &before.address), "{damaged}");
        assert_eq!(phone.view().item, before.item);
    }
    // Another answer was given in the meantime, such as in another tab.
    phone.open(&before.address);
    phone.answer(Answer::Right);
    assert!(!covered(&picture, &before.address));
}

#[test]
fn a_picture_is_gone_as_soon_as_the_site_is_open_again() {
    let site = Site::new();
    let phone = looked_at(&site);
    as_far_as_an_answer(&phone);
    leave(&phone);
    phone.open("#/data");
    assert!(eventually(|| !phone.keys().contains(&PICTURE.to_owned())), "{:?}", phone.keys());
}
