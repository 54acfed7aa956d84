//! Animated codes and files: what leaves this phone.

use serde::{Deserialize, Serialize};

/// What an animated code carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FilmContent {
    /// The invitation to a draft.
    Invitation,
    /// What came after the last seal that holds, with its co-signatures.
    News,
    /// The same without what the last seal settled: for all who were at the last gathering.
    Tonight,
    /// All that the new phone needs which I met just now.
    Welcome,
    /// What I said since the last seal that holds and have not seen come back yet: for the board.
    Mine,
    /// The seal under way with its co-signatures, for phones that have all that it names.
    CoSignatures,
}

/// An animated code that can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilmView {
    /// For [`crate::api::FilmFrames`].
    pub id: u32,
    /// Frames a second.
    pub fps: u32,
    /// Frames that would do without loss.
    pub frames: u32,
    /// Size of what it carries.
    pub bytes: u32,
}

/// A file to save or share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExportedFile {
    /// Suggested name.
    pub name: String,
    /// Its bytes, base64.
    pub bytes: String,
}
