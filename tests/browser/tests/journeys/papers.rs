//! What is printed for a hall: as files for a copy shop, and as pages of the facilitator's entry.

use crate::VI;
use crate::sessions::ENTRY;
use browser_tests::{Phone, Screen, Site};
use serde_json::json;
use std::fs;
use thuoc_so::domain::session::paper::{FOLDER, Paper};
use xtask::dist::papers::sides;
use xtask::project;

/// What is cut off in a sheet or sticks out of a slip, in print.
const CUT: &str = "
  const out = [];
  for (const sheet of document.querySelectorAll('.a4.whole, .slip, .slip-home')) {
    const bottom = sheet.getBoundingClientRect().bottom + 0.5;
    const right = sheet.getBoundingClientRect().right + 0.5;
    for (const part of sheet.querySelectorAll('p, li, td, h2')) {
      for (const box of part.getClientRects())
        if (box.bottom > bottom || box.right > right) out.push(part.innerText.slice(0, 60));
    }
  }
  for (const kept of document.querySelectorAll('.slip-kept')) {
    const tear = kept.parentElement.querySelector('.slip-tear').getBoundingClientRect().top;
    for (const part of kept.querySelectorAll('p, li, span'))
      if (part.getBoundingClientRect().bottom > tear + 0.5) out.push(part.innerText.slice(0, 60));
  }
  return out;";

#[test]
fn a_copy_shop_gets_every_paper_as_a_file() {
    let mut all = 0;
    for paper in Paper::ALL {
        let file = project::dist().join(FOLDER).join(paper.file());
        let pdf = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let sides = sides(&pdf);
        println!("{}: {sides} sides of A4", paper.file());
        assert!((1..=paper.sides()).contains(&sides), "{}: {sides} sides", paper.file());
        all += sides;
    }
    println!("one of each: {all} sides");
    assert_eq!(sides_of(Paper::Slips), 2, "a slip has a front and a back");
}

fn sides_of(paper: Paper) -> u32 {
    fs::read(project::dist().join(FOLDER).join(paper.file())).map(|pdf| sides(&pdf)).unwrap_or(0)
}

#[test]
fn every_paper_is_listed_shown_and_fits_its_sheet() {
    let site = Site::new();
    let cadre = Phone::with_screen(&site, Screen::DESK);
    cadre.open(ENTRY);
    for language in ["vi 0", "en 0"] {
        cadre.store("thuoc-so/look", language);
        cadre.open(&format!("{ENTRY}#/print"));
        let listed: Vec<String> = cadre.script(
            "return [...document.querySelectorAll('section[data-paper]')].map((paper) => paper.dataset.paper);",
            Vec::new(),
        );
        assert_eq!(listed, Paper::ALL.map(Paper::name));
        for paper in Paper::ALL {
            cadre.open(&format!("{ENTRY}#/print/{}", paper.name()));
            cadre.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
            let cut: Vec<String> = cadre.script(CUT, Vec::new());
            cadre.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
            assert!(cut.is_empty(), "{} in {language}: {cut:#?}", paper.name());
        }
    }
}

#[test]
fn a_slip_can_be_read_and_marked_by_old_eyes() {
    let site = Site::new();
    let cadre = Phone::with_screen(&site, Screen::DESK);
    cadre.open(&format!("{ENTRY}#/print/slips"));
    cadre.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    let count = |selector: &str| -> u32 {
        cadre.script(
            "return document.querySelector('.slip').querySelectorAll(arguments[0]).length;",
            vec![selector.into()],
        )
    };
    assert_eq!((count(".rings li"), count(".rings i")), (36, 144), "four rings for each of 36 questions");
    assert_eq!(count(".slip-ticks .box"), 6, "three answers about the person, three groups");
    // A millimetre is 96 / 25.4 pixels, a point 96 / 72.
    let ring: f64 =
        cadre.script("return document.querySelector('.rings i').getBoundingClientRect().width;", Vec::new());
    let letters: f64 = cadre.script(
        "return parseFloat(getComputedStyle(document.querySelector('.slip-lessons p')).fontSize);",
        Vec::new(),
    );
    let (ring, letters) = (ring / 96.0 * 25.4, letters / 96.0 * 72.0);
    println!("rings of {ring:.1} mm, the part to take home in {letters:.1} points");
    assert!(ring >= 5.0 && letters >= 9.0, "{ring} mm, {letters} points");
    let text: String = cadre.script("return document.querySelector('.papers').innerText;", Vec::new());
    for words in ["từ 17 câu đúng trở lên", "từ 8 câu đúng trở lên", VI.slip_no_certificate(), "Nhờ: "]
    {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
}

#[test]
fn printing_starts_from_the_list() {
    let site = Site::new();
    let cadre = Phone::with_screen(&site, Screen::DESK);
    cadre.before_every_page(
        "window.print = () => { window.printed = document.querySelectorAll('.a4').length; };",
    );
    cadre.open(&format!("{ENTRY}#/print"));
    cadre.tap_css("section[data-paper=slips] button");
    cadre.until("the slips", |view| view.address == "#/print/slips");
    let asked = || cadre.script::<Option<u32>>("return window.printed;", Vec::new()) == Some(2);
    assert!(browser_tests::browser::eventually(asked), "the dialogue opens once both sides are drawn");
    let file: String = cadre
        .script("return document.querySelector('a[href$=\"phieu.pdf\"]').getAttribute('href');", Vec::new());
    assert_eq!(file, "in-an/phieu.pdf");
}
