//! Typing in a criteria set from paper, and handing it on.

use crate::VI;
use browser_tests::{Phone, Site, View};

#[track_caller]
fn chosen_rule(phone: &Phone, rule: &str) {
    phone.tap_css(&format!("input[name=rule][value={rule}]"));
}

/// Types in a set of two lines with a total of 12 and comes to its page.
#[track_caller]
fn type_in(phone: &Phone) -> View {
    phone.open("#/title/dong-ho-242");
    phone.tap_button(VI.enter_paper());
    phone.until("where one types", |view| view.address.ends_with("/enter"));
    phone.press_on();
    let view = phone.until("what is missing", |view| view.focus == "#error-summary");
    for line in [VI.problem_no_typist(), VI.problem_no_line()] {
        assert!(view.text.contains(line), "{line:?} is not in {}", view.text);
    }
    phone.type_into("by", "Bà Sáu");
    chosen_rule(phone, "points");
    for (number, text) in [(1, "Con cháu đi học đủ"), (2, "Có quỹ khuyến học")] {
        phone.tap_button(VI.entering_add());
        let field = format!("line-{number}");
        phone.until("the new line", |view| view.text.contains(&VI.entering_line(number)));
        phone.type_into(&field, text);
    }
    phone.type_into("cut", "12");
    phone.type_into("floor", "5");
    // Nothing is lost on the way.
    phone.reload_page();
    let kept: String = phone.script("return document.getElementById('line-2').value;", Vec::new());
    assert_eq!(kept, "Có quỹ khuyến học");
    phone.press_on();
    phone.until("the set", |view| !view.address.ends_with("/enter"))
}

#[track_caller]
fn score(phone: &Phone, points: u8) -> View {
    phone.press_on();
    for number in 1..=2 {
        phone.until("the line", |view| view.address.ends_with(&format!("/{number}")));
        phone.tap_css(&format!("input[name=points][value='{points}']"));
        phone.press_on();
    }
    phone.until("the result", |view| view.scores.is_some())
}

#[test]
fn what_is_typed_in_can_be_met_and_is_handed_on() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let view = type_in(&phone);
    assert!(view.text.contains("người nhập: Bà Sáu"), "{}", view.text);
    let message: String = phone.script("return document.getElementById('set-text').value;", Vec::new());
    let view = score(&phone, 6);
    assert_eq!(view.title_outcome(), Some("met"), "{}", view.text);
    assert!(view.text.contains("Nhập từ bản giấy"), "{}", view.text);

    let other = Phone::new(&site);
    let view = other.open("#/titles");
    assert!(view.text.contains(VI.titles_own_none()), "{}", view.text);
    other.type_into("received-text", "không có gì ở đây");
    other.tap_button(VI.receive_button());
    other.until("that there is none", |view| view.text.contains(VI.received_foreign()));
    other.type_into("received-text", &message[..message.len() - 4]);
    other.tap_button(VI.receive_button());
    other.until("that it is damaged", |view| view.text.contains(VI.received_damaged()));
    other.type_into("received-text", &format!("Gửi bà con:\n{message}\n(chép hết nhé)"));
    other.tap_button(VI.receive_button());
    other.until("that it is taken up", |view| view.text.contains(&VI.received_new(1)));
    other.tap_css(".own .ways-list a");
    other.until("the set", |view| view.text.contains("người nhập: Bà Sáu"));
    let view = score(&other, 5);
    assert_eq!(view.title_outcome(), Some("not-met"));
    assert!(view.text.contains(&VI.fails_total(10, 12)), "{}", view.text);
}

#[test]
fn a_set_comes_as_a_file_too() {
    let site = Site::new();
    let phone = Phone::new(&site);
    type_in(&phone);
    let message: String = phone.script("return document.getElementById('set-text').value;", Vec::new());
    let other = Phone::new(&site);
    other.open("#/titles");
    let script = "
      const files = new DataTransfer();
      files.items.add(new File([arguments[0]], 'bo-tieu-chi.txt', { type: 'text/plain' }));
      const field = document.getElementById('received-file');
      field.files = files.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));";
    other.run(script, vec![message.into()]);
    other.until("that it is taken up", |view| view.text.contains(&VI.received_new(1)));
}

#[test]
fn what_is_typed_in_can_be_deleted() {
    let site = Site::new();
    let phone = Phone::new(&site);
    type_in(&phone);
    phone.tap_fold(VI.remove_set());
    phone.tap_button(VI.clear_yes());
    let view = phone.until("the list", |view| view.address == "#/titles");
    assert!(view.text.contains(VI.titles_own_none()), "{}", view.text);
}

#[test]
fn words_typed_in_stay_words() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("#/title/dong-ho-242");
    phone.tap_button(VI.enter_paper());
    phone.until("where one types", |view| view.address.ends_with("/enter"));
    let hostile = "<img src=x onerror=alert(1)>\"'&";
    phone.type_into("by", hostile);
    phone.type_into("name", hostile);
    phone.tap_link(VI.entering_later());
    let view = phone.until("the set", |view| view.heading == hostile);
    assert!(view.title.contains(hostile), "{}", view.title);
    assert_eq!(phone.script::<usize>("return document.images.length;", Vec::new()), 0);
}
