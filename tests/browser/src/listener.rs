//! A person who hears the page: a screen reader on a phone knows two gestures, on to the next thing and activating
//! it. What there is to hear is Chromium's accessibility tree, which is also what TalkBack gets.

use crate::browser::{Browser, PATIENCE, must};
use anyhow::Context;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::thread;
use std::time::{Duration, Instant};

/// What a screen reader reads as one thing, with its name; everything else it goes into.
const WHOLE: [&str; 13] = [
    "StaticText",
    "heading",
    "link",
    "button",
    "radio",
    "checkbox",
    "combobox",
    "textbox",
    "spinbutton",
    "image",
    "option",
    "DisclosureTriangle",
    "DisclosureTriangleGrouped",
];

/// Noted from before the first script on: whatever a screen reader would read without having been asked.
const NOTE: &str = "
  window.said = [];
  const alive = '[aria-live]:not([aria-live=off]), [role=alert], [role=status], [role=log], output';
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const place = target.nodeType === 1 ? target : target.parentElement;
      const region = place && place.closest(alive);
      const added = [...addedNodes].map((node) => node.textContent.trim()).join(' ').trim();
      if (region && added) window.said.push(added);
      if (region) continue;
      // An alert is also read where it comes with its text in it.
      for (const node of addedNodes) {
        if (node.nodeType !== 1) continue;
        const alerts = node.matches('[role=alert]') ? [node] : [...node.querySelectorAll('[role=alert]')];
        window.said.push(...alerts.map((alert) => alert.textContent.trim()).filter(Boolean));
      }
    }
  }).observe(document, { childList: true, characterData: true, subtree: true });
";

/// Something in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// What it is: `heading`, `button`, `StaticText` …
    pub role: String,
    /// What is read.
    pub name: String,
    /// It can have the focus of the keyboard.
    pub focusable: bool,
    /// It is chosen, checked or pressed.
    pub on: bool,
    has_focus: bool,
    /// In the tree.
    place: String,
    /// In the document.
    node: i64,
}

/// Which language something is in, and whether it names that language itself.
#[derive(Clone, Debug, Deserialize)]
pub struct Tongue {
    /// `vi` or `en`.
    pub language: String,
    /// The element says so itself, unlike the page.
    pub own: bool,
}

/// The person, with what was read last.
pub struct Listener<'browser> {
    browser: &'browser Browser,
    at: Option<String>,
}

impl Heard {
    /// Whether it is of a role and reads so.
    pub fn is(&self, role: &str, name: &str) -> bool {
        self.role == role && self.name == name
    }
}

impl<'browser> Listener<'browser> {
    /// Somebody at the top of a page that is yet to be opened.
    #[track_caller]
    pub fn new(browser: &'browser Browser) -> Self {
        browser.before_every_page(NOTE);
        // From then on places in the tree keep their names.
        browser.devtools("Accessibility.enable", json!({}));
        Self { browser, at: None }
    }

    /// Everything on the page, in the order in which it is read.
    #[track_caller]
    pub fn everything(&self) -> Vec<Heard> {
        let answer = self.browser.devtools("Accessibility.getFullAXTree", json!({}));
        let nodes = answer["nodes"].as_array().map(Vec::as_slice).unwrap_or_default();
        let by_id: HashMap<&str, &Value> =
            nodes.iter().filter_map(|node| Some((node["nodeId"].as_str()?, node))).collect();
        let mut heard = Vec::new();
        let mut left: Vec<&Value> = nodes.first().into_iter().collect();
        while let Some(node) = left.pop() {
            let ignored = node["ignored"].as_bool().unwrap_or_default();
            let role = node["role"]["value"].as_str().unwrap_or_default();
            if !ignored && WHOLE.contains(&role) {
                heard.push(read(node, role));
                // A list, once opened, is read option by option.
                if role != "combobox" {
                    continue;
                }
            }
            let children = node["childIds"].as_array().map(Vec::as_slice).unwrap_or_default();
            left.extend(children.iter().rev().filter_map(|id| by_id.get(id.as_str()?)));
        }
        heard
    }

    /// Goes on to the next thing. Where the page has changed, that is the one after what has got the focus.
    #[track_caller]
    pub fn go_on(&mut self) -> Heard {
        let all = self.everything();
        let here = all.iter().position(|one| Some(&one.place) == self.at.as_ref());
        let here = here.or_else(|| all.iter().position(|one| one.has_focus));
        let Some(next) = all.get(here.map_or(0, |here| here + 1)) else {
            panic!("nothing comes after this: {all:#?}")
        };
        self.at = Some(next.place.clone());
        next.clone()
    }

