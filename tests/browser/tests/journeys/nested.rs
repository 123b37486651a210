//! The two checks read together.

use crate::{ONLINE, SKILLS};
use browser_tests::{Outcome, Phone, Site, View, Work, right_up_to};

const ONLINE_ONLY: &str = "Phần tự tìm thông tin đạt mức 60%. Chương trình chỉ tính phần này trong số \
                           người đã đạt phần Kỹ năng số, nên phần đó cần học thêm";

/// The second check reaches its cut, whatever the first one says.
#[track_caller]
fn assert_met_online(view: &View, points: usize) {
    let expected = Outcome {
        check: ONLINE.to_owned(),
        points,
        maximum: 12,
        cut: 60,
        met: "true".to_owned(),
        certainty: "near".to_owned(),
    };
    assert_eq!(view.outcome(), Some(expected));
    assert!(view.text.contains("Đạt mức 60% của bài tự kiểm tra Tự tìm thông tin."), "{}", view.text);
}

#[test]
fn the_second_check_alone_leaves_the_first_one_missing() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    let view = phone.walk(right_up_to(8));
    assert_met_online(&view, 8);
    assert_eq!(view.nested(), Some("one-missing"));
    assert!(view.nested_text.contains("Chưa làm bài Kỹ năng số"), "{}", view.nested_text);
}

#[test]
fn the_second_check_does_not_count_without_the_first() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 13));
    phone.start(ONLINE);
    let view = phone.hurry(right_up_to(8));
    assert_met_online(&view, 8);
    assert_eq!(view.nested(), Some("online-only"));
    assert!(view.nested_text.contains(ONLINE_ONLY), "{}", view.nested_text);
}

#[test]
fn every_pair_of_outcomes_is_read_together() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let pairs = [
        (17, 8, "both", "Cả hai bài đều đạt mức riêng của từng bài."),
        (17, 7, "skills-only", "Bài Tự tìm thông tin chưa tới mức 60%"),
        (16, 8, "online-only", ONLINE_ONLY),
        (16, 7, "neither", "Cả hai bài chưa tới mức của mình."),
    ];
    for (skills, online, nested, sentence) in pairs {
        phone.bring(&Work::none().finished(SKILLS, skills).finished(ONLINE, online));
        for (check, points) in [(SKILLS, skills), (ONLINE, online)] {
            let view = phone.open(&format!("#/check/{check}/result"));
            assert_eq!(view.outcome().map(|outcome| outcome.points), Some(points));
            assert_eq!(view.nested(), Some(nested), "{skills} and {online}, at {check}");
            assert!(view.nested_text.contains(sentence), "{}", view.nested_text);
        }
    }
}

#[test]
fn the_result_leads_to_the_other_check() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 24));
    // Nothing is closer at hand, as it is near the cut.
    phone.open("#/check/ky-nang-so/result");
    phone.press_on();
    let view = phone.until("the other introduction", |view| view.address == "#/check/tu-tim-thong-tin");
    assert!(view.text.contains("12 câu"), "{}", view.text);
    assert!(phone.open("").text.contains("Làm bài tiếp theo: Tự tìm thông tin"));
}
