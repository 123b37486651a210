//! The vocabulary of the pages at one glance: every part drawn by its own module, with what it shows in the pages,
//! too. `cargo xtask serve --parts` builds it; the site has nothing of it.

use super::app::App;
use super::markup::{Markup, dynamic, nothing, page as pieces, tag};
use super::part::answers::Answers;
use super::part::button::{back, go_on, link_button, quiet_link, second_button};
use super::part::choices::{choice, choices};
use super::part::copyable::copyable;
use super::part::dots::dots;
use super::part::field::{field, number_field};
use super::part::fold::fold;
use super::part::heading::{heading, section};
use super::part::letter::letter;
use super::part::notices;
use super::part::onward::onward;
use super::part::progress::progress;
use super::part::qr::qr;
use super::part::reviewed_item::reviewed_item;
use super::part::ruler::ruler;
use super::part::shell::{around, cannot_load};
use super::start;
use crate::app::{Event, Model, Notice, Readiness, StorageFault};
use crate::domain::check::attempt::{Place, Underway};
use crate::domain::check::certainty::certainty;
use crate::domain::check::definition::Check;
use crate::domain::check::id::{CheckId, SKILLS};
use crate::domain::check::scoring::Verdict;
use crate::domain::quantity::{Points, Score};
use crate::domain::route::Route;
use crate::domain::session::answers::Letter;
use crate::domain::state::profiles::Person;
use crate::platform;
use crate::platform::page::Ground;
use crate::text::Text;
use leptos::prelude::*;

/// The line of the page with an attempt that asks for every kind of question and every kind of exhibit.
const WORK: &str = "thuoc-so:work";

/// Every colour of `style/00-tokens.css`.
const COLOURS: [&str; 17] = [
    "--paper",
    "--card",
    "--ink",
    "--ink-soft",
    "--line",
    "--line-soft",
    "--accent",
    "--accent-strong",
    "--on-accent",
    "--accent-soft",
    "--mark",
    "--band",
    "--band-line",
    "--notice",
    "--notice-line",
    "--focus",
    "--focus-ink",
];

/// Results beside the cut: above, in the zone of doubt, below.
const RIGHT: [u32; 3] = [22, 17, 9];
const ASKED: u32 = 24;

/// Starts the overview. What is touched on it is kept under the number of a person that nobody is.
pub fn start_parts() {
    let nobody = Person { number: u32::MAX, ..Person::default() };
    let route = Route::Walk(CheckId::new(SKILLS), Place::Review);
    let (model, effects) =
        Model::open(route.clone(), super::look(), nobody, Ok(platform::page::meta(WORK)), None);
    if let Some(ground) = Ground::on_screen() {
        start(ground, model, effects, move || Event::Arrived(route), shell, |_| {});
    }
}

fn shell(app: App) -> AnyView {
    let shown = app.shown();
    let content = dynamic(move || {
        let shown = shown.get();
        let text = Text(shown.locale);
        match shown.content {
            Readiness::Ready => app.read(|model| page(app, model, text)).unwrap_or_else(nothing),
            Readiness::Waiting => tag("p").class("loading").text(text.loading()).into(),
            Readiness::Failed => cannot_load(text, platform::page::reopen),
        }
    });
    around(app, content)
}

fn page(app: App, model: &Model, text: Text) -> Option<AnyView> {
    let id = CheckId::new(SKILLS);
    let (check, attempt) = (model.check(&id)?, model.state.profile.underway(&id)?);
    let mut all = vec![
        heading(text.parts_title()),
        tag("p").class("lead").text(text.parts_lead()),
        colours(),
        type_and_space(text),
        buttons(text),
        on_the_way(text, check, attempt),
        told(text),
        fields(app, text),
        handed_on(text),
        results(text, check),
    ];
    all.extend(questions(app, text, check, attempt));
    Some(pieces(all.into_iter().map(AnyView::from).collect::<Vec<_>>()))
}

/// A part, under the name of its file.
fn sample(file: &'static str) -> Markup {
    section("document", file)
}

fn colours() -> Markup {
    sample("style/00-tokens.css").children(COLOURS.map(|name| {
        tag("p")
            .style("border-left", format!("5em solid var({name})"))
            .style("padding-left", "0.6em".to_owned())
            .text(name)
    }))
}

