//! Which of our codes a text is.
//!
//! Every code we show is QR *alphanumeric* text: base45 (RFC 9285) of the bytes, because text-only
//! scanners break byte mode. The first byte tells handshakes ([`VERSION`]) from papers ([`CARD`],
//! [`MINUTES`], [`BALLOT`]), neighbourhoods' codes ([`KIN`]) and films ([`FRAME_KINDS`]), so that one
//! [`classify`] serves every screen that has a camera.

use std::ops::RangeInclusive;

use folkmoot_protocol::body::Kin;
use folkmoot_protocol::wire;

use crate::card::{Card, MinutesMark, PaperBallot};
use crate::film::{FilmError, Header};
use crate::handshake::{
    APPLICATION_LEN, INTRODUCTION_MAX, INTRODUCTION_MIN, M1_ADMISSION_LEN, M1_LEN, M2_LEN, M3_LEN,
    Purpose,
};

pub mod spelled;

/// First byte of every handshake code of this version.
pub const VERSION: u8 = 1;

/// First bytes kept for later versions of the handshake.
pub const LATER_VERSIONS: RangeInclusive<u8> = 2..=0x0f;

/// First byte of a member card.
pub const CARD: u8 = 0x10;

/// First byte of a neighbourhood's code, with the version that follows it.
pub const KIN: [u8; 2] = [0x43, 1];

/// First byte of a film frame: the kind of payload that the film carries.
pub const FRAME_KINDS: RangeInclusive<u8> = 0x11..=0x3f;

/// First byte of the mark on printed minutes.
pub const MINUTES: u8 = 0x40;

/// First byte of a printed ballot. The text of one that began with `41 01` would begin with a space, which
/// programs on its way trim.
pub const BALLOT: u8 = 0x42;

/// Longest text that can be a code of ours, in characters: an admission's M2 with the longest names.
pub const MAX_TEXT: usize = 933;

/// One of our codes, by what it is for. The bytes have the length that their kind asks for and a
/// purpose that this version knows; nothing else about them has been checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Code {
    /// A phone's offer, to be answered.
    M1(Vec<u8>),
    /// An answer to somebody's M1.
    M2(Vec<u8>),
    /// The attestation that concludes an exchange.
    M3(Vec<u8>),
    /// One picture of a film.
    Frame(Vec<u8>),
    /// A member card: who a paper says its bearer is. It proves nothing.
    Card(Card),
    /// The mark on printed minutes.
    Minutes(MinutesMark),
    /// A printed ballot.
    Ballot(PaperBallot),
    /// A neighbourhood, as it says of itself. It proves nothing.
    Kin(Kin),
}

/// Why a text or a row of bytes is not a code that this version can use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Somebody else's QR code.
    #[error("this is not a Folkmoot code")]
    NotOurs,
    /// Made by a later version: the app should be updated.
    #[error("this code was made by a newer version of Folkmoot (version {version})")]
    NewerVersion {
        /// What its first byte says.
        version: u8,
    },
    /// A handshake for something this version does not do yet: the app should be updated.
    #[error("this code serves a purpose that only a newer Folkmoot knows ({purpose})")]
    NewerPurpose {
        /// What its third byte says.
        purpose: u8,
    },
    /// Ours, but cut off or with something appended.
    #[error("this code has a wrong length: {got} bytes")]
    WrongLength {
        /// Its length in bytes.
        got: usize,
    },
    /// Ours by its beginning, but damaged after that.
    #[error("this code is damaged")]
    Corrupted,
    /// Longer than any code of ours, or promising more than we take.
    #[error("this code is too large")]
    TooLarge,
}

impl CodeError {
    /// A stable name for the screen's messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotOurs => "qr-not-ours",
            Self::NewerVersion { .. } => "qr-newer-version",
            Self::NewerPurpose { .. } => "qr-newer-purpose",
            Self::WrongLength { .. } => "qr-wrong-length",
            Self::Corrupted => "qr-corrupted",
            Self::TooLarge => "qr-too-large",
        }
    }
}

