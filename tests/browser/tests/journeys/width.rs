//! Nothing has to be scrolled sideways on a narrow phone.

use browser_tests::{Page, Phone, Screen, Site};

#[track_caller]
fn nothing_is_wider_than_the_screen(look: &str) {
    let site = Site::new();
    let phone = Phone::with_screen(&site, Screen::NARROW);
    let mut wide = Vec::new();
    for page in Page::all() {
        page.show_at(&phone, look);
        phone.unfold();
        let (page_width, screen_width) = phone.widths();
        assert_eq!(screen_width, 320, "the phone is not as narrow as it should be");
        if page_width > screen_width {
            wide.push(format!("{}: {page_width} px, by {}", page.name, phone.widest()));
        }
    }
    assert!(wide.is_empty(), "with the look {look}:\n{}", wide.join("\n"));
}

#[test]
fn in_vietnamese() {
    nothing_is_wider_than_the_screen("vi 0");
}

#[test]
fn in_english() {
    nothing_is_wider_than_the_screen("en 0");
}

#[test]
fn in_the_largest_type() {
    nothing_is_wider_than_the_screen("vi 3");
}
