//! The answers of a question, kind by kind. Every kind works by touch, by keyboard, and by a screen
//! reader's swipe and double tap alone: nothing is dragged.

use crate::app::{Event, Model};
use crate::domain::check::definition::{Choice, Item, Line};
use crate::domain::check::id::{CheckId, OptionId};
use crate::domain::check::kinds::matching::{Matching, of_row};
use crate::domain::check::kinds::order::Order;
use crate::domain::check::kinds::{Deed, Kind, Response};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, tag};
use crate::ui::part::exhibit::{exhibit, exhibit_to_pick};
use leptos::prelude::*;

/// The value of the answer "Chưa biết", which is no option of the item.
const DONT_KNOW: &str = "chua-biet";

/// A question's answers, as long as its page stands.
pub struct Answers<'item> {
    /// The handle to the model.
    pub app: App,
    /// The sentences.
    pub text: Text,
    /// The check.
    pub check: &'item CheckId,
    /// The question.
    pub item: &'item Item,
}

impl Answers<'_> {
    /// What is shown, what to do, and the answers.
    pub fn draw(&self, response: Option<&Response>) -> Vec<Markup> {
        let text = self.text;
        let (hint, answers) = match &self.item.kind {
            Kind::Single(kind) => (text.choose_one(), self.rows(&kind.options, "radio")),
            Kind::Multiple(kind) => (text.choose_several(), self.rows(&kind.options, "checkbox")),
            Kind::Order(kind) => (text.put_in_order(), vec![self.steps(kind, response)]),
            Kind::Match(kind) => (text.find_for_each(), vec![self.pairs(kind)]),
            Kind::Spot(_) => (text.pick_lines(), Vec::new()),
        };
        let shown = self.item.exhibit.as_ref().map(|shown| match self.item.kind {
            Kind::Spot(_) => exhibit_to_pick(text, shown, |line| self.line(line)),
            _ => exhibit(text, shown),
        });
        let hint = tag("p").class("hint").text(hint);
        let answers = tag("div").class("options").children(answers).child(self.dont_know());
        // Lines are picked out in what is shown, so what to do comes before it.
        match self.item.kind {
            Kind::Spot(_) => [Some(hint), shown, Some(answers)].into_iter().flatten().collect(),
            _ => [shown, Some(hint), Some(answers)].into_iter().flatten().collect(),
        }
    }

    fn rows(&self, options: &[Choice], input: &'static str) -> Vec<Markup> {
        options.iter().map(|choice| self.choice(&choice.id, &choice.text, input)).collect()
    }

    fn line(&self, line: &Line) -> Option<Markup> {
        line.id.as_ref().map(|id| self.choice(id, &line.cells.join(" "), "checkbox"))
    }

    fn choice(&self, id: &OptionId, label: &str, input: &'static str) -> Markup {
        let option = id.clone();
        let chosen = self.memo(move |response| match response {
            Some(Response::Chosen(chosen)) => chosen.contains(&option),
            _ => false,
        });
        let touched = self.event(Deed::Touch(id.clone()));
        self.row(id.as_str(), label, input, touched, chosen)
    }

    fn dont_know(&self) -> Markup {
        let chosen = self.memo(|response| response == Some(&Response::DontKnow));
        let touched = Event::TouchedDontKnow(self.check.clone(), self.item.id.clone());
        let input = if matches!(self.item.kind, Kind::Single(_)) { "radio" } else { "checkbox" };
        self.row(DONT_KNOW, self.text.dont_know(), input, touched, chosen)
    }

    /// One row to touch. The input stays the same element for as long as the page stands. Only where steps
    /// go back, because "Chưa biết" was chosen, the page is drawn anew, and the focus comes back to it: it
    /// is the only row of such a question.
    fn row(
        &self,
        value: &str,
        label: &str,
        input: &'static str,
        touched: Event,
        chosen: Memo<bool>,
    ) -> Markup {
        let app = self.app;
        let drawn_anew = matches!(self.item.kind, Kind::Order(_));
        let input = tag("input")
            .set("type", input)
            .set("id", ["answer-", value].concat())
            .set("name", "answer")
            .set("value", value)
            .checked(chosen)
            .on("change", move |_| {
                app.dispatch(touched.clone());
                if drawn_anew {
                    platform::page::focus_soon(["answer-", DONT_KNOW].concat());
                }
            });
        tag("label").class("option").class_when("chosen", chosen).child(input).child(tag("span").text(label))
    }

    /// The steps in the order in which they stand. The page is drawn anew when one is moved, and the
    /// focus stays with the step.
    fn steps(&self, kind: &Order, response: Option<&Response>) -> Markup {
        let standing = kind.standing(response);
        let rows = standing.iter().enumerate().map(|(position, id)| {
            let wording = self.item.wording(id);
            let place = self.text.step_place(position + 1, standing.len());
            let button = |up: bool, deed: Deed, label: &'static str, arrow: &'static str| {
                let (app, event, id) = (self.app, self.event(deed), move_button(up, id));
                let focused = id.clone();
                // An `input`, so that going on stays the first `button` of the page.
                tag("input")
                    .set("type", "button")
                    .set("id", id)
                    .set("value", format!("{arrow} {label}"))
                    .set("aria-label", format!("{label}: {wording}. {place}"))
                    .on("click", move |_| {
                        app.dispatch(event.clone());
                        platform::page::focus_soon(focused.clone());
                    })
            };
            tag("li").set("data-step", id.as_str()).child(tag("span").text(&wording)).child(
                tag("span")
                    .class("move")
                    .child(button(true, Deed::Up(id.clone()), self.text.up(), "↑"))
                    .child(button(false, Deed::Down(id.clone()), self.text.down(), "↓")),
            )
        });
        tag("ol").class("steps-to-order").children(rows)
    }

    /// A list for each row.
    fn pairs(&self, kind: &Matching) -> Markup {
        let rows = kind.rows.iter().map(|row| {
            let choices = kind.options.iter().map(|choice| {
                let (row, option) = (row.id.clone(), choice.id.clone());
                let found = self.memo(move |response| of_row(response, &row) == Some(&option));
                tag("option").set("value", choice.id.as_str()).text(&choice.text).selected(found)
            });
            let empty = {
                let row = row.id.clone();
                let open = self.memo(move |response| of_row(response, &row).is_none());
                tag("option").set("value", "").text(self.text.find_one()).selected(open)
            };
            let (app, check, item, row_id) =
                (self.app, self.check.clone(), self.item.id.clone(), row.id.clone());
            let changed = move |event| {
                let option = platform::page::value_of(&event).filter(|value| !value.is_empty());
                let deed = Deed::Pair { row: row_id.clone(), option: option.map(OptionId::new) };
                app.dispatch(Event::Answered(check.clone(), item.clone(), deed));
            };
            tag("label").class("pair").child(tag("span").text(&row.text)).child(
                tag("select")
                    .set("data-row", row.id.as_str())
                    .on("change", changed)
                    .child(empty)
                    .children(choices),
            )
        });
        tag("div").children(rows)
    }

    fn event(&self, deed: Deed) -> Event {
        Event::Answered(self.check.clone(), self.item.id.clone(), deed)
    }

    fn memo(&self, holds: impl Fn(Option<&Response>) -> bool + Send + Sync + 'static) -> Memo<bool> {
        let (check, item) = (self.check.clone(), self.item.id.clone());
        let response = move |model: &Model| {
            holds(model.state.profile.underway(&check).and_then(|attempt| attempt.response(&item)))
        };
        self.app.memo(response)
    }
}

/// Identifier of the button that moves a step.
fn move_button(up: bool, step: &OptionId) -> String {
    [if up { "up-" } else { "down-" }, step.as_str()].concat()
}
