//! Addresses.

use proptest::prelude::*;
use thuoc_so::domain::check::attempt::Place;
use thuoc_so::domain::check::id::CheckId;
use thuoc_so::domain::handover::join::{Invitation, SessionMark};
use thuoc_so::domain::route::cadre;
use thuoc_so::domain::route::desk::{self, Way};
use thuoc_so::domain::route::{Address as _, Page as _, Route};
use thuoc_so::domain::session::record::{Group, Holder};
use thuoc_so::domain::session::{Checks, SessionId};
use thuoc_so::domain::title::id::SetId;

#[test]
fn the_addresses_others_rely_on() {
    let id = || CheckId::new("ky-nang-so");
    for (address, route) in [
        ("#/", Route::Home),
        ("", Route::Home),
        ("#/check/ky-nang-so", Route::Check(id())),
        ("check/ky-nang-so", Route::Check(id())),
        ("#/check/ky-nang-so/", Route::Check(id())),
        ("#/check/ky-nang-so/hall", Route::Hall(id())),
        ("#/check/ky-nang-so/5", Route::Walk(id(), Place::Question(4))),
        ("#/check/ky-nang-so/part/2/start", Route::Walk(id(), Place::PartStart(1))),
        ("#/check/ky-nang-so/part/2", Route::Walk(id(), Place::PartEnd(1))),
        ("#/check/ky-nang-so/review", Route::Walk(id(), Place::Review)),
        ("#/check/ky-nang-so/part/2/result", Route::Elsewhere),
        ("#/check/ky-nang-so/result", Route::Elsewhere),
        ("#/check/ky-nang-so/result/3", Route::Elsewhere),
        ("#/history", Route::Elsewhere),
        ("#/data", Route::Elsewhere),
        ("#/title/cong-dan-324", Route::Elsewhere),
        ("#/check/ky-nang-so/0", Route::Unknown),
        ("#/check/ky-nang-so/-1", Route::Unknown),
        ("#/check/ky-nang-so/99999999999999999999999", Route::Unknown),
        ("#/elsewhere", Route::Unknown),
    ] {
        assert_eq!(Route::parse(address), route, "{address}");
    }
}

#[test]
fn the_addresses_of_the_desk() {
    let invitation = Invitation {
        code: 417,
        mark: SessionMark(0x2a1f_9c3e),
        checks: Checks::Both,
        holder: Holder::No,
        group: Group::Community,
    };
    let (id, check) = (|| SetId::new("cong-dan-324"), || CheckId::new("ky-nang-so"));
    for (address, route) in [
        ("#/title/cong-dan-324", desk::Route::Set(id())),
        ("title/cong-dan-324", desk::Route::Set(id())),
        ("#/title/cong-dan-324/10", desk::Route::Indicator(id(), 9)),
        ("#/title/cong-dan-324/0", desk::Route::Unknown),
        ("#/title/cong-dan-324/result", desk::Route::Result(id())),
        ("#/title/cong-dan-324/enter", desk::Route::Enter(id())),
        ("#/titles", desk::Route::Titles),
        ("#/history", desk::Route::History),
        ("#/data", desk::Route::Data),
        ("#/profiles", desk::Route::Profiles),
        ("#/programme", desk::Route::Programme),
        ("#/help", desk::Route::Help),
        ("#/hand-over", desk::Route::HandOver(None)),
        ("#/hand-over/007", desk::Route::HandOver(Some(7))),
        ("#/join", desk::Route::Join(None)),
        ("#/join/01a1", desk::Route::Join(None)),
        ("join/01a12a1f9c3e0a98", desk::Route::Join(Some(invitation))),
        ("#/check/ky-nang-so/part/2/result", desk::Route::PartResult(check(), 1)),
        ("#/check/ky-nang-so/part/0/result", desk::Route::Unknown),
        ("#/check/ky-nang-so/result", desk::Route::CheckResult(check(), None)),
        ("#/check/ky-nang-so/result/", desk::Route::CheckResult(check(), None)),
        ("#/check/ky-nang-so/result/3", desk::Route::CheckResult(check(), Some(3))),
        ("#/check/ky-nang-so/result/3/why", desk::Route::Why(check(), 3)),
        ("#/check/ky-nang-so/result/3/figures", desk::Route::Figures(check(), 3)),
        ("#/check/ky-nang-so/result/0/why", desk::Route::Unknown),
        ("#/check/ky-nang-so/result/0", desk::Route::Unknown),
        ("#/", desk::Route::Elsewhere),
        ("#/check/ky-nang-so", desk::Route::Elsewhere),
        ("#/check/ky-nang-so/part/2", desk::Route::Elsewhere),
        ("#/check/ky-nang-so/review", desk::Route::Elsewhere),
    ] {
        assert_eq!(desk::Route::parse(address), route, "{address}");
        if route != desk::Route::Elsewhere {
            if route != desk::Route::Unknown {
                assert_eq!(desk::Route::parse(&route.href()), route);
            }
            // The program of the checks knows whose page it is.
            assert_eq!(Route::parse(address), Route::Elsewhere, "{address}");
        }
    }
    for way in Way::TITLES.iter().chain(&Way::MORE).chain(&[Way::History, Way::HandOver]) {
        assert_ne!(desk::Route::parse(&way.href()), desk::Route::Elsewhere, "{way:?}");
    }
}

