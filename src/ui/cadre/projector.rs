//! The questions one by one, with the hands for each answer: what the facilitator sees.

use super::{back_to, section};
use crate::app::cadre::projector::{Event as Deed, is_last};
use crate::app::cadre::{Event, Model};
use crate::domain::check::definition::{Choice, Item};
use crate::domain::check::kinds::Kind;
use crate::domain::route::cadre::Route;
use crate::domain::session::answers::Letter;
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::projection::{Projection, Raised};
use crate::domain::session::{Session, SessionId};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{go_on, link_button, second_button};
use crate::ui::part::exhibit::exhibit;
use crate::ui::part::heading::{PAGE_HEADING, heading};
use crate::ui::part::letter::letter;
use leptos::prelude::*;

/// The name of the second window: opening it once more brings it back.
const WINDOW: &str = "thuoc-so-screen";

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(hall) = &model.hall else { return nothing() };
    let first = Projection { part: Part::Skills, number: 0, revealed: false };
    let shown = session.projection.value.unwrap_or(first);
    let Some(item) = hall.item(shown.part, shown.number) else { return nothing() };
    let control = Control { app, text, id: session.id.clone() };
    let keys = control.clone();
    let pressed = move |event| {
        if let Some(deed) = platform::page::pressed(&event).and_then(|pressed| deed_of(&pressed)) {
            event.prevent_default();
            keys.happen(deed);
        }
    };
    let end = is_last(session, hall, shown) && shown.revealed;
    let go = control.clone();
    let label = if shown.revealed { text.projector_next() } else { text.projector_reveal() };
    let on = if end {
        tag("p").child(link_button(text.projector_end(), &Route::Board(session.id.clone())))
    } else {
        go_on(label, move || go.happen(Deed::WentOn))
    };
    let (back, undo) = (control.clone(), control.clone());
    let page = tag("div")
        .class("projector")
        .set("tabindex", "-1")
        .on("keydown", pressed)
        .child(heading(question(text, hall, shown)))
        .child(tag("p").class("small screen-only").text(text.projector_say()))
        .child(asked(text, item))
        .child(control.answers(hall, item, shown))
        .child(control.sum(session, item))
        .child(on)
        .child(
            tag("div")
                .class("row")
                .child(second_button(text.projector_before(), move || back.happen(Deed::WentBack)))
                .child(second_button(text.projector_undo(), move || undo.happen(Deed::Undid))),
        )
        .maybe(shown.revealed.then(|| why(text, hall, shown, item)))
        .child(control.jump(hall, shown));
    let window = window(app, text, session).into();
    // Before the first question the second window is what comes first.
    match session.projection.value {
        None => pieces([back_to(text, session).into(), window, page.into()]),
        Some(_) => pieces([back_to(text, session).into(), page.into(), window]),
    }
}

/// What a key does: digits count, Enter goes on, Backspace takes back.
fn deed_of(pressed: &platform::page::Pressed) -> Option<Deed> {
    if pressed.taken {
        return None;
    }
    let letter = |digit: u8| Letter::ALL.get(usize::from(digit).checked_sub(1)?).copied();
    match (pressed.digit, pressed.key.as_str()) {
        (Some(digit), _) if pressed.shift => letter(digit).map(Deed::Fewer),
        (Some(digit), _) => letter(digit).map(Deed::More),
        (None, "Enter") => Some(Deed::WentOn),
        (None, "Backspace") => Some(Deed::Undid),
        _ => None,
    }
}

/// Which question this is.
pub fn question(text: Text, hall: &Hall, shown: Projection) -> String {
    text.projector_question(text.part_number(shown.part), shown.number + 1, hall.length(shown.part))
}

/// The question itself, and what it is about.
fn asked(text: Text, item: &Item) -> Markup {
    tag("div")
        .class("asked")
        .child(tag("p").class("stem").text(&item.stem))
        .maybe(item.exhibit.as_ref().map(|shown| exhibit(text, shown)))
}

/// The four answers with their letters.
pub fn lettered(item: &Item) -> impl Iterator<Item = (Letter, &Choice)> {
    let options = match &item.kind {
        Kind::Single(single) => &single.options[..],
        _ => &[],
    };
    Letter::ALL.into_iter().zip(options)
}

/// Why the right answer is right.
pub fn why(text: Text, hall: &Hall, shown: Projection, item: &Item) -> Markup {
    let rationale = hall.note(shown.part, &item.id).map_or("", |note| note.rationale.as_str());
    section("tip", text.projector_why()).child(tag("p").text(rationale))
}

#[derive(Clone)]
struct Control {
    app: App<Model>,
    text: Text,
    id: SessionId,
}

impl Control {
    fn happen(&self, deed: Deed) {
        self.app.dispatch(Event::Projector(self.id.clone(), deed));
        if matches!(deed, Deed::WentOn | Deed::WentBack | Deed::Showed(..) | Deed::Undid) {
            platform::page::focus_soon(PAGE_HEADING);
        }
    }

