//! Writes down what `unicode-normalization` knows, as numbers that differ little from one to the next.

use std::collections::BTreeMap;
use std::path::PathBuf;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::{canonical_combining_class, compose};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let folder = PathBuf::from(std::env::var_os("OUT_DIR").ok_or("OUT_DIR is missing")?);
    let mut tables = Vec::new();
    parts(&mut tables);
    classes(&mut tables);
    pairs(&mut tables);
    Ok(std::fs::write(folder.join("tables.bin"), tables)?)
}

/// All characters but Hangul's syllables, which are computed.
fn characters() -> impl Iterator<Item = char> {
    ('\0'..=char::MAX).filter(|c| !('\u{ac00}'..='\u{d7a3}').contains(c))
}

/// What each character consists of, where that is not itself (NFKD).
fn parts(out: &mut Vec<u8>) {
    let apart = characters().map(|c| (c, std::iter::once(c).nfkd().collect::<Vec<_>>()));
    let apart: Vec<_> = apart.filter(|(c, parts)| parts.as_slice() != [*c]).collect();
    number(out, length(apart.len()));
    let (mut before, mut part_before) = (0, 0);
    for (c, parts) in apart {
        difference(out, &mut before, c);
        number(out, length(parts.len()));
        for part in parts {
            difference(out, &mut part_before, part);
        }
    }
}

/// The combining class of each character that combines.
fn classes(out: &mut Vec<u8>) {
    let classes = characters().map(|c| (c, canonical_combining_class(c)));
    let classes: Vec<_> = classes.filter(|(_, class)| *class != 0).collect();
    number(out, length(classes.len()));
    let mut before = 0;
    for (c, class) in classes {
        difference(out, &mut before, c);
        out.push(class);
    }
}

/// Each two characters that become one, in order.
fn pairs(out: &mut Vec<u8>) {
    let mut pairs = BTreeMap::new();
    for whole in characters() {
        let parts: Vec<char> = std::iter::once(whole).nfd().collect();
        let Some((last, first)) = parts.split_last() else { continue };
        let first: Vec<char> = first.iter().copied().nfc().collect();
        if let [first] = first.as_slice()
            && compose(*first, *last) == Some(whole)
        {
            pairs.insert((*first, *last), whole);
        }
    }
    number(out, length(pairs.len()));
    let (mut first_before, mut last_before, mut whole_before) = (0, 0, 0);
    for ((first, last), whole) in pairs {
        difference(out, &mut first_before, first);
        difference(out, &mut last_before, last);
        difference(out, &mut whole_before, whole);
    }
}

/// How a character differs from the one before: the sign in the lowest bit.
fn difference(out: &mut Vec<u8>, before: &mut i32, c: char) {
    let now = i32::try_from(u32::from(c)).unwrap_or_default();
    let difference = now - *before;
    *before = now;
    number(out, difference.unsigned_abs() << 1 | u32::from(difference < 0));
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn number(out: &mut Vec<u8>, mut number: u32) {
    loop {
        let low = u8::try_from(number & 0x7f).unwrap_or_default();
        number >>= 7;
        if number == 0 {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}

fn length(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}
