//! A handshake message as text to read aloud or to type, for phones whose camera is broken.
//!
//! Crockford base32 in groups of five symbols: up to four of the message and a check symbol over
//! that group and its position, so that the app can name the group with the typing mistake.
//! The check is a sum in GF(32), whose polynomial is x⁵ + x² + 1: with a = 2, data symbols
//! d₁…d₄ and a group number n counted from 0, it is Σ aⁱ·dᵢ + a⁵·(n mod 32). Every single wrong
//! symbol and every two swapped symbols of a group are caught, and every two swapped groups unless
//! their numbers differ by a multiple of 32.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Data symbols in a full group.
const DATA: usize = 4;

/// More symbols than the longest handshake message has: 622 bytes are 996, with 249 for checking.
/// Bounds what a pasted text can cost.
const MAX_SYMBOLS: usize = 1250;

/// Why a typed text can't be read. Groups count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpellingError {
    /// Nothing was typed.
    #[error("nothing was typed")]
    Empty,
    /// A character that the alphabet does not have.
    #[error("group {group} contains {symbol:?}, which is never used")]
    UnknownSymbol {
        /// The group that it stands in.
        group: usize,
        /// What was typed.
        symbol: char,
    },
    /// Check symbols that do not match. Two groups often mean that they were swapped, all from one
    /// on that a symbol was left out or added there.
    #[error("group {} has a typing mistake", groups.first().unwrap_or(&0))]
    Mistyped {
        /// All groups that do not match, in rising order; never empty.
        groups: Vec<usize>,
    },
    /// The end is missing: the last group has too few symbols to stand at an end.
    #[error("group {group} is not complete")]
    Unfinished {
        /// The last group.
        group: usize,
    },
    /// More than any message of ours.
    #[error("this text is too long")]
    TooLong,
}

impl SpellingError {
    /// A stable name for the screen's messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "spelled-empty",
            Self::UnknownSymbol { .. } => "spelled-unknown-symbol",
            Self::Mistyped { .. } => "spelled-mistyped",
            Self::Unfinished { .. } => "spelled-unfinished",
            Self::TooLong => "spelled-too-long",
        }
    }
}

/// The message in groups, with a space between them. The last group may be shorter.
#[must_use]
pub fn spell(bytes: &[u8]) -> String {
    let mut symbols = Vec::with_capacity(bytes.len() * 8 / 5 + 1);
    let (mut held, mut bits) = (0u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            symbols.push((held >> bits & 31) as u8);
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        symbols.push((held << (5 - bits) & 31) as u8);
    }
    let mut text = String::with_capacity(symbols.len() * 3 / 2);
    for (number, group) in symbols.chunks(DATA).enumerate() {
        if number > 0 {
            text.push(' ');
        }
        let check = check_symbol(number, group);
        for symbol in group.iter().chain([&check]) {
            text.extend(ALPHABET.get(usize::from(*symbol)).map(|c| char::from(*c)));
        }
    }
    text
}

/// Reads groups back. Lower case, O for 0, I and L for 1 are understood; spaces, dashes, dots and
/// line breaks are ignored.
///
/// # Errors
/// See [`SpellingError`]; it names the group to look at.
pub fn read(text: &str) -> Result<Vec<u8>, SpellingError> {
    let mut symbols = Vec::new();
    for symbol in text.chars() {
        if symbol.is_whitespace() || matches!(symbol, '-' | '.' | '\u{2010}'..='\u{2015}') {
            continue;
        }
        if symbols.len() >= MAX_SYMBOLS {
            return Err(SpellingError::TooLong);
        }
        let group = symbols.len() / (DATA + 1) + 1;
        symbols.push(value(symbol).ok_or(SpellingError::UnknownSymbol { group, symbol })?);
    }
    if symbols.is_empty() {
        return Err(SpellingError::Empty);
    }
    let last = symbols.len().div_ceil(DATA + 1);
    let mut data = Vec::with_capacity(symbols.len());
    let mut groups = Vec::new();
    for (number, group) in symbols.chunks(DATA + 1).enumerate() {
        let Some((check, group)) = group.split_last() else { continue };
        if group.is_empty() {
            // A lone symbol is either the start of a group or one too many before it.
            groups.push(number + 1);
        } else if check_symbol(number, group) != *check {
            groups.push(number + 1);
        }
        data.extend_from_slice(group);
    }
    match groups.as_slice() {
        [] => {}
        // Only the end is wrong and short of symbols: more likely not finished than mistyped.
        [only] if *only == last && !symbols.len().is_multiple_of(DATA + 1) => {
            return Err(SpellingError::Unfinished { group: last });
        }
        _ => return Err(SpellingError::Mistyped { groups }),
    }
    unpack(&data).ok_or(SpellingError::Unfinished { group: last })
}

