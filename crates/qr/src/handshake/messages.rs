//! The three messages: making and opening them. [`super::CheckIn`] adds time, memory and the person
//! who confirms; on their own these functions know nothing of freshness.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use ed25519_dalek::{Signature, VerifyingKey};
use folkmoot_protocol::ids::{AssemblyId, DeviceKey};

pub use super::context::{Ephemeral, Place};
use super::context::{context_of_admission, hash_m1, hash_transcript, key_of_m2, key_of_m3};
use super::{
    Application, Introduction, M1_ADMISSION_LEN, M1_LEN, M2_LEN, M3_LEN, Purpose, Refusal, Signer,
};
use crate::bytes::{prefix, take};
use crate::codes::{CodeError, VERSION};

/// Bit of M2's flags: B is in accessible mode.
pub const FLAG_ACCESSIBLE: u8 = 1;
/// Bit of M2's flags, at an admission only: "I am a resident; this phone is new".
pub const FLAG_RETURNING: u8 = 2;
/// Bit of M3's verdict: the person is in front of A. An M3 without it is never made.
pub const VERDICT_IN_FRONT: u8 = 1;
/// Bit of M3's verdict: A is in accessible mode.
pub const VERDICT_ACCESSIBLE: u8 = 2;

const SIGNATURE_M2: &[u8] = b"folkmoot handshake v1: signature of M2";
const SIGNATURE_M3: &[u8] = b"folkmoot handshake v1: signature of M3";

/// Clear bytes at the beginning of M2: head, H(M1), ephemeral B.
const M2_CLEAR: usize = 3 + 8 + 32;
/// Clear bytes at the beginning of M3: head, H(M1‖M2).
const M3_CLEAR: usize = 3 + 16;

/// An M1, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// What the exchange is for.
    pub purpose: Purpose,
    /// Hash of assembly, gathering and purpose.
    pub context: [u8; 16],
    /// A's one-time X25519 key.
    pub ephemeral: [u8; 32],
    /// Keyed hash of `ephemeral` by which members know each other's offers.
    pub hint: [u8; 8],
    /// At an admission only: the assembly, for a phone that does not know it yet.
    pub assembly: Option<AssemblyId>,
}

impl Offer {
    /// The offer that a member makes with a fresh ephemeral key.
    #[must_use]
    pub fn new(place: &Place, ephemeral: &Ephemeral) -> Self {
        Self {
            purpose: place.purpose,
            context: place.context,
            ephemeral: *ephemeral.public(),
            hint: place.hint(ephemeral.public()),
            assembly: (place.purpose == Purpose::Admission).then_some(place.assembly),
        }
    }

    /// The bytes to show.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(M1_ADMISSION_LEN);
        out.extend(head(1, self.purpose));
        out.extend(self.context);
        out.extend(self.ephemeral);
        out.extend(self.hint);
        out.extend(self.assembly.iter().flat_map(|assembly| assembly.0));
        out
    }

    /// Takes an M1 apart; says nothing about whose it is.
    ///
    /// # Errors
    /// [`CodeError`] when it is no M1 of this version, or one for an admission whose context is not
    /// that of the assembly it names.
    pub fn parse(m1: &[u8]) -> Result<Self, CodeError> {
        let wrong = || CodeError::WrongLength { got: m1.len() };
        let rest = &mut &*m1;
        let purpose = read_head(rest, 1)?;
        let context = take(rest).ok_or_else(wrong)?;
        let ephemeral = take(rest).ok_or_else(wrong)?;
        let hint = take(rest).ok_or_else(wrong)?;
        let assembly = match purpose {
            Purpose::CheckIn | Purpose::Founding => None,
            Purpose::Admission => Some(AssemblyId(take(rest).ok_or_else(wrong)?)),
        };
        if !rest.is_empty() {
            return Err(wrong());
        }
        if assembly.is_some_and(|assembly| context_of_admission(&assembly) != context) {
            return Err(CodeError::Corrupted);
        }
        Ok(Self { purpose, context, ephemeral, hint, assembly })
    }

    /// Whether this offer is for `place`, and made by somebody who holds its key.
    ///
    /// # Errors
    /// [`Refusal::WrongPurpose`], [`Refusal::WrongContext`], [`Refusal::WrongHint`], in this order.
    pub fn belongs_to(&self, place: &Place) -> Result<(), Refusal> {
        if self.purpose != place.purpose {
            return Err(Refusal::WrongPurpose);
        }
        if self.context != place.context {
            return Err(Refusal::WrongContext);
        }
        // Not compared in constant time: whoever guesses has to hold a new picture up to a camera
        // for each byte, and what a right guess brings is an M2 from a stranger.
        if self.hint != place.hint(&self.ephemeral) {
            return Err(Refusal::WrongHint);
        }
        Ok(())
    }
}

