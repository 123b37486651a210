//! Addresses.

use proptest::prelude::*;
use thuoc_so::domain::check::attempt::Place;
use thuoc_so::domain::check::id::CheckId;
use thuoc_so::domain::route::{Address as _, Page as _, Route};

#[test]
fn the_addresses_others_rely_on() {
    let id = || CheckId::new("ky-nang-so");
    for (address, route) in [
        ("#/", Route::Home),
        ("", Route::Home),
        ("#/check/ky-nang-so", Route::Check(id())),
        ("check/ky-nang-so", Route::Check(id())),
        ("#/check/ky-nang-so/", Route::Check(id())),
        ("#/check/ky-nang-so/5", Route::Walk(id(), Place::Question(4))),
        ("#/check/ky-nang-so/part/2/start", Route::Walk(id(), Place::PartStart(1))),
        ("#/check/ky-nang-so/part/2", Route::Walk(id(), Place::PartEnd(1))),
        ("#/check/ky-nang-so/part/2/result", Route::PartResult(id(), 1)),
        ("#/check/ky-nang-so/review", Route::Walk(id(), Place::Review)),
        ("#/check/ky-nang-so/result", Route::Result(id(), None)),
        ("#/check/ky-nang-so/result/3", Route::Result(id(), Some(3))),
        ("#/history", Route::History),
        ("#/data", Route::Data),
        ("#/check/ky-nang-so/0", Route::Unknown),
        ("#/check/ky-nang-so/-1", Route::Unknown),
        ("#/check/ky-nang-so/99999999999999999999999", Route::Unknown),
        ("#/elsewhere", Route::Unknown),
    ] {
        assert_eq!(Route::parse(address), route, "{address}");
    }
}

fn any_route() -> impl Strategy<Value = Route> {
    let id = "[a-z][a-z0-9-]{0,20}".prop_map(CheckId::new);
    let number = 0usize..100_000;
    prop_oneof![
        Just(Route::Home),
        Just(Route::History),
        Just(Route::Data),
        id.clone().prop_map(Route::Check),
        id.clone().prop_map(|id| Route::Walk(id, Place::Review)),
        (id.clone(), number.clone()).prop_map(|(id, number)| Route::Walk(id, Place::Question(number))),
        (id.clone(), number.clone()).prop_map(|(id, number)| Route::Walk(id, Place::PartEnd(number))),
        (id.clone(), number.clone()).prop_map(|(id, number)| Route::Walk(id, Place::PartStart(number))),
        (id.clone(), number.clone()).prop_map(|(id, number)| Route::PartResult(id, number)),
        id.clone().prop_map(|id| Route::Result(id, None)),
        (id, number).prop_map(|(id, number)| Route::Result(id, Some(number + 1))),
    ]
}

proptest! {
    #[test]
    fn parse_undoes_href(route in any_route()) {
        prop_assert_eq!(Route::parse(&route.href()), route);
    }

    #[test]
    fn no_address_is_too_strange(address in ".{0,60}") {
        let _ = Route::parse(&address);
    }
}
