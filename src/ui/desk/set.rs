//! What a criteria set is: its document, what is known and what is not, and where scoring begins.

use super::{above, section, sentences};
use crate::app::desk::{Event, Model, sheet};
use crate::domain::route::desk::Route;
use crate::domain::title::criteria::CriteriaSet;
use crate::domain::title::work::Work;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, page as pieces, tag};
use crate::ui::part::button::{back, go_on, link, quiet_link, removal_button, second_button};
use crate::ui::part::copyable::copyable;
use crate::ui::part::field::today;
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

pub fn page(app: App<Model>, model: &Model, text: Text, set: &CriteriaSet) -> AnyView {
    let work = model.work(set);
    let has_lines = !set.indicators.is_empty();
    let mut page = tag("div").class("criteria-set").child(heading(&set.name)).child(
        tag("p").class("lead").text(if set.basis.is_whole() {
            text.title_lead()
        } else {
            text.partial_lead()
        }),
    );
    page = page.child(document(text, set));
    if has_lines {
        page = page.maybe(options(app, text, set, &work)).child(begin(app, text, set, &work));
        if !work.is_empty() {
            page = page.child(quiet_link(text.see_scores(), &Route::Result(set.id.clone())));
        }
    }
    page = page
        .maybe(
            (!set.known.is_empty())
                .then(|| section("known", text.known_title()).child(sentences(&set.known))),
        )
        .maybe((!set.basis.is_whole() || !set.unknown.is_empty()).then(|| unknown(text, set)))
        .child(paper(app, text, set, has_lines))
        .child(source(text, set))
        .maybe(others(model, text, set))
        .maybe(set.is_entered().then(|| hand_on(app, text, set)))
        .child(tag("p").class("disclaimer").text(text.title_not_recognition()));
    pieces([back(text.back(), &*above(set)).into(), page.into()])
}

fn document(text: Text, set: &CriteriaSet) -> Markup {
    let line = |sentence: String| tag("p").text(sentence);
    let document = &set.document;
    section("document", text.criteria_set())
        .child(tag("p").child(tag("strong").text(text.document(set))))
        .maybe((!document.issuer.is_empty()).then(|| line(text.criteria_issuer(&document.issuer))))
        .maybe(document.valid_from.map(|from| line(text.criteria_valid(&text.day(from)))))
        .maybe(document.valid_to.map(|to| line(text.criteria_valid_to(&text.day(to)))))
        .maybe(set.has_run_out(today()).then(|| tag("p").class("warning").text(text.criteria_run_out())))
        .child(tag("p").class("wording").text(text.wording(&set.wording)))
}

/// Where what is known of it was read, and which edition of the file this is.
fn source(text: Text, set: &CriteriaSet) -> Markup {
    let source = &set.document.source;
    tag("div")
        .maybe((!source.is_empty()).then(|| tag("p").class("small").text(text.criteria_source(source))))
        .child(tag("p").class("small").text(text.criteria_version(set.version)))
}

/// What can be chosen before scoring, and need not be.
fn options(app: App<Model>, text: Text, set: &CriteriaSet, work: &Work) -> Option<Markup> {
    let audiences = (set.audiences.len() > 1).then(|| audiences(app, text, set));
    let disadvantaged = disadvantaged(app, text, set);
    if audiences.is_none() && disadvantaged.is_none() {
        return None;
    }
    let options = fold(text.scoring_options()).class("options");
    let is_chosen = work.audience.is_some() || work.disadvantaged;
    let options = if is_chosen { options.set("open", "") } else { options };
    Some(options.maybe(audiences).maybe(disadvantaged))
}

fn audiences(app: App<Model>, text: Text, set: &CriteriaSet) -> Markup {
    let choices = set.audiences.iter().map(|audience| {
        let (id, chosen) = (set.id.clone(), audience.id.clone());
        let on = app.memo({
            let (id, chosen) = (id.clone(), chosen.clone());
            move |model| {
                model.works.iter().any(|work| work.set == id && work.audience.as_ref() == Some(&chosen))
            }
        });
        let press = move |_| app.dispatch(Event::Audience(id.clone(), chosen.clone()));
        tag("label")
            .class("option")
            .class_when("chosen", on)
            .child(
                tag("input")
                    .set("type", "radio")
                    .set("name", "audience")
                    .set("value", audience.id.as_str())
                    .checked(on)
                    .on("change", press),
            )
            .child(tag("span").text(&audience.name))
    });
    tag("fieldset").class("choices").child(tag("legend").text(text.audience_question())).children(choices)
}

