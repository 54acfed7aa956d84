//! Urns and slips: how an assembly decides in secret on phones.

use minicbor::{Decode, Encode};

use crate::ids::{OpId, ReceiveKey};
use crate::voprf::{Element, Proof};
use crate::wire::WireError;

/// Urns that a slip goes into.
pub const PAIR: usize = 2;
/// Most slips that one operation stamps.
pub const MAX_ISSUED: usize = 64;
/// Bytes of the tag that tells one slip among the papers of a count from another.
pub const TAG: usize = 16;

/// A teller opens an urn for a question; the operation's id names the urn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Urn {
    /// The operation that asked.
    #[n(0)]
    pub ask: OpId,
    /// Public key of this urn's stamps (RFC 9497).
    #[cbor(n(1), with = "minicbor::bytes")]
    pub stamps: Element,
    /// What slips are encrypted to.
    #[n(2)]
    pub receive: ReceiveKey,
}

/// "I take a slip": has tellers stamp it without seeing it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Take {
    /// The operation that asked.
    #[n(0)]
    pub ask: OpId,
    /// For each of two urns what its teller stamps, by ascending urn.
    #[n(1)]
    pub blinded: Vec<Blinded>,
}

/// What one teller is to stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Blinded {
    /// The operation that opened the urn.
    #[n(0)]
    pub urn: OpId,
    /// The slip's serial, blinded.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub element: Element,
}

/// A teller stamps slips that people took.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Issue {
    /// The operation that opened the urn.
    #[n(0)]
    pub urn: OpId,
    /// By ascending take, distinct; at least one.
    #[n(1)]
    pub slips: Vec<Issued>,
}

/// One stamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Issued {
    /// The operation that took the slip.
    #[n(0)]
    pub take: OpId,
    /// What the urn's key makes of the blinded serial.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub element: Element,
    /// That it was this key.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub proof: Proof,
}

impl Take {
    pub(super) fn check(&self) -> Result<(), WireError> {
        if self.blinded.len() > PAIR {
            return Err(WireError::TooLarge);
        }
        let ascending = self.blinded.is_sorted_by(|a, b| a.urn < b.urn);
        if self.blinded.len() < PAIR || !ascending { Err(WireError::Corrupted) } else { Ok(()) }
    }
}

impl Issue {
    pub(super) fn check(&self) -> Result<(), WireError> {
        if self.slips.len() > MAX_ISSUED {
            return Err(WireError::TooLarge);
        }
        let ascending = self.slips.is_sorted_by(|a, b| a.take < b.take);
        if self.slips.is_empty() || !ascending { Err(WireError::Corrupted) } else { Ok(()) }
    }
}
