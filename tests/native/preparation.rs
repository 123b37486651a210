//! The way recommended for a hall, and the sheets to print.

use proptest::prelude::*;
use thuoc_so::domain::session::preparation::{FEW, Means, Preparation};

#[test]
fn one_way_is_recommended() {
    for (people, phones, projector, printer, way) in [
        (60, 60, true, true, Means::Phones),
        (60, 54, false, false, Means::Phones),
        (60, 53, true, true, Means::Slips),
        (60, 0, false, true, Means::Slips),
        (60, 20, true, false, Means::Hands),
        (60, 0, false, false, Means::Hands),
        (10, 0, false, false, Means::Shared),
        (11, 0, false, false, Means::Hands),
        (8, 0, true, true, Means::Slips),
        (0, 0, true, false, Means::Shared),
    ] {
        let preparation = Preparation::new(people, phones, projector, printer);
        assert_eq!(preparation.recommended(), way, "{preparation:?}");
    }
}

#[test]
fn sixty_people_without_phones_need_at_most_forty_sheets() {
    let sheets = Preparation::new(60, 0, true, true).sheets(Means::Slips);
    assert_eq!((sheets.slips, sheets.sum()), (33, 35), "{sheets:?}");
}

proptest! {
    #[test]
    fn there_is_a_slip_for_everybody_who_needs_one(people in 0..400_u32, phones in 0..400_u32) {
        let preparation = Preparation::new(people, phones, true, true);
        prop_assert!(preparation.sheets(Means::Slips).slips * 2 >= people);
        prop_assert!(preparation.sheets(Means::Phones).slips * 2 >= preparation.without_phone());
        prop_assert_eq!(preparation.sheets(Means::Hands).slips, 0);
        prop_assert!(preparation.others().all(|means| means != preparation.recommended()));
        prop_assert!(preparation.others().count() >= 1);
        let no_printer = Preparation::new(people, phones, true, false);
        prop_assert_eq!(no_printer.sheets(no_printer.recommended()).sum(), 0);
        prop_assert!(no_printer.recommended() != Means::Shared || people <= FEW);
    }
}
