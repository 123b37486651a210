//! The entry grid: one row for each sheet of paper, typed without a hand leaving the number keys.

use super::{back_to, section};
use crate::app::cadre::grid::{self, rows};
use crate::app::cadre::{Event, Model};
use crate::domain::route::cadre::Route;
use crate::domain::session::answers::{Answers, Mark};
use crate::domain::session::hall::{Hall, Part};
use crate::domain::session::record::{Record, RecordId, Tally};
use crate::domain::session::row::{Next, Reading};
use crate::domain::session::{Checks, Session, SessionId};
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{link, second_button, submit};
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const FIELD: &str = "row";

/// Rows that stand open below the one being typed; the others are folded away.
const LATEST: usize = 5;

pub fn page(app: App<Model>, model: &Model, text: Text, session: &Session) -> AnyView {
    let earlier = rows(session);
    let count = earlier.len();
    let row = model.grid.as_ref().map(|grid| grid.row.clone()).unwrap_or_default();
    let label = match row.record {
        Some(_) => text.grid_field_again().to_owned(),
        None => text.grid_field(count + 1),
    };
    let happen = happening(app, &session.id);
    let (typed, finished, closed) = (happen.clone(), happen.clone(), happen);
    let field = tag("input")
        .set("id", FIELD)
        .set("type", "text")
        .set("inputmode", "numeric")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("value", &row.typed)
        .set("aria-describedby", "row-next")
        .on("input", move |event| typed(grid::Event::Typed(platform::page::typed(&event))));
    let finish = move || {
        finished(grid::Event::Finished);
        platform::page::focus_soon(FIELD);
    };
    let close =
        row.record.is_some().then(|| second_button(text.grid_close(), move || closed(grid::Event::Closed)));
    let form = tag("form")
        .class("entering")
        .instead("submit", finish)
        .child(tag("p").class("field keyed").child(tag("label").set("for", FIELD).text(label)).child(field))
        .child(state(app, text, session))
        .child(submit(text.grid_done()))
        .maybe(close);
    pieces([
        back_to(text, session).into(),
        heading(text.grid_title()).into(),
        tag("p").text(text.grid_lead()).into(),
        tag("p").class("small").text(text.grid_keys()).into(),
        tag("p").set("role", "status").child(tag("strong").text(text.slips_count(count))).into(),
        form.into(),
        list(app, text, session, &earlier).into(),
        tag("p")
            .class("small")
            .text(format!("{} ", text.grid_not_twice()))
            .child(link(text.slips_title(), &Route::Slips(session.id.clone())))
            .into(),
    ])
}

fn happening(app: App<Model>, id: &SessionId) -> impl Fn(grid::Event) + Clone + 'static {
    let id = id.clone();
    move |event| app.dispatch(Event::Grid(id.clone(), event))
}

/// The row as far as it is typed: a cell for each question, what is right so far, what comes next.
fn state(app: App<Model>, text: Text, session: &Session) -> Markup {
    let told = app.memo(|model| model.told);
    let id = session.id.clone();
    let drawn = dynamic(move || {
        // Read, not only tracked: a memo that nobody has read knows nothing of changes.
        told.get();
        app.read(|model| match (&model.hall, model.session(&id)) {
            (Some(hall), Some(session)) => typed_so_far(text, model, hall, session),
            _ => nothing(),
        })
    });
    tag("div").class("keyed-state").child(drawn)
}

fn typed_so_far(text: Text, model: &Model, hall: &Hall, session: &Session) -> AnyView {
    let about = &session.about.value;
    let typed = model.grid.as_ref().map(|grid| grid.row.typed.as_str()).unwrap_or_default();
    let unfinished = model.grid.as_ref().is_some_and(|grid| grid.unfinished);
    let reading = Reading::of(typed, hall, about.checks);
    let parts: &[Part] = if about.checks == Checks::Both { &Part::ALL } else { &[Part::Skills] };
    let parts = parts.iter().map(|part| cells(text, hall, &reading, *part));
    let wrong = reading.wrong.map(|sign| text.grid_wrong(sign));
    let problem = wrong.or_else(|| unfinished.then(|| text.grid_unfinished().to_owned()));
    let facts =
        [reading.holder.map(|holder| text.holder(holder)), reading.group.map(|group| text.group(group))];
    let facts: Vec<&str> = facts.into_iter().flatten().collect();
    pieces([
        tag("div").children(parts).into(),
        tag("p").class("keyed-facts").text(facts.join(" · ")).into(),
        tag("p")
            .set("id", "row-next")
            .child(tag("strong").text(text.grid_next(reading.next, about.holder, about.group)))
            .into(),
        tag("p").class("field-error").set("role", "alert").text(problem.unwrap_or_default()).into(),
    ])
}

