//! A clock and a random source that a test controls.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use folkmoot_engine::{Clock, Entropy};

/// A clock that moves when it is told to. Clones show the same time.
#[derive(Clone, Debug)]
pub struct SetClock {
    unix: Arc<AtomicI64>,
    monotonic_ms: Arc<AtomicU64>,
    /// How wrong this device's calendar is, in seconds.
    skew: i64,
}

impl SetClock {
    /// A clock that shows `unix` seconds.
    #[must_use]
    pub fn at(unix: i64) -> Self {
        Self {
            unix: Arc::new(AtomicI64::new(unix)),
            monotonic_ms: Arc::new(AtomicU64::new(1_000)),
            skew: 0,
        }
    }

    /// The same clock on a device whose calendar is wrong by `seconds`.
    #[must_use]
    pub fn skewed(&self, seconds: i64) -> Self {
        Self { skew: seconds, ..self.clone() }
    }

    /// Lets time pass, for all clones.
    pub fn pass(&self, milliseconds: u64) {
        let before = self.monotonic_ms.fetch_add(milliseconds, Ordering::SeqCst);
        let seconds = (before % 1000 + milliseconds) / 1000;
        self.unix.fetch_add(i64::try_from(seconds).unwrap_or(0), Ordering::SeqCst);
    }

    /// Lets days pass.
    pub fn pass_days(&self, days: u64) {
        self.pass(days * 86_400_000);
    }
}

impl Clock for SetClock {
    fn unix_seconds(&self) -> i64 {
        self.unix.load(Ordering::SeqCst) + self.skew
    }

    fn monotonic_ms(&self) -> u64 {
        self.monotonic_ms.load(Ordering::SeqCst)
    }
}

/// Randomness that a seed determines.
pub struct SeededEntropy(blake3::OutputReader);

impl SeededEntropy {
    /// Different seeds give unrelated streams.
    #[must_use]
    pub fn new(seed: &str) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("folkmoot testkit entropy");
        hasher.update(seed.as_bytes());
        Self(hasher.finalize_xof())
    }
}

impl Entropy for SeededEntropy {
    fn fill(&mut self, buf: &mut [u8]) {
        self.0.fill(buf);
    }
}