fn disadvantaged(app: App<Model>, text: Text, set: &CriteriaSet) -> Option<Markup> {
    let lower = set.disadvantaged()?;
    let id = set.id.clone();
    let on = app.memo({
        let id = id.clone();
        move |model| model.works.iter().any(|work| work.set == id && work.disadvantaged)
    });
    let press = move |_| app.dispatch(Event::Disadvantaged(id.clone(), !on.get_untracked()));
    let caveat = if lower.verified { String::new() } else { format!(" {}", text.unverified()) };
    let explanation = format!("{}{caveat}", text.disadvantaged_what());
    let switch = tag("label")
        .class("option")
        .class_when("chosen", on)
        .child(
            tag("input").set("type", "checkbox").set("name", "disadvantaged").checked(on).on("change", press),
        )
        .child(
            tag("span")
                .text(text.disadvantaged(lower.cut))
                .child(tag("br"))
                .child(tag("small").text(explanation)),
        );
    Some(switch)
}

fn begin(app: App<Model>, text: Text, set: &CriteriaSet, work: &Work) -> Markup {
    let open = work.open(set);
    let first = open.first().and_then(|indicator| set.number(&indicator.id)).unwrap_or(1);
    let (label, event) = if work.is_empty() {
        (text.begin_scoring().to_owned(), first)
    } else if open.is_empty() {
        (text.see_scores().to_owned(), set.indicators.len() + 1)
    } else {
        (text.resume_scoring(first), first)
    };
    let id = set.id.clone();
    // Going on from the indicator before the wanted one; past the last one stands the result.
    go_on(label, move || match event.checked_sub(2) {
        Some(before) => app.dispatch(Event::WentOn(id.clone(), before)),
        None => app.dispatch(Event::Started(id.clone())),
    })
}

fn unknown(text: Text, set: &CriteriaSet) -> Markup {
    section("unknown", text.unknown_title())
        .child(sentences(&set.unknown))
        .child(tag("p").child(tag("strong").text(text.ask_for_paper())))
}

/// The way to type in what stands on paper.
fn paper(app: App<Model>, text: Text, set: &CriteriaSet, has_lines: bool) -> Markup {
    let id = set.id.clone();
    let press = move || app.dispatch(Event::BeganEntering(id.clone(), today()));
    if set.is_entered() {
        return tag("p").child(second_button(text.enter_again(), press));
    }
    let way = if has_lines {
        tag("p").child(second_button(text.enter_paper(), press))
    } else {
        go_on(text.enter_paper(), press)
    };
    tag("section").class("paper").child(tag("p").text(text.enter_paper_more())).child(way)
}

/// Other sets of the same title.
fn others(model: &Model, text: Text, set: &CriteriaSet) -> Option<Markup> {
    let others: Vec<Markup> = model
        .sets()
        .filter(|other| other.title == set.title && other.id != set.id)
        .map(|other| {
            tag("li")
                .child(link(text.document(other), &Route::Set(other.id.clone())))
                .child(tag("p").class("aside").text(text.wording(&other.wording)))
        })
        .collect();
    let any = !others.is_empty();
    any.then(|| section("others", text.other_sets()).child(tag("ul").class("ways-list").children(others)))
}

/// What was typed in, to be handed on or deleted.
fn hand_on(app: App<Model>, text: Text, set: &CriteriaSet) -> Markup {
    let message = sheet::message(text, set);
    let name = ["bo-tieu-chi-", set.id.as_str(), ".txt"].concat();
    let content = message.clone();
    let save = platform::files::can_save().then(|| {
        tag("p").child(second_button(text.save_file(), move || {
            // Where the browser refuses, the text above stays to be copied.
            let _ = platform::files::save(&name, &content);
        }))
    });
    let id = set.id.clone();
    section("hand-on", text.hand_on_title())
        .child(tag("p").text(text.hand_on()))
        .child(copyable(text, "set-text", text.hand_on_title(), message))
        .maybe(save)
        .child(
            fold(text.remove_set())
                .child(tag("p").text(text.remove_set_sure()))
                .child(removal_button(text.clear_yes(), move || app.dispatch(Event::RemovedSet(id.clone())))),
        )
}
