//! Pictures as grey pixels.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use folkmoot_protocol::api::CodeView;
use folkmoot_qr::scan::{Found, Frame, scan};
use png::{BitDepth, ColorType, Decoder, Encoder, Transformations};

/// Light modules around a code, as the QR standard asks.
const QUIET: u32 = 4;

/// Pixels a side of what a camera sees.
pub const CAMERA: u32 = 640;

/// Part of a picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Square {
    /// From the left edge.
    pub x: f64,
    /// From the upper edge.
    pub y: f64,
    /// Width and height.
    pub side: f64,
}

impl Square {
    /// With more around it, as a share of its size.
    #[must_use]
    pub fn with(self, around: f64) -> Self {
        let more = self.side * around;
        Self { x: self.x - more / 2.0, y: self.y - more / 2.0, side: self.side + more }
    }
}

/// Grey pixels, row by row, 0 is black.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The pixels.
    pub luma: Vec<u8>,
}

impl Picture {
    /// Reads a PNG of any colour type.
    #[must_use]
    pub fn from_png(png: &[u8]) -> Self {
        let mut decoder = Decoder::new(Cursor::new(png));
        decoder.set_transformations(Transformations::normalize_to_color8());
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        let samples = info.color_type.samples();
        let luma = pixels
            .get(..info.buffer_size())
            .unwrap()
            .chunks_exact(samples)
            .map(|pixel| match pixel {
                [grey] | [grey, _] => *grey,
                [red, green, blue, ..] => grey_of(*red, *green, *blue),
                [] => unreachable!("a pixel has samples"),
            })
            .collect();
        Self { width: info.width, height: info.height, luma }
    }

    /// What a camera sees of the square at (`x`, `y`): `CAMERA` pixels a side, interpolated between
    /// this picture's, white beyond its edges.
    #[must_use]
    pub fn filmed(&self, square: Square) -> Self {
        let step = square.side / f64::from(CAMERA);
        let (columns, rows) = (f64::from(self.width), f64::from(self.height));
        let at = |x: f64, y: f64| -> f64 {
            if x < 0.0 || y < 0.0 || x >= columns || y >= rows {
                return 255.0;
            }
            // In range, and both whole numbers.
            let index = y as usize * self.width as usize + x as usize;
            f64::from(self.luma[index])
        };
        let pixel = |column: u32, row: u32| {
            let x = square.x + (f64::from(column) + 0.5) * step - 0.5;
            let y = square.y + (f64::from(row) + 0.5) * step - 0.5;
            let (left, top) = (x.floor(), y.floor());
            let (right_share, low_share) = (x - left, y - top);
            let upper = at(left, top) * (1.0 - right_share) + at(left + 1.0, top) * right_share;
            let lower =
                at(left, top + 1.0) * (1.0 - right_share) + at(left + 1.0, top + 1.0) * right_share;
            (upper * (1.0 - low_share) + lower * low_share).round() as u8
        };
        let luma = (0..CAMERA).flat_map(|y| (0..CAMERA).map(move |x| (x, y)));
        let luma = luma.map(|(x, y)| pixel(x, y)).collect();
        Self { width: CAMERA, height: CAMERA, luma }
    }

    /// The texts of all codes in it, by the app's own scanner.
    #[must_use]
    pub fn texts(&self) -> Vec<String> {
        let (width, height) = (usize::try_from(self.width), usize::try_from(self.height));
        let frame = Frame::new(width.unwrap(), height.unwrap(), &self.luma).unwrap();
        scan(&frame).iter().filter_map(Found::text).map(str::to_owned).collect()
    }

    /// Draws a code with `scale` pixels a module, and its quiet zone.
    #[must_use]
    pub fn of_code(code: &CodeView, scale: u32) -> Self {
        let bits = STANDARD.decode(&code.modules).unwrap();
        let side = (code.size + 2 * QUIET) * scale;
        let dark = |x: u32, y: u32| {
            let (Some(x), Some(y)) =
                ((x / scale).checked_sub(QUIET), (y / scale).checked_sub(QUIET))
            else {
                return false;
            };
            if x >= code.size || y >= code.size {
                return false;
            }
            let index = usize::try_from(y * code.size + x).unwrap();
            bits.get(index / 8).unwrap() & (0x80 >> (index % 8)) != 0
        };
        let luma = (0..side)
            .flat_map(|y| (0..side).map(move |x| (x, y)))
            .map(|(x, y)| if dark(x, y) { 0 } else { 255 })
            .collect();
        Self { width: side, height: side, luma }
    }

    /// Writes a grey PNG.
    #[must_use]
    pub fn to_png(&self) -> Vec<u8> {
        let mut png = Vec::new();
        let mut encoder = Encoder::new(&mut png, self.width, self.height);
        encoder.set_color(ColorType::Grayscale);
        encoder.set_depth(BitDepth::Eight);
        encoder.write_header().unwrap().write_image_data(&self.luma).unwrap();
        png
    }
}

/// Rec. 601 luma, as cameras give it.
fn grey_of(red: u8, green: u8, blue: u8) -> u8 {
    let sum = 299 * u32::from(red) + 587 * u32::from(green) + 114 * u32::from(blue);
    u8::try_from(sum / 1000).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_survive_png() {
        let picture = Picture { width: 3, height: 2, luma: vec![0, 50, 100, 150, 200, 255] };
        assert_eq!(Picture::from_png(&picture.to_png()), picture);
    }
}
