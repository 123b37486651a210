//! Typing in a criteria set from paper. What is typed is saved at once.

use super::section;
use crate::app::desk::{Event, Model};
use crate::domain::route::desk::Route;
use crate::domain::title::criteria::{Ask, CriteriaSet, Indicator, Wording};
use crate::domain::title::entered::{Edit, RANKS, RuleKind};
use crate::domain::title::id::SetId;
use crate::domain::title::rules::Rule;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{back, quiet_link, removal_button, second_button, submit};
use crate::ui::part::field::{field, number_field, today};
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const PROBLEMS: &str = "error-summary";

pub fn page(app: App<Model>, text: Text, set: &CriteriaSet) -> AnyView {
    let typing = Typing { app, text, set };
    let to_set = Route::Set(set.id.clone());
    let id = set.id.clone();
    let done = move || {
        app.dispatch(Event::Concluded(id.clone()));
        if app.read(|model| !model.problems.is_empty()) {
            platform::page::focus_soon(PROBLEMS);
        }
    };
    pieces([
        back(text.back(), &to_set).into(),
        heading(text.entering_title(&set.name)).into(),
        tag("p").class("lead").text(text.entering_lead()).into(),
        problems(app, text),
        tag("form")
            .class("entering")
            .instead("submit", done)
            .child(typing.document())
            .child(typing.rule())
            .child(typing.lines())
            .child(submit(text.entering_done()))
            .into(),
        quiet_link(text.entering_later(), &to_set).into(),
    ])
}

/// Everything that contradicts that all is typed in.
fn problems(app: App<Model>, text: Text) -> AnyView {
    let any = app.memo(|model| !model.problems.is_empty());
    let told = app.memo(|model| model.told);
    let summary = dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        if !any.get() {
            return nothing();
        }
        let list: Vec<String> =
            app.read(|model| model.problems.iter().map(|problem| text.problem(problem)).collect());
        tag("section")
            .class("error")
            .set("id", PROBLEMS)
            .set("tabindex", "-1")
            .child(tag("h2").text(text.entering_problems()))
            .child(super::sentences(&list))
            .into()
    });
    tag("div").set("role", "alert").child(summary).into()
}

/// A set that is being typed in.
struct Typing<'set> {
    app: App<Model>,
    text: Text,
    set: &'set CriteriaSet,
}

