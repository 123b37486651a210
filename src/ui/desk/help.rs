//! Help in one place: a question to practise on, what to do when stuck, words explained, and passing the page on.

use crate::app::desk::Model;
use crate::domain::route::Route as Elsewhere;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{back, submit};
use crate::ui::part::copyable::copyable;
use crate::ui::part::fold::fold;
use crate::ui::part::heading::{heading, section};
use crate::ui::part::qr::qr;
use leptos::prelude::*;

/// The answers of the practice question; the first one is right, the last one is "Chưa biết".
const ANSWERS: [&str; 4] = ["size", "back", "language", "chua-biet"];

pub fn page(app: App<Model>, text: Text) -> AnyView {
    pieces([
        back(text.back(), &Elsewhere::Home).into(),
        heading(text.help_title()).into(),
        tag("p").class("lead").text(text.help_lead()).into(),
        practice(app, text).into(),
        stuck(text).into(),
        words(text).into(),
        pass_on(text).into(),
    ])
}

/// A question as those of the checks are, whose answer is kept nowhere.
fn practice(app: App<Model>, text: Text) -> Markup {
    let chosen = RwSignal::new(None::<usize>);
    let asked = RwSignal::new(false);
    let labels = [text.practice_size(), text.practice_back(), text.practice_language(), text.dont_know()];
    let rows = ANSWERS.iter().zip(labels).enumerate().map(|(place, (value, label))| {
        // Of the kind of memo that all rows of the program are drawn with.
        let on = app.memo(move |_| chosen.get() == Some(place));
        let touched = move |_| {
            chosen.set(Some(place));
            asked.set(false);
        };
        let input = tag("input")
            .set("type", "radio")
            .set("name", "practice")
            .set("value", *value)
            .on("change", touched);
        tag("label").class("option").class_when("chosen", on).child(input).child(tag("span").text(label))
    });
    let rows: Vec<Markup> = rows.collect();
    let said = dynamic(move || match (asked.get(), chosen.get()) {
        (false, _) => nothing(),
        (true, None) => markup::text(text.practice_none()),
        (true, Some(0)) => markup::text(text.practice_right()),
        (true, Some(3)) => markup::text(text.practice_dont_know()),
        (true, Some(_)) => markup::text(text.practice_other()),
    });
    let form = tag("form")
        .class("question")
        .instead("submit", move || asked.set(true))
        .child(
            tag("fieldset")
                .child(tag("legend").child(tag("strong").text(text.practice_stem())))
                .children(rows),
        )
        .child(submit(text.practice_check()))
        .child(tag("p").class("practised").set("role", "status").child(said));
    section("document practice", text.practice_title())
        .child(tag("p").class("small").text(text.practice_why()))
        .child(form)
}

fn stuck(text: Text) -> Markup {
    let answers = [
        (text.stuck_small(), text.stuck_small_how()),
        (text.stuck_closed(), text.stuck_closed_how()),
        (text.stuck_unknown(), text.stuck_unknown_how()),
        (text.stuck_wrong(), text.stuck_wrong_how()),
        (text.stuck_tired(), text.stuck_tired_how()),
        (text.stuck_ask(), text.stuck_ask_how()),
    ];
    let host = platform::host::read();
    let contact: Vec<String> = [host.person, host.phone].into_iter().flatten().collect();
    let contact = (!contact.is_empty()).then(|| {
        tag("p").child(tag("strong").text(format!("{}: {}", text.offered_contact(), contact.join(", "))))
    });
    section("stuck", text.stuck_title())
        .children(answers.map(|(when, how)| fold(when).child(tag("p").text(how))))
        .maybe(contact)
}

fn words(text: Text) -> Markup {
    let words = [
        (text.word_link(), text.word_link_means()),
        (text.word_browser(), text.word_browser_means()),
        (text.word_account(), text.word_account_means()),
        (text.word_otp(), text.word_otp_means()),
        (text.word_vneid(), text.word_vneid_means()),
        (text.word_ai(), text.word_ai_means()),
    ];
    let rows = words.into_iter().flat_map(|(word, means)| [tag("dt").text(word), tag("dd").text(means)]);
    section("words", text.words_title()).child(tag("dl").class("glossary").children(rows))
}

/// A sentence with the page's address, and the same address as a code for whoever sits at a computer. A page that
/// was opened as a file has no address to pass on.
fn pass_on(text: Text) -> Markup {
    let Some(link) = platform::address::of_site() else { return tag("div") };
    section("document pass-on", text.pass_on_title())
        .child(tag("p").text(text.pass_on_why()))
        .child(copyable(text, "pass-on", text.pass_on_title(), text.pass_on_message(&link)))
        .maybe(qr(&link, text.pass_on_code()))
        .child(tag("p").class("small").text(text.pass_on_code()))
}
