//! Codes read from pictures, by what the camera's reader is made of.

use crate::code::longest;
use crate::handover::one;
use proptest::prelude::*;
use thuoc_so::domain::handover::code::{Code, write};
use thuoc_so::domain::handover::qr::Qr;
use thuoc_so::domain::handover::reading::texts;

/// A picture of so many pixels on a side with a code in its middle, every module so many pixels wide.
fn picture(code: &Code, side: usize, module: usize) -> Vec<u8> {
    let qr = Qr::new(&write(code).unwrap()).unwrap();
    let margin = (side - qr.size() * module) / 2;
    let mut pixels = Vec::with_capacity(side * side * 4);
    for place in 0..side * side {
        let inside = |place: usize| place.checked_sub(margin).map(|place| place / module);
        let dark = inside(place % side)
            .zip(inside(place / side))
            .is_some_and(|(x, y)| x < qr.size() && y < qr.size() && qr.is_dark(x, y));
        let grey = if dark { 20 } else { 230 };
        pixels.extend([grey, grey, grey, 255]);
    }
    pixels
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_shown_code_is_read(tag in 0..100_000_u32, module in 3..7_usize, noise in any::<u64>()) {
        let mut code = longest();
        code.handed.tag = tag;
        let mut pixels = picture(&code, 320, module);
        // Light changes a little from pixel to pixel.
        let mut random = noise | 1;
        for pixel in pixels.chunks_mut(4) {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            let change = (random % 16) as u8;
            pixel[..3].iter_mut().for_each(|colour| *colour = colour.saturating_add(change));
        }
        prop_assert_eq!(texts(320, 320, &pixels), [write(&code).unwrap()]);
    }

    #[test]
    fn no_picture_is_too_strange(
        (width, height) in (0..90_usize, 0..90_usize), bytes in prop::collection::vec(any::<u8>(), 0..32_400),
    ) {
        let _ = texts(width, height, &bytes);
        let mut fitting = bytes;
        fitting.resize(width * height * 4, 0);
        let _ = texts(width, height, &fitting);
        // Only black and white, which looks more like a code.
        fitting.iter_mut().for_each(|byte| *byte = if *byte < 128 { 0 } else { 255 });
        let _ = texts(width, height, &fitting);
    }

    #[test]
    fn a_torn_code_is_passed_over(rows in 0..320_usize, shift in 1..320_usize) {
        let code = Code::from(one());
        let mut pixels = picture(&code, 320, 6);
        for row in pixels.chunks_mut(320 * 4).skip(rows) {
            row.rotate_right(shift * 4);
        }
        for text in texts(320, 320, &pixels) {
            prop_assert_eq!(text, write(&code).unwrap());
        }
    }
}

#[test]
fn a_blank_picture_and_one_of_another_size_show_nothing() {
    assert!(texts(64, 64, &[200; 64 * 64 * 4]).is_empty());
    assert!(texts(64, 64, &[0; 12]).is_empty());
    assert!(texts(usize::MAX, 2, &[0; 12]).is_empty());
}
