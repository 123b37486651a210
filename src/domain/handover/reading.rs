//! QR codes in a picture. Only the reader, a program of its own, carries this code.

use rqrr::PreparedImage;

/// Bytes of a pixel: red, green, blue, opacity.
const PIXEL: usize = 4;

/// The texts of the codes in a picture, as a canvas gives its pixels, row by row. A code that cannot be read is
/// passed over; a picture of another size than it says shows nothing.
pub fn texts(width: usize, height: usize, pixels: &[u8]) -> Vec<String> {
    if width == 0
        || width.checked_mul(height).and_then(|count| count.checked_mul(PIXEL)) != Some(pixels.len())
    {
        return Vec::new();
    }
    // Luma in whole numbers, in 256ths.
    let grey = |x: usize, y: usize| {
        let [red, green, blue] = [0, 1, 2]
            .map(|colour| pixels.get((y * width + x) * PIXEL + colour).copied().map_or(0, u32::from));
        ((77 * red + 150 * green + 29 * blue) >> 8) as u8
    };
    let mut picture = PreparedImage::prepare_from_greyscale(width, height, grey);
    picture.detect_grids().iter().filter_map(|grid| grid.decode().ok().map(|(_, text)| text)).collect()
}