/// The text to put into a QR code.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    base45::encode(bytes)
}

/// A neighbourhood's code: what others name it by when they join it, or take its people in.
#[must_use]
pub fn of_kin(kin: &Kin) -> String {
    text(&[KIN.as_slice(), &wire::encode(kin)].concat())
}

/// The bytes behind a scanned text.
///
/// # Errors
/// [`CodeError::NotOurs`] unless it is base45 text and its beginning is one of ours; then `TooLarge`
/// or `Corrupted`.
pub fn bytes(text: &str) -> Result<Vec<u8>, CodeError> {
    // The head decides whose code it is, before anything of the sender's size is decoded.
    let head = text.get(..3).and_then(|head| base45::decode(head).ok());
    let ours = head.is_some_and(|head| head.first().is_some_and(|first| is_ours(*first)));
    if !ours || !text.bytes().all(|c| base45::alphabet::decode(c).is_some()) {
        return Err(CodeError::NotOurs);
    }
    if text.len() > MAX_TEXT {
        return Err(CodeError::TooLarge);
    }
    let bytes = base45::decode(text).map_err(|_| CodeError::Corrupted)?;
    // The decoder folds a final pair above 255 into one byte. Two texts for the same bytes would
    // let a code differ from the one that was seen before.
    if base45::encode(&bytes) != text {
        return Err(CodeError::Corrupted);
    }
    Ok(bytes)
}

/// What a scanned text is.
///
/// # Errors
/// See [`CodeError`].
pub fn classify(text: &str) -> Result<Code, CodeError> {
    classify_bytes(&bytes(text)?)
}

/// What a row of bytes is, from [`bytes`] or from [`spelled::read`].
///
/// # Errors
/// See [`CodeError`].
pub fn classify_bytes(bytes: &[u8]) -> Result<Code, CodeError> {
    match bytes {
        [VERSION, kind, purpose, ..] => handshake(*kind, *purpose, bytes),
        [VERSION] | [VERSION, _] => Err(CodeError::WrongLength { got: bytes.len() }),
        [first, ..] if LATER_VERSIONS.contains(first) => {
            Err(CodeError::NewerVersion { version: *first })
        }
        [CARD, ..] => Card::parse(bytes).map(Code::Card),
        [MINUTES, ..] => MinutesMark::parse(bytes).map(Code::Minutes),
        [BALLOT, ..] => PaperBallot::parse(bytes).map(Code::Ballot),
        [kind, version, rest @ ..] if [*kind, *version] == KIN => {
            Kin::decode(rest).map(Code::Kin).map_err(|_| CodeError::Corrupted)
        }
        [kind, version @ (2..), ..] if *kind == KIN[0] => {
            Err(CodeError::NewerVersion { version: *version })
        }
        [kind, ..] if *kind == KIN[0] => Err(CodeError::Corrupted),
        [first, ..] if FRAME_KINDS.contains(first) => match Header::parse(bytes) {
            Ok(_) => Ok(Code::Frame(bytes.to_vec())),
            Err(FilmError::TooLarge) => Err(CodeError::TooLarge),
            Err(FilmError::WrongLength) => Err(CodeError::WrongLength { got: bytes.len() }),
            Err(_) => Err(CodeError::Corrupted),
        },
        _ => Err(CodeError::NotOurs),
    }
}

fn handshake(kind: u8, purpose: u8, bytes: &[u8]) -> Result<Code, CodeError> {
    if !(1..=3).contains(&kind) {
        return Err(CodeError::Corrupted);
    }
    // The length of M1, what M2 has before its introduction, and the introduction of M2 and M3.
    let (m1, application, introduction) = match Purpose::try_from(purpose)? {
        Purpose::CheckIn => (M1_LEN, 0, 0..=0),
        Purpose::Founding => (M1_LEN, 0, INTRODUCTION_MIN..=INTRODUCTION_MAX),
        Purpose::Admission => {
            (M1_ADMISSION_LEN, APPLICATION_LEN, INTRODUCTION_MIN..=INTRODUCTION_MAX)
        }
    };
    let over =
        |base: usize| bytes.len().checked_sub(base).is_some_and(|n| introduction.contains(&n));
    let (fits, code) = match kind {
        1 => (bytes.len() == m1, Code::M1(bytes.to_vec())),
        2 => (over(M2_LEN + application), Code::M2(bytes.to_vec())),
        _ => (over(M3_LEN), Code::M3(bytes.to_vec())),
    };
    if fits { Ok(code) } else { Err(CodeError::WrongLength { got: bytes.len() }) }
}

