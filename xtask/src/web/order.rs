//! The order of a module's functions. What compresses a file finds again what it saw not long ago, gzip for
//! no more than 32 KB: functions that resemble each other are put side by side. That is a fortieth of what
//! a phone loads.

use std::{cmp::Reverse, collections::HashMap, ops::Range};

use anyhow::{Context as _, Result, bail};

use super::tables::{HEADER, Reader};

const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;
/// The part of the section of names that names functions.
const FUNCTION_NAMES: u8 = 1;

/// Functions are compared by all pieces of so many bytes in them.
const PIECE: usize = 4;
/// What so many functions have says nothing of any of them.
const COMMON: usize = 256;
/// How much a function counts that comes next to a place, second next and third next.
const NEAR: [f32; 3] = [1.0, 0.5, 0.3];
/// Below this share of pieces in common, the largest function that is left comes instead.
const ALIKE: f32 = 0.12;

/// The module with names for its functions that are in the order in which they belong.
pub fn named(wasm: &[u8]) -> Result<Vec<u8>> {
    let (imported, bodies) = functions(wasm)?;
    let bodies = bodies.into_iter().map(|body| wasm.get(body).unwrap_or_default());
    let order = chain(&bodies.map(pieces).collect::<Vec<_>>());
    let mut places: Vec<(usize, usize)> =
        order.into_iter().enumerate().map(|(place, function)| (function, place)).collect();
    places.sort_unstable();
    let mut list = Vec::new();
    number(&mut list, places.len());
    for (function, place) in places {
        number(&mut list, imported + function);
        text(&mut list, format!("{place:06}").as_bytes());
    }
    let mut section = Vec::new();
    text(&mut section, b"name");
    section.push(FUNCTION_NAMES);
    text(&mut section, &list);
    let mut out = wasm.to_vec();
    out.push(CUSTOM);
    text(&mut out, &section);
    Ok(out)
}

/// How many functions are imported, and where the bodies of all others lie (WebAssembly core
/// specification, 5.5.5 and 5.5.13).
fn functions(wasm: &[u8]) -> Result<(usize, Vec<Range<usize>>)> {
    if !wasm.starts_with(HEADER) {
        bail!("This is no WebAssembly module.");
    }
    let mut reader = Reader { wasm, at: HEADER.len() };
    let (mut imported, mut bodies) = (0, Vec::new());
    while let Some(id) = reader.byte() {
        let length = reader.number()?;
        let end = reader.at + length;
        match id {
            IMPORT => {
                for _ in 0..reader.number()? {
                    imported += usize::from(import(&mut reader)?);
                }
            }
            CODE => {
                for _ in 0..reader.number()? {
                    let length = reader.number()?;
                    bodies.push(reader.at..reader.at + length);
                    reader.at += length;
                }
            }
            _ => {}
        }
        reader.at = end;
    }
    if bodies.last().is_some_and(|last| last.end > wasm.len()) {
        bail!("A function ends too early.");
    }
    Ok((imported, bodies))
}

/// Reads an import; says whether it is a function.
fn import(reader: &mut Reader<'_>) -> Result<bool> {
    for _ in ["module", "name"] {
        reader.at += reader.number()?;
    }
    let kind = reader.byte().context("an import ends too early")?;
    match kind {
        0 => drop(reader.number()?),
        1 => {
            reader.byte();
            limits(reader)?;
        }
        2 => limits(reader)?,
        3 => reader.at += 2,
        kind => bail!("An import of kind {kind}, which rustc does not make."),
    }
    Ok(kind == 0)
}

fn limits(reader: &mut Reader<'_>) -> Result<()> {
    let has_most = reader.byte().is_some_and(|flags| flags & 1 == 1);
    reader.number()?;
    if has_most {
        reader.number()?;
    }
    Ok(())
}

/// All pieces of a body, each once, as numbers that stand for them.
fn pieces(body: &[u8]) -> Vec<u32> {
    let number = |piece: &[u8]| piece.iter().fold(0, |number, byte| number << 8 | u32::from(*byte));
    let mut pieces: Vec<u32> = body.windows(PIECE).map(number).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// A function that waits for its place.
struct Waiting<'p> {
    pieces: &'p [u32],
    placed: bool,
    /// How much it shares with those that were placed last.
    shared: f32,
}

