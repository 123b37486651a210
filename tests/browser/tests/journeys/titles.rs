//! Scoring oneself for a title: from the first page to the sheet, by every rule.

use crate::keys::tab_to;
use crate::{SKILLS, VI};
use browser_tests::desk::{self, points, scored, site_with};
use browser_tests::{Phone, Site, View, Work};
use thirtyfour::Key;
use thuoc_so::domain::title::criteria::CriteriaSet;
use thuoc_so::domain::title::work::{self, Answer};
use thuoc_so::text::Text;

const CITIZEN: &str = "cong-dan-324";

/// Unit rules of 2020, superseded: three criteria of 30, 30 and 40 points, with ranks.
const RANKED: &str = include_str!("../../../fixtures/titles/tt-22-2020.toml");

#[track_caller]
fn result(phone: &Phone, set: &CriteriaSet) -> View {
    let view = phone.open(&format!("#/title/{}/result", set.id.as_str()));
    assert!(view.scores.is_some(), "no result: {view:#?}");
    view
}

#[track_caller]
fn touch_points(phone: &Phone, points: u8) {
    phone.tap_css(&format!("input[name=points][value='{points}']"));
}

#[test]
fn from_the_first_page_to_the_sheet() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    phone.tap_link(VI.home_citizen());
    let view = phone.until("the newest criteria set", |view| view.address == "#/title/cong-dan-324");
    for line in [VI.wording_paraphrase(), "324/QĐ-KHVN", VI.title_not_recognition()] {
        assert!(view.text.contains(line), "{line:?} is not in {}", view.text);
    }
    assert!(phone.keys().is_empty(), "written before anything was done");
    phone.press_on();
    for number in 1..=10 {
        let address = format!("#/title/cong-dan-324/{number}");
        phone.until("the next indicator", |view| view.address == address && view.indicator.is_some());
        touch_points(&phone, if number == 5 { 4 } else { 9 });
        if number == 1 {
            phone.type_into("evidence", "Sổ ghi buổi học ở nhà văn hoá");
            phone.type_into("evidence-day", "2026-11-20");
            let before = phone.stored(desk::SCORES);
            phone.reload_page();
            assert_eq!(phone.stored(desk::SCORES), before);
            let chosen: String = phone
                .script("return document.querySelector('input[name=points]:checked').value;", Vec::new());
            assert_eq!(chosen, "9");
        }
        phone.press_on();
    }
    let view = phone.until("the result", |view| view.scores.is_some());
    assert_eq!(view.title_outcome(), Some("not-met"));
    for line in
        ["85/100 điểm", "Chỉ số 5 được 4 điểm, cần ít nhất 5.", VI.missing_title(), "Chỉ số 5 cần ít nhất 5."]
    {
        assert!(view.text.contains(line), "{line:?} is not in {}", view.text);
    }
    phone.unfold();
    let copied: String = phone.script("return document.getElementById('sheet-1').value;", Vec::new());
    assert_eq!(copied, "9 điểm. Minh chứng: Sổ ghi buổi học ở nhà văn hoá (ngày 20/11/2026)");
    let whole: String = phone.script("return document.getElementById('sheet-text').value;", Vec::new());
    assert!(whole.contains("85/100 điểm") && whole.contains("324/QĐ-KHVN"), "{whole}");
    phone.tap_link("Chỉ số 5");
    phone.until("the indicator", |view| view.address == "#/title/cong-dan-324/5");
    touch_points(&phone, 5);
    let view = phone.open("#/title/cong-dan-324/result");
    assert_eq!(view.title_outcome(), Some("met"), "{}", view.text);
    phone.tap_link(VI.home());
    let home = phone.until("the first page", |view| view.address == "#/");
    assert!(home.text.contains(VI.opens_new()), "{}", home.text);
}

