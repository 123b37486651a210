//! "Nghe câu hỏi", with a voice made for the test: the browsers of tests have none.

use crate::{SKILLS, VI};
use browser_tests::{Phone, Site};

/// A voice that notes what it is told to read, and reads at once.
const VOICE: &str = "window.heard = [];
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    const voice = { lang: 'vi-VN' };
    Object.defineProperty(window, 'speechSynthesis', { value: {
        getVoices: () => [voice],
        cancel: () => window.heard.push('cancel'),
        speak: (sentence) => {
            if (sentence.onstart) sentence.onstart();
            const marked = document.querySelector('.spoken');
            window.heard.push([sentence.lang, sentence.text, marked && marked.innerText]);
            if (sentence.onend) sentence.onend();
        },
    } });";

#[test]
fn without_a_voice_nothing_is_offered() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.start(SKILLS);
    let view = phone.to_first_question();
    assert!(!view.text.contains(VI.aloud_start()), "{}", view.text);
}

#[test]
fn a_question_is_read_sentence_by_sentence_and_the_next_one_unasked() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page(VOICE);
    phone.start(SKILLS);
    let first = phone.to_first_question();
    let heard = |phone: &Phone| -> Vec<(String, String, String)> {
        phone.script("return window.heard.filter((one) => one !== 'cancel');", Vec::new())
    };
    assert!(heard(&phone).is_empty(), "nothing is read unasked");
    phone.tap_button(VI.aloud_start());
    phone.until("that it can be stopped", |view| view.text.contains(VI.aloud_stop()));
    let sentences = heard(&phone);
    assert!(sentences.len() >= 5, "{sentences:?}");
    assert_eq!(sentences[0].1, first.heading);
    assert!(
        sentences.iter().all(|(language, text, marked)| language == "vi-VN" && text == marked),
        "{sentences:?}"
    );
    assert!(sentences.iter().any(|(_, text, _)| text == VI.dont_know()), "{sentences:?}");

    phone.run("window.heard = [];", Vec::new());
    phone.touch("chua-biet");
    phone.press_on();
    let second = phone.until("the next question", |view| view.item.is_some() && view.item != first.item);
    assert!(
        browser_tests::eventually(|| heard(&phone)
            .first()
            .is_some_and(|(_, text, _)| *text == second.heading)),
        "{:?}",
        heard(&phone)
    );
    // It is remembered, and stops when it is not wanted any more.
    phone.reload_page();
    assert!(browser_tests::eventually(|| !heard(&phone).is_empty()));
    phone.tap_button(VI.aloud_stop());
    phone.until("that it can be read", |view| view.text.contains(VI.aloud_start()));
    assert_eq!(phone.stored("thuoc-so/look").as_deref(), Some("vi 0"));
}