/// Each function once, after the one whose pieces it shares.
fn chain(pieces: &[Vec<u32>]) -> Vec<usize> {
    let having = having(pieces);
    let mut largest: Vec<(Reverse<usize>, usize)> =
        pieces.iter().enumerate().map(|(at, pieces)| (Reverse(pieces.len()), at)).collect();
    largest.sort_unstable();
    let mut largest = largest.into_iter().map(|(_, function)| function);
    let waiting = |pieces| Waiting { pieces, placed: false, shared: 0.0 };
    let mut all: Vec<Waiting<'_>> = pieces.iter().map(|pieces| waiting(pieces)).collect();
    let mut order: Vec<usize> = Vec::with_capacity(pieces.len());
    loop {
        let mut found: Vec<usize> = Vec::new();
        for (before, weight) in order.iter().rev().zip(NEAR) {
            let Some(before) = all.get(*before).map(|before| before.pieces) else { continue };
            for like in before.iter().filter_map(|piece| having.get(piece)).flatten() {
                let Some(it) = all.get_mut(*like).filter(|it| !it.placed) else { continue };
                if it.shared <= 0.0 {
                    found.push(*like);
                }
                it.shared += weight;
            }
        }
        let mut best = (ALIKE, None);
        for like in found {
            let Some(it) = all.get_mut(like) else { continue };
            // Of small functions anything is a large share.
            #[allow(clippy::cast_precision_loss)]
            let share = std::mem::take(&mut it.shared) / (it.pieces.len() as f32 + 8.0);
            if share > best.0 {
                best = (share, Some(like));
            }
        }
        let placed = |function: &usize| all.get(*function).is_none_or(|it| it.placed);
        let next = best.1.or_else(|| largest.find(|function| !placed(function)));
        let Some(next) = next else { return order };
        if let Some(it) = all.get_mut(next) {
            it.placed = true;
        }
        order.push(next);
    }
}

/// Of each piece the functions that have it, where it says anything.
fn having(pieces: &[Vec<u32>]) -> HashMap<u32, Vec<usize>> {
    let mut having: HashMap<u32, Vec<usize>> = HashMap::new();
    for (function, pieces) in pieces.iter().enumerate() {
        for piece in pieces {
            let list = having.entry(*piece).or_default();
            // One more than is looked at, to know that it is too many.
            if list.len() <= COMMON {
                list.push(function);
            }
        }
    }
    having.retain(|_, list| (2..=COMMON).contains(&list.len()));
    having
}

fn text(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len());
    out.extend_from_slice(bytes);
}

/// An unsigned LEB128 number.
fn number(out: &mut Vec<u8>, mut number: usize) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_comes_side_by_side() {
        let one: Vec<u8> = (0..90).collect();
        let other: Vec<u8> = (100..190).collect();
        let again = |of: &[u8]| [of, &[7, 7]].concat();
        let all = [one.clone(), other.clone(), again(&one), again(&other)];
        let order = chain(&all.map(|body| pieces(&body)));
        assert_eq!(order, [2, 0, 3, 1]);
    }

    #[test]
    fn a_module_is_read_and_named() {
        // One imported function and one memory, then two functions.
        let wasm = [
            HEADER,
            &[IMPORT, 14, 2, 1, b'a', 1, b'f', 0, 0, 1, b'a', 1, b'm', 2, 0, 1],
            &[CODE, 9, 2, 2, 0, 0x0b, 4, 0, 0x41, 5, 0x0b],
        ]
        .concat();
        let (imported, bodies) = functions(&wasm).unwrap();
        assert_eq!(imported, 1);
        let bodies: Vec<&[u8]> = bodies.into_iter().map(|body| &wasm[body]).collect();
        assert_eq!(bodies, [&[0, 0x0b][..], &[0, 0x41, 5, 0x0b][..]]);
        let named = named(&wasm).unwrap();
        assert!(named.starts_with(&wasm));
        let names = &named[wasm.len()..];
        assert!(names.ends_with(&[
            2, 1, 6, b'0', b'0', b'0', b'0', b'0', b'1', 2, 6, b'0', b'0', b'0', b'0', b'0', b'0'
        ]));
    }
}