/// What an M2 or an M3 says after it was decrypted and its signature held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The other's device key, proven to be theirs.
    pub peer: DeviceKey,
    /// The flags of M2, the verdict of M3. Reserved bits are not judged here.
    pub flags: u8,
    /// Who they say they are; always there in a founding and at an admission, never at a check-in.
    pub introduction: Option<Introduction>,
    /// What a new phone applies with: in M2 of an admission, nowhere else.
    pub application: Option<Application>,
}

/// B answers an M1 of a check-in or a founding: the bytes of M2.
///
/// # Errors
/// [`Refusal::WeakKey`] when the offer's ephemeral agrees with nothing, [`Refusal::WrongPurpose`] when
/// the offer is one that [`apply`] answers.
pub fn answer(
    m1: &[u8],
    ephemeral: &Ephemeral,
    signer: &impl Signer,
    flags: u8,
    introduction: Option<&Introduction>,
) -> Result<Vec<u8>, Refusal> {
    let offer = Offer::parse(m1)?;
    if offer.purpose == Purpose::Admission {
        return Err(Refusal::WrongPurpose);
    }
    let introduction = introduction.map(Introduction::encode).unwrap_or_default();
    make_m2(m1, &offer, ephemeral, signer, flags, &introduction)
}

/// B, a phone that is nobody's yet, answers an M1 of an admission: the bytes of M2.
///
/// # Errors
/// As for [`answer`], the other way round.
pub fn apply(
    m1: &[u8],
    ephemeral: &Ephemeral,
    signer: &impl Signer,
    flags: u8,
    application: &Application,
) -> Result<Vec<u8>, Refusal> {
    let offer = Offer::parse(m1)?;
    if offer.purpose != Purpose::Admission {
        return Err(Refusal::WrongPurpose);
    }
    make_m2(m1, &offer, ephemeral, signer, flags, &application.encode())
}

fn make_m2(
    m1: &[u8],
    offer: &Offer,
    ephemeral: &Ephemeral,
    signer: &impl Signer,
    flags: u8,
    rest: &[u8],
) -> Result<Vec<u8>, Refusal> {
    let shared = ephemeral.agree(&offer.ephemeral)?;
    let mut clear = head(2, offer.purpose).to_vec();
    clear.extend_from_slice(&prefix::<8>(&hash_m1(m1)));
    clear.extend_from_slice(ephemeral.public());
    let key = signer.device_key();
    let said = said_in_m2(offer.purpose, m1, ephemeral.public(), &key, flags, rest);
    let plain = [&key.0[..], &[flags], &signer.sign(&said), rest].concat();
    encrypt(&key_of_m2(&shared, m1), clear, &plain)
}

/// A opens the answer to its M1.
///
/// # Errors
/// [`Refusal::Forged`], [`Refusal::WeakKey`], or [`Refusal::Unusable`] when it is no M2.
pub fn open_answer(m1: &[u8], m2: &[u8], ephemeral: &Ephemeral) -> Result<Opened, Refusal> {
    let purpose = Offer::parse(m1)?.purpose;
    let clear = AnswerClear::parse(m2)?;
    if clear.purpose != purpose {
        return Err(Refusal::WrongPurpose);
    }
    let shared = ephemeral.agree(&clear.ephemeral)?;
    let inside = decrypt(&key_of_m2(&shared, m1), m2, M2_CLEAR)?;
    let (peer, flags, rest) = inside
        .open(|peer, flags, rest| said_in_m2(purpose, m1, &clear.ephemeral, peer, flags, rest))?;
    if purpose != Purpose::Admission {
        return Ok(Opened {
            peer,
            flags,
            introduction: introduction(purpose, &rest)?,
            application: None,
        });
    }
    let application = Application::decode(&rest).ok_or(Refusal::Forged)?;
    let introduction = Some(application.introduction.clone());
    Ok(Opened { peer, flags, introduction, application: Some(application) })
}

