//! Scores and cuts.

use crate::bank::percent;
use proptest::prelude::*;
use thuoc_so::domain::quantity::{Percent, Points, Score};

fn score(points: u32, maximum: u32) -> Score {
    Score::new(Points(points), Points(maximum))
}

#[test]
fn exactly_the_cut_is_met_and_one_point_less_is_not() {
    for (points, maximum, cut, met) in [
        (7, 10, 70, true),
        (6, 10, 70, false),
        (17, 24, 70, true),
        (16, 24, 70, false),
        (6999, 10_000, 70, false),
        (7000, 10_000, 70, true),
        (6, 10, 60, true),
        (5, 10, 60, false),
        (7, 12, 60, false),
        (8, 12, 60, true),
        (0, 24, 1, false),
        (24, 24, 100, true),
        (23, 24, 100, false),
    ] {
        assert_eq!(score(points, maximum).meets(percent(cut)), Some(met), "{points}/{maximum} at {cut}%");
    }
}

#[test]
fn nothing_to_win_is_neither_met_nor_not_met() {
    assert_eq!(score(0, 0).meets(percent(70)), None);
    assert_eq!(score(0, 0).permille(), None);
}

#[test]
fn a_percentage_lies_between_1_and_100() {
    assert_eq!(Percent::new(0), None);
    assert_eq!(Percent::new(101), None);
    assert_eq!(percent(100).value(), 100);
}

proptest! {
    #[test]
    fn a_share_shown_below_the_cut_never_reads_as_the_cut(points in 0u32..500, maximum in 1u32..500, cut in 1u8..=100) {
        let score = score(points, maximum);
        let shown = score.permille().unwrap();
        prop_assert!(shown <= 1000);
        if score.meets(percent(cut)) == Some(false) {
            prop_assert!(shown < u16::from(cut) * 10);
        } else {
            prop_assert!(shown >= u16::from(cut) * 10);
        }
    }

    #[test]
    fn one_point_more_never_unmeets_a_cut(points in 0u32..500, maximum in 1u32..500, cut in 1u8..=100) {
        let cut = percent(cut);
        prop_assert!(score(points + 1, maximum).meets(cut) >= score(points, maximum).meets(cut));
    }
}
