//! The rehearsal: 60 people, 90 minutes, a laptop and a projector, no network at all. From a double click on the
//! one-file edition to the finished report; what the facilitator presses after the last question is counted.

use crate::VI;
use crate::sessions::rate;
use browser_tests::{Phone, Screen, Site, View};
use std::cell::Cell;
use thirtyfour::{By, Key};
use thuoc_so::domain::handover::{Handed, number};
use thuoc_so::domain::session::hall::Part;
use thuoc_so::domain::session::preparation::{Means, Preparation};
use thuoc_so::domain::session::record::{Group, Holder, Tally};

/// The laptop of a facilitator, with a count of what is pressed.
struct Laptop<'site> {
    phone: Phone<'site>,
    presses: Cell<usize>,
}

impl<'site> Laptop<'site> {
    /// A double click on the file, and a session described.
    #[track_caller]
    fn open(site: &'site Site) -> (Self, View) {
        let phone = Phone::with_screen(site, Screen::DESK);
        phone.open("");
        phone.tap_link(VI.home_heads());
        phone.until("the sets", |view| view.heading == VI.home_heads());
        phone.tap_link(VI.cadre_link());
        phone.until("the sessions", |view| view.heading == VI.cadre_title());
        phone.press_on();
        phone.until("the four questions", |view| view.address.ends_with("/prepare"));
        phone.type_into("people", "60");
        phone.type_into("phones", "0");
        phone.tap_css("input[name=projector][value=yes]");
        phone.tap_css("input[name=printer][value=yes]");
        phone.until("slips", |view| view.text.contains(VI.way_paper()));
        phone.tap_link(VI.prepare_done());
        phone.until("where a session is described", |view| view.address.ends_with("/about"));
        phone.type_into("place", "Nhà văn hoá khu phố 3");
        phone.type_into("issuer", "Hội Khuyến học xã Mẫu");
        phone.type_into("attended", "60");
        phone.tap_css("input[name=plan][value=den-2025]");
        phone.tap_link(VI.about_done());
        let hub = phone.until("what to do", |view| view.heading.contains("Nhà văn hoá khu phố 3"));
        (Self { phone, presses: Cell::new(0) }, hub)
    }

    /// Shows every question with its answer on the wall, none of whose hands are counted.
    #[track_caller]
    fn show_all(&self) {
        self.phone.tap_link(VI.way_projector());
        self.phone.until("the first question", |view| view.heading == VI.projector_question(1, 1, 24));
        self.phone.focus_page();
        for (part, length) in [(Part::Skills, 24), (Part::Online, 12)] {
            for number in 1..=length {
                let heading = VI.projector_question(VI.part_number(part), number, length);
                self.phone
                    .until("the question", |view| view.heading == heading && view.focus == "#page-heading");
                self.phone.press(Key::Enter);
                self.phone.until("its answer", |view| {
                    view.text.contains(VI.projector_why()) && view.focus == "#page-heading"
                });
                if (part, number) != (Part::Online, 12) {
                    self.phone.press(Key::Enter);
                }
            }
        }
    }

    fn count(&self, presses: usize) {
        self.presses.set(self.presses.get() + presses);
    }

    #[track_caller]
    fn press(&self, keys: &str) {
        self.phone.press(keys);
        self.count(keys.chars().count());
    }

    #[track_caller]
    fn press_key(&self, key: Key) {
        self.phone.press(key);
        self.count(1);
    }

    #[track_caller]
    fn tap_link(&self, text: &str) {
        self.phone.tap_link(text);
        self.count(1);
    }

    #[track_caller]
    fn tap_css(&self, selector: &str) {
        self.phone.tap(By::Css(selector.to_owned()));
        self.count(1);
    }

    /// From the board to the report and to the file of the session; prints how much was pressed.
    #[track_caller]
    fn report(&self, way: &str, most: usize) -> View {
        self.tap_link(VI.report_link());
        let view = self.phone.until("the report", |view| view.address.ends_with("/report"));
        let presses = self.presses.get();
        println!("{way}: {presses} presses after the last question, {most} allowed");
        assert!(presses <= most, "{presses} presses");
        view
    }
}