fn cells(text: Text, hall: &Hall, reading: &Reading, part: Part) -> Markup {
    let marks = reading.marks(part);
    let here = |number: usize| reading.wrong.is_none() && reading.next == Next::Question(part, number);
    let cells = (0..hall.length(part)).map(|number| {
        let class = match marks.get(number) {
            _ if here(number) => "cell here",
            Some(Mark::Chosen(letter)) if hall.key(part, number) == Some(*letter) => "cell right",
            Some(_) => "cell missed",
            None => "cell",
        };
        let letter = marks.get(number).map_or("", |mark| symbol(*mark));
        tag("span")
            .class(class)
            .child(tag("small").text((number + 1).to_string()))
            .child(tag("b").text(letter))
    });
    let is_past = !matches!(reading.next, Next::Question(..));
    let right = if part == Part::Online && is_past && reading.online.is_none() {
        text.grid_online_not_done().to_owned()
    } else {
        let right = reading.right(part, hall);
        right.map(|tally| text.grid_right_of(part, tally.points, tally.maximum)).unwrap_or_default()
    };
    tag("div")
        .class("keyed-part")
        .child(tag("p").set("data-right", part_name(part)).text(right))
        // What a screen reader needs is said in words below.
        .child(tag("p").class("cells").set("aria-hidden", "true").children(cells))
}

const fn part_name(part: Part) -> &'static str {
    match part {
        Part::Skills => "skills",
        Part::Online => "online",
    }
}

const fn symbol(mark: Mark) -> &'static str {
    match mark {
        Mark::Chosen(letter) => letter.symbol(),
        Mark::Open | Mark::DontKnow => "–",
    }
}

/// The rows so far, newest first.
fn list(app: App<Model>, text: Text, session: &Session, earlier: &[(RecordId, &Record, &Answers)]) -> Markup {
    if earlier.is_empty() {
        return tag("div");
    }
    let count = earlier.len();
    let line = |place: usize| {
        let (id, record, answers) = earlier[place];
        let happen = happening(app, &session.id);
        let open = move || {
            happen(grid::Event::Opened(id));
            platform::page::focus_soon(FIELD);
        };
        let tally = |tally: Option<Tally>| {
            let said = tally.map(|tally| format!("{}/{}", tally.points, tally.maximum));
            said.unwrap_or_else(|| text.record_untaken().to_owned())
        };
        let said = text.grid_row(
            &tally(record.skills),
            &tally(record.online),
            text.holder(record.holder),
            text.group(record.group),
        );
        tag("li")
            .child(tag("p").text(&said))
            .child(tag("p").class("letters").text(letters(answers)))
            .child(second_button(text.grid_correct(), open).set("aria-label", text.grid_correct_row(&said)))
    };
    let latest = (0..count.min(LATEST)).map(line);
    let older = (LATEST..count).map(line);
    let older = (count > LATEST)
        .then(|| fold(text.grid_earlier()).child(tag("ol").class("ways-list typed-rows").children(older)));
    section("records", text.grid_rows())
        .child(tag("ol").class("ways-list typed-rows").children(latest))
        .maybe(older)
}

/// The letters of a sheet in groups of four, the parts apart.
fn letters(answers: &Answers) -> String {
    let parts = [&answers.skills, &answers.online].into_iter().flatten();
    let parts = parts.map(|marked| {
        let groups =
            marked.marks.chunks(4).map(|marks| marks.iter().map(|mark| symbol(*mark)).collect::<String>());
        groups.collect::<Vec<_>>().join(" ")
    });
    parts.collect::<Vec<_>>().join(" | ")
}