/// A attests B: the bytes of M3.
///
/// # Errors
/// [`Refusal::WeakKey`] as for [`answer`], or [`Refusal::Unusable`] when `m2` is no M2.
pub fn attest(
    m1: &[u8],
    m2: &[u8],
    ephemeral: &Ephemeral,
    signer: &impl Signer,
    verdict: u8,
    introduction: Option<&Introduction>,
) -> Result<Vec<u8>, Refusal> {
    let purpose = Offer::parse(m1)?.purpose;
    let shared = ephemeral.agree(&AnswerClear::parse(m2)?.ephemeral)?;
    let transcript = hash_transcript(m1, m2);
    let mut clear = head(3, purpose).to_vec();
    clear.extend_from_slice(&prefix::<16>(&transcript));
    let introduction = introduction.map(Introduction::encode).unwrap_or_default();
    let key = signer.device_key();
    let said = said_in_m3(purpose, m1, m2, &key, verdict, &introduction);
    let plain = [&key.0[..], &[verdict], &signer.sign(&said), &introduction].concat();
    encrypt(&key_of_m3(&shared, &transcript), clear, &plain)
}

/// B opens A's attestation of the exchange (`m1`, `m2`).
///
/// # Errors
/// As for [`open_answer`].
pub fn open_attestation(
    m1: &[u8],
    m2: &[u8],
    m3: &[u8],
    ephemeral: &Ephemeral,
) -> Result<Opened, Refusal> {
    let offer = Offer::parse(m1)?;
    if read_head(&mut &*m3, 3)? != offer.purpose {
        return Err(Refusal::WrongPurpose);
    }
    let shared = ephemeral.agree(&offer.ephemeral)?;
    let inside = decrypt(&key_of_m3(&shared, &hash_transcript(m1, m2)), m3, M3_CLEAR)?;
    let (peer, flags, rest) = inside
        .open(|peer, verdict, rest| said_in_m3(offer.purpose, m1, m2, peer, verdict, rest))?;
    let introduction = introduction(offer.purpose, &rest)?;
    Ok(Opened { peer, flags, introduction, application: None })
}

fn introduction(purpose: Purpose, rest: &[u8]) -> Result<Option<Introduction>, Refusal> {
    match purpose {
        Purpose::CheckIn if rest.is_empty() => Ok(None),
        Purpose::CheckIn => Err(Refusal::Forged),
        Purpose::Founding | Purpose::Admission => {
            Introduction::decode(rest).map(Some).ok_or(Refusal::Forged)
        }
    }
}

/// The first 16 bytes of H(M1‖M2): what both sides' records name the exchange by.
#[must_use]
pub fn transcript(m1: &[u8], m2: &[u8]) -> [u8; 16] {
    prefix(&hash_transcript(m1, m2))
}

/// The first 16 bytes of H(M1). M2 carries the first 8 of them.
#[must_use]
pub fn offer_hash(m1: &[u8]) -> [u8; 16] {
    prefix(&hash_m1(m1))
}

/// The clear part of an M2.
pub(super) struct AnswerClear {
    pub(super) purpose: Purpose,
    pub(super) offer: [u8; 8],
    pub(super) ephemeral: [u8; 32],
}

impl AnswerClear {
    pub(super) fn parse(m2: &[u8]) -> Result<Self, CodeError> {
        let short = || CodeError::WrongLength { got: m2.len() };
        let rest = &mut &*m2;
        let purpose = read_head(rest, 2)?;
        let offer = take(rest).ok_or_else(short)?;
        let ephemeral = take(rest).ok_or_else(short)?;
        Ok(Self { purpose, offer, ephemeral })
    }
}

/// The clear part of an M3: its purpose, and the exchange that it concludes.
pub(super) fn attestation_clear(m3: &[u8]) -> Result<(Purpose, [u8; 16]), CodeError> {
    let rest = &mut &*m3;
    let purpose = read_head(rest, 3)?;
    Ok((purpose, take(rest).ok_or(CodeError::WrongLength { got: m3.len() })?))
}

fn head(kind: u8, purpose: Purpose) -> [u8; 3] {
    [VERSION, kind, purpose as u8]
}

