//! Ballots in secret, on phones: a slip that says what somebody answers and not who.
//!
//! Two tellers open an urn each. A person's phone makes up a number, the *serial*, and has each
//! of them stamp it blindly ([`crate::voprf`]): a teller stamps once for each person and does not see
//! what. A slip has a box for each of these urns, encrypted to its teller, with the serial, this teller's
//! stamp on it, and the answer. It is no operation: it names no author and nothing that its author had
//! seen beyond the question and its urns, which are the same for everybody.

use chacha20::ChaCha20Rng;
use hpke::aead::ChaCha20Poly1305 as HpkeAead;
use hpke::kdf::HkdfSha256;
use hpke::rand_core::SeedableRng;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use minicbor::{Decode, Encode};
use zeroize::Zeroizing;

use crate::body::{Blinded, Issued, MAX_OPTIONS, PAIR, Paper, TAG, Urn};
use crate::ids::{AssemblyId, OpId, QuestionId, ReceiveKey};
use crate::keys::{ReceiveKem, receive_public};
use crate::voprf::{Blind, Key};
use crate::wire::{self, WireError, derive, derive_bytes};

/// Largest slip, in bytes.
pub const MAX_SLIP: usize = 512;
const SERIAL: usize = 32;
const STAMP: usize = 32;
const AEAD_TAG: usize = 16;

/// A ballot without a name.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Slip {
    /// On which question.
    #[n(0)]
    pub question: QuestionId,
    /// Of two urns, by ascending urn.
    #[n(1)]
    pub boxes: Vec<SlipBox>,
}

/// What one teller can read.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct SlipBox {
    /// The operation that opened the urn.
    #[n(0)]
    pub urn: OpId,
    /// HPKE encapsulated key.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub encapsulated: [u8; 32],
    /// HPKE ciphertext of serial 32 ‖ stamp 32 ‖ marks.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub sealed: Vec<u8>,
}

impl Slip {
    /// Names a slip by its bytes.
    #[must_use]
    pub fn hash(bytes: &[u8]) -> [u8; 32] {
        *blake3::hash(bytes).as_bytes()
    }

    /// The urns that it goes into, by ascending id.
    pub fn urns(&self) -> impl Iterator<Item = OpId> + '_ {
        self.boxes.iter().map(|it| it.urn)
    }

    /// Decodes a slip within its bounds.
    ///
    /// # Errors
    /// As [`wire::decode`]; [`WireError::TooLarge`], [`WireError::Corrupted`].
    pub fn decode(bytes: &[u8]) -> Result<Self, WireError> {
        if bytes.len() > MAX_SLIP {
            return Err(WireError::TooLarge);
        }
        let slip: Self = wire::decode(bytes)?;
        let most = SERIAL + STAMP + MAX_OPTIONS + AEAD_TAG;
        let long = |it: &SlipBox| it.sealed.len() > most;
        if slip.boxes.len() > PAIR || slip.boxes.iter().any(long) {
            return Err(WireError::TooLarge);
        }
        let ascending = slip.boxes.is_sorted_by(|a, b| a.urn < b.urn);
        if slip.boxes.len() < PAIR || !ascending { Err(WireError::Corrupted) } else { Ok(slip) }
    }
}

/// What a slip is about: the same for all of a question's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Whose.
    pub assembly: AssemblyId,
    /// On which question.
    pub question: QuestionId,
}

impl Subject {
    fn info(&self, urn: &OpId) -> Vec<u8> {
        [&b"folkmoot v1 slip\0"[..], &self.assembly.0, &self.question.0, &urn.0].concat()
    }

    /// By what a slip is known among the papers of a count.
    fn tag(&self, serial: &[u8; SERIAL]) -> [u8; TAG] {
        derive_bytes("folkmoot v1 slip tag", &[&self.assembly.0, &self.question.0, serial])
    }

    fn stamp(&self, urn: &OpId, output: &[u8]) -> [u8; STAMP] {
        derive_bytes("folkmoot v1 slip stamp", &[&self.info(urn), output])
    }

    fn paper(&self, serial: &[u8; SERIAL], marks: &[u8]) -> Paper {
        Paper([marks, &self.tag(serial)].concat())
    }
}

/// What a teller opens an urn with: all from one seed, which is forgotten with the question.
pub struct UrnSecret {
    key: Key,
    receive: <ReceiveKem as Kem>::PrivateKey,
    receive_public: ReceiveKey,
}

impl UrnSecret {
    /// From a seed of fresh entropy. A seed is never used for two questions.
    ///
    /// # Errors
    /// [`WireError::WeakKey`] for a seed that nobody finds.
    pub fn from_seed(seed: &[u8; 32]) -> Result<Self, WireError> {
        let stamps = Zeroizing::new(derive_bytes::<32>("folkmoot v1 urn stamp key", &[seed]));
        let receive = Zeroizing::new(derive_bytes::<32>("folkmoot v1 urn receive key", &[seed]));
        let (receive, public) = ReceiveKem::derive_keypair(&*receive);
        let receive_public = ReceiveKey(public.to_bytes().into());
        let key = Key::derive(&stamps, b"folkmoot v1 urn")?;
        Ok(Self { key, receive, receive_public })
    }

