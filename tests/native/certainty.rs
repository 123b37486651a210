//! Near or clear, against the Wilson interval computed with floating point, and the band of the ruler.

use crate::bank::percent;
use proptest::prelude::*;
use thuoc_so::domain::check::certainty::{Certainty, band, certainty, differ, interval};
use thuoc_so::domain::quantity::{Points, Score};

/// The 90% Wilson interval of a share, as textbooks write it, with the same quantile.
fn wilson(share: f64, items: f64) -> (f64, f64) {
    let z = 2.706_f64.sqrt();
    let centre = (share + z * z / (2.0 * items)) / (1.0 + z * z / items);
    let half =
        z / (1.0 + z * z / items) * (share * (1.0 - share) / items + z * z / (4.0 * items * items)).sqrt();
    (centre - half, centre + half)
}

fn of(points: u32, items: u32, cut: u8) -> Certainty {
    certainty(Score::new(Points(points), Points(items)), percent(cut), items)
}

#[test]
fn the_short_forms_have_these_zones() {
    let near: Vec<u32> = (0..=24).filter(|points| of(*points, 24, 70) == Certainty::Near).collect();
    assert_eq!(near, [14, 15, 16, 17, 18, 19, 20]);
    let near: Vec<u32> = (0..=12).filter(|points| of(*points, 12, 60) == Certainty::Near).collect();
    assert_eq!(near, [5, 6, 7, 8, 9]);
}

#[test]
fn near_means_that_the_cut_lies_inside_the_wilson_interval() {
    for cut in [50, 60, 70, 80, 90] {
        for items in 1..=120 {
            for points in 0..=items {
                let (low, high) = wilson(f64::from(points) / f64::from(items), f64::from(items));
                let share = f64::from(cut) / 100.0;
                // Where the cut is the interval's very end, rounding decides in floating point.
                if (share - low).abs() < 1e-9 || (share - high).abs() < 1e-9 {
                    continue;
                }
                let inside = low < share && share < high;
                assert_eq!(of(points, items, cut) == Certainty::Near, inside, "{points}/{items} at {cut}%");
            }
        }
    }
}

/// The 90% intervals of an observed 70% that the project's notes table: 44–87, 52–84 and 57–80 in hundredths.
#[test]
fn the_intervals_of_seven_in_ten_are_those_of_the_table() {
    for (items, low, high) in [(10, 44, 87), (20, 52, 84), (40, 57, 80)] {
        let (found_low, found_high) = interval(Score::new(Points(items * 7 / 10), Points(items))).unwrap();
        assert_eq!(((found_low + 5) / 10, (found_high + 5) / 10), (low, high), "{items} items");
    }
    assert_eq!(interval(Score::default()), None);
}

#[test]
fn intervals_are_those_of_floating_point_rounded_outwards() {
    for items in 1..=120_u32 {
        for points in 0..=items {
            let (low, high) = wilson(f64::from(points) / f64::from(items), f64::from(items));
            let (found_low, found_high) = interval(Score::new(Points(points), Points(items))).unwrap();
            let (low, high) = (low * 1000.0, high * 1000.0);
            assert!((low - 1.001..=low + 0.001).contains(&f64::from(found_low)), "{points}/{items}");
            assert!((high - 0.001..=high + 1.001).contains(&f64::from(found_high)), "{points}/{items}");
        }
    }
}

#[test]
fn two_shares_differ_where_the_pooled_test_says_so() {
    for n in [1_u32, 10, 12, 24, 48] {
        for m in [1_u32, 12, 20, 34] {
            for (a, b) in (0..=n).flat_map(|a| (0..=m).map(move |b| (a, b))) {
                let [fa, fb, fn_, fm] = [a, b, n, m].map(f64::from);
                let pooled = (fa + fb) / (fn_ + fm);
                let error = (2.706 * pooled * (1.0 - pooled) * (1.0 / fn_ + 1.0 / fm)).sqrt();
                let distance = (fb / fm - fa / fn_).abs();
                if (distance - error).abs() > 1e-9 {
                    assert_eq!(differ([a, n], [b, m]), distance > error, "{a}/{n} and {b}/{m}");
                }
            }
        }
    }
}

#[test]
fn without_an_item_nothing_is_sure() {
    assert_eq!(of(0, 0, 70), Certainty::Near);
}

proptest! {
    #[test]
    fn the_mark_lies_in_the_band_exactly_when_the_word_is_near(items in 1u32..200, points in 0u32..200, cut in 1u8..100) {
        let points = points.min(items);
        let share = Score::new(Points(points), Points(items)).permille().unwrap();
        let (low, high) = band(percent(cut), items);
        match of(points, items, cut) {
            // The picture is drawn in whole tenths of a percent, rounded down: on the very edge, up to one
            // tenth, both words are right.
            Certainty::Near => prop_assert!(low <= share + 1 && share <= high),
            Certainty::Clear => prop_assert!(share <= low || share >= high),
        }
        prop_assert!(low <= u16::from(cut) * 10 && u16::from(cut) * 10 <= high);
    }
}
