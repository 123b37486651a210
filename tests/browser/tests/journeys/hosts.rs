//! What a host has filled in, and the pages that run no script.

use crate::{SKILLS, VI};
use browser_tests::browser::{eventually, must};
use browser_tests::{Phone, Screen, Site, Work};
use std::fs;
use std::path::Path;
use xtask::serve::Options;

const UNIT: &str = "Hội Khuyến học xã Bình An";

/// Fills in three of the five lines, as an officer does with a text editor.
#[track_caller]
fn fill_in(page: &Path) {
    let mut text = must(fs::read_to_string(page));
    for (word, says) in [("unit", UNIT), ("person", "Bà Hoa"), ("phone", "0123 456 789")] {
        let start =
            text.find(&format!("name=\"thuoc-so:{word}\"")).unwrap_or_else(|| panic!("no line {word}"));
        let place = text[start..].find("content=\"").map(|found| start + found + 9);
        text.insert_str(place.unwrap_or_else(|| panic!("the line {word} cannot be filled in")), says);
    }
    must(fs::write(page, text));
}

#[test]
fn the_hosts_lines_stand_before_the_program_and_go_into_texts_and_sessions() {
    let (site, folder) = Site::in_folder(Options::default());
    fill_in(&folder.path().join("index.html"));
    let phone = Phone::new(&site);
    phone.bring(&Work::none().finished(SKILLS, 17));
    let view = phone.open("#/check/ky-nang-so/result");
    assert!(view.result.is_some());
    phone.unfold();
    let text: String = phone.script("return document.getElementById('result-text').value;", Vec::new());
    assert!(
        text.contains(&format!("Đơn vị phụ trách: {UNIT}. Cần hỏi, gặp: Bà Hoa. Điện thoại: 0123 456 789")),
        "{text}"
    );
    // The facilitator's page has no lines of its own.
    phone.open("cadre.html");
    let taken = "return document.querySelector('meta[name=\"thuoc-so:unit\"]')?.content || '';";
    assert!(eventually(|| phone.script::<String>(taken, Vec::new()) == UNIT));
    phone.press_on();
    phone.until("the four questions", |view| view.address.ends_with("/prepare"));
    phone.tap_link(VI.prepare_done());
    phone.until("where a session is described", |view| view.address.ends_with("/about"));
    let issuer: String = phone.script("return document.getElementById('issuer').value;", Vec::new());
    assert_eq!(issuer, UNIT);

    let phone = Phone::new(&site);
    phone.before_every_page("delete window.WebAssembly; delete Navigator.prototype.serviceWorker;");
    phone.visit("");
    let line: String = phone.script("return document.querySelector('.offered').textContent;", Vec::new());
    assert_eq!(line, format!("Đơn vị phụ trách: {UNIT}\nCần hỏi, gặp: Bà Hoa\nĐiện thoại: 0123 456 789"));
    // What cannot start here can be done on paper.
    phone.wait("the page that says it cannot start", |view| view.cannot_start);
    phone.tap_css("#cannot-start a[href='phieu-giay.html']");
    let questions = "return document.querySelectorAll('.questions > li').length;";
    assert!(eventually(|| phone.try_script::<u32>(questions, Vec::new()).is_ok_and(|count| count == 36)));
    let (width, screen) = phone.widths();
    assert!(width <= screen, "{width} > {screen}: {}", phone.widest());
}

#[test]
fn the_guide_for_hosts_is_one_sheet_of_paper() {
    let site = Site::new();
    let phone = Phone::with_screen(&site, Screen::DESK);
    phone.visit("huong-dan.html");
    let printed = phone.printed();
    let pages = String::from_utf8_lossy(&printed).matches("/Type /Page\n").count();
    assert_eq!(pages, 1);
    let complaints: Vec<String> = phone.log("browser").into_iter().map(|entry| entry.message).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn within_an_application_papers_lead_out_of_it_and_nothing_else_does() {
    let site = Site::new();
    let phone = Phone::new(&site);
    let agent = "Object.defineProperty(Navigator.prototype, 'userAgent', { get: () =>
      'Mozilla/5.0 (Linux; Android 12; wv) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/12' });";
    phone.before_every_page(agent);
    phone.bring(&Work::none().finished(SKILLS, 17));
    phone.open("#/check/ky-nang-so/result");
    let offered = || phone.script::<bool>("return Boolean(document.getElementById('way-out'));", Vec::new());
    assert!(eventually(offered), "there is no way out");
    let prints =
        "return [...document.querySelectorAll('.print-button')].some((one) => one.checkVisibility());";
    assert!(!phone.script::<bool>(prints, Vec::new()), "a button that does nothing is shown");
    phone.tap_fold(VI.way_out());
    phone.tap_css("#way-out a");
    phone.until("what is kept", |view| view.address == "#/data");
    assert!(eventually(offered));
    phone.open("");
    assert!(eventually(|| !offered()));
    phone.start(SKILLS);
    assert!(!offered());
}
