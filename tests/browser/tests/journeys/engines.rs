//! The most important journeys once more in Firefox and in WebKit, where they are installed (`cargo xtask engines`).

use crate::{SKILLS, VI};
use browser_tests::{Engine, Page, Phone, Site, eventually, right_up_to};
use thuoc_so::domain::quantity::Moment;
use thuoc_so::domain::session::hands::{Hands, Nest};
use thuoc_so::domain::session::{About, Session, SessionId, saved};

/// Makes a journey in an engine, or says that it is not there.
#[track_caller]
fn in_engine(engine: Engine, journey: impl Fn(&Site, &Phone)) {
    if !engine.is_here() {
        println!("{engine:?} is not on this machine");
        return;
    }
    let site = Site::new();
    let phone = Phone::of(&site, engine);
    journey(&site, &phone);
}

/// Half a check, the page reloaded, the other half, and the result handed over as a number.
#[track_caller]
fn a_check(_: &Site, phone: &Phone) {
    phone.start(SKILLS);
    phone.walk_until(|view| view.question() == Some(4), right_up_to(17));
    phone.hurry_until(|view| view.question() == Some(9), right_up_to(17));
    let view = phone.reload_page();
    assert_eq!(view.question(), Some(9));
    let view = phone.hurry(right_up_to(17));
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(17));
    let view = phone.open("#/hand-over/417");
    assert!(
        view.text.contains(VI.hand_over_title()) || view.heading == VI.hand_over_title(),
        "{}",
        view.text
    );
    let number = "return [...document.querySelectorAll('strong')].some((one) => /^(\\d{3} ){4}\\d{3}$/.test(one.innerText.trim()));";
    assert!(eventually(|| phone.script(number, Vec::new())), "there is no number to be read out");
}

/// Every page of both entries stands; where the engine keeps the site, without a network.
#[track_caller]
fn every_page(site: &Site, phone: &Phone) {
    phone.open("");
    let ready =
        "const line = document.getElementById('ready-offline'); return line ? line.innerText.trim() : '';";
    let has_workers: bool = phone.script("return 'serviceWorker' in navigator;", Vec::new());
    if has_workers {
        assert!(
            eventually(|| phone.script::<String>(ready, Vec::new()) == VI.offline_ready()),
            "never ready"
        );
        site.stop();
    }
    println!(
        "every page {}",
        if has_workers { "without the server" } else { "with the server: no service workers" }
    );
    for page in Page::all().iter().filter(|page| !page.needs_chromium()) {
        page.show(phone, "vi");
    }
}

/// The facilitator's board from counted hands.
#[track_caller]
fn a_session(_: &Site, phone: &Phone) {
    let mut session = Session::new(SessionId::new("feed"), About::default(), Moment(1));
    let nest = |people, skills, both| Nest { people, skills, both };
    session.hands.write(Hands::new(nest(42, 31, 17), nest(58, 40, 20)).ok(), Moment(2));
    phone.stop_by();
    phone.store(browser_tests::desk::SESSION, &saved::to_text(&session));
    let view = phone.open("cadre.html#/session/feed/board");
    assert!(view.text.contains("31/42 (73,8%)") && view.text.contains("17/31 (54,8%)"), "{}", view.text);
}

#[test]
fn a_check_in_firefox() {
    in_engine(Engine::Firefox, a_check);
}

#[test]
fn a_check_in_webkit() {
    in_engine(Engine::WebKit, a_check);
}

#[test]
fn every_page_in_firefox() {
    in_engine(Engine::Firefox, every_page);
}

#[test]
fn every_page_in_webkit() {
    in_engine(Engine::WebKit, every_page);
}

#[test]
fn a_session_in_firefox() {
    in_engine(Engine::Firefox, a_session);
}

#[test]
fn a_session_in_webkit() {
    in_engine(Engine::WebKit, a_session);
}
