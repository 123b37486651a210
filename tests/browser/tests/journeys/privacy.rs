//! Nothing leaves the device, and the browser has nothing to complain about.

use crate::{ONLINE, SKILLS, VI};
use browser_tests::{Answer, Phone, Site, right_up_to};
use serde_json::Value;

/// Notes down what the content security policy has refused.
const REFUSALS: &str = "
  addEventListener('securitypolicyviolation', (event) => {
    sessionStorage.refused = (sessionStorage.refused || '') + event.violatedDirective + ' ' + event.blockedURI + '; ';
  }, true);
";

/// The addresses asked for since the last call.
fn asked_for(phone: &Phone) -> Vec<String> {
    let messages = phone.log("performance").into_iter().filter_map(|entry| {
        let event: Value = serde_json::from_str(&entry.message).ok()?;
        let message = event.get("message")?;
        let sent = message.get("method")? == "Network.requestWillBeSent"
            || message.get("method")? == "Network.webSocketCreated";
        let url = message.pointer("/params/request/url").or_else(|| message.pointer("/params/url"))?;
        sent.then(|| url.as_str().map(str::to_owned))?
    });
    // Neither the browser's own first page nor what stands in an address itself leaves the device.
    messages.filter(|url| !url.starts_with("chrome://") && !url.starts_with("data:")).collect()
}

#[test]
fn a_full_walk_asks_nobody_else_and_gives_no_cause_for_complaint() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page(REFUSALS);
    phone.open("");
    phone.tap_link(VI.opens_new());
    phone.until("the introduction", |view| view.address == "#/check/ky-nang-so");
    phone.to_first_question();
    phone.hurry_until(|view| view.address.ends_with("/part/2"), |_| Answer::Right);
    phone.tap_link(VI.part_result_link());
    phone.until("the part's result", |view| view.address.ends_with("/part/2/result"));
    phone.hurry_until(|view| view.item.is_some(), |_| Answer::Right);
    phone.tap_button("English");
    phone.until("English", |view| view.language == "en" && view.item.is_some());
    phone.tap_button("Tiếng Việt");
    phone.until("Vietnamese", |view| view.language == "vi" && view.item.is_some());
    let view = phone.hurry(right_up_to(17));
    assert_eq!(view.outcome().map(|outcome| outcome.check).as_deref(), Some(SKILLS));
    phone.unfold();
    for copy in ["family-message", "result-text"] {
        phone.tap_css(&format!("#{copy} ~ button"));
    }
    phone.start(ONLINE);
    phone.hurry(|_| Answer::Wrong);
    for page in ["#/history", "#/data", "#/nowhere", "?to=check/ky-nang-so", ""] {
        phone.open(page);
        phone.reload_page();
    }

    let asked = asked_for(&phone);
    assert!(asked.iter().any(|url| url.ends_with(".wasm")), "the log shows too little: {asked:?}");
    // The browser's own pages, such as its empty first tab, are not what this site asked for.
    let own_pages = |url: &String| url.starts_with("chrome:") || url.starts_with("chrome-untrusted:");
    let elsewhere: Vec<&String> =
        asked.iter().filter(|url| !url.starts_with(site.url()) && !own_pages(url)).collect();
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
    let complaints: Vec<String> = phone.log("browser").into_iter().map(|entry| entry.message).collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
    let refused: Option<String> = phone.script("return sessionStorage.refused || null;", Vec::new());
    assert_eq!(refused, None);
    let cookies: String = phone.script("return document.cookie;", Vec::new());
    assert_eq!(cookies, "");
    assert!(phone.keys().iter().all(|key| key.starts_with("thuoc-so/")), "{:?}", phone.keys());
}

#[test]
fn the_policy_is_in_force() {
    let site = Site::new();
    let phone = Phone::new(&site);
    phone.before_every_page(REFUSALS);
    phone.open("");
    let call_out = "fetch('http://192.0.2.1/').catch(() => {});";
    phone.run(call_out, Vec::new());
    phone.until("a refusal", |_| {
        phone.script::<Option<String>>("return sessionStorage.refused || null;", Vec::new()).is_some()
    });
}
