//! The one-file edition, opened from a folder.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Answer, Phone, Site, right_up_to};

#[test]
fn a_check_and_a_session_from_one_file() {
    let site = Site::one_file();
    let phone = Phone::new(&site);
    let view = phone.open("");
    assert!(view.text.contains(VI.opens_new()), "{}", view.text);
    phone.start(SKILLS);
    phone.hurry_until(|view| view.question() == Some(5), |_| Answer::Right);
    let view = phone.reload_page();
    assert_eq!(view.question(), Some(5), "the answers are kept");
    let view = phone.hurry(right_up_to(17));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(17));
    phone.start(ONLINE);
    phone.hurry(right_up_to(8));

    phone.tap_css("header a.brand");
    phone.until("the first page", |view| view.heading == VI.app_title());
    phone.tap_button("English");
    phone.until("English", |view| view.language == "en");
    phone.tap_button("Tiếng Việt");
    phone.until("Vietnamese", |view| view.language == "vi");
    phone.tap_link(VI.home_heads());
    phone.until("the sets", |view| view.heading == VI.home_heads());

    // The facilitator's program shares the file.
    phone.tap_link(VI.cadre_link());
    let view = phone.until("the sessions", |view| view.heading == VI.cadre_title());
    assert_eq!(view.title, VI.page_title(VI.cadre_title()));
    phone.press_on();
    phone.until("the four questions", |view| view.address.ends_with("/prepare"));
    phone.tap_link(VI.prepare_done());
    phone.until("where a session is described", |view| view.address.ends_with("/about"));
    phone.type_into("place", "Nhà văn hoá khu phố 3");
    phone.tap_link(VI.about_done());
    let hub = phone.until("what to do", |view| view.heading.contains("Nhà văn hoá khu phố 3"));
    phone.tap_link(VI.way_hands());
    phone.until("the count of hands", |view| view.address.ends_with("/hands"));
    let fields = ["holders-people", "holders-skills", "holders-both", "all-people", "all-skills", "all-both"];
    for (field, count) in fields.iter().zip(["42", "31", "17", "58", "40", "20"]) {
        phone.type_into(field, count);
    }
    phone.press_on();
    let view = phone.until("the board", |view| view.address.ends_with("/board"));
    assert!(view.text.contains("31/42 (73,8%)"), "{}", view.text);

    // A second window of the same file shows the same session.
    let second = phone.open_second_tab(&format!("{}/board", hub.address));
    assert_eq!(second.text, view.text);
    phone.close_second_tab();

    // Back among the checks, the title is that of the page shown.
    phone.tap_css("header a.brand");
    let view = phone.until("the first page", |view| view.heading == VI.app_title());
    assert_eq!(view.title, VI.page_title(VI.app_title()));
    let complaints: Vec<String> = phone.log("browser").into_iter().map(|entry| entry.message).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}
