//! What a shell lends to the engine.

use std::path::PathBuf;

/// Time as this device tells it.
pub trait Clock: Send {
    /// Seconds since 1970 (UTC). It may be wrong; no rule rests on it.
    fn unix_seconds(&self) -> i64;
    /// Milliseconds that never go backwards. Freshness of codes rests on these alone.
    fn monotonic_ms(&self) -> u64;
}

/// The platform's secure random source.
pub trait Entropy: Send {
    /// Fills the buffer with fresh randomness.
    fn fill(&mut self, buf: &mut [u8]);
}

/// The platform's place for secrets.
pub trait Keystore: Send {
    /// The wrapping key, if one was stored.
    ///
    /// # Errors
    /// What the platform reports.
    fn load(&self) -> Result<Option<[u8; 32]>, KeystoreError>;
    /// Keeps a wrapping key in place of any other and says which: `fresh`, or one that the platform
    /// made itself, where keeping takes longer than a request may wait.
    ///
    /// # Errors
    /// What the platform reports.
    fn keep(&self, fresh: [u8; 32]) -> Result<[u8; 32], KeystoreError>;
    /// Keeps it no longer.
    ///
    /// # Errors
    /// What the platform reports.
    fn forget(&self) -> Result<(), KeystoreError>;
    /// Whether there is such a place here. Answers at once.
    fn is_available(&self) -> bool;
}

/// What the platform's keystore reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeystoreError(pub String);

impl std::fmt::Display for KeystoreError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the keystore reports: {}", self.0)
    }
}

impl std::error::Error for KeystoreError {}

/// What an engine is opened with.
pub struct Setup {
    /// Where the data lies; made where it is missing.
    pub folder: PathBuf,
    /// The platform's keystore, where there is one.
    pub keystore: Option<Box<dyn Keystore>>,
    /// Time.
    pub clock: Box<dyn Clock>,
    /// Randomness.
    pub entropy: Box<dyn Entropy>,
}
