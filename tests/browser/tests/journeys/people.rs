//! Several people on one device, and two programs on one page.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::desk::{self, PROFILES, SCORES, points};
use browser_tests::{Answer, Phone, Site, Work};

#[track_caller]
fn add(phone: &Phone, name: &str) {
    phone.open("#/profiles");
    phone.type_into("new-name", name);
    phone.tap_button(VI.profiles_add_button());
    phone.until("the first page of somebody else", |view| {
        view.address == "#/" && view.text.contains(&VI.home_who(name))
    });
}

#[test]
fn each_has_attempts_and_scores_of_their_own() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 17));
    phone.store(SCORES, &desk::to_text(&[points(desk::set("cong-dan-324"), &[9; 10])]));
    let view = phone.open("");
    assert!(!view.text.contains(&VI.home_who("")), "{}", view.text);
    add(&phone, "Bà Năm");
    assert!(phone.view().text.contains(VI.opens_new()), "{}", phone.view().text);
    phone.start(ONLINE);
    phone.answer(Answer::Right);
    let own = phone.stored("thuoc-so/state/1");
    assert!(own.is_some(), "{:?}", phone.keys());
    let view = phone.open("#/title/cong-dan-324/result");
    assert_eq!(view.title_outcome(), Some("not-assessable"));

    // The guest has everything as it was.
    phone.open("#/profiles");
    phone.tap_css("li:first-child .person button");
    let view = phone.until("the guest's first page", |view| view.address == "#/");
    assert!(view.text.contains(&VI.next_check(VI.online_short())), "{}", view.text);
    assert_eq!(phone.open("#/title/cong-dan-324/result").title_outcome(), Some("met"));
    assert_eq!(phone.stored("thuoc-so/state/1"), own);
}

#[test]
fn a_profile_is_renamed_deleted_and_brought_back() {
    let site = Site::new();
    let phone = Phone::new(&site);
    add(&phone, "Ông Tư");
    phone.start(ONLINE);
    phone.answer(Answer::Right);
    let work = phone.stored("thuoc-so/state/1");
    phone.open("#/profiles");
    phone.tap_fold(&VI.profiles_change("Ông Tư"));
    phone.type_into("name-1", "");
    phone.tap_button(VI.profiles_rename_button());
    phone.until("that a name is missing", |view| view.text.contains(VI.profiles_name_missing()));
    phone.type_into("name-1", "Ông Sáu");
    phone.tap_button(VI.profiles_rename_button());
    phone.until("the new name", |view| view.text.contains("Ông Sáu") && !view.text.contains("Ông Tư"));
    phone.tap_link(VI.back());
    phone.until("the new name at home", |view| view.text.contains(&VI.home_who("Ông Sáu")));

    phone.open("#/profiles");
    phone.tap_fold(&VI.profiles_change("Ông Sáu"));
    phone.tap_button(&VI.profiles_remove("Ông Sáu"));
    phone.until("that it is deleted", |view| view.text.contains(&VI.profiles_removed("Ông Sáu")));
    assert_eq!(phone.stored("thuoc-so/state/1"), None);
    phone.tap_button(VI.profiles_put_back());
    phone.until("that it is back", |view| !view.text.contains(&VI.profiles_removed("Ông Sáu")));
    assert_eq!(phone.stored("thuoc-so/state/1"), work);
    phone.tap_link(VI.back());
    // Somebody was in use who went: the guest is.
    phone.until("the guest's first page", |view| view.address == "#/" && view.text.contains(VI.opens_new()));
}

#[test]
fn another_tab_follows_who_uses_the_device() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    phone.answer(Answer::Right);
    phone.open_second_tab("#/profiles");
    phone.type_into("new-name", "Bà Năm");
    phone.tap_button(VI.profiles_add_button());
    phone.until("the other's first page", |view| view.text.contains(&VI.home_who("Bà Năm")));
    let guest = phone.stored("thuoc-so/state");
    phone.to_first_tab();
    // The question belonged to the guest; Bà Năm has not begun.
    phone.until("the introduction", |view| view.address == "#/check/tu-tim-thong-tin");
    assert_eq!(phone.stored("thuoc-so/state"), guest);
}

#[test]
fn a_strange_list_of_people_harms_nothing() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for strange in ["", "garbage", "7 1\n3 Ai", "99999999999999999999 1", "1 2\n1 <b>x</b>"] {
        phone.stop_by();
        phone.store(PROFILES, strange);
        let view = phone.open("");
        assert!(view.text.contains(VI.opens_new()), "{strange:?}: {}", view.text);
        phone.open("#/profiles");
    }
}

#[test]
fn the_two_programs_take_turns_on_one_page() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    phone.answer(Answer::Right);
    phone.go_on();
    for _ in 0..3 {
        phone.tap_css("header .brand");
        phone.until("the first page", |view| view.address == "#/");
        phone.tap_link(VI.home_programme());
        let view = phone.until("about the programme", |view| view.address == "#/programme");
        assert!(view.title.contains(VI.home_programme()), "{}", view.title);
        phone.back();
        phone.until("the first page", |view| view.address == "#/");
        phone.tap_link("Làm tiếp, câu 2");
        phone.until("the open question", |view| view.question() == Some(2));
    }
    let roots: usize =
        phone.script("return document.querySelectorAll('main:not([hidden])').length;", Vec::new());
    assert_eq!(roots, 1);
}

#[test]
fn a_desk_that_cannot_be_fetched_says_so_and_nothing_is_lost() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    phone.refuse(&["*desk.*"]);
    phone.tap_link(VI.home_citizen());
    phone.wait("the page that offers to try again", |view| view.cannot_fetch);
    phone.refuse(&[]);
    phone.tap_css("#cannot-fetch .button");
    phone.until("the criteria set", |view| view.address == "#/title/cong-dan-324");
}