#[test]
fn sixty_people_counted_by_hands() {
    let site = Site::one_file();
    let (laptop, hub) = Laptop::open(&site);
    let sheets = Preparation::new(60, 0, true, true).sheets(Means::Slips).sum();
    println!("sheets of A4 to print: {sheets}, 40 allowed");
    assert!(sheets <= 40);
    laptop.show_all();
    laptop.phone.open(&hub.address);
    laptop.tap_link(VI.way_hands());
    laptop.phone.until("the count of hands", |view| view.address.ends_with("/hands"));
    laptop.tap_css("#holders-people");
    for (place, count) in ["42", "31", "17", "58", "40", "20"].into_iter().enumerate() {
        if place > 0 {
            laptop.press_key(Key::Tab);
        }
        laptop.press(count);
    }
    laptop.press_key(Key::Enter);
    laptop.phone.until("the board", |view| view.address.ends_with("/board"));
    let view = laptop.report("hands", 40);
    for line in ["31\t42\t73,8%", "17\t31\t54,8%", "Hội Khuyến học xã Mẫu"] {
        assert!(view.text.contains(line), "{line} is not in {}", view.text);
    }
}

/// What somebody answered: right of both parts, and whether they are recognised.
const fn result(person: u16) -> (u16, u16, bool) {
    (10 + person % 15, 4 + person % 9, person < 42)
}

/// Types two totals of each slip, and one key for whether the person is recognised.
#[track_caller]
fn type_slips(laptop: &Laptop<'_>, people: std::ops::Range<u16>) {
    for (number, person) in people.enumerate() {
        let (skills, online, recognised) = result(person);
        laptop.press(&skills.to_string());
        laptop.press_key(Key::Enter);
        laptop.phone.until("the second total", |view| view.focus == "#slip-online");
        laptop.press(&online.to_string());
        laptop.press_key(Key::Enter);
        laptop.phone.until("the key for who is recognised", |view| view.focus == "#slip-holder");
        laptop.press(if recognised { "1" } else { "2" });
        let counted = VI.slips_count(number + 1);
        laptop
            .phone
            .until("the next slip", |view| view.text.contains(&counted) && view.focus == "#slip-skills");
    }
}

#[test]
fn sixty_people_by_two_totals() {
    let site = Site::one_file();
    let (laptop, hub) = Laptop::open(&site);
    laptop.phone.open(&hub.address);
    laptop.tap_link(VI.way_slips());
    laptop.phone.until("slips", |view| view.address.ends_with("/slips"));
    laptop.tap_css("#slip-skills");
    type_slips(&laptop, 0..60);
    laptop.phone.open(&format!("{}/board", hub.address));
    laptop.count(2);
    let skilled = (0..60).filter(|person| result(*person).0 >= 17).count();
    assert_eq!(rate(&laptop.phone, "all", "skills"), (skilled as u32, 60));
    laptop.report("two totals", 500);
}

#[test]
fn forty_phones_and_twenty_slips() {
    let site = Site::one_file();
    let (laptop, hub) = Laptop::open(&site);
    let words = "Mã buổi: ";
    let start = hub.text.find(words).map(|place| place + words.len());
    let code = start.and_then(|start| hub.text.get(start..start + 3)).and_then(|code| code.parse().ok());
    let lines: Vec<String> = (0..40_u16)
        .filter_map(|person| {
            let (skills, online, recognised) = result(person);
            let handed = Handed {
                session: code?,
                tag: u32::from(person) * 7,
                holder: if recognised { Holder::Yes } else { Holder::No },
                group: Group::Community,
                skills: Tally::new(skills, 24),
                online: Tally::new(online, 12),
            };
            Some(format!(
                "Bà con {person}, 09:{:02}\n{}",
                person % 60,
                VI.hand_over_message(&number::write(&handed)?)
            ))
        })
        .collect();
    assert_eq!(lines.len(), 40, "the session's code stands on the page");
    laptop.phone.open(&format!("{}/numbers", hub.address));
    laptop.phone.type_into("numbers", &lines.join("\n"));
    // Opening the page, pasting, taking.
    laptop.count(4);
    laptop.phone.press_on();
    laptop.phone.until("forty results", |view| view.text.contains(&VI.numbers_new(40)));
    laptop.phone.open(&format!("{}/slips", hub.address));
    laptop.tap_css("#slip-skills");
    type_slips(&laptop, 40..60);
    laptop.phone.open(&format!("{}/board", hub.address));
    laptop.count(4);
    let skilled = (0..60).filter(|person| result(*person).0 >= 17).count();
    assert_eq!(rate(&laptop.phone, "all", "skills"), (skilled as u32, 60));
    laptop.report("forty phones, twenty slips", 500);
}
