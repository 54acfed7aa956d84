//! From modules that are surely or doubtfully dark to a whole code: the format and version that fit best,
//! and codewords of which the doubtful ones are erased as far as it takes (Forney's generalised minimum
//! distance decoding). What comes out is a grid without errors; the bit decoder behind has the last word.

use super::layout::{Layout, Module, format_word, masked, version_word};
use super::reed_solomon::{Syndromes, correct};

/// How well a format must fit, from -1 to 1.
const FORMAT_FITS: f32 = 0.4;

/// How well a version must fit; it is far from all others.
const VERSION_FITS: f32 = 0.5;

/// One in so many codes may be another by chance, as a power of two.
const CHANCE: f32 = 30.0;

/// The format (level and mask) whose bits fit best, and how well; read mirrored too when asked to.
pub(super) fn format(layout: &Layout, signs: &[f32], mirrored: bool) -> Option<usize> {
    let copies = layout.format_places();
    let soft = |bit: usize| -> f32 {
        copies.iter().map(|copy| sign_at(layout, signs, copy[bit], mirrored)).sum()
    };
    let bits: Vec<f32> = (0..15).map(soft).collect();
    best(&bits, (0..32).map(|format| (format, format_word(format))), FORMAT_FITS)
}

/// The version whose 18 bits, the lowest first, fit best: positive is dark.
pub(super) fn version(bits: &[f32; 18]) -> Option<usize> {
    best(bits, (7..=40).map(|version| (version, version_word(version))), VERSION_FITS)
}

fn sign_at(layout: &Layout, signs: &[f32], (x, y): (usize, usize), mirrored: bool) -> f32 {
    let (x, y) = if mirrored { (y, x) } else { (x, y) };
    signs[y * layout.size + x].clamp(-1.0, 1.0)
}

fn best(bits: &[f32], words: impl Iterator<Item = (usize, usize)>, least: f32) -> Option<usize> {
    let all: f32 = bits.iter().map(|it| it.abs()).sum::<f32>().max(0.01);
    let fits = |word: usize| {
        let with = |(bit, it): (usize, &f32)| if word >> bit & 1 == 1 { *it } else { -it };
        bits.iter().enumerate().map(with).sum::<f32>() / all
    };
    words
        .map(|(name, word)| (name, fits(word)))
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .filter(|(_, fits)| *fits > least)
        .map(|(name, _)| name)
}

/// The code's grid without errors, row by row, true for dark; nothing when its codewords can't be told.
pub(super) fn corrected(
    layout: &Layout,
    signs: &[f32],
    format: usize,
    mirrored: bool,
) -> Option<Vec<bool>> {
    let size = layout.size;
    let mask = format & 7;
    let sharing = layout.sharing(format >> 3);
    let place = |at: u32| {
        let (x, y) = (at as usize % size, at as usize / size);
        (x, y, if mirrored { x * size + y } else { at as usize })
    };

    // Codewords with how sure each is.
    let (bytes, _) = layout.order.as_chunks::<8>();
    let mut codewords = Vec::with_capacity(bytes.len());
    for byte in bytes {
        let (mut word, mut doubt) = (0_u8, 0.0_f32);
        for &at in byte {
            let (x, y, from) = place(at);
            let sign = signs[from];
            let dark = sign > 0.0;
            word = word << 1 | u8::from(dark != masked(mask, x, y));
            // Roughly the chance that this module is wrong.
            doubt += (-4.0 * sign.abs()).exp();
        }
        codewords.push((word, doubt));
    }

    let mut fixed: Vec<u8> = codewords.iter().map(|it| it.0).collect();
    let longest = sharing.data + usize::from(sharing.short < sharing.blocks);
    for block in 0..sharing.blocks {
        let data = sharing.data + usize::from(block >= sharing.short);
        let of_data = |i: usize| {
            if i < sharing.data {
                i * sharing.blocks + block
            } else {
                sharing.data * sharing.blocks + block - sharing.short
            }
        };
        let after = sharing.short * sharing.data + (sharing.blocks - sharing.short) * longest;
        let places: Vec<usize> = (0..data)
            .map(of_data)
            .chain((0..sharing.correction).map(|i| after + i * sharing.blocks + block))
            .collect();
        let words: Vec<(u8, f32)> = places.iter().map(|&at| codewords[at]).collect();
        let whole = block_corrected(&words, sharing.correction)?;
        for (&at, word) in places.iter().zip(whole) {
            fixed[at] = word;
        }
    }

    // Drawn again, the right way round.
    let mut grid: Vec<bool> = layout.modules.iter().map(|it| *it == Module::Dark).collect();
    for (byte, word) in bytes.iter().zip(&fixed) {
        for (bit, &at) in byte.iter().enumerate() {
            let (x, y, _) = place(at);
            grid[at as usize] = (word >> (7 - bit) & 1 == 1) != masked(mask, x, y);
        }
    }
    let word = format_word(format);
    for copy in layout.format_places() {
        for (bit, (x, y)) in copy.into_iter().enumerate() {
            grid[y * size + x] = word >> bit & 1 == 1;
        }
    }
    if let Some(copies) = layout.version_places() {
        let word = version_word(layout.version);
        for copy in copies {
            for (bit, (x, y)) in copy.into_iter().enumerate() {
                grid[y * size + x] = word >> bit & 1 == 1;
            }
        }
    }
    Some(grid)
}

/// One block's codewords without errors.
fn block_corrected(words: &[(u8, f32)], correction: usize) -> Option<Vec<u8>> {
    let mut block: Vec<u8> = words.iter().map(|it| it.0).collect();
    let syndromes = Syndromes::of(&block, correction);
    if syndromes.clean() {
        return Some(block);
    }
    let mut doubtful: Vec<usize> = (0..block.len()).collect();
    doubtful.sort_by(|&a, &b| words[b].1.total_cmp(&words[a].1));
    for erased in (0..correction).step_by(2) {
        let before = block.clone();
        if let Some(errors) = correct(&mut block, &syndromes, &doubtful[..erased]) {
            if unlikely_by_chance(block.len(), correction, erased, errors) {
                return Some(block);
            }
            block = before;
        }
    }
    None
}

/// Whether random codewords would hardly ever be corrected so: `errors` places of `length`, where
/// `erased` of them are free, and each correction codeword left over is one in 256.
fn unlikely_by_chance(length: usize, correction: usize, erased: usize, errors: usize) -> bool {
    let ways: f32 =
        (0..errors).map(|i| ((length - erased - i) as f32 / (i + 1) as f32).log2() + 8.0).sum();
    let least = if erased == 0 { 20.0 } else { CHANCE };
    (correction - erased) as f32 * 8.0 - ways >= least
}
