//! A session in a hall: hands, numbers from phones, the register, the board, and the file.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Phone, Site, View, Work, desk, eventually};
use thirtyfour::Key;
use thuoc_so::domain::session::{Session, saved};

pub const ENTRY: &str = "cadre.html";

/// Begins a session, says where it is, and comes to what to do in it.
#[track_caller]
pub fn begin(cadre: &Phone) -> View {
    cadre.open(ENTRY);
    cadre.press_on();
    cadre.until("the four questions", |view| view.address.ends_with("/prepare"));
    cadre.tap_link(VI.prepare_done());
    cadre.until("where a session is described", |view| view.address.ends_with("/about"));
    cadre.type_into("place", "Nhà văn hoá khu phố 3");
    cadre.type_into("attended", "60");
    cadre.tap_css("input[name=plan][value=den-2025]");
    cadre.tap_link(VI.about_done());
    cadre.until("what to do", |view| view.heading.contains("Nhà văn hoá khu phố 3"))
}

/// Numerator and denominator of a rate on the board.
#[track_caller]
pub fn rate(cadre: &Phone, row: &str, rate: &str) -> (u32, u32) {
    let script =
        "const rate = document.querySelector(`[data-row=${arguments[0]}] [data-rate=${arguments[1]}]`);
                  return [Number(rate.dataset.part), Number(rate.dataset.whole)];";
    cadre.script(script, vec![row.into(), rate.into()])
}

#[track_caller]
fn value_of(phone: &Phone, id: &str) -> String {
    phone.script("return document.getElementById(arguments[0]).value;", vec![id.into()])
}

#[test]
fn two_tabs_of_a_session_lose_no_record() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let deaf = "addEventListener('storage', (event) => event.stopImmediatePropagation(), true);
        delete window.BroadcastChannel;";
    cadre.before_every_page(deaf);
    cadre.stop_by();
    cadre.store(desk::SESSION, &desk::session());
    let slips = "cadre.html#/session/feed/slips";
    let slip = |skills: &str| {
        let before = stored(&cadre).records.len();
        cadre.type_into("slip-skills", skills);
        cadre.type_into("slip-online", "8");
        cadre.press_on();
        assert!(eventually(|| stored(&cadre).records.len() > before), "slip {skills} is not stored");
        stored(&cadre).records.len()
    };
    cadre.open(slips);
    let before = slip("11");
    cadre.open_second_tab(slips);
    slip("12");
    slip("13");
    cadre.to_first_tab();
    // This tab has not heard of the two slips.
    assert_eq!(slip("14"), before + 3);
}

#[track_caller]
fn stored(cadre: &Phone) -> Session {
    let text = cadre.stored(desk::SESSION).unwrap_or_default();
    saved::from_text(&text).unwrap_or_else(|error| panic!("the session cannot be read: {error:?}"))
}

#[test]
fn a_hall_is_counted_by_hands() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    begin(&cadre);
    cadre.tap_link(VI.way_hands());
    cadre.until("the count of hands", |view| view.address.ends_with("/hands"));
    cadre.press_on();
    cadre.until("that numbers are missing", |view| view.text.contains(VI.hands_missing()));
    let fields = ["holders-people", "holders-skills", "holders-both", "all-people", "all-skills", "all-both"];
    let fill = |counts: [u32; 6]| {
        for (field, count) in fields.iter().zip(counts) {
            cadre.type_into(field, &count.to_string());
        }
        cadre.press_on();
    };
    fill([42, 43, 17, 58, 40, 20]);
    cadre.until("why that cannot be", |view| view.text.contains(VI.impossible_skills()));
    fill([42, 31, 17, 58, 40, 20]);
    let view = cadre.until("the board", |view| view.address.ends_with("/board"));
    assert_eq!(rate(&cadre, "holders", "skills"), (31, 42));
    assert_eq!(rate(&cadre, "holders", "proficient"), (17, 31));
    assert_eq!(rate(&cadre, "holders", "proficient-of-all"), (17, 42));
    assert_eq!(rate(&cadre, "all", "skills"), (40, 58));
    for line in
        ["31/42 (73,8%)", "đạt chỉ tiêu 70%", "còn thiếu 2 người so với chỉ tiêu 60%", VI.board_hands_blind()]
    {
        assert!(view.text.contains(line), "{line:?} is not in {}", view.text);
    }
    let paragraph = value_of(&cadre, "paragraph-text");
    assert!(
        paragraph.contains("60 người dự, 58 người làm bài.") && paragraph.contains("31 người (73,8%)"),
        "{paragraph}"
    );
    let after = cadre.reload_page();
    assert_eq!(after.text, view.text);
    // Looking into the box is not saving; the file is.
    assert!(after.text.contains(VI.board_file_why()), "{}", after.text);
    cadre.tap_fold(VI.board_file_copy());
    cadre.tap_css("#session-text");
    assert!(cadre.view().text.contains(VI.board_file_why()));
    cadre.tap_button(VI.save_file());
    cadre.until("that it is saved", |view| view.text.contains(VI.board_filed()));
}

