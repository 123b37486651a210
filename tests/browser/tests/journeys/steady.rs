//! Nothing on the page moves by itself, from the first paint to the result.

use crate::SKILLS;
use browser_tests::{Phone, Site, right_up_to};
use std::collections::BTreeMap;

/// Notes every layout shift that no finger has caused, as Chromium counts them, and where things stand on the first screen before a program has drawn anything.
const WATCH: &str = "
    window.shifts = [];
    const named = (source) => (source.node ? source.node.nodeName + '.' + source.node.className : '?');
    new PerformanceObserver((list) => {
      const own = list.getEntries().filter((shift) => !shift.hadRecentInput);
      for (const shift of own) window.shifts.push(shift.sources.map(named).join(' '));
    }).observe({ type: 'layout-shift', buffered: true });
    window.places = () => {
      const shown = [...document.querySelectorAll('#app .brand, #app h1, #app main p, #app h2')];
      const place = ({ left, top, width, height }) => [left, top, width, height].map(Math.round);
      return Object.fromEntries(shown.map((one) => [one.innerText, place(one.getBoundingClientRect())]));
    };
    addEventListener('DOMContentLoaded', () => (window.first = window.places()));
";

fn watched(site: &Site) -> Phone<'_> {
    let phone = Phone::new(site);
    phone.before_every_page(WATCH);
    phone
}

fn shifts(phone: &Phone<'_>) -> Vec<String> {
    phone.script("return window.shifts;", Vec::new())
}

#[test]
fn nothing_moves_from_a_shared_link_to_the_result() {
    let site = Site::new();
    let phone = watched(&site);
    phone.open(&format!("?to=check/{SKILLS}"));
    phone.to_first_question();
    phone.walk(right_up_to(17));
    assert_eq!(shifts(&phone), Vec::<String>::new());
    // What does move is noticed.
    phone.reload_page();
    // What has not been painted yet cannot move, and nothing tells when it has been.
    let push =
        "setInterval(() => document.querySelector('main').prepend('…', document.createElement('hr')), 200);";
    phone.run(push, Vec::new());
    phone.wait("a shift", |_| !shifts(&phone).is_empty());
}

#[test]
fn the_first_screen_stands_where_the_program_draws_it_again() {
    let site = Site::new();
    let phone = watched(&site);
    phone.open("#/");
    type Places = BTreeMap<String, [i32; 4]>;
    let first: Places = phone.script("return window.first;", Vec::new());
    let drawn: Places = phone.script("return window.places();", Vec::new());
    assert!(first.len() > 6, "{first:#?}");
    assert_eq!(first, drawn);
    assert_eq!(shifts(&phone), Vec::<String>::new());
}
