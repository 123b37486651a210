//! The whole journey of a citizen where the browser can do little, and over plain http in a hall's own network, from a
//! server that knows no more endings than IIS does by itself.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Phone, Site, View, right_up_to};
use xtask::serve::{Endings, Options};

/// Takes away what in-app browsers, old ones and insecure pages do not have.
const TAKE_AWAY: &str = "
  for (const name of ['share', 'canShare', 'clipboard', 'serviceWorker', 'locks', 'storage', 'mediaDevices']) {
    delete Navigator.prototype[name];
  }
  for (const name of ['BarcodeDetector', 'speechSynthesis', 'SpeechSynthesisUtterance', 'BroadcastChannel', 'AudioContext', 'Worker']) {
    delete window[name];
  }
  URL.createObjectURL = () => { throw new Error('no files here'); };
  window.print = undefined;
";

/// Both checks finger by finger, the results as text, a message to the family, the number for the facilitator, the data.
#[track_caller]
fn whole_journey(phone: &Phone) {
    phone.open("");
    phone.start(SKILLS);
    phone.walk_until(|view| view.question() == Some(3), right_up_to(17));
    phone.reload_page();
    let view = phone.hurry(right_up_to(17));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(17));
    phone.unfold();
    copied_by_hand(phone, "result-text");
    copied_by_hand(phone, "family-message");
    phone.start(ONLINE);
    let view = phone.hurry(right_up_to(8));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(8));
    let view = phone.open("#/hand-over/417");
    assert_eq!(view.heading, VI.hand_over_title());
    copied_by_hand(phone, "handed-line");
    for page in ["#/history", "#/data", "#/titles", "#/help"] {
        let view = phone.open(page);
        assert!(!view.stopped && !view.cannot_fetch, "{view:#?}");
    }
}

/// "Copy" selects the whole text and says what to do with it.
#[track_caller]
fn copied_by_hand(phone: &Phone, id: &str) -> View {
    let press = "document.getElementById(arguments[0]).parentElement.querySelector('button').click();";
    phone.run(press, vec![id.into()]);
    let view = phone.until("how to copy by hand", |view| view.text.contains(VI.copy_by_hand()));
    let selected = "const box = document.getElementById(arguments[0]);
        return document.activeElement === box && box.value !== ''
          && box.selectionStart === 0 && box.selectionEnd === box.value.length;";
    assert!(phone.script::<bool>(selected, vec![id.into()]), "the text {id} is not selected");
    view
}

/// What the browser has complained about, beside files of endings that this server does not know: their twins are
/// fetched instead.
fn complaints(phone: &Phone) -> Vec<String> {
    let complaints = phone.log("browser").into_iter().map(|entry| entry.message);
    complaints.filter(|complaint| !complaint.contains("404")).collect()
}

#[test]
fn a_browser_that_can_do_little() {
    let site = Site::served(Options { endings: Endings::Iis, ..Options::default() });
    let phone = Phone::new(&site);
    phone.before_every_page(TAKE_AWAY);
    whole_journey(&phone);
    assert_eq!(complaints(&phone), Vec::<String>::new());
    // Nothing is offered that cannot work here.
    let view = phone.open(&format!("#/check/{SKILLS}"));
    assert!(!view.text.contains(VI.aloud_start()), "{}", view.text);
}

#[test]
fn plain_http_in_the_network_of_a_hall() {
    let site = Site::in_the_hall(Options { endings: Endings::Iis, ..Options::default() });
    let phone = Phone::in_the_hall(&site);
    phone.open("");
    assert!(!phone.script::<bool>("return isSecureContext;", Vec::new()), "{} counts as secure", site.url());
    whole_journey(&phone);
    assert_eq!(complaints(&phone), Vec::<String>::new());
}
