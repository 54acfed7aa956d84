//! What a check-in screen makes of a scanned code. The order of the checks is part of the design:
//! own codes first, then whose it is, then whether it is fresh, then what it proves.

use super::check_in::{CheckIn, PersonAsks, Question, Side, Step};
use super::exchanges::{Face, OwnOffer, Received, window};
use super::memory::{End, fingerprint};
use super::messages::{
    self, AnswerClear, Ephemeral, FLAG_ACCESSIBLE, FLAG_RETURNING, Opened, attestation_clear,
};
use super::{Purpose, Refusal, Signer};
use crate::codes::Code;

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
        self.exchanges.tidy(now_ms);
        match self.exchanges.identify(bytes)? {
            Code::M1(m1) => self.saw_m1(m1, now_ms, seed),
            Code::M2(m2) => self.saw_m2(m2, now_ms),
            Code::M3(m3) => self.saw_m3(&m3, now_ms),
            Code::Frame(_) | Code::Card(_) | Code::Minutes(_) | Code::Ballot(_) | Code::Kin(_) => {
                Err(Refusal::NotAHandshake)
            }
        }
    }

    fn saw_m1(
        &mut self,
        m1: Vec<u8>,
        now_ms: u64,
        mut seed: impl FnMut() -> [u8; 32],
    ) -> Result<Step, Refusal> {
        let offer = self.exchanges.offer_of_another(&m1)?;
        offer.belongs_to(&self.place)?;
        // Another resident's: an admission is for a phone that is nobody's yet.
        if offer.purpose == Purpose::Admission {
            return Err(Refusal::NotExpected);
        }
        if self.exchanges.is_answered(&m1)? {
            return Ok(Step::KeepShowing);
        }
        if self.exchanges.holds(now_ms) || self.is_asking(now_ms) {
            return Ok(Step::KeepShowing);
        }
        let ephemeral = Ephemeral::from_seed(seed());
        let (flags, introduction) = (self.exchanges.flags(), self.introduction.as_ref());
        let signer = &self.exchanges.signer;
        let m2 = messages::answer(&m1, &ephemeral, signer, flags, introduction)?;
        self.exchanges.show_answer(m1, m2, ephemeral, now_ms);
        Ok(Step::Answer)
    }

    fn saw_m2(&mut self, m2: Vec<u8>, now_ms: u64) -> Result<Step, Refusal> {
        let clear = AnswerClear::parse(&m2)?;
        self.expect_purpose(clear.purpose)?;
        if self.exchanges.is_own_ephemeral(&clear.ephemeral) {
            return Err(Refusal::Reflected);
        }
        let matches = |offer: &&OwnOffer| messages::offer_hash(&offer.m1).starts_with(&clear.offer);
        let Some(offer) = self.exchanges.current.iter().chain(&self.exchanges.offers).find(matches)
        else {
            self.exchanges.concluded(&clear.offer, &m2, now_ms)?;
            return Ok(Step::KeepShowing);
        };
        if self.is_asking(now_ms) {
            return Ok(Step::KeepShowing);
        }
        // Both answered each other: the lower M1 leads, the other waits for its M3.
        if let (Face::M2 { .. }, Some(answer)) =
            (&self.exchanges.face, self.exchanges.answers.back())
            && offer.m1 >= answer.m1
        {
            return Ok(Step::KeepShowing);
        }

        let Opened { peer, flags, introduction, application } =
            messages::open_answer(&offer.m1, &m2, &offer.ephemeral)?;
        self.exchanges.expect_other(&peer)?;
        let returning = if application.is_some() { FLAG_RETURNING } else { 0 };
        if flags & !(FLAG_ACCESSIBLE | returning) != 0 {
            return Err(Refusal::ForNewerApp);
        }
        let accessible = self.exchanges.accessible || flags & FLAG_ACCESSIBLE != 0;
        if now_ms.saturating_sub(offer.last_shown_ms) > window(accessible) {
            return Err(Refusal::Expired);
        }
        let hash = messages::offer_hash(&offer.m1);
        self.exchanges.retire_offer(now_ms);
        let offers = &mut self.exchanges.offers;
        let taken = offers.iter().position(|offer| messages::offer_hash(&offer.m1) == hash);
        let Some(offer) = taken.and_then(|at| offers.remove(at)) else {
            return Err(Refusal::NotExpected);
        };
        let harmless_until_ms = now_ms.saturating_add(window(accessible));
        let by = fingerprint(&m2);
        self.exchanges.memory.ended(hash, End::Used { by, harmless_until_ms });
        if self.greeted.get(&peer) == Some(&true) {
            return Ok(Step::AlreadyGreeted { peer });
        }
        let asks = PersonAsks {
            peer,
            introduction,
            application,
            returning: flags & FLAG_RETURNING != 0,
            delay_ms: now_ms.saturating_sub(offer.first_shown_ms),
            accessible,
            side: Side::A,
            before: self.greeted.contains_key(&peer),
        };
        let transcript = messages::transcript(&offer.m1, &m2);
        let to_attest = Some((offer, m2));
        self.question =
            Some(Question { asks: asks.clone(), asked_ms: now_ms, transcript, to_attest });
        Ok(Step::PersonAsks(asks))
    }

    fn saw_m3(&mut self, m3: &[u8], now_ms: u64) -> Result<Step, Refusal> {
        let (purpose, transcript) = attestation_clear(m3)?;
        self.expect_purpose(purpose)?;
        let Some(at) = self.exchanges.answered_by(&transcript) else {
            self.exchanges.concluded(&transcript, m3, now_ms)?;
            return Ok(Step::KeepShowing);
        };
        if self.is_asking(now_ms) {
            return Ok(Step::KeepShowing);
        }
        let Received { peer, introduction, delay_ms, accessible, .. } =
            self.exchanges.receive(at, m3, now_ms)?;
        if self.greeted.get(&peer) == Some(&true) {
            return Ok(Step::AlreadyGreeted { peer });
        }
        let asks = PersonAsks {
            peer,
            introduction,
            application: None,
            returning: false,
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

    fn expect_purpose(&self, purpose: Purpose) -> Result<(), Refusal> {
        if purpose == self.place.purpose { Ok(()) } else { Err(Refusal::WrongPurpose) }
    }
}
