//! Codes that were read, and animated codes in both directions.

use folkmoot_protocol::api::{
    CodeView, ErrorCode, FilmContent, FilmFrames, FilmView, Read, Scanned, StartFilm,
};
use folkmoot_protocol::bundle::{self, BundleKind, MAX_UNFOLDED_FILM};
use folkmoot_qr::codes::{self, Code, CodeError, spelled};
use folkmoot_qr::film::{Film, FilmError, FilmReader, Mode, kind};
use folkmoot_qr::handshake::Purpose;
use folkmoot_qr::picture::Correction;

use crate::engine::Engine;
use crate::errors::{OrTell, Result};
use crate::views;

/// Most frames handed out at once.
const MOST_FRAMES: u32 = 64;
/// A text with fewer letters than this is no spelled-out code of ours.
const LEAST_SPELLED: usize = 60;

/// The film being shown, and the one being filmed.
#[derive(Default)]
pub struct Films {
    shown: Option<(u32, Film)>,
    made: u32,
    reader: FilmReader,
    /// The film that the reader completed was taken in already.
    taken: bool,
}

impl Films {
    /// Drops what was filmed so far.
    pub fn forget(&mut self) {
        self.reader.restart();
        self.taken = false;
    }
}

impl Engine {
    /// Reads the text of a code, or one that was spelled out.
    pub(crate) fn read(&mut self, request: &Read) -> Result<Scanned> {
        self.vault()?;
        let bytes = code_bytes(&request.text)?;
        match codes::classify_bytes(&bytes).or_tell()? {
            Code::M1(_) | Code::M2(_) | Code::M3(_) => self.saw_exchange(&bytes),
            Code::Frame(frame) => self.saw_frame(&frame),
            Code::Card(card) => self.saw_card(&card).map(Scanned::Card),
            Code::Minutes(mark) => self.saw_minutes(&mark).map(Scanned::Minutes),
            Code::Ballot(ballot) => self.saw_ballot(&ballot).map(Scanned::Ballot),
            Code::Kin(kin) => Ok(Scanned::Kin(kin)),
        }
    }

    /// A code of an exchange between two phones: at check-in, or with a new phone.
    fn saw_exchange(&mut self, bytes: &[u8]) -> Result<Scanned> {
        let admission = bytes.get(2) == Some(&(Purpose::Admission as u8));
        match (self.street.is_some(), self.applying.is_some()) {
            (false, false) if admission => Err(ErrorCode::NotApplying.into()),
            (false, false) => Err(ErrorCode::NoNeighbourhood.into()),
            (false, true) => self.saw_resident(bytes),
            (true, true) if admission && self.resident().is_err() => self.saw_resident(bytes),
            (true, _) if admission => self.saw_new_phone(bytes),
            (true, _) => self.saw_handshake(bytes),
        }
    }

    fn saw_frame(&mut self, frame: &[u8]) -> Result<Scanned> {
        let films = &mut self.films;
        let progress = match films.reader.take(frame) {
            Err(FilmError::AnotherFilm) if films.taken => {
                films.forget();
                films.reader.take(frame)
            }
            Err(FilmError::AnotherFilm) => return Ok(Scanned::Again),
            progress => progress,
        }
        .or_tell()?;
        let Some((kind, payload)) = films.reader.finished() else {
            return Ok(Scanned::Filming {
                received: u32::try_from(progress.received).unwrap_or(u32::MAX),
                needed: u32::try_from(progress.needed).unwrap_or(u32::MAX),
            });
        };
        if films.taken {
            return Ok(Scanned::Again);
        }
        let payload = payload.to_vec();
        let taken = self.take_bundle(kind, &payload);
        // A film that says something wrong says the same each time it is filmed; one that could not
        // be kept for want of room may be filmed again.
        self.films.taken = match &taken {
            Ok(_) => true,
            Err(error) => error.code != ErrorCode::DiskFull,
        };
        taken
    }

    fn take_bundle(&mut self, film_kind: u8, payload: &[u8]) -> Result<Scanned> {
        if film_kind != kind::WELCOME && film_kind != kind::SEGMENT {
            return Err(ErrorCode::NewerVersion.into());
        }
        match bundle::kind(payload).or_tell()? {
            BundleKind::Invitation if self.street.is_none() => {
                self.read_invitation(payload).map(Scanned::Invitation)
            }
            BundleKind::Invitation => {
                let invitation = bundle::decode_invitation(payload).or_tell()?;
                self.take_in(&invitation.operations).map(Scanned::Taken)
            }
            BundleKind::Welcome { .. } => self.take_welcome(payload),
            // Too large for codes: they only come as files.
            BundleKind::Photos { .. } => Err(ErrorCode::WrongKind.into()),
            BundleKind::Segment { .. } => {
                self.take_segment(payload, MAX_UNFOLDED_FILM).map(Scanned::Taken)
            }
        }
    }

    pub(crate) fn start_film(&mut self, request: &StartFilm) -> Result<FilmView> {
        let (kind, payload) = match request.what {
            FilmContent::Invitation => (kind::WELCOME, self.invitation()?),
            FilmContent::News => (kind::SEGMENT, self.news()?),
            FilmContent::Tonight => (kind::SEGMENT, self.tonight()?),
            FilmContent::Welcome => (kind::WELCOME, self.welcome()?),
            FilmContent::Mine => (kind::SEGMENT, self.mine()?),
            FilmContent::CoSignatures => (kind::SEGMENT, self.co_signatures()?),
        };
        let mode = if request.easy { Mode::Easy } else { Mode::Normal };
        let film = Film::new(kind, &payload, mode).or_tell()?;
        self.films.made += 1;
        let view = FilmView {
            id: self.films.made,
            fps: mode.frames_per_second(),
            frames: u32::try_from(film.symbols()).unwrap_or(u32::MAX),
            bytes: u32::try_from(payload.len()).unwrap_or(u32::MAX),
        };
        self.films.shown = Some((view.id, film));
        Ok(view)
    }

    pub(crate) fn film_frames(&mut self, request: &FilmFrames) -> Result<Vec<CodeView>> {
        let film = match &self.films.shown {
            Some((id, film)) if *id == request.film => film,
            _ => return Err(ErrorCode::NoFilm.into()),
        };
        (0..request.count.min(MOST_FRAMES))
            .map(|i| views::code(&film.frame(request.from.wrapping_add(i)), Correction::Low))
            .collect()
    }
}

/// A code's bytes, from its own text or from letters that somebody read aloud.
fn code_bytes(text: &str) -> Result<Vec<u8>> {
    let text = text.trim();
    // What is read aloud can begin like a damaged code, so its letters decide, not its beginning. With
    // its spaces it never reads as a whole code.
    match codes::bytes(text) {
        Err(CodeError::NotOurs | CodeError::Corrupted | CodeError::TooLarge)
            if is_spelled(text) =>
        {
            spelled::read(text).or_tell()
        }
        bytes => bytes.or_tell(),
    }
}

/// Whether a text has the letters of a code that was spelled out, and enough of them. A code's own
/// text of that length all but surely has others.
fn is_spelled(text: &str) -> bool {
    let separates = |c: char| c.is_whitespace() || matches!(c, '-' | '.' | '\u{2010}'..='\u{2015}');
    let symbols = text.chars().filter(char::is_ascii_alphanumeric).count();
    symbols >= LEAST_SPELLED && text.chars().all(|c| c.is_ascii_alphanumeric() || separates(c))
}
