//! Contact sheets: many screens at a glance.

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};

use png::{BitDepth, ColorType, Decoder, Encoder, Transformations};

use super::PHONE;

/// Screens beside each other.
const COLUMNS: usize = 7;
/// Each at half its size, with so much paper around it.
const GAP: usize = 8;
const SAMPLES: usize = 3;

/// Puts pictures of the phone's screen on one sheet beside them, called `name`.
pub fn contact_sheet(pictures: &[PathBuf], name: &str) {
    let Some(folder) = pictures.first().and_then(|first| first.parent()) else { return };
    let (width, height) = (PHONE.0 as usize / 2, PHONE.1 as usize / 2);
    let rows = pictures.len().div_ceil(COLUMNS);
    let sheet_width = COLUMNS * (width + GAP) + GAP;
    let sheet_height = rows * (height + GAP) + GAP;
    let mut sheet = vec![0x80; sheet_width * sheet_height * SAMPLES];
    for (at, picture) in pictures.iter().enumerate() {
        let left = GAP + at % COLUMNS * (width + GAP);
        let top = GAP + at / COLUMNS * (height + GAP);
        let small = halved(&colours(picture));
        for (y, row) in small.chunks_exact(width * SAMPLES).enumerate() {
            let from = ((top + y) * sheet_width + left) * SAMPLES;
            sheet[from..from + row.len()].copy_from_slice(row);
        }
    }
    let file = File::create(folder.join(format!("{name}.png"))).unwrap();
    let size = |it: usize| u32::try_from(it).unwrap();
    let mut encoder = Encoder::new(BufWriter::new(file), size(sheet_width), size(sheet_height));
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.write_header().unwrap().write_image_data(&sheet).unwrap();
}

/// The colours of a screen, three bytes a pixel.
fn colours(picture: &Path) -> Vec<u8> {
    let mut decoder = Decoder::new(BufReader::new(File::open(picture).unwrap()));
    decoder.set_transformations(Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!((info.width, info.height), PHONE, "{}", picture.display());
    let samples = info.color_type.samples();
    assert!(samples >= SAMPLES, "a picture in colour: {}", picture.display());
    pixels.chunks_exact(samples).flat_map(|pixel| pixel.iter().copied().take(SAMPLES)).collect()
}

/// The same at half the width and height: each pixel the mean of four.
fn halved(colours: &[u8]) -> Vec<u8> {
    let row = PHONE.0 as usize * SAMPLES;
    let mut small = Vec::with_capacity(colours.len() / 4);
    for rows in colours.chunks_exact(2 * row) {
        for x in (0..row).step_by(2 * SAMPLES) {
            for sample in x..x + SAMPLES {
                let sum: u16 = [sample, sample + SAMPLES, row + sample, row + sample + SAMPLES]
                    .iter()
                    .map(|at| u16::from(rows[*at]))
                    .sum();
                small.push(u8::try_from(sum / 4).unwrap_or(u8::MAX));
            }
        }
    }
    small
}
