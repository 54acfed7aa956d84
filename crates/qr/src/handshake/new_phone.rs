//! The screen of a phone that is nobody's yet: a newcomer's, a resident's new one, or somebody's
//! second one. It answers a resident's offer and learns who attested it. It makes no offer and
//! attests nobody, because it is nobody whose word could count.

use folkmoot_protocol::ids::{AssemblyId, DeviceKey, OutsideKey, ReceiveKey};

use super::check_in::Shown;
use super::exchanges::{Exchanges, Face, Received};
use super::messages::{self, AnswerClear, Ephemeral, FLAG_RETURNING, Offer, attestation_clear};
use super::{Application, Introduction, Purpose, Refusal, Signer};
use crate::codes::Code;

/// What a new phone applies with, besides what it can make for a known assembly only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicant {
    /// As in [`Application`].
    pub outside: OutsideKey,
    /// As in [`Application`].
    pub receive: ReceiveKey,
    /// As in [`Application`]: the same for everyone whom this newcomer meets.
    pub nonce: [u8; 16],
    /// As in [`Application`].
    pub introduction: Introduction,
    /// "I am a resident; this phone is new."
    pub returning: bool,
    /// The assembly that this phone answered for before: no other one is answered then.
    pub expected: Option<AssemblyId>,
    /// Windows of 45 s instead of 20 s, for whoever needs the time. The record says so.
    pub accessible: bool,
}

/// A resident who attested this phone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Met {
    /// The resident's device, proven to be theirs. That they are a resident is their word, until
    /// the phone holds the assembly's record.
    pub peer: DeviceKey,
    /// Who they say they are.
    pub introduction: Introduction,
    /// The assembly that the application was for.
    pub assembly: AssemblyId,
    /// First 16 bytes of H(M1‖M2): the same on both sides.
    pub transcript: [u8; 16],
    /// Milliseconds from making our answer to seeing the attestation.
    pub delay_ms: u64,
    /// The longer windows applied.
    pub accessible: bool,
}

/// What follows from a code that a new phone scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NewPhoneStep {
    /// Nothing new: the same code again, or one that has to wait.
    KeepShowing,
    /// An offer was answered: show the new code.
    Answer {
        /// The assembly that this phone applies to.
        assembly: AssemblyId,
    },
    /// Somebody attested this phone. There is nothing to confirm.
    Met(Met),
}

/// See the module. Dropping it wipes its one-time secrets. Times and seeds are as for
/// [`super::CheckIn`].
pub struct NewPhone<S> {
    applicant: Applicant,
    exchanges: Exchanges<S>,
    met: Option<Met>,
}

impl<S: Signer> NewPhone<S> {
    /// Opens the screen.
    #[must_use]
    pub fn new(applicant: Applicant, signer: S) -> Self {
        let exchanges = Exchanges::new(signer, applicant.accessible);
        Self { applicant, exchanges, met: None }
    }

    /// Turns the longer windows on or off, for exchanges from now on.
    pub fn set_accessible(&mut self, accessible: bool) {
        self.exchanges.accessible = accessible;
    }

    /// Answers this assembly's residents alone from now on.
    pub fn expect_only(&mut self, assembly: AssemblyId) {
        self.applicant.expected = Some(assembly);
    }

    /// The answer that belongs on the screen at `now_ms`; `None` as long as there is nobody's offer
    /// to answer: then it is the camera's turn.
    pub fn code_to_show(&mut self, now_ms: u64) -> Option<Shown> {
        self.exchanges.answer_to_show(now_ms)
    }

    /// The resident whom this phone met last, until it starts over.
    #[must_use]
    pub const fn met(&self) -> Option<&Met> {
        self.met.as_ref()
    }

    /// Ready for the next resident's offer. After somebody was met no offer is answered before this:
    /// phones that are left facing each other would go on for ever. Answers out there stay honoured
    /// for their windows.
    pub fn start_over(&mut self) {
        self.met = None;
        self.exchanges.face = Face::M1;
    }

