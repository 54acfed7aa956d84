//! Hiding content: the encrypted unit of one operation, epoch keys and their grants.

use chacha20::ChaCha20Rng;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hpke::aead::ChaCha20Poly1305 as HpkeAead;
use hpke::kdf::HkdfSha256;
use hpke::rand_core::SeedableRng;
use hpke::{Deserializable, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use crate::body::Grant;
use crate::ids::{AssemblyId, EpochCommitment, ReceiveKey};
use crate::keys::{DeviceSecret, ReceiveKem, receive_public};
use crate::operation::MAX_ENVELOPE;
use crate::wire::{WireError, derive_bytes};

/// Plaintexts are padded to a multiple of this many bytes, so that sizes tell little.
pub const BUCKET: usize = 256;
const UNIT_VERSION: u8 = 1;
const UNIT_HEAD: usize = 1 + 4 + 24;
const TAG: usize = 16;

/// The secret of one epoch.
#[derive(Clone)]
pub struct EpochKey(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for EpochKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EpochKey(…)")
    }
}

impl EpochKey {
    /// From fresh entropy, or from a grant.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The secret itself, to be wrapped or granted.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// What a log says of this key: a hash over the epoch's number, the commitment before it (zeros
    /// for epoch 0) and the key.
    #[must_use]
    pub fn commitment(&self, epoch: u32, before: Option<EpochCommitment>) -> EpochCommitment {
        let before = before.map_or([0; 32], |before| before.0);
        EpochCommitment(derive_bytes(
            "folkmoot v1 epoch commitment",
            &[&epoch.to_be_bytes(), &before, self.as_bytes()],
        ))
    }

    /// AEAD under a key for `purpose`, with a nonce that only `of` determines: the same content gives
    /// the same bytes on every phone, and different content never shares a nonce.
    pub(crate) fn cipher(&self, purpose: &'static str) -> XChaCha20Poly1305 {
        let key = Zeroizing::new(derive_bytes::<32>(purpose, &[self.as_bytes()]));
        XChaCha20Poly1305::new((&*key).into())
    }

    pub(crate) fn nonce(&self, purpose: &'static str, of: &[u8]) -> [u8; 24] {
        derive_bytes(purpose, &[self.as_bytes(), of])
    }
}

const UNIT_KEY: &str = "folkmoot v1 unit key";
const UNIT_NONCE: &str = "folkmoot v1 unit nonce";

/// Encrypts an operation's envelope, deterministically: version 1 ‖ epoch 4 (big-endian) ‖ nonce 24 ‖
/// ciphertext of (length 4, big-endian ‖ envelope ‖ zeros up to a multiple of [`BUCKET`]).
/// The nonce comes from epoch key and operation id, so every phone makes the same bytes.
///
/// # Errors
/// [`WireError::TooLarge`] above [`MAX_ENVELOPE`].
pub fn encrypt_unit(key: &EpochKey, epoch: u32, envelope: &[u8]) -> Result<Vec<u8>, WireError> {
    if envelope.len() > MAX_ENVELOPE {
        return Err(WireError::TooLarge);
    }
    let id = blake3::hash(envelope);
    let nonce = key.nonce(UNIT_NONCE, id.as_bytes());
    let length = u32::try_from(envelope.len()).map_err(|_| WireError::TooLarge)?;
    let mut plain = Vec::with_capacity((envelope.len() + 4).next_multiple_of(BUCKET));
    plain.extend_from_slice(&length.to_be_bytes());
    plain.extend_from_slice(envelope);
    plain.resize(plain.len().next_multiple_of(BUCKET), 0);
    let mut unit = vec![UNIT_VERSION];
    unit.extend_from_slice(&epoch.to_be_bytes());
    let sealed = key
        .cipher(UNIT_KEY)
        .encrypt(&XNonce::from(nonce), Payload { msg: &plain, aad: &unit })
        .map_err(|_| WireError::TooLarge)?;
    unit.extend_from_slice(&nonce);
    unit.extend_from_slice(&sealed);
    Ok(unit)
}

/// The epoch a unit was encrypted under.
///
/// # Errors
/// [`WireError::Truncated`], [`WireError::NewerVersion`].
pub fn unit_epoch(unit: &[u8]) -> Result<u32, WireError> {
    match unit {
        [UNIT_VERSION, a, b, c, d, ..] => Ok(u32::from_be_bytes([*a, *b, *c, *d])),
        [] | [UNIT_VERSION, ..] => Err(WireError::Truncated),
        [version, ..] if *version > UNIT_VERSION => Err(WireError::NewerVersion),
        _ => Err(WireError::NotOurs),
    }
}

