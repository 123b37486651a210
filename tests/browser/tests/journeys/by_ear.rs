//! For those whose phone reads the page to them.

use crate::{EN, SKILLS, VI};
use browser_tests::answers::{self, Item};
use browser_tests::work::{LOOK, STATE, read};
use browser_tests::{Phone, Site, View};
use thuoc_so::text::number::minutes;

const SWITCH: &str = "main input[name='by-ear']";

/// How often the longest form is begun. The five items of the bank that only eyes can do make it all
/// but certain that so many attempts meet one of them.
const TIMES: usize = 6;

#[track_caller]
fn is_on(phone: &Phone) -> bool {
    phone.script(&format!("return document.querySelector(\"{SWITCH}\").checked;"), Vec::new())
}

/// The items asked in several attempts of the full form that are not fair by ear.
#[track_caller]
fn asked_for_eyes(phone: &Phone) -> Vec<&'static str> {
    let length = answers::check(SKILLS).length_of("full");
    let full = VI.start_form(&VI.questions(length), minutes(length));
    let mut found = Vec::new();
    for _ in 0..TIMES {
        phone.stop_by();
        phone.run("localStorage.removeItem(arguments[0]);", vec![STATE.into()]);
        phone.open("#/check/ky-nang-so");
        phone.tap_button(&full);
        phone.past_rating();
        let state = read(&phone.stored(STATE).unwrap_or_default());
        let asked: Vec<_> = state.profile.underway[0].parts.iter().flat_map(|part| &part.items).collect();
        assert_eq!(asked.len(), length);
        let items = asked.into_iter().map(|id| answers::item(id.as_str()));
        found.extend(items.filter(|item| item.by_ear.is_some()).map(|item| item.id.as_str()));
    }
    found
}

#[test]
fn with_the_switch_on_nothing_is_asked_that_only_eyes_can_do() {
    let site = Site::new();
    let phone = Phone::new(&site);
    assert!(!asked_for_eyes(&phone).is_empty(), "without the switch they would be asked");
    phone.run("localStorage.removeItem(arguments[0]);", vec![STATE.into()]);
    phone.stop_by();
    phone.open("#/check/ky-nang-so");
    assert!(!is_on(&phone));
    phone.tap_css(SWITCH);
    phone.until("the switch on", |_| is_on(&phone));
    assert_eq!(phone.stored(LOOK).as_deref(), Some("vi 0 ear"));
    phone.reload_page();
    assert!(is_on(&phone), "the switch is forgotten");
    assert_eq!(asked_for_eyes(&phone), Vec::<&str>::new());
}

#[test]
fn the_switch_can_be_turned_off_again_and_stays_through_other_choices() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("#/check/ky-nang-so");
    phone.tap_css(SWITCH);
    phone.tap_button("English");
    let english = |view: &View| view.language == "en" && view.text.contains(EN.by_ear());
    phone.until("English", |view| english(view) && view.focus == "#page-heading");
    assert!(is_on(&phone));
    assert_eq!(phone.stored(LOOK).as_deref(), Some("en 0 ear"));
    phone.tap_css(SWITCH);
    phone.until("the switch off", |_| !is_on(&phone));
    assert_eq!(phone.stored(LOOK).as_deref(), Some("en 0"));
    phone.reload_page();
    assert!(!is_on(&phone));
}

/// A line, and the question in which it can be read character by character.
fn spelled_line() -> (&'static Item, &'static str) {
    let items = answers::check(SKILLS).items.iter().filter(|item| !item.retired);
    let lines = items.flat_map(|item| {
        item.exhibit.iter().flat_map(move |shown| {
            shown.lines.iter().filter(|line| line.spell).map(move |line| (item, line.text.vi.as_str()))
        })
    });
    let mut addresses = lines.filter(|(_, line)| line.contains('-') && line.contains('.'));
    addresses.next().unwrap_or_else(|| panic!("no address can be read character by character"))
}

#[test]
fn an_address_is_read_character_by_character() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let (item, line) = spelled_line();
    for (button, text, names) in
        [("Tiếng Việt", VI, ["gạch ngang", "chấm"]), ("English", EN, ["hyphen", "dot"])]
    {
        let view = phone.meet(SKILLS, item);
        if view.language != text.0.tag() {
            phone.tap_button(button);
            phone.until("the other language", |view| view.language == text.0.tag() && view.item.is_some());
        }
        let spelled = text.spelled(line);
        assert!(names.iter().all(|name| spelled.contains(name)), "{spelled}");
        assert!(!phone.view().text.contains(&spelled), "it is open from the beginning");
        // The fold stands right behind its line.
        let script = "const line = [...document.querySelectorAll('figure label, figure p')]
            .find((element) => element.innerText.trim() === arguments[0]);
          line.nextElementSibling.querySelector('summary').click();";
        phone.run(script, vec![line.into()]);
        phone.until("the line character by character", |view| view.text.contains(&spelled));
        assert!(phone.view().chosen().is_empty(), "opening it has chosen something");
    }
}
