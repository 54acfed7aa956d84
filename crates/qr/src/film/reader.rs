//! Collecting frames until the payload is there.

use folkmoot_protocol::sorted::SortedMap;

use raptorq::{EncodingPacket, PayloadId, SourceBlockDecoder};

use super::{FilmError, FilmId, HEADER_LEN, Header};
use crate::bytes::prefix;

/// A reader turns to another film after this many of its frames in a row.
pub const OTHER_FRAMES: u32 = 8;

/// Symbols beyond the payload's own number that are collected at most. With n of them RaptorQ fails
/// about once in 10²ⁿ⁺² films; needing this many means that somebody mixes in wrong ones.
const SPARE: usize = 16;

/// How far a film is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Different frames received.
    pub received: usize,
    /// How many are needed, about: rarely one more.
    pub needed: usize,
    /// [`FilmReader::finished`] has the payload.
    pub complete: bool,
}

/// Collects the frames of one film. It never holds more than one payload's symbols and a few.
#[derive(Default)]
pub struct FilmReader {
    film: Option<FilmId>,
    symbols: SortedMap<u32, Vec<u8>>,
    /// Another film that came into view, and how many of its frames in a row.
    other: Option<(FilmId, u32)>,
    finished: Option<Vec<u8>>,
}

impl FilmReader {
    /// A reader that takes the first film it sees.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Forgets everything, and takes the next film it sees.
    pub fn restart(&mut self) {
        *self = Self::default();
    }

    /// The film under way.
    #[must_use]
    pub const fn film(&self) -> Option<FilmId> {
        self.film
    }

    /// Takes one frame, as [`crate::codes::bytes`] gives it. Frames seen before, and frames after
    /// the last one needed, are harmless.
    ///
    /// # Errors
    /// [`FilmError::AnotherFilm`] while a film is under way or finished; after [`OTHER_FRAMES`] of
    /// them in a row a film that is not finished is given up for the other one. `Corrupted` when
    /// the symbols don't make the payload: they are dropped. Otherwise as for [`Header::parse`].
    pub fn take(&mut self, frame: &[u8]) -> Result<Progress, FilmError> {
        let Header { film, symbol } = Header::parse(frame)?;
        if self.film.is_some_and(|under_way| under_way != film) {
            self.turn_to(film)?;
        }
        self.other = None;
        self.film = Some(film);
        if self.finished.is_none() {
            // Of two versions of a symbol the first is kept: the hash decides in the end.
            let data = || frame.get(HEADER_LEN..).unwrap_or_default().to_vec();
            let before = self.symbols.len();
            self.symbols.entry(symbol).or_insert_with(data);
            if self.symbols.len() > before {
                self.try_to_finish(film)?;
            }
        }
        let needed = film.symbols();
        let complete = self.finished.is_some();
        let received = self.symbols.len();
        let needed = if complete { needed.max(received) } else { needed.max(received + 1) };
        Ok(Progress { received, needed, complete })
    }

    /// Kind and payload, once it is complete. Its hash fits the frames, which proves nothing about
    /// who made it.
    #[must_use]
    pub fn finished(&self) -> Option<(u8, &[u8])> {
        Some((self.film?.kind, self.finished.as_deref()?))
    }

    /// Counts a frame of another film, and gives up the one under way when there were enough.
    fn turn_to(&mut self, film: FilmId) -> Result<(), FilmError> {
        let seen = match self.other {
            Some((other, seen)) if other == film => seen + 1,
            _ => 1,
        };
        self.other = Some((film, seen.min(OTHER_FRAMES)));
        if seen < OTHER_FRAMES || self.finished.is_some() {
            return Err(FilmError::AnotherFilm);
        }
        self.restart();
        Ok(())
    }

    fn try_to_finish(&mut self, film: FilmId) -> Result<(), FilmError> {
        if self.symbols.len() < film.symbols() {
            return Ok(());
        }
        let packets = self
            .symbols
            .iter()
            .map(|(id, data)| EncodingPacket::new(PayloadId::new(0, *id), data.clone()));
        let mut decoder = SourceBlockDecoder::new(0, &film.config(), film.padded_len() as u64);
        match decoder.decode(packets) {
            Some(mut payload) => {
                // The padding is zero in every honest film; anything else is a second payload.
                let padding = payload.split_off(film.len.min(payload.len()));
                let hash: [u8; 4] = prefix(blake3::hash(&payload).as_bytes());
                if hash != film.hash || padding.iter().any(|byte| *byte != 0) {
                    self.restart();
                    return Err(FilmError::Corrupted);
                }
                self.finished = Some(payload);
                Ok(())
            }
            None if self.symbols.len() >= film.symbols() + SPARE => {
                self.restart();
                Err(FilmError::Corrupted)
            }
            None => Ok(()),
        }
    }
}
