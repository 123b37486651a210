//! The QR code and the link with which phones join a session: large, for a projector or the screen of a laptop held
//! up, with what else there is for those who have no phone.

use super::{back_to, section};
use crate::domain::handover::join::Invitation;
use crate::domain::route::Address as _;
use crate::domain::route::cadre::Route as Own;
use crate::domain::route::desk::Route;
use crate::domain::session::Session;
use crate::platform;
use crate::text::Text;
use crate::ui::markup::{dynamic, nothing, page as pieces, tag};
use crate::ui::part::button::quiet_link;
use crate::ui::part::copyable::copyable;
use crate::ui::part::field::field;
use crate::ui::part::heading::heading;
use crate::ui::part::qr::qr;
use leptos::prelude::*;

pub fn page(text: Text, session: &Session) -> AnyView {
    let invitation = Invitation::to(session);
    let id = || session.id.clone();
    let code = format!("{:03}", session.code());
    let own = platform::address::site();
    let is_file = own.is_none();
    let site = RwSignal::new(own.or_else(platform::storage::site).unwrap_or_default());
    let typed = move |typed: String| {
        let address = typed.trim().to_owned();
        // What cannot be kept is typed again the next time.
        let _ = platform::storage::write(platform::storage::Key::Site, &address);
        site.set(address);
    };
    let asked = is_file.then(|| {
        let value = site.get_untracked();
        tag("div").child(tag("p").text(text.cadre_join_site_why())).child(field(
            "site",
            text.cadre_join_site(),
            &value,
            typed,
        ))
    });
    let shown = dynamic(move || {
        let site = site.get();
        if site.is_empty() {
            return nothing();
        }
        if !is_address(&site) {
            return tag("p")
                .class("field-error")
                .set("role", "alert")
                .text(text.cadre_join_site_wrong())
                .into();
        }
        let link = link(&site, &invitation);
        tag("div")
            .class("join")
            .maybe(qr(&link, text.cadre_join_picture()))
            .child(tag("p").class("lead").text(text.cadre_join_steps()))
            .child(tag("p").text(text.cadre_join_link()))
            .child(copyable(text, "join-link", text.cadre_join_link_name(), link.clone()))
            .into()
    });
    pieces([
        back_to(text, session).into(),
        heading(text.cadre_join_title()).into(),
        tag("p").class("points").text(text.session_code(&code)).into(),
        tag("div").maybe(asked).child(shown).into(),
        tag("p").text(text.cadre_join_data()).into(),
        quiet_link(text.way_scan(), &Own::Scan(id())).into(),
        section("ways-in", text.cadre_join_else())
            .child(quiet_link(text.shared_way(), &Own::Shared(id())))
            .child(quiet_link(text.way_slips(), &Own::Slips(id())))
            .child(quiet_link(text.way_hands(), &Own::Hands(id())))
            .into(),
    ])
}

/// The link of an invitation at a site. Not `#…`, which some chat applications drop.
fn link(site: &str, invitation: &Invitation) -> String {
    let route = Route::Join(Some(*invitation)).href();
    let slash = if site.ends_with('/') { "" } else { "/" };
    format!("{site}{slash}?to={}", route.trim_start_matches("#/"))
}

fn is_address(text: &str) -> bool {
    let host = ["https://", "http://"].iter().find_map(|begin| text.strip_prefix(begin));
    host.is_some_and(|host| !host.is_empty()) && !text.contains(char::is_whitespace)
}
