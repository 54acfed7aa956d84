//! What an assembly should deal with, and what its gatherings make of it.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::{text, text_up_to};
use crate::ids::{FileHash, GatheringId, MatterId, OpId, PersonId};
use crate::wire::WireError;

/// Longest text of a matter, a proposal or a note, in bytes of UTF-8.
pub const MAX_LONG_TEXT: usize = 4000;
/// Most photos of one matter.
pub const MAX_PHOTOS: usize = 3;
/// Longest photo, in bytes.
pub const MAX_PHOTO: usize = 200_000;
/// Dots that one person has at one gathering.
pub const DOTS_OF_ONE: u8 = 5;

/// The hash that names a photo: a JPEG (ITU T.81) of at most [`MAX_PHOTO`] bytes.
///
/// # Errors
/// [`WireError::TooLarge`]; [`WireError::NotOurs`] where the bytes begin like no JPEG.
pub fn photo_hash(bytes: &[u8]) -> Result<FileHash, WireError> {
    if bytes.len() > MAX_PHOTO {
        return Err(WireError::TooLarge);
    }
    // Start of image, and the first byte of the marker that follows.
    if !bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        return Err(WireError::NotOurs);
    }
    Ok(FileHash(*blake3::hash(bytes).as_bytes()))
}

/// What sort of matter.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, Serialize, Deserialize,
)]
#[cbor(index_only)]
pub enum MatterSort {
    /// Somebody needs something.
    #[n(0)]
    Need,
    /// Somebody would like something.
    #[n(1)]
    Wish,
    /// Something worries somebody.
    #[n(2)]
    Worry,
    /// Something that all should know.
    #[n(3)]
    News,
}

/// Whom a matter is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[cbor(index_only)]
pub enum Reach {
    /// This neighbourhood.
    #[n(0)]
    Ours,
    /// The world.
    #[n(1)]
    World,
}

/// Brings a matter before the assembly; the operation's id names it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Matter {
    /// What sort.
    #[n(0)]
    pub sort: MatterSort,
    /// Whom it is about.
    #[n(1)]
    pub reach: Reach,
    /// In one line.
    #[n(2)]
    pub title: String,
    /// More of it; may be empty.
    #[n(3)]
    pub text: String,
    /// Photos, by their hashes.
    #[n(4)]
    pub photos: Vec<FileHash>,
}

/// One person's dots on one matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct MatterDots {
    /// Which matter.
    #[n(0)]
    pub matter: MatterId,
    /// How many, at least one.
    #[n(1)]
    pub dots: u8,
}

/// How urgent matters are to one person, who has [`DOTS_OF_ONE`]. A later word replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Dots {
    /// At which gathering.
    #[n(0)]
    pub gathering: GatheringId,
    /// By ascending matter, distinct.
    #[n(1)]
    pub dots: Vec<MatterDots>,
}

/// What a gathering made of a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[cbor(index_only)]
pub enum Treatment {
    /// It was dealt with, and stays open.
    #[n(0)]
    Taken,
    /// There was no time: it rises.
    #[n(1)]
    PutOff,
    /// It needs nothing more: who brought it says so.
    #[n(2)]
    Settled,
}

/// Says what a gathering made of a matter. Each person's last word counts.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Treat {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// Which matter.
    #[n(1)]
    pub matter: MatterId,
    /// What became of it.
    #[n(2)]
    pub treatment: Treatment,
}

/// What somebody wants to speak for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Encode, Decode, Serialize, Deserialize,
)]
#[cbor(index_only)]
pub enum Speech {
    /// On how people go about it: heard at once, and briefly.
    #[n(0)]
    PointOfOrder,
    /// In their turn.
    #[n(1)]
    Turn,
    /// As everybody is asked in the round.
    #[n(2)]
    GoRound,
}

/// Puts somebody on the list of speakers: oneself, or whoever raised a hand. The operation's id names the
/// turn.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Queue {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// Who wants to speak.
    #[n(1)]
    pub person: PersonId,
    /// What for.
    #[n(2)]
    pub speech: Speech,
}

/// Says that a turn is over. Of several words the longest counts.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Heard {
    /// Which turn.
    #[n(0)]
    pub turn: OpId,
    /// How long they spoke; 0 where they gave it up.
    #[n(1)]
    pub seconds: u32,
}

/// A note for the minutes, or a better one in an earlier one's place.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Note {
    /// Of which gathering.
    #[n(0)]
    pub gathering: GatheringId,
    /// What was said or happened; empty where it strikes an earlier note out.
    #[n(1)]
    pub text: String,
    /// The note that this one replaces.
    #[n(2)]
    pub replaces: Option<OpId>,
}

/// A text of several lines: no other character that can't be seen.
pub(crate) fn lines(text: &str, most: usize) -> Result<(), WireError> {
    if text.is_empty() {
        return Ok(());
    }
    text_up_to(&text.replace('\n', " "), most)
}

impl Matter {
    pub(super) fn check(&self) -> Result<(), WireError> {
        text(&self.title)?;
        lines(&self.text, MAX_LONG_TEXT)?;
        if self.photos.len() > MAX_PHOTOS { Err(WireError::TooLarge) } else { Ok(()) }
    }
}

impl Dots {
    pub(super) fn check(&self) -> Result<(), WireError> {
        let all: u32 = self.dots.iter().map(|on| u32::from(on.dots)).sum();
        if all > u32::from(DOTS_OF_ONE) {
            return Err(WireError::TooLarge);
        }
        let sound = self.dots.is_sorted_by(|a, b| a.matter < b.matter)
            && self.dots.iter().all(|on| on.dots > 0);
        if sound { Ok(()) } else { Err(WireError::Corrupted) }
    }
}

impl Note {
    pub(super) fn check(&self) -> Result<(), WireError> {
        if self.text.is_empty() && self.replaces.is_none() {
            return Err(WireError::Corrupted);
        }
        lines(&self.text, MAX_LONG_TEXT)
    }
}
