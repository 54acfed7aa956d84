//! What the room board shows: a phone that collects everybody's news and plays them to all.

use serde::{Deserialize, Serialize};

use super::film::FilmContent;
use super::home::PersonLine;
use super::seal::{SealReadiness, SealView};

/// The room board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardView {
    /// Where the evening stands.
    pub phase: BoardPhase,
    /// People whose own word is here.
    pub here: Vec<PersonLine>,
    /// People whom others met, and whose own word is not here yet.
    pub missing: Vec<PersonLine>,
    /// The seal under way, or the one that holds.
    pub seal: Option<SealView>,
    /// Whether a seal can be proposed now, and if not why.
    pub seal_ready: SealReadiness,
    /// What to play now.
    pub plays: FilmContent,
}

/// Where the evening stands on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BoardPhase {
    /// Phones show their news, one by one; `here` counts those whose news came.
    Collecting,
    /// A seal is proposed: all film it, and their phones co-sign by themselves; `here` counts those whose
    /// co-signature came.
    Sealing,
    /// The seal holds: all film that, and can go home.
    Held,
}