/// Takes both checks on a phone and hands the result over; returns the line for Zalo.
#[track_caller]
fn hand_over(site: &Site, code: &str, right: (usize, usize), holder: &str) -> String {
    let phone = Phone::new(site);
    phone.bring(&Work::none().finished(SKILLS, right.0).finished(ONLINE, right.1));
    phone.open("#/check/ky-nang-so/result");
    phone.tap_link(VI.hand_over_title());
    let view = phone.until("handing over", |view| view.address == "#/hand-over");
    for line in [VI.hand_over_what(), VI.hand_over_no_answers(), VI.hand_over_why(), VI.hand_over_wait()] {
        assert!(view.text.contains(line), "{line:?} is not in {}", view.text);
    }
    phone.type_into("code", code);
    phone.tap_css(&format!("input[name=holder][value={holder}]"));
    phone.tap_css("input[name=group][value=community]");
    phone.until("the number", |view| view.text.contains(VI.hand_over_number()));
    value_of(&phone, "handed-line")
}

#[test]
fn results_come_from_phones_in_one_pasted_conversation() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let view = begin(&cadre);
    let hub = view.address.clone();
    let words = "Mã buổi: ";
    let start = view.text.find(words).map(|place| place + words.len());
    let code = start.and_then(|start| view.text.get(start..start + 3)).unwrap_or_default().to_owned();
    let other = if code == "000" { "001" } else { "000" };
    let lines = [
        hand_over(&site, &code, (17, 8), "yes"),
        hand_over(&site, &code, (16, 12), "yes"),
        hand_over(&site, &code, (24, 3), "no"),
        hand_over(&site, other, (20, 10), "yes"),
    ];
    let mut mistyped = lines[0].clone();
    let last = mistyped.pop();
    mistyped.push(if last == Some('0') { '1' } else { '0' });
    let talk = format!(
        "Bà Năm, 07:15\n{}\n👍 ❤️ 3\nChú Bảy: dạ {} ạ 😀\n{}\nBà Năm: {}\n{}\n0912 345 678 gọi lại nhé\n{mistyped}",
        lines[0], lines[1], lines[2], lines[0], lines[3]
    );
    cadre.tap_link(VI.way_numbers());
    cadre.until("numbers", |view| view.address.ends_with("/numbers"));
    cadre.type_into("numbers", &talk);
    cadre.press_on();
    let view = cadre.until("what was taken", |view| view.text.contains(&VI.numbers_new(3)));
    for line in [VI.numbers_known(1), VI.numbers_foreign(other), VI.refused_mistyped().to_owned()] {
        assert!(view.text.contains(&line), "{line:?} is not in {}", view.text);
    }
    cadre.open(&format!("{ENTRY}{hub}/board"));
    assert_eq!(rate(&cadre, "all", "skills"), (2, 3));
    assert_eq!(rate(&cadre, "holders", "skills"), (1, 2));
    assert_eq!(rate(&cadre, "holders", "proficient"), (1, 1));

    // Another laptop takes the session over; together they know everybody once.
    cadre.tap_fold(VI.board_file_copy());
    cadre.until("the session as text", |_| true);
    let file = value_of(&cadre, "session-text");
    let other = Phone::new(&site);
    other.open(ENTRY);
    other.type_into("received-text", &file[..file.len() - 5]);
    other.tap_button(VI.receive_button());
    other.until("that it is damaged", |view| view.text.contains(VI.received_session_damaged()));
    for outcome in [VI.received_sessions_new(1), VI.received_sessions_merged(1)] {
        other.type_into("received-text", &file);
        other.tap_button(VI.receive_button());
        other.until("that it is here", |view| view.text.contains(&outcome));
    }
    other.open(&format!("{ENTRY}{hub}/board"));
    assert_eq!(rate(&other, "all", "skills"), (2, 3));
}