#[test]
fn total_and_floor_name_what_fails() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let set = desk::set(CITIZEN);
    let open = {
        let mut answers = [Some(Answer::Points(9)); 10];
        answers[2] = None;
        scored(set, &answers)
    };
    let disadvantaged = |points: [u8; 10]| work::Work { disadvantaged: true, ..desk::points(set, &points) };
    let cases: [(&str, work::Work, &str, &[&str]); 7] = [
        (
            "80 with a 4",
            points(set, &[4, 8, 8, 8, 8, 8, 9, 9, 9, 9]),
            "not-met",
            &["Chỉ số 1 được 4 điểm, cần ít nhất 5"],
        ),
        (
            "79, all ≥ 5",
            points(set, &[7, 8, 8, 8, 8, 8, 8, 8, 8, 8]),
            "not-met",
            &["Tổng 79 điểm, cần từ 80 điểm", "Còn thiếu 1 điểm"],
        ),
        ("80 with a 5", points(set, &[5, 8, 8, 8, 8, 8, 8, 9, 9, 9]), "met", &["Theo điểm tự chấm: đạt."]),
        (
            "70, disadvantaged",
            disadvantaged([7; 10]),
            "met",
            &["Ở vùng khó khăn: cần 70 điểm", VI.unverified()],
        ),
        ("70, usual", points(set, &[7; 10]), "not-met", &["Tổng 70 điểm, cần từ 80 điểm"]),
        (
            "one open",
            open,
            "not-assessable",
            &["Chưa đủ thông tin: còn 1 mục để ngỏ", "Còn để ngỏ: chỉ số 3."],
        ),
        (
            "nine 9s and a 4",
            points(set, &[9, 9, 9, 9, 9, 9, 9, 9, 9, 4]),
            "not-met",
            &["85/100 điểm", "Chỉ số 10 được 4 điểm, cần ít nhất 5"],
        ),
    ];
    for (name, work, outcome, lines) in cases {
        phone.bring_scores(&[work]);
        let view = result(&phone, set);
        assert_eq!(view.title_outcome(), Some(outcome), "{name}");
        for line in lines {
            assert!(view.text.contains(line), "{name}: {line:?} is not in {}", view.text);
        }
    }
}

#[test]
fn ranks_of_a_set_that_is_added_as_one_file() {
    let (site, _folder) = site_with(&[RANKED]);
    let phone = Phone::new(&site);
    let set = desk::read(RANKED);
    let view = phone.open("#/titles");
    assert!(view.text.contains(&set.document.number), "{}", view.text);
    let rank = |name: &str| VI.outcome_met_rank(name);
    let cases: [([u8; 3], &str, String); 6] = [
        ([30, 25, 30], "met", rank("Tốt")),
        ([30, 24, 30], "met", rank("Khá")),
        ([20, 20, 30], "met", rank("Khá")),
        ([20, 19, 30], "met", rank("Trung bình")),
        ([20, 10, 20], "met", rank("Trung bình")),
        ([20, 9, 20], "not-met", VI.fails_total(49, 50)),
    ];
    for (scores, outcome, line) in cases {
        phone.bring_scores(&[points(&set, &scores)]);
        let view = result(&phone, &set);
        assert_eq!(view.title_outcome(), Some(outcome), "{scores:?}");
        assert!(view.text.contains(&line), "{line:?} is not in {}", view.text);
    }
    // More points than there is room for as buttons: a list.
    phone.open(&format!("#/title/{}/3", set.id.as_str()));
    phone.tap_css("select[name=points]");
    let choose = "const list = document.querySelector('select[name=points]'); list.value = '40';
                  list.dispatchEvent(new Event('change', { bubbles: true }));";
    phone.run(choose, Vec::new());
    assert_eq!(phone.score(&set.id).answer(&set.indicators[2].id), Some(Answer::Points(40)));
}

/// A commune's own set, by levels, all of it known.
const LEVELLED: &str = r#"id = "cong-dong-xa-mau"
version = 1
kind = "title"
title = "cong-dong"
name = { vi = "Cộng đồng học tập (mẫu của xã)", en = "Learning community (sample of a commune)" }
readers = "heads"
issuer = { vi = "Xã Mẫu", en = "Sample commune" }
number = "5/QĐ-UBND"
date = "3/2026"
source = { vi = "Ví dụ", en = "Example" }
wording = "verbatim"
complete = true
[[indicators]]
id = "to-hoc"
text = { vi = "Có tổ cùng học", en = "Has a study group" }
ask = "target"
[[indicators]]
id = "cong-dan"
text = { vi = "Đủ tỷ lệ Công dân học tập", en = "Enough learning citizens" }
ask = "share"
at_least = 60
members = { vi = "Số người lớn", en = "Adults" }
qualified = { vi = "Số người đã được công nhận", en = "Adults recognised" }
[rule]
kind = "targets"
[[rule.levels]]
name = { vi = "Mức độ 1", en = "Level 1" }
indicators = ["to-hoc", "cong-dan"]
"#;

