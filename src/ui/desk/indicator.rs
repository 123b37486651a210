//! One indicator: what it says, which evidence helps, the score, and a note on evidence. Whatever is touched
//! or typed is saved at once; going on never asks for an answer, since "chưa chấm" is one.

use crate::app::desk::event::Count;
use crate::app::desk::{Event, Model};
use crate::domain::check::id::{CheckId, SKILLS};
use crate::domain::check::scoring::verdict;
use crate::domain::quantity::Percent;
use crate::domain::route::desk::Route;
use crate::domain::route::{Address, Route as Elsewhere};
use crate::domain::title::criteria::{Ask, CriteriaSet, Indicator};
use crate::domain::title::entered::RuleKind;
use crate::domain::title::rules::share::Asked;
use crate::domain::title::work::{Answer, Entry, Work};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{back, link, quiet_link, submit};
use crate::ui::part::dots::dots;
use crate::ui::part::field::{day_field, number_field};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

/// The most points that are offered as buttons; above that a list takes less room.
const BUTTONS: u8 = 12;

pub fn page(app: App<Model>, model: &Model, text: Text, set: &CriteriaSet, number: usize) -> AnyView {
    let Some(indicator) = set.indicators.get(number) else { return nothing() };
    let work = model.work(set);
    let before: Box<dyn Address> = match number.checked_sub(1) {
        Some(before) => Box::new(Route::Indicator(set.id.clone(), before)),
        None => Box::new(Route::Set(set.id.clone())),
    };
    let total = set.indicators.len();
    let word = text.item_word(RuleKind::of(set.basis.rule()).in_points());
    let criterion = set.criterion(indicator).map(|criterion| criterion.name.as_str()).unwrap_or_default();
    let caption = tag("p")
        .class("caption")
        .maybe((!criterion.is_empty()).then(|| tag("span").text(format!("{criterion} "))))
        .child(tag("span").text(text.indicator_of(word, number + 1, total)));
    let progress = tag("div")
        .class("progress")
        .set("role", "img")
        .set("aria-label", text.progress(number, total))
        .child(tag("span").children(dots(number, total)));
    pieces([
        back(text.back(), &*before).into(),
        progress.into(),
        caption.into(),
        form(app, model, text, set, indicator, &work, number).into(),
        quiet_link(text.rest_scoring(), &Elsewhere::Home).into(),
    ])
}

fn form(
    app: App<Model>,
    model: &Model,
    text: Text,
    set: &CriteriaSet,
    indicator: &Indicator,
    work: &Work,
    number: usize,
) -> Markup {
    let asking = Asking { app, text, set, indicator };
    let answers = match &indicator.ask {
        Ask::Points(maximum) if *maximum <= BUTTONS => asking.scale(*maximum),
        Ask::Points(maximum) => asking.list(*maximum, work.answer(&indicator.id)),
        Ask::Target => asking.target(),
        Ask::Share(asked) => asking.counts(asked, work),
    };
    // Beside a share that can be changed the same is said once more.
    let is_adjustable = matches!(&indicator.ask, Ask::Share(asked) if asked.adjustable);
    let fields = tag("fieldset")
        .set("data-indicator", indicator.id.as_str())
        .child(tag("legend").child(heading(&indicator.text)))
        .maybe(
            (!indicator.verified && !is_adjustable).then(|| tag("p").class("hint").text(text.unverified())),
        )
        .children(answers);
    let id = set.id.clone();
    let went_on = move || app.dispatch(Event::WentOn(id.clone(), number));
    tag("form")
        .class("question scoring")
        .instead("submit", went_on)
        .child(fields)
        .maybe(indicator.beside.as_ref().map(|_| beside(model, text)))
        .child(asking.evidence(work.entry(&indicator.id)))
        .child(submit(text.go_on()))
}

