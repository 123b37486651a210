//! In a hall: what is recommended, questions on the projector, and a device that people share.

use crate::VI;
use crate::sessions::{ENTRY, begin, rate};
use browser_tests::answers::CHECKS;
use browser_tests::{Phone, Screen, Site, View};
use serde_json::json;
use std::collections::BTreeMap;
use thirtyfour::Key;

/// The right answer of every question of both checks, by its identifier.
fn keys() -> BTreeMap<&'static str, &'static str> {
    let items = CHECKS.values().flat_map(|check| &check.items);
    items.filter_map(|item| Some((item.id.as_str(), item.key.first()?.as_str()))).collect()
}

#[track_caller]
fn open(cadre: &Phone, hub: &View, page: &str) -> View {
    cadre.open(&format!("{ENTRY}{}/{page}", hub.address))
}

#[test]
fn four_questions_lead_to_one_way_and_to_the_paper() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let hub = begin(&cadre);
    let view = open(&cadre, &hub, "prepare");
    assert!(view.text.contains(VI.prepare_wait()), "{}", view.text);
    cadre.type_into("people", "60");
    cadre.type_into("phones", "20");
    cadre.tap_css("input[name=projector][value=yes]");
    cadre.tap_css("input[name=printer][value=yes]");
    let view = cadre.until("slips", |view| view.text.contains(&VI.prepare_sheets(35)));
    let means = "return document.querySelector('[data-means]').dataset.means;";
    assert_eq!(cadre.script::<String>(means, Vec::new()), "slips");
    assert!(view.text.contains(VI.way_paper()) && view.text.contains(VI.prepare_try_projector()));
    // What was answered is kept.
    cadre.reload_page();
    cadre.until("the same", |view| view.text.contains(&VI.prepare_sheets(35)));
    cadre.type_into("phones", "60");
    cadre.until("phones", |view| view.text.contains(VI.prepare_data()));
    assert_eq!(cadre.script::<String>(means, Vec::new()), "phones");
}

#[test]
fn targets_of_ones_own_are_compared_with() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let hub = begin(&cadre);
    open(&cadre, &hub, "about");
    cadre.tap_css("input[name=plan][value=own]");
    cadre.until("that two numbers are missing", |view| view.text.contains(VI.about_own_missing()));
    cadre.type_into("own-skills", "75");
    cadre.type_into("own-proficient", "50");
    cadre.until("that none is missing", |view| !view.text.contains(VI.about_own_missing()));
    cadre.type_into("issuer", "Hội Khuyến học xã Mẫu");
    open(&cadre, &hub, "slips");
    cadre.tap_css("#slip-skills");
    for (total, next) in [("17", "#slip-online"), ("8", "#slip-holder")] {
        cadre.press(total);
        cadre.press(Key::Enter);
        cadre.until("the next field", |view| view.focus == next);
    }
    cadre.press("1");
    cadre.until("the slip", |view| view.text.contains(&VI.slips_count(1)));
    let view = open(&cadre, &hub, "board");
    assert!(view.text.contains(VI.board_plan_own()), "{}", view.text);
    assert!(view.text.contains(&VI.board_met(75)) && view.text.contains(&VI.board_met(50)), "{}", view.text);
}

#[test]
fn the_hall_sees_the_question_in_a_window_of_its_own() {
    let site = Site::new();
    let cadre = Phone::with_screen(&site, Screen::DESK);
    let hub = begin(&cadre);
    open(&cadre, &hub, "projector");
    cadre.tap_button(VI.projector_open());
    cadre.to_last_window();
    let question = VI.projector_question(1, 1, 24);
    let view = cadre.until("the first question", |view| view.heading == question);
    assert!(view.address.ends_with("/screen"), "{}", view.address);
    let pressable = "return document.querySelectorAll('#app button, #app a, #app input').length;";
    assert_eq!(cadre.script::<u32>(pressable, Vec::new()), 0, "nothing to press on the wall");

    cadre.to_first_tab();
    cadre.focus_page();
    for keys in ["1", "1", "1", "2"] {
        cadre.press(keys);
    }
    cadre.until("four hands", |view| view.text.contains(&VI.projector_counted_of(4, 60)));
    cadre.press_with_shift('1');
    cadre.until("three hands", |view| view.text.contains(&VI.projector_counted_of(3, 60)));
    cadre.to_last_window();
    let view = cadre.until("three hands on the wall", |view| view.text.contains(&VI.projector_counted(3)));
    assert!(!view.text.contains(&VI.screen_hands(2)), "no breakdown under ten people: {}", view.text);

    cadre.to_first_tab();
    cadre.type_into("hands-C", "58");
    cadre.until("too many", |view| view.text.contains(VI.projector_too_many()));
    cadre.type_into("hands-C", "30");
    cadre.to_last_window();
    let view = cadre.until("the hands on the wall", |view| view.text.contains(&VI.screen_hands(30)));
    assert!(!view.text.contains(VI.answered_right()), "nothing is given away before: {}", view.text);
    cadre.to_first_tab();
    cadre.press_on();
    cadre.to_last_window();
    cadre.until("the right answer", |view| view.text.contains(VI.answered_right()));

    // The control window dies in the middle of a question; another one takes up where it was.
    cadre.to_first_tab();
    cadre.press_on();
    let second = VI.projector_question(1, 2, 24);
    cadre.until("the second question", |view| view.heading == second);
    cadre.type_into("hands-A", "12");
    cadre.to_last_window();
    cadre.until("the second question on the wall", |view| view.text.contains(&VI.projector_counted(12)));
    cadre.close_second_tab();
    let view = open(&cadre, &hub, "projector");
    assert_eq!(view.heading, second);
    assert!(view.text.contains(&VI.projector_counted_of(12, 60)), "{}", view.text);
    cadre.focus_page();
    cadre.press(Key::Enter);
    cadre.until("the right answer", |view| view.text.contains(VI.projector_why()));
    cadre.press(Key::Backspace);
    cadre.until("one step back", |view| !view.text.contains(VI.projector_why()));
}

