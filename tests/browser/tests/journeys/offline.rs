//! Without a network, and from one release to the next.

use crate::{SKILLS, VI};
use browser_tests::browser::{eventually, must};
use browser_tests::{Answer, Page, Phone, Site};
use std::fs;
use std::path::Path;
use xtask::serve::{Endings, Options};

/// The line that says that the page is ready to be used without a network.
#[track_caller]
fn until_ready(phone: &Phone) {
    assert!(
        eventually(|| says(phone, "ready-offline") == VI.offline_ready()),
        "it never says that it is ready"
    );
}

/// What a line below the page says; nothing where it does not stand there.
fn says(phone: &Phone, id: &str) -> String {
    let script =
        "const line = document.getElementById(arguments[0]); return line ? line.innerText.trim() : '';";
    phone.script(script, vec![id.into()])
}

/// The release that the page is of.
fn release(phone: &Phone) -> String {
    phone.script("return document.querySelector('meta[name=\"thuoc-so:release\"]').content;", Vec::new())
}

#[track_caller]
fn text(file: &Path) -> String {
    must(fs::read_to_string(file))
}

/// Puts the next release in the folder, as one that has another module of the desk.
#[track_caller]
fn replace_by_next_release(folder: &Path) {
    let entries = must(fs::read_dir(folder)).flatten().map(|entry| entry.file_name());
    let names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
    let desk = names.iter().find(|name| name.starts_with("desk.") && name.ends_with(".wasm"));
    let Some(hash) = desk.and_then(|name| name.split('.').nth(1)) else {
        panic!("there is no desk: {names:?}")
    };
    let worker = text(&folder.join("sw.js"));
    let index = text(&folder.join("index.html"));
    let own =
        index.split("name=\"thuoc-so:release\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
    let Some(own) = own else { panic!("the page names no release") };
    let modules = [format!("desk.{hash}.wasm"), format!("desk.{hash}.bin")];
    for name in &modules {
        must(fs::rename(folder.join(name), folder.join(name.replace(hash, NEXT))));
    }
    let renamed = |text: String| {
        let text = text.replace(own, NEXT);
        modules.iter().fold(text, |text, name| text.replace(name, &name.replace(hash, NEXT)))
    };
    for page in ["index.html", "cadre.html"] {
        let changed = renamed(text(&folder.join(page)));
        must(fs::write(folder.join(page), changed));
    }
    must(fs::write(folder.join("sw.js"), renamed(worker)));
}

/// The next release, and the hash in the name of its desk.
const NEXT: &str = "aaaaaaaaaa";

#[test]
fn every_page_of_both_entries_without_the_server() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.open("");
    until_ready(&phone);
    site.stop();
    for page in Page::all() {
        page.show(&phone, "vi");
    }
    drop(phone);
    let stranger = Phone::new(&site);
    let visit = stranger.block(stranger.driver().goto(site.url()));
    assert!(visit.is_err(), "the server has not been stopped");
}

#[test]
fn a_whole_check_in_english_without_the_server() {
    let site = Site::served(Options { prefix: Some("/a/b/".to_owned()), ..Options::default() });
    let phone = Phone::new(&site);
    phone.open("");
    until_ready(&phone);
    site.stop();
    phone.reload_page();
    phone.tap_button("English");
    phone.until("English", |view| view.language == "en");
    assert!(eventually(|| says(&phone, "ready-offline") == crate::EN.offline_ready()));
    phone.start(SKILLS);
    let view = phone.hurry(|_| Answer::Right);
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(24));
    phone.unfold();
    phone.open("cadre.html");
    phone.until("the sessions", |view| view.heading == crate::EN.cadre_title());
}

#[test]
fn a_server_that_knows_only_the_oldest_endings() {
    let site = Site::served(Options { endings: Endings::Iis, ..Options::default() });
    let phone = Phone::new(&site);
    phone.open("");
    until_ready(&phone);
    site.stop();
    phone.open("#/data");
    phone.open("cadre.html");
}

#[test]
fn a_browser_without_service_workers_says_nothing() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page("delete Navigator.prototype.serviceWorker;");
    phone.open("");
    assert!(eventually(|| phone.script("return typeof window.thuocSoAfter === 'function';", Vec::new())));
    assert_eq!(says(&phone, "ready-offline"), "");
    let complaints: Vec<String> = phone.log("browser").into_iter().map(|entry| entry.message).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn lines_that_the_host_has_edited_last_without_the_server() {
    let (site, folder) = Site::in_folder(Options::default());
    let phone = Phone::new(&site);
    phone.open("");
    until_ready(&phone);
    let index = folder.path().join("index.html");
    let edited = text(&index).replace(
        "property=\"og:site_name\" content=\"\"",
        "property=\"og:site_name\" content=\"Hội Khuyến học xã Bình An\"",
    );
    assert!(edited.contains("Bình An"), "the line of the unit is not where this test looks for it");
    must(fs::write(&index, edited));
    let stands = |phone: &Phone| phone.reload_page().text.contains("Hội Khuyến học xã Bình An");
    assert!(eventually(|| stands(&phone)), "the edited line never comes");
    until_ready(&phone);
    site.stop();
    assert!(stands(&phone));
    phone.open("#/check/ky-nang-so");
}