#[test]
fn levels_of_a_localitys_own_set_by_finger() {
    let (site, _folder) = site_with(&[LEVELLED]);
    let phone = Phone::new(&site);
    phone.open("");
    phone.tap_link(VI.home_heads());
    phone.until("the sets of heads", |view| view.address == "#/titles");
    phone.tap_link("Cộng đồng học tập (mẫu của xã)");
    phone.until("the set", |view| view.address == "#/title/cong-dong-xa-mau");
    phone.press_on();
    phone.until("the first target", |view| view.indicator.as_deref() == Some("to-hoc"));
    phone.tap_css("input[name=target][value=look-into]");
    phone.press_on();
    phone.until("the count", |view| view.indicator.as_deref() == Some("cong-dan"));
    phone.type_into("members", "10");
    phone.type_into("qualified", "12");
    phone.until("what is wrong", |view| view.text.contains(VI.counts_impossible()));
    phone.type_into("qualified", "sáu");
    phone.until("what is wrong", |view| view.text.contains(VI.counts_unreadable()));
    phone.type_into("qualified", "6");
    phone.press_on();
    let view = phone.until("the result", |view| view.scores.is_some());
    assert_eq!(view.title_outcome(), Some("not-assessable"), "{}", view.text);
    phone.open("#/title/cong-dong-xa-mau/1");
    phone.tap_css("input[name=target][value=yes]");
    let view = phone.open("#/title/cong-dong-xa-mau/result");
    assert!(view.text.contains(&VI.outcome_met_level("Mức độ 1")), "{}", view.text);
    phone.open("#/title/cong-dong-xa-mau/2");
    phone.type_into("qualified", "4");
    let view = phone.open("#/title/cong-dong-xa-mau/result");
    assert_eq!(view.title_outcome(), Some("not-met"));
    assert!(view.text.contains("Tiêu chí 2: còn 2 người nữa."), "{}", view.text);
}

#[test]
fn what_is_known_in_part_is_never_met() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for set in desk::sets().iter().filter(|set| !set.basis.is_whole()) {
        let view = phone.open(&format!("#/title/{}", set.id.as_str()));
        assert!(view.text.contains(VI.ask_for_paper()), "{}: {}", set.id.as_str(), view.text);
        if set.indicators.is_empty() {
            continue;
        }
        let best = set.indicators.iter().map(|indicator| match indicator.maximum() {
            Some(maximum) => Answer::Points(maximum),
            None if set.indicators.iter().any(|_| indicator_counts(indicator)) => {
                Answer::Counts { members: Some(10), qualified: Some(10) }
            }
            None => Answer::Yes,
        });
        let best: Vec<Option<Answer>> = best.map(Some).collect();
        phone.bring_scores(&[scored(set, &best)]);
        let view = result(&phone, set);
        assert_eq!(view.title_outcome(), Some("no-basis"), "{}", set.id.as_str());
        assert!(view.text.contains(VI.outcome_no_basis()), "{}", view.text);
        assert!(!view.text.contains(VI.outcome_met()), "{}", view.text);
    }
}

fn indicator_counts(indicator: &thuoc_so::domain::title::criteria::Indicator) -> bool {
    matches!(indicator.ask, thuoc_so::domain::title::criteria::Ask::Share(_))
}

#[test]
fn the_last_check_stands_beside_the_digital_indicator_and_nowhere_else() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let set = desk::set(CITIZEN);
    let place = set.indicators.iter().position(|indicator| indicator.beside.is_some());
    let Some(place) = place else { panic!("no indicator has a check beside it") };
    let address = format!("#/title/{CITIZEN}/{}", place + 1);
    let view = phone.open(&address);
    assert!(view.text.contains(VI.beside_none()), "{}", view.text);
    phone.bring(&Work::none().finished(SKILLS, 17));
    let view = phone.open(&address);
    assert!(view.text.contains("17/24 điểm (70,8%)"), "{}", view.text);
    touch_points(&phone, 6);
    phone.open(&format!("#/title/{CITIZEN}/result"));
    phone.unfold();
    let whole: String = phone.script("return document.getElementById('sheet-text').value;", Vec::new());
    assert!(!whole.contains("17/24"), "{whole}");
}

#[test]
fn with_the_keyboard_alone() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open(&format!("#/title/{CITIZEN}"));
    tab_to(&phone, "main button[type=submit]");
    phone.press(Key::Enter);
    for number in 1..=10 {
        let address = format!("#/title/{CITIZEN}/{number}");
        phone.until("the indicator", |view| view.address == address && view.focus == "#page-heading");
        tab_to(&phone, "input[name=points]");
        // The group is entered at "not scored"; from there the arrows go round to 0 and on.
        phone.press(Key::Space);
        for _ in 0..9 {
            phone.press(Key::Down);
        }
        tab_to(&phone, "main button[type=submit]");
        phone.press(Key::Enter);
    }
    let view = phone.until("the result", |view| view.scores.is_some());
    let scored: Vec<_> =
        phone.score(&desk::set(CITIZEN).id).entries.iter().map(|entry| entry.answer).collect();
    assert_eq!(scored, [Some(Answer::Points(8)); 10], "{}", view.text);
    assert_eq!(view.title_outcome(), Some("met"));
}

#[test]
fn in_english_too() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let set = desk::set(CITIZEN);
    phone.bring_scores(&[points(set, &[7; 10])]);
    phone.store(browser_tests::work::LOOK, "en 0");
    let view = result(&phone, set);
    let english = Text(thuoc_so::domain::locale::Locale::En);
    assert!(view.text.contains(&english.fails_total(70, 80)), "{}", view.text);
    assert_eq!(view.language, "en");
}
