//! What the check-in screen shows.

use serde::{Deserialize, Serialize};

use super::home::PersonLine;
use super::scanned::PersonAsks;

/// The check-in screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckInView {
    /// My code now.
    pub code: CodeView,
    /// The same, to read aloud or type: groups of five letters and digits.
    pub spoken: String,
    /// Which step the code is.
    pub step: CheckInStep,
    /// Ask again after this many milliseconds.
    pub expires_in_ms: u32,
    /// Somebody waits for my confirmation.
    pub asks: Option<PersonAsks>,
    /// The meeting that was just completed on this side.
    pub just_met: Option<PersonLine>,
}

/// Which step of the handshake my code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckInStep {
    /// Let a neighbour scan this.
    Offer,
    /// My answer to their code: let them scan it.
    Answer,
    /// The last step: let them scan it.
    Confirm,
}

/// A code to draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeView {
    /// Modules along a side, without the quiet zone.
    pub size: u32,
    /// Row by row, most significant bit first, 1 is dark; base64.
    pub modules: String,
}
