//! Walking through an attempt, from page to page.

use crate::answers;
use crate::phone::{Answer, Phone};
use crate::view::{DONT_KNOW, View};
use crate::work::Work;
use serde_json::json;

/// Touches one thing after the other and goes on, all within the page.
const HURRY: &str = "
  for (const selector of arguments[0]) {
    const touched = document.querySelector(selector);
    if (touched.localName === 'option') {
      touched.selected = true;
      touched.parentElement.dispatchEvent(new Event('change', { bubbles: true }));
    } else {
      touched.click();
    }
  }
  document.querySelector('main button[type=submit]').click();
";

impl Answer {
    /// What amounts to this answer to an item.
    #[track_caller]
    pub fn options(self, item: &str) -> Vec<String> {
        match self {
            Self::Right => answers::item(item).key.clone(),
            Self::Wrong => answers::item(item).wrong(),
            Self::DontKnow => vec![DONT_KNOW.to_owned()],
        }
    }
}

impl Phone<'_> {
    /// Comes to an item of a check, with nothing else done before.
    #[track_caller]
    pub fn meet(&self, check: &str, item: &answers::Item) -> View {
        self.bring(&Work::none().meeting(check, item));
        self.open(&format!("#/check/{check}"));
        self.until("the item", |view| view.item.as_ref() == Some(&item.id))
    }

    /// Comes to the first question of a kind.
    #[track_caller]
    pub fn meet_kind(&self, check: &str, kind: &str) -> (View, &'static answers::Item) {
        let mut items = answers::check(check).of_kind(kind);
        let Some(item) = items.next() else { panic!("{check} has no question of the kind {kind}") };
        (self.meet(check, item), item)
    }

    /// Goes on from the page shown until the page matches, finger by finger; questions are answered as
    /// `answers` says by their number, counted from 1.
    #[track_caller]
    pub fn walk_until(&self, matches: impl Fn(&View) -> bool, answers: impl Fn(usize) -> Answer) -> View {
        self.walk_by(matches, |view| {
            if let Some(number) = view.question() {
                self.answer(answers(number));
            }
            self.go_on()
        })
    }

    /// Walks from the page shown to the result, finger by finger.
    #[track_caller]
    pub fn walk(&self, answers: impl Fn(usize) -> Answer) -> View {
        self.walk_until(|view| view.result.is_some(), answers)
    }

    /// The same as [`Self::walk_until`] without fingers, for journeys whose point is elsewhere.
    #[track_caller]
    pub fn hurry_until(&self, matches: impl Fn(&View) -> bool, answers: impl Fn(usize) -> Answer) -> View {
        self.walk_by(matches, |view| {
            let number = view.question().unwrap_or_default();
            let options = view.item.as_ref().map(|item| answers(number).options(item)).unwrap_or_default();
            self.run(HURRY, vec![json!(view.touches(&options))]);
            self.until("another page", |after| after.address != view.address)
        })
    }

    /// Hurries from the page shown to the result.
    #[track_caller]
    pub fn hurry(&self, answers: impl Fn(usize) -> Answer) -> View {
        self.hurry_until(|view| view.result.is_some(), answers)
    }

    #[track_caller]
    fn walk_by(&self, matches: impl Fn(&View) -> bool, step: impl Fn(&View) -> View) -> View {
        let mut view = self.ready();
        while !matches(&view) {
            assert!(view.result.is_none(), "the result has come before what was expected: {view:#?}");
            view = step(&view);
        }
        view
    }
}

/// Right answers to the questions up to this number, wrong ones to the others.
pub fn right_up_to(right: usize) -> impl Fn(usize) -> Answer {
    move |number| Answer::of(number <= right)
}
