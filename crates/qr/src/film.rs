//! Films: animated codes for what is too big for one picture (welcomes, segments, mandates, proofs).
//!
//! The payload is cut into symbols and extended without end by RaptorQ (RFC 6330), so that it does
//! not matter which frames a camera misses. Each frame is one symbol behind a 12-byte header:
//!
//! | bytes | what |
//! | --- | --- |
//! | 1 | kind of payload, one of [`crate::codes::FRAME_KINDS`] |
//! | 4 | RaptorQ payload id: source block (always 0), then the symbol's id, 24 bits, big endian |
//! | 3 | length of the payload in bytes, big endian |
//! | 4 | first bytes of the payload's BLAKE3 hash |
//!
//! The symbol's size is what is left of the frame. The hash prefix only tells films apart and finds
//! accidents: whoever makes a frame can make a fitting one. What a payload says must be verified by
//! whoever reads it.

mod reader;

use raptorq::{ObjectTransmissionInformation, SourceBlockEncoder};

pub use reader::{FilmReader, OTHER_FRAMES, Progress};

use crate::bytes::{prefix, take};
use crate::codes::{self, FRAME_KINDS};

/// Largest payload in bytes: far more than anybody wants to hold a phone still for.
pub const MAX_PAYLOAD: usize = 256 * 1024;
/// Bytes of header in front of each symbol.
pub const HEADER_LEN: usize = 12;
/// Largest symbol in bytes.
pub const MAX_SYMBOL: usize = 400;
/// Most symbols that a payload may be cut into: what [`MAX_PAYLOAD`] takes in easy mode.
pub const MAX_SYMBOLS: usize = MAX_PAYLOAD.div_ceil(Mode::Easy.symbol_bytes());
/// Symbol ids in use; frames repeat after so many (over two hours). RaptorQ has 2²⁴, but a bound
/// keeps what a hostile frame can ask of the decoder small.
pub const FRAME_IDS: u32 = 1 << 16;

/// Kinds of payload known so far. A kind says how to read the payload; a changed format is a new kind.
pub mod kind {
    /// A newcomer's welcome.
    pub const WELCOME: u8 = 0x11;
    /// Operations of one assembly's log, from a phone or from the room board.
    pub const SEGMENT: u8 = 0x12;
    /// A mandate proof.
    pub const MANDATE: u8 = 0x13;
    /// A proof that something is in a tally or a held seal.
    pub const PROOF: u8 = 0x14;
}

/// How much a frame carries and how fast frames follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// 400 bytes in QR version 13-L, 8 frames a second.
    Normal,
    /// 250 bytes in QR version 10-L, 5 frames a second: for old cameras and unsteady hands.
    Easy,
}

impl Mode {
    /// Size of a symbol in bytes. A payload that is smaller makes smaller frames.
    #[must_use]
    pub const fn symbol_bytes(self) -> usize {
        match self {
            Self::Normal => MAX_SYMBOL,
            Self::Easy => 250,
        }
    }

    /// Frames to show each second.
    #[must_use]
    pub const fn frames_per_second(self) -> u32 {
        match self {
            Self::Normal => 8,
            Self::Easy => 5,
        }
    }
}

/// Why a film can't be made, or a frame can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FilmError {
    /// The first byte is not a kind of film.
    #[error("this is not a frame of a film")]
    NotAFrame,
    /// A payload of no bytes.
    #[error("a film needs a payload")]
    Empty,
    /// More than [`MAX_PAYLOAD`], [`MAX_SYMBOL`] or [`MAX_SYMBOLS`].
    #[error("this film is too large")]
    TooLarge,
    /// Shorter than its header and one byte.
    #[error("this frame is cut off")]
    WrongLength,
    /// A header or a payload that contradicts itself. If a film was under way, its symbols were
    /// dropped and the reader begins again.
    #[error("this film is damaged; filming begins again")]
    Corrupted,
    /// A frame of another film than the one under way.
    #[error("this is another film than the one that was begun")]
    AnotherFilm,
}

impl FilmError {
    /// A stable name for the screen's messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotAFrame => "film-not-a-frame",
            Self::Empty => "film-empty",
            Self::TooLarge => "film-too-large",
            Self::WrongLength => "film-wrong-length",
            Self::Corrupted => "film-corrupted",
            Self::AnotherFilm => "film-another",
        }
    }
}

/// A frame's header, checked against every bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Which film it belongs to.
    pub film: FilmId,
    /// The symbol's id: below [`FilmId::symbols`] a piece of the payload itself, above a repair.
    pub symbol: u32,
}

/// What all frames of one film have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FilmId {
    /// Kind of payload.
    pub kind: u8,
    /// Length of the payload in bytes: 1 to [`MAX_PAYLOAD`].
    pub len: usize,
    /// First bytes of the payload's BLAKE3 hash.
    pub hash: [u8; 4],
    /// Size of a symbol in bytes: 1 to [`MAX_SYMBOL`].
    pub symbol_bytes: usize,
}

impl FilmId {
    /// Of how many symbols the payload consists: 1 to [`MAX_SYMBOLS`].
    #[must_use]
    pub const fn symbols(&self) -> usize {
        self.len.div_ceil(self.symbol_bytes)
    }

