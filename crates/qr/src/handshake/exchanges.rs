//! What is under way on one phone, whichever side it takes: the offers and answers that are out
//! there, what is on the screen, and what is over.

use std::collections::VecDeque;

use folkmoot_protocol::ids::DeviceKey;

use super::memory::{End, Memory, fingerprint};
use super::messages::{
    self, Ephemeral, FLAG_ACCESSIBLE, Offer, Opened, VERDICT_ACCESSIBLE, VERDICT_IN_FRONT,
};
use super::{
    ACCESSIBLE_WINDOW_MS, HOLD_MS, Introduction, Kind, M1_CHANGES_MS, Refusal, Shown, Signer,
    WINDOW_MS,
};
use crate::codes::{Code, classify_bytes};

/// Own offers kept at most: 45 s of changes every 5 s, and the one on the screen.
const OFFERS: usize = 10;

/// Own answers kept at most. More than can be made within the longest window at [`HOLD_MS`] each.
const ANSWERS: usize = 10;

/// An own M1, honoured for a while after it was last shown.
pub(super) struct OwnOffer {
    pub(super) ephemeral: Ephemeral,
    pub(super) m1: Vec<u8>,
    pub(super) first_shown_ms: u64,
    pub(super) last_shown_ms: u64,
}

/// An own M2, waiting for its M3.
pub(super) struct OwnAnswer {
    pub(super) ephemeral: Ephemeral,
    pub(super) m1: Vec<u8>,
    pub(super) m2: Vec<u8>,
    pub(super) transcript: [u8; 16],
    pub(super) made_ms: u64,
    pub(super) accessible: bool,
}

/// What is on the screen. An M2 is the newest of `answers`.
pub(super) enum Face {
    /// Our M1; on a phone that makes none, nothing.
    M1,
    M2 {
        since_ms: u64,
    },
    M3 {
        since_ms: u64,
        bytes: Vec<u8>,
    },
}

/// An M3 that concludes an exchange which we answered.
pub(super) struct Received {
    pub(super) peer: DeviceKey,
    pub(super) introduction: Option<Introduction>,
    pub(super) delay_ms: u64,
    pub(super) accessible: bool,
    /// The answer that it concludes; used up.
    pub(super) answer: OwnAnswer,
}

/// See the module.
pub(super) struct Exchanges<S> {
    pub(super) signer: S,
    pub(super) accessible: bool,
    /// The M1 on the screen, or the one to go on with.
    pub(super) current: Option<OwnOffer>,
    /// Earlier ones, oldest first.
    pub(super) offers: VecDeque<OwnOffer>,
    pub(super) answers: VecDeque<OwnAnswer>,
    pub(super) face: Face,
    pub(super) memory: Memory,
}

impl<S: Signer> Exchanges<S> {
    pub(super) fn new(signer: S, accessible: bool) -> Self {
        Self {
            signer,
            accessible,
            current: None,
            offers: VecDeque::new(),
            answers: VecDeque::new(),
            face: Face::M1,
            memory: Memory::default(),
        }
    }

    /// What somebody else's code is; our own are refused.
    pub(super) fn identify(&self, bytes: &[u8]) -> Result<Code, Refusal> {
        let code = classify_bytes(bytes)?;
        if self.memory.is_own(bytes) {
            return Err(if self.shows(bytes) { Refusal::SelfScan } else { Refusal::Reflected });
        }
        Ok(code)
    }

    /// The M2 or M3 that belongs on the screen.
    pub(super) fn answer_to_show(&mut self, now_ms: u64) -> Option<Shown> {
        self.tidy(now_ms);
        let (bytes, kind, since_ms) = match &self.face {
            Face::M1 => return None,
            Face::M2 { since_ms } => (&self.answers.back()?.m2, Kind::M2, *since_ms),
            Face::M3 { since_ms, bytes } => (bytes, Kind::M3, *since_ms),
        };
        let expires_in_ms = left(window(self.accessible), since_ms, now_ms);
        Some(Shown { bytes: bytes.clone(), kind, expires_in_ms })
    }

    /// Whether the offer waits for its M3 already.
    pub(super) fn is_answered(&self, m1: &[u8]) -> Result<bool, Refusal> {
        if self.answers.iter().any(|answer| answer.m1 == m1) {
            return Ok(true);
        }
        let before = self.memory.has_answered(&messages::offer_hash(m1));
        if before { Err(Refusal::Replayed) } else { Ok(false) }
    }

    /// Whether an M2 or M3 is on the screen that another's M1 must not replace yet.
    pub(super) fn holds(&self, now_ms: u64) -> bool {
        match self.face {
            Face::M1 => false,
            Face::M2 { since_ms } | Face::M3 { since_ms, .. } => {
                now_ms.saturating_sub(since_ms) < HOLD_MS
            }
        }
    }

    /// The flags that every M2 of this phone has.
    pub(super) const fn flags(&self) -> u8 {
        if self.accessible { FLAG_ACCESSIBLE } else { 0 }
    }

    /// Shows the answer that was just made.
    pub(super) fn show_answer(
        &mut self,
        m1: Vec<u8>,
        m2: Vec<u8>,
        ephemeral: Ephemeral,
        now_ms: u64,
    ) {
        self.memory.made(&m2);
        self.memory.answered(messages::offer_hash(&m1));
        let transcript = messages::transcript(&m1, &m2);
        let accessible = self.accessible;
        if self.answers.len() >= ANSWERS
            && let Some(oldest) = self.answers.pop_front()
        {
            self.memory.ended(oldest.transcript, End::Lapsed);
        }
        self.retire_offer(now_ms);
        self.answers.push_back(OwnAnswer {
            ephemeral,
            m1,
            m2,
            transcript,
            made_ms: now_ms,
            accessible,
        });
        self.face = Face::M2 { since_ms: now_ms };
    }

