//! The people who share the device.

use crate::app::desk::{Event, Model};
use crate::domain::route::Route as Elsewhere;
use crate::domain::state::profiles::Person;
use crate::platform;
use crate::text::Text;
use crate::ui::app::App;
use crate::ui::markup::{self, Markup, dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::{back, removal_button, second_button, submit};
use crate::ui::part::field::field;
use crate::ui::part::fold::fold;
use crate::ui::part::heading::heading;
use leptos::prelude::*;

const NEW_NAME: &str = "new-name";

pub fn page(app: App<Model>, model: &Model, text: Text) -> AnyView {
    let heading = heading(text.profiles_title());
    let back = back(text.back(), &Elsewhere::Home);
    if model.cannot_save() {
        return pieces([back.into(), heading.into(), tag("p").text(text.profiles_cannot()).into()]);
    }
    let current = model.profiles.current();
    let people = model.profiles.people().iter().map(|person| row(app, text, person, current));
    pieces([
        back.into(),
        heading.into(),
        tag("p").class("lead").text(text.profiles_lead()).into(),
        tag("div").set("aria-live", "polite").maybe(removed(app, model, text)).into(),
        tag("ul").class("people").child(guest(app, text, current)).children(people).into(),
        add(app, text).into(),
    ])
}

fn guest(app: App<Model>, text: Text, current: u32) -> Markup {
    tag("li").child(name_and_use(app, text, text.profiles_guest(), 0, current))
}

fn row(app: App<Model>, text: Text, person: &Person, current: u32) -> Markup {
    let number = person.number;
    let id = format!("name-{number}");
    let error = RwSignal::new(false);
    let renamed = {
        let id = id.clone();
        move || {
            let name = platform::page::value_in(&id);
            error.set(name.trim().is_empty());
            app.dispatch(Event::RenamedProfile(number, name));
        }
    };
    let remove = move || app.dispatch(Event::RemovedProfile(number, platform::desk_effects::kept(number)));
    let change = fold(text.profiles_change(&person.name))
        .child(
            tag("form")
                .instead("submit", renamed)
                .child(field(&id, &text.profiles_new_name(&person.name), &person.name, |_| {}))
                .child(missing_name(text, error))
                .child(submit(text.profiles_rename_button()).class("button-second")),
        )
        .child(removal_button(text.profiles_remove(&person.name), remove));
    tag("li").child(name_and_use(app, text, &person.name, number, current)).child(change)
}

fn name_and_use(app: App<Model>, text: Text, name: &str, number: u32, current: u32) -> Markup {
    let line = tag("p").class("person").child(tag("strong").text(name));
    if number == current {
        return line.child(tag("span").class("in-use").text(text.profiles_now()));
    }
    let label = format!("{}: {name}", text.profiles_use());
    let press = move || app.dispatch(Event::ChoseProfile(number));
    line.child(second_button(text.profiles_use(), press).set("aria-label", label))
}

fn missing_name(text: Text, error: RwSignal<bool>) -> Markup {
    let said =
        dynamic(move || if error.get() { markup::text(text.profiles_name_missing()) } else { nothing() });
    tag("p").class("field-error").set("role", "alert").child(said)
}

fn add(app: App<Model>, text: Text) -> Markup {
    let error = RwSignal::new(false);
    let added = move || {
        let name = platform::page::value_in(NEW_NAME);
        error.set(name.trim().is_empty());
        app.dispatch(Event::AddedProfile(name));
    };
    super::section("add", text.profiles_add()).child(
        tag("form")
            .instead("submit", added)
            .child(field(NEW_NAME, text.profiles_name(), "", |_| {}))
            .child(missing_name(text, error))
            .child(submit(text.profiles_add_button())),
    )
}

fn removed(app: App<Model>, model: &Model, text: Text) -> Option<Markup> {
    let removed = model.removed.as_ref()?;
    let notice = tag("section")
        .class("notice")
        .child(tag("p").text(text.profiles_removed(&removed.person.name)))
        .child(
            tag("p")
                .child(second_button(text.profiles_put_back(), move || app.dispatch(Event::PutBackProfile))),
        )
        .child(tag("p").class("small").text(text.profiles_put_back_until()));
    Some(notice)
}