    /// RaptorQ asserts bounds of its own, which lie far beyond those of [`Header::parse`].
    fn config(&self) -> ObjectTransmissionInformation {
        let size = u16::try_from(self.symbol_bytes).unwrap_or(u16::MAX);
        ObjectTransmissionInformation::new(self.padded_len() as u64, size, 1, 1, 1)
    }

    const fn padded_len(&self) -> usize {
        self.symbols() * self.symbol_bytes
    }
}

impl Header {
    /// Reads and bounds the header of a whole frame, before anything of its size is allocated.
    ///
    /// # Errors
    /// [`FilmError::NotAFrame`], `WrongLength`, `TooLarge` or `Corrupted`.
    pub fn parse(frame: &[u8]) -> Result<Self, FilmError> {
        let rest = &mut &*frame;
        let cut_off = FilmError::WrongLength;
        let [kind] = take(rest).ok_or(cut_off)?;
        if !FRAME_KINDS.contains(&kind) {
            return Err(FilmError::NotAFrame);
        }
        let [block] = take(rest).ok_or(cut_off)?;
        let [a, b, c] = take(rest).ok_or(cut_off)?;
        let symbol = u32::from_be_bytes([0, a, b, c]);
        let [a, b, c] = take(rest).ok_or(cut_off)?;
        let len = u32::from_be_bytes([0, a, b, c]) as usize;
        let hash = take(rest).ok_or(cut_off)?;
        if rest.is_empty() {
            return Err(cut_off);
        }
        let film = FilmId { kind, len, hash, symbol_bytes: rest.len() };
        if len > MAX_PAYLOAD || rest.len() > MAX_SYMBOL || film.symbols() > MAX_SYMBOLS {
            return Err(FilmError::TooLarge);
        }
        if block != 0 || len == 0 || film.symbol_bytes > len || symbol >= FRAME_IDS {
            return Err(FilmError::Corrupted);
        }
        Ok(Self { film, symbol })
    }

    fn to_bytes(self) -> [u8; HEADER_LEN] {
        let [_, s0, s1, s2] = self.symbol.to_be_bytes();
        let [_, l0, l1, l2] = u32::try_from(self.film.len).unwrap_or(u32::MAX).to_be_bytes();
        let [h0, h1, h2, h3] = self.film.hash;
        [self.film.kind, 0, s0, s1, s2, l0, l1, l2, h0, h1, h2, h3]
    }
}

/// A payload as an endless row of frames.
pub struct Film {
    id: FilmId,
    mode: Mode,
    padded: Vec<u8>,
    encoder: SourceBlockEncoder,
}

impl Film {
    /// Prepares a film of `payload`: 1 byte to [`MAX_PAYLOAD`].
    ///
    /// # Errors
    /// [`FilmError::Empty`], `TooLarge`, or `NotAFrame` when `kind` is none of [`FRAME_KINDS`].
    pub fn new(kind: u8, payload: &[u8], mode: Mode) -> Result<Self, FilmError> {
        if !FRAME_KINDS.contains(&kind) {
            return Err(FilmError::NotAFrame);
        }
        if payload.is_empty() {
            return Err(FilmError::Empty);
        }
        if payload.len() > MAX_PAYLOAD {
            return Err(FilmError::TooLarge);
        }
        let id = FilmId {
            kind,
            len: payload.len(),
            hash: prefix(blake3::hash(payload).as_bytes()),
            symbol_bytes: mode.symbol_bytes().min(payload.len()),
        };
        let mut padded = payload.to_vec();
        padded.resize(id.padded_len(), 0);
        let encoder = SourceBlockEncoder::new(0, &id.config(), &padded);
        Ok(Self { id, mode, padded, encoder })
    }

    /// How many frames carry the payload itself: the least that a camera needs.
    #[must_use]
    pub const fn symbols(&self) -> usize {
        self.id.symbols()
    }

    /// How it is meant to be shown.
    #[must_use]
    pub const fn mode(&self) -> Mode {
        self.mode
    }

    /// The bytes of frame `i`: first the payload's own symbols, then repairs. The same `i` always
    /// gives the same frame, and frames repeat after [`FRAME_IDS`].
    #[must_use]
    pub fn frame_bytes(&self, i: u32) -> Vec<u8> {
        let symbol = i % FRAME_IDS;
        let mut frame = Header { film: self.id, symbol }.to_bytes().to_vec();
        let own = self.padded.chunks(self.id.symbol_bytes).nth(symbol as usize);
        match (own, symbol.checked_sub(self.id.symbols() as u32)) {
            (Some(own), _) => frame.extend_from_slice(own),
            (None, repair) => {
                let packets = self.encoder.repair_packets(repair.unwrap_or_default(), 1);
                packets.iter().for_each(|packet| frame.extend_from_slice(packet.data()));
            }
        }
        frame
    }

    /// The text of frame `i`, for a QR code at level L.
    #[must_use]
    pub fn frame(&self, i: u32) -> String {
        codes::text(&self.frame_bytes(i))
    }
}
