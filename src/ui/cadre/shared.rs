//! The device that a hall shares. One address for all of it: going back in the browser leads to the session, never
//! into somebody's answers.

use super::projector::lettered;
use super::section;
use crate::app::cadre::shared::Event as Deed;
use crate::app::cadre::{Event, Model};
use crate::app::letter;
use crate::domain::check::certainty::certainty;
use crate::domain::check::definition::Item;
use crate::domain::check::scoring::Verdict;
use crate::domain::route::cadre::Route;
use crate::domain::session::answers::Mark;
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::record::Way;
use crate::domain::session::sitting::{Place, Sitting};
use crate::domain::session::{Session, SessionId};
use crate::platform;
use crate::text::Text;
use crate::text::number::minutes;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{go_on, quiet_link, second_button, submit};
use crate::ui::part::choices::{GROUPS, HOLDERS, choice, choices};
use crate::ui::part::exhibit::exhibit;
use crate::ui::part::heading::{PAGE_HEADING, heading};
use crate::ui::part::ruler::ruler;
use leptos::prelude::*;

/// Things to learn that a result names.
const LESSONS: usize = 3;

/// The value of the answer "Chưa biết", as in the checks.
const DONT_KNOW: &str = "chua-biet";

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let Some(hall) = &model.hall else { return nothing() };
    let desk = Desk { app, text, id: session.id.clone() };
    match &model.sitting {
        Some(sitting) if sitting.session != session.id => pieces([
            heading(text.shared_title()).into(),
            tag("p").class("lead").text(text.shared_elsewhere()).into(),
            quiet_link(text.shared_leave(), &Route::Session(sitting.session.clone())).into(),
        ]),
        None => desk.welcome(session),
        Some(_) if model.shared.asking => desk.sure(model.sitting.as_ref()),
        Some(_) if model.shared.covered => desk.covered(),
        Some(sitting) => match sitting.place {
            Place::Question(part, number) => desk.question(hall, sitting, part, number),
            Place::Between => desk.between(hall),
            Place::Finished => desk.result(hall, sitting),
        },
    }
}

#[derive(Clone)]
struct Desk {
    app: App<Model>,
    text: Text,
    id: SessionId,
}

impl Desk {
    fn happen(&self, deed: Deed) {
        let stays = matches!(deed, Deed::Holder(_) | Deed::Group(_) | Deed::Marked(..));
        self.app.dispatch(Event::Shared(self.id.clone(), deed));
        if !stays {
            platform::page::scroll_to_top();
            platform::page::focus_soon(PAGE_HEADING);
        }
    }