    /// The camera saw a code: `bytes` as [`crate::codes::bytes`] or [`crate::codes::spelled::read`]
    /// give them. When it becomes an answer, a seed is drawn, and `possession` has the outside key
    /// sign for the assembly of the offer ([`Application::possession`]). Ask for
    /// [`NewPhone::code_to_show`] after.
    ///
    /// # Errors
    /// See [`Refusal`]. What is under way goes on after any of them.
    pub fn saw(
        &mut self,
        bytes: &[u8],
        now_ms: u64,
        seed: impl FnMut() -> [u8; 32],
        possession: impl FnMut(AssemblyId) -> [u8; 64],
    ) -> Result<NewPhoneStep, Refusal> {
        self.exchanges.tidy(now_ms);
        match self.exchanges.identify(bytes)? {
            Code::M1(m1) => self.saw_m1(m1, now_ms, seed, possession),
            Code::M2(m2) => {
                expect_admission(AnswerClear::parse(&m2)?.purpose)?;
                // Another new phone's: this one made no offer that could be answered.
                Err(Refusal::NotExpected)
            }
            Code::M3(m3) => self.saw_m3(&m3, now_ms),
            Code::Frame(_) | Code::Card(_) | Code::Minutes(_) | Code::Ballot(_) | Code::Kin(_) => {
                Err(Refusal::NotAHandshake)
            }
        }
    }

    /// Whether it was a member who made the offer can't be seen from here: the hint takes the epoch
    /// key.
    fn saw_m1(
        &mut self,
        m1: Vec<u8>,
        now_ms: u64,
        mut seed: impl FnMut() -> [u8; 32],
        mut possession: impl FnMut(AssemblyId) -> [u8; 64],
    ) -> Result<NewPhoneStep, Refusal> {
        let offer = self.exchanges.offer_of_another(&m1)?;
        let assembly = assembly_of(&offer)?;
        if self.applicant.expected.is_some_and(|expected| expected != assembly) {
            return Err(Refusal::WrongContext);
        }
        let waits = self.exchanges.is_answered(&m1)?;
        if waits || self.met.is_some() || self.exchanges.holds(now_ms) {
            return Ok(NewPhoneStep::KeepShowing);
        }
        let Applicant { outside, receive, nonce, introduction, returning, .. } = &self.applicant;
        let application = Application {
            outside: *outside,
            receive: *receive,
            possession: possession(assembly),
            nonce: *nonce,
            introduction: introduction.clone(),
        };
        let returning = if *returning { FLAG_RETURNING } else { 0 };
        let flags = self.exchanges.flags() | returning;
        let ephemeral = Ephemeral::from_seed(seed());
        let m2 = messages::apply(&m1, &ephemeral, &self.exchanges.signer, flags, &application)?;
        self.exchanges.show_answer(m1, m2, ephemeral, now_ms);
        Ok(NewPhoneStep::Answer { assembly })
    }

    fn saw_m3(&mut self, m3: &[u8], now_ms: u64) -> Result<NewPhoneStep, Refusal> {
        let (purpose, transcript) = attestation_clear(m3)?;
        expect_admission(purpose)?;
        let Some(at) = self.exchanges.answered_by(&transcript) else {
            self.exchanges.concluded(&transcript, m3, now_ms)?;
            return Ok(NewPhoneStep::KeepShowing);
        };
        let Received { peer, introduction, delay_ms, accessible, answer } =
            self.exchanges.receive(at, m3, now_ms)?;
        let met = Met {
            peer,
            introduction: introduction.ok_or(Refusal::Forged)?,
            assembly: assembly_of(&Offer::parse(&answer.m1)?)?,
            transcript,
            delay_ms,
            accessible,
        };
        self.met = Some(met.clone());
        Ok(NewPhoneStep::Met(met))
    }
}

fn expect_admission(purpose: Purpose) -> Result<(), Refusal> {
    if purpose == Purpose::Admission { Ok(()) } else { Err(Refusal::WrongPurpose) }
}

/// Every offer of an admission names its assembly.
fn assembly_of(offer: &Offer) -> Result<AssemblyId, Refusal> {
    offer.assembly.ok_or(Refusal::WrongPurpose)
}
