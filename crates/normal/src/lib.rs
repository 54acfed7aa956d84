//! Unicode's normal form for comparing, NFKC (UAX #15), for household labels and for searching.
//!
//! What it says is what the crate `unicode-normalization` says, whose tables are read when this crate is
//! built. They are laid out there to be found by hashing, in an order like noise: a twentieth of what a
//! browser loads. Here they are lists of small differences, which compress to a quarter, and are unfolded
//! when the first text comes that isn't ASCII.

use std::sync::OnceLock;

static TABLES: OnceLock<Tables> = OnceLock::new();

/// Hangul's syllables, and the letters that they are computed from (The Unicode Standard, 3.12).
const SYLLABLE: u32 = 0xac00;
const LEAD: u32 = 0x1100;
const VOWEL: u32 = 0x1161;
/// One before the first: a syllable may have none.
const TRAIL: u32 = 0x11a7;
const LEADS: u32 = 19;
const VOWELS: u32 = 21;
const TRAILS: u32 = 28;

/// The text with compatible characters made the same, marks in their order, and what can be one character
/// put together.
#[must_use]
pub fn nfkc(text: &str) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let tables = TABLES
        .get_or_init(|| Tables::unfold(include_bytes!(concat!(env!("OUT_DIR"), "/tables.bin"))));
    let mut apart = Apart { tables, characters: Vec::with_capacity(text.len()) };
    text.chars().for_each(|c| apart.take(c));
    tables.together(&apart.characters)
}

/// A text taken apart, each character with its combining class.
struct Apart<'t> {
    tables: &'t Tables,
    characters: Vec<(char, u8)>,
}

impl Apart<'_> {
    fn take(&mut self, c: char) {
        if let Some(syllable) = below(c, SYLLABLE, LEADS * VOWELS * TRAILS) {
            let trail = syllable % TRAILS;
            let letters = [
                LEAD + syllable / (VOWELS * TRAILS),
                VOWEL + syllable / TRAILS % VOWELS,
                TRAIL + trail,
            ];
            let letters = letters.into_iter().take(if trail == 0 { 2 } else { 3 });
            letters.filter_map(char::from_u32).for_each(|letter| self.put(letter));
            return;
        }
        match self.tables.parts(c) {
            Some(parts) => parts.iter().for_each(|part| self.put(*part)),
            None => self.put(c),
        }
    }

    /// Marks go before those of a higher class, and never before what they stand on.
    fn put(&mut self, c: char) {
        let class = self.tables.class(c);
        let before = self.characters.iter().rev().take_while(|(_, it)| class != 0 && *it > class);
        let at = self.characters.len() - before.count();
        self.characters.insert(at, (c, class));
    }
}

struct Tables {
    /// Characters that consist of others, ascending, and where their parts end.
    whole: Vec<(char, usize)>,
    parts: Vec<char>,
    /// Characters that combine, ascending, with their class.
    classes: Vec<(char, u8)>,
    /// Two characters that become one, ascending.
    pairs: Vec<((char, char), char)>,
}

impl Tables {
    fn unfold(bytes: &[u8]) -> Self {
        let mut reader = Reader(bytes);
        let (mut whole, mut parts) = (Vec::new(), Vec::new());
        let (mut before, mut part_before) = (0, 0);
        for _ in 0..reader.number() {
            let c = reader.character(&mut before);
            for _ in 0..reader.number() {
                parts.push(reader.character(&mut part_before));
            }
            whole.push((c, parts.len()));
        }
        let mut classes = Vec::new();
        let mut before = 0;
        for _ in 0..reader.number() {
            classes.push((reader.character(&mut before), reader.byte()));
        }
        let mut pairs = Vec::new();
        let (mut first_before, mut last_before, mut whole_before) = (0, 0, 0);
        for _ in 0..reader.number() {
            let first = reader.character(&mut first_before);
            let last = reader.character(&mut last_before);
            pairs.push(((first, last), reader.character(&mut whole_before)));
        }
        Self { whole, parts, classes, pairs }
    }

    fn parts(&self, c: char) -> Option<&[char]> {
        let at = self.whole.binary_search_by_key(&c, |(whole, _)| *whole).ok()?;
        let begin = match at.checked_sub(1) {
            Some(before) => self.whole.get(before)?.1,
            None => 0,
        };
        self.parts.get(begin..self.whole.get(at)?.1)
    }

    fn class(&self, c: char) -> u8 {
        let found = self.classes.binary_search_by_key(&c, |(it, _)| *it).ok();
        found.and_then(|at| self.classes.get(at)).map_or(0, |(_, class)| *class)
    }

    /// The one character that two are, if they are one.
    fn pair(&self, first: char, last: char) -> Option<char> {
        if let (Some(lead), Some(vowel)) = (below(first, LEAD, LEADS), below(last, VOWEL, VOWELS)) {
            return char::from_u32(SYLLABLE + (lead * VOWELS + vowel) * TRAILS);
        }
        if let (Some(syllable), Some(trail)) =
            (below(first, SYLLABLE, LEADS * VOWELS * TRAILS), below(last, TRAIL, TRAILS))
            && syllable % TRAILS == 0
            && trail != 0
        {
            return char::from_u32(u32::from(first) + trail);
        }
        let at = self.pairs.binary_search_by_key(&(first, last), |(pair, _)| *pair).ok()?;
        self.pairs.get(at).map(|(_, whole)| *whole)
    }

    fn together(&self, apart: &[(char, u8)]) -> String {
        let mut out: Vec<char> = Vec::with_capacity(apart.len());
        // What marks stand on, and the class of the last one that stayed between it and what comes.
        let mut base = None;
        let mut between = 0;
        for &(c, class) in apart {
            if between == 0 || between < class {
                let stands_on = base.and_then(|at| out.get_mut(at));
                if let Some((there, whole)) =
                    stands_on.and_then(|it| self.pair(*it, c).map(|whole| (it, whole)))
                {
                    *there = whole;
                    continue;
                }
            }
            between = class;
            if class == 0 {
                base = Some(out.len());
            }
            out.push(c);
        }
        out.into_iter().collect()
    }
}

/// How far a character is from `begin`, where it is one of `count` from there.
fn below(c: char, begin: u32, count: u32) -> Option<u32> {
    u32::from(c).checked_sub(begin).filter(|offset| *offset < count)
}

/// Reads what `build.rs` wrote.
struct Reader<'b>(&'b [u8]);

impl Reader<'_> {
    fn byte(&mut self) -> u8 {
        let Some((byte, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *byte
    }

    fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte();
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
        }
        number
    }

    fn character(&mut self, before: &mut u32) -> char {
        let number = self.number();
        let difference = number >> 1;
        *before = match number & 1 {
            0 => before.wrapping_add(difference),
            _ => before.wrapping_sub(difference),
        };
        char::from_u32(*before).unwrap_or_default()
    }
}
