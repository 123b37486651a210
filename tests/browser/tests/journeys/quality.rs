//! What answers say of the questions: from thirty people on, on a page of its own and never on the board.

use crate::VI;
use browser_tests::{Phone, Site, desk};

#[test]
fn questions_are_judged_from_thirty_people_on() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    phone.store(desk::SESSION, &desk::answered_session(29));
    let view = phone.open("cadre.html#/session/feed/quality");
    assert!(view.text.contains(&VI.quality_few(29, 30)), "{}", view.text);
    assert!(!view.text.contains("Cronbach): "), "{}", view.text);
    phone.store(desk::SESSION, &desk::answered_session(60));
    phone.open("cadre.html#/session/feed");
    phone.reload_page();
    phone.tap_link(VI.quality_title());
    let view = phone.until("the page", |view| view.address.ends_with("/session/feed/quality"));
    assert!(view.text.contains("Độ tin cậy (α của Cronbach): 0,"), "{}", view.text);
    // The sixth question is answered the wrong way round.
    let flagged = phone.script::<String>(
        "return document.querySelector('[data-quality=skills] ol li[value=\"6\"]').innerText;",
        Vec::new(),
    );
    assert!(flagged.contains("Người làm tốt các câu khác lại sai câu này"), "{flagged}");
    let board = phone.open("cadre.html#/session/feed/board");
    assert!(!board.text.contains("Cronbach"), "{}", board.text);
}