/// `None` when so many symbols are no whole number of bytes, or the padding is not zero.
fn unpack(symbols: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(symbols.len() * 5 / 8);
    let (mut held, mut bits) = (0u32, 0);
    for symbol in symbols {
        held = held << 5 | u32::from(*symbol);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits & 255) as u8);
            held &= (1 << bits) - 1;
        }
    }
    (bits < 5 && held == 0).then_some(bytes)
}

fn value(symbol: char) -> Option<u8> {
    let symbol = match symbol.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let at = ALPHABET.iter().position(|c| char::from(*c) == symbol)?;
    u8::try_from(at).ok()
}

fn check_symbol(number: usize, group: &[u8]) -> u8 {
    let mut factor = 1;
    let mut sum = 0;
    for symbol in group {
        factor = times(factor, 2);
        sum ^= times(factor, *symbol);
    }
    // The factor of the position is a⁵ for short groups too.
    sum ^ times(5, (number % 32) as u8)
}

/// Product in GF(32) with x⁵ + x² + 1. There, a⁵ = 5.
fn times(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b > 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 32 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sample() -> Vec<u8> {
        (0..132u8).map(|i| i.wrapping_mul(89).wrapping_add(3)).collect()
    }

    fn with_group(text: &str, at: usize, change: impl Fn(&str) -> String) -> String {
        let groups = text.split(' ').enumerate();
        let groups: Vec<_> =
            groups.map(|(i, g)| if i + 1 == at { change(g) } else { g.to_owned() }).collect();
        groups.join(" ")
    }

    #[test]
    fn fixed_example() {
        // Computed by hand from the formula: 0xF800 is symbols Z 0 0 0 (16 bits, 4 of padding);
        // Z = 31, a·31 = 27, so the check symbol of group 0 is 27 = V.
        assert_eq!(spell(&[0xf8, 0x00]), "Z000V");
        assert_eq!(read("z-oO0 v"), Ok(vec![0xf8, 0x00]));
    }

    #[test]
    fn is_forgiving() {
        let text = spell(&sample());
        let sloppy = text.to_lowercase().replace('0', "o").replace('1', "l").replace(' ', "-\n ");
        assert_eq!(read(&sloppy), Ok(sample()));
        assert_eq!(read(&text.replace(' ', "").replace('1', "I")), Ok(sample()));
    }

    #[test]
    fn names_the_group_with_the_mistake() {
        let text = spell(&sample());
        let at = |groups: &[usize]| Err(SpellingError::Mistyped { groups: groups.to_vec() });
        for group in [1, 7, 30] {
            for place in 0..5 {
                for symbol in ALPHABET.iter().map(|c| char::from(*c)) {
                    let wrong = with_group(&text, group, |g| {
                        let mut g: Vec<char> = g.chars().collect();
                        g[place] = symbol;
                        g.into_iter().collect()
                    });
                    if wrong != text {
                        assert_eq!(read(&wrong), at(&[group]), "{symbol} at {place}");
                    }
                }
            }
            let swapped = with_group(&text, group, |g| {
                let mut g: Vec<char> = g.chars().collect();
                g.swap(2, 3);
                g.into_iter().collect()
            });
            assert_ne!(swapped, text);
            assert_eq!(read(&swapped), at(&[group]));
        }
        let mut groups: Vec<_> = text.split(' ').collect();
        groups.swap(6, 7);
        assert_eq!(read(&groups.join(" ")), at(&[7, 8]));
        groups.swap(6, 7);
        groups.remove(9);
        match read(&groups.join(" ")) {
            Err(SpellingError::Mistyped { groups }) => assert_eq!(groups[0], 10),
            other => panic!("{other:?}"),
        }
        assert_eq!(
            SpellingError::Mistyped { groups: vec![7] }.to_string(),
            "group 7 has a typing mistake"
        );
    }

    #[test]
    fn says_what_is_unknown_missing_or_too_long() {
        let text = spell(&sample());
        let unknown = with_group(&text, 3, |g| g.replace(&g[1..2], "U"));
        assert_eq!(read(&unknown), Err(SpellingError::UnknownSymbol { group: 3, symbol: 'U' }));
        let groups = text.split(' ').count();
        assert_eq!(read(&text[..text.len() - 1]), Err(SpellingError::Unfinished { group: groups }));
        assert_eq!(read(" -\n"), Err(SpellingError::Empty));
        assert_eq!(read(&"0".repeat(2000)), Err(SpellingError::TooLong));
    }

    proptest! {
        #[test]
        fn round_trip(bytes in proptest::collection::vec(any::<u8>(), 1..623)) {
            prop_assert_eq!(read(&spell(&bytes)), Ok(bytes));
        }

        #[test]
        fn one_text_for_each_message(text in "[0-9A-Z]{1,40}") {
            if let Ok(bytes) = read(&text) {
                let canonical = text.replace('O', "0").replace(['I', 'L'], "1");
                prop_assert_eq!(spell(&bytes).replace(' ', ""), canonical);
            }
        }

        #[test]
        fn anything_may_be_typed(text in "\\PC{0,80}") {
            let _ = read(&text);
        }
    }
}