    /// The body that opens the urn for the question of `ask`.
    #[must_use]
    pub fn urn(&self, ask: OpId) -> Urn {
        Urn { ask, stamps: self.key.public(), receive: self.receive_public }
    }

    /// Stamps what somebody takes a slip with. `entropy` is for this stamp and no other one.
    ///
    /// # Errors
    /// [`WireError::WeakKey`] for what is no element.
    pub fn stamp(
        &self,
        take: OpId,
        blinded: &Blinded,
        entropy: &[u8; 64],
    ) -> Result<Issued, WireError> {
        let (element, proof) = self.key.evaluate(&blinded.element, entropy)?;
        Ok(Issued { take, element, proof })
    }

    /// Reads the slip in the urn that `urn` opened: its marks, and the tag that it is known by.
    ///
    /// # Errors
    /// [`WireError::WrongAssembly`] for another question, [`WireError::NoKey`] where it has no box for
    /// this urn or the key does not open it, [`WireError::BadSignature`] where the stamp is not this
    /// urn's.
    pub fn open(&self, subject: Subject, urn: OpId, slip: &Slip) -> Result<Paper, WireError> {
        if slip.question != subject.question {
            return Err(WireError::WrongAssembly);
        }
        let mine = slip.boxes.iter().find(|it| it.urn == urn).ok_or(WireError::NoKey)?;
        let encapsulated = <ReceiveKem as Kem>::EncappedKey::from_bytes(&mine.encapsulated)
            .map_err(|_| WireError::NoKey)?;
        let plain = hpke::single_shot_open::<HpkeAead, HkdfSha256, ReceiveKem>(
            &OpModeR::Base,
            &self.receive,
            &encapsulated,
            &subject.info(&urn),
            &mine.sealed,
            &[],
        );
        let plain = Zeroizing::new(plain.map_err(|_| WireError::NoKey)?);
        let (serial, rest) = plain.split_first_chunk::<SERIAL>().ok_or(WireError::Truncated)?;
        let (stamp, marks) = rest.split_first_chunk::<STAMP>().ok_or(WireError::Truncated)?;
        if *stamp != subject.stamp(&urn, &self.key.output(serial)?) {
            return Err(WireError::BadSignature);
        }
        Ok(subject.paper(serial, marks))
    }
}

/// What a person's phone makes a slip with: all from one seed, which is forgotten with the question.
pub struct SlipSecret {
    subject: Subject,
    seed: Zeroizing<[u8; 32]>,
}

impl SlipSecret {
    /// From a seed of fresh entropy. A seed is never used for two questions, and for one answer only.
    #[must_use]
    pub fn new(subject: Subject, seed: [u8; 32]) -> Self {
        Self { subject, seed: Zeroizing::new(seed) }
    }

    fn serial(&self) -> [u8; SERIAL] {
        derive_bytes("folkmoot v1 slip serial", &[&*self.seed])
    }

    fn blinding(&self, urn: &OpId) -> Blind {
        let mut entropy = Zeroizing::new([0; 64]);
        derive("folkmoot v1 slip blind", &[&*self.seed, &urn.0]).fill(&mut *entropy);
        Blind::from_entropy(&entropy)
    }

    /// What the teller of an urn is to stamp.
    ///
    /// # Errors
    /// [`WireError::WeakKey`] for a seed that nobody finds.
    pub fn blinded(&self, urn: OpId) -> Result<Blinded, WireError> {
        Ok(Blinded { urn, element: self.blinding(&urn).blind(&self.serial())? })
    }

    /// The slip that answers with `marks`, to go into the urns that stamped, each with what its teller
    /// issued.
    ///
    /// # Errors
    /// [`WireError::BadSignature`] where a stamp is not the urn's; [`WireError::WeakKey`];
    /// [`WireError::Corrupted`] unless these are two urns.
    pub fn slip(&self, marks: &[u8], stamped: &[(OpId, Urn, Issued)]) -> Result<Slip, WireError> {
        let serial = self.serial();
        let mut boxes = Vec::with_capacity(stamped.len());
        for (id, urn, issued) in stamped {
            let blind = self.blinding(id);
            let output = blind.finalize(&serial, &urn.stamps, &issued.element, &issued.proof)?;
            let stamp = self.subject.stamp(id, &output);
            let plain = Zeroizing::new([&serial, &stamp, marks].concat());
            let seed = derive_bytes("folkmoot v1 slip box", &[&*self.seed, &id.0, marks]);
            let (encapsulated, sealed) =
                hpke::single_shot_seal_with_rng::<HpkeAead, HkdfSha256, ReceiveKem>(
                    &OpModeS::Base,
                    &receive_public(&urn.receive)?,
                    &self.subject.info(id),
                    &plain,
                    &[],
                    &mut ChaCha20Rng::from_seed(seed),
                )
                .map_err(|_| WireError::WeakKey)?;
            boxes.push(SlipBox { urn: *id, encapsulated: encapsulated.to_bytes().into(), sealed });
        }
        crate::sorted::sort_by_key(&mut boxes, |it: &SlipBox| it.urn);
        if boxes.len() != PAIR {
            return Err(WireError::Corrupted);
        }
        Ok(Slip { question: self.subject.question, boxes })
    }

    /// The tag that the slip is known by among the papers of a count.
    #[must_use]
    pub fn tag(&self) -> [u8; TAG] {
        self.subject.tag(&self.serial())
    }
}
