//! No page breaks a rule of axe-core, in either language, on a narrow phone and on a computer, and in all colours that
//! a system may be set to.

use browser_tests::accessibility::{Violation, violations};
use browser_tests::{Colours, Page, Phone, Screen, Site};
use std::fmt::Write;

/// What changes with the colours.
const COLOURS: [&str; 2] = ["color-contrast", "link-in-text-block"];

#[track_caller]
fn every_page_in(language: &str, screen: Screen, others: &[Colours]) {
    let site = Site::new();
    let phone = Phone::with_screen(&site, screen);
    let mut report = String::new();
    for page in Page::all() {
        phone.colours(Colours::Light);
        page.show(&phone, language);
        phone.unfold();
        note(&mut report, &page.name, "light", violations(&phone, None));
        for colours in others {
            phone.colours(*colours);
            note(&mut report, &page.name, colours.name(), violations(&phone, Some(&COLOURS)));
        }
    }
    assert!(report.is_empty(), "in {language}:\n{report}");
}

fn note(report: &mut String, page: &str, colours: &str, violations: Vec<Violation>) {
    for Violation { rule, help, places } in violations {
        // Writing to a string cannot fail.
        let _ = writeln!(report, "{page}, {colours}: {rule} ({help})");
        for place in places {
            let _ = writeln!(report, "    {place}");
        }
    }
}

#[test]
fn every_page_in_vietnamese() {
    every_page_in("vi", Screen::NARROW, &[Colours::Dark, Colours::Contrast, Colours::DarkContrast]);
}

#[test]
fn every_page_in_english() {
    every_page_in("en", Screen::NARROW, &[Colours::Dark]);
}

#[test]
fn every_page_on_a_computer_in_vietnamese() {
    every_page_in("vi", Screen::DESK, &[Colours::Dark]);
}

#[test]
fn every_page_on_a_computer_in_english() {
    every_page_in("en", Screen::DESK, &[]);
}

#[test]
fn a_broken_page_is_found_out() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    let spoil = "const image = document.createElement('img'); image.src = 'data:,'; \
                 document.querySelector('main').append(image);";
    phone.run(spoil, Vec::new());
    let found = violations(&phone, None);
    assert!(found.iter().any(|violation| violation.rule == "image-alt"), "{found:#?}");
}
