//! Pictures of the screen: read from the memory of a virtual display, written as PNG.

use std::{collections::BTreeSet, fs, io::Write as _, path::Path};

use anyhow::{Context as _, Result};
use flate2::{Compression, Crc, write::ZlibEncoder};

use crate::places;

/// So many colours are only there when letters have been drawn: their edges are softened.
const COLOURS_OF_TEXT: usize = 16;

/// A picture, three bytes to a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Picture {
    /// Reads the X window dump format, as Xvfb keeps its screen: a header of big-endian numbers
    /// (`XWDFileHeader` of X11's `XWDFile.h`), a colour table of 12 bytes an entry, the points.
    /// Only what Xvfb makes for 24 bits of colour is understood: 4 bytes a point, blue first.
    pub fn from_xwd(dump: &[u8]) -> Option<Self> {
        let number = |index: usize| -> Option<u32> {
            let bytes = dump.get(index * 4..index * 4 + 4)?;
            Some(u32::from_be_bytes(bytes.try_into().ok()?))
        };
        let (header, version, width, height) = (number(0)?, number(1)?, number(4)?, number(5)?);
        let (byte_order, bits, line, colours) = (number(7)?, number(11)?, number(12)?, number(19)?);
        if version != 7 || byte_order != 0 || bits != 32 {
            return None;
        }
        let start = usize::try_from(header.checked_add(colours.checked_mul(12)?)?).ok()?;
        let (line, row) = (usize::try_from(line).ok()?, usize::try_from(width).ok()? * 4);
        let mut rgb = Vec::new();
        for y in 0..usize::try_from(height).ok()? {
            let from = start + y * line;
            let points = dump.get(from..from + row)?;
            for point in points.chunks_exact(4) {
                let [blue, green, red, _] = point.try_into().ok()?;
                rgb.extend([red, green, blue]);
            }
        }
        Some(Self { width, height, rgb })
    }

    /// Whether there is something to read on it.
    pub fn shows_text(&self) -> bool {
        let mut colours = BTreeSet::new();
        self.rgb.chunks_exact(3).any(|point| {
            colours.insert(point);
            colours.len() >= COLOURS_OF_TEXT
        })
    }

    /// Writes it as PNG (W3C recommendation, third edition): 8 bits, true colour, no filters.
    pub fn save(&self, path: &Path) -> Result<()> {
        let mut header = Vec::new();
        header.extend(self.width.to_be_bytes());
        header.extend(self.height.to_be_bytes());
        header.extend([8, 2, 0, 0, 0]);
        let mut points = ZlibEncoder::new(Vec::new(), Compression::default());
        for row in self.rgb.chunks_exact(usize::try_from(self.width)?.max(1) * 3) {
            points.write_all(&[0])?;
            points.write_all(row)?;
        }
        let mut png = vec![0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a];
        for (kind, data) in [(b"IHDR", header), (b"IDAT", points.finish()?), (b"IEND", Vec::new())]
        {
            let mut crc = Crc::new();
            crc.update(kind);
            crc.update(&data);
            png.extend(u32::try_from(data.len())?.to_be_bytes());
            png.extend(kind);
            png.extend(data);
            png.extend(crc.sum().to_be_bytes());
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, png).with_context(|| format!("Can't write {}.", path.display()))
    }
}

/// `cargo xtask pictures`: where they lie.
pub fn list() -> Result<()> {
    let folder = places::pictures();
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("No pictures yet: `cargo xtask test` and `cargo xtask run` take them.");
        return Ok(());
    };
    let mut found: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    found.sort();
    for path in found {
        println!("{}", places::short(&path));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two points wide, one high, one colour in the table, lines of 12 bytes.
    fn dump() -> Vec<u8> {
        let mut numbers = [0_u32; 25];
        for (index, value) in [(0, 104), (1, 7), (4, 2), (5, 1), (11, 32), (12, 12), (19, 1)] {
            numbers[index] = value;
        }
        let mut bytes: Vec<u8> = numbers.iter().flat_map(|number| number.to_be_bytes()).collect();
        bytes.extend([0; 4 + 12]);
        bytes.extend([3, 2, 1, 0, 6, 5, 4, 0, 9, 9, 9, 9]);
        bytes
    }

    #[test]
    fn reads_a_screen() {
        let picture = Picture::from_xwd(&dump()).unwrap();
        assert_eq!(picture, Picture { width: 2, height: 1, rgb: vec![1, 2, 3, 4, 5, 6] });
        assert!(!picture.shows_text());
        let cut = dump().len() - 5;
        assert_eq!(Picture::from_xwd(&dump()[..cut]), None);
    }

    #[test]
    fn writes_png() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep/one.png");
        Picture::from_xwd(&dump()).unwrap().save(&path).unwrap();
        let png = fs::read(path).unwrap();
        assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
        // The sum of an empty IEND never changes.
        assert_eq!(&png[png.len() - 8..], b"IEND\xae\x42\x60\x82");
    }
}
