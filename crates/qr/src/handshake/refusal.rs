//! Why a scanned code was not taken, each reason distinct, so that the screen can say what to do.

use crate::codes::CodeError;

/// Why a code, or a confirmation, was refused. Nothing that was honestly under way is lost by a
/// refusal: a forged answer does not use up the offer that it pretends to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Not a code that this version can use.
    #[error(transparent)]
    Unusable(#[from] CodeError),
    /// A film's frame was held up to the check-in screen.
    #[error("this is a code for receiving something, not for checking in")]
    NotAHandshake,
    /// The phone sees its own screen, or a code made with its own device key.
    #[error("this is your own code")]
    SelfScan,
    /// Somebody sends our own earlier code, or our own ephemeral, back to us.
    #[error("this code was sent back to you: it was made by your own phone")]
    Reflected,
    /// An exchange that is over is being used again.
    #[error("this code was used before")]
    Replayed,
    /// Made for another assembly or another gathering.
    #[error("this code belongs to another gathering")]
    WrongContext,
    /// A check-in code at a founding or an admission, or the other way round.
    #[error("this code serves another purpose")]
    WrongPurpose,
    /// Made by somebody who does not hold this neighbourhood's key.
    #[error("this code was not made by a member of this neighbourhood")]
    WrongHint,
    /// Too late: a photo, or somebody very slow. Both should try again.
    #[error("this code is too old; show each other a fresh one")]
    Expired,
    /// It does not decrypt, or its signature does not hold.
    #[error("this code is forged or damaged")]
    Forged,
    /// A key that would make every signature or every secret hold.
    #[error("this code uses a key that proves nothing")]
    WeakKey,
    /// It answers an exchange that this phone did not begin, or offers one that this phone does not
    /// enter: a resident's offer to a new phone, seen by another resident.
    #[error("this code is meant for somebody else")]
    NotExpected,
    /// It is genuine but says something that only a later version understands.
    #[error("this code was made by a newer version of Folkmoot")]
    ForNewerApp,
}

impl Refusal {
    /// A stable name for the screen's messages.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unusable(error) => error.code(),
            Self::NotAHandshake => "handshake-not-a-handshake",
            Self::SelfScan => "handshake-self-scan",
            Self::Reflected => "handshake-reflected",
            Self::Replayed => "handshake-replayed",
            Self::WrongContext => "handshake-wrong-context",
            Self::WrongPurpose => "handshake-wrong-purpose",
            Self::WrongHint => "handshake-wrong-hint",
            Self::Expired => "handshake-expired",
            Self::Forged => "handshake-forged",
            Self::WeakKey => "handshake-weak-key",
            Self::NotExpected => "handshake-not-expected",
            Self::ForNewerApp => "handshake-for-newer-app",
        }
    }
}
