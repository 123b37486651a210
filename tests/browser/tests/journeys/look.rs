//! Language and size of type.

use crate::{EN, SKILLS, VI};
use browser_tests::pages::KINDS;
use browser_tests::{Answer, Colours, Phone, Site, View, Work};
use std::collections::BTreeSet;
use thuoc_so::domain::check::attempt::Place;

/// Notes down the language and the size of type of every frame in which there is a heading.
const FRAMES: &str = "
  window.frames_seen = [];
  const note = () => {
    if (document.querySelector('h1')) {
      window.frames_seen.push(getComputedStyle(document.documentElement).fontSize);
    }
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
";

fn font_size(phone: &Phone) -> f64 {
    phone.script("return parseFloat(getComputedStyle(document.documentElement).fontSize);", Vec::new())
}

/// Everything that a question offers, whatever its kind.
fn offered(view: &View) -> BTreeSet<&str> {
    let touched = view.options.iter().map(|option| &option.text);
    let steps = view.steps.iter().map(|step| &step.text);
    let listed = view.rows.iter().flat_map(|row| &row.options).map(|option| &option.text);
    touched.chain(steps).chain(listed).map(String::as_str).collect()
}

#[test]
fn a_question_changes_its_language_and_keeps_its_answer() {
    let site = Site::new();
    let phone = Phone::new(&site);
    for kind in KINDS {
        let (view, item) = phone.meet_kind(SKILLS, kind);
        assert_eq!((view.language.as_str(), view.heading.as_str()), ("vi", item.stem.vi.as_str()));
        let chosen = phone.answer(Answer::Wrong);

        phone.tap_button("English");
        let view = phone.until("the question in English", |view| view.heading == item.stem.en);
        assert_eq!(view.language, "en");
        assert_eq!(view.chosen(), chosen);
        for option in &item.options {
            assert!(offered(&view).contains(option.text.en.as_str()), "{view:#?}");
        }
        assert!(view.text.contains(EN.go_on()), "{}", view.text);

        let view = phone.reload_page();
        assert_eq!((view.language.as_str(), view.heading.as_str()), ("en", item.stem.en.as_str()));
        assert_eq!(view.chosen(), chosen);
        let number = view.question();
        phone.go_on();
        phone.tap_button("Tiếng Việt");
        let view =
            phone.until("Vietnamese again", |view| view.language == "vi" && view.text.contains(VI.go_on()));
        assert_eq!(view.question(), number.map(|number| number + 1));
    }
}

#[test]
fn a_walk_in_english_ends_in_english() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    phone.tap_button("English");
    phone.until("English", |view| view.language == "en" && view.heading == EN.app_title());
    phone.start("tu-tim-thong-tin");
    let view = phone.hurry(|_| Answer::Right);
    assert!(view.text.contains("Reaches the 60% cut"), "{}", view.text);
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(12));
    phone.tap_button("Tiếng Việt");
    phone.until("the result in Vietnamese", |view| view.text.contains("Đạt mức 60%"));
}

#[test]
fn larger_type_stays_and_does_not_jump() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    let usual = font_size(&phone);
    phone.tap_css("button[aria-label='A+, chữ to hơn']");
    phone.until("larger type", |_| font_size(&phone) > usual);
    let larger = font_size(&phone);

    phone.before_every_page(FRAMES);
    for route in ["", "#/check/ky-nang-so"] {
        phone.stop_by();
        phone.open(route);
        assert!((font_size(&phone) - larger).abs() < 0.1, "{} instead of {larger}", font_size(&phone));
        let frames: BTreeSet<String> = phone.script("return window.frames_seen;", Vec::new());
        assert_eq!(frames.len(), 1, "the text has jumped: {frames:?}");
    }

    phone.tap_css("button[aria-label='A−, chữ nhỏ hơn']");
    phone.until("the usual type", |_| (font_size(&phone) - usual).abs() < 0.1);
}

#[test]
fn type_has_a_largest_and_a_smallest_step() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    for label in ["A+, chữ to hơn", "A−, chữ nhỏ hơn"] {
        let mut sizes = Vec::new();
        for _ in 0..6 {
            phone.tap_css(&format!("button[aria-label='{label}']"));
            phone.ready();
            sizes.push(font_size(&phone));
        }
        assert!((sizes[4] - sizes[5]).abs() < 0.1, "{label}: {sizes:?}");
        assert!(sizes.iter().all(|size| (16.0..40.0).contains(size)), "{label}: {sizes:?}");
    }
}

#[test]
fn what_its_ground_alone_tells_is_told_in_forced_colours_too() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.colours(Colours::Forced);
    let ground = |selector: &str| -> (String, String) {
        let script = "const { backgroundColor, backgroundImage } = getComputedStyle(document.querySelector(arguments[0]));
            return [backgroundColor, backgroundImage];";
        phone.script(script, vec![selector.into()])
    };
    phone.bring(&Work::none().underway(SKILLS, Place::Question(3), |_| None));
    phone.open("#/check/ky-nang-so");
    assert_ne!(ground(".progress i.filled"), ground(".progress i:not(.filled)"));
    assert_ne!(ground("main .button"), ground("main"));
    phone.bring(&Work::none().finished(SKILLS, 17));
    phone.open("#/check/ky-nang-so/result");
    assert_ne!(ground(".ruler-cut"), ground(".ruler-scale"));
    assert!(ground(".ruler-band").1.contains("gradient"), "{:?}", ground(".ruler-band"));
    assert_ne!(ground(".dots i.filled"), ground(".dots i:not(.filled)"));
}
