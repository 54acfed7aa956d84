//! Seals, on every screen that shows one.

use serde::{Deserialize, Serialize};

use crate::ids::OpId;

/// A seal as this phone sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealView {
    /// Its operation.
    pub id: OpId,
    /// Its number; the founding seal is 1.
    pub number: u64,
    /// How it stands.
    pub standing: SealStanding,
    /// Phones that co-signed and count.
    pub signed: u32,
    /// Phones needed for it to hold.
    pub needed: u32,
    /// Phones on the roll.
    pub phones: u32,
    /// This phone co-signed.
    pub mine: bool,
    /// This phone computed the same result.
    pub agrees: bool,
    /// Short form of the state root, to compare by eye.
    pub root: String,
    /// The gathering's start.
    pub gathered_at: i64,
    /// People on its roll.
    pub roll: u32,
    /// The gathering ends with it; else it goes on.
    pub closes: bool,
}

impl SealView {
    /// It holds, and the gathering goes on.
    #[must_use]
    pub fn opened(&self) -> bool {
        self.standing == SealStanding::Holds && !self.closes
    }
}

/// How a seal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SealStanding {
    /// Co-signatures are being gathered.
    Proposed,
    /// It holds.
    Holds,
    /// This phone lacks operations that it names.
    Incomplete,
    /// It holds, and so does a rival; the other branch counts.
    Disputed,
}

/// Whether a seal can be proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SealReadiness {
    /// Yes.
    Ready,
    /// More people are needed.
    People {
        /// Present and counting.
        have: u32,
        /// Needed.
        need: u32,
    },
    /// More households are needed.
    Households {
        /// Present.
        have: u32,
        /// Needed.
        need: u32,
    },
    /// I am not on the roll.
    NotSeated,
    /// I co-signed one already.
    UnderWay,
    /// Nothing to seal.
    Nothing,
    /// An urgent gathering lacks callers.
    Callers {
        /// Callers so far.
        have: u32,
        /// Needed.
        need: u32,
    },
}
