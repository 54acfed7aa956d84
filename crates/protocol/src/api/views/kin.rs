//! Neighbourhoods, as they name each other; and what one decided on itself.

use serde::{Deserialize, Serialize};

use super::check_in::CodeView;
use crate::body::Kin;
use crate::ids::AssemblyId;

/// Another neighbourhood, as a proposal names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KinLine {
    /// What is said of it.
    pub kin: Kin,
    /// Short form of its root, to compare by eye.
    pub root: String,
}

/// Another neighbourhood, as a founding or a decision names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KinView {
    /// Which.
    pub line: KinLine,
    /// Whether that is so, as far as this phone knows.
    pub standing: KinStanding,
}

/// Whether what is said of another neighbourhood is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum KinStanding {
    /// This phone has no record of it.
    Unknown,
    /// Its record on this phone says the same.
    Same,
    /// Its record on this phone says otherwise.
    Differs,
}

/// A decision on what the neighbourhood is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeView {
    /// Number of the seal that decided it.
    pub seal: u64,
    /// What.
    pub what: WhatView,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum WhatView {
    /// Whoever wants to founds one of their own, to be called so.
    Split(String),
    /// To become one with another.
    Join(KinView),
    /// To take in people of another.
    TakeIn(KinView),
}

/// What this neighbourhood is called by others, and which others there are on this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KinsView {
    /// This neighbourhood after its last seal; none while it is a draft.
    pub ours: Option<KinLine>,
    /// The same as a code, for others to film.
    pub code: Option<CodeView>,
    /// Others of mine on this phone, each after its last seal.
    pub others: Vec<KinLine>,
}

/// Another neighbourhood of whoever unlocked this phone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherNeighbourhood {
    /// Which.
    pub assembly: AssemblyId,
    /// Its name.
    pub name: String,
}