impl Typing<'_> {
    /// What is typed into a field, as the change it makes.
    fn edit<T: 'static, F: Fn(T) -> Edit + 'static>(&self, edit: F) -> impl Fn(T) + 'static + use<T, F> {
        let (app, id) = (self.app, self.set.id.clone());
        move |value| dispatch(app, &id, edit(value))
    }

    fn document(&self) -> Markup {
        let (text, document) = (self.text, &self.set.document);
        let by = match &self.set.wording {
            Wording::Entered { by, .. } => by.as_str(),
            Wording::Paraphrase | Wording::Verbatim => "",
        };
        section("document", text.criteria_set())
            .child(field("by", text.entering_by(), by, self.edit(Edit::By)))
            .child(field("name", text.entering_name(), &self.set.name, self.edit(Edit::Name)))
            .child(field("number", text.entering_number(), &document.number, self.edit(Edit::Number)))
            .child(field("date", text.entering_date(), &document.date, self.edit(Edit::Date)))
            .child(field("issuer", text.entering_issuer(), &document.issuer, self.edit(Edit::Issuer)))
    }

    fn rule(&self) -> Markup {
        let text = self.text;
        let kinds = RuleKind::ALL.map(|kind| {
            let (value, label) = match kind {
                RuleKind::Points => ("points", text.rule_points()),
                RuleKind::Ranks => ("ranks", text.rule_ranks()),
                RuleKind::Targets => ("targets", text.rule_targets()),
                RuleKind::Share => ("share", text.rule_share()),
            };
            let chosen = self.edit(move |()| Edit::Rule(kind));
            let id = self.set.id.clone();
            let on = self.app.memo(move |model| {
                let set = model.entered.iter().find(|set| set.id == id);
                set.is_some_and(|set| RuleKind::of(set.basis.rule()) == kind)
            });
            tag("label")
                .class("option")
                .class_when("chosen", on)
                .child(
                    tag("input")
                        .set("type", "radio")
                        .set("name", "rule")
                        .set("value", value)
                        .checked(on)
                        .on("change", move |_| chosen(())),
                )
                .child(tag("span").text(label))
        });
        let choices =
            tag("fieldset").class("choices").child(tag("legend").text(text.entering_rule())).children(kinds);
        let figures: Vec<Markup> = match self.set.basis.rule() {
            Rule::Points(rule) => vec![
                number_field(text, "cut", text.entering_cut(), known(rule.cut), self.edit(Edit::Cut)),
                number_field(text, "floor", text.entering_floor(), known(rule.floor), self.edit(Edit::Floor)),
                number_field(
                    text,
                    "disadvantaged",
                    text.entering_disadvantaged(),
                    rule.disadvantaged.map(|lower| lower.cut),
                    self.edit(Edit::Disadvantaged),
                ),
            ],
            Rule::Ranks(rule) => (0..RANKS)
                .flat_map(|place| {
                    let rank = rule.ranks.get(place);
                    let name = rank.map_or("", |rank| rank.name.as_str());
                    let from = rank.and_then(|rank| known(rank.from));
                    let (name_id, from_id) = (format!("rank-{}", place + 1), format!("from-{}", place + 1));
                    [
                        field(
                            &name_id,
                            &text.entering_rank(place + 1),
                            name,
                            self.edit(move |name| Edit::RankName(place, name)),
                        ),
                        number_field(
                            text,
                            &from_id,
                            &text.entering_rank_from(place + 1),
                            from,
                            self.edit(move |from| Edit::RankFrom(place, from)),
                        ),
                    ]
                })
                .chain([number_field(
                    text,
                    "floor",
                    text.entering_floor(),
                    known(rule.floor),
                    self.edit(Edit::Floor),
                )])
                .collect(),
            Rule::Targets(_) | Rule::Share => Vec::new(),
        };
        tag("div").child(choices).children(figures)
    }

    fn lines(&self) -> Markup {
        let rows = self.set.indicators.iter().enumerate().map(|(index, line)| self.line(index + 1, line));
        let add = self.edit(|()| Edit::AddLine);
        section("lines", self.text.entering_lines())
            .child(tag("ol").children(rows))
            .child(tag("p").child(second_button(self.text.entering_add(), move || add(()))))
    }

    fn line(&self, number: usize, line: &Indicator) -> Markup {
        let (text, id) = (self.text, line.id.clone());
        let said = self.edit({
            let id = id.clone();
            move |words| Edit::LineText(id.clone(), words)
        });
        let remove = self.edit({
            let id = id.clone();
            move |()| Edit::RemoveLine(id.clone())
        });
        let label_id = format!("line-{number}");
        let words = tag("p")
            .class("field")
            .child(tag("label").set("for", &label_id).text(text.entering_line(number)))
            .child(
                tag("textarea")
                    .set("id", &label_id)
                    .set("rows", "2")
                    .on("input", move |event| said(platform::page::typed(&event)))
                    .text(&line.text),
            );
        let mut row = tag("li").child(words);
        row = match &line.ask {
            Ask::Points(maximum) => {
                let typed = self.edit({
                    let id = id.clone();
                    move |maximum| Edit::LineMaximum(id.clone(), maximum)
                });
                let field = format!("maximum-{number}");
                row.child(number_field(text, &field, &text.entering_maximum(number), known(*maximum), typed))
            }
            Ask::Target => row.child(self.counts(number, line, false)),
            Ask::Share(asked) => {
                let typed = self.edit({
                    let id = id.clone();
                    move |percent| Edit::LineAtLeast(id.clone(), percent)
                });
                let (field, at_least) = (format!("at-least-{number}"), asked.at_least.value());
                row.child(self.counts(number, line, true)).child(number_field(
                    text,
                    &field,
                    &text.entering_at_least(number),
                    Some(at_least),
                    typed,
                ))
            }
        };
        row.child(tag("p").child(removal_button(text.entering_remove(number), move || remove(()))))
    }

    /// The switch between a target and a count of people.
    fn counts(&self, number: usize, line: &Indicator, counts: bool) -> Markup {
        let id = line.id.clone();
        let switched = self.edit(move |()| Edit::LineShare(id.clone(), !counts));
        let mut input = tag("input").set("type", "checkbox").set("name", format!("counts-{number}"));
        if counts {
            input = input.set("checked", "");
        }
        tag("label")
            .class("option")
            .child(input.on("change", move |_| switched(())))
            .child(tag("span").text(self.text.entering_counts(number)))
    }
}

fn dispatch(app: App<Model>, id: &SetId, edit: Edit) {
    app.dispatch(Event::Edited(id.clone(), edit, today()));
}

/// A figure that stands there, where 0 means that none does.
fn known<N: Default + PartialEq>(figure: N) -> Option<N> {
    (figure != N::default()).then_some(figure)
}