#[test]
fn slips_are_typed_with_the_keyboard_alone() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let hub = begin(&cadre).address;
    cadre.open(&format!("{ENTRY}{hub}/slips"));
    cadre.tap_css("input[name=group][value=unit]");
    cadre.tap_css("#slip-skills");
    let slips = [("17", "8", "1"), ("16", "12", "1"), ("17", "", "1"), ("24", "12", "2")];
    for (number, (skills, online, holder)) in slips.into_iter().enumerate() {
        cadre.press(skills);
        cadre.press(Key::Enter);
        cadre.until("the second total", |view| view.focus == "#slip-online");
        cadre.press(online);
        cadre.press(Key::Enter);
        cadre.until("whether the person is recognised", |view| view.focus == "#slip-holder");
        cadre.press(holder);
        let counted = VI.slips_count(number + 1);
        cadre.until("the next slip", |view| view.text.contains(&counted) && view.focus == "#slip-skills");
    }
    cadre.press("25");
    cadre.press(Key::Enter);
    cadre.press(Key::Enter);
    cadre.press(Key::Enter);
    cadre.until("what is wrong", |view| view.text.contains(&VI.slips_wrong(24, 12)));
    cadre.open(&format!("{ENTRY}{hub}/board"));
    assert_eq!(rate(&cadre, "holders", "skills"), (2, 3));
    assert_eq!(rate(&cadre, "holders", "proficient"), (1, 2));
    assert_eq!(rate(&cadre, "all", "skills"), (3, 4));
}

#[test]
fn the_register_is_compared_with_the_programmes_targets() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    begin(&cadre);
    cadre.tap_link(VI.way_register());
    cadre.until("the register", |view| view.address.ends_with("/register"));
    cadre.type_into("community-whole", "600");
    cadre.type_into("community-part", "700");
    cadre.press_on();
    cadre.until("what is wrong", |view| view.text.contains(VI.register_problem()));
    cadre.type_into("community-part", "200");
    cadre.type_into("source", "Sổ của Hội Khuyến học");
    cadre.press_on();
    let view = cadre.until("the board", |view| view.address.ends_with("/board"));
    assert_eq!(rate(&cadre, "register", "community"), (200, 600));
    assert!(view.text.contains("còn thiếu 40 người so với chỉ tiêu 40%"), "{}", view.text);
    assert!(view.text.contains("Sổ của Hội Khuyến học"), "{}", view.text);
}

#[test]
fn a_session_is_deleted_only_when_that_is_meant() {
    let site = Site::new();
    let cadre = Phone::new(&site);
    let hub = begin(&cadre).address;
    cadre.open(&format!("{ENTRY}{hub}/board"));
    cadre.tap_fold(VI.session_remove());
    cadre.tap_button(VI.clear_yes());
    let view = cadre.until("the list", |view| view.address == "#/sessions");
    assert!(view.text.contains(VI.sessions_none()), "{}", view.text);
    assert!(cadre.keys().is_empty(), "{:?}", cadre.keys());
}

#[test]
fn somebody_without_a_result_is_led_to_the_check() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let view = phone.open("#/hand-over/417");
    assert!(view.text.contains(VI.hand_over_nothing()), "{}", view.text);
    phone.tap_link(VI.beside_take());
    phone.until("the check", |view| view.address == "#/check/ky-nang-so");
}
