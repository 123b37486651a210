//! Phones that join a session by its link: the questions of the hall, and the result handed over.

use crate::keys::{is_focused, tab_to};
use crate::scan::code;
use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Phone, Site, Work, desk, right_up_to};
use thirtyfour::Key;
use thuoc_so::domain::handover::code::{read, write};
use thuoc_so::domain::handover::number::{self, in_groups};
use thuoc_so::domain::handover::{Handed, message};
use thuoc_so::domain::session::saved;

/// The link on the facilitator's page, without the site's address. Her browser is closed before another one opens:
/// journeys that hold two at once would wait for each other.
#[track_caller]
fn link(site: &Site) -> String {
    let cadre = Phone::new(site);
    cadre.stop_by();
    cadre.store(desk::SESSION, &desk::session());
    let view = cadre.open("cadre.html#/session/feed/join");
    assert!(view.text.contains(VI.cadre_join_data()), "{}", view.text);
    for way in [VI.shared_way(), VI.way_slips(), VI.way_hands()] {
        assert!(view.text.contains(way), "{way:?} is not in {}", view.text);
    }
    let link: String = cadre.script("return document.getElementById('join-link').value;", Vec::new());
    let Some(route) = link.strip_prefix(site.url()) else { panic!("{link} is not of this site") };
    assert!(route.starts_with("?to=join/"), "{route}");
    route.to_owned()
}

#[track_caller]
fn line(phone: &Phone) -> String {
    phone.script("return document.getElementById('handed-line').value;", Vec::new())
}

/// From the link to the line for Zalo: both checks, question by question.
#[track_caller]
fn take_part(site: &Site, route: &str, right: (usize, usize)) -> String {
    let phone = Phone::new(site);
    let view = phone.open(route);
    assert_eq!(view.heading, VI.join_title());
    assert!(view.text.contains(VI.join_private()), "{}", view.text);
    phone.tap_css("main a.button");
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so/hall");
    phone.to_first_question();
    let view = phone.hurry(right_up_to(right.0));
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some((right.0, 24)));
    phone.tap_link(VI.join_back());
    phone.until("one of two done", |view| view.text.contains("đã làm"));
    phone.tap_css("main a.button");
    phone.until("the second introduction", |view| view.address == "#/check/tu-tim-thong-tin/hall");
    phone.to_first_question();
    let view = phone.hurry(right_up_to(right.1));
    assert_eq!(view.outcome().map(|outcome| (outcome.points, outcome.maximum)), Some((right.1, 12)));
    // Closed in between: the invitation is kept.
    phone.reload_page();
    phone.tap_link(VI.hand_over_title());
    let view = phone.until("the code", |view| view.text.contains(VI.hand_over_qr()));
    assert!(view.text.contains(VI.hand_over_answers()) && view.text.contains(VI.hand_over_trust()));
    let picture: String = phone.script("return document.querySelector('.qr img').alt;", Vec::new());
    assert_eq!(picture, VI.hand_over_qr_picture());
    line(&phone)
}

#[test]
fn thirty_phones_join_by_the_link() {
    let site = Site::new();
    let route = link(&site);
    let real = [take_part(&site, &route, (17, 8)), take_part(&site, &route, (12, 3))];
    let sent: Vec<_> = real.iter().flat_map(|line| message::read(line).handed).collect();
    assert_eq!(sent.len(), 2);
    for (sent, right) in sent.iter().zip([17, 12]) {
        assert_eq!(sent.handed.skills.map(|tally| tally.points), Some(right));
        let marks = sent.answers.skills.as_ref().map(|marked| marked.marks.len());
        assert_eq!(marks, Some(24));
    }
    let others = (0..28).map(|person| {
        let code = code(person);
        let word = write(&code).unwrap_or_default();
        assert_eq!(read(&word).as_ref(), Ok(&code));
        let number = number::write(&code.handed).map(|number| in_groups(&number)).unwrap_or_default();
        format!("Cô Tư, 07:{:02}\n{}\n👍", 10 + person, VI.hand_over_message_code(&number, &word))
    });
    let talk = real.iter().cloned().chain(others).collect::<Vec<_>>().join("\n");

    let cadre = Phone::new(&site);
    cadre.stop_by();
    cadre.store(desk::SESSION, &desk::session());
    cadre.open("cadre.html#/session/feed/numbers");
    cadre.type_into("numbers", &talk);
    cadre.press_on();
    cadre.until("thirty more", |view| view.text.contains(&VI.numbers_new(30)));
    let kept = cadre.stored(desk::SESSION).and_then(|text| saved::from_text(&text).ok());
    let Some(session) = kept else { panic!("no session") };
    let before = saved::from_text(&desk::session()).map(|session| session.answered().count());
    assert_eq!(Ok(session.answered().count()), before.map(|before| before + 30));

    // One that is read out is typed with digits alone; taken, its field is free for the next.
    let read_out = number::write(&Handed { tag: 99_999, ..code(1).handed }).unwrap_or_default();
    cadre.type_into("number", &read_out);
    cadre.tap_button(VI.numbers_take_one());
    cadre.until("one more", |view| view.text.contains(&VI.numbers_new(1)));
    let left: String = cadre.script("return document.getElementById('number').value;", Vec::new());
    assert_eq!(left, "");

    // The same conversation once more changes nothing.
    cadre.type_into("numbers", &talk);
    cadre.press_on();
    cadre.until("that all were here", |view| view.text.contains(&VI.numbers_known(30)));
}

