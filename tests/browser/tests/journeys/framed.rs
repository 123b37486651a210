//! Within the page of another site.

use crate::{SKILLS, VI};
use browser_tests::browser::{eventually, must};
use browser_tests::{Answer, Phone, Site};
use std::fs;
use tempfile::TempDir;
use xtask::serve::Options;

#[test]
fn a_frame_of_another_site_offers_the_whole_page() {
    let site = Site::new();
    let folder = must(TempDir::with_prefix("thuoc-so-portal-"));
    let portal = format!(
        "<!doctype html><title>portal</title><iframe src=\"{}\" height=\"600\"></iframe>",
        site.url()
    );
    must(fs::write(folder.path().join("index.html"), portal));
    let other = Site::served(Options { root: folder.path().to_owned(), ..Options::default() });
    let phone = Phone::new(&site);
    phone.go(other.url());
    must(phone.block(phone.driver().enter_frame(0)));
    phone.ready();
    let said = || phone.script::<String>("return document.body.innerText;", Vec::new());
    assert!(eventually(|| said().contains(VI.framed())), "{}", said());
    phone.tap_link(VI.opens_new());
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so");
    phone.to_first_question();
    phone.answer(Answer::Right);
    phone.tap_link(VI.whole_page());
    must(phone.block(phone.driver().enter_default_frame()));
    let own = || phone.script::<String>("return location.href;", Vec::new()).starts_with(site.url());
    assert!(eventually(own), "the page does not fill the window");
    phone.ready();
    assert!(!said().contains(VI.framed()));
    phone.start(SKILLS);
}
