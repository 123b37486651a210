//! Addresses: those that lead nowhere, those that come too early, and those of earlier results.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Phone, Site, Work};

#[test]
fn an_address_that_leads_nowhere_has_a_way_home() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let lost = [
        "#/nowhere",
        "#/check",
        "#/check/khac",
        "#/check/khac/3",
        "#/check/khac/result",
        "#/check/ky-nang-so/0",
        "?to=x/y",
    ];
    for address in lost {
        let view = phone.open(address);
        assert_eq!(view.heading, VI.not_found_title(), "{address}");
        assert!(view.title.contains(VI.not_found_title()), "{address}: {}", view.title);
        phone.tap_link(VI.home());
        let expected = format!("the first page, coming from {address}");
        let view = phone.until(&expected, |view| view.heading == VI.app_title());
        assert_eq!(view.address, "#/", "{address}");
    }
}

#[test]
fn pages_of_an_attempt_lead_to_its_beginning_where_there_is_none() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for page in ["3", "part/1", "part/1/result", "review", "result", "result/2"] {
        let view = phone.open(&format!("#/check/ky-nang-so/{page}"));
        assert_eq!(view.address, "#/check/ky-nang-so", "{page}");
        assert!(view.text.contains(VI.introduction_skills()), "{page}: {}", view.text);
    }
}

#[test]
fn a_question_beyond_the_last_leads_to_the_review() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(ONLINE);
    let view = phone.open("#/check/tu-tim-thong-tin/13");
    assert_eq!(view.address, "#/check/tu-tim-thong-tin/review");
}

#[test]
fn earlier_results_stay_where_they_are() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 9).finished(ONLINE, 6).finished(SKILLS, 20));
    for (address, points) in [("result", 20), ("result/1", 9), ("result/2", 20)] {
        let view = phone.open(&format!("#/check/ky-nang-so/{address}"));
        assert_eq!(view.outcome().map(|outcome| outcome.points), Some(points), "{address}");
    }
    let view = phone.open("#/history");
    let (newest, oldest) = (view.text.find("20/24"), view.text.find("9/24"));
    assert!(newest.is_some() && newest < oldest, "{}", view.text);
    phone.tap_css("ul.history li:last-child a");
    let view = phone.until("the oldest result", |view| view.result.is_some());
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(9));
}

#[test]
fn taking_a_check_again_asks_other_questions() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 9));
    let before = browser_tests::work::read(&phone.stored(browser_tests::work::STATE).unwrap_or_default());
    let asked: Vec<_> = before.profile.finished[0].parts.iter().flat_map(|part| &part.items).collect();
    phone.open("#/check/ky-nang-so/result");
    phone.tap_link(VI.again());
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so");
    phone.to_first_question();
    let after = browser_tests::work::read(&phone.stored(browser_tests::work::STATE).unwrap_or_default());
    let again = after.profile.underway[0].parts.iter().flat_map(|part| &part.items);
    let same: Vec<_> = again.filter(|item| asked.contains(item)).collect();
    // Each group of the bank holds at least twice as many questions as an attempt asks.
    assert!(same.is_empty(), "{same:?}");
    assert_eq!(after.profile.finished, before.profile.finished);
}
