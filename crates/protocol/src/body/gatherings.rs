//! What becomes of a gathering, and the places that people meet in.

use minicbor::{Decode, Encode};

use crate::ids::{GatheringId, PersonId, PlaceId};
use crate::place::{FactValue, PlaceFact};

/// Moves a gathering to another place or time. Only its callers' words count.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Move {
    /// Which.
    #[n(0)]
    pub gathering: GatheringId,
    /// Where now, in words.
    #[n(1)]
    pub place: String,
    /// Start now, in Unix seconds.
    #[n(2)]
    pub starts_at: i64,
}

/// Takes one's own call back. A [`SecondCall`](super::SecondCall) by the same person calls again.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Cancel {
    /// Which.
    #[n(0)]
    pub gathering: GatheringId,
}

/// Who is in the room now: "I leave", "I am back"; or the same of somebody without a phone.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Away {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// Who: oneself, or somebody without a phone.
    #[n(1)]
    pub person: PersonId,
    /// Left, or else back.
    #[n(2)]
    pub away: bool,
}

/// Describes a meeting place; the operation's id names it. Whoever describes it first says these facts
/// as any neighbour does, and owns nothing.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Place {
    /// What people call it.
    #[n(0)]
    pub name: String,
    /// What is known, by ascending fact; what is absent is unknown.
    #[n(1)]
    pub facts: Vec<PlaceFact>,
}

/// What one neighbour says of a meeting place: their last word on a fact counts, once.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Confirm {
    /// Which place.
    #[n(0)]
    pub place: PlaceId,
    /// The fact's number.
    #[n(1)]
    pub fact: u8,
    /// What is so; none takes one's own word back.
    #[n(2)]
    pub value: Option<FactValue>,
}

/// Who signed the roll on paper, as one person copied it. A later copy of theirs replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct PaperRoll {
    /// Where.
    #[n(0)]
    pub gathering: GatheringId,
    /// Who, ascending, distinct.
    #[n(1)]
    pub people: Vec<PersonId>,
}
