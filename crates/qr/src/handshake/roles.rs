//! What a check-in screen makes of a scanned code. The order of the checks is part of the design:
//! own codes first, then whose it is, then whether it is fresh, then what it proves.

use folkmoot_protocol::ids::DeviceKey;

use super::check_in::{
    CheckIn, Face, OwnAnswer, OwnOffer, PersonAsks, Question, Side, Step, window,
};
use super::memory::{End, fingerprint};
use super::messages::{
    self, AnswerClear, Ephemeral, FLAG_ACCESSIBLE, Offer, Opened, VERDICT_ACCESSIBLE,
    VERDICT_IN_FRONT, attestation_clear,
};
use super::{HOLD_MS, M1_LEN, Purpose, Refusal, Signer};
use crate::codes::{Code, CodeError, classify_bytes};

/// Own answers kept at most. More than can be made within the longest window at [`HOLD_MS`] each.
const ANSWERS: usize = 10;

impl<S: Signer> CheckIn<S> {
    /// The camera saw a code: `bytes` as [`crate::codes::bytes`] or [`crate::codes::spelled::read`]
    /// give them. Draws a seed when it becomes an answer. Ask for [`CheckIn::code_to_show`] after.
    ///
    /// # Errors
    /// See [`Refusal`]. What is under way goes on after any of them.
    pub fn saw(
        &mut self,
        bytes: &[u8],
        now_ms: u64,
        seed: impl FnMut() -> [u8; 32],
    ) -> Result<Step, Refusal> {
        self.tidy(now_ms);
        let code = classify_bytes(bytes)?;
        if self.memory.is_own(bytes) {
            return Err(if self.shows(bytes) { Refusal::SelfScan } else { Refusal::Reflected });
        }
        match code {
            Code::M1(m1) => {
                let got = m1.len();
                let m1 = m1.try_into().map_err(|_| CodeError::WrongLength { got })?;
                self.saw_m1(m1, now_ms, seed)
            }
            Code::M2(m2) => self.saw_m2(m2, now_ms),
            Code::M3(m3) => self.saw_m3(&m3, now_ms),
            Code::Frame(_) | Code::Card(_) => Err(Refusal::NotAHandshake),
        }
    }

    fn saw_m1(
        &mut self,
        m1: [u8; M1_LEN],
        now_ms: u64,
        mut seed: impl FnMut() -> [u8; 32],
    ) -> Result<Step, Refusal> {
        let offer = Offer::parse(&m1)?;
        if self.is_own_ephemeral(&offer.ephemeral) {
            return Err(Refusal::Reflected);
        }
        offer.belongs_to(&self.place)?;
        if self.answers.iter().any(|answer| answer.m1 == m1) {
            return Ok(Step::KeepShowing);
        }
        let hash = messages::offer_hash(&m1);
        if self.memory.has_answered(&hash) {
            return Err(Refusal::Replayed);
        }
        let held = match self.face {
            Face::M1 => false,
            Face::M2 { since_ms } | Face::M3 { since_ms, .. } => {
                now_ms.saturating_sub(since_ms) < HOLD_MS
            }
        };
        if held || self.is_asking(now_ms) {
            return Ok(Step::KeepShowing);
        }

        let ephemeral = Ephemeral::from_seed(seed());
        let flags = if self.accessible { FLAG_ACCESSIBLE } else { 0 };
        let introduction = self.introduction.as_ref();
        let m2 = messages::answer(&m1, &ephemeral, &self.signer, flags, introduction)?;
        self.memory.made(&m2);
        self.memory.answered(hash);
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
        Ok(Step::Answer)
    }