#[test]
fn a_link_cut_on_its_way_says_so_and_still_leads_on() {
    let site = Site::new();
    let route = link(&site);
    let phone = Phone::new(&site);
    let view = phone.open(&route[..route.len() - 3]);
    assert_eq!(view.heading, VI.join_damaged_title());
    phone.tap_css("main a.button");
    phone.until("the questions of the hall", |view| view.address == "#/check/ky-nang-so/hall");
    // What follows `#` does the same as `?to=`.
    let hash = route.replace("?to=", "#/");
    assert_eq!(phone.open(&hash).heading, VI.join_title());
}

#[test]
fn from_a_file_the_facilitator_types_where_phones_find_the_site() {
    let site = Site::one_file();
    let cadre = Phone::new(&site);
    cadre.open("");
    cadre.store(desk::SESSION, &desk::session());
    cadre.reload_page();
    cadre.open("#/session/feed/join");
    cadre.until("why", |view| view.text.contains(VI.cadre_join_site_why()));
    cadre.type_into("site", "xa.example.vn");
    cadre.until("what is wrong", |view| view.text.contains(VI.cadre_join_site_wrong()));
    cadre.type_into("site", "https://xa.example.vn/thuoc-so");
    cadre.until("the picture", |view| view.text.contains(VI.cadre_join_steps()));
    let link: String = cadre.script("return document.getElementById('join-link').value;", Vec::new());
    assert!(link.starts_with("https://xa.example.vn/thuoc-so/?to=join/"), "{link}");
}

#[test]
fn a_number_is_handed_over_with_the_keyboard_alone() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished_in_hall(SKILLS, 17).finished_in_hall(ONLINE, 8));
    phone.open("#/hand-over");
    tab_to(&phone, "#code");
    phone.press("417");
    tab_to(&phone, "input[name=holder]");
    phone.press(Key::Up);
    phone.press(Key::Up);
    tab_to(&phone, "input[name=group]");
    phone.press(Key::Up);
    phone.until("the number", |view| view.text.contains(VI.hand_over_number()));
    tab_to(&phone, "#handed-line");
    tab_to(&phone, ".copyable button");
    assert!(is_focused(&phone, "button"));
    let number: String =
        phone.script("return document.querySelector('[data-number]').textContent;", Vec::new());
    let Ok(handed) = number::read(&number) else { panic!("{number} is no number") };
    assert_eq!((handed.session, handed.skills.map(|tally| tally.points)), (417, Some(17)));

    drop(phone);

    // The facilitator types it: Tab to the field, the digits, Tab to the button, Enter.
    let cadre = Phone::new(&site);
    cadre.stop_by();
    cadre.store(desk::SESSION, &desk::session());
    cadre.open("cadre.html#/session/feed/numbers");
    tab_to(&cadre, "#numbers");
    cadre.press(&*number);
    tab_to(&cadre, "button[type=submit]");
    cadre.press(Key::Enter);
    cadre.until("another session's", |view| view.text.contains(&VI.numbers_foreign("417")));
}
