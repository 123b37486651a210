//! The browser's own buttons "back" and "forward".

use crate::{ONLINE, SKILLS};
use browser_tests::{Answer, Phone, Site, View};

#[track_caller]
fn at_question(phone: &Phone, number: usize) -> View {
    phone.until(&format!("question {number}"), |view| view.question() == Some(number))
}

#[test]
fn back_and_forward_keep_the_answers() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(SKILLS);
    phone.answer(Answer::Right);
    phone.go_on();
    let second = phone.view();
    let chosen = phone.answer(Answer::Wrong);
    phone.go_on();
    let third = at_question(&phone, 3);
    phone.answer(Answer::DontKnow);

    phone.back();
    let view = at_question(&phone, 2);
    assert_eq!(view.item, second.item);
    assert_eq!(view.chosen(), chosen);
    phone.forward();
    let view = at_question(&phone, 3);
    assert_eq!(view.item, third.item);
    assert_eq!(view.chosen(), ["chua-biet"]);

    phone.go_on();
    phone.until("the end of the part", |view| view.address == "#/check/ky-nang-so/part/1");
    phone.back();
    at_question(&phone, 3);
    phone.back();
    at_question(&phone, 2);
    // Another answer on the way back is the one that counts.
    phone.answer(Answer::DontKnow);
    let view = phone.hurry(|number| if number == 2 { Answer::DontKnow } else { Answer::Right });
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(23));
}

#[test]
fn after_the_result_back_shows_the_result() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    let result = phone.hurry(|_| Answer::Right);
    for _ in 0..3 {
        phone.back();
        let view = phone.until("the result again", |view| view.result.is_some());
        assert_eq!(view.outcome(), result.outcome());
        assert_eq!(view.address, result.address);
    }
}

#[test]
fn back_from_the_first_question_leads_out() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    phone.tap_css(".first-action a");
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so");
    phone.to_first_question();
    let chosen = phone.answer(Answer::Right);
    phone.back();
    // The beginning of the part stands in place of the introduction.
    phone.until("the beginning of the part", |view| view.rating.is_some());
    phone.back();
    let view = phone.until("another page than those of the attempt", |view| view.rating.is_none());
    assert!(["", "#/"].contains(&view.address.as_str()), "{}", view.address);
    assert!(view.text.contains("Làm tiếp, phần 1"), "{}", view.text);
    phone.forward();
    phone.until("the beginning of the part again", |view| view.rating.is_some());
    phone.forward();
    assert_eq!(at_question(&phone, 1).chosen(), chosen);
}

#[test]
fn the_links_back_lead_through_the_attempt() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    phone.hurry_until(|view| view.question() == Some(4), |_| Answer::Right);
    for address in ["part/1", "3", "2", "1"] {
        phone.tap_css("main .back a");
        let address = format!("#/check/tu-tim-thong-tin/{address}");
        let view = phone.until(&address, |view| view.address == address);
        assert!(view.item.is_none() || !view.chosen().is_empty(), "{view:#?}");
    }
    phone.tap_css("main .back a");
    phone.until("the first page", |view| view.address == "#/");
}