fn read_head(rest: &mut &[u8], kind: u8) -> Result<Purpose, CodeError> {
    let [version, found, purpose] = take(rest).ok_or(CodeError::WrongLength { got: rest.len() })?;
    match version {
        VERSION if found == kind => Purpose::try_from(purpose),
        VERSION => Err(CodeError::Corrupted),
        version => Err(CodeError::NewerVersion { version }),
    }
}

fn said_in_m2(
    purpose: Purpose,
    m1: &[u8],
    ephemeral: &[u8; 32],
    key: &DeviceKey,
    flags: u8,
    rest: &[u8],
) -> Vec<u8> {
    let (purpose, flags) = ([purpose as u8], [flags]);
    [SIGNATURE_M2, &purpose, m1, ephemeral, &key.0, &flags, rest].concat()
}

fn said_in_m3(
    purpose: Purpose,
    m1: &[u8],
    m2: &[u8],
    key: &DeviceKey,
    verdict: u8,
    introduction: &[u8],
) -> Vec<u8> {
    let (purpose, verdict) = ([purpose as u8], [verdict]);
    // Both M2 and the introduction may vary in length; the length of one keeps what is signed from
    // being read in two ways. An M2 is at most 622 bytes.
    let length = u16::try_from(m2.len()).unwrap_or(u16::MAX).to_be_bytes();
    [SIGNATURE_M3, &purpose, m1, &length, m2, &key.0, &verdict, introduction].concat()
}

/// What was encrypted in M2 or M3, not believed yet.
struct Inside {
    key: [u8; 32],
    flags: u8,
    signature: [u8; 64],
    rest: Vec<u8>,
}

impl Inside {
    fn parse(plain: &[u8]) -> Option<Self> {
        let rest = &mut &*plain;
        let (key, [flags], signature) = (take(rest)?, take(rest)?, take(rest)?);
        Some(Self { key, flags, signature, rest: rest.to_vec() })
    }

    /// Key, flags and what follows, when the key's signature covers what `said` makes of them.
    fn open(
        self,
        said: impl FnOnce(&DeviceKey, u8, &[u8]) -> Vec<u8>,
    ) -> Result<(DeviceKey, u8, Vec<u8>), Refusal> {
        let peer = DeviceKey(self.key);
        let key = VerifyingKey::from_bytes(&self.key).map_err(|_| Refusal::Forged)?;
        // A key of small order verifies anything under some predicates; it must not even be named.
        if key.is_weak() {
            return Err(Refusal::WeakKey);
        }
        key.verify_strict(
            &said(&peer, self.flags, &self.rest),
            &Signature::from_bytes(&self.signature),
        )
        .map_err(|_| Refusal::Forged)?;
        Ok((peer, self.flags, self.rest))
    }
}

/// The nonce is zero because each key is derived for one message of one exchange.
fn encrypt(key: &[u8; 32], mut clear: Vec<u8>, plain: &[u8]) -> Result<Vec<u8>, Refusal> {
    let cipher = ChaCha20Poly1305::new(key.into());
    let payload = Payload { msg: plain, aad: &clear };
    // Fails for gigabytes only; a refusal is still better than a panic.
    let hidden = cipher.encrypt(&Nonce::default(), payload).map_err(|_| Refusal::Forged)?;
    clear.extend_from_slice(&hidden);
    Ok(clear)
}

fn decrypt(key: &[u8; 32], message: &[u8], clear_len: usize) -> Result<Inside, Refusal> {
    let (aad, msg) = message.split_at_checked(clear_len).ok_or(Refusal::Forged)?;
    let cipher = ChaCha20Poly1305::new(key.into());
    let plain =
        cipher.decrypt(&Nonce::default(), Payload { msg, aad }).map_err(|_| Refusal::Forged)?;
    Inside::parse(&plain).ok_or(Refusal::Forged)
}

// The table of the protocol, held by the compiler: 32 key, 1 flags, 64 signature, 16 tag.
const _: () = assert!(M1_LEN == 3 + 16 + 32 + 8);
const _: () = assert!(M1_ADMISSION_LEN == M1_LEN + AssemblyId::LEN);
const _: () = assert!(M2_LEN == M2_CLEAR + 32 + 1 + 64 + 16);
const _: () = assert!(M3_LEN == M3_CLEAR + 32 + 1 + 64 + 16);