fn is_ours(first: u8) -> bool {
    first == VERSION
        || matches!(first, CARD | MINUTES | BALLOT)
        || first == KIN[0]
        || LATER_VERSIONS.contains(&first)
        || FRAME_KINDS.contains(&first)
}

#[cfg(test)]
mod tests {
    use folkmoot_protocol::ids::{AssemblyId, StateRoot};

    use super::*;

    fn message(head: [u8; 3], len: usize) -> Vec<u8> {
        let mut bytes = head.to_vec();
        bytes.resize(len, 0xa5);
        bytes
    }

    fn check(bytes: &[u8], expected: Result<Code, CodeError>) {
        assert_eq!(classify(&text(bytes)), expected, "{bytes:02x?}");
    }

    #[test]
    fn tells_our_codes_apart() {
        for (kind, len) in [(1, 59), (2, 156), (3, 132)] {
            let bytes = message([1, kind, 1], len);
            let code = match kind {
                1 => Code::M1(bytes.clone()),
                2 => Code::M2(bytes.clone()),
                _ => Code::M3(bytes.clone()),
            };
            check(&bytes, Ok(code));
            for wrong in [3, len - 1, len + 1] {
                check(&message([1, kind, 1], wrong), Err(CodeError::WrongLength { got: wrong }));
            }
        }
        let founding = message([1, 2, 2], 156 + 30);
        check(&founding, Ok(Code::M2(founding.clone())));
        check(&message([1, 2, 2], 156), Err(CodeError::WrongLength { got: 156 }));
        check(&message([1, 2, 2], 156 + 323), Err(CodeError::WrongLength { got: 156 + 323 }));
        for (kind, least, most) in [(1, 91, 91), (2, 304, 622), (3, 136, 454)] {
            for len in [least, most] {
                assert!(classify(&text(&message([1, kind, 3], len))).is_ok(), "{kind} {len}");
            }
            for wrong in [59, least - 1] {
                check(&message([1, kind, 3], wrong), Err(CodeError::WrongLength { got: wrong }));
            }
            let long = message([1, kind, 3], most + 1);
            assert_eq!(classify_bytes(&long), Err(CodeError::WrongLength { got: most + 1 }));
        }
        let largest = message([1, 2, 3], 156 + APPLICATION_LEN + INTRODUCTION_MAX);
        assert_eq!(text(&largest).len(), MAX_TEXT);
        check(&largest, Ok(Code::M2(largest.clone())));
    }

    #[test]
    fn says_what_is_newer() {
        check(&[2, 1, 1, 0], Err(CodeError::NewerVersion { version: 2 }));
        check(&[15, 9], Err(CodeError::NewerVersion { version: 15 }));
        for purpose in [4, 5, 200] {
            check(&message([1, 1, purpose], 59), Err(CodeError::NewerPurpose { purpose }));
        }
        check(&message([1, 1, 0], 59), Err(CodeError::Corrupted));
        check(&message([1, 4, 1], 59), Err(CodeError::Corrupted));
    }