/// Takes the check at the shared device as quickly as a page can be answered, so many right of each part.
#[track_caller]
fn sit_quickly(cadre: &Phone, right: (usize, usize), holder: &str) {
    cadre.tap_css(&format!("input[name=holder][value={holder}]"));
    cadre.press_on();
    cadre.until("the first question", |view| view.item.is_some());
    let script = "const [keys, right, done] = arguments;
        const passed = [0, 0];
        const next = () => {
            const item = document.querySelector('main fieldset[data-item]');
            if (document.querySelector('main [data-result]')) return done(true);
            if (item) {
                const part = document.querySelector('main .caption').textContent.includes('Phần 2') ? 1 : 0;
                const key = keys[item.dataset.item];
                const wrong = key === 'a' ? 'b' : 'a';
                const value = passed[part]++ < right[part] ? key : wrong;
                item.querySelector(`input[value=${value}]`).click();
            }
            document.querySelector('main button[type=submit]').click();
            setTimeout(next, 0);
        };
        next();";
    let arguments = vec![json!(keys()), json!([right.0, right.1])];
    assert!(cadre.script_later::<bool>(script, arguments));
}

#[test]
fn thirty_people_take_turns_at_one_device() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let hub = begin(&cadre);
    open(&cadre, &hub, "shared");
    for person in 0..30_usize {
        // Everybody is at 17 or below it in turn, everybody third at 8 of the second part.
        let right = (if person % 2 == 0 { 17 } else { 16 }, if person % 3 == 0 { 8 } else { 7 });
        sit_quickly(&cadre, right, if person < 20 { "yes" } else { "no" });
        let points =
            "return [...document.querySelectorAll('[data-result]')].map((one) => one.dataset.points);";
        let points: Vec<String> = cadre.script(points, Vec::new());
        assert_eq!(points, [right.0.to_string(), right.1.to_string()]);
        cadre.press_on();
        cadre.until("whether that is meant", |view| view.text.contains(VI.shared_next_sure()));
        cadre.press_on();
        let view = cadre.until("the next one", |view| view.text.contains(&VI.shared_count(person + 1)));
        assert!(!view.text.contains("17/24") && view.result.is_none(), "{}", view.text);
        assert_eq!(cadre.stored("thuoc-so/sitting"), None);
    }
    open(&cadre, &hub, "board");
    assert_eq!(rate(&cadre, "all", "skills"), (15, 30));
    assert_eq!(rate(&cadre, "holders", "skills"), (10, 20));
    assert_eq!(rate(&cadre, "holders", "proficient"), (4, 10));
}

#[test]
fn nobody_pages_back_into_anothers_answers() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let hub = begin(&cadre);
    cadre.tap_link(VI.shared_way());
    cadre.until("the shared device", |view| view.address.ends_with("/shared"));
    cadre.press_on();
    let view = cadre.until("the first question", |view| view.item.is_some());
    cadre.press_on();
    cadre.until("that nothing is chosen", |view| view.text.contains(VI.nothing_chosen()));
    let item = view.item.unwrap_or_default();
    cadre.tap_css("input[name=answer][value=b]");
    cadre.press_on();
    let view = cadre.until("the second question", |view| view.item.as_ref().is_some_and(|now| *now != item));
    let second = view.item;

    // The page is closed and opened: the question is there, but covered.
    let view = cadre.reload_page();
    assert!(view.text.contains(VI.shared_covered()) && view.item.is_none(), "{}", view.text);
    cadre.press_on();
    let view = cadre.until("the second question", |view| view.item.is_some());
    assert_eq!(view.item, second);
    cadre.tap_button(VI.projector_before());
    let chosen = "return document.querySelector('input[name=answer]:checked').value;";
    cadre.until("the first question", |view| view.item.as_deref() == Some(&item));
    assert_eq!(cadre.script::<String>(chosen, Vec::new()), "b");

    cadre.tap_button(VI.shared_give_up());
    cadre.until("whether that is meant", |view| view.text.contains(VI.shared_give_up_sure()));
    cadre.press_on();
    cadre.until("the next one", |view| view.text.contains(VI.shared_lead()));
    cadre.back();
    let view = cadre.until("the session", |view| view.address == hub.address);
    assert!(view.item.is_none());
    cadre.forward();
    let view = cadre.until("the beginning", |view| view.text.contains(VI.shared_lead()));
    assert!(view.item.is_none(), "{view:#?}");
}