    /// What was heard last, as it is now.
    #[track_caller]
    pub fn here(&self) -> Option<Heard> {
        self.everything().into_iter().find(|one| Some(&one.place) == self.at.as_ref())
    }

    /// Goes on until something is heard that is looked for.
    #[track_caller]
    pub fn find(&mut self, what: &str, wanted: impl Fn(&Heard) -> bool) -> Heard {
        let end = self.everything().len();
        let mut passed = Vec::new();
        for _ in 0..=end {
            let heard = self.go_on();
            if wanted(&heard) {
                return heard;
            }
            passed.push(format!("{}: {}", heard.role, heard.name));
        }
        panic!("{what} is not heard: {passed:#?}")
    }

    /// Goes back to the top of the page, as the gesture for that does.
    pub fn to_the_top(&mut self) {
        self.at = self.everything().into_iter().next().map(|first| first.place);
    }

    /// Activates what was heard last. What gets the focus then is read next.
    #[track_caller]
    pub fn activate(&mut self) {
        let before = self.focused();
        let Some(here) = self.here() else { panic!("nothing has been heard yet") };
        // What a browser does for assistive technology; an option is chosen in its list.
        let act = "function () {
            if (this.localName === 'option') {
              this.selected = true;
              this.parentElement.dispatchEvent(new Event('change', { bubbles: true }));
            } else {
              this.focus();
              this.click();
            }
          }";
        self.call(here.node, act);
        let still = "const done = arguments[0];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 30)));";
        self.browser.script_later::<bool>(still, Vec::new());
        let after = self.focused();
        if after.is_some() && after != before {
            self.at = after;
        }
    }

    /// Activates what was heard last, and waits for the page that it leads to: its heading has the focus.
    #[track_caller]
    pub fn activate_to(&mut self, heading: impl Fn(&str) -> bool) -> Heard {
        self.activate();
        let begin = Instant::now();
        loop {
            let all = self.everything();
            let arrived = all.iter().find(|one| one.role == "heading" && one.has_focus && heading(&one.name));
            if let Some(arrived) = arrived {
                self.at = Some(arrived.place.clone());
                return arrived.clone();
            }
            assert!(begin.elapsed() < PATIENCE, "the page expected does not come: {all:#?}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// In which language something is read.
    #[track_caller]
    pub fn tongue(&self, heard: &Heard) -> Tongue {
        let ask = "function () {
            const language = this.closest('[lang]');
            return { language: language.lang, own: language !== document.documentElement };
          }";
        let value = self.call(heard.node, ask);
        must(serde_json::from_value(value).context("no language"))
    }

    /// What was read without having been asked for since this was asked last.
    #[track_caller]
    pub fn said(&self) -> Vec<String> {
        self.browser.script("return window.said.splice(0);", Vec::new())
    }

    #[track_caller]
    fn focused(&self) -> Option<String> {
        self.everything().into_iter().find(|one| one.has_focus).map(|one| one.place)
    }

    #[track_caller]
    fn call(&self, node: i64, function: &str) -> Value {
        let resolved = self.browser.devtools("DOM.resolveNode", json!({ "backendNodeId": node }));
        let object = &resolved["object"]["objectId"];
        let call = json!({ "objectId": object, "functionDeclaration": function, "returnByValue": true });
        let answer = self.browser.devtools("Runtime.callFunctionOn", call);
        assert!(answer["exceptionDetails"].is_null(), "{answer:#?}");
        answer["result"]["value"].clone()
    }
}

fn read(node: &Value, role: &str) -> Heard {
    let properties = node["properties"].as_array().map(Vec::as_slice).unwrap_or_default();
    let property = |name: &str| {
        let found = properties.iter().find(|property| property["name"] == name);
        found.map_or(&Value::Null, |property| &property["value"]["value"])
    };
    let holds = |name: &str| matches!(property(name), Value::Bool(true)) || property(name) == "true";
    Heard {
        role: role.to_owned(),
        name: node["name"]["value"].as_str().unwrap_or_default().trim().to_owned(),
        focusable: holds("focusable"),
        on: holds("checked") || holds("selected") || holds("pressed"),
        has_focus: holds("focused"),
        place: node["nodeId"].as_str().unwrap_or_default().to_owned(),
        node: node["backendDOMNodeId"].as_i64().unwrap_or_default(),
    }
}
