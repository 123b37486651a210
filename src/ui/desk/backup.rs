//! The parts of the page about what is kept: a backup to be taken away, and one to be taken in.

use crate::app::HandedIn;
use crate::app::desk::moving::Move;
use crate::app::desk::{Event, Model};
use crate::domain::backup;
use crate::domain::backup::plan::{Gain, Plan, SessionGain};
use crate::domain::state::envelope::Unreadable;
use crate::platform::{clock, files, storage};
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, nothing, tag};
use crate::ui::part::button::second_button;
use crate::ui::part::copyable::copyable;
use crate::ui::part::field::today;
use crate::ui::part::fold::fold;
use crate::ui::part::qr::qr;
use crate::ui::part::receive::receive;

/// Letters of a backup up to which a telephone's camera reads its code from a screen with ease.
const SCANNED: usize = 700;

/// A backup of everything on the device.
pub fn take_away(text: Text) -> Markup {
    let everything = storage::everything();
    let section = super::section("backup", text.backup_title());
    if everything.is_empty() {
        return section.child(tag("p").text(text.backup_nothing()));
    }
    let now = clock::now();
    let content = backup::make(&everything, now);
    let saved = content.clone();
    let name = format!("thuoc-so-{}.txt", today());
    let save = files::can_save().then(|| {
        tag("p").child(second_button(text.backup_save(), move || {
            let _ = files::save(&name, &saved);
        }))
    });
    let picture = (content.len() <= SCANNED).then(|| qr(&content, text.backup_qr_picture())).flatten();
    let scanned = picture.map(|picture| fold(text.backup_qr()).child(picture));
    section
        .child(tag("p").text(text.backup_lead()))
        .maybe(save)
        .child(fold(text.backup_text()).child(copyable(text, "backup-text", text.backup_text(), content)))
        .maybe(scanned)
        .child(tag("p").class("small").text(text.backup_how()))
}

/// The way to take a backup in, with what it would bring.
pub fn take_in(app: App<Model>, model: &Model, text: Text) -> Markup {
    let offered = move |texts: Vec<HandedIn>| {
        let content = texts.into_iter().map(|text| text.content).collect();
        app.dispatch(Event::Moved(Move::Offered(content, storage::everything())));
    };
    let said = match (&model.moving.offered, model.moving.outcome) {
        (Some((_, Err(unreadable))), _) => markup::text(match unreadable {
            Unreadable::Foreign => text.take_in_foreign(),
            Unreadable::Damaged => text.take_in_damaged(),
            Unreadable::Newer(_) => text.take_in_newer(),
        }),
        (_, Some(Ok(()))) => markup::text(text.take_in_done()),
        (_, Some(Err(_))) => markup::text(text.take_in_full()),
        _ => nothing(),
    };
    let plan = match &model.moving.offered {
        Some((_, Ok(plan))) => Some(preview(app, text, plan)),
        _ => None,
    };
    let field = receive(text, text.take_in_title(), text.take_in_text(), false, said, offered);
    tag("div").child(field).child(tag("div").set("aria-live", "polite").maybe(plan))
}

fn preview(app: App<Model>, text: Text, plan: &Plan) -> Markup {
    let people = plan.people.iter().map(|gain| tag("li").text(person(text, gain)));
    let sets = (plan.sets > 0).then(|| tag("li").text(text.take_in_sets(plan.sets)));
    let sessions = plan.sessions.iter().map(|gain| tag("li").text(session(text, gain)));
    let facts = tag("ul").class("facts").children(people).children(sets).children(sessions);
    let refused = (!plan.refused.is_empty()).then(|| {
        let lines = plan.refused.iter().map(|(what, why)| {
            let part = text.backup_part(what, text.profiles_guest());
            tag("li").text(format!("{part}: {}", text.refusal(*why)))
        });
        tag("div").child(tag("p").text(text.take_in_refused())).child(tag("ul").children(lines))
    });
    let section = tag("section")
        .class("notice")
        .child(tag("p").text(text.take_in_made(&text.date(clock::calendar(plan.made)))))
        .child(facts)
        .maybe(refused);
    if plan.writes.is_empty() {
        return section.child(tag("p").text(text.take_in_nothing()));
    }
    let take = move || app.dispatch(Event::Moved(Move::TookIn(storage::everything())));
    section
        .child(tag("p").text(text.take_in_keeps()))
        .child(tag("p").child(second_button(text.take_in_yes(), take)))
}

fn person(text: Text, gain: &Gain) -> String {
    let name = if gain.name.is_empty() { text.profiles_guest() } else { &gain.name };
    let mut facts = Vec::new();
    if gain.is_new {
        facts.push(text.take_in_new_person().to_owned());
    }
    for (count, fact) in [
        (gain.finished, text.take_in_finished(gain.finished)),
        (gain.underway, text.take_in_underway(gain.underway)),
        (gain.scores, text.take_in_scores(gain.scores)),
    ] {
        if count > 0 {
            facts.push(fact);
        }
    }
    if gain.is_known() {
        facts.push(text.take_in_known().to_owned());
    }
    facts.extend(gain.latest.map(|latest| text.take_in_latest(&text.date(clock::calendar(latest)))));
    format!("{name}: {}", facts.join("; "))
}

fn session(text: Text, gain: &SessionGain) -> String {
    let place = if gain.place.is_empty() { text.take_in_no_place() } else { &gain.place };
    let date = gain.day.to_string();
    if gain.is_new { text.take_in_session(place, &date) } else { text.take_in_session_more(place, &date) }
}
