//! Which of the eight masks a code gets: the one that resembles what scanners look for least (ISO/IEC
//! 18004, 7.8.3), as the crate that draws codes weighs them, in a fraction of its time. A sheet of member
//! cards is four hundred codes, and a film sixty a second.

use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::types::Color;

const MASKS: [MaskPattern; 8] = [
    MaskPattern::Checkerboard,
    MaskPattern::HorizontalLines,
    MaskPattern::VerticalLines,
    MaskPattern::DiagonalLines,
    MaskPattern::LargeCheckerboard,
    MaskPattern::Fields,
    MaskPattern::Diamonds,
    MaskPattern::Meadow,
];

/// Fewest modules of one colour in a row that count.
const LONG: u32 = 5;
/// A finder pattern's middle: dark, light, three dark, light, dark.
const FINDER: u32 = 0b101_1101;

/// The modules of a code of `size` modules a side, row by row, under the best of all masks; of equally good
/// ones the first.
pub fn best(unmasked: &Canvas, size: usize) -> Vec<bool> {
    let masked = |mask: &MaskPattern| {
        let mut canvas = unmasked.clone();
        canvas.apply_mask(*mask);
        canvas.into_colors().into_iter().map(|color| color == Color::Dark).collect::<Vec<bool>>()
    };
    MASKS.iter().map(masked).min_by_key(|dark| penalty(dark, size)).unwrap_or_default()
}

fn penalty(dark: &[bool], size: usize) -> u32 {
    let rows = || dark.chunks_exact(size);
    let mut penalty: u32 = rows().map(|row| line(row.iter())).sum();
    for column in 0..size {
        penalty += line(dark.iter().skip(column).step_by(size));
    }
    for (row, below) in rows().zip(rows().skip(1)) {
        for (one, other) in row.windows(2).zip(below.windows(2)) {
            penalty += if one == other && one.first() == one.last() { 3 } else { 0 };
        }
    }
    let percent = dark.iter().filter(|dark| **dark).count() * 200 / dark.len().max(1);
    penalty + u32::try_from(percent.abs_diff(100)).unwrap_or(u32::MAX)
}

/// What a row or a column adds: long runs, and what looks like a finder pattern beside four light modules.
fn line<'d>(modules: impl Iterator<Item = &'d bool>) -> u32 {
    let (mut penalty, mut run, mut last) = (0, 0, None);
    // The last fifteen modules; outside a code all is light.
    let mut seen: u32 = 0;
    let mut look = |dark: bool| {
        seen = (seen << 1 | u32::from(dark)) & 0x7fff;
        let quiet = seen >> 11 == 0 || seen & 0xf == 0;
        if seen >> 4 & 0x7f == FINDER && quiet { 40 } else { 0 }
    };
    let long = |run: u32| if run >= LONG { run - 2 } else { 0 };
    for dark in modules {
        penalty += look(*dark);
        if last == Some(*dark) {
            run += 1;
        } else {
            penalty += long(run);
            (run, last) = (1, Some(*dark));
        }
    }
    penalty + long(run) + (0..4).map(|_| look(false)).sum::<u32>()
}
