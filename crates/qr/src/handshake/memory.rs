//! What a check-in screen remembers of exchanges that are over, so that *used*, *too old* and *our
//! own* can be told from *never heard of*. All of it is bounded; what falls out only makes a refusal
//! less precise, because the secret that a late code would need is long gone.

use std::collections::VecDeque;

/// Own messages remembered: ten minutes of M1.
const OWN: usize = 128;
/// Concluded or lapsed exchanges remembered.
const PAST: usize = 128;

/// How an exchange ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Its code was taken. The very same code is harmless until `harmless_until_ms`, because a
    /// camera sees it twenty times a second.
    Used { by: [u8; 16], harmless_until_ms: u64 },
    /// Nobody came in time.
    Lapsed,
}

/// See the module.
#[derive(Default)]
pub(super) struct Memory {
    own: VecDeque<[u8; 16]>,
    past: VecDeque<([u8; 16], End)>,
    answered: VecDeque<[u8; 16]>,
}

impl Memory {
    /// Remembers a message that this phone made.
    pub(super) fn made(&mut self, message: &[u8]) {
        push(&mut self.own, fingerprint(message), OWN);
    }

    /// Whether this phone made the message.
    pub(super) fn is_own(&self, message: &[u8]) -> bool {
        self.own.contains(&fingerprint(message))
    }

    /// Remembers that we answered the M1 with this hash.
    pub(super) fn answered(&mut self, offer: [u8; 16]) {
        push(&mut self.answered, offer, PAST);
    }

    /// Whether we answered the M1 with this hash.
    pub(super) fn has_answered(&self, offer: &[u8; 16]) -> bool {
        self.answered.contains(offer)
    }

    /// Remembers how the exchange named by `hash` (of our M1, or of M1‖M2 for our M2) ended.
    pub(super) fn ended(&mut self, hash: [u8; 16], end: End) {
        push(&mut self.past, (hash, end), PAST);
    }

    /// How the exchange ended whose hash begins like this.
    pub(super) fn end_of(&self, hash: &[u8]) -> Option<End> {
        self.past.iter().rev().find(|(known, _)| known.starts_with(hash)).map(|(_, end)| *end)
    }
}

/// Names one exact message.
pub(super) fn fingerprint(message: &[u8]) -> [u8; 16] {
    crate::bytes::prefix(blake3::hash(message).as_bytes())
}

fn push<T>(queue: &mut VecDeque<T>, item: T, most: usize) {
    if queue.len() >= most {
        queue.pop_front();
    }
    queue.push_back(item);
}
