//! How one assembly names another: where it comes from, whom it joins, whose people it takes in.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use super::text;
use crate::ids::{AssemblyId, StateRoot};
use crate::wire::{self, WireError};

/// Most newcomers whom one decision takes in.
pub const MAX_TAKEN_IN: usize = 100;

/// Another assembly as it stood after one of its seals. Whoever holds its log can compare.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, Serialize, Deserialize)]
#[cbor(array)]
pub struct Kin {
    /// Which.
    #[n(0)]
    pub assembly: AssemblyId,
    /// Its name then.
    #[n(1)]
    pub name: String,
    /// Number of the seal.
    #[n(2)]
    pub seal: u64,
    /// Root of the state that it fixes.
    #[n(3)]
    pub root: StateRoot,
}

impl Kin {
    /// Reads what a neighbourhood's code says of it.
    ///
    /// # Errors
    /// As [`wire::decode`], and [`WireError::TooLarge`] or [`WireError::Corrupted`] for a name that is none.
    pub fn decode(bytes: &[u8]) -> Result<Self, WireError> {
        let kin: Self = wire::decode(bytes)?;
        kin.check()?;
        Ok(kin)
    }

    pub(super) fn check(&self) -> Result<(), WireError> {
        text(&self.name)?;
        // A draft has no root that anybody signed.
        if self.seal == 0 { Err(WireError::Corrupted) } else { Ok(()) }
    }
}