    /// The answers, each with its hands. Inputs stay the same elements while hands are counted.
    fn answers(&self, hall: &Hall, item: &Item, shown: Projection) -> Markup {
        let key = hall.key(shown.part, shown.number).filter(|_| shown.revealed);
        let rows = lettered(item).map(|(one, choice)| {
            let right = key == Some(one);
            let class = if right { "answer right" } else { "answer" };
            let said = right.then(|| tag("strong").class("is-right").text(self.text.answered_right()));
            tag("li")
                .class(class)
                .child(letter(one))
                .child(tag("span").class("answer-text").text(format!("{} ", choice.text)).maybe(said))
                .child(self.counter(item, one))
        });
        tag("ol").class("answers").children(rows)
    }

    fn counter(&self, item: &Item, one: Letter) -> Markup {
        let (text, symbol) = (self.text, one.symbol());
        let (id, asked) = (self.id.clone(), item.id.clone());
        let hands = self.app.words(move |model| {
            let raised = model.session(&id).and_then(|session| session.raised(&asked));
            match raised.unwrap_or_default().of(one) {
                0 => String::new(),
                hands => hands.to_string(),
            }
        });
        let (typing, more, fewer) = (self.clone(), self.clone(), self.clone());
        let typed = move |event| {
            let typed = platform::page::typed(&event);
            if let Some(hands) = if typed.trim().is_empty() { Some(0) } else { typed.trim().parse().ok() } {
                typing.happen(Deed::Counted(one, hands));
            }
        };
        let button = |sign: &str, label: String, deed: Deed, control: Self| {
            tag("button")
                .set("type", "button")
                .class("button-second count")
                .set("aria-label", label)
                .on("click", move |_| control.happen(deed))
                .text(sign)
        };
        tag("span")
            .class("counter")
            .child(button("−", text.projector_fewer(symbol), Deed::Fewer(one), fewer))
            .child(
                tag("input")
                    .set("id", ["hands-", symbol].concat())
                    .set("type", "text")
                    .set("inputmode", "numeric")
                    .set("placeholder", "0")
                    .set("autocomplete", "off")
                    .set("aria-label", text.projector_hands(symbol))
                    .value(hands)
                    .on("input", typed),
            )
            .child(button("+", text.projector_more(symbol), Deed::More(one), more))
    }

    /// How many hands there are in all, and whether that can be.
    fn sum(&self, session: &Session, item: &Item) -> Markup {
        let (text, attended) = (self.text, session.about.value.attended);
        let (id, asked) = (self.id.clone(), item.id.clone());
        let said = self.app.words(move |model| {
            let raised = model.session(&id).and_then(|session| session.raised(&asked));
            match (raised.map_or(0, Raised::sum), attended) {
                (hands, None) => text.projector_counted(hands),
                (hands, Some(people)) if hands > people => {
                    format!("{}. {}", text.projector_counted_of(hands, people), text.projector_too_many())
                }
                (hands, Some(people)) => text.projector_counted_of(hands, people),
            }
        });
        tag("p").class("counted").set("role", "status").child(dynamic(move || markup::text(&said.get())))
    }

    /// Every question, to go there at once.
    fn jump(&self, hall: &Hall, shown: Projection) -> Markup {
        let questions = Part::ALL.into_iter().flat_map(|part| (0..hall.length(part)).map(move |n| (part, n)));
        let options = questions.map(|(part, number)| {
            let here = (part, number) == (shown.part, shown.number);
            let label = question(self.text, hall, Projection { part, number, revealed: false });
            let option =
                tag("option").set("value", format!("{} {number}", self.text.part_number(part))).text(label);
            if here { option.set("selected", "") } else { option }
        });
        let control = self.clone();
        let changed = move |event| {
            let chosen = platform::page::value_of(&event).unwrap_or_default();
            let (part, number) = chosen.split_once(' ').unwrap_or_default();
            let part = if part == "2" { Part::Online } else { Part::Skills };
            if let Ok(number) = number.parse() {
                control.happen(Deed::Showed(part, number));
            }
        };
        tag("p")
            .class("field jump")
            .child(tag("label").set("for", "jump").text(self.text.projector_jump()))
            .child(tag("select").set("id", "jump").on("change", changed).children(options))
            .child(tag("small").class("keys").text(self.text.projector_keys()))
    }
}

/// The way to the second window.
fn window(app: App<Model>, text: Text, session: &Session) -> Markup {
    let refused = RwSignal::new(false);
    let id = session.id.clone();
    let open = move || {
        app.dispatch(Event::Projector(id.clone(), Deed::Opened));
        let opened = platform::address::open_window(&Route::Screen(id.clone()), WINDOW);
        refused.set(!opened);
    };
    let said =
        dynamic(move || if refused.get() { markup::text(text.projector_refused()) } else { nothing() });
    tag("section")
        .class("document")
        .child(second_button(text.projector_open(), open))
        .child(tag("p").class("small").text(text.projector_open_again()))
        .child(tag("p").class("field-error").set("role", "alert").child(said))
}