    /// Which of our answers an M3 with this transcript concludes.
    pub(super) fn answered_by(&self, transcript: &[u8; 16]) -> Option<usize> {
        self.answers.iter().position(|answer| answer.transcript == *transcript)
    }

    /// Takes the M3 for the answer `at`, and uses that answer up.
    pub(super) fn receive(
        &mut self,
        at: usize,
        m3: &[u8],
        now_ms: u64,
    ) -> Result<Received, Refusal> {
        let answer = self.answers.get(at).ok_or(Refusal::NotExpected)?;
        let Opened { peer, flags, introduction, .. } =
            messages::open_attestation(&answer.m1, &answer.m2, m3, &answer.ephemeral)?;
        self.expect_other(&peer)?;
        if flags & VERDICT_IN_FRONT == 0 || flags & !(VERDICT_IN_FRONT | VERDICT_ACCESSIBLE) != 0 {
            return Err(Refusal::ForNewerApp);
        }
        let accessible = answer.accessible || flags & VERDICT_ACCESSIBLE != 0;
        let delay_ms = now_ms.saturating_sub(answer.made_ms);
        if delay_ms > window(accessible) {
            return Err(Refusal::Expired);
        }
        let answer = self.answers.remove(at).ok_or(Refusal::NotExpected)?;
        let harmless_until_ms = now_ms.saturating_add(window(accessible));
        let by = fingerprint(m3);
        self.memory.ended(answer.transcript, End::Used { by, harmless_until_ms });
        self.face = Face::M1;
        Ok(Received { peer, introduction, delay_ms, accessible, answer })
    }

    /// Whether a code for an exchange that is not open may be passed over, because it is the very one
    /// that concluded it a moment ago.
    ///
    /// # Errors
    /// Otherwise the exchange is over, or was never ours.
    pub(super) fn concluded(
        &self,
        hash: &[u8],
        message: &[u8],
        now_ms: u64,
    ) -> Result<(), Refusal> {
        match self.memory.end_of(hash) {
            Some(End::Used { by, harmless_until_ms })
                if by == fingerprint(message) && now_ms <= harmless_until_ms =>
            {
                Ok(())
            }
            Some(End::Used { .. }) => Err(Refusal::Replayed),
            Some(End::Lapsed) => Err(Refusal::Expired),
            None => Err(Refusal::NotExpected),
        }
    }

    /// An M1 taken apart, unless its ephemeral is our own.
    pub(super) fn offer_of_another(&self, m1: &[u8]) -> Result<Offer, Refusal> {
        let offer = Offer::parse(m1)?;
        if self.is_own_ephemeral(&offer.ephemeral) {
            return Err(Refusal::Reflected);
        }
        Ok(offer)
    }

    pub(super) fn is_own_ephemeral(&self, public: &[u8; 32]) -> bool {
        let offered = self.current.iter().chain(&self.offers).map(|offer| &offer.ephemeral);
        let answered = self.answers.iter().map(|answer| &answer.ephemeral);
        offered.chain(answered).any(|own| own.public() == public)
    }

    pub(super) fn expect_other(&self, peer: &DeviceKey) -> Result<(), Refusal> {
        if *peer == self.signer.device_key() { Err(Refusal::SelfScan) } else { Ok(()) }
    }

    /// Drops what is too old for every window, and what has been on the screen long enough.
    pub(super) fn tidy(&mut self, now_ms: u64) {
        let age = |since: u64| now_ms.saturating_sub(since);
        if self.current.as_ref().is_some_and(|offer| age(offer.first_shown_ms) >= M1_CHANGES_MS) {
            self.retire_offer(now_ms);
        }
        let Self { offers, answers, memory, .. } = self;
        offers.retain(|offer| {
            let keep = age(offer.last_shown_ms) <= ACCESSIBLE_WINDOW_MS;
            if !keep {
                memory.ended(messages::offer_hash(&offer.m1), End::Lapsed);
            }
            keep
        });
        answers.retain(|answer| {
            let keep = age(answer.made_ms) <= ACCESSIBLE_WINDOW_MS;
            if !keep {
                memory.ended(answer.transcript, End::Lapsed);
            }
            keep
        });
        if let Face::M2 { since_ms } | Face::M3 { since_ms, .. } = self.face
            && age(since_ms) >= window(self.accessible)
        {
            self.face = Face::M1;
        }
    }

    /// Takes the offer off the screen. It stays honoured for its window.
    pub(super) fn retire_offer(&mut self, now_ms: u64) {
        let Some(mut offer) = self.current.take() else { return };
        offer.last_shown_ms = offer.last_shown_ms.min(now_ms);
        if self.offers.len() >= OFFERS
            && let Some(oldest) = self.offers.pop_front()
        {
            self.memory.ended(messages::offer_hash(&oldest.m1), End::Lapsed);
        }
        self.offers.push_back(offer);
    }

    fn shows(&self, bytes: &[u8]) -> bool {
        match &self.face {
            Face::M1 => self.current.as_ref().is_some_and(|offer| offer.m1 == bytes),
            Face::M2 { .. } => self.answers.back().is_some_and(|answer| answer.m2 == bytes),
            Face::M3 { bytes: m3, .. } => m3 == bytes,
        }
    }
}

/// How long ephemerals are honoured.
pub(super) const fn window(accessible: bool) -> u64 {
    if accessible { ACCESSIBLE_WINDOW_MS } else { WINDOW_MS }
}

/// What is left at `now_ms` of a `whole` that began at `since_ms`.
pub(super) const fn left(whole: u64, since_ms: u64, now_ms: u64) -> u64 {
    whole.saturating_sub(now_ms.saturating_sub(since_ms))
}
