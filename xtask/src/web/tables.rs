//! Tables that compress to nothing smaller, and that a phone computes faster than it downloads them.
//!
//! RaptorQ multiplies in the field of 256 elements (RFC 6330, section 5.7) by a table of all products:
//! 64 KB that look like noise, a sixteenth of what a browser loads before the first screen. The build
//! blanks it in the module and says where it was; `tables.js` fills it in before anything runs.

use anyhow::{Context as _, Result, bail};

/// The field's polynomial, x⁸ + x⁴ + x³ + x² + 1 (RFC 6330, section 5.7.3).
const POLYNOMIAL: u16 = 0x11d;
/// Of each number a row of products with 0 to 255.
const ROW: usize = 256;
/// A module begins so, and its sections follow.
pub(super) const HEADER: &[u8] = b"\0asm\x01\0\0\0";
const DATA: u8 = 11;
/// `i32.const`, and the end of an expression.
const CONST: u8 = 0x41;
const END: u8 = 0x0b;

/// Blanks the table; gives the address in the module's memory at which it begins, row 0 included.
/// Nothing where the module has none.
pub fn blank(wasm: &mut [u8]) -> Result<Option<usize>> {
    let products = products();
    // Row 0 and the zero that begins row 1 are blank already, and may have been cut off.
    let (cut, looked_for) = (ROW + 1, products.get(ROW + 1..).unwrap_or_default());
    for Segment { address, place } in segments(wasm)? {
        let content = wasm.get_mut(place).context("a segment ends too early")?;
        let Some(at) = find(content, looked_for) else { continue };
        content.iter_mut().skip(at).take(looked_for.len()).for_each(|byte| *byte = 0);
        let begin = (address + at).checked_sub(cut).context("the table begins before memory")?;
        return Ok(Some(begin));
    }
    Ok(None)
}

fn find(content: &[u8], looked_for: &[u8]) -> Option<usize> {
    content.windows(looked_for.len()).position(|window| window == looked_for)
}

fn products() -> Vec<u8> {
    let times = |a: u16, b: u16| {
        let mut product = 0;
        for bit in (0..8).rev() {
            product <<= 1;
            if product & 0x100 != 0 {
                product ^= POLYNOMIAL;
            }
            if b >> bit & 1 == 1 {
                product ^= a;
            }
        }
        u8::try_from(product).unwrap_or_default()
    };
    (0..256).flat_map(|a| (0..256).map(move |b| times(a, b))).collect()
}

/// What a module puts into its memory before it starts.
struct Segment {
    address: usize,
    place: std::ops::Range<usize>,
}

/// The segments of a module whose memory begins at 0 (WebAssembly core specification, 5.5.14).
fn segments(wasm: &[u8]) -> Result<Vec<Segment>> {
    if !wasm.starts_with(HEADER) {
        bail!("This is no WebAssembly module.");
    }
    let mut reader = Reader { wasm, at: HEADER.len() };
    while let Some(id) = reader.byte() {
        let length = reader.number()?;
        if id != DATA {
            reader.at += length;
            continue;
        }
        let count = reader.number()?;
        return (0..count).map(|_| reader.segment()).collect();
    }
    Ok(Vec::new())
}

/// Reads a module.
pub(super) struct Reader<'w> {
    pub(super) wasm: &'w [u8],
    pub(super) at: usize,
}

impl Reader<'_> {
    pub(super) fn byte(&mut self) -> Option<u8> {
        let byte = self.wasm.get(self.at).copied();
        self.at += 1;
        byte
    }

    /// An unsigned LEB128 number; addresses below 2³¹ read the same where they are signed.
    pub(super) fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte().context("a number ends too early")?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        bail!("A number is too long.");
    }

    fn segment(&mut self) -> Result<Segment> {
        let kind = self.number()?;
        if kind != 0 || self.byte() != Some(CONST) {
            bail!("A segment of kind {kind}, which rustc does not make.");
        }
        let address = self.number()?;
        if self.byte() != Some(END) {
            bail!("A segment whose address is computed.");
        }
        let length = self.number()?;
        let place = self.at..self.at + length;
        self.at = place.end;
        Ok(Segment { address, place })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_those_of_the_field() {
        let products = products();
        // RFC 6330, section 5.7.3: multiplication by 1 changes nothing; 2 · 128 overflows once.
        assert_eq!(products[ROW..2 * ROW], (0..=255).collect::<Vec<u8>>());
        assert_eq!(products[2 * ROW + 128], 0x1d);
        assert!(products.iter().take(ROW).all(|product| *product == 0));
    }

    fn number(mut value: usize) -> Vec<u8> {
        let mut bytes = Vec::new();
        while value >= 0x80 {
            bytes.push(u8::try_from(value & 0x7f).unwrap() | 0x80);
            value >>= 7;
        }
        bytes.push(u8::try_from(value).unwrap());
        bytes
    }

    fn module(segments: &[(usize, Vec<u8>)]) -> Vec<u8> {
        let mut data = number(segments.len());
        for (address, content) in segments {
            data.extend([0, CONST]);
            data.extend(number(*address));
            data.push(END);
            data.extend(number(content.len()));
            data.extend(content);
        }
        let mut wasm = HEADER.to_vec();
        wasm.extend([0, 3, 1, b'x', 9, DATA]);
        wasm.extend(number(data.len()));
        wasm.extend(data);
        wasm
    }

    #[test]
    fn the_table_is_found_and_blanked() {
        let mut content = b"before".to_vec();
        content.extend(&products()[ROW + 1..]);
        content.extend(b"after");
        let mut wasm = module(&[(1024, vec![7; 100]), (70_000, content)]);
        assert_eq!(blank(&mut wasm).unwrap(), Some(70_000 + 6 - ROW - 1));
        let mut rest = b"before".to_vec();
        rest.resize(6 + 255 * ROW - 1, 0);
        rest.extend(b"after");
        assert_eq!(wasm, module(&[(1024, vec![7; 100]), (70_000, rest)]));
        assert_eq!(blank(&mut wasm).unwrap(), None);
        assert!(blank(&mut [1, 2, 3]).is_err());
    }
}
