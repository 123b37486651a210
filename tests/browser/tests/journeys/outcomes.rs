//! From the first page to each of the outcomes a result can have, finger by finger.

use crate::{SKILLS, VI};
use browser_tests::{Outcome, Phone, Site, answers, right_up_to};

const MET: &str = "Đạt mức 70% của bài tự kiểm tra Kỹ năng số.";
const NOT_MET: &str = "Chưa tới mức 70% của bài tự kiểm tra Kỹ năng số.";
const CLEAR: &str = "Khá chắc chắn";
const NEAR: &str = "Sát mức, chưa chắc";

/// Notes down what the page is touched with.
const TOUCHES: &str = "
  addEventListener('pointerdown', (event) => {
    sessionStorage.pointers = (sessionStorage.pointers || '') + event.pointerType + ' ';
  }, true);
";

/// Takes the check of digital skills with so many right answers.
#[track_caller]
fn skills(right: usize, met: &str, certainty: &str, sentences: [&str; 2]) {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page(TOUCHES);
    phone.open("");
    phone.tap_link(VI.opens_new());
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so");
    phone.to_first_question();
    let view = phone.walk(right_up_to(right));

    let expected = Outcome {
        check: SKILLS.to_owned(),
        points: right,
        maximum: answers::check(SKILLS).length(),
        cut: 70,
        met: met.to_owned(),
        certainty: certainty.to_owned(),
    };
    assert_eq!(view.outcome(), Some(expected));
    assert_eq!(view.address, "#/check/ky-nang-so/result");
    for sentence in sentences {
        assert!(view.text.contains(sentence), "{sentence:?} is not said in {}", view.text);
    }
    assert!(view.text.contains(&format!("{right}/24 điểm")), "{}", view.text);
    assert!(view.text.contains(VI.not_certificate()), "{}", view.text);
    assert_eq!(view.nested(), Some("one-missing"));
    assert!(view.nested_text.contains("Chưa làm bài Tự tìm thông tin"), "{}", view.nested_text);

    let missed = answers::check(SKILLS).length() - right;
    let explained = || -> usize {
        phone.script("return document.querySelectorAll('.missed [data-reviewed]').length;", Vec::new())
    };
    assert_eq!(explained(), 0);
    if missed > 0 {
        phone.tap_fold(&VI.missed_title(&VI.questions(missed)));
        phone.until("the questions to learn from", |_| explained() == missed);
    }

    let pointers: String = phone.script("return sessionStorage.pointers;", Vec::new());
    // A touch for each question and for each page.
    assert!(pointers.matches("touch").count() >= 2 * 24, "{pointers}");
    assert!(pointers.split_whitespace().all(|pointer| pointer == "touch"), "{pointers}");
}

#[test]
fn everything_right_is_clearly_met() {
    skills(24, "true", "clear", [MET, CLEAR]);
}

#[test]
fn just_over_the_cut_is_met_but_near() {
    skills(17, "true", "near", [MET, NEAR]);
}

#[test]
fn just_under_the_cut_is_not_met_and_near() {
    skills(16, "false", "near", [NOT_MET, NEAR]);
}

#[test]
fn far_under_the_cut_is_clearly_not_met() {
    skills(13, "false", "clear", [NOT_MET, CLEAR]);
}
