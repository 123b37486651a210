//! From the first page to each of the outcomes a result can have.

use browser_tests::{Outcome, Phone, Site, answers};

const SKILLS: &str = "ky-nang-so";

/// Takes the check of digital skills with so many right answers.
fn skills(right: usize, met: &str, certainty: &str, sentences: [&str; 2]) {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    phone.tap_link("Bắt đầu");
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so");
    let view = phone.take(SKILLS, right);
    let maximum = answers::check(SKILLS).length();
    let expected = Outcome {
        check: SKILLS.to_owned(),
        points: right,
        maximum,
        cut: 70,
        met: met.to_owned(),
        certainty: certainty.to_owned(),
    };
    assert_eq!(view.outcome(), Some(expected));
    assert_eq!(view.address, "#/check/ky-nang-so/result");
    for sentence in sentences {
        assert!(view.text.contains(sentence), "{sentence:?} is not said in {}", view.text);
    }
    assert!(view.text.contains(&format!("{right}/{maximum} điểm")), "{}", view.text);
    assert_eq!(view.nested(), Some("one-missing"));
    assert!(view.nested_text.contains("Chưa làm bài Tự tìm thông tin"), "{}", view.nested_text);
}

const MET: &str = "Đạt mức 70% của bài tự kiểm tra Kỹ năng số.";
const NOT_MET: &str = "Chưa tới mức 70% của bài tự kiểm tra Kỹ năng số.";
const CLEAR: &str = "Khá chắc chắn";
const NEAR: &str = "Sát mức, chưa chắc";

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