#[test]
fn the_next_release_waits_until_it_is_wanted() {
    let (site, folder) = Site::in_folder(Options::default());
    let phone = Phone::new(&site);
    phone.open("");
    until_ready(&phone);
    let first = release(&phone);
    phone.start(SKILLS);
    phone.hurry_until(|view| view.question() == Some(9), |_| Answer::Right);

    replace_by_next_release(folder.path());
    // The page that stands goes on, and so does one that is opened anew: the earlier release is complete.
    phone.hurry_until(|view| view.question() == Some(11), |_| Answer::Right);
    phone.reload_page();
    assert_eq!(release(&phone), first);
    assert!(eventually(|| says(&phone, "new-release").contains(VI.new_release())), "it is never offered");
    phone.open("#/data");
    let view = phone.open("#/check/ky-nang-so");
    assert_eq!(view.question(), Some(11));
    assert_eq!(release(&phone), first);

    let answer = phone.answer(Answer::Right);
    assert!(
        eventually(|| says(&phone, "new-release").contains(VI.new_release())),
        "it is never offered again"
    );
    phone.tap_button(VI.take_new_release());
    assert!(eventually(|| release(&phone) == NEXT), "the new release does not come");
    let view = phone.ready();
    assert_eq!((view.question(), view.chosen()), (Some(11), answer), "something is lost");
    until_ready(&phone);
    let kept: Vec<String> = phone.script_later("caches.keys().then(arguments[0]);", Vec::new());
    assert_eq!(kept.len(), 1, "the earlier release goes: {kept:?}");
    site.stop();
    phone.open("#/data");
    phone.open("#/check/ky-nang-so");
    let view = phone.hurry(|_| Answer::Right);
    assert_eq!(view.outcome().map(|outcome| outcome.points), Some(24));
}

#[test]
fn a_release_that_is_not_whole_is_not_taken() {
    let (site, folder) = Site::in_folder(Options::default());
    let phone = Phone::new(&site);
    phone.open("");
    until_ready(&phone);
    let first = release(&phone);
    replace_by_next_release(folder.path());
    for ending in ["wasm", "bin"] {
        let desk = folder.path().join(format!("desk.{NEXT}.{ending}"));
        let mut bytes = must(fs::read(&desk));
        bytes.truncate(1000);
        must(fs::write(&desk, bytes));
    }
    phone.reload_page();
    let state = "const done = arguments[0];
      navigator.serviceWorker.getRegistration().then((registration) => registration.update())
        .then((registration) => {
          const next = registration.installing;
          if (!next) return done('none');
          next.addEventListener('statechange', () => done(next.state));
        }).catch((reason) => done(String(reason)));";
    let state: String = phone.script_later(state, Vec::new());
    assert!(state == "redundant" || state == "none", "{state}");
    phone.reload_page();
    assert_eq!(says(&phone, "new-release"), "");
    until_ready(&phone);
    site.stop();
    phone.open("#/data");
    assert_eq!(release(&phone), first);
}

#[test]
fn another_page_of_the_site_stays_whole_while_the_new_release_is_taken() {
    let (site, folder) = Site::in_folder(Options::default());
    let phone = Phone::new(&site);
    phone.open("#/check/ky-nang-so");
    until_ready(&phone);
    let first = release(&phone);
    replace_by_next_release(folder.path());
    phone.open_second_tab("#/data");
    assert!(eventually(|| says(&phone, "new-release").contains(VI.new_release())), "it is never offered");
    phone.tap_button(VI.take_new_release());
    assert!(eventually(|| release(&phone) == NEXT), "the new release does not come");
    phone.ready();
    phone.close_second_tab();
    // This page was there before, and opens the desk of its own release only now.
    assert_eq!(release(&phone), first);
    phone.tap_css("header a.brand");
    phone.until("the first page", |view| view.heading == VI.app_title());
    phone.tap_link(VI.data_link());
    phone.until("the desk", |view| view.address == "#/data");
    assert_eq!(release(&phone), first);
}