    fn doing(&self, deed: Deed) -> impl Fn() + 'static {
        let desk = self.clone();
        move || desk.happen(deed.clone())
    }

    fn welcome(&self, session: &Session) -> AnyView {
        let text = self.text;
        let about = &session.about.value;
        let (first_holder, first_group) = (about.holder, about.group);
        let holders = HOLDERS.map(|(value, holder)| {
            let holds = move |model: &Model| model.shared.holder.unwrap_or(first_holder) == holder;
            choice(self.app, ("holder", value), text.holder(holder), holds, self.doing(Deed::Holder(holder)))
        });
        let groups = GROUPS.map(|(value, group)| {
            let holds = move |model: &Model| model.shared.group.unwrap_or(first_group) == group;
            choice(self.app, ("group", value), text.group(group), holds, self.doing(Deed::Group(group)))
        });
        let count = session.records().filter(|record| record.way == Way::Shared).count();
        pieces([
            heading(text.shared_title()).into(),
            tag("p").class("lead").text(text.shared_lead()).into(),
            tag("p").class("small").text(text.home_free()).into(),
            choices(text.hand_over_holder(), holders).into(),
            choices(text.hand_over_group(), groups).into(),
            go_on(text.shared_begin(), self.doing(Deed::Began)).into(),
            tag("p").class("small").text(text.shared_count(count)).into(),
            quiet_link(text.shared_leave(), &Route::Session(self.id.clone())).into(),
        ])
    }

    fn question(&self, hall: &Hall, sitting: &Sitting, part: Part, number: usize) -> AnyView {
        let text = self.text;
        let Some(item) = hall.item(part, number) else { return nothing() };
        let title = text.projector_question(text.part_number(part), number + 1, hall.length(part));
        let rows = lettered(item)
            .map(|(letter, choice)| {
                self.row(part, number, Mark::Chosen(letter), choice.id.as_str(), &choice.text)
            })
            .chain([self.row(part, number, Mark::DontKnow, DONT_KNOW, text.dont_know())]);
        let unanswered = self.app.memo(|model| model.shared.unanswered);
        let said =
            dynamic(move || if unanswered.get() { markup::text(text.nothing_chosen()) } else { nothing() });
        let legend = tag("legend").child(heading(&item.stem));
        let field = tag("fieldset")
            .set("data-item", item.id.as_str())
            .child(legend)
            .maybe(self.shown(item))
            .child(tag("p").class("hint").text(text.choose_one()))
            .child(tag("div").class("options").children(rows));
        let form = tag("form")
            .class("question")
            .instead("submit", self.doing(Deed::WentOn))
            .child(tag("p").class("field-error").set("role", "alert").child(said))
            .child(field)
            .child(submit(text.go_on()));
        let back = sitting.before().is_some().then(|| self.quiet(text.projector_before(), Deed::WentBack));
        let mut page = vec![tag("p").class("caption").text(title).into(), form.into()];
        page.extend(back.map(AnyView::from));
        page.push(self.quiet(text.shared_give_up(), Deed::AskedNext).into());
        pieces(page)
    }

    fn shown(&self, item: &Item) -> Option<Markup> {
        item.exhibit.as_ref().map(|shown| exhibit(self.text, shown))
    }

    fn row(&self, part: Part, number: usize, mark: Mark, value: &str, label: &str) -> Markup {
        let on = self.app.memo(move |model| {
            model.sitting.as_ref().is_some_and(|sitting| sitting.mark(part, number) == mark)
        });
        let marked = self.doing(Deed::Marked(part, number, mark));
        let input = tag("input")
            .set("type", "radio")
            .set("name", "answer")
            .set("value", value)
            .checked(on)
            .on("change", move |_| marked());
        tag("label").class("option").class_when("chosen", on).child(input).child(tag("span").text(label))
    }

    fn between(&self, hall: &Hall) -> AnyView {
        let text = self.text;
        let length = hall.length(Part::Online);
        pieces([
            heading(text.shared_between_title()).into(),
            tag("p").class("lead").text(text.shared_between(length, minutes(length))).into(),
            go_on(text.shared_second(), self.doing(Deed::WentOn)).into(),
            tag("p").child(second_button(text.shared_hand_in(), self.doing(Deed::HandedIn))).into(),
            self.quiet(text.projector_before(), Deed::WentBack).into(),
        ])
    }

    fn result(&self, hall: &Hall, sitting: &Sitting) -> AnyView {
        let text = self.text;
        let (record, _) = sitting.handed_in(hall);
        let tallies = Part::ALL.into_iter().zip([record.skills, record.online]);
        let scores = tallies.filter_map(|(part, tally)| {
            let (check, tally) = (hall.check(part), tally?);
            let items = u32::from(tally.maximum);
            let verdict = Verdict {
                score: tally.score(),
                cut: check.cut,
                met: tally.score().meets(check.cut),
                certainty: certainty(tally.score(), check.cut, items),
                items,
            };
            let score = section("score", &check.title)
                .set("data-result", check.id.as_str())
                .set("data-points", tally.points.to_string())
                .child(tag("p").class("points").text(text.score(verdict.score)))
                .child(ruler(text, &verdict))
                .child(tag("p").child(tag("strong").text(format!("{}.", text.verdict(&check.id, &verdict)))))
                .child(tag("p").text(letter::certainty(text, verdict.certainty)));
            Some(score)
        });
        let lessons =
            Part::ALL.into_iter().flat_map(|part| hall.to_learn(part, sitting.marks(part), LESSONS));
        let lessons = lessons.take(LESSONS).map(|(note, domain)| {
            tag("li")
                .child(tag("p").text(&note.learn))
                .child(tag("p").class("aside").text(text.step_helper(&domain.helper)))
        });
        let page = tag("div")
            .child(heading(text.shared_result()))
            .child(tag("p").class("lead").text(text.shared_kept()))
            .children(scores)
            .child(section("steps", text.shared_learn()).child(tag("ol").children(lessons)))
            .child(tag("p").class("disclaimer").text(text.not_certificate()))
            .child(go_on(text.shared_next(), self.doing(Deed::AskedNext)));
        page.into()
    }

    /// Whether everything of this person may go.
    fn sure(&self, sitting: Option<&Sitting>) -> AnyView {
        let text = self.text;
        let done = sitting.is_some_and(|sitting| sitting.place == Place::Finished);
        let (title, question, yes) = if done {
            (text.shared_next(), text.shared_next_sure(), text.shared_next_yes())
        } else {
            (text.shared_give_up(), text.shared_give_up_sure(), text.shared_give_up_yes())
        };
        pieces([
            heading(title).into(),
            tag("p").class("lead").text(question).into(),
            go_on(yes, self.doing(Deed::Next)).into(),
            tag("p").child(second_button(text.shared_stay(), self.doing(Deed::Stayed))).into(),
        ])
    }

    fn covered(&self) -> AnyView {
        let text = self.text;
        pieces([
            heading(text.shared_covered_title()).into(),
            tag("p").class("lead").text(text.shared_covered()).into(),
            go_on(text.shared_return(), self.doing(Deed::Returned)).into(),
            tag("p").child(second_button(text.shared_give_up(), self.doing(Deed::AskedNext))).into(),
            quiet_link(text.shared_leave(), &Route::Session(self.id.clone())).into(),
        ])
    }

    /// Something beside the way that is no address.
    fn quiet(&self, label: &str, deed: Deed) -> Markup {
        tag("p").child(second_button(label, self.doing(deed)))
    }
}