fn type_and_space(text: Text) -> Markup {
    let said = text.home_lead();
    sample("style/10-base.css")
        .child(tag("h2").text(text.app_title()))
        .child(tag("p").class("lead").text(said))
        .child(tag("p").text(said))
        .child(tag("p").class("small").text(said))
        .child(tag("ul").class("facts").child(tag("li").text(said)).child(tag("li").text(text.home_free())))
}

fn buttons(text: Text) -> Markup {
    sample("ui/part/button.rs")
        .child(back(text.back(), &Route::Home))
        .child(go_on(text.go_on(), || ()))
        .child(tag("p").child(link_button(text.home(), &Route::Home)))
        .child(tag("p").child(second_button(text.see_result(), || ())))
        .child(quiet_link(text.pause(), &Route::Home))
}

fn on_the_way(text: Text, check: &Check, attempt: &Underway) -> Markup {
    sample("ui/part/progress.rs, onward.rs")
        .child(progress(text, attempt, attempt.length() / 2))
        .child(onward(text, check, attempt, 0, || ()))
}

fn told(text: Text) -> Markup {
    let all = [
        Notice::NotSaved(StorageFault::Blocked),
        Notice::NotSaved(StorageFault::Full),
        Notice::SetAside,
        Notice::Newer,
    ];
    sample("ui/part/notices.rs")
        .children(all.map(|notice| notices::notice(text, notice)))
        .child(tag("section").class("error").child(tag("h3").text(text.nothing_chosen_title())))
        .child(tag("section").class("tip").child(tag("p").text(text.home_private())))
}

fn fields(app: App, text: Text) -> Markup {
    let rows = [text.rating_not_yet(), text.rating_with_help()];
    let rows = rows.map(|label| choice(app, ("sample", label), label, |_| false, || ()));
    sample("ui/part/field.rs, choices.rs, fold.rs")
        .child(field("sample-field", text.hand_over_code(), "", |_| ()))
        .child(number_field::<u16>(text, "sample-number", text.hand_over_code(), Some(417), |_| ()))
        .child(choices(text.hand_over_group(), rows))
        .child(fold(text.review_all()).child(tag("p").text(text.home_lead())))
}

fn handed_on(text: Text) -> Markup {
    sample("ui/part/copyable.rs, qr.rs, letter.rs")
        .child(copyable(text, "sample-text", text.hand_over_line(), text.home_private().to_owned()))
        .maybe(qr(text.app_name(), text.hand_over_qr_picture()))
        .child(tag("p").children([Letter::A, Letter::B, Letter::C, Letter::D].map(letter)))
}

fn results(text: Text, check: &Check) -> Markup {
    let rulers = RIGHT.map(|right| {
        let score = Score::new(Points(right), Points(ASKED));
        let verdict = Verdict {
            score,
            cut: check.cut,
            met: score.meets(check.cut),
            certainty: certainty(score, check.cut, ASKED),
            items: ASKED,
        };
        tag("div").class("score").child(ruler(text, &verdict))
    });
    sample("ui/part/ruler.rs, dots.rs").children(rulers).child(
        tag("ul").class("domains").child(
            tag("li")
                .child(tag("span").text(check.title.as_str()))
                .child(tag("span").class("dots").children(dots(2, 4))),
        ),
    )
}

/// Every kind of question, and every kind of exhibit, each with the page that explains it afterwards.
fn questions(app: App, text: Text, check: &Check, attempt: &Underway) -> Vec<Markup> {
    let asked = attempt.parts.iter().flat_map(|part| &part.items).filter_map(|id| check.item(id));
    let one = |item| {
        let answers = Answers { app, text, check: &attempt.check, item };
        let answers = answers.draw(attempt.response(&item.id));
        let form = tag("form").class("question").instead("submit", || ());
        let legend = tag("legend").child(tag("h2").text(&item.stem));
        sample("ui/part/answers.rs, exhibit.rs, reviewed_item.rs")
            .child(form.child(tag("fieldset").child(legend).children(answers)))
            .child(fold(text.review_title()).child(reviewed_item(text, check, item, None)))
    };
    asked.map(one).collect()
}