#[test]
fn the_addresses_of_the_facilitator() {
    let id = || SessionId::new("feed");
    for (address, route) in [
        ("#/sessions", cadre::Route::Sessions),
        ("#/session/feed", cadre::Route::Session(id())),
        ("session/feed/board", cadre::Route::Board(id())),
        ("#/session/feed/quality", cadre::Route::Quality(id())),
        ("#/session/feed/nowhere", cadre::Route::Unknown),
        ("#/session", cadre::Route::Unknown),
        ("#/", cadre::Route::Elsewhere),
        ("#/check/ky-nang-so", cadre::Route::Elsewhere),
        ("#/titles", cadre::Route::Elsewhere),
    ] {
        assert_eq!(cadre::Route::parse(address), route, "{address}");
        if !matches!(route, cadre::Route::Elsewhere | cadre::Route::Unknown) {
            assert_eq!(cadre::Route::parse(&route.href()), route);
        }
        if route != cadre::Route::Elsewhere {
            // The programs that share a page with it know whose page it is.
            assert_eq!(Route::parse(address), Route::Elsewhere, "{address}");
            assert_eq!(desk::Route::parse(address), desk::Route::Elsewhere, "{address}");
        }
    }
}

/// `public/boot.js` decides by the address which program draws a page.
#[test]
fn the_script_that_starts_the_programs_knows_their_addresses() {
    let boot = include_str!("../../public/boot.js");
    for (program, beginnings) in [("desk", &desk::BEGINNINGS[..]), ("cadre", &cadre::BEGINNINGS[..])] {
        let start = format!("  {program}: ");
        let line = boot.lines().find(|line| line.starts_with(&start)).expect("the line with the addresses");
        for beginning in beginnings {
            let word = beginning.trim_end_matches('s');
            assert!(line.contains(beginning) || line.contains(&format!("{word}s?")), "{beginning}");
        }
    }
    // Results begin as all pages of a check do.
    assert!(boot.contains(r"check\/.+\/result)(\/|$)"), "the script does not know the addresses of results");
}

fn any_route() -> impl Strategy<Value = Route> {
    let id = "[a-z][a-z0-9-]{0,20}".prop_map(CheckId::new);
    let number = 0usize..100_000;
    prop_oneof![
        Just(Route::Home),
        id.clone().prop_map(Route::Check),
        id.clone().prop_map(|id| Route::Walk(id, Place::Review)),
        (id.clone(), number.clone()).prop_map(|(id, number)| Route::Walk(id, Place::Question(number))),
        (id.clone(), number.clone()).prop_map(|(id, number)| Route::Walk(id, Place::PartEnd(number))),
        (id, number).prop_map(|(id, number)| Route::Walk(id, Place::PartStart(number))),
    ]
}

/// The addresses of results, which both programs know.
fn any_result() -> impl Strategy<Value = (Option<Route>, desk::Route)> {
    let id = "[a-z][a-z0-9-]{0,20}".prop_map(CheckId::new);
    let number = 0usize..100_000;
    prop_oneof![
        id.clone().prop_map(|id| (Some(Route::Result(id.clone())), desk::Route::CheckResult(id, None))),
        (id.clone(), number.clone())
            .prop_map(|(id, number)| (None, desk::Route::CheckResult(id, Some(number + 1)))),
        (id, number).prop_map(|(id, number)| {
            (Some(Route::PartResult(id.clone(), number)), desk::Route::PartResult(id, number))
        }),
    ]
}

proptest! {
    #[test]
    fn a_result_has_one_address((led_to, shown) in any_result()) {
        let address = shown.href();
        prop_assert_eq!(desk::Route::parse(&address), shown);
        prop_assert_eq!(Route::parse(&address), Route::Elsewhere);
        if let Some(led_to) = led_to {
            prop_assert_eq!(led_to.href(), address);
        }
    }

    #[test]
    fn parse_undoes_href(route in any_route()) {
        prop_assert_eq!(Route::parse(&route.href()), route);
    }

    #[test]
    fn no_address_is_too_strange(address in ".{0,60}") {
        let _ = Route::parse(&address);
    }
}