    #[test]
    fn a_card_has_one_length_and_one_version() {
        let bytes = message([0x10, 1, 0xa5], 50);
        check(&bytes, Card::parse(&bytes).map(Code::Card));
        assert!(
            matches!(classify_bytes(&bytes), Ok(Code::Card(card)) if card.to_bytes() == *bytes)
        );
        assert_eq!(classify_bytes(&[0x10]), Err(CodeError::WrongLength { got: 1 }));
        check(&[0x10, 1], Err(CodeError::WrongLength { got: 2 }));
        for wrong in [3, 49, 51, 300] {
            check(&message([0x10, 1, 1], wrong), Err(CodeError::WrongLength { got: wrong }));
        }
        check(&message([0x10, 0, 1], 50), Err(CodeError::Corrupted));
        check(&message([0x10, 2, 1], 50), Err(CodeError::NewerVersion { version: 2 }));
        // A later version may be of any length.
        check(&[0x10, 9], Err(CodeError::NewerVersion { version: 9 }));
    }

    #[test]
    fn a_neighbourhood_says_what_it_is_in_one_way() {
        let (assembly, root) = (AssemblyId([7; 32]), StateRoot([8; 32]));
        let kin = |name: &str, seal| Kin { assembly, name: name.to_owned(), seal, root };
        let longest = kin(&"ü".repeat(80), u64::MAX);
        for known in [kin("बाग़ीचा", 3), longest.clone()] {
            assert_eq!(classify(&of_kin(&known)), Ok(Code::Kin(known)));
        }
        assert!(of_kin(&longest).len() < MAX_TEXT);
        for none in [kin(" ", 3), kin("Hof\n", 3), kin("Hof", 0), kin(&"ü".repeat(81), 3)] {
            assert_eq!(classify(&of_kin(&none)), Err(CodeError::Corrupted), "{none:?}");
        }
        for cut in [&[0x43][..], &[0x43, 0], &[0x43, 1], &[0x43, 1, 0x84]] {
            assert_eq!(classify_bytes(cut), Err(CodeError::Corrupted), "{cut:?}");
        }
        check(&[0x43, 2, 0], Err(CodeError::NewerVersion { version: 2 }));
    }

    #[test]
    fn refuses_what_is_not_ours_and_what_is_damaged() {
        for foreign in
            ["", "A", "AB", "HTTPS://EXAMPLE.ORG/", "WIFI:S:Café", "äöü", "BCA 1 é", "https://a.b"]
        {
            assert_eq!(classify(foreign), Err(CodeError::NotOurs), "{foreign}");
        }
        check(&[0, 0, 0], Err(CodeError::NotOurs));
        check(&[0x41, 1, 1], Err(CodeError::NotOurs));
        let good = text(&message([1, 1, 1], 59));
        assert_eq!(classify(&good.to_lowercase()), Err(CodeError::NotOurs));
        assert_eq!(classify(&format!("{good}é")), Err(CodeError::NotOurs));
        assert_eq!(classify(&format!("{good}::")), Err(CodeError::Corrupted));
        // A last pair above 255 would decode to the same byte as a smaller one.
        let (body, _) = good.split_at(good.len() - 2);
        assert_eq!(classify(&format!("{body}::")), Err(CodeError::Corrupted));
        assert_eq!(classify(&good.repeat(11)), Err(CodeError::TooLarge));
        let cut = &good[..good.len() - 2];
        assert_eq!(classify(cut), Err(CodeError::WrongLength { got: 58 }));
        assert_eq!(classify(&good[..good.len() - 1]), Err(CodeError::Corrupted));
    }

    #[test]
    fn frames_are_bounded_before_anything_is_made_of_them() {
        let frame = |len: u32, size: usize| {
            let mut bytes = vec![0x11, 0, 0, 0, 0];
            bytes.extend(&len.to_be_bytes()[1..]);
            bytes.extend([1, 2, 3, 4]);
            bytes.resize(12 + size, 7);
            bytes
        };
        check(&frame(8192, 400), Ok(Code::Frame(frame(8192, 400))));
        check(&frame(0xff_ffff, 400), Err(CodeError::TooLarge));
        check(&frame(256 * 1024, 1), Err(CodeError::TooLarge));
        check(&frame(8192, 0), Err(CodeError::WrongLength { got: 12 }));
        check(&frame(0, 400), Err(CodeError::Corrupted));
    }
}