/// Opens a unit: the envelope's exact bytes. The envelope itself is not verified here.
///
/// # Errors
/// Those of [`unit_epoch`]; [`WireError::TooLarge`]; [`WireError::NoKey`] where the key does not open
/// it; [`WireError::NotCanonical`] where padding or nonce is not the one that this content has.
pub fn decrypt_unit(key: &EpochKey, unit: &[u8]) -> Result<Vec<u8>, WireError> {
    unit_epoch(unit)?;
    if unit.len() > MAX_ENVELOPE + BUCKET + UNIT_HEAD + TAG + 4 {
        return Err(WireError::TooLarge);
    }
    let (head, sealed) = unit.split_at_checked(UNIT_HEAD).ok_or(WireError::Truncated)?;
    let (aad, nonce) = head.split_at_checked(5).ok_or(WireError::Truncated)?;
    // Whole buckets and a tag. Checked before the key is: a unit that was cut off needs no other key.
    if sealed.len() <= TAG || !(sealed.len() - TAG).is_multiple_of(BUCKET) {
        return Err(WireError::Truncated);
    }
    let nonce: [u8; 24] = nonce.try_into().map_err(|_| WireError::Truncated)?;
    let plain = key
        .cipher(UNIT_KEY)
        .decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad })
        .map_err(|_| WireError::NoKey)?;
    let (length, rest) = plain.split_first_chunk::<4>().ok_or(WireError::NotCanonical)?;
    let length = u32::from_be_bytes(*length) as usize;
    if length > MAX_ENVELOPE {
        return Err(WireError::TooLarge);
    }
    let (envelope, padding) = rest.split_at_checked(length).ok_or(WireError::NotCanonical)?;
    let right_size = plain.len() == (length + 4).next_multiple_of(BUCKET);
    if !right_size || padding.iter().any(|byte| *byte != 0) {
        return Err(WireError::NotCanonical);
    }
    if key.nonce(UNIT_NONCE, blake3::hash(envelope).as_bytes()) != nonce {
        return Err(WireError::NotCanonical);
    }
    Ok(envelope.to_vec())
}

fn grant_info(assembly: AssemblyId, epoch: u32) -> Vec<u8> {
    let mut info = b"folkmoot v1 grant\0".to_vec();
    info.extend_from_slice(&assembly.0);
    info.extend_from_slice(&epoch.to_be_bytes());
    info
}

/// Encrypts an epoch key to one device: HPKE (RFC 9180) base mode, DHKEM(X25519, HKDF-SHA256),
/// HKDF-SHA256, ChaCha20-Poly1305; info = assembly and epoch, associated data = the commitment.
///
/// # Errors
/// [`WireError::WeakKey`] where the recipient's key is unusable.
pub fn grant(
    assembly: AssemblyId,
    epoch: u32,
    commitment: EpochCommitment,
    key: &EpochKey,
    recipient: ReceiveKey,
    seed: [u8; 32],
) -> Result<Grant, WireError> {
    let public = receive_public(&recipient)?;
    let mut rng = ChaCha20Rng::from_seed(seed);
    let (encapsulated, ciphertext) =
        hpke::single_shot_seal_with_rng::<HpkeAead, HkdfSha256, ReceiveKem>(
            &OpModeS::Base,
            &public,
            &grant_info(assembly, epoch),
            key.as_bytes(),
            &commitment.0,
            &mut rng,
        )
        .map_err(|_| WireError::WeakKey)?;
    Ok(Grant {
        epoch,
        commitment,
        recipient,
        encapsulated: encapsulated.to_bytes().into(),
        ciphertext: ciphertext.try_into().map_err(|_| WireError::Corrupted)?,
    })
}

/// Opens a grant and checks it against its commitment.
///
/// # Errors
/// [`WireError::NoKey`] where it is not for this device, [`WireError::Corrupted`] where what is inside
/// is not the key that was committed to.
pub fn open_grant(
    assembly: AssemblyId,
    grant: &Grant,
    before: Option<EpochCommitment>,
    secret: &DeviceSecret,
) -> Result<EpochKey, WireError> {
    if grant.recipient != secret.receive_key() {
        return Err(WireError::NoKey);
    }
    let encapsulated = <ReceiveKem as hpke::Kem>::EncappedKey::from_bytes(&grant.encapsulated)
        .map_err(|_| WireError::Corrupted)?;
    let plain = hpke::single_shot_open::<HpkeAead, HkdfSha256, ReceiveKem>(
        &OpModeR::Base,
        secret.receive_secret(),
        &encapsulated,
        &grant_info(assembly, grant.epoch),
        &grant.ciphertext,
        &grant.commitment.0,
    )
    .map_err(|_| WireError::Corrupted)?;
    let key = EpochKey::new(plain.try_into().map_err(|_| WireError::Corrupted)?);
    if key.commitment(grant.epoch, before) != grant.commitment {
        return Err(WireError::Corrupted);
    }
    Ok(key)
}