/// The latest check of digital skills, to look at while scoring. It is shown and goes nowhere.
fn beside(model: &Model, text: Text) -> Markup {
    let section = tag("section").class("tip reference").child(tag("h2").text(text.beside_title()));
    let check = Elsewhere::Check(CheckId::new(SKILLS));
    match model.attempts.latest(&CheckId::new(SKILLS)) {
        Some(attempt) => {
            let date = text.date(platform::clock::calendar(attempt.finished));
            let score = text.score(verdict(attempt).score);
            section.child(tag("p").text(text.beside_result(&score, &date)))
        }
        None => section
            .child(tag("p").text(text.beside_none()))
            .child(tag("p").child(link(text.beside_take(), &check))),
    }
}

/// An indicator being answered.
struct Asking<'model> {
    app: App<Model>,
    text: Text,
    set: &'model CriteriaSet,
    indicator: &'model Indicator,
}

impl Asking<'_> {
    /// Every number of points as a button, and "not scored".
    fn scale(&self, maximum: u8) -> Vec<Markup> {
        let points = (0..=maximum).map(|points| {
            self.choice("points", points.to_string(), &points.to_string(), Some(Answer::Points(points)))
        });
        vec![
            tag("p").class("hint").text(self.text.score_hint(maximum)),
            tag("div").class("scale").children(points),
            self.choice("points", String::new(), self.text.not_scored(), None),
        ]
    }

    fn list(&self, maximum: u8, answer: Option<Answer>) -> Vec<Markup> {
        let chosen = match answer {
            Some(Answer::Points(points)) => Some(points),
            _ => None,
        };
        let option = |value: String, label: &str, is_chosen: bool| {
            let option = tag("option").set("value", value).text(label);
            if is_chosen { option.set("selected", "") } else { option }
        };
        let points = (0..=maximum)
            .map(|points| option(points.to_string(), &points.to_string(), chosen == Some(points)));
        let (app, set, id) = (self.app, self.set.id.clone(), self.indicator.id.clone());
        let changed = move |event| {
            let points = platform::page::value_of(&event).and_then(|value| value.parse().ok());
            app.dispatch(Event::Answered(set.clone(), id.clone(), points.map(Answer::Points)));
        };
        let list = tag("select")
            .set("name", "points")
            .set("aria-label", self.text.sheet_score())
            .on("change", changed)
            .child(option(String::new(), self.text.not_scored(), chosen.is_none()))
            .children(points);
        vec![tag("p").class("hint").text(self.text.score_hint(maximum)), tag("p").class("pair").child(list)]
    }

    fn target(&self) -> Vec<Markup> {
        let text = self.text;
        vec![
            tag("p").class("hint").text(text.target_hint()),
            self.choice("target", "yes".to_owned(), text.answer_yes(), Some(Answer::Yes)),
            self.choice("target", "not-yet".to_owned(), text.answer_not_yet(), Some(Answer::NotYet)),
            self.choice("target", "look-into".to_owned(), text.answer_look_into(), Some(Answer::ToLookInto)),
            self.choice("target", String::new(), text.not_answered(), None),
        ]
    }

    fn counts(&self, asked: &Asked, work: &Work) -> Vec<Markup> {
        let text = self.text;
        let (members, qualified) = match work.answer(&self.indicator.id) {
            Some(Answer::Counts { members, qualified }) => (members, qualified),
            _ => (None, None),
        };
        let typed = |count: Count| {
            let (app, set, id) = (self.app, self.set.id.clone(), self.indicator.id.clone());
            move |number| app.dispatch(Event::Counted(set.clone(), id.clone(), count, number))
        };
        let label =
            |own: &str, usual: &'static str| if own.is_empty() { usual.to_owned() } else { own.to_owned() };
        let share = work.share(self.indicator).unwrap_or(asked.at_least);
        let share = if asked.adjustable {
            let (app, set, id) = (self.app, self.set.id.clone(), self.indicator.id.clone());
            let typed = move |percent: Option<u8>| {
                let share = percent.and_then(Percent::new);
                app.dispatch(Event::Shared(set.clone(), id.clone(), share));
            };
            number_field(text, "share", text.counts_share_own(), Some(share.value()), typed)
                .child(tag("small").text(text.unverified()))
        } else {
            tag("p").class("hint").text(text.share(share))
        };
        vec![
            tag("p").class("hint").text(text.counts_hint()),
            number_field(
                text,
                "members",
                &label(&asked.members, text.counts_members()),
                members,
                typed(Count::Members),
            ),
            number_field(
                text,
                "qualified",
                &label(&asked.qualified, text.counts_qualified()),
                qualified,
                typed(Count::Qualified),
            ),
            share,
            tag("p").class("field-error").set("role", "alert").child(self.impossible()),
        ]
    }

    /// What is wrong with the counts, as soon as it is.
    fn impossible(&self) -> AnyView {
        let (app, text) = (self.app, self.text);
        let counts = |holds: fn(u32, u32) -> bool| {
            let (set, id) = (self.set.id.clone(), self.indicator.id.clone());
            app.memo(move |model| {
                let work = model.works.iter().find(|work| work.set == set);
                match work.and_then(|work| work.answer(&id)) {
                    Some(Answer::Counts { members: Some(members), qualified }) => {
                        holds(members, qualified.unwrap_or(0))
                    }
                    _ => false,
                }
            })
        };
        let (none, more) =
            (counts(|members, _| members == 0), counts(|members, qualified| qualified > members));
        dynamic(move || match (none.get(), more.get()) {
            (true, _) => markup::text(text.counts_none()),
            (_, true) => markup::text(text.counts_impossible()),
            _ => nothing(),
        })
    }

    /// An answer that is touched. An empty value is no answer.
    fn choice(&self, name: &'static str, value: String, label: &str, answer: Option<Answer>) -> Markup {
        let (app, set, id) = (self.app, self.set.id.clone(), self.indicator.id.clone());
        let on = app.memo({
            let (set, id) = (set.clone(), id.clone());
            move |model| {
                let work = model.works.iter().find(|work| work.set == set);
                work.and_then(|work| work.answer(&id)) == answer
            }
        });
        let press = move |_| app.dispatch(Event::Answered(set.clone(), id.clone(), answer));
        let input = tag("input")
            .set("type", "radio")
            .set("name", name)
            .set("value", value)
            .checked(on)
            .on("change", press);
        tag("label").class("option").class_when("chosen", on).child(input).child(tag("span").text(label))
    }

    fn evidence(&self, entry: Option<&Entry>) -> Markup {
        let text = self.text;
        let note = {
            let (app, set, id) = (self.app, self.set.id.clone(), self.indicator.id.clone());
            move |event| app.dispatch(Event::Noted(set.clone(), id.clone(), platform::page::typed(&event)))
        };
        let dated = {
            let (app, set, id) = (self.app, self.set.id.clone(), self.indicator.id.clone());
            move |day| app.dispatch(Event::Dated(set.clone(), id.clone(), day))
        };
        let kinds = &self.indicator.evidence;
        let kinds = (!kinds.is_empty()).then(|| {
            tag("div")
                .class("kinds")
                .child(tag("h2").text(text.evidence_kinds()))
                .child(super::sentences(kinds))
        });
        let note = tag("p")
            .class("field")
            .child(tag("label").set("for", "evidence").text(text.evidence_note()))
            .child(
                tag("textarea")
                    .set("id", "evidence")
                    .set("rows", "3")
                    .on("input", note)
                    .text(entry.map_or("", |entry| entry.evidence.as_str())),
            );
        let day = entry.map_or("", |entry| entry.day.as_str());
        tag("div").class("evidence").maybe(kinds).child(note).child(day_field(
            text,
            "evidence-day",
            text.evidence_day(),
            day,
            dated,
        ))
    }
}