    fn saw_m2(&mut self, m2: Vec<u8>, now_ms: u64) -> Result<Step, Refusal> {
        let clear = AnswerClear::parse(&m2)?;
        self.expect_purpose(clear.purpose)?;
        if self.is_own_ephemeral(&clear.ephemeral) {
            return Err(Refusal::Reflected);
        }
        let by = fingerprint(&m2);
        let matches = |offer: &&OwnOffer| messages::offer_hash(&offer.m1).starts_with(&clear.offer);
        let Some(offer) = self.current.iter().chain(&self.offers).find(matches) else {
            return self.concluded(&clear.offer, by, now_ms);
        };
        if self.is_asking(now_ms) {
            return Ok(Step::KeepShowing);
        }
        // Both answered each other: the lower M1 leads, the other waits for its M3.
        if let (Face::M2 { .. }, Some(answer)) = (&self.face, self.answers.back())
            && offer.m1 >= answer.m1
        {
            return Ok(Step::KeepShowing);
        }

        let Opened { peer, flags, introduction } =
            messages::open_answer(&offer.m1, &m2, &offer.ephemeral)?;
        self.expect_other(&peer)?;
        if flags & !FLAG_ACCESSIBLE != 0 {
            return Err(Refusal::ForNewerApp);
        }
        let accessible = self.accessible || flags & FLAG_ACCESSIBLE != 0;
        if now_ms.saturating_sub(offer.last_shown_ms) > window(accessible) {
            return Err(Refusal::Expired);
        }
        let m1 = offer.m1;
        self.retire_offer(now_ms);
        let taken = self.offers.iter().position(|offer| offer.m1 == m1);
        let Some(offer) = taken.and_then(|at| self.offers.remove(at)) else {
            return Err(Refusal::NotExpected);
        };
        let harmless_until_ms = now_ms.saturating_add(window(accessible));
        self.memory.ended(messages::offer_hash(&m1), End::Used { by, harmless_until_ms });
        if self.greeted.get(&peer) == Some(&true) {
            return Ok(Step::AlreadyGreeted { peer });
        }
        let asks = PersonAsks {
            peer,
            introduction,
            delay_ms: now_ms.saturating_sub(offer.first_shown_ms),
            accessible,
            side: Side::A,
            before: self.greeted.contains_key(&peer),
        };
        let transcript = messages::transcript(&m1, &m2);
        let to_attest = Some((offer, m2));
        self.question =
            Some(Question { asks: asks.clone(), asked_ms: now_ms, transcript, to_attest });
        Ok(Step::PersonAsks(asks))
    }

    fn saw_m3(&mut self, m3: &[u8], now_ms: u64) -> Result<Step, Refusal> {
        let (purpose, transcript) = attestation_clear(m3)?;
        self.expect_purpose(purpose)?;
        let by = fingerprint(m3);
        let at = self.answers.iter().position(|answer| answer.transcript == transcript);
        let found = at.and_then(|at| Some((at, self.answers.get(at)?)));
        let Some((at, answer)) = found else {
            return self.concluded(&transcript, by, now_ms);
        };
        if self.is_asking(now_ms) {
            return Ok(Step::KeepShowing);
        }

        let Opened { peer, flags, introduction } =
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
        self.answers.remove(at);
        let harmless_until_ms = now_ms.saturating_add(window(accessible));
        self.memory.ended(transcript, End::Used { by, harmless_until_ms });
        self.face = Face::M1;
        if self.greeted.get(&peer) == Some(&true) {
            return Ok(Step::AlreadyGreeted { peer });
        }
        let asks = PersonAsks {
            peer,
            introduction,
            delay_ms,
            accessible,
            side: Side::B,
            before: self.greeted.contains_key(&peer),
        };
        let asked_ms = now_ms;
        self.question =
            Some(Question { asks: asks.clone(), asked_ms, transcript, to_attest: None });
        Ok(Step::PersonAsks(asks))
    }

    /// A code for an exchange that is not open: over, or never ours.
    fn concluded(&self, hash: &[u8], by: [u8; 16], now_ms: u64) -> Result<Step, Refusal> {
        match self.memory.end_of(hash) {
            Some(End::Used { by: known, harmless_until_ms })
                if known == by && now_ms <= harmless_until_ms =>
            {
                Ok(Step::KeepShowing)
            }
            Some(End::Used { .. }) => Err(Refusal::Replayed),
            Some(End::Lapsed) => Err(Refusal::Expired),
            None => Err(Refusal::NotExpected),
        }
    }

    fn shows(&self, bytes: &[u8]) -> bool {
        match &self.face {
            Face::M1 => self.current.as_ref().is_some_and(|offer| offer.m1 == bytes),
            Face::M2 { .. } => self.answers.back().is_some_and(|answer| answer.m2 == bytes),
            Face::M3 { bytes: m3, .. } => m3 == bytes,
        }
    }

    fn is_own_ephemeral(&self, public: &[u8; 32]) -> bool {
        let offered = self.current.iter().chain(&self.offers).map(|offer| &offer.ephemeral);
        let answered = self.answers.iter().map(|answer| &answer.ephemeral);
        offered.chain(answered).any(|own| own.public() == public)
    }

    fn expect_purpose(&self, purpose: Purpose) -> Result<(), Refusal> {
        if purpose == self.place.purpose { Ok(()) } else { Err(Refusal::WrongPurpose) }
    }

    fn expect_other(&self, peer: &DeviceKey) -> Result<(), Refusal> {
        if *peer == self.signer.device_key() { Err(Refusal::SelfScan) } else { Ok(()) }
    }
}
